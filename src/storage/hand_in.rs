//! Saving a hand-in. An earlier one may hold words that its owner has since kept back, so no state before stays beside it.

use std::io;
use std::path::Path;

use uuid::Uuid;

use super::disk::Disk;
use super::folder::load;
use super::save::{end_of_links, folder_of, previous_of, replace, sweep};
use super::special::refuse_unwritable;
use crate::format::{AnyFile, Instruments, Opened, read_any};

/// Writes the hand-in `bytes` of the drawing `journey` to `path`, whole or not at all. An earlier hand-in of the same
/// drawing goes, and what was kept before it as well.
///
/// # Errors
/// What the disk said. `AlreadyExists` when anything else stands there, such as someone else's hand-in, one of a newer version of the
/// program, or a sealed file, which cannot be told apart: that stays as it is.
pub fn save_hand_in_on(disk: &dyn Disk, path: &Path, bytes: &[u8], journey: Uuid) -> io::Result<()> {
    refuse_unwritable(path)?;
    let path = &end_of_links(path)?;
    let previous = previous_of(path);
    if path.is_file() && !is_of(path, journey) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let previous_is_ours = path.is_file() && is_of(&previous, journey);
    sweep(disk, folder_of(path));
    replace(disk, path, bytes)?;
    if previous_is_ours {
        disk.remove(&previous)?;
    }
    disk.sync_folder(folder_of(path))
}

fn is_of(path: &Path, journey: Uuid) -> bool {
    let read = |bytes: Vec<u8>| read_any(&bytes, &Instruments::default()).and_then(Opened::known_version).ok();
    matches!(load(path).ok().and_then(read), Some(AnyFile::Journey(there)) if there.id == journey)
}
