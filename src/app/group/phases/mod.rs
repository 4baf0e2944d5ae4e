//! The phases of one journey.

pub mod update;

use crate::model::{Journey, PhaseLetter, Phases};

/// Something that is asked about phases.
#[derive(Debug, Clone, PartialEq)]
pub enum PhaseAction {
    /// Set borders as this rater, or look at both.
    Rate(Rater),
    /// Show suggestions, or hide them.
    Suggest(bool),
    /// In a narrow window: have the borders in the place of the sheet, or the sheet.
    ShowPanel(bool),
    /// Put a border somewhere.
    Move {
        /// The phase that begins there.
        letter: PhaseLetter,
        /// The day.
        day: f64,
    },
    /// Take a border away: the phase does not occur.
    Remove(PhaseLetter),
    /// Say what made someone put a border there.
    Reason {
        /// The phase that begins there.
        letter: PhaseLetter,
        /// The words so far.
        text: String,
    },
}

/// Whose borders are set and seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rater {
    /// The first rater's, which count.
    #[default]
    First,
    /// The second rater's, without seeing the first's or a suggestion.
    Second,
    /// Both, to be compared and not set.
    Both,
}

impl Rater {
    /// In the order of working.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Both];

    /// The borders this rater sees, as phases.
    pub fn phases_of(self, journey: &Journey) -> Phases {
        match self {
            Self::First | Self::Both => Phases { second: None, ..journey.phases.clone() },
            Self::Second => {
                let second = journey.phases.second.clone().unwrap_or_default();
                Phases { set_by: second.set_by, borders: second.borders, ..Phases::default() }
            }
        }
    }
}

/// What was chosen in setting phases.
#[derive(Debug, Clone, Copy, Default)]
pub struct PhasingState {
    /// Whose borders.
    pub rater: Rater,
    /// Suggestions are shown.
    pub suggests: bool,
    /// In a narrow window: the borders stand in the place of the sheet.
    pub shows_panel: bool,
}
