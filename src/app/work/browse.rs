//! The system's own windows that ask for files and folders.

use std::path::{Path, PathBuf};

use crate::app::files::Purpose;

/// Asks for what `purpose` needs, beginning at what is proposed; nothing when the window is closed, or there is none.
pub fn browse(purpose: Purpose, proposed: &Path, folder: bool) -> Vec<PathBuf> {
    let mut window = rfd::FileDialog::new();
    if let Some(folder) = proposed.parent() {
        window = window.set_directory(folder);
    }
    if let Some(name) = proposed.file_name() {
        window = window.set_file_name(name.to_string_lossy());
    }
    match purpose {
        _ if folder => window.pick_folder().into_iter().collect(),
        Purpose::AddToGroup | Purpose::ReadSheets => window.pick_files().unwrap_or_default(),
        purpose if purpose.writes() => window.save_file().into_iter().collect(),
        _ => window.pick_file().into_iter().collect(),
    }
}
