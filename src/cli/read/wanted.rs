//! What is to be read, and what files made of it are called.

use std::ffi::OsStr;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::pile::PageOf;

/// What is to be done.
pub(in crate::cli) struct Wanted {
    /// Where the journeys go.
    pub folder: PathBuf,
    /// Set-ups and groups the sheets may have been printed from, besides those among the files.
    pub setups: Vec<PathBuf>,
    /// Whose the only sheet is.
    pub participant: Option<String>,
    /// The day that strips for a moment of now were filled in; else that of their picture.
    pub on: Option<Date>,
    /// A person looked at the ticks on strips: what is ticked is agreed to.
    pub are_ticks_looked_at: bool,
}

/// What files made of a picture are called, when this is `part` of its own name. A hidden file would be found by no other command.
pub(super) fn name_of(part: Option<&OsStr>) -> String {
    let name = part.unwrap_or_default().to_string_lossy();
    name.strip_prefix('.').map_or_else(|| name.to_string(), |seen| format!("_{seen}"))
}

/// What tells the pages of one file apart.
pub(super) fn page_suffix(page: &PageOf) -> String {
    if page.of > 1 { format!("-{}", page.number + 1) } else { String::new() }
}
