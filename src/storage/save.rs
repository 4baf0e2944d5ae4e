//! Saving so that either the old file or the new one is there, never half a one.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

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
    refuse_special(path)?;
    let path = &end_of_links(path)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if path.is_file() {
        // A copy, not a move: at no moment is there nothing under the file's own name.
        write_beside(folder, &fs::read(path)?)?.persist(previous_of(path))?;
    }
    write_beside(folder, bytes)?.persist(path)?;
    sync_folder(folder)
}

/// Where `path` leads when it is a link, also when nothing stands there yet.
fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = path.parent().unwrap_or(Path::new("")).join(target),
            Err(_) => return Ok(path),
        }
    }
    Err(io::Error::other("links in a circle"))
}

fn write_beside(folder: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut beside = tempfile::Builder::new().prefix(".potloodlijn-").tempfile_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

/// Erases the file at `path` and the state before it. What is not there is as well.
///
/// # Errors
/// What the disk said.
pub fn erase(path: &Path) -> io::Result<()> {
    for path in [path.to_owned(), previous_of(path)] {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn previous_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(OsString::from(PREVIOUS_ENDING));
    PathBuf::from(name)
}

/// A rename is only safe from a power cut once the folder itself is on the disk. Windows has no such call.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
