//! What is handed to the keeper after each action, and what it tells.

use std::fmt::Debug;
use std::path::Path;
use std::sync::Arc;

use crate::app::document::{DocumentFile, Kept, Open};
use crate::app::files::{FileAction, Purpose};
use crate::app::group::state::GroupState;
use crate::app::keep::KeepAction;
use crate::app::questions::{Dialog, Message};
use crate::app::secrets::Cover;
use crate::app::set_up::SetUpState;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::keeper::{Changes, Note, Opening, Report};
use crate::app::world::World;
use crate::model::{Edit, Group, GroupEdit, Journey, Reversible, Setup};
use crate::storage::{KeptDocument, KeptEdit, LeftBehind, Spent, StorageError};
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
            Screen::Sheet(Box::new(SheetState::new(*setup, *journey, file, now)))
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

/// What the keeper has to know after an action: a document was opened, changed, saved, or closed.
pub(crate) fn follow(state: &mut AppState) -> Vec<Effect> {
    let AppState { screen, world, recovery, .. } = state;
    let is_new = screen.file_mut().is_some_and(|(_, kept)| !kept.opened);
    let notes = match screen {
        Screen::Start(_) | Screen::Hr(_) if recovery.keeps_document => vec![Note::Closed, Note::LookForLeft],
        Screen::Start(_) | Screen::Hr(_) => Vec::new(),
        Screen::Sheet(sheet) => follow_sheet(sheet, world),
        Screen::Group(group) => follow_group(group, world),
        Screen::SetUp(open) => {
            let whole = |setup: Arc<Setup>| KeptDocument::Setup(Box::new(Setup::clone(&setup)));
            follow_open(&mut open.document, whole, |edit| Some(KeptEdit::Setup(edit)), Spent::default(), world)
        }
    };
    recovery.keeps_document = screen.file_mut().is_some();
    if is_new {
        mention_left(state);
    }
    notes.into_iter().map(Effect::Keep).collect()
}

/// Who opens a file past the start screen hears that another version was left behind.
fn mention_left(state: &mut AppState) {
    let open = match &state.screen {
        Screen::Start(_) | Screen::Hr(_) => return,
        Screen::SetUp(open) => open.setup().id,
        Screen::Sheet(sheet) => sheet.journey().id,
        Screen::Group(group) => group.one_drawing().map_or(group.group().id, |journey| journey.id),
    };
    if state.recovery.left_behind.iter().any(|left| left.document.id() == open) {
        state.notice = Some(Texts::of(state.preferences.language).get("left-elsewhere"));
    }
}

fn follow_sheet(sheet: &mut SheetState, world: &World) -> Vec<Note> {
    let now = (world.now)();
    let seconds = sheet.journey().progress.seconds + sheet.seconds_open(now);
    let spent = Spent { seconds, steps: sheet.spent_at(now) };
    let SheetState { document, setup, .. } = sheet;
    let whole =
        |journey: Arc<Journey>| KeptDocument::Journey(Box::new(Journey::clone(&journey)), Box::new(setup.clone()));
    follow_open(document, whole, |edit| Some(KeptEdit::Journey(edit)), spent, world)
}

/// One drawing by itself is kept as the drawing it is: nothing else can be changed there.
fn follow_group(group: &mut GroupState, world: &World) -> Vec<Note> {
    let Some(journey) = group.one_drawing() else {
        return follow_open(
            &mut group.document,
            KeptDocument::Group,
            |edit| Some(KeptEdit::Group(edit)),
            Spent::default(),
            world,
        );
    };
    let spent = Spent { seconds: journey.progress.seconds, steps: journey.progress.steps.clone() };
    let of_drawing = |edit| match edit {
        GroupEdit::Journey { edit, .. } => Some(KeptEdit::Journey(edit)),
        _ => None,
    };
    let whole = |group: Arc<Group>| match group.journeys.first() {
        Some(journey) => KeptDocument::Journey(Box::new(journey.clone()), Box::new(group.setup.clone())),
        None => KeptDocument::Group(group),
    };
    follow_open(&mut group.document, whole, of_drawing, spent, world)
}

/// What the keeper has to know of a document that is open: first the whole, then each change and each saving.
fn follow_open<E: Reversible<Document: Debug>>(
    open: &mut Open<E>,
    whole: impl FnOnce(Arc<E::Document>) -> KeptDocument,
    kind: impl Fn(E) -> Option<KeptEdit>,
    spent: Spent,
    world: &World,
) -> Vec<Note> {
    let made = open.history.take_made();
    let revision = open.history.revision();
    if !open.kept.opened {
        let document = whole(open.history.shared());
        return vec![opened(&mut open.kept, &open.file, document, revision, world)];
    }
    let going_on = made.iter().all(|made| made.going_on);
    let edits: Vec<KeptEdit> = made.into_iter().filter_map(|made| kind(made.edit)).collect();
    let at = (world.now)();
    let changed = (!edits.is_empty()).then_some(Note::Changed(Changes { edits, going_on, revision, at, spent }));
    changed.into_iter().chain(saved(&mut open.kept, &open.file, world)).collect()
}

fn opened(kept: &mut Kept, file: &DocumentFile, document: KeptDocument, revision: u64, world: &World) -> Note {
    kept.opened = true;
    kept.saved_revision = file.saved_revision;
    kept.path.clone_from(&file.path);
    Note::Opened(Box::new(Opening {
        document,
        path: file.path.clone(),
        revision,
        safe: file.saved_revision == Some(revision),
        lock: file.cover.passphrase().cloned(),
        resumes: kept.resumes.take(),
        at: (world.now)(),
    }))
}

fn saved(kept: &mut Kept, file: &DocumentFile, world: &World) -> Option<Note> {
    let is_new = file.saved_revision != kept.saved_revision || file.path != kept.path;
    kept.saved_revision = file.saved_revision;
    kept.path.clone_from(&file.path);
    let (path, revision) = file.path.clone().zip(file.saved_revision)?;
    is_new.then(|| Note::Saved { path, revision, at: (world.now)() })
}
