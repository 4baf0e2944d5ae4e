//! What is kept of a document besides its file: the whole of it, and the changes since.
//!
//! A journal is a text of lines. `head` says when it began and where the document's file is, `setup` and `document` hold
//! the whole document as its file would, and each `edit` a change of it; `session` says that someone went to another step
//! or took another pencil since; `saved` that all before it is in a file. A state that was saved earlier is kept as the
//! first three of these.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::folder::load;
use super::lines::{line, line_of, whole_lines};
use crate::format::{AnyFile, Instruments, LARGEST_FILE_BYTES, read, read_any, write};
use crate::model::{Code, Edit, Event, Group, GroupEdit, Journey, Reversible, Setup, SetupEdit, Step};
use crate::sealing::{Openers, Passphrase};

/// The version of these lines: since 2 there is `session`. Journals of a newer version are left alone.
const VERSION: u32 = 2;

/// A document that is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum KeptDocument {
    /// A participant's, with what it is drawn with.
    Journey(Box<Journey>, Box<Setup>),
    /// A facilitator's, shared with the window: of thousands of people a second one fills much memory.
    Group(Arc<Group>),
    /// A set-up that was being prepared.
    Setup(Box<Setup>),
}

/// A change of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KeptEdit {
    /// Of a journey.
    Journey(Edit),
    /// Of a group.
    Group(GroupEdit),
    /// Of a set-up.
    Setup(SetupEdit),
}

impl KeptDocument {
    /// The id of the document.
    pub fn id(&self) -> Uuid {
        match self {
            Self::Journey(journey, _) => journey.id,
            Self::Group(group) => group.id,
            Self::Setup(setup) => setup.id,
        }
    }

    /// Both say the same, whenever they were saved and however long they were open.
    #[must_use]
    pub fn same_content(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Journey(one, _), Self::Journey(other, _)) => {
                let mut one = one.clone();
                one.modified = other.modified;
                one.progress.seconds = other.progress.seconds;
                one.progress.steps.clone_from(&other.progress.steps);
                one.progress.at_step = other.progress.at_step;
                one.progress.at_indicator.clone_from(&other.progress.at_indicator);
                one == *other
            }
            (Self::Group(one), Self::Group(other)) => one == other,
            (Self::Setup(one), Self::Setup(other)) => one == other,
            _ => false,
        }
    }

    /// The document in a file of ours; a journey gets `setup`, which its file does not hold.
    pub(super) fn of_file(bytes: &[u8], setup: Option<&Setup>) -> Option<Self> {
        match (read_any(bytes, &Instruments::builtin()).ok()?.known_version().ok()?, setup) {
            (AnyFile::Journey(journey), Some(setup)) => Some(Self::Journey(journey, Box::new(setup.clone()))),
            (AnyFile::Group(group), _) => Some(Self::Group(Arc::from(group))),
            (AnyFile::Setup(setup), _) => Some(Self::Setup(setup)),
            _ => None,
        }
    }

    fn apply(&mut self, edit: KeptEdit) {
        match (self, edit) {
            (Self::Journey(journey, _), KeptEdit::Journey(edit)) => drop(edit.apply(journey)),
            (Self::Group(group), KeptEdit::Group(edit)) => drop(edit.apply(Arc::make_mut(group))),
            (Self::Setup(setup), KeptEdit::Setup(edit)) => drop(edit.apply(setup)),
            // A journal holds changes of its own kind of document; another is no change of this one.
            _ => {}
        }
    }
}

/// What is known of a session on a sheet besides the sheet, earlier ones included; nothing for another document.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct KeptSession {
    /// Seconds with the sheet open.
    pub seconds: u64,
    /// Seconds in each step of the session.
    pub steps: BTreeMap<Step, u64>,
    /// Help as it was begun: as long as it is as here, nothing of it was told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub begun_help: Vec<Event>,
    /// The step at hand; nothing in older journals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_step: Option<Step>,
    /// The pencil in hand, at drawing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_indicator: Option<Code>,
}

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Head {
    journal: u32,
    /// When it began, or for a state when it was saved.
    pub at: Timestamp,
    /// The document's file.
    pub path: Option<PathBuf>,
    /// Nothing would be lost of the document as it begins here.
    pub safe: bool,
    /// Curves with a line.
    pub curves: usize,
    /// Events.
    pub events: usize,
}

#[derive(Serialize, Deserialize)]
struct Changed<E> {
    at: Timestamp,
    /// Under the name it had when only the time was in it.
    #[serde(default, rename = "spent")]
    session: KeptSession,
    edit: E,
}

#[derive(Serialize, Deserialize)]
struct Saved {
    path: PathBuf,
}

/// The lines that hold the whole of `document`.
pub(super) fn document_lines(document: &KeptDocument, at: Timestamp, path: Option<&Path>, safe: bool) -> Vec<u8> {
    let (curves, events) = match document {
        KeptDocument::Journey(journey, _) => {
            (journey.curves.values().filter(|curve| !curve.is_empty()).count(), journey.events.len())
        }
        KeptDocument::Group(_) | KeptDocument::Setup(_) => (0, 0),
    };
    let head = Head { journal: VERSION, at, path: path.map(Path::to_owned), safe, curves, events };
    let head = line_of("head", &head);
    match document {
        KeptDocument::Journey(journey, setup) => {
            [head, line("setup", &write(&**setup)), line("document", &write(&**journey))].concat()
        }
        KeptDocument::Group(group) => [head, line("document", &write(&**group))].concat(),
        KeptDocument::Setup(setup) => [head, line("document", &write(&**setup))].concat(),
    }
}

