//! What this computer remembers of editions, in the private folder: read and changed by one at a time.

use std::io;

use crate::format::{read_memory, write_memory};
use crate::model::EditionMemory;
use crate::sealing::chance_bytes;
use crate::storage::folder::load;
use crate::storage::save::replace;
use crate::storage::store::Store;
use crate::storage::{StorageError, journal};

/// The file in the private folder. Not an ending of our formats, so that a folder does not count it.
const MEMORY: &str = "editions.memory";
/// Who holds this one may change the other.
const MEMORY_LOCK: &str = "editions.lock";

/// What is remembered; nothing, under a new key, where nothing was remembered yet.
///
/// # Errors
/// What the disk said, or that what is there cannot be read: then nobody knows what was given out.
pub fn load_memory(store: &Store) -> Result<EditionMemory, StorageError> {
    let Some(folder) = &store.folder else { return Ok(EditionMemory::new(fresh_key())) };
    match load(&folder.join(MEMORY)) {
        Ok(bytes) => Ok(read_memory(&bytes)?),
        Err(StorageError::Disk(trouble)) if trouble.kind() == io::ErrorKind::NotFound => {
            Ok(EditionMemory::new(fresh_key()))
        }
        Err(trouble) => Err(trouble),
    }
}

/// Changes what is remembered, as it is at this moment, and gives it back. Where the system names no private folder nothing is.
///
/// # Errors
/// As [`load_memory`]. What was remembered is then as it was.
pub fn change_memory(store: &Store, change: impl FnOnce(&mut EditionMemory)) -> Result<EditionMemory, StorageError> {
    let Some(folder) = &store.folder else {
        let mut memory = load_memory(store)?;
        change(&mut memory);
        return Ok(memory);
    };
    store.disk.make_private_folder(folder)?;
    let lock_file = folder.join(MEMORY_LOCK);
    let file = store.disk.create_new(&lock_file).or_else(|_| store.disk.open_to_append(&lock_file))?;
    journal::wait_for_lock(&file)?;
    let before = load_memory(store)?;
    let mut memory = before.clone();
    change(&mut memory);
    if memory != before {
        replace(&*store.disk, &folder.join(MEMORY), &write_memory(&memory))?;
        store.disk.sync_folder(folder)?;
    }
    Ok(memory)
}

/// Takes away what is remembered, with its key; true when there was anything.
///
/// # Errors
/// What the disk said.
pub(super) fn wipe_memory(store: &Store) -> io::Result<bool> {
    let Some(folder) = &store.folder else { return Ok(false) };
    let memory = folder.join(MEMORY);
    if memory.symlink_metadata().is_err() {
        return Ok(false);
    }
    store.disk.remove(&memory).map(|()| true)
}

fn fresh_key() -> String {
    chance_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}
