//! A facilitator's keys.

use crate::app::keys::{KeysAction, KeysOutcome, KeysWork, KnownKeys};
use crate::app::questions::Dialog;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::model::SetupEdit;

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
        KeysOutcome::InSetup(setup, Ok(())) => state.keys.in_setup = Some(setup),
        KeysOutcome::Known(Err(trouble)) | KeysOutcome::InSetup(_, Err(trouble)) => state.keys.trouble = Some(trouble),
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
