//! What was made in a folder before and is not made any more: who withdrew since may be in it.

use std::path::{Path, PathBuf};

use crate::cli::console::Console;
use crate::cli::output::was_made;
use crate::exchange::Made;
use crate::storage::{StorageError, erase_made};

/// Of the files in `folder` that are not among `new` those go that the program made there before under a name of its own: `made_as` says
/// as what it can make a file of that name. What anyone else wrote, or wrote in, stays. Says whether they could go; the complaint was
/// made if not.
pub(super) fn erase_what_is_no_longer_made(
    folder: &Path,
    new: &[PathBuf],
    made_as: &dyn Fn(&str) -> Vec<Made>,
    console: &mut Console,
) -> bool {
    let inside = match folder.read_dir() {
        Ok(inside) => inside.filter_map(|entry| Some(entry.ok()?.path())),
        Err(trouble) => {
            console.complain_of(folder, &StorageError::from(trouble));
            return false;
        }
    };
    let mut stale: Vec<(PathBuf, Vec<Made>)> = inside
        .filter(|path| !new.contains(path))
        .map(|path| {
            let made = made_as(&path.file_name().unwrap_or_default().to_string_lossy());
            (path, made)
        })
        .filter(|(path, made)| made.iter().any(|made| was_made(made, path)))
        .collect();
    stale.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (path, made) in &stale {
        if let Err(trouble) = erase_made(path, &|path| made.iter().any(|made| was_made(made, path))) {
            console.complain_of(path, &StorageError::from(trouble));
            return false;
        }
        console.say(&console.about(&path.display().to_string(), &console.texts.get("cli-made-gone")));
    }
    true
}
