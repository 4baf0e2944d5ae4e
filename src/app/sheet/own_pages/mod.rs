//! The pages of one's own drawing.

pub mod update;

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::figures::own_pages::OwnPagesWish;
use crate::app::figures::worked_out::WorkedOut;
use crate::report::{JourneyChoices, MadePages, Paper};

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

/// What a person chose in looking at the pages of their own drawing.
#[derive(Debug, Default)]
pub struct OwnPagesState {
    /// What is to be on them.
    pub choices: JourneyChoices,
    /// For which paper.
    pub paper: Paper,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The pages.
    pub made: WorkedOut<OwnPagesWish, Arc<MadePages>>,
    /// Where the pages that are looked at were saved, once they were.
    pub saved: Option<PathBuf>,
}

impl OwnPagesState {
    /// The pages of the drawing as it is at `revision`, as they are wished now; none while those are being laid out. What was
    /// kept off them a moment ago must not be printed by mistake.
    pub fn shown(&self, revision: u64) -> Option<&Arc<MadePages>> {
        let is_wished =
            |wish: &OwnPagesWish| (wish.revision, wish.choices, wish.paper) == (revision, self.choices, self.paper);
        self.made.made().filter(|(wish, _)| is_wished(wish)).map(|(_, made)| made)
    }
}
