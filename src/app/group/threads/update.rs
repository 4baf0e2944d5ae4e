//! In looking for common threads.

use crate::app::figures::threads::ThreadsWish;
use crate::app::group::state::GroupState;
use crate::app::group::threads::ThreadsAction;
use crate::app::work::effect::{Effect, FiguresWish};

pub(crate) fn update(group: &mut GroupState, action: ThreadsAction) {
    match action {
        ThreadsAction::Page(page) => {
            group.topics.threads.page = page;
            group.topics.threads.open = None;
        }
        ThreadsAction::Open(cell) => group.topics.threads.open = cell.filter(|_| !group.presenting.on),
    }
}

/// What has to be worked out for what is looked at now.
pub(crate) fn follow(group: &mut GroupState) -> Option<Effect> {
    let wish = ThreadsWish {
        group: group.group().id,
        revision: group.document.history.revision(),
        filter: group.looking.filter.clone(),
    };
    let begins = group.topics.threads.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::Threads(wish) })
}
