//! What is closed and stood somewhere before: which document it is shows only to who can open it.

use std::fs;
use std::io;
use std::path::Path;

use super::disk::RealDisk;
use super::everything::first_bytes;
use super::save::{end_of_links, keep_another_aside, previous_of};
use super::special::refuse_unwritable;
use crate::format::{LOOKED_AT_BYTES, is_newer, is_same_document};
use crate::sealing::is_sealed;

/// Before something takes the place of a closed file at `path`: a state before it that is closed too stays under a name of its own, unless
/// both open with `inside`, are states of one document, and the earlier one is not of a newer version of the program. Where nobody can
/// see into them, nothing says that the one is an earlier state of the other.
///
/// # Errors
/// What the disk said, or that nothing may take its place.
pub fn keep_closed_aside(path: &Path, inside: impl Fn(Vec<u8>) -> Option<Vec<u8>>) -> io::Result<()> {
    refuse_unwritable(path)?;
    let path = &end_of_links(path)?;
    let is_closed = |path: &Path| first_bytes(path, LOOKED_AT_BYTES as u64).is_ok_and(|first| is_sealed(&first));
    if !path.is_file() || !is_closed(path) || !is_closed(&previous_of(path)) {
        return Ok(());
    }
    let there = fs::read(path)?;
    keep_another_aside(&RealDisk, path, |before| {
        let is_same = || {
            let before = inside(before.to_vec())?;
            Some(!is_newer(&before) && is_same_document(&before, &inside(there.clone())?))
        };
        before == there || is_same() == Some(true)
    })
}
