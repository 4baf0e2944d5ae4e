//! Everything that can be asked of the window.

pub mod compare;
pub mod interview;
pub mod note;
pub mod own_pages;
pub mod pages;
pub mod phase;
pub mod session;
pub mod set_up;
pub mod sharing;

use std::path::PathBuf;

use uuid::Uuid;

use crate::app::action::compare::CompareAction;
use crate::app::action::interview::InterviewAction;
use crate::app::action::note::NoteAction;
use crate::app::action::own_pages::OwnPagesAction;
use crate::app::action::pages::PagesAction;
use crate::app::action::phase::PhaseAction;
use crate::app::action::session::SessionAction;
use crate::app::action::set_up::SetUpAction;
use crate::app::action::sharing::SharingAction;
use crate::app::background::BackgroundAction;
use crate::app::keys::KeysAction;
use crate::app::measuring::MeasuringAction;
use crate::app::preferences::{Hand, Palm, Paper, TextSize};
use crate::app::redesign::RedesignAction;
use crate::app::secrets::SecretAction;
use crate::app::state::threads::ThreadsAction;
use crate::app::state::{GroupView, Leaving, Purpose, Tool};
use crate::app::widgets::time_view::TimeView;
use crate::app::work::effect::Outcome;
use crate::app::work::folder_watch::FolderNews;
use crate::app::work::keeper::Report;
use crate::ink::{Reshape, Sample, StrokeSettings};
use crate::model::{Certainty, Code, Consent, Domain, Event, Landmark, Language, ParticipantCode, Timeline};
use crate::report;
use crate::sealing::Passphrase;

/// What is asked in one frame, in order.
pub type Actions = Vec<Action>;

/// Something that is asked.
#[derive(Debug)]
pub enum Action {
    /// On the start screen.
    Start(StartAction),
    /// On a participant's sheet.
    Sheet(SheetAction),
    /// On a facilitator's group.
    Group(GroupAction),
    /// While a set-up is prepared.
    SetUp(SetUpAction),
    /// About a participant's session.
    Session(SessionAction),
    /// In looking at the pages of one's own drawing.
    OwnPages(OwnPagesAction),
    /// Look at this page of the edition that is open, from 0.
    TurnEdition(usize),
    /// Print the edition that is open on this paper.
    EditionPaper(report::Paper),
    /// About files and questions.
    File(FileAction),
    /// About what a person likes.
    Prefer(PreferAction),
    /// Check what someone holds, or go back to what was there.
    CheckPen(bool),
    /// About what is kept from being lost.
    Keep(KeepAction),
    /// About a facilitator's keys.
    Keys(KeysAction),
    /// About keys, passphrases, and what stays on the device.
    Secret(SecretAction),
    /// Background work has ended.
    Done(Outcome),
}

/// On the start screen.
#[derive(Debug)]
pub enum StartAction {
    /// Begin a new drawing.
    BeginDrawing {
        /// Whose.
        participant: ParticipantCode,
        /// With which instrument, when no set-up was opened.
        instrument: Code,
        /// Over which period.
        timeline: Timeline,
    },
    /// Put the set-up that was opened aside.
    ForgetSetup,
    /// Go to the screen of HR.
    GoToHr,
    /// Look at the example group.
    ShowExample,
}

/// On a participant's sheet.
#[derive(Debug)]
pub enum SheetAction {
    /// Take another pencil.
    TakePencil(Code),
    /// Take another tool.
    TakeTool(Tool),
    /// The pen was lifted after a stroke with the pencil.
    Draw {
        /// Every reading of the pen.
        samples: Vec<Sample>,
        /// How the stroke is read.
        settings: StrokeSettings,
    },
    /// The pen was lifted after a movement with another tool.
    Reshape(Reshape),
    /// Be this sure of new strokes.
    TakeCertainty(Certainty),
    /// Put a new event on a lane.
    AddEvent {
        /// The lane.
        domain: Domain,
        /// First day.
        from_day: f64,
        /// Last day, for a period.
        to_day: Option<f64>,
    },
    /// Open the card of an event, or close it.
    SelectEvent(Option<Uuid>),
    /// Put a changed event in the place of what it was. `field` names what changed: changing the same again goes into
    /// the same undo step.
    ChangeEvent {
        /// The event as it is now.
        event: Box<Event>,
        /// What changed.
        field: &'static str,
    },
    /// Take an event away.
    RemoveEvent(Uuid),
    /// About what stands behind the sheet.
    Background(BackgroundAction),
    /// About personal landmarks and chapters.
    Landmark(LandmarkAction),
    /// About notes on the sheet.
    Note(NoteAction),
    /// Change what the participant agrees to.
    Agree(Consent),
    /// Have this period of the timeline on the screen.
    Look(TimeView),
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}

