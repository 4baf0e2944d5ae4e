//! Keeping what is drawn, in one thread beside the window: the window hands over what changed and goes on at once, so
//! that no stroke ever waits for a disk.
//!
//! A finished stroke is on the disk as fast as the disk can. Letters typed on after the first wait for each other, at
//! most `TYPING_PAUSE`, so that a word does not cost a write a letter.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use uuid::Uuid;

use crate::model::{EditionMemory, Group, IssuedEdition};
use crate::privacy::forget_issued;
use crate::sealing::Passphrase;
use crate::storage::{
    Held, Journal, JournalText, KeptDocument, KeptEdit, KeptSession, LeftBehind, LockedLeft, SavedState, StorageError,
    Store, Wiped, change_memory, erase_journal, find_left_behind, find_left_of, find_locked_left, forget, forget_open,
    hold, keep_state, load_state, saved_states, unlock_left, wipe,
};

/// Letters typed on are written together at least this often.
const TYPING_PAUSE: Duration = Duration::from_millis(300);

/// After a write that failed it is tried again this much later.
const RETRY_PAUSE: Duration = Duration::from_secs(2);

/// With so much waiting it is written before more is taken, in bytes.
const ENOUGH_TO_WRITE: usize = 1 << 20;

/// What the window hands over.
#[derive(Debug)]
pub enum Note {
    /// A document was opened, in the place of the one before.
    Opened(Box<Opening>),
    /// It changed.
    Changed(Changes),
    /// Someone went to another step of its session, or took another pencil.
    Session(KeptSession),
    /// It was saved in its file.
    Saved {
        /// The file.
        path: PathBuf,
        /// The revision of the document that it is.
        revision: u64,
        /// When.
        at: Timestamp,
    },
    /// It was closed.
    Closed,
    /// What was left behind?
    LookForLeft,
    /// What is in this sealed journal?
    UnlockLeft(PathBuf, Passphrase),
    /// A person wants this journal gone.
    EraseLeft(PathBuf),
    /// A person wants all gone that is kept of these documents beside their own files.
    Forget(Vec<Uuid>),
    /// A person wants all gone that is kept of anyone.
    Wipe,
    /// This edition of a group never was; this computer forgets it too.
    ForgetEdition(Box<(Group, IssuedEdition)>),
    /// Which states of this document are kept?
    ListStates(Uuid),
    /// What is in this one?
    LoadState(PathBuf),
}

/// A document that was opened.
#[derive(Debug)]
pub struct Opening {
    /// As it is.
    pub document: KeptDocument,
    /// Its file.
    pub path: Option<PathBuf>,
    /// Its revision.
    pub revision: u64,
    /// Nothing would be lost of it as it is.
    pub safe: bool,
    /// The passphrase it is locked with: what is kept of it is sealed, and what was kept in the open goes.
    pub lock: Option<Passphrase>,
    /// The journal it was taken from, which it goes on with.
    pub resumes: Option<PathBuf>,
    /// When.
    pub at: Timestamp,
}

/// Changes of the open document, in order.
#[derive(Debug)]
pub struct Changes {
    /// The changes.
    pub edits: Vec<KeptEdit>,
    /// All of them go on with the change before, as the letters of a word do.
    pub going_on: bool,
    /// The revision of the document after them.
    pub revision: u64,
    /// When.
    pub at: Timestamp,
    /// The session until then.
    pub session: KeptSession,
}

