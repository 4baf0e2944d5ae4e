//! What touches the world: files, the system's own windows, pages. Each is done beside the window and ends as an [`Outcome`].

use crate::app::document::{SaveTrouble, Wrap};
use crate::app::figures::beside::{BesideWish, MadeBeside};
use crate::app::figures::compare::{CompareFigures, CompareWish};
use crate::app::figures::draft::{DraftWish, MadeDraft};
use crate::app::figures::own_pages::OwnPagesWish;
use crate::app::figures::pages::PagesWish;
use crate::app::figures::presented::{MadePresented, PresentedWish};
use crate::app::figures::shown_figures::{ShownFigures, ShownFiguresWish};
use crate::app::figures::threads::{ThreadsFigures, ThreadsWish};
use crate::app::files::Purpose;
use crate::app::files::calendar_question::{CalendarAnswers, CalendarQuestion};
use crate::app::files::places::{Place, Wanted};
use crate::app::group::from_paper::pile::SheetPicture;
use crate::app::keys::{KeysOutcome, KeysWork, KnownKeys};
use crate::app::secrets::{Cover, UnlockTry};
use crate::app::work::giving::{EditionToGive, EditionTrouble};
use crate::app::work::guard::Guard;
use crate::app::work::keeper::Note;
use crate::app::work::loading::{Base, Loaded};
use crate::app::work::pair::{PairToGive, PairTrouble};
use crate::app::work::progress::Progress;
use crate::app::work::reading_sheets::{SheetsRead, SheetsToRead};
use crate::app::work::recalling::ToHandOver;
use crate::app::work::taking::Taking;
use crate::format::ReadCalendar;
use crate::model::{
    Edition, EditionMemory, Group, Instrument, IssuedEdition, Journey, Language, ParticipantCode, Setup, SheetProgress,
    Timeline,
};
use crate::pile::PageOf;
use crate::privacy::Refusal;
use crate::reading::Pixel;
use crate::report::{Figure, MadePages, Points, Printable};
use crate::sealing::{Openers, PublicKey};
use crate::storage::{Standing, StorageError, Store};
use crate::text::GuidePage;
use crate::{report, storage};
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// What the system's own window fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The question that stands before the screen.
    Question(Purpose),
    /// A field on a screen.
    Place(Place),
}

/// Something to be done in the world.
#[derive(Debug)]
pub enum Effect {
    /// Read these files; folders stand for the files in them. Several are merged.
    Load {
        /// What for.
        purpose: Purpose,
        /// Files and folders.
        paths: Vec<PathBuf>,
        /// The group that is open, to be merged into.
        base: Option<Base>,
        /// What sealed files are opened with.
        openers: Openers,
        /// How far it is.
        progress: Arc<Progress>,
    },
    /// Read drawn sheets.
    ReadSheets(Box<SheetsToRead>),
    /// Have the picture of a sheet to look at.
    LookAtSheet {
        /// The page it is on.
        page: Box<PageOf>,
        /// Where a person pointed at its corners.
        corners: Option<[Pixel; 4]>,
    },
    /// Make, test or hand on a facilitator's keys.
    Keys(KeysWork),
    /// Find out whether this opens sealed files.
    Unlock(UnlockTry),
    /// Look how far the sheets in a folder are; nothing of a drawing is read.
    LookAtFolder {
        /// The folder.
        path: PathBuf,
    },
    /// Notice when these folders grow, and no others; nothing when empty.
    Watch(Vec<PathBuf>),
    /// Read a calendar to put behind the sheet.
    LoadCalendar {
        /// Its file.
        path: PathBuf,
        /// Entries that repeat are worked out in this period.
        period: Timeline,
        /// Nobody else will see it.
        for_owner: bool,
        /// How it is meant, as far as that was asked.
        answers: CalendarAnswers,
    },
    /// Write a file.
    Save {
        /// What for.
        purpose: Purpose,
        /// Where.
        path: PathBuf,
        /// What.
        bytes: Vec<u8>,
        /// The state of the document that this is ([`crate::app::document::Open::state_number`]).
        state_number: u64,
        /// How it is protected.
        wrap: Wrap,
    },
    /// Write a hand-in.
    HandIn {
        /// Where.
        path: PathBuf,
        /// What.
        bytes: Vec<u8>,
        /// Of which drawing.
        journey: Uuid,
        /// The state of the document that this is ([`crate::app::document::Open::state_number`]).
        state_number: u64,
        /// The key it is sealed to.
        key: Option<PublicKey>,
    },
    /// Write a file, unless another document stands there; then what would have been done comes back, to be asked about.
    Guarded {
        /// What writes it, at this path.
        effect: Box<Effect>,
        /// Where.
        path: PathBuf,
        /// Of what it may take the place.
        guard: Guard,
    },
    /// Write the edition of a group, as a file or as pages.
    GiveEdition(Box<EditionToGive>),
    /// Write one edition of two groups, which both remember.
    GivePair(Box<PairToGive>),
    /// Look up what this computer remembers of editions, and let it learn what a group remembers.
    Recall {
        /// The group as it is now.
        group: Arc<Group>,
        /// Where this computer remembers.
        store: Store,
    },
    /// Write a group for another facilitator, or for a safe place.
    HandOver(Box<ToHandOver>),
    /// Make pages and write them.
    Print {
        /// What for.
        purpose: Purpose,
        /// Where.
        path: PathBuf,
        /// Of what.
        subject: Subject,
        /// In which language.
        language: Language,
    },
    /// Write what a group is taken along as.
    TakeAlong(Taking),
    /// Draw a figure as points, to be copied.
    DrawFigure(Box<Figure>),
    /// Let the system's own window ask for a file.
    Browse {
        /// By what.
        asked: Asked,
        /// The name that is proposed.
        proposed: PathBuf,
        /// What it is to ask for.
        wanted: Wanted,
        /// In which language.
        language: Language,
    },
    /// Work out figures of a group.
    WorkOut {
        /// The group as it is now.
        group: Arc<Group>,
        /// Which.
        wish: FiguresWish,
    },
    /// Lay out the pages of someone's own drawing.
    LayOut {
        /// The drawing as it is now.
        journey: Arc<Journey>,
        /// What it is drawn with.
        instrument: Box<Instrument>,
        /// How.
        wish: OwnPagesWish,
    },
    /// Hand this to the keeper.
    Keep(Note),
    /// Open this file in the system's own reader.
    Open {
        /// Which.
        path: PathBuf,
    },
    /// Erase these files, and the states before them.
    Erase {
        /// Which.
        paths: Vec<PathBuf>,
        /// What they are.
        what: Erasing,
    },
    /// Erase a group with everything of it that lies with its file.
    EraseGroup {
        /// Its file.
        path: PathBuf,
        /// The group.
        group: Arc<Group>,
    },
    /// Write everything that is known of someone into a new folder.
    GiveKnown {
        /// In this one.
        inside: PathBuf,
        /// Of which group.
        group: Arc<Group>,
        /// Of whom.
        participant: ParticipantCode,
        /// In which language.
        language: Language,
    },
    /// Write a group that someone has left, and keep nothing of what was there.
    Withdraw {
        /// Where.
        path: PathBuf,
        /// The group without the person.
        bytes: Vec<u8>,
        /// Who left, and what.
        withdrawal: Withdrawal,
        /// How it is protected.
        wrap: Wrap,
    },
    /// Write a document protected in another way, and erase what it was in before.
    Cover {
        /// The document.
        bytes: Vec<u8>,
        /// How.
        covered: Covered,
    },
    /// Save a file in this folder, read it back, and take it away.
    TryFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// Close the window.
    Close,
}

