//! What the board shows of the drawings, worked out when they change.

use jiff::Timestamp;
use uuid::Uuid;

use crate::analysis::{PhaseCounts, SharedMoment, phase_counts, shared_moments};
use crate::model::{Code, Group, Journey, Phases};

/// What the board shows of the drawings.
#[derive(Debug)]
pub struct BoardFigures {
    /// The decisive moments that enough persons share.
    pub moments: Vec<SharedMoment>,
    /// Who and what was told of, in each phase.
    pub counts: PhaseCounts,
}

/// What tells that the drawings are still the same; cards do not matter.
#[derive(Debug, PartialEq)]
pub struct BoardKey {
    seen: Vec<Seen>,
    instrument: Code,
}

#[derive(Debug, PartialEq)]
struct Seen {
    id: Uuid,
    modified: Timestamp,
    phases: Phases,
    in_figures: bool,
}

impl BoardKey {
    /// Of the drawings in `group`, as they are now.
    pub fn of(group: &Group) -> Self {
        let seen = |journey: &Journey| Seen {
            id: journey.id,
            modified: journey.modified,
            phases: journey.phases.clone(),
            in_figures: journey.counts_in_group(),
        };
        Self { seen: group.journeys.iter().map(seen).collect(), instrument: group.setup.instrument.id.clone() }
    }
}

impl BoardFigures {
    /// Works out what the board shows of `group`.
    pub fn of(group: &Group) -> Self {
        Self { moments: shared_moments(group), counts: phase_counts(group) }
    }
}