/// What the keeper tells the window.
#[derive(Debug)]
pub enum Report {
    /// All up to this revision of the open document would outlive a crash and a power cut.
    Written(u64),
    /// Something could not be kept. Said once, until it works again; what waits is tried again.
    Failing(std::io::Error),
    /// It works again, and nothing is missing.
    WorksAgain,
    /// A state that was saved could not be kept among the earlier ones.
    StateNotKept(std::io::Error),
    /// What was given out could not be remembered, or forgotten.
    NotRemembered(StorageError),
    /// What a person wanted gone could not all be erased.
    NotErased(std::io::Error),
    /// The file of the open document is open in another window.
    OpenElsewhere,
    /// What was wiped.
    Wiped(Wiped),
    /// What was left behind, and the sealed journals that were.
    Left(Vec<LeftBehind>, Vec<LockedLeft>),
    /// What is in a sealed journal, or why it does not open; nothing when it says no more than its file.
    UnlockedLeft(PathBuf, Result<Option<Box<LeftBehind>>, StorageError>),
    /// Of the locked document that was opened this was left behind too.
    LeftOfOpen(Box<LeftBehind>),
    /// The states that are kept, the newest first.
    States(Vec<SavedState>),
    /// What is in a state; nothing when it cannot be read.
    State(Option<Box<KeptDocument>>),
}

/// A window that closes waits no longer than this for what is kept: then a disk or a network may be gone. What is in no file was asked about
/// before.
const LONGEST_WAIT: Duration = Duration::from_secs(6);

/// The window's end of the thread. When it goes, all that was handed over is written first, unless something hangs, as on a disk that is
/// gone, or it was [let go](Self::let_go): then the thread ends with the program.
pub struct Keeper {
    notes: Option<Sender<Note>>,
    /// Ends with the thread.
    ended: Receiver<Infallible>,
    longest_wait: Duration,
}

impl Keeper {
    /// Starts keeping things in `store`. `report` is called in the keeper's thread.
    pub fn start(store: Store, report: impl Fn(Report) + Send + 'static) -> Self {
        let (notes, inbox) = channel();
        let work = Work { held: None, store, report: Box::new(report), open: None, failing: false, due: None };
        let (ends, ended) = channel();
        thread::spawn(move || {
            let _ends_with_the_thread: Sender<Infallible> = ends;
            work.run(&inbox);
        });
        Self { notes: Some(notes), ended, longest_wait: LONGEST_WAIT }
    }

    /// Nobody waits for what is not written yet: whoever closes the window would not wait for something else either.
    pub fn let_go(&mut self) {
        self.longest_wait = Duration::ZERO;
    }

