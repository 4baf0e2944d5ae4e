//! A document that is open: where it is kept, and how it is protected there.

use std::fmt::Debug;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::app::secrets::Cover;
use crate::model::{Code, History, Reversible, Step};
use crate::sealing::{Passphrase, PublicKey, lock, seal};
use crate::storage::StorageError;

/// What the keeper knows of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// That it is open.
    pub opened: bool,
    /// The journal it was taken from; it goes on there.
    pub resumes: Option<PathBuf>,
    /// The revision that was last saved.
    pub saved_revision: Option<u64>,
    /// The file it was saved in.
    pub path: Option<PathBuf>,
    /// The step at hand and the pencil in it, of a drawing.
    pub at: Option<(Step, Option<Code>)>,
}

/// Where a document lives on disk.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DocumentFile {
    /// Its file, once it has one.
    pub path: Option<PathBuf>,
    /// The revision that is safe: in that file, or not worth asking about. None yet for a document just made.
    pub saved_revision: Option<u64>,
    /// The version of the file, where it is newer than this program and may not be overwritten.
    pub newer_version: Option<u64>,
    /// How it is protected.
    pub cover: Cover,
    /// Another window has it open, so it may not be written over from here.
    pub open_elsewhere: bool,
}

impl DocumentFile {
    /// For a document in no file of which nothing would be lost: an empty sheet, or an example.
    pub fn nothing_to_lose() -> Self {
        Self { saved_revision: Some(0), ..Self::default() }
    }

    /// For a document that was just opened from `path`. What was sealed to a key has to be saved elsewhere.
    pub fn opened(path: PathBuf, newer_version: Option<u64>, cover: Cover) -> Self {
        let (path, cover) = if cover == Cover::Sealed { (None, Cover::Bare) } else { (Some(path), cover) };
        Self { path, saved_revision: Some(0), newer_version, cover, open_elsewhere: false }
    }

    /// It was saved at `path` as this revision.
    pub fn saved(&mut self, path: PathBuf, revision: u64) {
        self.path = Some(path);
        self.saved_revision = Some(revision);
        self.newer_version = None;
        self.open_elsewhere = false;
    }
}

/// A document that is open, whatever it is: itself and the way back, where it is kept, and what is known of that.
#[derive(Debug)]
pub struct Open<E: Reversible<Document: Debug>> {
    /// The document and the way back.
    pub history: History<E>,
    /// Where it is kept.
    pub file: DocumentFile,
    /// What the keeper knows of it.
    pub kept: Kept,
    /// How many were opened before it since the program began.
    number: u64,
}

/// How many documents were opened since the program began.
static OPENED: AtomicU64 = AtomicU64::new(0);

/// Revisions are below this: a million million changes.
const REVISION_BITS: u32 = 40;

impl<E: Reversible<Document: Debug>> Open<E> {
    /// `document`, just made or just read from `file`.
    pub fn new(document: E::Document, file: DocumentFile) -> Self {
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        Self { history: History::new(document), file, kept: Kept::default(), number }
    }

    /// The document.
    pub fn get(&self) -> &E::Document {
        self.history.document()
    }

    /// A number for what is kept of how it looks: new after every change, and another for the same document when it is opened again,
    /// or gone on with in another way; its revisions begin anew then.
    pub fn state_number(&self) -> u64 {
        self.number << REVISION_BITS | self.history.revision()
    }

    /// A number of its own for each document that is opened.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The revision that the state with this number is, when it is one of this document: another may be open by the time that work is done.
    pub fn revision_of(&self, state_number: u64) -> Option<u64> {
        (number_of(state_number) == self.number).then_some(state_number & ((1 << REVISION_BITS) - 1))
    }

    /// The state with this number was saved at `path`; it is nothing to this document when it is of another.
    pub fn saved(&mut self, path: PathBuf, state_number: u64) {
        if let Some(revision) = self.revision_of(state_number) {
            self.file.saved(path, revision);
        }
    }

    /// Something of it is not in its file yet.
    pub fn unsaved(&self) -> bool {
        self.file.saved_revision != Some(self.history.revision())
    }
}

/// The [number](Open::number) of the document of which this is the number of a state.
pub fn number_of(state_number: u64) -> u64 {
    state_number >> REVISION_BITS
}

/// How a file is protected when it is written.
#[derive(Debug, Clone)]
pub enum Wrap {
    /// Not at all, besides that only its owner may read it.
    Bare,
    /// Locked with this passphrase.
    Locked(Passphrase),
    /// Sealed to this key.
    Sealed(PublicKey),
}

impl Wrap {
    /// What is written for `bytes`; locking takes about a second.
    pub(crate) fn around(self, bytes: Vec<u8>) -> Vec<u8> {
        match self {
            Self::Bare => bytes,
            Self::Locked(passphrase) => lock(&bytes, &passphrase),
            Self::Sealed(key) => seal(&bytes, &key),
        }
    }
}

impl From<&Cover> for Wrap {
    /// As the document is protected now. What was sealed has no file to be written again.
    fn from(cover: &Cover) -> Self {
        match cover {
            Cover::Locked(passphrase) => Self::Locked(passphrase.clone()),
            Cover::Bare | Cover::Sealed => Self::Bare,
        }
    }
}

/// Why a file was not written.
#[derive(Debug)]
pub enum SaveTrouble {
    /// The disk said no.
    Storage(StorageError),
    /// The pages could not be made; in the words of the PDF writer.
    Pages(String),
    /// There is nothing to write; in a whole sentence.
    Nothing(String),
}
