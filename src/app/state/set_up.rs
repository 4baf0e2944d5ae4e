//! What a set-up being prepared is drawn from.

use crate::app::state::{DocumentFile, Kept};
use crate::model::{History, Setup, SetupEdit};

/// A set-up that is being prepared.
#[derive(Debug)]
pub struct SetUpState {
    /// The set-up and the way back.
    pub history: History<SetupEdit>,
    /// Where it is kept.
    pub file: DocumentFile,
    /// The part that is shown.
    pub part: SetUpPart,
    /// The place of what is open in the list of that part.
    pub chosen: usize,
    /// How trying to save in the folder of the session went.
    pub tried: Option<FolderTried>,
    /// What the keeper knows of it.
    pub kept: Kept,
}

/// A part of a set-up, in the order in which it is prepared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SetUpPart {
    /// The group: its name, language, and drawing time.
    #[default]
    Group,
    /// The period, and what can stand behind the sheet.
    Period,
    /// The codes to hand out.
    Codes,
    /// What is shared, with whom, and for how long it is kept.
    Sharing,
    /// Which instrument, and its lines.
    Lines,
    /// The phases.
    Phases,
    /// What can have an influence.
    Factors,
    /// Who can have an influence.
    Actors,
    /// The questions.
    Questions,
    /// The room in which the session is held.
    Room,
}

impl SetUpPart {
    /// All parts, in their order.
    pub const ALL: [Self; 10] = [
        Self::Group,
        Self::Period,
        Self::Codes,
        Self::Sharing,
        Self::Lines,
        Self::Phases,
        Self::Factors,
        Self::Actors,
        Self::Questions,
        Self::Room,
    ];
}

/// How trying a folder went.
#[derive(Debug, Clone, PartialEq)]
pub struct FolderTried {
    /// The folder, as it was typed.
    pub folder: String,
    /// What went wrong, in a sentence; nothing when a file could be saved, read back and taken away.
    pub trouble: Option<String>,
}

impl SetUpState {
    /// A set-up that was begun or opened.
    pub fn new(setup: Setup, file: DocumentFile) -> Self {
        let history = History::new(setup);
        Self { history, file, part: SetUpPart::default(), chosen: 0, tried: None, kept: Kept::default() }
    }

    /// The set-up.
    pub fn setup(&self) -> &Setup {
        self.history.document()
    }

    /// Something is not in the file yet.
    pub fn unsaved(&self) -> bool {
        self.file.saved_revision != Some(self.history.revision())
    }
}
