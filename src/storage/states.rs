//! The last states of a document that were saved, so that one can be brought back.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use uuid::Uuid;

use super::folder::files_in;
use super::kept::{KeptDocument, document_at, document_lines, read_head, read_told};
use super::save::replace;
use super::store::{STATE_ENDING, Store};

/// States that are kept of a document.
pub const MOST_STATES: usize = 20;
/// The first line of a state fits in this many bytes.
const LONGEST_HEAD: u64 = 16 * 1024;

/// A state that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedState {
    /// Where it is kept.
    pub state: PathBuf,
    /// When it was saved.
    pub at: Timestamp,
    /// Curves with a line.
    pub curves: usize,
    /// Events.
    pub events: usize,
}

/// Keeps what is in the file at `path`, which was saved at `at`, as the newest state of its document; the oldest goes
/// when there are more than [`MOST_STATES`]. What says the same as the newest state is not kept again. `like` is the
/// document as it is open.
///
/// # Errors
/// What the disk said. The states there were are all still there.
pub fn keep_state(store: &Store, path: &Path, like: &KeptDocument, at: Timestamp) -> io::Result<()> {
    let document = document_at(path, like, None).ok_or(io::ErrorKind::InvalidData)?;
    let folder = store.states()?;
    store.disk.make_private_folder(&folder)?;
    let mut states = numbered(&folder, document.id());
    if let Some((_, newest)) = states.last()
        && read_told(&fs::read(newest)?).is_some_and(|told| told.document.same_content(&document))
    {
        return Ok(());
    }
    let number = states.last().map_or(1, |(number, _)| number + 1);
    let newest = folder.join(format!("{}.{number}{STATE_ENDING}", document.id()));
    replace(&*store.disk, &newest, &document_lines(&document, at, Some(path), true))?;
    store.disk.sync_folder(&folder)?;
    states.push((number, newest));
    let too_many = states.len().saturating_sub(MOST_STATES);
    states[..too_many].iter().try_for_each(|(_, oldest)| store.disk.remove(oldest))
}

/// The states of the document `id`, the newest first.
pub fn saved_states(store: &Store, id: Uuid) -> Vec<SavedState> {
    let states = store.states().map(|folder| numbered(&folder, id)).unwrap_or_default();
    states.into_iter().rev().filter_map(|(_, path)| head_of(path)).collect()
}

/// The document as it was in that state; `None` when it cannot be read.
pub fn load_state(state: &Path) -> Option<KeptDocument> {
    Some(read_told(&fs::read(state).ok()?)?.document)
}

fn head_of(state: PathBuf) -> Option<SavedState> {
    let mut first = Vec::new();
    File::open(&state).ok()?.take(LONGEST_HEAD).read_to_end(&mut first).ok()?;
    let head = read_head(&first)?;
    Some(SavedState { state, at: head.at, curves: head.curves, events: head.events })
}

/// The states of a document with their numbers, the oldest first.
fn numbered(folder: &Path, id: Uuid) -> Vec<(u64, PathBuf)> {
    let number = |path: &Path| {
        let name = path.file_name()?.to_str()?.strip_suffix(STATE_ENDING)?;
        name.strip_prefix(&id.to_string())?.strip_prefix('.')?.parse().ok()
    };
    let mut states: Vec<(u64, PathBuf)> =
        files_in(folder, STATE_ENDING).into_iter().filter_map(|path| Some((number(&path)?, path))).collect();
    states.sort();
    states
}
