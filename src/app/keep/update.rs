//! What a person asks of the keeper, and what it tells.

use std::path::Path;
use std::sync::Arc;

use crate::app::document::DocumentFile;
use crate::app::files::{FileAction, Purpose};
use crate::app::group::state::GroupState;
use crate::app::keep::KeepAction;
use crate::app::keep::follow::mention_left;
use crate::app::questions::{Dialog, Message};
use crate::app::secrets::Cover;
use crate::app::set_up::SetUpState;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::keeper::{Note, Report};
use crate::model::{Edit, Journey};
use crate::storage::{KeptDocument, LeftBehind, StorageError};
use crate::text::{Texts, storage_sentence};

pub(crate) fn update(state: &mut AppState, action: KeepAction) -> Vec<Effect> {
    match action {
        KeepAction::GoOn(place) => go_on(state, place),
        KeepAction::OpenFile(place) => {
            let file = state.recovery.left_behind.get(place).and_then(|left| left.file.clone());
            let open = file.map(|path| FileAction::Choose(Purpose::Open, vec![path]));
            return open.map_or_else(Vec::new, |action| crate::app::files::update::update(state, action));
        }
        KeepAction::AskToUnlock(journal) => {
            state.recovery.unlock_trouble = None;
            state.dialog = Some(Dialog::UnlockLeft(journal));
        }
        KeepAction::Unlock(journal, passphrase) => {
            state.recovery.unlock_trouble = None;
            return vec![Effect::Keep(Note::UnlockLeft(journal, passphrase))];
        }
        KeepAction::Later(journal) => take_from_lists(state, &journal),
        KeepAction::AskToErase(journal) => state.dialog = Some(Dialog::EraseLeft(journal)),
        KeepAction::Erase(journal) => {
            state.dialog = None;
            return vec![Effect::Keep(Note::EraseLeft(journal))];
        }
        KeepAction::AskForStates => {
            if let Screen::Sheet(sheet) = &state.screen {
                return vec![Effect::Keep(Note::ListStates(sheet.journey().id))];
            }
        }
        KeepAction::TakeState(path) => {
            state.dialog = None;
            return vec![Effect::Keep(Note::LoadState(path))];
        }
        KeepAction::Told(report) => told(state, report),
    }
    Vec::new()
}

/// It is not offered any more, until the next start.
fn take_from_lists(state: &mut AppState, journal: &Path) {
    state.recovery.left_behind.retain(|left| left.journal != journal);
    state.recovery.left_locked.retain(|left| left.journal != journal);
}

/// What was in a sealed journal is offered as anything that was left behind; or the passphrase is asked for again.
fn unlocked(state: &mut AppState, journal: &Path, outcome: Result<Option<Box<LeftBehind>>, StorageError>) {
    match outcome {
        Ok(left) => {
            take_from_lists(state, journal);
            state.dialog.take_if(|dialog| matches!(dialog, Dialog::UnlockLeft(_)));
            if left.is_none() {
                state.notice = Some(Texts::of(state.preferences.language).get("left-no-more"));
            }
            state.recovery.left_behind.extend(left.map(|left| *left));
        }
        Err(trouble) => state.recovery.unlock_trouble = Some((journal.to_owned(), trouble)),
    }
}

/// Opens a document that was left behind, as it was last seen. Its file is only changed when it is saved.
fn go_on(state: &mut AppState, place: usize) {
    if place >= state.recovery.left_behind.len() {
        return;
    }
    let left = state.recovery.left_behind.remove(place);
    let cover = left.lock.map_or(Cover::Bare, Cover::Locked);
    let file = DocumentFile { path: left.file, cover, ..DocumentFile::default() };
    state.screen = match left.document {
        KeptDocument::Journey(journey, setup) if journey.is_hand_in() => {
            crate::app::group::interview::second_look::talk(&journey, *setup, file)
        }
        KeptDocument::Journey(journey, setup) => {
            let now = (state.world.now)();
            let mut sheet = SheetState::new(*setup, *journey, file, now);
            sheet.session.begun_help = left.session.begun_help;
            // Whoever looked it over was not done with that.
            sheet.session.step = left.session.at_step.unwrap_or(sheet.session.step);
            Screen::Sheet(Box::new(sheet))
        }
        KeptDocument::Group(group) => Screen::Group(Box::new(GroupState::new(Arc::unwrap_or_clone(group), file))),
        KeptDocument::Setup(setup) => Screen::SetUp(Box::new(SetUpState::new(*setup, file))),
    };
    if let Some((_, kept)) = state.screen.file_mut() {
        kept.resumes = Some(left.journal);
    }
    state.dialog = None;
    state.notice = Some(Texts::of(state.preferences.language).get("kept-going-on"));
}

