//! One drawing by itself, on its two sides: its owner draws on, or a facilitator talks it through with them.

use jiff::Timestamp;

use crate::app::document::DocumentFile;
use crate::app::group::interview::aside::KeptAside;
use crate::app::group::state::{GroupState, Looking};
use crate::app::group::view::GroupView;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::model::{Group, Journey, Setup};

/// The second look at a drawing that belongs to no group. What its owner keeps is not for it: an own file with such things
/// stays as it is, and what is talked about is saved elsewhere. The whole is kept aside until its owner draws on.
pub(crate) fn talk(journey: &Journey, setup: Setup, file: DocumentFile) -> Screen {
    let shown = journey.clone().without_own();
    let (file, kept_aside) = if shown == *journey {
        (file, None)
    } else {
        let aside = KeptAside { journey: journey.clone(), file: file.clone() };
        (DocumentFile { path: None, ..file }, Some(Box::new(aside)))
    };
    let participant = shown.participant.clone();
    let mut group = Group::new(shown.id, setup);
    group.journeys = [shown].into();
    let looking = Looking { view: GroupView::Interview, selected: Some(participant), ..Looking::default() };
    Screen::Group(Box::new(GroupState { single: true, kept_aside, looking, ..GroupState::new(group, file) }))
}

/// The sheet of a drawing, to draw on.
pub(crate) fn draw(journey: Journey, setup: Setup, file: DocumentFile, now: Timestamp) -> Screen {
    Screen::Sheet(Box::new(SheetState::new(setup, journey, file, now)))
}

/// Goes from the sheet to the second look, or back, with the drawing as it is now.
pub(crate) fn other_side(state: &mut AppState) {
    let now = (state.world.now)();
    // What is in no file yet stays in no file.
    let at_start =
        |file: &DocumentFile, is_saved: bool| DocumentFile { saved_revision: is_saved.then_some(0), ..file.clone() };
    let other = match &state.screen {
        Screen::Sheet(sheet) => {
            let file = at_start(&sheet.document.file, !sheet.unsaved());
            talk(&sheet.journey_at(now), sheet.setup.clone(), file)
        }
        Screen::Group(group) => {
            let Some(journey) = group.one_drawing() else { return };
            let (journey, file) = match &group.kept_aside {
                Some(aside) => {
                    let whole = journey.clone().with_own_of(&aside.journey);
                    // What was talked about stands in another file, if in any.
                    let is_saved = whole == aside.journey && aside.file.saved_revision.is_some();
                    (whole, at_start(&aside.file, is_saved))
                }
                None => (journey.clone(), at_start(&group.document.file, !group.unsaved())),
            };
            draw(journey, group.group().setup.clone(), file, now)
        }
        Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => return,
    };
    state.screen = other;
}

/// Goes back to the sheet where its owner keeps things that are in no file yet; whether it did.
pub(crate) fn goes_back_first(state: &mut AppState) -> bool {
    let Screen::Group(group) = &state.screen else { return false };
    let is_needed = group.keeps_unsaved_aside();
    if is_needed {
        other_side(state);
    }
    is_needed
}
