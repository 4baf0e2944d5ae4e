//! Files that the program puts beside a person's own: marks of who has one open, states before, what is written before it takes
//! its name. They are no news to anybody who hands over a folder.

use std::fs;
use std::path::Path;

use super::save::{BESIDE, PREVIOUS_ENDING};
use super::store::{JOURNAL_ENDING, STATE_ENDING};

/// How the names of marks begin and end. Between them stands the name of the file that is open.
pub(super) const MARK: [&str; 2] = [".", ".open"];

/// The file at `path` is one that the program put beside another. A state before whose file is gone is not: it is all there is.
pub(super) fn is_side_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with(BESIDE) || is_mark(path) || is_kept(&name) {
        return true;
    }
    let file = name.strip_suffix(PREVIOUS_ENDING).unwrap_or_default();
    !file.is_empty() && path.with_file_name(file).is_file()
}

/// The file at `path` is called as a state before, of its own document or of another that was replaced on purpose.
pub(super) fn is_before(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_aside = |(_, number): (&str, &str)| !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    name.ends_with(PREVIOUS_ENDING) || name.rsplit_once(".previous-").is_some_and(is_aside)
}

/// The file at `path` marks another as open: it has the name of a mark, and nothing is in it.
pub(super) fn is_mark(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let [begins, ends] = MARK;
    let is_called_so = name.len() > begins.len() + ends.len() && name.starts_with(begins) && name.ends_with(ends);
    is_called_so && fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() == 0)
}

/// `ID.NUMBER.journal` or `.state`: a copy of the private folder.
fn is_kept(name: &str) -> bool {
    let ours = name.strip_suffix(JOURNAL_ENDING).or_else(|| name.strip_suffix(STATE_ENDING));
    let parts = ours.and_then(|name| name.split_once('.'));
    parts.is_some_and(|(id, number)| uuid::Uuid::try_parse(id).is_ok() && number.parse::<u64>().is_ok())
}