    /// Hands `note` over. Never waits: the thread takes it when it can.
    pub fn send(&self, note: Note) {
        if let Some(notes) = &self.notes {
            // The thread only ends with this value.
            let _thread_is_there = notes.send(note);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.notes = None;
        let _ended_or_not = self.ended.recv_timeout(self.longest_wait);
    }
}

/// The thread's side.
struct Work {
    /// The file of the open document, held for this window.
    held: Option<Held>,
    store: Store,
    report: Box<dyn Fn(Report) + Send>,
    open: Option<Open>,
    failing: bool,
    /// When what waits is to be written.
    due: Option<Instant>,
}

/// The document that is open.
struct Open {
    /// What it began as. Written with the first change, so that only looking leaves no trace.
    opening: Opening,
    journal: Option<Journal>,
    /// The journal has its beginning, or it stands in `waiting`.
    begun: bool,
    waiting: JournalText,
    revision: u64,
    saved_revision: Option<u64>,
}

impl Work {
    fn run(mut self, inbox: &Receiver<Note>) {
        loop {
            let note = match self.due {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => inbox.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match note {
                Ok(note) => self.take(note),
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.close();
    }

    fn take(&mut self, note: Note) {
        match note {
            Note::Opened(opening) => self.open(*opening),
            Note::Changed(changes) => self.change(&changes),
            Note::Session(session) => self.session(&session),
            Note::Saved { path, revision, at } => self.saved(path, revision, at),
            Note::Closed => self.close(),
            Note::LookForLeft => self.report_left(),
            Note::UnlockLeft(journal, passphrase) => {
                let outcome = unlock_left(&self.store, &journal, &passphrase).map(|left| left.map(Box::new));
                (self.report)(Report::UnlockedLeft(journal, outcome));
            }
            Note::EraseLeft(journal) => {
                let outcome = erase_journal(&self.store, &journal);
                self.erased(outcome);
            }
            Note::Forget(ids) => self.forget(&ids),
            Note::Wipe => {
                self.close();
                (self.report)(Report::Wiped(wipe(&self.store)));
            }
            Note::ForgetEdition(of) => self.change_memory(|memory| forget_issued(&of.0, &of.1, memory)),
            Note::ListStates(id) => (self.report)(Report::States(saved_states(&self.store, id))),
            Note::LoadState(state) => (self.report)(Report::State(load_state(&state).map(Box::new))),
        }
    }

    fn change_memory(&self, change: impl FnOnce(&mut EditionMemory)) {
        if let Err(error) = change_memory(&self.store, change) {
            (self.report)(Report::NotRemembered(error));
        }
    }

    fn open(&mut self, opening: Opening) {
        let id = opening.document.id();
        // The same document under another lock: its journal goes once the new one stands.
        let before = self.open.take_if(|open| open.opening.document.id() == id).and_then(|open| open.journal);
        self.close();
        self.hold(opening.path.as_deref());
        // A journal that cannot be gone on with stays as it is, and a new one begins beside it.
        let resume = |path: &PathBuf| Journal::resume(&self.store, path, opening.lock.as_ref()).ok();
        let journal = opening.resumes.as_ref().and_then(resume);
        let (begun, revision, is_safe) = (journal.is_some(), opening.revision, opening.safe);
        if let Some(passphrase) = opening.lock.as_ref().filter(|_| before.is_none() && opening.resumes.is_none()) {
            for left in find_left_of(&self.store, id, passphrase) {
                (self.report)(Report::LeftOfOpen(Box::new(left)));
            }
        }
        let saved_revision = is_safe.then_some(revision);
        let waiting = JournalText::default();
        self.open = Some(Open { opening, journal, begun, waiting, revision, saved_revision });
        if !begun && !is_safe {
            self.begin();
            self.write();
        }
        self.let_go_of(before);
    }

    /// What was kept of the open document before goes once the document stands as it is now.
    fn let_go_of(&mut self, before: Option<Journal>) {
        let Some(open) = self.open.as_ref().filter(|open| open.waiting.is_empty()) else { return };
        let mut outcome = before.map_or(Ok(()), Journal::remove);
        if open.opening.lock.is_some() {
            let own = open.journal.as_ref().map(Journal::path);
            outcome = outcome.and(forget_open(&self.store, &open.opening.document, own));
        }
        if let Err(error) = outcome {
            (self.report)(Report::NotErased(error));
        }
    }

    /// Lets the journal begin with the whole document.
    fn begin(&mut self) {
        let Some(open) = &mut self.open else { return };
        if !open.begun {
            let Opening { document, at, path, safe, .. } = &open.opening;
            open.waiting.begin(document, *at, path.as_deref(), *safe);
            open.begun = true;
        }
    }

    fn change(&mut self, changes: &Changes) {
        self.begin();
        let Some(open) = &mut self.open else { return };
        open.let_go_of_people();
        for edit in &changes.edits {
            open.waiting.change(changes.at, &changes.session, edit);
        }
        open.revision = changes.revision;
        let is_much = open.waiting.length() > ENOUGH_TO_WRITE;
        let pause = match (self.failing, changes.going_on) {
            (true, _) => RETRY_PAUSE,
            (false, true) => TYPING_PAUSE,
            (false, false) => Duration::ZERO,
        };
        let due = Instant::now() + pause;
        self.due = Some(self.due.map_or(due, |earlier| earlier.min(due)));
        if is_much && !self.failing {
            self.write();
        }
    }

    /// Of a document of which nothing is kept there is nothing to go on with.
    fn session(&mut self, session: &KeptSession) {
        let Some(open) = self.open.as_mut().filter(|open| open.begun) else { return };
        open.waiting.session(session);
        let pause = if self.failing { RETRY_PAUSE } else { Duration::ZERO };
        self.due.get_or_insert(Instant::now() + pause);
    }

    fn saved(&mut self, path: PathBuf, revision: u64, at: Timestamp) {
        if self.open.as_ref().is_some_and(|open| open.opening.path.as_ref() != Some(&path)) {
            self.hold(Some(&path));
        }
        let Some(open) = &mut self.open else { return };
        open.saved_revision = Some(revision);
        if open.begun {
            open.waiting.saved(&path);
        }
        let kept = match &open.opening.document {
            // They would lie in the open.
            KeptDocument::Journey(..) if open.opening.lock.is_some() => Ok(()),
            document @ KeptDocument::Journey(..) => keep_state(&self.store, &path, document, at),
            // States of a group would outlive someone's withdrawal from it; a set-up's file keeps the one before it.
            KeptDocument::Group(_) | KeptDocument::Setup(_) => Ok(()),
        };
        open.opening.path = Some(path);
        if let Err(error) = kept {
            (self.report)(Report::StateNotKept(error));
        }
        self.write();
    }

    fn write(&mut self) {
        self.due = None;
        let Some(open) = &mut self.open else { return };
        if open.waiting.is_empty() {
            return;
        }
        let outcome = open.write(&self.store);
        let revision = open.revision;
        if outcome.is_ok() {
            (self.report)(Report::Written(revision));
        } else {
            self.due = Some(Instant::now() + RETRY_PAUSE);
        }
        self.said(outcome);
    }

    fn close(&mut self) {
        self.write();
        self.due = None;
        self.held = None;
        let Some(open) = self.open.take() else { return };
        let is_saved = open.saved_revision == Some(open.revision) && open.waiting.is_empty();
        if let Some(journal) = open.journal.filter(|_| is_saved) {
            // What stays is compared with its file at the next start, and goes then.
            let _tried = journal.remove();
        }
    }

    /// Holds the file at `path`, and lets go of the one before; tells when another window has it.
    fn hold(&mut self, path: Option<&Path>) {
        self.held = None;
        let held = path.map(|path| hold(&*self.store.disk, path));
        match held {
            Some(Ok(held)) => self.held = held,
            Some(Err(_)) => (self.report)(Report::OpenElsewhere),
            None => {}
        }
    }

    fn forget(&mut self, ids: &[Uuid]) {
        let open = self.open.take_if(|open| ids.contains(&open.opening.document.id()));
        if open.is_some() {
            self.held = None;
        }
        let own = open.and_then(|open| open.journal).map_or(Ok(()), Journal::remove);
        // What of one cannot be erased keeps nothing of the others.
        let outcome = ids.iter().fold(own, |outcome, &id| {
            let forgotten = forget(&self.store, id);
            outcome.and(forgotten)
        });
        self.erased(outcome);
    }

    fn erased(&self, outcome: std::io::Result<()>) {
        if let Err(error) = outcome {
            (self.report)(Report::NotErased(error));
        }
        self.report_left();
    }

    fn report_left(&self) {
        (self.report)(Report::Left(find_left_behind(&self.store), find_locked_left(&self.store)));
    }

    /// Tells when keeping begins to fail, and when it works again.
    fn said(&mut self, outcome: std::io::Result<()>) {
        let was_failing = self.failing;
        self.failing = outcome.is_err();
        match outcome {
            Err(error) if !was_failing => (self.report)(Report::Failing(error)),
            Ok(()) if was_failing => (self.report)(Report::WorksAgain),
            _ => {}
        }
    }
}

impl Open {
    /// A group that stands in the journal is asked for its id alone: what was shared with the window is the window's only.
    fn let_go_of_people(&mut self) {
        if let KeptDocument::Group(group) = &mut self.opening.document
            && !group.journeys.is_empty()
        {
            *group = Arc::new(Group::new(group.id, group.setup.clone()));
        }
    }

    fn write(&mut self, store: &Store) -> std::io::Result<()> {
        if self.journal.is_none() {
            self.journal = Some(Journal::create(store, self.opening.document.id(), self.opening.lock.as_ref())?);
        }
        if let Some(journal) = &mut self.journal {
            journal.append(&self.waiting)?;
            self.waiting.clear();
        }
        Ok(())
    }
}
