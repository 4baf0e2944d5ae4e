//! What a folder holds of the sheets of someone that are not among the pictures.

use std::path::PathBuf;

use super::kept::Kept;
use crate::model::{Code, Journey};
use crate::pile::AbsentSheet;
use crate::reading::take_lines;

/// Puts the lines of absent sheets into the journey `again` that was read now, as they were read before; the file that holds them is then
/// the one to be written, so that no state of the journey without them stays beside it.
pub(super) fn keep_lines(again: &mut Journey, absent: &[AbsentSheet], kept: &Kept) -> Option<PathBuf> {
    let is_absent = |code: &Code| absent.iter().any(|sheet| sheet.has_line(code));
    let (path, there) = kept.all_with_id(again.id).find(|(_, there)| there.curves.keys().any(is_absent))?;
    take_lines(again, there, is_absent, absent.iter().any(|sheet| sheet.number == 1));
    again.created = again.created.max(there.created);
    again.modified = again.created;
    Some(path.to_owned())
}
