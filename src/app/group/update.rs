//! On a facilitator's group.

use crate::app::document::DocumentFile;
use crate::app::group::action::GroupAction;
use crate::app::group::compare::CompareAction;
use crate::app::group::state::GroupState;
use crate::app::group::view::GroupView;
use crate::app::questions::Dialog;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::model::{GroupEdit, History};

pub(crate) fn update(state: &mut AppState, action: GroupAction) -> Vec<Effect> {
    if matches!(action, GroupAction::TakeMerge) {
        take_merge(state);
        return Vec::new();
    }
    if let GroupAction::Compare(CompareAction::Present(presents)) = action {
        crate::app::group::compare::update::present(state, presents);
        return Vec::new();
    }
    if let GroupAction::Sharing(action) = action {
        return crate::app::group::sharing::update::update(state, action);
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
            group.measurements.filling_in = None;
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
        GroupAction::Compare(action) => crate::app::group::compare::update::update(group, action),
        GroupAction::Phases(action) => crate::app::group::phases::update::update(group, now, action),
        GroupAction::Interview(action) => crate::app::group::interview::update::update(group, &world, action),
        GroupAction::Threads(action) => crate::app::group::threads::update::update(group, action),
        GroupAction::Pages(action) => return crate::app::group::pages::update::update(group, action),
        GroupAction::Background(action) => group.background.update(action),
        GroupAction::Board(action) => crate::app::group::board::update::update(group, &world, action),
        GroupAction::Measurements(action) => crate::app::group::measurements::update::update(group, &world, action),
        GroupAction::Undo => crate::app::group::sharing::update::keep_given_out(group, History::undo),
        GroupAction::Redo => crate::app::group::sharing::update::keep_given_out(group, History::redo),
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
