//! What this computer remembers of editions, in the private folder: read and changed by one at a time.

use std::io;
use std::path::Path;

use super::fault::StorageError;
use super::folder::load;
use super::lock::wait_for_lock;
use super::save::replace;
use super::store::Store;
use crate::format::{read_memory, write_memory};
use crate::model::EditionMemory;
use crate::sealing::chance_bytes;

/// The file in the private folder. Not an ending of our formats, so that a folder does not count it.
const MEMORY: &str = "editions.memory";
/// Who holds this one may change the other.
const MEMORY_LOCK: &str = "editions.lock";

/// What is remembered. Where nothing was yet, that begins with a key that is kept from then on.
///
/// # Errors
/// What the disk said, or that what is there cannot be read: then nobody knows what was given out.
pub fn load_memory(store: &Store) -> Result<EditionMemory, StorageError> {
    match &store.folder {
        None => Ok(EditionMemory::new(fresh_key())),
        Some(folder) => read_in(folder)?.map_or_else(|| change_memory(store, |_| {}), Ok),
    }
}

/// Changes what is remembered, as it is at this moment, and gives it back. Where the system names no private folder nothing is.
///
/// # Errors
/// As [`load_memory`]. What was remembered is then as it was.
pub fn change_memory(store: &Store, change: impl FnOnce(&mut EditionMemory)) -> Result<EditionMemory, StorageError> {
    ask_memory(store, |memory| {
        change(memory);
        memory.clone()
    })
}

/// As [`change_memory`], for what `ask` finds in it: nobody else changes what is remembered while it is asked.
///
/// # Errors
/// As [`load_memory`]. What was remembered is then as it was.
pub fn ask_memory<T>(store: &Store, ask: impl FnOnce(&mut EditionMemory) -> T) -> Result<T, StorageError> {
    let Some(folder) = &store.folder else {
        return Ok(ask(&mut EditionMemory::new(fresh_key())));
    };
    store.disk.make_private_folder(folder)?;
    let lock_file = folder.join(MEMORY_LOCK);
    let file = store.disk.create_new(&lock_file).or_else(|_| store.disk.open_to_write(&lock_file))?;
    wait_for_lock(&file)?;
    let before = read_in(folder)?;
    let mut memory = before.clone().unwrap_or_else(|| EditionMemory::new(fresh_key()));
    let found = ask(&mut memory);
    if before.as_ref() != Some(&memory) {
        replace(&*store.disk, &folder.join(MEMORY), &write_memory(&memory))?;
        store.disk.sync_folder(folder)?;
    }
    Ok(found)
}

/// `None` when nothing is remembered.
fn read_in(folder: &Path) -> Result<Option<EditionMemory>, StorageError> {
    match load(&folder.join(MEMORY)) {
        Ok(bytes) => Ok(Some(read_memory(&bytes)?)),
        Err(StorageError::Disk(trouble)) if trouble.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(trouble) => Err(trouble),
    }
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
    chance_bytes().iter().fold(String::new(), |key, byte| key + &format!("{byte:02x}"))
}
