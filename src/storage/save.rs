//! Saving so that either the old file or the new one is there, never half a one.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::disk::{Disk, RealDisk};
use super::special::refuse_special;

/// Added to a file's name for the state before it. Not an ending of our formats, so that a folder does not count it.
pub const PREVIOUS_ENDING: &str = ".previous";

/// Links that are followed one after the other before they are taken for a circle, as Linux does.
const MOST_LINKS: usize = 40;

/// Writes `bytes` to `path`: beside it first, then to the disk itself, then under its name. What was there under that
/// name is kept with [`PREVIOUS_ENDING`]. Only the owner may read the file. A link stays a link: the file it leads to is
/// written.
///
/// # Errors
/// What the disk said, or that a pipe, a device or the like stands there. What was there is then still whole.
pub fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    save_on(&RealDisk, path, bytes)
}

/// [`save`], on a disk that is given.
///
/// # Errors
/// What the disk said. Under the file's name is then the old file or the new one, whole.
pub fn save_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    refuse_special(path)?;
    let path = &end_of_links(path)?;
    if path.is_file() {
        // A copy, not a move: at no moment is there nothing under the file's own name.
        replace(disk, &previous_of(path), &fs::read(path)?)?;
    }
    replace(disk, path, bytes)?;
    disk.sync_folder(folder_of(path))
}

/// Writes `bytes` to a new file at `path` that only its owner may read, and to the disk itself. What has that name already
/// stays.
///
/// # Errors
/// What the disk said; `AlreadyExists` when there is something of that name. Then nothing new stands there.
pub fn save_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    save_new_on(&RealDisk, path, bytes)
}

/// [`save_new`], on a disk that is given.
///
/// # Errors
/// As [`save_new`].
pub fn save_new_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = disk.create_new(path)?;
    let written = disk.write(&mut file, bytes).and_then(|()| disk.sync(&file));
    drop(file);
    let outcome = written.and_then(|()| disk.sync_folder(folder_of(path)));
    if outcome.is_err() {
        // The first trouble is what the person hears about.
        let _half_of_it = disk.remove(path);
    }
    outcome
}

/// Where `path` leads when it is a link, also when nothing stands there yet.
pub(super) fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = path.parent().unwrap_or(Path::new("")).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("links in a circle"))
}

/// Puts `bytes` under the name `path`, whole or not at all.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (mut file, beside) = create_beside(disk, folder_of(path))?;
    let written = disk.write(&mut file, bytes).and_then(|()| disk.sync(&file));
    // Some systems do not rename a file that is open.
    drop(file);
    let outcome = written.and_then(|()| disk.rename(&beside, path));
    if outcome.is_err() {
        // The first trouble is what the person hears about; what is left beside harms nothing.
        let _left_beside = disk.remove(&beside);
    }
    outcome
}

fn create_beside(disk: &dyn Disk, folder: &Path) -> io::Result<(File, PathBuf)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(format!(".potloodlijn-{}-{number}", std::process::id()));
        match disk.create_new(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
}

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Erases the file at `path` and the state before it. What is not there is as well.
///
/// # Errors
/// What the disk said.
pub fn erase(path: &Path) -> io::Result<()> {
    erase_on(&RealDisk, path)
}

/// [`erase`], on a disk that is given.
///
/// # Errors
/// As [`erase`].
pub fn erase_on(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    for path in [path.to_owned(), previous_of(path)] {
        match disk.remove(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

pub(super) fn previous_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(OsString::from(PREVIOUS_ENDING));
    PathBuf::from(name)
}
