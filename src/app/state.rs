//! Everything the screen is drawn from.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::files::Leaving;
use crate::app::group::state::GroupState;
use crate::app::hr::HrState;
use crate::app::keys::KnownKeys;
use crate::app::preferences::Preferences;
use crate::app::questions::Dialog;
use crate::app::set_up::SetUpState;
use crate::app::sheet::state::SheetState;
use crate::app::work::folder_watch::FolderNews;
use crate::app::work::progress::Progress;
use crate::app::world::World;
use crate::model::Setup;
use crate::sealing::Openers;
use crate::storage::{LeftBehind, LockedLeft, StorageError};

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

impl AppState {
    /// The start screen.
    pub fn new(preferences: Preferences, world: World) -> Self {
        Self {
            preferences,
            world,
            screen: Screen::Start(None),
            dialog: None,
            notice: None,
            jobs: 0,
            reading: None,
            news: None,
            checks_pen: false,
            may_close: false,
            leave_after_save: None,
            left_behind: Vec::new(),
            left_locked: Vec::new(),
            unlock_trouble: None,
            keeps_document: false,
            openers: Openers::default(),
            keys: None,
            keys_trouble: None,
            keys_in_setup: None,
        }
    }

    /// Something is in no file yet.
    pub fn unsaved(&self) -> bool {
        match &self.screen {
            Screen::Start(_) | Screen::Hr(_) => false,
            Screen::Sheet(sheet) => sheet.unsaved(),
            Screen::Group(group) => group.unsaved(),
            Screen::SetUp(open) => open.unsaved(),
        }
    }
}
