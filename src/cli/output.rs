//! Writing what a command made.

use std::path::Path;

use super::console::Console;
use crate::format::{AnyFile, Fault, FaultKind, Instruments, Opened, read_any};
use crate::storage::{StorageError, load, save};

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// A group.
    Group,
    /// A set-up.
    Setup,
    /// A journey.
    Journey,
    /// A file that is not of the program's own formats.
    Foreign,
}

/// Writes `bytes` to `path`, unless a file stands there that would be a loss: one of a newer version, or one of the
/// program's own files of another kind. Anything else is replaced and kept beside it. Says whether it was written; the
/// complaint was made if not.
pub(super) fn write_output(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> bool {
    let name = path.display().to_string();
    if let Some(id) = loss(path, writing) {
        console.complain(&console.about(&name, &console.texts.get(id)));
        return false;
    }
    match save(path, bytes) {
        Ok(()) => true,
        Err(trouble) => {
            console.complain_of(path, &StorageError::from(trouble));
            false
        }
    }
}

/// The text that says what would be lost by writing to `path`.
fn loss(path: &Path, writing: Writing) -> Option<&'static str> {
    let there = read_any(&load(path).ok()?, &Instruments::default()).and_then(Opened::known_version);
    let same_kind = match there {
        Err(Fault { kind: FaultKind::NewerVersion { .. }, .. }) => return Some("cli-output-newer"),
        Err(_) => return None,
        Ok(AnyFile::Group(_)) => writing == Writing::Group,
        Ok(AnyFile::Setup(_)) => writing == Writing::Setup,
        Ok(AnyFile::Journey(_)) => writing == Writing::Journey,
        Ok(AnyFile::Instrument(_)) => false,
    };
    (!same_kind).then_some("cli-output-other")
}