/// What is erased.
#[derive(Debug)]
pub enum Erasing {
    /// A drawing, by its owner; this is to be said when it is done.
    Drawing(String),
    /// The own file of a drawing that was handed in and is forgotten.
    Forgotten,
    /// What was still being written of a document that is erased.
    WrittenMeanwhile,
    /// Pictures of sheets that were checked.
    Pictures,
}

/// Someone who leaves a group; another may be open by the time that it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who.
    pub participant: ParticipantCode,
    /// Their drawing.
    pub journey: Option<Uuid>,
    /// The group.
    pub group: Uuid,
    /// The state of it that was left ([`crate::app::document::Open::state_number`]).
    pub state_number: u64,
}

/// A document that is protected in another way.
#[derive(Debug)]
pub struct Covered {
    /// Where it goes.
    pub path: PathBuf,
    /// Where it was.
    pub leaves: PathBuf,
    /// The revision of the document that it is.
    pub revision: u64,
    /// How it is protected there.
    pub cover: Cover,
}

/// Which figures are to be worked out.
#[derive(Debug)]
pub enum FiguresWish {
    /// Those of everyone side by side.
    Compare(CompareWish),
    /// Those of common threads.
    Threads(ThreadsWish),
    /// Those that are shown to a room.
    Presented(PresentedWish),
    /// The edition as it would be.
    Draft(DraftWish),
    /// Pages to look at.
    Pages(PagesWish),
    /// Figures by themselves.
    ShownFigures(ShownFiguresWish),
    /// Two groups side by side.
    Beside(BesideWish),
}

/// Figures that were worked out, with the wish they were made for.
#[derive(Debug)]
pub enum MadeFigures {
    /// Those of everyone side by side.
    Compare(CompareWish, Arc<CompareFigures>),
    /// Those of common threads.
    Threads(ThreadsWish, Arc<ThreadsFigures>),
    /// Those that are shown to a room.
    Presented(PresentedWish, MadePresented),
    /// The edition as it would be.
    Draft(DraftWish, MadeDraft),
    /// Pages to look at.
    Pages(PagesWish, Arc<MadePages>),
    /// Figures by themselves, or why there are none.
    Shown(ShownFiguresWish, Arc<Result<ShownFigures, Refusal>>),
    /// Two groups side by side.
    Beside(BesideWish, Arc<MadeBeside>),
}

