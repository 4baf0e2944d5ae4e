//! In looking at pages before they are printed.

use std::sync::Arc;

use crate::app::figures::pages::{MadePages, PagesWish};
use crate::app::group::pages::PagesAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, FiguresWish};

pub(crate) fn update(group: &mut GroupState, action: PagesAction) -> Vec<Effect> {
    match action {
        PagesAction::Kind(kind) => {
            if group.pages.kind != kind {
                (group.pages.kind, group.pages.page, group.pages.saved) = (kind, 0, None);
            }
        }
        PagesAction::Paper(paper) => {
            group.pages.papers.insert(group.pages.kind, paper);
            group.pages.saved = None;
        }
        PagesAction::Turn(page) => group.pages.page = page,
        PagesAction::Open => return group.pages.saved.clone().map(|path| Effect::Open { path }).into_iter().collect(),
    }
    Vec::new()
}

/// The pages that have to be made for what is looked at now.
pub(crate) fn follow(state: &mut AppState) -> Option<Effect> {
    let language = state.preferences.language;
    let Screen::Group(group) = &mut state.screen else { return None };
    if group.view != GroupView::Pages {
        return None;
    }
    let wish = PagesWish {
        group: group.group().id,
        revision: group.history.revision(),
        kind: group.pages.kind,
        paper: group.pages.paper(),
        whom: group.whom,
        language,
    };
    let begins = group.pages.made.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.history.shared(), wish: FiguresWish::Pages(wish) })
}

/// Takes pages that were made. When they differ from those that were saved, the saved ones are no longer what is seen.
pub(crate) fn take(group: &mut GroupState, wish: PagesWish, made: Arc<MadePages>) {
    let is_the_same = group.pages.shown().is_some_and(|before| before.document == made.document);
    group.pages.made.take(wish, made);
    if !is_the_same {
        group.pages.saved = None;
    }
}
