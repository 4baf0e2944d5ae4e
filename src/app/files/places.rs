//! Fields for a file or a folder that stand on a screen, and what the system's own window answered for one of them.

use std::path::PathBuf;

/// What the system's own window is to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// One file that is there.
    File,
    /// One file or more that are there.
    Files,
    /// A folder.
    Folder,
    /// A file to be written.
    NewFile,
}

/// A field on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The folder that is tried before a session.
    Room,
    /// The folder in which a group draws.
    Drawing,
    /// A key to open files with.
    Key,
    /// Where keys are made, or are.
    Keys,
    /// The set-up that a public key is put into.
    Setup,
}

impl Place {
    /// What stands there.
    pub fn wanted(self) -> Wanted {
        match self {
            Self::Room | Self::Drawing => Wanted::Folder,
            Self::Key | Self::Setup => Wanted::File,
            Self::Keys => Wanted::NewFile,
        }
    }
}

/// What the system's own window answered last.
#[derive(Debug, Default)]
pub struct Browsed {
    /// For which field, and what; nothing when it was for a question.
    pub chosen: Option<(Place, PathBuf)>,
    /// How many answers there were, so that each fills its field once.
    pub answers: u64,
    /// It was gone at once, without an answer: this system has no such window.
    pub no_window: bool,
}
