//! All files of a pile, whatever they are: pictures have no names or contents of this program's own.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::find::Found;
use super::special::refuse_special;

/// The files that `paths` stand for: a folder for all files in it at any depth, whatever their names, in the order of their paths; any
/// other path for itself.
pub fn all_files(paths: &[PathBuf]) -> Vec<Found> {
    let mut found = Vec::new();
    for path in paths {
        if !path.is_dir() {
            found.push(Found { path: path.clone(), trouble: None, begins_as_journey: false, is_named: true });
            continue;
        }
        let mut inside = Vec::new();
        search_everything(path, &mut inside);
        inside.sort_by(|a: &Found, b: &Found| a.path.cmp(&b.path));
        found.append(&mut inside);
    }
    found
}

fn search_everything(folder: &Path, found: &mut Vec<Found>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(trouble) => {
            found.push(Found {
                path: folder.to_owned(),
                trouble: Some(trouble),
                begins_as_journey: false,
                is_named: false,
            });
            return;
        }
    };
    for entry in entries.flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            search_everything(&entry.path(), found);
        } else {
            let trouble = refuse_special(&entry.path()).err();
            found.push(Found { path: entry.path(), trouble, begins_as_journey: false, is_named: false });
        }
    }
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

/// When a file was last written, where the disk says it.
pub fn written_at(path: &Path) -> Option<Timestamp> {
    Timestamp::try_from(fs::metadata(path).ok()?.modified().ok()?).ok()
}
