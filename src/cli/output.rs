//! Writing what a command made.

use std::path::Path;

use uuid::Uuid;

use crate::cli::console::Console;
use crate::format::{AnyFile, Fault, FaultKind, Instruments, Opened, SEALED_ENDINGS, has_our_ending, read_any};
use crate::sealing::{Closed, lock};
use crate::storage::{RealDisk, StorageError, hold, load, save};

/// What kind of file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// A group.
    Group,
    /// The set-up with this id.
    Setup(Uuid),
    /// The journey with this id.
    Journey(Uuid),
    /// An edition; it takes the place of any other.
    Edition,
    /// A file that is not of the program's own formats.
    Foreign,
}

/// Writes `bytes` to `path`, unless a file stands there that would be a loss: one of a newer version, one of the program's
/// own files of another kind, another drawing or set-up, or, for a PDF, any file named as the program's own. Anything else is replaced and kept beside it. Says whether it was written; the
/// complaint was made if not.
pub(super) fn write_output(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> bool {
    let name = path.display().to_string();
    if let Some(id) = loss(path, writing, console) {
        console.complain(&console.about(&name, &console.texts.get(id)));
        return false;
    }
    let sealed = match lock_if_named_so(path, bytes, writing, console) {
        Ok(sealed) => sealed,
        Err(why) => {
            console.complain(&console.about(&name, &why));
            return false;
        }
    };
    let is_document = !matches!(writing, Writing::Foreign | Writing::Edition);
    save_unless_held(path, sealed.as_deref().unwrap_or(bytes), is_document, console)
}

/// Writes the program's own file `path` again, closed as it was. Says whether it was written; the complaint was made if not.
pub(super) fn write_again(path: &Path, bytes: &[u8], closed: Option<&Closed>, console: &Console) -> bool {
    let sealed = closed.map(|closed| closed.close(bytes));
    save_unless_held(path, sealed.as_deref().unwrap_or(bytes), true, console)
}

/// A document that a window has open is not written: the window would write over it in turn.
fn save_unless_held(path: &Path, bytes: &[u8], is_document: bool, console: &Console) -> bool {
    let held = if is_document { hold(&RealDisk, path) } else { Ok(None) };
    if held.is_err() {
        console.complain(&console.about(&path.display().to_string(), &console.texts.get("cli-held")));
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

/// The program's own file under a name for locked files is locked with a passphrase.
fn lock_if_named_so(path: &Path, bytes: &[u8], writing: Writing, console: &Console) -> Result<Option<Vec<u8>>, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if writing == Writing::Foreign || !SEALED_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return Ok(None);
    }
    console.secrets.new_passphrase(console.texts).map(|passphrase| Some(lock(bytes, &passphrase)))
}

/// The text that says what would be lost by writing to `path`.
fn loss(path: &Path, writing: Writing, console: &Console) -> Option<&'static str> {
    if !path.is_file() {
        return None;
    }
    if writing == Writing::Foreign && has_our_ending(&path.file_name()?.to_string_lossy()) {
        return Some("cli-output-other");
    }
    // What does not open is somebody's, and not known to be ours.
    let Ok(there) = console.secrets.open_if_sealed(load(path).ok()?, console.texts) else {
        return Some("cli-output-other");
    };
    let there = read_any(&there, &Instruments::default()).and_then(Opened::known_version);
    let (same_kind, same_id) = match there {
        Err(Fault { kind: FaultKind::NewerVersion { .. }, .. }) => return Some("cli-output-newer"),
        Err(_) => return None,
        Ok(AnyFile::Group(_)) => (writing == Writing::Group, true),
        Ok(AnyFile::Setup(setup)) => match writing {
            Writing::Setup(id) => (true, id == setup.id),
            _ => (false, false),
        },
        Ok(AnyFile::Journey(journey)) => match writing {
            Writing::Journey(id) => (true, id == journey.id),
            _ => (false, false),
        },
        Ok(AnyFile::Instrument(_)) => (false, false),
        Ok(AnyFile::Edition(_)) => (writing == Writing::Edition, true),
    };
    match (same_kind, same_id) {
        (false, _) => Some("cli-output-other"),
        (true, false) => Some("cli-output-drawing"),
        (true, true) => None,
    }
}

/// Whether both names lead to one file that is there.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}
