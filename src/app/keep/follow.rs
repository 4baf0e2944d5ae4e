//! What is handed to the keeper after each action.

use std::fmt::Debug;
use std::mem::take;
use std::sync::Arc;

use crate::app::document::{DocumentFile, Kept, Open};
use crate::app::group::state::GroupState;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::keeper::{Changes, Note, Opening};
use crate::app::world::World;
use crate::model::{Group, GroupEdit, Journey, Reversible, Setup};
use crate::storage::{KeptDocument, KeptEdit, KeptSession};
use crate::text::Texts;

/// What the keeper has to know after an action: a document was opened, changed, saved, or closed.
pub(crate) fn follow(state: &mut AppState) -> Vec<Effect> {
    note(state);
    take(&mut state.recovery.notes).into_iter().map(Effect::Keep).collect()
}

/// Notes for the keeper what it has to know of the document that is open, before nothing or another stands in its place: afterwards nobody
/// knows any more that it was saved.
pub(crate) fn note(state: &mut AppState) {
    let AppState { screen, world, recovery, .. } = state;
    let is_new = screen.file_mut().is_some_and(|(_, kept)| !kept.opened);
    let notes = match screen {
        Screen::Start(_) | Screen::Hr(_) if recovery.keeps_document => vec![Note::Closed, Note::LookForLeft],
        Screen::Start(_) | Screen::Hr(_) => Vec::new(),
        Screen::Sheet(sheet) => follow_sheet(sheet, world),
        Screen::Group(group) => follow_group(group, world),
        Screen::SetUp(open) => {
            let whole = |setup: Arc<Setup>| KeptDocument::Setup(Box::new(Setup::clone(&setup)));
            follow_open(&mut open.document, whole, |edit| Some(KeptEdit::Setup(edit)), KeptSession::default(), world)
        }
    };
    recovery.keeps_document = screen.file_mut().is_some();
    if is_new {
        mention_left(state);
    }
    state.recovery.notes.extend(notes);
}

/// Who opens a file past the start screen hears that another version was left behind.
pub(crate) fn mention_left(state: &mut AppState) {
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
    let (steps, begun_help) = (sheet.spent_at(now), sheet.session.begun_help.clone());
    let (step, pencil) = sheet.place();
    let at = Some((step, pencil.clone()));
    let session = KeptSession { seconds, steps, begun_help, at_step: Some(step), at_indicator: pencil };
    let went = (at != sheet.document.kept.at).then(|| session.clone());
    sheet.document.kept.at = at;
    let SheetState { document, setup, .. } = sheet;
    let whole =
        |journey: Arc<Journey>| KeptDocument::Journey(Box::new(Journey::clone(&journey)), Box::new(setup.clone()));
    let mut notes = follow_open(document, whole, |edit| Some(KeptEdit::Journey(edit)), session, world);
    let is_told = |note: &Note| matches!(note, Note::Opened(_) | Note::Changed(_));
    if let Some(session) = went.filter(|_| !notes.iter().any(is_told)) {
        notes.push(Note::Session(session));
    }
    notes
}

/// One drawing by itself is kept as the drawing it is: nothing else can be changed there.
fn follow_group(group: &mut GroupState, world: &World) -> Vec<Note> {
    let Some(journey) = group.one_drawing() else {
        return follow_open(
            &mut group.document,
            KeptDocument::Group,
            |edit| Some(KeptEdit::Group(edit)),
            KeptSession::default(),
            world,
        );
    };
    let (seconds, steps) = (journey.progress.seconds, journey.progress.steps.clone());
    let session = KeptSession { seconds, steps, ..KeptSession::default() };
    let of_drawing = |edit| match edit {
        GroupEdit::Journey { edit, .. } => Some(KeptEdit::Journey(edit)),
        _ => None,
    };
    let whole = |group: Arc<Group>| match group.journeys.first() {
        Some(journey) => KeptDocument::Journey(Box::new(journey.clone()), Box::new(group.setup.clone())),
        None => KeptDocument::Group(group),
    };
    follow_open(&mut group.document, whole, of_drawing, session, world)
}

/// What the keeper has to know of a document that is open: first the whole, then each change and each saving.
fn follow_open<E: Reversible<Document: Debug>>(
    open: &mut Open<E>,
    whole: impl FnOnce(Arc<E::Document>) -> KeptDocument,
    kind: impl Fn(E) -> Option<KeptEdit>,
    session: KeptSession,
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
    let changed = (!edits.is_empty()).then_some(Note::Changed(Changes { edits, going_on, revision, at, session }));
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
