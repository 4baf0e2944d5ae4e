//! The only room that touches the disk.

mod folder;
mod save;
mod special;

#[cfg(target_os = "linux")]
pub use folder::library_is_installed;
pub use folder::{Found, find_files, load, make_folder};
pub use save::{PREVIOUS_ENDING, erase, save};
pub use special::is_special;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The disk said no.
    #[error("{0}")]
    Disk(#[from] std::io::Error),
    /// What is in the file is wrong.
    #[error("{0}")]
    Content(#[from] crate::format::Fault),
}
