//! Everything the screen is drawn from.

pub mod compare;
pub mod interview;
pub mod jottings;
mod questions;
pub mod scratch;
pub mod set_up;
pub mod showing;
pub mod threads;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

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

/// A participant's sheet.
#[derive(Debug)]
pub struct SheetState {
    /// What it is drawn with.
    pub setup: Setup,
    /// The journey and the way back.
    pub history: History<Edit>,
    /// Where it is kept.
    pub file: DocumentFile,
    /// When it was opened, for the time spent.
    pub opened: Timestamp,
    /// The latest moment at which something of it was written.
    pub written: Timestamp,
    /// The pencil in hand.
    pub active: Code,
    /// What the pen does.
    pub tool: Tool,
    /// How sure new strokes are.
    pub certainty: Certainty,
    /// The step of the session.
    pub step: Step,
    /// Seconds spent in each step since the sheet was opened, up to when the step at hand was begun.
    pub spent: BTreeMap<Step, u64>,
    /// When the step at hand was begun, or taken up again after a pause.
    pub step_began: Timestamp,
    /// Since when there is a pause.
    pub paused: Option<Timestamp>,
    /// The event whose card is open.
    pub selected_event: Option<Uuid>,
    /// The period of the timeline that is on the screen.
    pub view: TimeView,
    /// What the keeper knows of it.
    pub kept: Kept,
    /// What stands behind the sheet.
    pub background: Background,
    /// What was chosen in looking at its pages, while they are looked at.
    pub own_pages: Option<OwnPagesState>,
}

/// What the pen does on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tool {
    /// Draws.
    #[default]
    Pencil,
    /// Opens a period again.
    Eraser,
    /// Leaves a period open on purpose.
    Gap(GapReason),
    /// Draws level and then a jump.
    Step,
    /// Moves what is around a place up or down.
    Nudge,
    /// Writes words beside the lines.
    Write,
}

impl SheetState {
    /// A sheet for `journey`, its first pencil in hand.
    ///
    /// # Panics
    /// Never for an instrument that keeps the rules of the format: it has an indicator.
    pub fn new(setup: Setup, journey: Journey, file: DocumentFile, opened: Timestamp) -> Self {
        let active = setup.instrument.indicators[0].id.clone();
        let written = journey.modified;
        let view = TimeView::whole(journey.timeline.length_days());
        let history = History::new(journey);
        let background = Background::new(&setup);
        Self {
            setup,
            history,
            file,
            opened,
            written,
            active,
            tool: Tool::Pencil,
            certainty: Certainty::Sure,
            step: Step::Draw,
            spent: BTreeMap::new(),
            step_began: opened,
            paused: None,
            selected_event: None,
            view,
            kept: Kept::default(),
            background,
            own_pages: None,
        }
    }

    /// The journey.
    pub fn journey(&self) -> &Journey {
        self.history.document()
    }

    /// The indicator of the pencil in hand.
    pub fn active_indicator(&self) -> Option<&Indicator> {
        self.setup.instrument.indicator(&self.active)
    }

    /// The event whose card is open, and its place in the list.
    pub fn selected(&self) -> Option<(usize, &crate::model::Event)> {
        let id = self.selected_event?;
        self.journey().events.iter().enumerate().find(|(_, event)| event.id == id)
    }

    /// Something is not in the file yet.
    pub fn unsaved(&self) -> bool {
        self.file.saved_revision != Some(self.history.revision())
    }

    /// The journey as it is saved at `now`: changed then, with the time spent added up.
    pub fn journey_at(&self, now: Timestamp) -> Journey {
        let mut journey = self.journey().clone();
        journey.modified = now;
        journey.progress.seconds += self.seconds_open(now);
        self.background.record(&mut journey.layers);
        journey.progress.steps = self.spent_at(now);
        journey.progress.at_step = Some(self.step);
        journey.progress.at_indicator = Some(self.active.clone()).filter(|_| self.step == Step::Draw);
        journey
    }

    /// The journey as it is written at `now`.
    pub fn to_write(&mut self, now: Timestamp) -> Journey {
        Journey { modified: self.moment(now), ..self.journey_at(now) }
    }

    /// When what is written at `now` counts as changed: never before what was written earlier, whatever the clock does, or an
    /// older state would be taken for the newer one.
    pub fn moment(&mut self, now: Timestamp) -> Timestamp {
        let latest = self.written.max(self.journey().modified);
        self.written = if now < latest { latest + SignedDuration::from_secs(1) } else { now };
        self.written
    }

    /// Whole seconds since the sheet was opened.
    pub fn seconds_open(&self, now: Timestamp) -> u64 {
        seconds_between(self.opened, now)
    }

    /// Seconds spent in each step up to `now`, those of earlier sessions included.
    pub fn spent_at(&self, now: Timestamp) -> BTreeMap<Step, u64> {
        let mut spent = self.journey().progress.steps.clone();
        for (&step, &seconds) in &self.spent {
            *spent.entry(step).or_default() += seconds;
        }
        *spent.entry(self.step).or_default() += seconds_between(self.step_began, now);
        spent
    }

