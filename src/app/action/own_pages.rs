//! What can be asked in looking at the pages of one's own drawing.

use crate::app::action::Action;
use crate::report::{JourneyChoices, Paper};

/// In looking at the pages of one's own drawing.
#[derive(Debug, Clone, Copy)]
pub enum OwnPagesAction {
    /// Begin to look, or go back to the drawing.
    Look(bool),
    /// Have this on them.
    Choose(JourneyChoices),
    /// Make them for this paper.
    Paper(Paper),
    /// Look at this page, from 0.
    Turn(usize),
    /// Open the file that was saved, in the reader of the system.
    Open,
}

impl From<OwnPagesAction> for Action {
    fn from(action: OwnPagesAction) -> Self {
        Self::OwnPages(action)
    }
}
