//! What is read, and what is left.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::files::{Leaving, Purpose};
use crate::app::group::interview::second_look;
use crate::app::keep::follow::note;
use crate::app::questions::{Dialog, MergeQuestion, Message};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::loading::Base;
use crate::app::work::progress::Progress;

/// Reads files; what was read in before them is known when their folders are watched.
pub(crate) fn read(state: &mut AppState, purpose: Purpose, paths: Vec<PathBuf>, base: Option<Base>) -> Vec<Effect> {
    let progress = Arc::new(Progress::default());
    state.under_way.reading = Some(Arc::clone(&progress));
    let load = Effect::Load { purpose, paths: paths.clone(), base, openers: state.keys.openers.clone(), progress };
    // What lies beside a group is no part of it.
    if purpose == Purpose::OpenBeside {
        return vec![load];
    }
    state.under_way.news = None;
    vec![Effect::Watch(paths), load]
}

/// The group that is open, as it is now.
pub(crate) fn open_group(state: &AppState) -> Option<Base> {
    match &state.screen {
        Screen::Group(group) if !group.single => {
            Some(Base { group: group.document.history.shared(), state_number: group.document.state_number() })
        }
        _ => None,
    }
}

/// Reads what came in again where the group that is open is no longer the one that it was merged into: what was changed since, as
/// that someone left, must not be lost by taking it.
pub(crate) fn read_again(state: &mut AppState, question: &MergeQuestion) -> Option<Vec<Effect>> {
    let base = open_group(state);
    let is_other = base.as_ref().map(|base| base.state_number) != question.base_state;
    is_other.then(|| read(state, Purpose::AddToGroup, question.paths.clone(), base))
}

fn is_telling_hr(state: &AppState) -> bool {
    matches!(&state.screen, Screen::Group(group) if group.topics.sharing.being_written.tells_hr())
}

/// Goes where somebody wanted to go while HR was being told: once that is written, and after the group is saved with it where that
/// is among `effects`.
pub(crate) fn leave_once_told(state: &mut AppState, effects: &mut Vec<Effect>) {
    if is_telling_hr(state) {
        return;
    }
    let Some(leaving) = state.leaving.after_telling.take() else { return };
    if effects.iter().any(|effect| matches!(effect, Effect::Guarded { .. })) {
        state.leaving.after_save = Some(leaving);
    } else {
        effects.extend(leave(state, leaving));
    }
}

/// Whoever wants to close the window while something is written or erased waits for that; true when there is. What is in no file may
/// have been `answered` already.
pub(crate) fn waits_for_writing(state: &mut AppState, leaving: Leaving, answered: bool) -> bool {
    let waits = leaving == Leaving::Close && state.is_writing();
    if waits {
        state.dialog = Some(Dialog::Message(Message::StillWriting { answered }));
    }
    waits
}

/// What was to be written before the window closes is written, and nothing that came of it stands in the way: whether what is in no
/// file was answered already.
pub(crate) fn closes_now(state: &mut AppState, effects: &[Effect]) -> Option<bool> {
    let Some(Dialog::Message(Message::StillWriting { answered })) = state.dialog else { return None };
    let is_done = state.under_way.writes.is_empty() && !effects.iter().any(Effect::writes);
    is_done.then(|| {
        state.dialog = None;
        answered
    })
}

/// The window closes in the middle of what is being written or erased; what is in no file is asked about first, unless that was answered.
pub(crate) fn close_meanwhile(state: &mut AppState) -> Vec<Effect> {
    let Some(Dialog::Message(Message::StillWriting { answered })) = state.dialog else { return Vec::new() };
    state.dialog = None;
    state.leaving.waits_no_more = true;
    if !answered && state.would_lose() {
        // To save it by itself would only wait for the same.
        state.dialog = Some(Dialog::Unsaved(Leaving::Close));
        return Vec::new();
    }
    leave(state, Leaving::Close)
}

pub(crate) fn leave(state: &mut AppState, leaving: Leaving) -> Vec<Effect> {
    state.dialog = None;
    state.notice = None;
    state.leaving.after_save = None;
    if waits_for_writing(state, leaving, true) {
        return Vec::new();
    }
    if is_telling_hr(state) && !state.leaving.waits_no_more {
        // What HR was told must not be forgotten: that takes as long as a file takes to be written.
        state.leaving.after_telling = Some(leaving);
        return Vec::new();
    }
    note(state);
    if leaving != Leaving::ToOtherSide && second_look::goes_back_first(state) {
        // What its owner keeps is in no file either: that is asked on their own side.
        state.dialog = Some(Dialog::Unsaved(leaving));
        return Vec::new();
    }
    match leaving {
        Leaving::ToStart => {
            // What was read for a group has nowhere to go.
            if let (Screen::Group(_), Some(reading)) = (&state.screen, &state.under_way.reading) {
                reading.stop();
            }
            state.screen = Screen::Start(None);
            state.under_way.news = None;
            vec![Effect::Watch(Vec::new())]
        }
        Leaving::ToOtherSide => {
            second_look::other_side(state);
            Vec::new()
        }
        Leaving::Close => {
            state.leaving.may_close = true;
            vec![Effect::Close]
        }
    }
}
