//! Files and questions about them.

pub mod calendar_question;
pub mod names;
pub mod opening;
pub mod places;
pub mod preview;
mod printing;
pub mod synced;
pub mod update;
pub mod writing;

use std::path::PathBuf;

use crate::app::files::calendar_question::CalendarAnswers;
use crate::app::files::places::Place;
use crate::app::files::preview::Preview;
use crate::app::work::folder_watch::FolderNews;
use crate::format::TableColumns;
use crate::report::Printable;

/// About files and questions.
#[derive(Debug)]
pub enum FileAction {
    /// Ask which file.
    Ask(Purpose),
    /// The answer so far.
    TypePath(String),
    /// Look at this page of what would be printed, from 0.
    TurnPreview(usize),
    /// Let the system's own window ask.
    Browse(Purpose),
    /// Let the system's own window ask for a folder.
    BrowseFolder(Purpose),
    /// Let the system's own window fill a field, beginning at what stands there.
    BrowsePlace(Place, PathBuf),
    /// The answer.
    Choose(Purpose, Vec<PathBuf>),
    /// Stop reading files; nothing of them is taken.
    StopReading,
    /// A folder that was brought together grew.
    FolderGrew(FolderNews),
    /// Read what came in it.
    TakeNews,
    /// Leave it for now.
    LeaveNews,
    /// Save where it was, or ask where.
    Save,
    /// Save somewhere else, or under another name.
    SaveAs,
    /// These columns hold what is needed, so far.
    CalendarColumns(TableColumns),
    /// Read the calendar again, meant so.
    ReadCalendarAs(CalendarAnswers),
    /// Replace what stands there.
    Replace,
    /// Ask for another place than where something stands.
    AnotherPlace,
    /// Show a sentence whole that a bar has no room for.
    ShowNotice,
    /// What was said has been there for long enough.
    NoticeWasRead,
    /// Close the question.
    CloseDialog,
    /// Leave the document, asking when something is not saved.
    Leave(Leaving),
    /// Save, then leave the document.
    SaveAndLeave(Leaving),
    /// Leave the document without saving.
    LeaveAnyway(Leaving),
    /// Close the window without waiting for what is being written.
    CloseMeanwhile,
}

/// Which file, and what for.
#[derive(Debug, Clone, PartialEq)]
pub struct PathQuestion {
    /// What for.
    pub purpose: Purpose,
    /// What the person typed or chose.
    pub path: String,
    /// What would be printed, where it was not looked at before.
    pub preview: Option<Preview>,
}

impl PathQuestion {
    /// Several files in one field stand on lines of their own.
    pub fn path_text(paths: &[PathBuf]) -> String {
        paths.iter().map(|path| path.to_string_lossy()).collect::<Vec<_>>().join("\n")
    }

    /// The files in the field.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.path.lines().map(str::trim).filter(|line| !line.is_empty()).map(PathBuf::from).collect()
    }
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Open whatever it is.
    Open,
    /// Open a drawing to draw on, or what else its owner has.
    OpenDrawing,
    /// Open a group, or one drawing to talk it through.
    OpenGroup,
    /// Open an edition.
    OpenEdition,
    /// Open a group to lay beside the one that is open.
    OpenBeside,
    /// Open a set-up to draw with.
    OpenSetup,
    /// Open a set-up to go on preparing.
    ChangeSetup,
    /// Add files or folders to a group.
    AddToGroup,
    /// Read pictures of drawn sheets.
    ReadSheets,
    /// Open a calendar to put behind the sheet.
    OpenCalendar,
    /// Save a participant's own file.
    SaveSheet,
    /// Hand in.
    HandIn,
    /// Hand a moment of now in.
    HandInNow,
    /// Save a group.
    SaveGroup,
    /// Save one drawing that was talked through.
    SaveTalked,
    /// Save a set-up.
    SaveSetup,
    /// Print this, of what is open.
    Print(Printable),
    /// Print the pages that are looked at.
    Pages,
    /// Take a group along to other programs.
    TakeAlong,
    /// Save a figure by itself.
    Figure,
    /// Give an edition out.
    SaveEdition,
    /// Give one edition of two groups out.
    SavePair,
    /// Close a group for another facilitator.
    HandOver,
}

impl Purpose {
    /// It is the document that is open, in a file of its own.
    pub fn is_of_document(self) -> bool {
        matches!(self, Self::SaveSheet | Self::SaveGroup | Self::SaveTalked | Self::SaveSetup)
    }

    /// The file is written, not read.
    pub fn writes(self) -> bool {
        !matches!(
            self,
            Self::Open
                | Self::OpenDrawing
                | Self::OpenGroup
                | Self::OpenEdition
                | Self::OpenBeside
                | Self::OpenSetup
                | Self::ChangeSetup
                | Self::AddToGroup
                | Self::ReadSheets
                | Self::OpenCalendar
        )
    }
}

/// Where someone goes when leaving a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// To the start screen.
    ToStart,
    /// From a drawing's sheet to its second look, or back.
    ToOtherSide,
    /// Out of the program.
    Close,
}
