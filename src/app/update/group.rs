//! On a facilitator's group.

use crate::app::action::GroupAction;
use crate::app::effect::Effect;
use crate::app::state::{AppState, Dialog, DocumentFile, GroupState, GroupView, Screen};
use crate::model::{Edit, GroupEdit, Phases, move_border};

/// Who set the borders, as it stands in files.
const SET_BY_FACILITATOR: &str = "facilitator";

pub(super) fn update(state: &mut AppState, action: GroupAction) -> Vec<Effect> {
    if matches!(action, GroupAction::TakeMerge) {
        take_merge(state);
        return Vec::new();
    }
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    match action {
        GroupAction::Show(view) => {
            group.view = view;
            // One journey needs one person.
            if view == GroupView::Journey && group.selected().is_none() {
                group.selected = group.group().journeys.first().map(|journey| journey.participant.clone());
            }
        }
        GroupAction::Select(participant) => group.selected = participant,
        GroupAction::Align(axis) => group.axis = axis,
        GroupAction::MoveBorder { letter, day } => change_phases(group, |group, phases, timeline| {
            move_border(&group.setup.instrument.phases, phases, letter, day, timeline)
        }),
        GroupAction::RemoveBorder(letter) => change_phases(group, |_, phases, _| {
            let mut phases = phases.clone();
            phases.borders.remove(&letter);
            phases
        }),
        GroupAction::Background(action) => group.background.update(action),
        GroupAction::Undo => group.history.undo(),
        GroupAction::Redo => group.history.redo(),
        GroupAction::TakeMerge => {}
    }
    Vec::new()
}

fn change_phases(
    group: &mut GroupState,
    change: impl FnOnce(&crate::model::Group, &Phases, &crate::model::Timeline) -> Phases,
) {
    let Some((place, journey)) = group.selected() else { return };
    let mut phases = change(group.group(), &journey.phases, &journey.timeline);
    if phases.borders == journey.phases.borders {
        return;
    }
    phases.set_by = Some(SET_BY_FACILITATOR.to_owned());
    group.history.apply("undo-phases", GroupEdit::Journey { place, edit: Edit::Phases(phases) });
}

fn take_merge(state: &mut AppState) {
    let Some(Dialog::MergeReport(question)) = state.dialog.take() else { return };
    let Some(merged) = question.merged else { return };
    match &mut state.screen {
        Screen::Group(group) => group.history.apply("undo-merge", GroupEdit::Whole(Box::new(merged.group))),
        screen => {
            let group = GroupState::new(merged.group, DocumentFile::default());
            *screen = Screen::Group(Box::new(group));
        }
    }
}
