//! Whether a folder can be worked in, tried before a session.

use std::path::Path;

use super::{Disk, StorageError, erase, load, save_new_on};

/// What the trial file is called.
const TRIAL: &str = "potloodlijn-trial.txt";
/// What is in it.
const WORDS: &[u8] = b"Potloodlijn was here to try this folder.\n";

/// Saves a trial file in `folder` on `disk`, reads it back, and takes it away. A file of that name that was there is someone
/// else's, and left alone.
///
/// # Errors
/// What the disk says, or that what was read is not what was saved.
pub fn try_folder(disk: &dyn Disk, folder: &Path) -> Result<(), StorageError> {
    let path = folder.join(TRIAL);
    save_new_on(disk, &path, WORDS)?;
    let read = load(&path);
    erase(&path)?;
    if read? == WORDS { Ok(()) } else { Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into()) }
}
