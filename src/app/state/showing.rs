//! What of a group may be shown to others on a large screen, and what is worked out for that.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::facilitator::Presented;
use crate::app::state::{GroupState, GroupView};
use crate::app::work::worked_out::WorkedOut;
use crate::privacy::Refusal;

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

/// What is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct PresentedWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
}

/// What is shown to a room, or why nothing is.
pub type MadePresented = Arc<Result<Presented, Refusal>>;

/// What is shown to a room, and for which group.
pub type PresentedFigures = WorkedOut<PresentedWish, MadePresented>;