/// The line of one change.
pub(super) fn edit_line(at: Timestamp, session: &KeptSession, edit: &KeptEdit) -> Vec<u8> {
    line_of("edit", &Changed { at, session: session.clone(), edit })
}

/// The line of a session in which nothing of the document changed.
pub(super) fn session_line(session: &KeptSession) -> Vec<u8> {
    line_of("session", session)
}

/// The line that says that all before it is in the file at `path`.
pub(super) fn saved_line(path: &Path) -> Vec<u8> {
    line_of("saved", &Saved { path: path.to_owned() })
}

/// What the lines say together.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub document: KeptDocument,
    /// When it last changed.
    pub at: Timestamp,
    pub path: Option<PathBuf>,
    /// The session on it as it was left.
    pub session: KeptSession,
    /// Nothing would be lost if there were no journal and no file: it is as it was when it began.
    pub nothing_to_lose: bool,
    /// The bytes up to the first line that is not whole.
    pub whole: usize,
}

impl Told {
    /// What was told stands in `other` too: help of which nothing was told is nothing that could be lost.
    pub fn says_the_same(&self, other: &KeptDocument) -> bool {
        match &self.document {
            KeptDocument::Journey(journey, setup) if !self.session.begun_help.is_empty() => {
                let told = Box::new(journey.without_untouched(&self.session.begun_help));
                KeptDocument::Journey(told, setup.clone()).same_content(other) || self.document.same_content(other)
            }
            document => document.same_content(other),
        }
    }

    fn take_session(&mut self, session: KeptSession) {
        if let KeptDocument::Journey(journey, _) = &mut self.document {
            let progress = &mut journey.progress;
            progress.seconds = session.seconds;
            progress.steps.clone_from(&session.steps);
            if session.at_step.is_some() {
                progress.at_step = session.at_step;
                progress.at_indicator.clone_from(&session.at_indicator);
            }
        }
        self.session = session;
    }
}

/// The head of a journal or state, from its first bytes.
pub(super) fn read_head(bytes: &[u8]) -> Option<Head> {
    let first = whole_lines(bytes).next().filter(|line| line.kind == "head")?;
    serde_json::from_slice::<Head>(first.json).ok().filter(|head| head.journal <= VERSION)
}

/// Reads a journal or a state: the document, with every change up to the first line that is not whole or not known.
/// `None` when it holds no whole document, or is of a newer version.
pub(super) fn read_told(bytes: &[u8]) -> Option<Told> {
    let head = read_head(bytes)?;
    let mut lines = whole_lines(bytes).skip(1).peekable();
    let setup = lines.next_if(|line| line.kind == "setup");
    let setup = match setup {
        Some(line) => Some(read::<Setup>(line.json, &Instruments::default()).ok()?.value),
        None => None,
    };
    let begun = lines.next().filter(|line| line.kind == "document")?;
    let begin = KeptDocument::of_file(begun.json, setup.as_ref())?;
    let mut told = Told {
        document: begin.clone(),
        at: head.at,
        path: head.path,
        session: KeptSession::default(),
        nothing_to_lose: false,
        whole: begun.end,
    };
    for line in lines {
        if take_line(&mut told, line.kind, line.json).is_none() {
            break;
        }
        told.whole = line.end;
    }
    told.nothing_to_lose = head.safe && told.path.is_none() && told.says_the_same(&begin);
    Some(told)
}

fn take_line(told: &mut Told, kind: &str, json: &[u8]) -> Option<()> {
    match kind {
        "edit" => {
            let changed: Changed<KeptEdit> = serde_json::from_slice(json).ok()?;
            told.document.apply(changed.edit);
            told.at = changed.at;
            if let KeptDocument::Journey(journey, _) = &mut told.document {
                journey.modified = changed.at;
            }
            told.take_session(changed.session);
        }
        "session" => told.take_session(serde_json::from_slice(json).ok()?),
        "saved" => told.path = Some(serde_json::from_slice::<Saved>(json).ok()?.path),
        _ => return None,
    }
    Some(())
}

/// The document in the file at `path`, when it can be read, with `passphrase` where it is locked.
pub(super) fn document_at(path: &Path, like: &KeptDocument, passphrase: Option<&Passphrase>) -> Option<KeptDocument> {
    let setup = match like {
        KeptDocument::Journey(_, setup) => Some(&**setup),
        KeptDocument::Group(_) | KeptDocument::Setup(_) => None,
    };
    let openers = Openers { passphrases: passphrase.cloned().into_iter().collect(), ..Openers::default() };
    KeptDocument::of_file(&openers.open_if_sealed(load(path).ok()?, LARGEST_FILE_BYTES).ok()?, setup)
}
