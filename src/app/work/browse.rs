//! The system's own windows that ask for files and folders.

use std::path::{Path, PathBuf};

use crate::app::files::places::Wanted;
use crate::storage::desktop_asks_for_files;
use crate::text::Texts;

/// Asks, in a window of the system's own.
#[derive(Debug, Clone, Default)]
pub struct Asker(rfd::FileDialog);

impl Asker {
    /// Asks in front of the window that `dialog` belongs to, so that it does not fall behind that.
    pub fn over(dialog: rfd::FileDialog) -> Self {
        Self(dialog)
    }

    /// Asks for what is `wanted`, beginning at what is proposed; nothing when the window is closed, or there is none.
    pub fn ask(&self, proposed: &Path, wanted: Wanted, texts: &Texts) -> Vec<PathBuf> {
        let title = match wanted {
            Wanted::Folder => "browse-title-folder",
            Wanted::Files => "browse-title-files",
            Wanted::File => "browse-title-file",
            Wanted::NewFile => "browse-title-new",
        };
        let mut window = self.0.clone().set_title(texts.get(title));
        // A path that ends in a folder names no file.
        let names_folder = proposed.is_dir() || proposed.to_string_lossy().ends_with(std::path::is_separator);
        let (folder, name) =
            if names_folder { (Some(proposed), None) } else { (proposed.parent(), proposed.file_name()) };
        if let Some(folder) = folder {
            window = window.set_directory(folder);
        }
        if !desktop_asks_for_files() {
            // The window that asks in its stead looks at the name alone, and takes a whole path there.
            window = window.set_file_name(proposed.to_string_lossy());
        } else if let Some(name) = name {
            window = window.set_file_name(name.to_string_lossy());
        }
        let mut chosen = match wanted {
            Wanted::Folder => window.pick_folder().into_iter().collect(),
            Wanted::Files => window.pick_files().unwrap_or_default(),
            Wanted::NewFile => window.save_file().into_iter().collect(),
            Wanted::File => window.pick_file().into_iter().collect(),
        };
        // A window that broke down may leave its last words as the answer.
        chosen.retain(|path: &PathBuf| path.is_absolute());
        chosen
    }
}
