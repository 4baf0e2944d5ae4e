//! Holding a document's file for one window: a second one may look, and not write over it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::lock::lock;
use super::save::{beside_name, end_of_links, folder_of};
use super::side_files::{MARK, is_mark};

/// Times that a mark is made when another program takes it away as one that nobody holds.
const MOST_TRIES: usize = 5;

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
    let [before, after] = MARK;
    let mark = beside_name(&path, before, after);
    sweep_marks(disk, folder_of(&path), &mark);
    for _ in 0..MOST_TRIES {
        let file = disk.create_hidden(&mark).or_else(|_| disk.open_to_write(&mark));
        let Ok(file) = file else { return Ok(None) };
        lock(&file)?;
        if is_still_at(&file, &mark) {
            return Ok(Some(Held { mark, file: Some(file) }));
        }
    }
    Ok(None)
}

/// Takes away the marks in `folder`, but for `own`, that windows left which were killed: nobody holds them.
fn sweep_marks(disk: &dyn Disk, folder: &Path, own: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let others = entries.map(|entry| entry.path()).filter(|path| path != own && is_mark(path));
    for mark in others {
        // Where a disk has no locks nobody knows whether it is held.
        let file = disk.open_to_write(&mark);
        if file.is_ok_and(|file| file.try_lock().is_ok()) {
            let _harms_nobody = disk.remove(&mark);
        }
    }
}

/// The file that was locked is the one that stands at `mark`: between opening and locking another program may have swept it away.
#[cfg(unix)]
fn is_still_at(file: &File, mark: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let which = |about: fs::Metadata| (about.dev(), about.ino());
    file.metadata().ok().map(which) == fs::symlink_metadata(mark).ok().map(which)
}

/// As above; there a file that is open keeps its name.
#[cfg(not(unix))]
fn is_still_at(_file: &File, mark: &Path) -> bool {
    mark.is_file()
}
