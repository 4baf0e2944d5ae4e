//! Holding a document's file for one window: a second one may look, and not write over it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::lock::lock;
use super::save::{end_of_links, folder_of};

/// A file that is held. It is let go with this value, and by the system when the program ends in any other way: what is
/// left of it after a crash holds nobody up.
#[derive(Debug)]
pub struct Held {
    mark: PathBuf,
    file: Option<File>,
}

impl Drop for Held {
    fn drop(&mut self) {
        // Some systems do not remove a file that is open.
        self.file = None;
        let _who_holds_nothing_harms_nobody = fs::remove_file(&self.mark);
    }
}

/// Holds the file at `path` with a small mark beside it. `None` where no mark can be made, as in a folder that cannot be
/// written to: nothing is written over there either.
///
/// # Errors
/// `WouldBlock` when another window holds it.
pub fn hold(disk: &dyn Disk, path: &Path) -> io::Result<Option<Held>> {
    let Ok(path) = end_of_links(path) else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mark = folder_of(&path).join(format!(".{name}.open"));
    let file = disk.create_new(&mark).or_else(|_| disk.open_to_write(&mark));
    let Ok(file) = file else { return Ok(None) };
    lock(&file)?;
    Ok(Some(Held { mark, file: Some(file) }))
}
