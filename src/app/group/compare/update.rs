//! In looking at everyone side by side.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::app::figures::compare::CompareWish;
use crate::app::group::compare::{CompareAction, MOST_PICKED};
use crate::app::group::state::GroupState;
use crate::app::work::effect::{Effect, FiguresWish};
use crate::model::Code;

pub(crate) fn update(group: &mut GroupState, action: CompareAction) {
    match action {
        CompareAction::Picture(picture) => group.topics.compare.picture = picture,
        CompareAction::Align(axis) => group.topics.compare.axis = axis,
        CompareAction::Pick(code) => pick(group, &code),
        CompareAction::Cursor(cursor) => group.topics.compare.cursor = cursor.map(|at| at.clamp(0.0, 1.0)),
        CompareAction::Filter(filter) => {
            // What is shown to others is of everyone: two parts could be taken from each other.
            if !group.presenting.on {
                group.looking.filter = filter;
            }
        }
        CompareAction::Present(_) => {}
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
    group.topics.compare.picked = picked;
}

/// What has to be worked out for what is looked at now.
pub(crate) fn follow(group: &mut GroupState) -> Option<Effect> {
    let wish = CompareWish {
        group: group.group().id,
        revision: group.document.history.revision(),
        axis: group.topics.compare.axis,
        filter: group.looking.filter.clone(),
        least: FEWEST_FOR_MEDIAN,
    };
    let begins = group.topics.compare.figures.begin(&wish);
    begins.then(|| Effect::WorkOut { group: group.document.history.shared(), wish: FiguresWish::Compare(wish) })
}