/// What pages are made of.
#[derive(Debug)]
pub enum Subject {
    /// Pages that were made to be looked at: what is printed is what was seen.
    Pages(Arc<MadePages>),
    /// Pages about one journey, on this paper.
    Journey(Printable, Box<Journey>, Box<Instrument>, report::Paper),
    /// The report of a group, on this paper.
    Group(Box<Group>, report::Paper),
    /// An edition, on this paper.
    Edition(Arc<Edition>, report::Paper),
    /// A sheet to draw on, or the run sheet of a session; without a set-up for the usual lines without dates.
    Setup(Printable, Option<Box<Setup>>),
    /// The receipt of a hand-in on this day.
    Receipt(Box<Journey>, Box<Instrument>, Date),
    /// The recovery sheet of keys, made on this day.
    Recovery(Box<KnownKeys>, Date),
    /// A page of the guide.
    Guide(GuidePage),
}

/// What is to be known of work that may stumble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stumbled {
    /// Somebody waited for it.
    pub is_waited_for: bool,
    /// It was reading files.
    pub reads: bool,
    /// It was writing or erasing.
    pub writes: bool,
    /// What it was to write, where a group is to remember that.
    pub path: Option<PathBuf>,
}

/// How background work ended.
#[derive(Debug)]
pub enum Outcome {
    /// Files were read.
    Loaded(Loaded),
    /// Drawn sheets were read.
    SheetsRead(Box<SheetsRead>),
    /// A picture of a sheet to look at.
    SheetSeen(SheetPicture),
    /// What came of making, testing or handing on keys.
    Keys(KeysOutcome),
    /// Sealed files open with these, or why not.
    Unlocked(Result<Openers, StorageError>),
    /// Sheets in a folder were looked at for how far they are.
    LookedAtFolder(Vec<SheetProgress>),
    /// A calendar was read, or not.
    CalendarLoaded {
        /// Its file.
        path: PathBuf,
        /// What came of it.
        result: Result<ReadCalendar, StorageError>,
    },
    /// A file was written, or not.
    Saved {
        /// What for.
        purpose: Purpose,
        /// Where.
        path: PathBuf,
        /// The state of the document that it was ([`crate::app::document::Open::state_number`]); 0 of pages.
        state_number: u64,
        /// What came of it.
        result: Result<(), SaveTrouble>,
    },
    /// What a group is taken along as was written, or not.
    Taken {
        /// Where it was to go.
        asked: PathBuf,
        /// Where it went.
        written: PathBuf,
        /// What came of it; how many texts were cut off where a cell ended.
        result: Result<usize, SaveTrouble>,
    },
    /// A figure was drawn as points, or why not.
    FigureDrawn(Result<Points, String>),
    /// The edition of a group was written to this file, or not.
    EditionGiven(Purpose, PathBuf, Result<(), EditionTrouble>),
    /// One edition of two groups was written to this file, or not; with what the group that is open is to remember.
    PairGiven(PathBuf, Result<IssuedEdition, PairTrouble>),
    /// What this computer remembers of editions, or why that cannot be read.
    Recalled(Result<EditionMemory, StorageError>),
    /// A calendar can be read in more than one way.
    CalendarAsks(Box<CalendarQuestion>),
    /// Nothing was written, as another document stands there.
    Stands {
        /// What would have been done.
        effect: Box<Effect>,
        /// Where.
        path: PathBuf,
        /// What stands there.
        standing: Standing,
    },
    /// Figures were worked out.
    WorkedOut(MadeFigures),
    /// The pages of someone's own drawing were laid out.
    LaidOut(OwnPagesWish, Arc<MadePages>),
    /// A group that someone has left was written, or not.
    Withdrawn {
        /// Who left, and what.
        withdrawal: Withdrawal,
        /// The file and why it could not be written, if so.
        result: Result<(), (PathBuf, SaveTrouble)>,
    },
    /// A document was protected in another way, or not.
    Covered {
        /// How.
        covered: Covered,
        /// Why what it was in before could not be erased, if so; or the file and why it could not be written.
        result: Result<Option<StorageError>, (PathBuf, SaveTrouble)>,
    },
    /// The program itself stumbled over it.
    Stumbled(Stumbled),
    /// A file was given to the system's own reader, or not.
    OpenedOutside {
        /// Which.
        path: PathBuf,
        /// The system took it.
        opened: bool,
    },
    /// Files were erased, as many as could be.
    Erased {
        /// What they are.
        what: Erasing,
        /// Those that are gone.
        gone: Vec<PathBuf>,
        /// Why not all are.
        result: Result<(), StorageError>,
    },
    /// A group was erased, with what lay with it.
    GroupErased(storage::ErasedGroup),
    /// Everything that is known of someone was written into this folder, or not.
    KnownGiven(PathBuf, Result<(), SaveTrouble>),
    /// A folder was tried: all went well, or not.
    FolderTried {
        /// The folder.
        folder: PathBuf,
        /// What came of it.
        result: Result<(), StorageError>,
    },
    /// The system's own window was answered; nothing when it was closed, or there is none.
    Browsed {
        /// By what it was asked for.
        asked: Asked,
        /// The answer.
        paths: Vec<PathBuf>,
        /// It was gone before anyone could have closed it.
        at_once: bool,
    },
}
