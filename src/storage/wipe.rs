//! Wiping a device: whatever is kept of anyone besides their own files.

use std::io;

use super::folder::files_in;
use super::left::erase_journal;
use super::store::{JOURNAL_ENDING, STATE_ENDING, Store};

/// What was wiped.
#[derive(Debug, Default)]
pub struct Wiped {
    /// Journals of drawings and groups that were open once.
    pub journals: usize,
    /// Earlier states of drawings.
    pub states: usize,
    /// What could not be wiped, as another window has it or the disk said no; with the first reason.
    pub left: usize,
    /// The first reason.
    pub trouble: Option<io::Error>,
}

/// Takes away every journal that no window is writing, and every earlier state, of everyone who used this device. What is
/// half written from a crash goes too. Files of the persons themselves stay where they are.
pub fn wipe(store: &Store) -> Wiped {
    let mut wiped = Wiped::default();
    let journals = store.journals().map(|folder| files_in(&folder, "")).unwrap_or_default();
    let states = store.states().map(|folder| files_in(&folder, "")).unwrap_or_default();
    for path in journals.iter().chain(&states) {
        let name = path.to_string_lossy();
        let is_journal = name.ends_with(JOURNAL_ENDING);
        let outcome = if is_journal { erase_journal(store, path) } else { store.disk.remove(path) };
        match outcome {
            Ok(()) if is_journal => wiped.journals += 1,
            Ok(()) if name.ends_with(STATE_ENDING) => wiped.states += 1,
            Ok(()) => {}
            Err(trouble) => {
                wiped.left += 1;
                wiped.trouble.get_or_insert(trouble);
            }
        }
    }
    wiped
}
