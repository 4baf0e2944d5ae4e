//! The facilitator's project: the set-up, the journeys, and what was made of them.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Extra, IssuedEdition, Journey, ParticipantCode, Print, Setup};

/// The facilitator's project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Its id.
    pub id: Uuid,
    /// What the group drew with.
    pub setup: Setup,
    /// The journeys, in the order of their participants' codes.
    #[serde(default)]
    pub journeys: Vec<Journey>,
    /// Journeys that were withdrawn; their ids only, so that they are not taken again.
    #[serde(default)]
    pub withdrawn: Vec<Uuid>,
    /// Actions of the redesign.
    #[serde(default)]
    pub board: Vec<serde_json::Value>,
    /// Measurements of "now".
    #[serde(default)]
    pub measurements: Vec<serde_json::Value>,
    /// The facilitator's own notes.
    #[serde(default)]
    pub notes: String,
    /// Editions that were given out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<IssuedEdition>,
    /// Pages that were printed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prints: Vec<Print>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Group {
    /// A group without journeys.
    pub fn new(id: Uuid, setup: Setup) -> Self {
        Self {
            id,
            setup,
            journeys: Vec::new(),
            withdrawn: Vec::new(),
            board: Vec::new(),
            measurements: Vec::new(),
            notes: String::new(),
            editions: Vec::new(),
            prints: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// The journey of `participant`.
    pub fn journey_of(&self, participant: &ParticipantCode) -> Option<&Journey> {
        self.journeys.iter().find(|journey| journey.participant == *participant)
    }
}
