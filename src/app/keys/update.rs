//! A facilitator's keys.

use crate::app::keys::{KeysAction, KeysOutcome, KeysWork, KnownKeys};
use crate::app::questions::Dialog;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::model::{Setup, SetupEdit};

pub(crate) fn update(state: &mut AppState, action: KeysAction) -> Vec<Effect> {
    state.keys.trouble = None;
    let work = match action {
        KeysAction::Show => {
            state.dialog = Some(Dialog::Keys);
            return Vec::new();
        }
        KeysAction::Make(file, passphrase) => KeysWork::Make(file, passphrase),
        KeysAction::Test(file, passphrase) => KeysWork::Test(file, passphrase),
        KeysAction::PutIntoSetup(setup) => {
            let Some(known) = &state.keys.known else { return Vec::new() };
            KeysWork::PutIntoSetup(setup, known.public.clone())
        }
    };
    vec![Effect::Keys(work)]
}

pub(crate) fn done(state: &mut AppState, outcome: KeysOutcome) {
    match outcome {
        KeysOutcome::Known(Ok(known)) => {
            put_into_open_setup(state, &known);
            state.keys.known = Some(known);
        }
        KeysOutcome::InSetup(path, Ok(setup)) => {
            take_key(state, *setup);
            state.keys.in_setup = Some(path);
        }
        KeysOutcome::Known(Err(trouble)) | KeysOutcome::InSetup(_, Err(trouble)) => state.keys.trouble = Some(trouble),
    }
}

/// The set-up that was written may be open, as it was read before the key was in it.
fn take_key(state: &mut AppState, written: Setup) {
    match &mut state.screen {
        Screen::Start(Some(setup)) if setup.id == written.id => **setup = written,
        Screen::SetUp(open) if open.setup().id == written.id && open.setup().recipient != written.recipient => {
            open.document.history.apply("undo-set-up", SetupEdit::Recipient(written.recipient));
        }
        _ => {}
    }
}

/// Keys that are made or tried while a set-up without any is open are for it. Those of another facilitator stay.
fn put_into_open_setup(state: &mut AppState, known: &KnownKeys) {
    let Screen::SetUp(open) = &mut state.screen else { return };
    let public = known.public.to_string();
    if open.setup().recipient.is_none() && open.document.file.newer_version.is_none() {
        open.document.history.apply("undo-set-up", SetupEdit::Recipient(Some(public)));
    }
}
