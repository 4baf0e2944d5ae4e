//! What is handed to the keeper after each action, and what it tells.

use std::path::Path;

use crate::app::document::{DocumentFile, Kept};
use crate::app::files::{FileAction, Purpose};
use crate::app::group::state::GroupState;
use crate::app::keep::KeepAction;
use crate::app::questions::Dialog;
use crate::app::secrets::Cover;
use crate::app::set_up::SetUpState;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::keeper::{Changes, Note, Opening, Report};
use crate::app::world::World;
use crate::model::{Edit, GroupEdit, Journey, Made};
use crate::storage::{KeptDocument, KeptEdit, LeftBehind, Spent, StorageError};
use crate::text::{Texts, storage_sentence};

pub(crate) fn update(state: &mut AppState, action: KeepAction) -> Vec<Effect> {
    match action {
        KeepAction::GoOn(place) => go_on(state, place),
        KeepAction::OpenFile(place) => {
            let file = state.left_behind.get(place).and_then(|left| left.file.clone());
            let open = file.map(|path| FileAction::Choose(Purpose::Open, vec![path]));
            return open.map_or_else(Vec::new, |action| crate::app::files::update::update(state, action));
        }
        KeepAction::AskToUnlock(journal) => {
            state.unlock_trouble = None;
            state.dialog = Some(Dialog::UnlockLeft(journal));
        }
        KeepAction::Unlock(journal, passphrase) => {
            state.unlock_trouble = None;
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
    state.left_behind.retain(|left| left.journal != journal);
    state.left_locked.retain(|left| left.journal != journal);
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
            state.left_behind.extend(left.map(|left| *left));
        }
        Err(trouble) => state.unlock_trouble = Some((journal.to_owned(), trouble)),
    }
}

/// Opens a document that was left behind, as it was last seen. Its file is only changed when it is saved.
fn go_on(state: &mut AppState, place: usize) {
    if place >= state.left_behind.len() {
        return;
    }
    let left = state.left_behind.remove(place);
    let cover = left.lock.map_or(Cover::Bare, Cover::Locked);
    let file = DocumentFile { path: left.file, cover, ..DocumentFile::default() };
    let kept = Kept { resumes: Some(left.journal), ..Kept::default() };
    state.screen = match left.document {
        KeptDocument::Journey(journey, setup) if journey.is_hand_in() => {
            match crate::app::group::interview::second_look::talk(&journey, *setup, file) {
                Screen::Group(group) => Screen::Group(Box::new(GroupState { kept, ..*group })),
                other => other,
            }
        }
        KeptDocument::Journey(journey, setup) => {
            let now = (state.world.now)();
            Screen::Sheet(Box::new(SheetState { kept, ..SheetState::new(*setup, *journey, file, now) }))
        }
        KeptDocument::Group(group) => Screen::Group(Box::new(GroupState { kept, ..GroupState::new(*group, file) })),
        KeptDocument::Setup(setup) => Screen::SetUp(Box::new(SetUpState { kept, ..SetUpState::new(*setup, file) })),
    };
    state.dialog = None;
    state.notice = Some(Texts::of(state.preferences.language).get("kept-going-on"));
}

fn told(state: &mut AppState, report: Report) {
    let texts = Texts::of(state.preferences.language);
    match report {
        Report::Written(_) => {}
        Report::Failing(error) => state.notice = Some(with_reason(texts, "kept-failing", error)),
        Report::StateNotKept(error) => state.notice = Some(with_reason(texts, "kept-no-version", error)),
        Report::OpenElsewhere => open_elsewhere(state),
        Report::Wiped(wiped) => crate::app::secrets::update::wiped(state, wiped),
        Report::NotErased(error) => state.notice = Some(with_reason(texts, "kept-not-erased", error)),
        Report::WorksAgain => state.notice = Some(texts.get("kept-works-again")),
        Report::Left(left, locked) => {
            state.left_behind = left;
            state.left_locked = locked;
            mention_left(state);
        }
        Report::UnlockedLeft(journal, outcome) => unlocked(state, &journal, outcome),
        Report::LeftOfOpen(left) => {
            take_from_lists(state, &left.journal);
            state.left_behind.push(*left);
            mention_left(state);
        }
        Report::States(states) => state.dialog = Some(Dialog::EarlierVersions(states)),
        Report::State(Some(document)) => take_state(state, *document),
        Report::State(None) => state.notice = Some(texts.get("versions-unreadable")),
    }
}

/// The second window may look and draw, but not write over the file.
fn open_elsewhere(state: &mut AppState) {
    let file = match &mut state.screen {
        Screen::Sheet(sheet) => &mut sheet.file,
        Screen::Group(group) => &mut group.file,
        Screen::SetUp(open) => &mut open.file,
        Screen::Start(_) | Screen::Hr(_) => return,
    };
    file.open_elsewhere = true;
    state.notice = Some(Texts::of(state.preferences.language).get("notice-open-elsewhere"));
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
    sheet.history.apply("undo-earlier-version", Edit::Whole(Box::new(earlier)));
    sheet.selected_event = None;
    state.notice = Some(Texts::of(state.preferences.language).get("versions-taken"));
}