/// About personal landmarks and chapters, by their place in the journey's list.
#[derive(Debug)]
pub enum LandmarkAction {
    /// Put a new one on the timeline.
    Add {
        /// When, or its first day.
        day: f64,
        /// Its last day, for a chapter.
        to: Option<f64>,
    },
    /// Put a changed one in the place of what it was. `field` names what changed: changing the same again goes into the
    /// same undo step.
    Change {
        /// Which.
        place: usize,
        /// As it is now.
        landmark: Box<Landmark>,
        /// What changed.
        field: &'static str,
    },
    /// Take one away.
    Remove(usize),
}

/// On a facilitator's group.
#[derive(Debug)]
pub enum GroupAction {
    /// Look at something else.
    Show(GroupView),
    /// Let a person stand out, or nobody.
    Select(Option<ParticipantCode>),
    /// In looking at everyone side by side.
    Compare(CompareAction),
    /// About the phases of the person who stands out.
    Phases(PhaseAction),
    /// In talking a drawing through.
    Interview(InterviewAction),
    /// Look how far the sheets in this folder are.
    LookAtFolder(PathBuf),
    /// In looking for common threads.
    Threads(ThreadsAction),
    /// About what leaves the group.
    Sharing(SharingAction),
    /// In looking at pages before they are printed.
    Pages(PagesAction),
    /// About what stands behind the sheet.
    Background(BackgroundAction),
    /// On the redesign board.
    Redesign(RedesignAction),
    /// About measurements of "now".
    Measuring(MeasuringAction),
    /// Take the merge that was shown.
    TakeMerge,
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}

/// About files and questions.
#[derive(Debug)]
pub enum FileAction {
    /// Ask which file.
    Ask(Purpose),
    /// The answer so far.
    TypePath(String),
    /// Let the system's own window ask.
    Browse(Purpose),
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
    /// Close the question.
    CloseDialog,
    /// Leave the document, asking when something is not saved.
    Leave(Leaving),
    /// Save, then leave the document.
    SaveAndLeave(Leaving),
    /// Leave the document without saving.
    LeaveAnyway(Leaving),
}

/// About what a person likes.
#[derive(Debug, Clone, Copy)]
pub enum PreferAction {
    /// Speak this language.
    Language(Language),
    /// Use this paper.
    Paper(Paper),
    /// Make everything this large.
    TextSize(TextSize),
    /// Use strong contrast, or not.
    StrongContrast(bool),
    /// Put the tools on the other side of this hand.
    Hand(Hand),
    /// Calm lines this much: 0 (off) – 1.
    CalmLine(f32),
    /// Let the pressure of the pen be seen, or not.
    PressureLook(bool),
    /// Know this of hands on this screen.
    Palm(Palm),
    /// Say under each figure what it shows, or do not.
    Explanations(bool),
    /// Let nothing move by itself, or show where things go.
    LessMotion(bool),
    /// Ask what happened where a line turns, or do not.
    SlopeMarks(bool),
}

/// About what is kept from being lost. Numbers are places in [`crate::app::state::AppState::left_behind`], paths are those of
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

impl From<KeepAction> for Action {
    fn from(action: KeepAction) -> Self {
        Self::Keep(action)
    }
}

impl From<StartAction> for Action {
    fn from(action: StartAction) -> Self {
        Self::Start(action)
    }
}

impl From<SheetAction> for Action {
    fn from(action: SheetAction) -> Self {
        Self::Sheet(action)
    }
}

impl From<GroupAction> for Action {
    fn from(action: GroupAction) -> Self {
        Self::Group(action)
    }
}

impl From<KeysAction> for Action {
    fn from(action: KeysAction) -> Self {
        Self::Keys(action)
    }
}

impl From<SecretAction> for Action {
    fn from(action: SecretAction) -> Self {
        Self::Secret(action)
    }
}

impl From<SetUpAction> for Action {
    fn from(action: SetUpAction) -> Self {
        Self::SetUp(action)
    }
}

impl From<SessionAction> for Action {
    fn from(action: SessionAction) -> Self {
        Self::Session(action)
    }
}

impl From<FileAction> for Action {
    fn from(action: FileAction) -> Self {
        Self::File(action)
    }
}

impl From<PreferAction> for Action {
    fn from(action: PreferAction) -> Self {
        Self::Prefer(action)
    }
}
