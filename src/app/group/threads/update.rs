//! In looking for common threads.

use crate::app::figures::threads::ThreadsWish;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsAction;
use crate::app::group::view::GroupView;
use crate::app::work::effect::{Effect, FiguresWish};

pub(crate) fn update(group: &mut GroupState, action: ThreadsAction) {
    match action {
        ThreadsAction::Page(page) => {
            group.threads.page = page;
            group.threads.open = None;
        }
        ThreadsAction::Open(cell) => group.threads.open = cell.filter(|_| !group.presents),
    }
}

/// What has to be worked out for what is looked at now.
pub(crate) fn follow(group: &mut GroupState) -> Option<Effect> {
    if group.view != GroupView::Threads {
        return None;
    }
    let wish =
        ThreadsWish { group: group.group().id, revision: group.history.revision(), filter: group.filter.clone() };
    let begins = group.threads.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.history.shared(), wish: FiguresWish::Threads(wish) })
}
