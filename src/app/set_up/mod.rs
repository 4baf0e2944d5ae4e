//! Preparing a group.

pub mod update;

use std::path::PathBuf;

use crate::app::document::{DocumentFile, Open};
use crate::model::{Code, Region, Setup, SetupEdit};
use crate::report::Printable;

/// A set-up that is being prepared.
#[derive(Debug)]
pub struct SetUpState {
    /// The set-up, and where it is kept.
    pub document: Open<SetupEdit>,
    /// The part that is shown.
    pub part: SetUpPart,
    /// The place of what is open in the list of that part.
    pub chosen: usize,
    /// How trying to save in the folder of the session went.
    pub tried: Option<FolderTried>,
    /// What is looked at before it is printed.
    pub pages: SetUpPages,
}

/// What is looked at before it is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct SetUpPages {
    /// What.
    pub kind: Printable,
    /// The page, from 0.
    pub page: usize,
    /// Where it was saved, once it was, and of which revision of the set-up it is.
    pub saved: Option<(PathBuf, u64)>,
}

impl Default for SetUpPages {
    fn default() -> Self {
        Self { kind: Printable::RunSheet, page: 0, saved: None }
    }
}

impl SetUpPages {
    /// What can be printed of a set-up.
    pub const KINDS: [Printable; 3] = [Printable::RunSheet, Printable::BlankSheet, Printable::NowStrips];
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
    /// What is printed for the session.
    Pages,
}

impl SetUpPart {
    /// All parts, in their order.
    pub const ALL: [Self; 11] = [
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
        Self::Pages,
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
        Self {
            document: Open::new(setup, file),
            part: SetUpPart::default(),
            chosen: 0,
            tried: None,
            pages: SetUpPages::default(),
        }
    }

    /// The set-up.
    pub fn setup(&self) -> &Setup {
        self.document.get()
    }

    /// Where what is looked at was saved as it is now.
    pub fn saved_pages(&self) -> Option<&PathBuf> {
        let revision = self.document.history.revision();
        self.pages.saved.as_ref().filter(|(_, of)| *of == revision).map(|(path, _)| path)
    }

    /// Something is not in the file yet.
    pub fn unsaved(&self) -> bool {
        self.document.unsaved()
    }
}

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
    /// Put what is open one place further up, or down.
    Move {
        /// Up rather than down.
        up: bool,
    },
    /// Add the school holidays of this region in the period as a calendar.
    AddSchoolHolidays(Region),
    /// Look at this before it is printed.
    LookAt(Printable),
    /// Turn to this page, from 0.
    Turn(usize),
    /// Open what was saved, in the reader of the system.
    OpenSaved,
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
