//! What can be asked while a set-up is prepared.

use std::path::PathBuf;

use crate::app::state::set_up::SetUpPart;
use crate::model::{Code, SetupEdit};

/// While a set-up is prepared.
#[derive(Debug)]
pub enum SetUpAction {
    /// Begin a new one.
    Begin,
    /// Change the one that stands on the start screen.
    Open,
    /// Show another part.
    Show(SetUpPart),
    /// Open what stands at this place in the list of the part.
    Choose(usize),
    /// Change something. Changing the same `subject` on goes into the same undo step, as typing does.
    Change {
        /// The change.
        edit: SetupEdit,
        /// What is being typed in; nothing for a change that is whole at once.
        subject: Option<String>,
    },
    /// Take this built-in instrument in the place of the one there is.
    TakeInstrument(Code),
    /// Make a version of the instrument that can be changed.
    MakeOwnVersion,
    /// Add one more to the list of the part.
    Add,
    /// Take what is open in the list of the part away.
    Remove,
    /// Make codes up to this number.
    MakeCodes(usize),
    /// Save a file in this folder, read it back, and take it away.
    TryFolder(PathBuf),
    /// Go to the start screen to draw with this set-up.
    DrawWithIt,
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}
