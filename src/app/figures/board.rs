//! What the board shows of the drawings, worked out when they change.

use jiff::Timestamp;
use uuid::Uuid;

use crate::analysis::{PhaseCounts, SharedMoment, phase_counts, shared_moments};
use crate::model::{Code, Group, Phases};

/// What the board shows of the drawings.
#[derive(Debug, Default)]
pub struct BoardFigures {
    made: Option<(Vec<Seen>, Code, Figures)>,
}

/// What tells that a drawing is still the same.
#[derive(Debug, PartialEq)]
struct Seen {
    id: Uuid,
    modified: Timestamp,
    phases: Phases,
    in_figures: bool,
}

#[derive(Debug)]
struct Figures {
    moments: Vec<SharedMoment>,
    counts: PhaseCounts,
}

impl BoardFigures {
    /// Works the figures out anew if the drawings are others than they were; cards do not matter.
    pub fn follow(&mut self, group: &Group) {
        let seen = |journey: &crate::model::Journey| Seen {
            id: journey.id,
            modified: journey.modified,
            phases: journey.phases.clone(),
            in_figures: journey.consent.group_figures,
        };
        let seen: Vec<Seen> = group.journeys.iter().map(seen).collect();
        let instrument = &group.setup.instrument.id;
        if self.made.as_ref().is_none_or(|(made, of, _)| *made != seen || of != instrument) {
            let figures = Figures { moments: shared_moments(group), counts: phase_counts(group) };
            self.made = Some((seen, instrument.clone(), figures));
        }
    }

    /// The decisive moments that enough persons share.
    pub fn moments(&self) -> &[SharedMoment] {
        self.made.as_ref().map_or(&[], |(_, _, figures)| &figures.moments)
    }

    /// Who and what was told of, in each phase.
    pub fn counts(&self) -> Option<&PhaseCounts> {
        self.made.as_ref().map(|(_, _, figures)| &figures.counts)
    }
}
