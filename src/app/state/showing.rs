//! What of a group may be shown to others on a large screen.

use crate::app::state::{GroupState, GroupView};

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
