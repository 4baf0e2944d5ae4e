//! What became of everything that came in with a merge.

use uuid::Uuid;

use super::{Arrivals, OtherwiseRow};
use crate::model::{Code, Journey, ParticipantCode, PhaseLetter};

/// What became of each journey that came in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MergeReport {
    /// In the order of participants, then files. Of the open group only what was removed is in it.
    pub rows: Vec<MergeRow>,
    /// The set-ups that came in and are not that of the group, and the one that became it; in the order of files.
    pub setups: Vec<SetupRow>,
    /// What groups that came in say otherwise than the group beside the drawings, which stays as it is there; in the order of files.
    pub otherwise: Vec<OtherwiseRow>,
}

/// What became of a set-up that came in, by itself or in a group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SetupRow {
    /// The file it came from.
    pub source: String,
    /// Its name.
    pub name: String,
    /// It took the place of the one that had been made because none was there; else it was left.
    pub is_taken: bool,
}

/// What became of one journey that came in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MergeRow {
    /// Whose it is.
    pub participant: ParticipantCode,
    /// The file it came from; for what was removed, the file that says so, or nothing when the open group does.
    pub source: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a journey, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Added: this participant was not there yet.
    AddedNew,
    /// Added: it is newer than the one that was there.
    AddedNewer,
    /// Same: the very same is there.
    SameContent,
    /// Same: a newer state of this drawing is there.
    SameOlder,
    /// Same: a newer state of this drawing is there, which took over the phases or the first drawing that it lacked.
    SameOlderParts,
    /// Conflicting: another drawing of this participant is there.
    ConflictingParticipant {
        /// The id of the one that is kept.
        kept: Uuid,
    },
    /// Conflicting: another moment of now of this participant, at the same time, is there.
    ConflictingNow {
        /// The id of the one that is kept.
        kept: Uuid,
    },
    /// Conflicting: a later reading of a sheet of paper that nobody has looked over, of which an earlier one was.
    ConflictingUnchecked {
        /// The id of the one that is kept.
        kept: Uuid,
    },
    /// Conflicting: another state of the same drawing or moment was taken that says something else, and neither is the newer one.
    ConflictingInstant {
        /// The file of the one that was taken; nothing when it was here already.
        taken: String,
    },
    /// Conflicting: it was taken, and what was here said something else, though neither is the newer one.
    ConflictingWithHere,
    /// Conflicting: its drawing has another code now than it had here, under which measurements or moments of now are still there.
    ConflictingCode {
        /// The code that it had.
        before: ParticipantCode,
    },
    /// Conflicting: a drawing or a moment is there of a code that differs in capitals only, so that both may be of one person.
    ConflictingSpelling {
        /// The id of the one that is kept.
        kept: Uuid,
        /// The code of the one that is kept.
        theirs: ParticipantCode,
    },
    /// Refused: drawn with another instrument.
    RefusedInstrument {
        /// The instrument it was drawn with.
        theirs: Code,
        /// The instrument of the group.
        ours: Code,
    },
    /// Refused: holds a curve that the instrument does not have.
    RefusedIndicator {
        /// The curve.
        indicator: Code,
    },
    /// Refused: has a border for a phase that the instrument does not have.
    RefusedPhase {
        /// The phase.
        letter: PhaseLetter,
    },
    /// Refused: nobody knows the instrument it was drawn with.
    RefusedUnknownInstrument {
        /// The instrument it was drawn with.
        theirs: Code,
    },
    /// Refused: the participant has withdrawn.
    RefusedWithdrawn,
    /// Removed: it was in the open group, and the participant has withdrawn since.
    RemovedWithdrawn,
}

impl Fate {
    /// It stands against something else of the same participant.
    pub fn is_conflicting(&self) -> bool {
        matches!(
            self,
            Self::ConflictingParticipant { .. }
                | Self::ConflictingNow { .. }
                | Self::ConflictingUnchecked { .. }
                | Self::ConflictingInstant { .. }
                | Self::ConflictingWithHere
                | Self::ConflictingCode { .. }
                | Self::ConflictingSpelling { .. }
        )
    }

    /// What came in is in the group, or a newer state of it; also where that is told as a conflict.
    pub fn is_taken(&self) -> bool {
        self.is_in() || matches!(self, Self::ConflictingWithHere | Self::ConflictingCode { .. })
    }

    /// What came in is in the group, or a newer state of it.
    pub fn is_in(&self) -> bool {
        matches!(self, Self::AddedNew | Self::AddedNewer | Self::SameContent | Self::SameOlder | Self::SameOlderParts)
    }
}

impl MergeReport {
    /// How many were taken.
    pub fn added(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::AddedNew | Fate::AddedNewer))
    }

    /// How many were there already.
    pub fn same(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::SameContent | Fate::SameOlder | Fate::SameOlderParts))
    }

    /// How many stand against something else of the same participant.
    pub fn conflicting(&self) -> usize {
        self.count(Fate::is_conflicting)
    }

    /// How many could not be taken.
    pub fn refused(&self) -> usize {
        self.rows.len() - self.added() - self.same() - self.conflicting() - self.removed()
    }

    /// How many went from the open group; these did not come in.
    pub fn removed(&self) -> usize {
        self.count(|fate| matches!(fate, Fate::RemovedWithdrawn))
    }

    /// The report of journeys that cannot be merged at all, since no instrument for a group is known.
    pub fn without_instrument(arrivals: &Arrivals) -> Self {
        let row = |(source, journey): &(String, Box<Journey>)| MergeRow {
            participant: journey.participant.clone(),
            source: source.clone(),
            fate: Fate::RefusedUnknownInstrument { theirs: journey.instrument.clone() },
        };
        let now = arrivals.now.iter().map(|(source, now)| MergeRow {
            participant: now.participant.clone(),
            source: source.clone(),
            fate: Fate::RefusedUnknownInstrument { theirs: now.instrument.clone() },
        });
        let mut rows: Vec<MergeRow> = arrivals.journeys.iter().map(row).chain(now).collect();
        rows.sort();
        Self { rows, ..Self::default() }
    }

    fn count(&self, is: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| is(&row.fate)).count()
    }
}
