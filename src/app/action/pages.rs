//! What can be asked in looking at pages before they are printed.

use crate::app::action::{Action, GroupAction};
use crate::app::work::made_pages::PageKind;
use crate::report::Paper;

/// In looking at pages before they are printed.
#[derive(Debug, Clone, Copy)]
pub enum PagesAction {
    /// Make this.
    Kind(PageKind),
    /// Make it for this paper.
    Paper(Paper),
    /// Look at this page, from 0.
    Turn(usize),
    /// Open the file that was saved, in the reader of the system.
    Open,
}

impl From<PagesAction> for Action {
    fn from(action: PagesAction) -> Self {
        Self::Group(GroupAction::Pages(action))
    }
}
