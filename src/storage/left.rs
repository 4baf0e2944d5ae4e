//! Finding what was not saved when the program ended: journals are compared with files by what they say.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use uuid::Uuid;

use super::fault::StorageError;
use super::folder::files_in;
use super::kept::{KeptDocument, KeptSession, Told, document_at};
use super::lock::{read_taken, take};
use super::save::left_beside;
use super::sealed_journal::{locked_key, read_journal};
use super::store::{JOURNAL_ENDING, STATE_ENDING, Store};
use crate::sealing::{LineLock, Passphrase, SealFault, SecretKeys};

/// A document that is in no file as it was last seen.
#[derive(Debug, Clone)]
pub struct LeftBehind {
    /// Its journal.
    pub journal: PathBuf,
    /// The document, as it was last seen.
    pub document: KeptDocument,
    /// The session on it as it was left.
    pub session: KeptSession,
    /// When it last changed.
    pub changed: Timestamp,
    /// What stands at the end of the journal cannot be read: it is damaged, or of another version of the program.
    pub incomplete: bool,
    /// Its file, when there is one that can be read and says something else.
    pub file: Option<PathBuf>,
    /// The passphrase it is locked with.
    pub lock: Option<Passphrase>,
}

/// The journal of a document that is locked: what is in it shows once the passphrase is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedLeft {
    /// The journal.
    pub journal: PathBuf,
    /// When it was last written.
    pub changed: Option<Timestamp>,
}

/// The documents that were left behind, the last changed first. Journals that another window is writing are not counted.
/// A journal that says no more than its file is taken away; no other is.
pub fn find_left_behind(store: &Store) -> Vec<LeftBehind> {
    let journals = store.journals().map(|folder| files_in(&folder, JOURNAL_ENDING)).unwrap_or_default();
    let mut left: Vec<LeftBehind> = journals.iter().filter_map(|path| look_at(store, path)).collect();
    left.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.journal.cmp(&b.journal)));
    left
}

/// The journals that were left behind of documents that are locked, the last changed first.
pub fn find_locked_left(store: &Store) -> Vec<LockedLeft> {
    let journals = store.journals().map(|folder| files_in(&folder, JOURNAL_ENDING)).unwrap_or_default();
    let look = |path: PathBuf| {
        let mut file = take(&path).ok()?;
        locked_key(&read_taken(&mut file).ok()?)?;
        let changed = file.metadata().and_then(|about| about.modified()).ok();
        Some(LockedLeft { journal: path, changed: changed.and_then(|at| Timestamp::try_from(at).ok()) })
    };
    let mut left: Vec<LockedLeft> = journals.into_iter().filter_map(look).collect();
    left.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.journal.cmp(&b.journal)));
    left
}

/// What is in a journal that is sealed; `None` when it says no more than its file, and then it is taken away.
///
/// # Errors
/// The passphrase is another, or the disk said no; `WouldBlock` when another window has it.
pub fn unlock_left(store: &Store, journal: &Path, passphrase: &Passphrase) -> Result<Option<LeftBehind>, StorageError> {
    let mut file = take(journal)?;
    let bytes = read_taken(&mut file)?;
    let locked_key = locked_key(&bytes).ok_or(SealFault::Damaged)?;
    let keys = LineLock::unlock(&locked_key, passphrase)?;
    Ok(compare(store, journal, &bytes, Some((keys, passphrase))))
}

/// What was left behind in sealed journals of the document `id` that open with `passphrase`.
pub fn find_left_of(store: &Store, id: Uuid, passphrase: &Passphrase) -> Vec<LeftBehind> {
    let journals = find_locked_left(store).into_iter().map(|left| left.journal).filter(|path| is_of(path, id));
    journals.filter_map(|path| unlock_left(store, &path, passphrase).ok().flatten()).collect()
}

fn look_at(store: &Store, path: &Path) -> Option<LeftBehind> {
    let mut file = take(path).ok()?;
    let bytes = read_taken(&mut file).ok()?;
    if locked_key(&bytes).is_some() {
        return None;
    }
    compare(store, path, &bytes, None)
}

