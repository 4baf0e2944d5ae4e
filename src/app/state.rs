//! Everything the screen is drawn from.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use crate::app::document::{DocumentFile, Kept};
use crate::app::files::Leaving;
use crate::app::files::places::Browsed;
use crate::app::group::state::GroupState;
use crate::app::hr::HrState;
use crate::app::keys::KeysState;
use crate::app::preferences::Preferences;
use crate::app::questions::{Dialog, Message};
use crate::app::recent::RecentFiles;
use crate::app::set_up::SetUpState;
use crate::app::sheet::state::SheetState;
use crate::app::work::effect::{Effect, Outcome};
use crate::app::work::folder_watch::FolderNews;
use crate::app::work::keeper::Note;
use crate::app::work::progress::Progress;
use crate::app::world::World;
use crate::model::Setup;
use crate::storage::{LeftBehind, LockedLeft, StorageError};
use crate::text::GuidePage;

/// The state of the whole window.
#[derive(Debug)]
pub struct AppState {
    /// What the person likes.
    pub preferences: Preferences,
    /// Groups and set-ups that were opened lately.
    pub recent: RecentFiles,
    /// What the window needs of the world.
    pub world: World,
    /// The screen that is shown.
    pub screen: Screen,
    /// The question that stands before the screen.
    pub dialog: Option<Dialog>,
    /// What is done once the question is answered whether what stands there may be replaced, and where that is.
    pub waits: Option<(PathBuf, Box<Effect>)>,
    /// The last thing that happened, in a sentence.
    pub notice: Option<String>,
    /// The pen check stands in the place of the screen.
    pub checks_pen: bool,
    /// The page of the guide that stands in the place of the screen.
    pub guide: Option<GuidePage>,
    /// Work that goes on beside the window.
    pub under_way: UnderWay,
    /// Where to go once nothing would be lost by it.
    pub leaving: LeavingState,
    /// What was left behind, and whether something is kept now.
    pub recovery: Recovery,
    /// What sealed files are opened with, and the keys that were made.
    pub keys: KeysState,
}

/// Work that goes on beside the window.
#[derive(Debug, Default)]
pub struct UnderWay {
    /// How much someone waits for.
    pub jobs: usize,
    /// What of that writes or erases, in the order in which it is done.
    pub writes: VecDeque<UnderWrite>,
    /// How far the reading of files is, while they are read.
    pub reading: Option<Arc<Progress>>,
    /// A folder that was brought together has grown.
    pub news: Option<FolderNews>,
    /// What the system's own window answered last.
    pub browsed: Browsed,
}

/// Something that is being written or erased, or waits for that.
#[derive(Debug)]
pub struct UnderWrite {
    /// The file, where it is about one.
    pub path: Option<PathBuf>,
    /// When it was asked.
    pub asked: Timestamp,
}

impl UnderWay {
    /// `effect` is begun at `now`.
    pub fn begin(&mut self, effect: &Effect, now: Timestamp) {
        self.jobs += usize::from(effect.is_waited_for());
        if effect.writes() {
            self.writes.push_back(UnderWrite { path: effect.written_to(), asked: now });
        }
    }

    /// Something has ended with `outcome`; what writes ends in the order in which it was begun.
    pub fn end(&mut self, outcome: &Outcome) {
        let is_waited_for = match outcome {
            // Figures are worked out without anyone waiting for them.
            Outcome::WorkedOut(_) | Outcome::LaidOut(..) | Outcome::SheetSeen(_) | Outcome::Recalled(_) => false,
            Outcome::Stumbled(stumbled) => stumbled.is_waited_for,
            _ => true,
        };
        self.jobs = self.jobs.saturating_sub(usize::from(is_waited_for));
        if outcome.is_of_writing() {
            self.writes.pop_front();
        }
    }
}

/// Where to go once nothing would be lost by it.
#[derive(Debug, Default)]
pub struct LeavingState {
    /// What is being written is not waited for any more: the person has answered that the window may close in the middle of it.
    pub waits_no_more: bool,
    /// The person has answered that the window may close.
    pub may_close: bool,
    /// Where to go once the document is saved.
    pub after_save: Option<Leaving>,
    /// Where to go, saved or not, once what HR is being told is written and remembered.
    pub after_telling: Option<Leaving>,
    /// The document that was erased last ([`crate::app::document::Open::number`]): what of it was still being written goes too.
    pub erased: Option<u64>,
}

/// What was left behind, and whether something is kept now.
#[derive(Debug, Default)]
pub struct Recovery {
    /// What was found when nothing was open: documents that are in no file as they were last seen.
    pub left_behind: Vec<LeftBehind>,
    /// What was left behind of documents that are locked.
    pub left_locked: Vec<LockedLeft>,
    /// Why a sealed journal does not open, with its path.
    pub unlock_trouble: Option<(PathBuf, StorageError)>,
    /// The keeper knows of an open document.
    pub keeps_document: bool,
    /// What the keeper is to be told at the end of the action that is carried out.
    pub notes: Vec<Note>,
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
            recent: RecentFiles::default(),
            world,
            screen: Screen::Start(None),
            dialog: None,
            waits: None,
            notice: None,
            under_way: UnderWay::default(),
            checks_pen: false,
            guide: None,
            leaving: LeavingState::default(),
            recovery: Recovery::default(),
            keys: KeysState::default(),
        }
    }

    /// Something would be lost with the document that is open: it is in no file yet, nor what its owner keeps aside,
    /// or a moment of now that is being filled in.
    pub fn would_lose(&self) -> bool {
        self.unsaved()
            || match &self.screen {
                Screen::Sheet(sheet) => sheet.has_begun_now(),
                Screen::Group(group) => group.keeps_unsaved_aside(),
                Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => false,
            }
    }

    /// What is waited for before the window closes, as it is being written or erased.
    pub fn is_writing(&self) -> bool {
        !self.leaving.waits_no_more && !self.under_way.writes.is_empty()
    }

    /// Why another document may not take the place of the one that is open yet; nothing where nothing would be lost.
    pub fn stays_open(&self) -> Option<Message> {
        let has_only_begun = !self.unsaved() && matches!(&self.screen, Screen::Sheet(sheet) if sheet.has_begun_now());
        let why = || if has_only_begun { Message::NowFirst } else { Message::SaveFirst };
        self.would_lose().then(why)
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

impl Screen {
    /// Where the document that is open is kept, and what the keeper knows of it; nothing where none is open.
    pub fn file_mut(&mut self) -> Option<(&mut DocumentFile, &mut Kept)> {
        match self {
            Self::Start(_) | Self::Hr(_) => None,
            Self::Sheet(sheet) => Some((&mut sheet.document.file, &mut sheet.document.kept)),
            Self::Group(group) => Some((&mut group.document.file, &mut group.document.kept)),
            Self::SetUp(open) => Some((&mut open.document.file, &mut open.document.kept)),
        }
    }
}
