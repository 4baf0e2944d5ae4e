//! What stands on the disk under a name but is no file with an end: pipes, devices, sockets.

use std::io;
use std::path::Path;

/// Such a thing was found where a regular file is needed.
#[derive(Debug, thiserror::Error)]
#[error("not a regular file")]
struct Special;

/// Whether `error` says that something is not a regular file.
pub fn is_special(error: &io::Error) -> bool {
    error.get_ref().and_then(|inner| inner.downcast_ref::<Special>()).is_some()
}

pub(super) fn special() -> io::Error {
    io::Error::other(Special)
}

/// Nothing stands at `path`, or a regular file, or a folder; links are followed.
pub(super) fn refuse_special(path: &Path) -> io::Result<()> {
    match std::fs::metadata(path) {
        Ok(there) if !there.is_file() && !there.is_dir() => Err(special()),
        _ => Ok(()),
    }
}
