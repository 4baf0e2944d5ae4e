//! What is kept from being lost.

pub mod follow;
pub mod update;

use std::path::PathBuf;

use crate::app::work::keeper::Report;
use crate::sealing::Passphrase;

/// About what is kept from being lost. Numbers are places in [`crate::app::state::Recovery::left_behind`], paths are those of
/// journals.
#[derive(Debug)]
pub enum KeepAction {
    /// Go on with what was left behind.
    GoOn(usize),
    /// Open the file of what was left behind, as it was saved.
    OpenFile(usize),
    /// Ask for the passphrase of one that is sealed.
    AskToUnlock(PathBuf),
    /// Look into one that is sealed.
    Unlock(PathBuf, Passphrase),
    /// Leave it where it is for now.
    Later(PathBuf),
    /// Erase it, after a question.
    AskToErase(PathBuf),
    /// Erase it.
    Erase(PathBuf),
    /// Show the states of the open document that were saved earlier.
    AskForStates,
    /// Bring this one back.
    TakeState(PathBuf),
    /// The keeper tells something.
    Told(Report),
}