    /// Ends a pause; its time does not count as spent.
    pub fn resume(&mut self, now: Timestamp) {
        if let Some(since) = self.paused.take() {
            let pause = now.duration_since(since);
            self.opened += pause;
            self.step_began += pause;
        }
    }

    /// Ends counting for the step at hand and begins counting for `step`.
    pub fn go_to(&mut self, step: Step, now: Timestamp) {
        *self.spent.entry(self.step).or_default() += seconds_between(self.step_began, now);
        self.step = step;
        self.step_began = now;
    }
}

/// Whole seconds from one instant to another; 0 when the clock was put back.
fn seconds_between(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from(to.duration_since(from).as_secs()).unwrap_or(0)
}

/// A facilitator's group.
#[derive(Debug)]
pub struct GroupState {
    /// The group and the way back.
    pub history: History<GroupEdit>,
    /// Where it is kept.
    pub file: DocumentFile,
    /// It is one drawing that belongs to no group: talked through, and saved as the drawing it is.
    pub single: bool,
    /// What is looked at.
    pub view: GroupView,
    /// The person who stands out.
    pub selected: Option<ParticipantCode>,
    /// The part of the group that is looked at.
    pub filter: Filter,
    /// What is looked at is shown to others on a large screen: nothing that tells of one person.
    pub presents: bool,
    /// What is shown to others then.
    pub presented: PresentedFigures,
    /// What was chosen in looking at everyone side by side.
    pub compare: CompareState,
    /// What is looked at on the redesign board.
    pub board: BoardState,
    /// What is looked at of the measurements.
    pub measuring: MeasuringState,
    /// How far the group is while it draws, as last looked at.
    pub steps_taken: Option<StepsTaken>,
    /// What was chosen in setting phases.
    pub phasing: PhasingState,
    /// What was chosen in talking a drawing through.
    pub interview: InterviewState,
    /// What was chosen in looking for common threads.
    pub threads: ThreadsState,
    /// Of whom the next edition is.
    pub whom: Whom,
    /// What is being written and leaves the group with that.
    pub being_written: BeingWritten,
    /// What was chosen in looking at pages.
    pub pages: PagesState,
    /// What the keeper knows of it.
    pub kept: Kept,
    /// What stands behind a sheet that is looked at.
    pub background: Background,
}

/// What a facilitator looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupView {
    /// How far the group is while it draws.
    Drawing,
    /// One journey.
    Journey,
    /// One journey, talked through with the person who drew it.
    Interview,
    /// Everyone side by side.
    #[default]
    Compare,
    /// The redesign board.
    Board,
    /// Measurements of "now", and what changed.
    Effect,
    /// What returns across journeys.
    Threads,
    /// What leaves the group, and who leaves it.
    Sharing,
    /// What can be printed, before it is.
    Pages,
}

impl GroupState {
    /// A group that was made or opened.
    pub fn new(group: Group, file: DocumentFile) -> Self {
        let history = History::new(group);
        Self {
            history,
            file,
            single: false,
            view: GroupView::default(),
            selected: None,
            filter: Filter::default(),
            presents: false,
            presented: PresentedFigures::default(),
            compare: CompareState::default(),
            board: BoardState::default(),
            measuring: MeasuringState::default(),
            steps_taken: None,
            phasing: PhasingState::default(),
            interview: InterviewState::default(),
            threads: ThreadsState::default(),
            whom: Whom::default(),
            being_written: BeingWritten::default(),
            pages: PagesState::default(),
            kept: Kept::default(),
            background: Background::default(),
        }
    }

    /// The group.
    pub fn group(&self) -> &Group {
        self.history.document()
    }

    /// The drawing, where it is one that belongs to no group.
    pub fn one_drawing(&self) -> Option<&Journey> {
        self.group().journeys.first().filter(|_| self.single)
    }

    /// The instrument of the group.
    pub fn instrument(&self) -> &Instrument {
        &self.group().setup.instrument
    }

    /// The journey of the person who stands out, and its place in the list.
    pub fn selected(&self) -> Option<(usize, &Journey)> {
        let participant = self.selected.as_ref()?;
        self.group().journeys.iter().enumerate().find(|(_, journey)| journey.participant == *participant)
    }

    /// The indicators that are laid over each other: those that were picked, or else the first ones.
    pub fn picked(&self) -> Vec<Code> {
        if !self.compare.picked.is_empty() {
            return self.compare.picked.clone();
        }
        let first = self.instrument().indicators.iter().take(MOST_PICKED - 1);
        first.map(|indicator| indicator.id.clone()).collect()
    }

    /// Something is not in the file yet; what is being written for others is to be remembered there too.
    pub fn unsaved(&self) -> bool {
        self.file.saved_revision != Some(self.history.revision()) || !self.being_written.is_empty()
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
