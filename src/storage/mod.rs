//! The only room that touches the disk.
//!
//! A person's own files are saved whole or not at all ([`save`]), the state before beside them. In a private folder
//! ([`Store`]) a [`Journal`] of each open document grows change by change, so that after a crash it can be offered
//! ([`find_left_behind`]), and the last states that were saved are kept ([`keep_state`]). The journal of a document that is
//! locked is sealed ([`find_locked_left`]), and no states are kept of it. Every step of writing goes through [`Disk`].

mod closed_before;
mod disk;
mod erase_group;
mod everything;
mod fault;
mod find;
mod folder;
mod hand_in;
mod hold;
mod journal;
mod kept;
mod left;
mod lines;
mod lock;
mod memory;
mod patience;
mod save;
mod sealed_journal;
mod side_files;
mod special;
mod stage;
mod standing;
mod states;
mod store;
mod try_folder;
mod wipe;
mod withdrawal;

pub use closed_before::keep_closed_aside;
pub use disk::{Disk, RealDisk};
pub use erase_group::{ErasedGroup, erase_group};
pub use everything::{LookedAt, all_files, first_bytes, is_newer_at, written_at};
pub use fault::StorageError;
pub use find::{Found, FoundFiles, PassedOver, Stamp, find_files, is_to_read, stamps};
#[cfg(target_os = "linux")]
pub use folder::library_is_installed;
pub use folder::{desktop_asks_for_files, graphics_card_is_there, load, load_into, make_folder, remove_if_empty};
pub use hand_in::save_hand_in_on;
pub use hold::{Held, hold};
pub use journal::{Journal, JournalText};
pub use kept::{KeptDocument, KeptEdit, KeptSession};
pub use left::{
    LeftBehind, LockedLeft, erase_journal, find_left_behind, find_left_of, find_locked_left, forget, forget_open,
    unlock_left,
};
pub use memory::{ask_memory, change_memory, load_memory};
pub use save::{
    PREVIOUS_ENDING, erase, erase_made, erase_on, save, save_made_on, save_new, save_new_on, save_on, save_over_another,
};
pub use special::{is_only_read, is_special, refuse_unwritable};
pub use stage::{Staged, Staging, stage};
pub use standing::{Standing, file_name_of, standing_at};
pub use states::{MOST_STATES, SavedState, keep_state, load_state, saved_states};
pub use store::{Store, bring_over, prepare_preferences, read_preferences_file, write_preferences_file};
pub use try_folder::try_folder;
pub use wipe::{Wiped, wipe};
pub use withdrawal::{save_without_before, take_out_of_store};
