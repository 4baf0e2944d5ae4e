//! Taking a file for one window.
//!
//! On Windows a lock keeps everyone out but the handle that took it, our own other handles too. So what is in a locked file is read
//! through that handle, never by its path.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek};
use std::path::Path;

/// What Linux and macOS say where a network share has nobody who keeps locks.
const NO_LOCKS: [i32; 2] = [37, 77];

/// Takes `file` for this window. On a disk without locks, numbers in the names still keep windows apart.
///
/// # Errors
/// `WouldBlock` when another window has it, or what the disk said.
pub(super) fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        Err(TryLockError::Error(error)) if has_no_locks(&error) => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn has_no_locks(error: &io::Error) -> bool {
    let nobody_keeps_them = cfg!(unix) && error.raw_os_error().is_some_and(|code| NO_LOCKS.contains(&code));
    nobody_keeps_them || error.kind() == io::ErrorKind::Unsupported
}

/// Opens the file at `path` to be looked at, and takes it for this window for as long.
///
/// # Errors
/// As [`lock`].
pub(super) fn take(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    lock(&file)?;
    Ok(file)
}

/// All that is in `file`, through the handle that may hold its lock. A journal can be larger than any file of ours: it holds the
/// way there too.
///
/// # Errors
/// What the disk said.
pub(super) fn read_taken(file: &mut File) -> io::Result<Vec<u8>> {
    file.rewind()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}