fn told(state: &mut AppState, report: Report) {
    let texts = Texts::of(state.preferences.language);
    match report {
        Report::Written(_) => {}
        Report::Failing(error) => state.notice = Some(with_reason(texts, "kept-failing", error)),
        Report::StateNotKept(error) => state.notice = Some(with_reason(texts, "kept-no-version", error)),
        Report::NotRemembered(error) => {
            let why = crate::text::storage_sentence(texts, &error);
            state.notice = Some(texts.with("cli-memory-trouble", [("why", why.into())]));
        }
        Report::OpenElsewhere => open_elsewhere(state),
        Report::Wiped(wiped) => crate::app::secrets::update::wiped(state, wiped),
        Report::NotErased(error) => {
            let why = storage_sentence(texts, &StorageError::Disk(error));
            crate::app::sheet::forgetting::not_erased(state, &why);
            state.notice = Some(texts.with("kept-not-erased", [("why", why.into())]));
        }
        Report::WorksAgain => state.notice = Some(texts.get("kept-works-again")),
        Report::Left(left, locked) => {
            state.recovery.left_behind = left;
            state.recovery.left_locked = locked;
            mention_left(state);
        }
        Report::UnlockedLeft(journal, outcome) => unlocked(state, &journal, outcome),
        Report::LeftOfOpen(left) => {
            take_from_lists(state, &left.journal);
            state.recovery.left_behind.push(*left);
            mention_left(state);
        }
        Report::States(states) => state.dialog = Some(Dialog::EarlierVersions(states)),
        Report::State(Some(document)) => take_state(state, *document),
        Report::State(None) => state.notice = Some(texts.get("versions-unreadable")),
    }
}

/// The second window may look and draw, but not write over the file.
fn open_elsewhere(state: &mut AppState) {
    let Some((file, _)) = state.screen.file_mut() else { return };
    file.open_elsewhere = true;
    let words = Texts::of(state.preferences.language).get("notice-open-elsewhere");
    // What may not be done here is not asked.
    state.dialog.take_if(|dialog| matches!(dialog, Dialog::EraseGroup));
    // Whole, before an hour is spent on what cannot be saved here.
    state.dialog.get_or_insert_with(|| Dialog::Message(Message::Notice(words.clone())));
    state.notice = Some(words);
}

fn with_reason(texts: &Texts, id: &str, error: std::io::Error) -> String {
    texts.with(id, [("why", storage_sentence(texts, &StorageError::Disk(error)).into())])
}

/// Puts an earlier state in the place of the journey, one undo step. What never changes again stays.
fn take_state(state: &mut AppState, document: KeptDocument) {
    let (Screen::Sheet(sheet), KeptDocument::Journey(earlier, _)) = (&mut state.screen, document) else { return };
    let journey = sheet.journey();
    if journey.id != earlier.id {
        return;
    }
    let mut progress = earlier.progress.clone();
    progress.seconds = journey.progress.seconds;
    progress.steps.clone_from(&journey.progress.steps);
    let as_drawn = journey.as_drawn.clone().or_else(|| earlier.as_drawn.clone());
    let withdraw_code = journey.withdraw_code.clone().or_else(|| earlier.withdraw_code.clone());
    let earlier = Journey { withdraw_code, as_drawn, progress, ..*earlier };
    sheet.document.history.apply("undo-earlier-version", Edit::Whole(Box::new(earlier)));
    sheet.selected_event = None;
    state.notice = Some(Texts::of(state.preferences.language).get("versions-taken"));
}
