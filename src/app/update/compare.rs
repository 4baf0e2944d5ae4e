//! In looking at everyone side by side.

use crate::app::compare_action::CompareAction;
use crate::app::compare_state::{CompareWish, MOST_PICKED};
use crate::app::effect::{Effect, FiguresWish, MadeFigures};
use crate::app::state::{AppState, GroupState, GroupView, Screen};
use crate::model::Code;

pub(super) fn update(group: &mut GroupState, action: CompareAction) {
    match action {
        CompareAction::Picture(picture) => group.compare.picture = picture,
        CompareAction::Align(axis) => group.compare.axis = axis,
        CompareAction::Pick(code) => pick(group, &code),
        CompareAction::Cursor(cursor) => group.compare.cursor = cursor.map(|at| at.clamp(0.0, 1.0)),
        CompareAction::Filter(filter) => group.filter = filter,
        CompareAction::Present(presents) => {
            group.presents = presents;
            group.selected = group.selected.take().filter(|_| !presents);
        }
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
pub(super) fn follow(state: &mut AppState) -> Option<Effect> {
    let Screen::Group(group) = &mut state.screen else { return None };
    if group.view != GroupView::Compare || group.group().journeys.is_empty() {
        return None;
    }
    let wish = CompareWish {
        group: group.group().id,
        revision: group.history.revision(),
        axis: group.compare.axis,
        filter: group.filter.clone(),
    };
    let begins = group.compare.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.history.shared(), wish: FiguresWish::Compare(wish) })
}

/// Takes what was worked out.
pub(super) fn take(state: &mut AppState, made: MadeFigures) {
    let Screen::Group(group) = &mut state.screen else { return };
    match made {
        MadeFigures::Compare(wish, figures) => group.compare.figures.take(wish, figures),
        MadeFigures::Pages(wish, made) => super::pages::take(group, wish, made),
    }
}
