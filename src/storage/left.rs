//! Finding what was not saved when the program ended: journals are compared with files by what they say.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use uuid::Uuid;

use super::journal::{JOURNAL_ENDING, document_at, load_all, lock};
use super::kept::{KeptDocument, read_told};
use super::store::Store;

/// A document that is in no file as it was last seen.
#[derive(Debug, Clone)]
pub struct LeftBehind {
    /// Its journal.
    pub journal: PathBuf,
    /// The document, as it was last seen.
    pub document: KeptDocument,
    /// When it last changed.
    pub changed: Timestamp,
    /// What stands at the end of the journal cannot be read: it is damaged, or of another version of the program.
    pub incomplete: bool,
    /// Its file, when there is one that can be read and says something else.
    pub file: Option<PathBuf>,
}

/// The documents that were left behind, the last changed first. Journals that another window is writing are not counted.
/// A journal that says no more than its file is taken away; no other is.
pub fn find_left_behind(store: &Store) -> Vec<LeftBehind> {
    let journals = store.journals().map(|folder| files_in(&folder, JOURNAL_ENDING)).unwrap_or_default();
    let mut left: Vec<LeftBehind> = journals.iter().filter_map(|path| look_at(store, path)).collect();
    left.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.journal.cmp(&b.journal)));
    left
}

fn look_at(store: &Store, path: &Path) -> Option<LeftBehind> {
    let file = File::open(path).ok()?;
    lock(&file).ok()?;
    let bytes = load_all(path).ok()?;
    let Some(told) = read_told(&bytes) else {
        // The program ended while the very first line was being written: there is nothing in it yet.
        if !bytes.contains(&b'\n') {
            let _tried_again_next_time = store.disk.remove(path);
        }
        return None;
    };
    let saved = told.path.filter(|path| path.is_file());
    let in_file = saved.as_deref().and_then(|path| document_at(path, &told.document));
    let says_no_more = in_file.as_ref().is_some_and(|in_file| in_file.same_content(&told.document));
    // One line that was cut off is what the program was writing when it ended; more may be of use to someone.
    let incomplete = bytes[told.whole..].contains(&b'\n');
    if (says_no_more || told.nothing_to_lose) && !incomplete {
        let _tried_again_next_time = store.disk.remove(path);
        return None;
    }
    let file = saved.filter(|_| in_file.is_some());
    Some(LeftBehind { journal: path.to_owned(), document: told.document, changed: told.at, incomplete, file })
}

/// Takes a journal away because a person asked for it.
///
/// # Errors
/// What the disk said; `WouldBlock` when another window is writing it.
pub fn erase_journal(store: &Store, journal: &Path) -> io::Result<()> {
    lock(&File::open(journal)?)?;
    store.disk.remove(journal)
}

/// Takes away all that is kept of the document `id` in the private folder: journals that no window is writing, and the
/// states that were saved. A person's own files stay.
///
/// # Errors
/// The first thing the disk said; the rest was still tried.
pub fn forget(store: &Store, id: Uuid) -> io::Result<()> {
    let mut outcome = Ok(());
    let ours =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&id.to_string()));
    for journal in files_in(&store.journals()?, JOURNAL_ENDING).iter().filter(|path| ours(path)) {
        outcome = outcome.and(erase_journal(store, journal));
    }
    for state in files_in(&store.states()?, super::states::STATE_ENDING).iter().filter(|path| ours(path)) {
        outcome = outcome.and(store.disk.remove(state));
    }
    outcome
}

/// The files in `folder` with names that end in `ending`; none when there is no such folder.
pub(super) fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}
