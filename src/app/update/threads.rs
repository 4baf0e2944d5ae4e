//! In looking for common threads.

use crate::app::state::threads::{ThreadsAction, ThreadsWish};
use crate::app::state::{GroupState, GroupView};
use crate::app::work::effect::{Effect, FiguresWish};

pub(super) fn update(group: &mut GroupState, action: ThreadsAction) {
    match action {
        ThreadsAction::Page(page) => {
            group.threads.page = page;
            group.threads.open = None;
        }
        ThreadsAction::Open(cell) => group.threads.open = cell.filter(|_| !group.presents),
    }
}

/// What has to be worked out for what is looked at now.
pub(super) fn follow(group: &mut GroupState) -> Option<Effect> {
    if group.view != GroupView::Threads {
        return None;
    }
    let wish =
        ThreadsWish { group: group.group().id, revision: group.history.revision(), filter: group.filter.clone() };
    let begins = group.threads.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.history.shared(), wish: FiguresWish::Threads(wish) })
}
