//! The only room that touches the disk.
//!
//! A person's own files are saved whole or not at all ([`save`]), the state before beside them. In a private folder
//! ([`Store`]) a [`Journal`] of each open document grows change by change, so that after a crash it can be offered
//! ([`find_left_behind`]), and the last states that were saved are kept ([`keep_state`]). The journal of a document that is
//! locked is sealed ([`find_locked_left`]), and no states are kept of it. Every step of writing goes through [`Disk`].

mod disk;
mod folder;
mod hand_in;
mod hold;
mod journal;
mod kept;
mod left;
mod lines;
mod save;
mod sealed_journal;
mod special;
mod states;
mod store;
mod try_folder;
mod wipe;
mod withdrawal;

pub use disk::{Disk, RealDisk};
#[cfg(target_os = "linux")]
pub use folder::library_is_installed;
pub use folder::{Found, Stamp, all_files, find_files, first_bytes, load, make_folder, stamps, written_at};
pub use hand_in::save_hand_in_on;
pub use hold::{Held, hold};
pub use journal::{Journal, JournalText};
pub use kept::{KeptDocument, KeptEdit, Spent};
pub use left::{
    LeftBehind, LockedLeft, erase_journal, find_left_behind, find_left_of, find_locked_left, forget, forget_open,
    unlock_left,
};
pub use save::{PREVIOUS_ENDING, erase, erase_on, save, save_new, save_new_on, save_on};
pub use special::is_special;
pub use states::{MOST_STATES, SavedState, keep_state, load_state, saved_states};
pub use store::{Store, private_folder};
pub use try_folder::try_folder;
pub use wipe::{Wiped, wipe};
pub use withdrawal::{save_without_before, take_out_of_store};

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The disk said no.
    #[error("{0}")]
    Disk(#[from] std::io::Error),
    /// What is in the file is wrong.
    #[error("{0}")]
    Content(#[from] crate::format::Fault),
    /// It is sealed or locked, and does not open.
    #[error("{0}")]
    Sealed(#[from] crate::sealing::SealFault),
}
