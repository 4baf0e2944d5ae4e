//! What is shown to others on a large screen.

use crate::app::figures::presented::{MadePresented, PresentedWish};
use crate::app::figures::worked_out::WorkedOut;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;

/// What can be shown to others: what tells of the group alone.
pub const SHOWN_TO_OTHERS: [GroupView; 3] = [GroupView::Drawing, GroupView::Compare, GroupView::Threads];

impl GroupState {
    /// Whether `view` may be shown to others now: how far the group is always, what was drawn only where enough people agreed
    /// to figures about the group.
    pub fn may_show(&self, view: GroupView) -> bool {
        let enough = self.group().agreed_to_figures() >= self.group().fewest_shown();
        SHOWN_TO_OTHERS.contains(&view) && (view == GroupView::Drawing || enough)
    }
}

/// What is shown to a room, and for which group.
pub type PresentedFigures = WorkedOut<PresentedWish, MadePresented>;