/// What the journal at `path` says beside its file. One that says no more is taken away.
fn compare(store: &Store, path: &Path, bytes: &[u8], opened: Option<(SecretKeys, &Passphrase)>) -> Option<LeftBehind> {
    let Some(read) = read_journal(bytes, opened.as_ref().map(|(keys, _)| keys)) else {
        // The program ended while the very first line was being written: there is nothing in it yet.
        if !bytes.contains(&b'\n') {
            let _tried_again_next_time = store.disk.remove(path);
        }
        return None;
    };
    let (told, incomplete) = (read.told, read.incomplete);
    let passphrase = opened.map(|(_, passphrase)| passphrase);
    let saved = told.path.clone().filter(|path| path.is_file());
    let in_file = saved.as_deref().and_then(|path| document_at(path, &told.document, passphrase));
    let says_no_more = in_file.as_ref().is_some_and(|in_file| told.says_the_same(in_file));
    if (says_no_more || told.nothing_to_lose) && !incomplete {
        let _tried_again_next_time = store.disk.remove(path);
        return None;
    }
    let file = saved.filter(|_| in_file.is_some());
    let Told { document, at: changed, session, .. } = told;
    let lock = passphrase.cloned();
    Some(LeftBehind { journal: path.to_owned(), document, session, changed, incomplete, file, lock })
}

/// Takes a journal away because a person asked for it.
///
/// # Errors
/// What the disk said; `WouldBlock` when another window is writing it.
pub fn erase_journal(store: &Store, journal: &Path) -> io::Result<()> {
    let _taken = take(journal)?;
    store.disk.remove(journal)
}

/// Takes away all that is kept of the document `id` in the private folder: journals that no window is writing, and the
/// states that were saved. A person's own files stay.
///
/// # Errors
/// The first thing the disk said; the rest was still tried.
pub fn forget(store: &Store, id: Uuid) -> io::Result<()> {
    let mut outcome = Ok(());
    // What a save that was killed left there may be of anyone.
    for left in left_beside(&store.journals()?).into_iter().chain(left_beside(&store.states()?)) {
        outcome = outcome.and(store.disk.remove(&left));
    }
    for journal in files_in(&store.journals()?, JOURNAL_ENDING).iter().filter(|path| is_of(path, id)) {
        outcome = outcome.and(erase_journal(store, journal));
    }
    outcome.and(forget_states(store, id))
}

/// Takes away what stands in the open of `document`, which is locked from now on: the states that were saved, and journals that
/// say no more than it. A journal that says something else is work of someone, and stays; so does its `own`, which is being written.
///
/// # Errors
/// As [`forget`].
pub fn forget_open(store: &Store, document: &KeptDocument, own: Option<&Path>) -> io::Result<()> {
    let mut outcome = Ok(());
    let journals = files_in(&store.journals()?, JOURNAL_ENDING);
    for journal in journals.iter().filter(|path| is_of(path, document.id()) && Some(path.as_path()) != own) {
        outcome = outcome.and(erase_if_no_more(store, journal, document));
    }
    outcome.and(forget_states(store, document.id()))
}

/// Takes a journal away that says no more than `document`.
fn erase_if_no_more(store: &Store, journal: &Path, document: &KeptDocument) -> io::Result<()> {
    let mut file = take(journal)?;
    let read = read_journal(&read_taken(&mut file)?, None);
    let says_no_more = read.is_some_and(|read| read.told.says_the_same(document));
    if says_no_more { store.disk.remove(journal) } else { Ok(()) }
}

fn forget_states(store: &Store, id: Uuid) -> io::Result<()> {
    let mut outcome = Ok(());
    for state in files_in(&store.states()?, STATE_ENDING).iter().filter(|path| is_of(path, id)) {
        outcome = outcome.and(store.disk.remove(state));
    }
    outcome
}

/// The file at `path` is kept of the document `id`.
fn is_of(path: &Path, id: Uuid) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&id.to_string()))
}
