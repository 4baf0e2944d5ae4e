//! In taking a group along.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::document::SaveTrouble;
use crate::app::figures::shown_figures::ShownFiguresWish;
use crate::app::files::Purpose;
use crate::app::files::writing::with_ending;
use crate::app::group::sharing;
use crate::app::group::state::GroupState;
use crate::app::group::take_along::{DrawnToCopy, TakeAlongAction};
use crate::app::outcome::unwritable;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, FiguresWish};
use crate::app::work::taking::{Taking, TakingOf};
use crate::model::Language;
use crate::report::Points;
use crate::text::Texts;

/// The ending of a figure of lines and words, where that was typed; else it is one of points.
const LINES: &str = "svg";

pub(crate) fn update(group: &mut GroupState, action: TakeAlongAction) -> Vec<Effect> {
    let topic = &mut group.topics.take_along;
    match action {
        TakeAlongAction::Kind(kind) => {
            if topic.kind != kind {
                (topic.kind, topic.saved) = (kind, None);
            }
        }
        TakeAlongAction::Turn(page) => topic.page = page,
        TakeAlongAction::Copy => {
            let figure = topic.figure().cloned();
            return figure.map(|figure| Effect::DrawFigure(Box::new(figure))).into_iter().collect();
        }
        TakeAlongAction::Open => return topic.saved.clone().map(|path| Effect::Open { path }).into_iter().collect(),
    }
    Vec::new()
}

/// The figures that have to be made for what is looked at now.
pub(crate) fn follow(group: &mut GroupState, language: Language) -> Option<Effect> {
    let wish = ShownFiguresWish {
        group: group.group().id,
        revision: group.document.history.revision(),
        language,
        memory: group.topics.sharing.memory.clone(),
    };
    let begins = group.topics.take_along.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::ShownFigures(wish) })
}

/// Writes what is looked at, as its kind; the group remembers that it was taken along once it is there.
pub(crate) fn take_along(state: &mut AppState, path: &Path) -> Option<Effect> {
    let (store, language) = (state.world.store.clone(), state.preferences.language);
    let Screen::Group(group) = &mut state.screen else { return None };
    let kind = group.topics.take_along.kind;
    let row = kind.row();
    let path = with_ending(path, row.ending);
    let path = sharing::update::begin_print(group, row.remembered, path);
    let what = TakingOf::Group { group: group.document.history.shared(), kind, store, language };
    Some(Effect::TakeAlong(Taking { purpose: Purpose::TakeAlong, path, what }))
}

/// Writes the figure that is looked at.
pub(crate) fn take_figure(state: &mut AppState, path: &Path) -> Option<Effect> {
    let Screen::Group(group) = &mut state.screen else { return None };
    let figure = Box::new(group.topics.take_along.figure()?.clone());
    let is_of_lines = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(LINES));
    let path = if is_of_lines { path.to_owned() } else { with_ending(path, ".png") };
    let path = sharing::update::begin_print(group, "figures", path);
    Some(Effect::TakeAlong(Taking { purpose: Purpose::Figure, path, what: TakingOf::Figure { figure, is_of_lines } }))
}

/// It was written, perhaps beside what stood there already, or it was not.
pub(crate) fn taken(state: &mut AppState, asked: &Path, written: PathBuf, result: Result<usize, SaveTrouble>) {
    let cut = match result {
        Ok(cut) => cut,
        Err(trouble) => {
            sharing::update::stayed(state, asked);
            return unwritable(state, written, trouble);
        }
    };
    sharing::update::went_out(state, asked);
    let texts = Texts::of(state.preferences.language);
    let saved = texts.with("notice-saved", [("path", written.to_string_lossy().into_owned().into())]);
    let about_cut = (cut > 0).then(|| texts.with("exchange-cut-file", [("n", cut.into())]));
    state.notice = Some(std::iter::once(saved).chain(about_cut).collect::<Vec<_>>().join(". "));
    if let Screen::Group(group) = &mut state.screen {
        group.topics.take_along.saved = Some(written);
    }
}

/// A figure was drawn to be copied, or not.
pub(crate) fn drawn(state: &mut AppState, made: Result<Points, String>) {
    let texts = Texts::of(state.preferences.language);
    let Screen::Group(group) = &mut state.screen else { return };
    match made {
        Ok(points) => {
            let number = group.topics.take_along.drawn.as_ref().map_or(0, |drawn| drawn.number) + 1;
            group.topics.take_along.drawn = Some(DrawnToCopy { number, points: Arc::new(points) });
            state.notice = Some(texts.get("take-copied"));
        }
        Err(why) => state.notice = Some(texts.with("take-not-drawn", [("why", why.into())])),
    }
}