/// What the keeper has to know after an action: a document was opened, changed, saved, or closed.
pub(crate) fn follow(state: &mut AppState) -> Vec<Effect> {
    let AppState { screen, world, keeps_document, .. } = state;
    let is_new = match screen {
        Screen::Start(_) | Screen::Hr(_) => false,
        Screen::Sheet(sheet) => !sheet.kept.opened,
        Screen::Group(group) => !group.kept.opened,
        Screen::SetUp(open) => !open.kept.opened,
    };
    let notes = match screen {
        Screen::Start(_) | Screen::Hr(_) if *keeps_document => vec![Note::Closed, Note::LookForLeft],
        Screen::Start(_) | Screen::Hr(_) => Vec::new(),
        Screen::Sheet(sheet) => follow_sheet(sheet, world),
        Screen::Group(group) => follow_group(group, world),
        Screen::SetUp(open) => follow_set_up(open, world),
    };
    *keeps_document = matches!(screen, Screen::Sheet(_) | Screen::Group(_) | Screen::SetUp(_));
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
    if state.left_behind.iter().any(|left| left.document.id() == open) {
        state.notice = Some(Texts::of(state.preferences.language).get("left-elsewhere"));
    }
}

fn follow_sheet(sheet: &mut SheetState, world: &World) -> Vec<Note> {
    let made = sheet.history.take_made();
    let revision = sheet.history.revision();
    if !sheet.kept.opened {
        let journey = Box::new(sheet.journey().clone());
        let document = KeptDocument::Journey(journey, Box::new(sheet.setup.clone()));
        return vec![opened(&mut sheet.kept, &sheet.file, document, revision, world)];
    }
    let now = (world.now)();
    let seconds = sheet.journey().progress.seconds + sheet.seconds_open(now);
    let spent = Spent { seconds, steps: sheet.spent_at(now) };
    let changes = changes(made, KeptEdit::Journey, revision, spent, world);
    changes.into_iter().chain(saved(&mut sheet.kept, &sheet.file, world)).collect()
}

fn follow_group(group: &mut GroupState, world: &World) -> Vec<Note> {
    let made = group.history.take_made();
    let revision = group.history.revision();
    if let Some(journey) = group.one_drawing().cloned() {
        return follow_talk(group, journey, (made, revision), world);
    }
    if !group.kept.opened {
        let document = KeptDocument::Group(Box::new(group.group().clone()));
        return vec![opened(&mut group.kept, &group.file, document, revision, world)];
    }
    let changes = changes(made, KeptEdit::Group, revision, Spent::default(), world);
    changes.into_iter().chain(saved(&mut group.kept, &group.file, world)).collect()
}

fn follow_set_up(open: &mut SetUpState, world: &World) -> Vec<Note> {
    let made = open.history.take_made();
    let revision = open.history.revision();
    if !open.kept.opened {
        let document = KeptDocument::Setup(Box::new(open.setup().clone()));
        return vec![opened(&mut open.kept, &open.file, document, revision, world)];
    }
    let changes = changes(made, KeptEdit::Setup, revision, Spent::default(), world);
    changes.into_iter().chain(saved(&mut open.kept, &open.file, world)).collect()
}

/// One drawing by itself is kept as the drawing it is.
fn follow_talk(
    group: &mut GroupState,
    journey: Journey,
    (made, revision): (Vec<Made<GroupEdit>>, u64),
    world: &World,
) -> Vec<Note> {
    let spent = Spent { seconds: journey.progress.seconds, steps: journey.progress.steps.clone() };
    if !group.kept.opened {
        let document = KeptDocument::Journey(Box::new(journey), Box::new(group.group().setup.clone()));
        return vec![opened(&mut group.kept, &group.file, document, revision, world)];
    }
    // Nothing else than the drawing can be changed there.
    let of_drawing = made.into_iter().filter_map(|made| match made.edit {
        GroupEdit::Journey { edit, .. } => Some(Made { edit, going_on: made.going_on }),
        _ => None,
    });
    let changes = changes(of_drawing.collect(), KeptEdit::Journey, revision, spent, world);
    changes.into_iter().chain(saved(&mut group.kept, &group.file, world)).collect()
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

fn changes<E>(made: Vec<Made<E>>, kind: fn(E) -> KeptEdit, revision: u64, spent: Spent, world: &World) -> Option<Note> {
    let going_on = made.iter().all(|made| made.going_on);
    let edits: Vec<KeptEdit> = made.into_iter().map(|made| kind(made.edit)).collect();
    let at = (world.now)();
    (!edits.is_empty()).then_some(Note::Changed(Changes { edits, going_on, revision, at, spent }))
}

fn saved(kept: &mut Kept, file: &DocumentFile, world: &World) -> Option<Note> {
    let is_new = file.saved_revision != kept.saved_revision || file.path != kept.path;
    kept.saved_revision = file.saved_revision;
    kept.path.clone_from(&file.path);
    let (path, revision) = file.path.clone().zip(file.saved_revision)?;
    is_new.then(|| Note::Saved { path, revision, at: (world.now)() })
}
