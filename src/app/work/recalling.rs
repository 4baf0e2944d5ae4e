//! What this computer remembers of editions, looked up away from the window's thread: another program may have it in hand.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::document::{SaveTrouble, Wrap};
use crate::format::{LARGEST_FILE_BYTES, write_readable};
use crate::model::{EditionMemory, Group, Language};
use crate::privacy::{known_by, with_memory};
use crate::storage::{Disk, StorageError, Store, change_memory, load_memory, save_on};
use crate::text::Texts;

/// Looks up what this computer remembers, and lets it learn what `group` remembers.
///
/// # Errors
/// It cannot be read: then nobody knows what was given out.
pub fn recall(group: &Group, store: &Store) -> Result<EditionMemory, StorageError> {
    let memory = load_memory(store)?;
    if known_by(group, &memory).iter().all(|edition| memory.knows(edition)) {
        return Ok(memory);
    }
    change_memory(store, |memory| {
        for edition in known_by(group, memory) {
            memory.remember(edition);
        }
    })
}

/// A group that is handed over: as it is, with what this computer remembers of the people in it.
#[derive(Debug)]
pub struct ToHandOver {
    /// Where it goes.
    pub path: PathBuf,
    /// The group.
    pub group: Arc<Group>,
    /// Its state ([`crate::app::document::Open::state_number`]).
    pub state_number: u64,
    /// Where this computer remembers.
    pub store: Store,
    /// How it is closed.
    pub wrap: Wrap,
    /// In which language it is said why not.
    pub language: Language,
}

/// Writes the group.
///
/// # Errors
/// Why it was not written.
pub fn hand_over(wanted: ToHandOver, disk: &dyn Disk) -> Result<(), SaveTrouble> {
    let memory = load_memory(&wanted.store).map_err(SaveTrouble::Storage)?;
    let Some(bytes) = write_readable(&with_memory(&wanted.group, &memory)) else {
        let most = (LARGEST_FILE_BYTES / (1024 * 1024)).to_string();
        let words = Texts::of(wanted.language).with("message-too-large-body", [("most", most.into())]);
        return Err(SaveTrouble::Nothing(words));
    };
    save_on(disk, &wanted.path, &wanted.wrap.around(bytes)).map_err(|error| SaveTrouble::Storage(error.into()))
}
