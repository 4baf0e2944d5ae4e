//! What was given out of a group: remembered in the group's own file, never in what was given out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Code, Extra, MeasurementTime};

/// An edition that was given out. Two editions of nearly the same people, laid side by side, tell of those they differ in;
/// so the group remembers of whom there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IssuedEdition {
    /// When, or when again.
    #[serde(default)]
    pub on: Option<Date>,
    /// The id of the edition, so that giving it again gives the same file.
    #[serde(default, skip_serializing_if = "Uuid::is_nil")]
    pub edition: Uuid,
    /// A checksum of what decides how the same people are told of: set-up, minimum, levels of factors and actors. Empty when
    /// that is not known any more: then no other edition is known to be the same.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rules: String,
    /// Of whom, in the order of their journeys' ids.
    pub members: Vec<EditionMember>,
    /// How many persons in it have withdrawn since. Nothing else is kept of them; that there were so many is needed to
    /// know that no other edition is of the same people.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub gone: usize,
    /// The editions of pairs in which these figures stand: the id of each, by that of the other group.
    #[serde(default, deserialize_with = "super::keys_once::keys_once", skip_serializing_if = "BTreeMap::is_empty")]
    pub pairs: BTreeMap<Uuid, Uuid>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Someone in an edition that was given out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionMember {
    /// The journey.
    pub journey: Uuid,
    /// A checksum of what figures were made of then, to see whether it has changed since.
    pub figures: String,
    /// A checksum of what was told of what this person measured at each time; absent when it was not told.
    #[serde(default, deserialize_with = "super::keys_once::keys_once", skip_serializing_if = "BTreeMap::is_empty")]
    pub measured: BTreeMap<MeasurementTime, String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl EditionMember {
    /// Someone of whom `figures` is the checksum; nothing was told of what they measured.
    pub fn new(journey: Uuid, figures: String) -> Self {
        Self { journey, figures, measured: BTreeMap::new(), extra: Extra::default() }
    }

    /// The same person, with the same drawing.
    #[must_use]
    pub fn is_as(&self, other: &Self) -> bool {
        (self.journey, &self.figures) == (other.journey, &other.figures)
    }
}

/// Pages that were printed of a group. Whose they were is not kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Print {
    /// Which pages: `journey`, `group`, `poster`, `hr` or `edition`.
    pub kind: Code,
    /// When.
    #[serde(default)]
    pub on: Option<Date>,
    /// Persons in the group then.
    pub persons: usize,
    /// Someone has withdrawn since: these pages no longer hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub outdated: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// Takes the persons with these journeys out of `editions`; the number of them stays.
///
/// ```
/// use potloodlijn::model::{IssuedEdition, forget_members};
/// use uuid::Uuid;
/// let member = |id| serde_json::json!({ "journey": Uuid::from_u128(id), "figures": "" });
/// let edition = serde_json::json!({ "members": [member(1), member(2)] });
/// let mut editions: [IssuedEdition; 1] = [serde_json::from_value(edition).unwrap()];
/// forget_members(&mut editions, &[Uuid::from_u128(2)].into());
/// assert_eq!((editions[0].members.len(), editions[0].gone), (1, 1));
/// ```
pub fn forget_members(editions: &mut [IssuedEdition], withdrawn: &BTreeSet<Uuid>) {
    for edition in editions {
        let before = edition.members.len();
        edition.members.retain(|member| !withdrawn.contains(&member.journey));
        edition.gone += before - edition.members.len();
    }
}
