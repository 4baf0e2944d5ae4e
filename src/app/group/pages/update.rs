//! In looking at pages before they are printed.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::figures::pages::PagesWish;
use crate::app::group::pages::PagesAction;
use crate::app::group::state::GroupState;
use crate::app::work::effect::{Effect, FiguresWish};
use crate::model::Language;
use crate::report::{Looked, MadePages, Printable};

pub(crate) fn update(group: &mut GroupState, action: PagesAction) -> Vec<Effect> {
    match action {
        PagesAction::Kind(kind) => {
            if group.topics.pages.kind != kind {
                (group.topics.pages.kind, group.topics.pages.page, group.topics.pages.saved) = (kind, 0, None);
            }
        }
        PagesAction::Paper(paper) => {
            group.topics.pages.papers.insert(group.topics.pages.kind, paper);
            group.topics.pages.saved = None;
        }
        PagesAction::Only(only) => {
            let pages = &mut group.topics.pages;
            (pages.only, pages.page, pages.saved) = (only, 0, None);
        }
        PagesAction::Turn(page) => group.topics.pages.page = page,
        PagesAction::Open => {
            return group.topics.pages.saved.clone().map(|path| Effect::Open { path }).into_iter().collect();
        }
    }
    Vec::new()
}

/// The pages that have to be made for what is looked at now.
pub(crate) fn follow(group: &mut GroupState, language: Language, new_id: fn() -> Uuid) -> Option<Effect> {
    let is_for_hr = group.topics.pages.kind == Printable::Hr;
    // That of an edition that was given out is no other's.
    let was_given = |id: &Uuid| group.group().editions.iter().any(|given| given.edition == *id);
    if group.topics.sharing.next_edition.as_ref().is_some_and(was_given) {
        group.topics.sharing.next_edition = None;
    }
    let wish = PagesWish {
        group: group.group().id,
        revision: group.document.history.revision(),
        kind: group.topics.pages.kind,
        paper: group.topics.pages.paper(),
        only: group.topics.pages.only.clone(),
        looked: looked(group),
        edition: if is_for_hr { *group.topics.sharing.next_edition.get_or_insert_with(new_id) } else { Uuid::nil() },
        whom: group.topics.sharing.whom,
        memory: group.topics.sharing.memory.clone(),
        language,
    };
    let begins = group.topics.pages.made.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::Pages(wish) })
}

/// How the group is looked at, where that makes a difference to what is printed.
fn looked(group: &GroupState) -> Looked {
    match group.topics.pages.kind {
        Printable::Compare => Looked { filter: group.looking.filter.clone(), person: group.looking.selected.clone() },
        _ => Looked::default(),
    }
}

/// Takes pages that were made. When they differ from those that were saved, the saved ones are no longer what is seen.
pub(crate) fn take(group: &mut GroupState, wish: PagesWish, made: Arc<MadePages>) {
    let is_the_same = group.topics.pages.shown().is_some_and(|before| before.document == made.document);
    group.topics.pages.made.take(wish, made);
    if !is_the_same {
        group.topics.pages.saved = None;
    }
}
