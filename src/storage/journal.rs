//! The journal of one open document: a file that only grows, held by one window at a time.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::disk::Disk;
use super::kept::{KeptDocument, KeptEdit, KeptSession, document_lines, edit_line, saved_line, session_line};
use super::lock::{lock, read_taken};
use super::sealed_journal::{key_line, locked_key, read_journal, sealed_line};
use super::store::{JOURNAL_ENDING, Store};
use crate::sealing::{LineLock, Passphrase};

/// What is to be written in a journal, in order.
#[derive(Debug, Default)]
pub struct JournalText(Vec<u8>);

impl JournalText {
    /// The whole document: where a journal begins. `safe` when nothing would be lost if this were all there is.
    pub fn begin(&mut self, document: &KeptDocument, at: Timestamp, path: Option<&Path>, safe: bool) {
        self.0.extend(document_lines(document, at, path, safe));
    }

    /// A change at `at`, in this session.
    pub fn change(&mut self, at: Timestamp, session: &KeptSession, edit: &KeptEdit) {
        self.0.extend(edit_line(at, session, edit));
    }

    /// The session went on in which nothing of the document changed.
    pub fn session(&mut self, session: &KeptSession) {
        self.0.extend(session_line(session));
    }

    /// All before this is in the file at `path`.
    pub fn saved(&mut self, path: &Path) {
        self.0.extend(saved_line(path));
    }

    /// Bytes to be written.
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Nothing to be written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Everything was written.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// A journal that is being written. As long as it lives no other window can take it.
#[derive(Debug)]
pub struct Journal {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    file: File,
    /// Bytes that are known to be whole.
    length: u64,
    /// Something may stand behind them.
    torn: bool,
    /// What is written is sealed with this.
    lock: Option<LineLock>,
}

impl Journal {
    /// A new journal for the document `id`, beside others of the same document; sealed for one that is locked with
    /// `passphrase`, which takes about half a second.
    ///
    /// # Errors
    /// What the disk said.
    pub fn create(store: &Store, id: Uuid, passphrase: Option<&Passphrase>) -> io::Result<Self> {
        let folder = store.journals()?;
        store.disk.make_private_folder(&folder)?;
        let mut number = 1;
        let (path, file) = loop {
            let path = folder.join(format!("{id}.{number}{JOURNAL_ENDING}"));
            match store.disk.create_new(&path) {
                Ok(file) => break (path, file),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
                Err(error) => return Err(error),
            }
        };
        lock(&file)?;
        store.disk.sync_folder(&folder)?;
        let lock = passphrase.map(LineLock::new);
        Ok(Self { disk: store.disk.clone(), path, file, length: 0, torn: false, lock })
    }

    /// Goes on with a journal that was left behind, opened with `passphrase` when it is sealed; what was cut off at its end
    /// goes.
    ///
    /// # Errors
    /// What the disk said; `WouldBlock` when another window has it, `InvalidData` when it cannot be read to its end.
    pub fn resume(store: &Store, path: &Path, passphrase: Option<&Passphrase>) -> io::Result<Self> {
        let mut file = store.disk.open_to_write(path)?;
        lock(&file)?;
        let bytes = read_taken(&mut file)?;
        let (mut keys, mut lock) = (None, None);
        if let (Some(locked_key), Some(passphrase)) = (locked_key(&bytes), passphrase) {
            let opened = LineLock::unlock(&locked_key, passphrase).map_err(|_| io::ErrorKind::InvalidData)?;
            lock = LineLock::resume(&locked_key, &opened);
            keys = Some(opened);
        }
        if lock.is_some() != passphrase.is_some() {
            // In the open what is locked, or the other way round: not to be gone on with.
            return Err(io::ErrorKind::InvalidData.into());
        }
        let read = read_journal(&bytes, keys.as_ref()).ok_or(io::ErrorKind::InvalidData)?;
        if read.incomplete {
            // More than a line that was cut off: it is not ours to throw away.
            return Err(io::ErrorKind::InvalidData.into());
        }
        let torn = read.whole < bytes.len();
        Ok(Self { disk: store.disk.clone(), path: path.to_owned(), file, length: read.whole as u64, torn, lock })
    }

    /// Where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes `text` at the end; returns once it would outlive a power cut.
    ///
    /// # Errors
    /// What the disk said. What was there is still whole, and the same text can be tried again.
    pub fn append(&mut self, text: &JournalText) -> io::Result<()> {
        if self.torn {
            self.disk.cut(&mut self.file, self.length)?;
        }
        self.torn = true;
        let sealed = self.lock.as_ref().map(|lock| {
            let begin = if self.length == 0 { key_line(lock) } else { Vec::new() };
            [begin, sealed_line(lock, &text.0)].concat()
        });
        let bytes = sealed.as_deref().unwrap_or(&text.0);
        self.disk.write(&mut self.file, bytes)?;
        self.disk.sync(&self.file)?;
        self.length += bytes.len() as u64;
        self.torn = false;
        Ok(())
    }

    /// Takes the journal away: what it holds is safe elsewhere, or is to be erased.
    ///
    /// # Errors
    /// What the disk said.
    pub fn remove(self) -> io::Result<()> {
        self.disk.remove(&self.path)
    }
}
