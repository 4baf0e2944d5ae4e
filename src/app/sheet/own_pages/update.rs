//! In looking at the pages of one's own drawing before they are printed.

use std::sync::Arc;

use crate::app::figures::own_pages::OwnPagesWish;
use crate::app::sheet::own_pages::{OwnPagesAction, OwnPagesState};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::report::MadePages;

pub(crate) fn update(state: &mut AppState, action: OwnPagesAction) -> Vec<Effect> {
    let Screen::Sheet(sheet) = &mut state.screen else { return Vec::new() };
    if let OwnPagesAction::Look(looks) = action {
        sheet.own_pages = looks.then(OwnPagesState::default);
        return Vec::new();
    }
    let Some(pages) = &mut sheet.own_pages else { return Vec::new() };
    match action {
        OwnPagesAction::Look(_) => {}
        OwnPagesAction::Choose(choices) => (pages.choices, pages.saved) = (choices, None),
        OwnPagesAction::Paper(paper) => (pages.paper, pages.saved) = (paper, None),
        OwnPagesAction::Turn(page) => pages.page = page,
        OwnPagesAction::Open => return pages.saved.clone().map(|path| Effect::Open { path }).into_iter().collect(),
    }
    Vec::new()
}

/// The pages that have to be laid out for what is looked at now.
pub(crate) fn follow(state: &mut AppState) -> Option<Effect> {
    let language = state.preferences.language;
    let Screen::Sheet(sheet) = &mut state.screen else { return None };
    let pages = sheet.own_pages.as_mut()?;
    let journey = sheet.document.history.shared();
    let wish = OwnPagesWish {
        journey: journey.id,
        revision: sheet.document.history.revision(),
        choices: pages.choices,
        paper: pages.paper,
        language,
    };
    let begins = pages.made.begin(&wish);
    begins.then(|| Effect::LayOut { journey, instrument: Box::new(sheet.setup.instrument.clone()), wish })
}

/// Takes pages that were laid out.
pub(crate) fn take(state: &mut AppState, wish: OwnPagesWish, made: Arc<MadePages>) {
    let Screen::Sheet(sheet) = &mut state.screen else { return };
    let Some(pages) = &mut sheet.own_pages else { return };
    let is_the_same = pages.made.made().is_some_and(|(_, before)| before.document == made.document);
    pages.made.take(wish, made);
    // Then the saved ones are no longer what is seen.
    if !is_the_same {
        pages.saved = None;
    }
}
