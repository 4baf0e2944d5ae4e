//! Keys, passphrases, and what stays on the device.

use crate::app::files::opening::{open_group, read};
use crate::app::keys::KeysState;
use crate::app::preferences::Preferences;
use crate::app::questions::{Dialog, Message};
use crate::app::secrets::{Cover, SecretAction, UnlockTry};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::keeper::Note;
use crate::sealing::Openers;
use crate::storage::{StorageError, Wiped};

pub(crate) fn update(state: &mut AppState, action: SecretAction) -> Vec<Effect> {
    match action {
        SecretAction::Unlock { key, passphrase } => {
            let Some(Dialog::Unlock(question)) = &mut state.dialog else { return Vec::new() };
            question.trouble = None;
            let attempt = UnlockTry { lock: question.lock, key, passphrase, file: question.file.clone() };
            return vec![Effect::Unlock(attempt)];
        }
        SecretAction::AskCover => state.dialog = Some(Dialog::Cover),
        SecretAction::Cover(passphrase) => {
            return crate::app::secrets::cover::cover(state, passphrase.map_or(Cover::Bare, Cover::Locked));
        }
        SecretAction::SkipSealed => {
            let waiting = match state.dialog.take() {
                Some(Dialog::Unlock(question)) => question.others,
                _ => None,
            };
            state.dialog = waiting.map(Dialog::MergeReport);
        }
        SecretAction::AskWipe => state.dialog = Some(Dialog::Wipe),
        SecretAction::Wipe => {
            state.dialog = None;
            // What is open would be kept again at once.
            if matches!(state.screen, Screen::Start(_)) {
                return vec![Effect::Keep(Note::Wipe)];
            }
        }
    }
    Vec::new()
}

/// Opens the files that waited, or says why the key or passphrase does not fit.
pub(crate) fn unlocked(state: &mut AppState, result: Result<Openers, StorageError>) -> Vec<Effect> {
    let Some(Dialog::Unlock(question)) = &mut state.dialog else { return Vec::new() };
    match result {
        Err(trouble) => {
            question.trouble = Some(trouble);
            Vec::new()
        }
        Ok(openers) => {
            let (purpose, paths) = (question.purpose, question.paths.clone());
            state.keys.openers.add(openers);
            state.dialog = None;
            let base = open_group(state);
            read(state, purpose, paths, base)
        }
    }
}

/// Journals and states are gone; so is what this person liked, which files were opened, and what was in memory of keys and to open
/// files with.
pub(crate) fn wiped(state: &mut AppState, wiped: Wiped) {
    // That the device is shared is true of whoever comes next too.
    let Preferences { language, forget_at_hand_in, .. } = state.preferences;
    state.preferences = Preferences { language, forget_at_hand_in, ..Preferences::default() };
    state.keys = KeysState::default();
    state.recent.files.clear();
    state.recovery.left_behind.clear();
    state.recovery.left_locked.clear();
    state.screen = Screen::Start(None);
    state.dialog = Some(Dialog::Message(Message::Wiped(wiped)));
}
