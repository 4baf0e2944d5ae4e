//! What stands on the disk under a name and takes no file in its place: pipes, devices and sockets, which have no end, and files that
//! their owner lets nobody write to.

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

/// A file was found that may only be read.
#[derive(Debug, thiserror::Error)]
#[error("the file may only be read")]
struct OnlyRead;

/// Whether `error` says that a file may only be read.
pub fn is_only_read(error: &io::Error) -> bool {
    error.get_ref().and_then(|inner| inner.downcast_ref::<OnlyRead>()).is_some()
}

/// Nothing stands at `path`, or a folder, or a regular file that its owner lets one write to; links are followed. A file that is written
/// beside it takes its name without asking that of it.
///
/// # Errors
/// Something else does: a pipe, a device or the like, or a file that may only be read ([`is_only_read`]).
pub fn refuse_unwritable(path: &Path) -> io::Result<()> {
    refuse_special(path)?;
    match std::fs::metadata(path) {
        Ok(there) if there.is_file() && there.permissions().readonly() => {
            Err(io::Error::new(io::ErrorKind::PermissionDenied, OnlyRead))
        }
        _ => Ok(()),
    }
}

/// Nothing stands at `path`, or a regular file, or a folder; links are followed.
pub(super) fn refuse_special(path: &Path) -> io::Result<()> {
    match std::fs::metadata(path) {
        Ok(there) if !there.is_file() && !there.is_dir() => Err(special()),
        _ => Ok(()),
    }
}
