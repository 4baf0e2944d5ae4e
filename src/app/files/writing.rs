//! How a document becomes a file.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::app::questions::Message;
use crate::format;
use crate::format::{ANY_ENDING, ENDINGS, Format};

/// What is written of `document`.
///
/// # Errors
/// It would be a file that is too large to be opened again.
pub(crate) fn written<T: Format>(document: &T) -> Result<Vec<u8>, Message> {
    format::write_readable(document).ok_or(Message::TooLarge)
}

/// Someone who types `P07` means `P07.journey.json`.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let name = path.to_string_lossy();
    let is_ours = ENDINGS.contains(&ending) && name.ends_with(ANY_ENDING);
    if name.ends_with(ending) || is_ours {
        return path.to_owned();
    }
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// How the name of a closed group ends.
pub(crate) const CLOSED_GROUP: &str = ".group.age";

/// How the name of a sealed hand-in ends.
pub(crate) const SEALED_JOURNEY: &str = ".journey.age";

/// How the name of a sealed moment of now ends.
pub(crate) const SEALED_NOW: &str = ".now.age";
