//! On a facilitator's group.

use crate::app::action::GroupAction;
use crate::app::action::compare::CompareAction;
use crate::app::state::{AppState, Dialog, DocumentFile, GroupState, GroupView, Screen};
use crate::app::work::effect::Effect;
use crate::model::{GroupEdit, History};

pub(super) fn update(state: &mut AppState, action: GroupAction) -> Vec<Effect> {
    if matches!(action, GroupAction::TakeMerge) {
        take_merge(state);
        return Vec::new();
    }
    if let GroupAction::Compare(CompareAction::Present(presents)) = action {
        super::compare::present(state, presents);
        return Vec::new();
    }
    if let GroupAction::Sharing(action) = action {
        return super::sharing::update(state, action);
    }
    if let GroupAction::LookAtFolder(path) = action {
        return vec![Effect::LookAtFolder { path }];
    }
    let world = state.world.clone();
    let now = (world.now)();
    let Screen::Group(group) = &mut state.screen else { return Vec::new() };
    match action {
        // What tells of one person, or of too few, is not for a large screen.
        GroupAction::Show(view) if group.presents && !group.may_show(view) => {}
        GroupAction::Show(view) => {
            group.view = view;
            // What someone was filling in is nobody else's to see.
            group.measuring.filling_in = None;
            // One journey needs one person.
            if matches!(view, GroupView::Journey | GroupView::Interview) && group.selected().is_none() {
                group.selected = group.group().journeys.first().map(|journey| journey.participant.clone());
            }
        }
        GroupAction::Select(participant) => {
            let participant = participant.filter(|_| !group.presents);
            if group.selected != participant {
                group.interview.leave_person();
            }
            group.selected = participant;
        }
        GroupAction::Compare(action) => super::compare::update(group, action),
        GroupAction::Phases(action) => super::phases::update(group, now, action),
        GroupAction::Interview(action) => super::interview::update(group, &world, action),
        GroupAction::Threads(action) => super::threads::update(group, action),
        GroupAction::Pages(action) => return super::pages::update(group, action),
        GroupAction::Background(action) => group.background.update(action),
        GroupAction::Redesign(action) => super::redesign::update(group, &world, action),
        GroupAction::Measuring(action) => super::measuring::update(group, &world, action),
        GroupAction::Undo => super::sharing::keep_given_out(group, History::undo),
        GroupAction::Redo => super::sharing::keep_given_out(group, History::redo),
        GroupAction::TakeMerge | GroupAction::LookAtFolder(_) | GroupAction::Sharing(_) => {}
    }
    Vec::new()
}

fn take_merge(state: &mut AppState) {
    let Some(Dialog::MergeReport(question)) = state.dialog.take() else { return };
    let Some(merged) = question.merged else { return };
    match &mut state.screen {
        Screen::Group(group) if !group.single => {
            group.history.apply("undo-merge", GroupEdit::Whole(Box::new(merged.group)));
        }
        screen => {
            let mut group = GroupState::new(merged.group, DocumentFile::default());
            if let [only] = group.group().journeys.as_slice() {
                // One drawing that comes in by itself is there to be talked through.
                group.selected = Some(only.participant.clone());
                group.view = GroupView::Interview;
            }
            *screen = Screen::Group(Box::new(group));
        }
    }
}
