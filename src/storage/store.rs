//! Where things are kept that are not a person's own files: a folder only they can look into.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, RealDisk};

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
        self.inside("journals")
    }

    /// The folder of the states that were saved.
    pub(super) fn states(&self) -> io::Result<PathBuf> {
        self.inside("states")
    }

    fn inside(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.folder.as_ref().ok_or(io::ErrorKind::NotFound)?;
        Ok(folder.join(name))
    }
}

/// The program's own folder for data of this person, where the system names one; its preferences are in it too.
///
/// Linux: `$XDG_DATA_HOME` or `~/.local/share`; macOS: `~/Library/Application Support`; Windows: `%APPDATA%`.
pub fn private_folder(program: &str) -> Option<PathBuf> {
    let home = || std::env::home_dir();
    if cfg!(windows) {
        let roaming = std::env::var_os("APPDATA").map(PathBuf::from);
        return roaming.map(|folder| folder.join(program).join("data"));
    }
    if cfg!(target_os = "macos") {
        return home().map(|home| home.join("Library").join("Application Support").join(program));
    }
    let named = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    named.or_else(|| home().map(|home| home.join(".local").join("share"))).map(|folder| folder.join(program))
}

/// Inside [`private_folder`], where what is open is kept from being lost.
const KEPT_FOLDER: &str = "kept";
/// The name of the program's own folder.
const PROGRAM_FOLDER: &str = "potloodlijn";

impl Store {
    /// Where the window keeps things, on the real disk.
    pub fn of_this_person() -> Self {
        Self::new(private_folder(PROGRAM_FOLDER).map(|folder| folder.join(KEPT_FOLDER)))
    }
}

/// The file of the window's preferences, in the program's own folder.
const PREFERENCES: &str = "app.ron";
/// Preferences of which none is set yet.
const NO_PREFERENCES: &[u8] = b"{}";

/// Makes the program's own folder, and the file in it that the window writes its preferences to, their owner's only, whatever else new
/// files are; also where they are there already.
///
/// # Errors
/// What the disk said.
pub fn make_preferences_private(store: &Store) -> io::Result<()> {
    let Some(program) = store.folder.as_deref().and_then(Path::parent) else { return Ok(()) };
    store.disk.make_private_folder(program)?;
    let preferences = program.join(PREFERENCES);
    if preferences.is_file() {
        return store.disk.make_private_file(&preferences);
    }
    // Whoever writes it next finds it, and leaves it its owner's.
    let mut file = store.disk.create_new(&preferences)?;
    store.disk.write(&mut file, NO_PREFERENCES)
}
