//! Where things are kept that are not a person's own files: a folder only they can look into.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use directories::BaseDirs;

use super::disk::{Disk, RealDisk};
use super::folder::files_in;
use super::lock::{read_taken, take};
use super::save::save_new_on;

/// How names of journals end. Not an ending of our formats, so that a folder does not count it.
pub(super) const JOURNAL_ENDING: &str = ".journal";
/// How names of states end. Nor this.
pub(super) const STATE_ENDING: &str = ".state";

/// Inside the private folder, the journals.
const JOURNALS: &str = "journals";
/// Inside the private folder, the states that were saved.
const STATES: &str = "states";

/// The disk, and the private folder on it.
#[derive(Debug, Clone)]
pub struct Store {
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// The folder; made when something is first kept. None where the system names none.
    pub folder: Option<PathBuf>,
}

impl Store {
    /// On the real disk.
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self { disk: Arc::new(RealDisk), folder }
    }

    /// The folder of the journals.
    pub(super) fn journals(&self) -> io::Result<PathBuf> {
        self.inside(JOURNALS)
    }

    /// The folder of the states that were saved.
    pub(super) fn states(&self) -> io::Result<PathBuf> {
        self.inside(STATES)
    }

    fn inside(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.folder.as_ref().ok_or(io::ErrorKind::NotFound)?;
        Ok(folder.join(name))
    }
}

/// Inside the program's folder, where what is open is kept from being lost.
const KEPT_FOLDER: &str = "kept";
/// The name of the program's own folder.
const PROGRAM_FOLDER: &str = "potloodlijn";

impl Store {
    /// Where the window keeps things, on the real disk. What an earlier version of the program kept elsewhere is brought here.
    pub fn of_this_person() -> Self {
        let folder = private_folder();
        if let (Some(older), Some(folder)) = (older_private_folder(), &folder) {
            bring_over(&older, folder);
        }
        Self::new(folder)
    }
}

/// The file of the window's preferences, in the program's own folder.
const PREFERENCES: &str = "app.ron";
/// Preferences of which none is set yet.
const NO_PREFERENCES: &[u8] = b"{}";

/// Added to the name of preferences that cannot be read.
const DAMAGED_ENDING: &str = ".damaged";

/// Makes the program's own folder, and the file in it that the window writes its preferences to, their owner's only, whatever else new
/// files are; also where they are there already. A file that `can_be_read` says no to is kept aside, and where is told: else the
/// window would write over it.
///
/// # Errors
/// What the disk said.
pub fn prepare_preferences(store: &Store, can_be_read: impl Fn(&[u8]) -> bool) -> io::Result<Option<PathBuf>> {
    let Some(program) = store.folder.as_deref().and_then(Path::parent) else { return Ok(None) };
    store.disk.make_private_folder(program)?;
    let preferences = program.join(PREFERENCES);
    let mut aside = None;
    if preferences.is_file() {
        store.disk.make_private_file(&preferences)?;
        if can_be_read(&read_taken(&mut store.disk.open_to_write(&preferences)?)?) {
            return Ok(None);
        }
        let free = free_name(&program.join(format!("{PREFERENCES}{DAMAGED_ENDING}")));
        store.disk.rename(&preferences, &free)?;
        aside = Some(free);
    }
    // Whoever writes it next finds it, and leaves it its owner's.
    let mut file = store.disk.create_new(&preferences)?;
    store.disk.write(&mut file, NO_PREFERENCES)?;
    Ok(aside)
}

/// The file of the window's preferences, as it is.
///
/// # Errors
/// What the disk said; not found where the system names no place for it.
pub fn read_preferences_file(store: &Store) -> io::Result<Vec<u8>> {
    std::fs::read(preferences_file(store)?)
}

/// Puts `bytes` in the place of what stands in that file.
///
/// # Errors
/// As [`read_preferences_file`].
pub fn write_preferences_file(store: &Store, bytes: &[u8]) -> io::Result<()> {
    std::fs::write(preferences_file(store)?, bytes)
}

fn preferences_file(store: &Store) -> io::Result<PathBuf> {
    let program = store.folder.as_deref().and_then(Path::parent).ok_or(io::ErrorKind::NotFound)?;
    Ok(program.join(PREFERENCES))
}

/// `path`, or with the first number that nothing is called by.
fn free_name(path: &Path) -> PathBuf {
    let numbered = (2..).map(|number: usize| PathBuf::from(format!("{}-{number}", path.display())));
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names.find(|name| name.symlink_metadata().is_err()).unwrap_or_else(|| path.to_owned())
}

/// Where things are kept of this person on this computer, where the system names a place.
///
/// Linux: `$XDG_DATA_HOME` or `~/.local/share`; macOS: `~/Library/Application Support`; Windows: `%LOCALAPPDATA%`, which stays on the
/// computer, where `%APPDATA%` is copied to a server of the employer.
fn private_folder() -> Option<PathBuf> {
    Some(BaseDirs::new()?.data_local_dir().join(PROGRAM_FOLDER).join(KEPT_FOLDER))
}

/// Where earlier versions kept the same, when that was elsewhere: on Windows, in the profile that is copied.
fn older_private_folder() -> Option<PathBuf> {
    let roaming = cfg!(windows).then(BaseDirs::new)??.data_dir().join(PROGRAM_FOLDER);
    Some(roaming.join("data").join(KEPT_FOLDER))
}

/// Moves what is kept in the folder `older` to `folder`, file by file; what is there already, or what another window has open,
/// stays where it is and is tried again at the next start.
pub fn bring_over(older: &Path, folder: &Path) {
    for inside in [JOURNALS, STATES] {
        let files = files_in(&older.join(inside), "");
        if files.is_empty() || RealDisk.make_private_folder(&folder.join(inside)).is_err() {
            continue;
        }
        for file in files {
            let to = folder.join(inside).join(file.file_name().unwrap_or_default());
            if !to.exists() {
                let _tried_again_next_time = RealDisk.rename(&file, &to).or_else(|_| bring_to_other_disk(&file, &to));
            }
        }
    }
}

/// What is copied to a server may lie on the server itself, and then has no name to change.
fn bring_to_other_disk(from: &Path, to: &Path) -> io::Result<()> {
    let mut file = take(from)?;
    save_new_on(&RealDisk, to, &read_taken(&mut file)?)?;
    RealDisk.remove(from)
}
