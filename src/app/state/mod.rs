//! Everything the screen is drawn from.

pub mod compare;
mod group;
pub mod interview;
pub mod jottings;
mod questions;
pub mod scratch;
pub mod set_up;
mod sheet;
pub mod showing;
pub mod threads;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

pub use self::group::{GroupState, GroupView};
pub use self::sheet::{SheetState, Tool};
pub use crate::app::state::questions::{Dialog, MergeQuestion, Message};
pub use crate::app::state::showing::SHOWN_TO_OTHERS;

use crate::analysis::{Filter, StepsTaken};
use crate::app::action::phase::PhasingState;
use crate::app::background::Background;
pub use crate::app::file_question::{PathQuestion, Purpose};
use crate::app::going_out::BeingWritten;
use crate::app::keys::KnownKeys;
use crate::app::measuring::MeasuringState;
use crate::app::preferences::Preferences;
use crate::app::redesign::BoardState;
use crate::app::secrets::Cover;
use crate::app::state::compare::{CompareState, MOST_PICKED};
use crate::app::state::interview::InterviewState;
use crate::app::state::set_up::SetUpState;
use crate::app::state::showing::PresentedFigures;
use crate::app::state::threads::ThreadsState;
use crate::app::widgets::time_view::TimeView;
use crate::app::work::folder_watch::FolderNews;
use crate::app::work::made_pages::PagesState;
use crate::app::work::own_pages::OwnPagesState;
use crate::app::work::progress::Progress;
use crate::model::{
    Certainty, Code, Edit, Edition, GapReason, Group, GroupEdit, History, Indicator, Instrument, Journey,
    ParticipantCode, Setup, Step,
};
use crate::privacy::Whom;
use crate::report::Paper;
use crate::sealing::Openers;
use crate::storage::{LeftBehind, LockedLeft, StorageError, Store};

/// What the window needs of the world besides files; passed in, so that tests are repeatable.
#[derive(Debug, Clone)]
pub struct World {
    /// The clock.
    pub now: fn() -> Timestamp,
    /// A new id, never given before.
    pub new_id: fn() -> Uuid,
    /// Where files are proposed to be saved.
    pub documents: PathBuf,
    /// Where the clock on the wall is.
    pub time_zone: TimeZone,
    /// The disk, and the private folder in which what is drawn is kept from being lost.
    pub store: Store,
}

/// The state of the whole window.
#[derive(Debug)]
pub struct AppState {
    /// What the person likes.
    pub preferences: Preferences,
    /// What the window needs of the world.
    pub world: World,
    /// The screen that is shown.
    pub screen: Screen,
    /// The question that stands before the screen.
    pub dialog: Option<Dialog>,
    /// The last thing that happened, in a sentence.
    pub notice: Option<String>,
    /// The pen check stands in the place of the screen.
    pub checks_pen: bool,
    /// Background work under way.
    pub jobs: usize,
    /// How far the reading of files is, while they are read.
    pub reading: Option<Arc<Progress>>,
    /// A folder that was brought together has grown.
    pub news: Option<FolderNews>,
    /// The person has answered that the window may close.
    pub may_close: bool,
    /// Where to go once the document is saved.
    pub leave_after_save: Option<Leaving>,
    /// What was found when nothing was open: documents that are in no file as they were last seen.
    pub left_behind: Vec<LeftBehind>,
    /// What was left behind of documents that are locked.
    pub left_locked: Vec<LockedLeft>,
    /// Why a sealed journal does not open, with its path.
    pub unlock_trouble: Option<(PathBuf, StorageError)>,
    /// The keeper knows of an open document.
    pub keeps_document: bool,
    /// What sealed files are opened with, for as long as the window is open.
    pub openers: Openers,
    /// The keys that were made or tested in this window.
    pub keys: Option<KnownKeys>,
    /// Why making or testing keys did not work.
    pub keys_trouble: Option<StorageError>,
    /// The set-up into which the public key was put.
    pub keys_in_setup: Option<PathBuf>,
}

/// What the keeper knows of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kept {
    /// That it is open.
    pub opened: bool,
    /// The journal it was taken from; it goes on there.
    pub resumes: Option<PathBuf>,
    /// The revision that was last saved.
    pub saved_revision: Option<u64>,
    /// The file it was saved in.
    pub path: Option<PathBuf>,
}

/// The screen that is shown.
#[derive(Debug)]
pub enum Screen {
    /// Where everything begins; with a set-up once one was opened.
    Start(Option<Box<Setup>>),
    /// A participant's sheet.
    Sheet(Box<SheetState>),
    /// A facilitator's group.
    Group(Box<GroupState>),
    /// A set-up that is being prepared.
    SetUp(Box<SetUpState>),
    /// What HR may see.
    Hr(Box<HrState>),
}

/// What HR may see: editions, and nothing else.
#[derive(Debug, Default)]
pub struct HrState {
    /// The edition that is open. It is shown, never changed.
    pub edition: Option<Edition>,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The paper it is printed on.
    pub paper: Paper,
}

/// Where a document lives on disk.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DocumentFile {
    /// Its file, once it has one.
    pub path: Option<PathBuf>,
    /// The revision that is safe: in that file, or not worth asking about. None yet for a document just made.
    pub saved_revision: Option<u64>,
    /// The version of the file, where it is newer than this program and may not be overwritten.
    pub newer_version: Option<u64>,
    /// How it is protected.
    pub cover: Cover,
    /// Another window has it open, so it may not be written over from here.
    pub open_elsewhere: bool,
}

impl DocumentFile {
    /// For a document in no file of which nothing would be lost: an empty sheet, or an example.
    pub fn nothing_to_lose() -> Self {
        Self { saved_revision: Some(0), ..Self::default() }
    }

    /// For a document that was just opened from `path`. What was sealed to a key has to be saved elsewhere.
    pub fn opened(path: PathBuf, newer_version: Option<u64>, cover: Cover) -> Self {
        let (path, cover) = if cover == Cover::Sealed { (None, Cover::Bare) } else { (Some(path), cover) };
        Self { path, saved_revision: Some(0), newer_version, cover, open_elsewhere: false }
    }

    /// It was saved at `path` as this revision.
    pub fn saved(&mut self, path: PathBuf, revision: u64) {
        self.path = Some(path);
        self.saved_revision = Some(revision);
        self.newer_version = None;
        self.open_elsewhere = false;
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
