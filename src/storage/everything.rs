//! All files of a pile, whatever they are: pictures have no names or contents of this program's own.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::find::{Found, PassedOver, files_inside, is_systems_own};
use super::side_files::{is_before, is_side_file};
use super::special::refuse_special;
use crate::format::is_newer_in;

/// A file to look at, or one in a folder that is not, with the reason.
pub type LookedAt = Result<Found, (PathBuf, PassedOver)>;

/// The files that `paths` stand for: a folder for all files in it at any depth, whatever their names, in the order of their paths, but
/// for what is hidden or thrown away, and for states before; any other path for itself. What the program itself put
/// beside other files is left out. Links to folders are not followed.
pub fn all_files(paths: &[PathBuf]) -> Vec<LookedAt> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(files_inside(path).into_iter().filter_map(look_at_any));
        } else {
            found.push(Ok(Found { path: path.clone(), trouble: None, begins_as_journey: false, is_named: true }));
        }
    }
    found
}

fn look_at_any((path, trouble): (PathBuf, Option<io::Error>)) -> Option<LookedAt> {
    if is_side_file(&path) {
        return None;
    }
    let why = if is_systems_own(&path) {
        PassedOver::Hidden
    } else if is_before(&path) {
        PassedOver::Before
    } else if trouble.is_none() && path.is_dir() {
        PassedOver::LinkedFolder
    } else {
        let trouble = trouble.or_else(|| refuse_special(&path).err());
        return Some(Ok(Found { path, trouble, begins_as_journey: false, is_named: false }));
    };
    Some(Err((path, why)))
}

/// The first bytes of a file, at most so many.
///
/// # Errors
/// What the disk said.
pub fn first_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    refuse_special(path)?;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The file at `path`, which may be too large to be held, was written by a newer version of the program.
///
/// # Errors
/// What the disk said.
pub fn is_newer_at(path: &Path) -> io::Result<bool> {
    refuse_special(path)?;
    is_newer_in(File::open(path)?)
}

/// When a file was last written, where the disk says it.
pub fn written_at(path: &Path) -> Option<Timestamp> {
    Timestamp::try_from(fs::metadata(path).ok()?.modified().ok()?).ok()
}
