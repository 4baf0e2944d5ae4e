//! In looking at everyone side by side.

use crate::app::figures::compare::{CompareWish, ENOUGH_FOR_MEDIAN};
use crate::app::figures::presented::PresentedWish;
use crate::app::group::compare::{CompareAction, MOST_PICKED, Picture};
use crate::app::group::presenting::{PresentedFigures, SHOWN_TO_OTHERS};
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, FiguresWish, MadeFigures};
use crate::model::Code;
use crate::text::Texts;

pub(crate) fn update(group: &mut GroupState, action: CompareAction) {
    match action {
        CompareAction::Picture(picture) => group.compare.picture = picture,
        CompareAction::Align(axis) => group.compare.axis = axis,
        CompareAction::Pick(code) => pick(group, &code),
        CompareAction::Cursor(cursor) => group.compare.cursor = cursor.map(|at| at.clamp(0.0, 1.0)),
        CompareAction::Filter(filter) => {
            // What is shown to others is of everyone: two parts could be taken from each other.
            if !group.presents {
                group.filter = filter;
            }
        }
        CompareAction::Present(_) => {}
    }
}

/// Begins or ends showing it to others. Lines are shown only where enough people agreed; else it is said why not.
pub(crate) fn present(state: &mut AppState, presents: bool) {
    let Screen::Group(group) = &mut state.screen else { return };
    let view = if SHOWN_TO_OTHERS.contains(&group.view) { group.view } else { GroupView::Compare };
    if presents && !group.may_show(view) {
        let (agreed, least) = (group.group().agreed_to_figures(), group.group().fewest_shown());
        let texts = Texts::of(state.preferences.language);
        state.notice = Some(texts.with("present-too-few", [("n", agreed.into()), ("least", least.into())]));
        return;
    }
    group.presents = presents;
    // Whoever left since it was shown last is not in it for a moment.
    group.presented = PresentedFigures::default();
    state.notice = None;
    if presents {
        // Nothing may tell of one person.
        group.selected = None;
        group.threads.open = None;
        if group.compare.picture == Picture::Grid {
            group.compare.picture = Picture::Multiples;
        }
        group.view = view;
    }
}

/// Picks an indicator, or takes it away; one too many takes the place of the one picked first.
fn pick(group: &mut GroupState, code: &Code) {
    let mut picked = group.picked();
    match picked.iter().position(|it| it == code) {
        // One at least stays.
        Some(place) if picked.len() > 1 => drop(picked.remove(place)),
        Some(_) => {}
        None => {
            if picked.len() == MOST_PICKED {
                picked.remove(0);
            }
            picked.push(code.clone());
        }
    }
    group.compare.picked = picked;
}

/// What has to be worked out for what is looked at now.
pub(crate) fn follow(state: &mut AppState) -> Option<Effect> {
    let Screen::Group(group) = &mut state.screen else { return None };
    if group.group().journeys.is_empty() {
        return None;
    }
    if group.presents {
        let wish = PresentedWish { group: group.group().id, revision: group.history.revision() };
        let begins = group.presented.begin(&wish);
        return begins.then(|| Effect::WorkOut { group: group.history.shared(), wish: FiguresWish::Presented(wish) });
    }
    if group.view != GroupView::Compare {
        return crate::app::group::threads::update::follow(group);
    }
    let wish = CompareWish {
        group: group.group().id,
        revision: group.history.revision(),
        axis: group.compare.axis,
        filter: group.filter.clone(),
        least: ENOUGH_FOR_MEDIAN,
    };
    let begins = group.compare.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.history.shared(), wish: FiguresWish::Compare(wish) })
}

/// Takes what was worked out.
pub(crate) fn take(state: &mut AppState, made: MadeFigures) {
    let Screen::Group(group) = &mut state.screen else { return };
    match made {
        MadeFigures::Compare(wish, figures) => group.compare.figures.take(wish, figures),
        MadeFigures::Presented(wish, made) => group.presented.take(wish, made),
        MadeFigures::Threads(wish, figures) => group.threads.figures.take(wish, figures),
        MadeFigures::Pages(wish, made) => crate::app::group::pages::update::take(group, wish, made),
    }
}
