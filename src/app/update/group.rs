//! On a facilitator's group.

use jiff::Timestamp;

use crate::app::action::GroupAction;
use crate::app::compare_action::CompareAction;
use crate::app::effect::Effect;
use crate::app::state::{AppState, Dialog, DocumentFile, GroupState, GroupView, Screen};
use crate::model::{Edit, FACILITATOR, GroupEdit, Phases, move_border};

pub(super) fn update(state: &mut AppState, action: GroupAction) -> Vec<Effect> {
    if matches!(action, GroupAction::TakeMerge) {
        take_merge(state);
        return Vec::new();
    }
    if let GroupAction::Compare(CompareAction::Present(presents)) = action {
        super::compare::present(state, presents);
        return Vec::new();
    }
    let now = (state.world.now)();
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    match action {
        GroupAction::Show(view) => {
            group.view = view;
            // One journey needs one person.
            if view == GroupView::Journey && group.selected().is_none() {
                group.selected = group.group().journeys.first().map(|journey| journey.participant.clone());
            }
        }
        GroupAction::Select(participant) => group.selected = participant.filter(|_| !group.presents),
        GroupAction::Compare(action) => super::compare::update(group, action),
        GroupAction::Threads(action) => super::threads::update(group, action),
        GroupAction::MoveBorder { letter, day } => change_phases(group, now, |group, phases, timeline| {
            move_border(&group.setup.instrument.phases, phases, letter, day, timeline)
        }),
        GroupAction::RemoveBorder(letter) => change_phases(group, now, |_, phases, _| {
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
    now: Timestamp,
    change: impl FnOnce(&crate::model::Group, &Phases, &crate::model::Timeline) -> Phases,
) {
    let Some((place, journey)) = group.selected() else { return };
    let mut phases = change(group.group(), &journey.phases, &journey.timeline);
    if phases.borders == journey.phases.borders {
        return;
    }
    phases.set_by = Some(FACILITATOR.to_owned());
    let edit = Edit::All(vec![Edit::Phases(phases), Edit::Modified(now)]);
    group.history.apply("undo-phases", GroupEdit::Journey { place, edit });
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
