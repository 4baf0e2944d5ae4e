//! Phase borders of the person who stands out, as one of two raters sets them.

use jiff::Timestamp;

use crate::app::group::phases::{PhaseAction, Rater};
use crate::app::group::state::GroupState;
use crate::model::{Edit, FACILITATOR, GroupEdit, Phases, SecondRater, move_border};

/// By whom borders were set, as it stands in a file, when it was the second rater.
const SECOND_RATER: &str = "second-rater";

pub(crate) fn update(group: &mut GroupState, now: Timestamp, action: PhaseAction) {
    match action {
        PhaseAction::Rate(rater) => group.topics.phases.rater = rater,
        PhaseAction::Suggest(shown) => group.topics.phases.suggests = shown,
        PhaseAction::ShowPanel(shown) => group.topics.phases.shows_panel = shown,
        PhaseAction::Move { letter, day } => {
            let Some((_, journey)) = group.selected() else { return };
            let before = group.topics.phases.rater.phases_of(journey);
            let kinds = &group.instrument().phases;
            let after = move_border(kinds, &before, letter, day, &journey.timeline);
            put(group, now, &before, after, None);
        }
        PhaseAction::Remove(letter) => {
            let Some((_, journey)) = group.selected() else { return };
            let before = group.topics.phases.rater.phases_of(journey);
            let mut after = before.clone();
            after.borders.remove(&letter);
            put(group, now, &before, after, None);
        }
        PhaseAction::Reason { letter, text } => {
            let Some((_, journey)) = group.selected() else { return };
            let before = group.topics.phases.rater.phases_of(journey);
            let mut after = before.clone();
            if let Some(border) = after.borders.get_mut(&letter) {
                border.reason = Some(text).filter(|text| !text.is_empty());
            }
            let subject = format!("{}/reason/{letter}", journey.id);
            put(group, now, &before, after, Some(subject));
        }
    }
}

/// Keeps `after` as the borders of the rater at work; nothing while both are compared. `going_on` names what is typed.
fn put(group: &mut GroupState, now: Timestamp, before: &Phases, after: Phases, going_on: Option<String>) {
    let Some((place, journey)) = group.selected() else { return };
    if after == *before {
        return;
    }
    let kept = &journey.phases;
    let phases = match group.topics.phases.rater {
        Rater::Both => return,
        Rater::First => Phases { set_by: Some(FACILITATOR.to_owned()), second: kept.second.clone(), ..after },
        Rater::Second => {
            let second = kept.second.clone().unwrap_or_default();
            let set_by = second.set_by.or_else(|| Some(SECOND_RATER.to_owned()));
            Phases { second: Some(SecondRater { set_by, borders: after.borders, ..second }), ..kept.clone() }
        }
    };
    let mut edits = vec![Edit::Phases(phases), Edit::Modified(now)];
    if group.topics.phases.rater == Rater::Second {
        // So that handing in once more does not lose it.
        edits.push(Edit::Interviewed(Some(now)));
    }
    let edit = GroupEdit::Journey { place, edit: Edit::All(edits) };
    match going_on {
        Some(subject) => group.document.history.apply_continuing("undo-border-reason", subject, edit),
        None => group.document.history.apply("undo-phases", edit),
    }
}
