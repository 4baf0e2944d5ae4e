//! What touches the world: files, the system's own windows, pages. Each runs in a thread of its own, so that the window
//! never waits, and ends as an [`Outcome`].

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use jiff::civil::Date;
use uuid::Uuid;

use crate::app::document::{SaveTrouble, Wrap};
use crate::app::figures::compare::{CompareFigures, CompareWish};
use crate::app::figures::draft::{DraftWish, MadeDraft};
use crate::app::figures::own_pages::{OwnPagesWish, own_pages};
use crate::app::figures::pages::PagesWish;
use crate::app::figures::presented::{MadePresented, Presented, PresentedWish};
use crate::app::figures::threads::{ThreadsFigures, ThreadsWish};
use crate::app::files::Purpose;
use crate::app::files::calendar_question::{CalendarAnswers, CalendarQuestion};
use crate::app::keys;
use crate::app::keys::{KeysOutcome, KeysWork, KnownKeys};
use crate::app::secrets::{Cover, UnlockTry, unlock};
use crate::app::work::browse::browse;
use crate::app::work::guard::Guard;
use crate::app::work::keeper::Note;
use crate::app::work::loading::{Base, Loaded, load, load_calendar, look_at_folder, question_about};
use crate::app::work::progress::Progress;
use crate::format::{ReadCalendar, builtin_instruments};
use crate::model::{Edition, Group, Instrument, Journey, Language, ParticipantCode, Setup, SheetProgress, Timeline};
use crate::privacy::draft_to_give;
use crate::report::{MadePages, Printable, SheetFor};
use crate::sealing::{Openers, PublicKey, seal};
use crate::storage::{Disk, Standing, StorageError};
use crate::{report, storage};

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
        /// The revision of the document that this is.
        revision: u64,
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
        /// The revision of the document that this is.
        revision: u64,
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
    /// Let the system's own window ask for a file.
    Browse {
        /// What for.
        purpose: Purpose,
        /// The name that is proposed.
        proposed: PathBuf,
        /// A folder, not a file.
        folder: bool,
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
    },
    /// Write a group that someone has left, and keep nothing of what was there.
    Withdraw {
        /// Where.
        path: PathBuf,
        /// The group without the person.
        bytes: Vec<u8>,
        /// Who left.
        participant: ParticipantCode,
        /// The revision of the document that this person left.
        revision: u64,
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
}

/// How background work ended.
#[derive(Debug)]
pub enum Outcome {
    /// Files were read.
    Loaded(Loaded),
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
        /// The revision of the document that it was.
        revision: u64,
        /// What came of it.
        result: Result<(), SaveTrouble>,
    },
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
        /// Who left.
        participant: ParticipantCode,
        /// The revision of the document that this person left, or the file and why it could not be written.
        result: Result<u64, (PathBuf, SaveTrouble)>,
    },
    /// A document was protected in another way, or not.
    Covered {
        /// How.
        covered: Covered,
        /// Why what it was in before could not be erased, if so; or the file and why it could not be written.
        result: Result<Option<StorageError>, (PathBuf, SaveTrouble)>,
    },
    /// A file was given to the system's own reader, or not.
    OpenedOutside {
        /// Which.
        path: PathBuf,
        /// The system took it.
        opened: bool,
    },
    /// Files were erased, or not.
    Erased(Result<(), StorageError>),
    /// A folder was tried: all went well, or not.
    FolderTried {
        /// The folder.
        folder: PathBuf,
        /// What came of it.
        result: Result<(), StorageError>,
    },
    /// The system's own window was answered; nothing when it was closed, or there is none.
    Browsed {
        /// What for.
        purpose: Purpose,
        /// The answer.
        paths: Vec<PathBuf>,
    },
}

/// Starts `effect` in a thread, writing on `disk`; its outcome goes to `outcomes`, then `wake` is called.
pub fn start(effect: Effect, disk: Arc<dyn Disk>, outcomes: Sender<Outcome>, wake: impl FnOnce() + Send + 'static) {
    thread::spawn(move || {
        if let Some(outcome) = carry_out(effect, &*disk) {
            // The window may have closed in the meantime; then nobody waits for the outcome.
            if outcomes.send(outcome).is_ok() {
                wake();
            }
        }
    });
}

/// Does `effect` here and now. [`Effect::Keep`], [`Effect::Watch`] and [`Effect::Close`] are the window's own business and have no outcome.
pub fn carry_out(effect: Effect, disk: &dyn Disk) -> Option<Outcome> {
    match effect {
        Effect::Load { purpose, paths, base, openers, progress } => {
            Some(Outcome::Loaded(load(purpose, paths, base, &openers, &progress)))
        }
        Effect::Keys(work) => Some(Outcome::Keys(keys::carry_out(work, disk))),
        Effect::Unlock(attempt) => Some(Outcome::Unlocked(unlock(attempt))),
        Effect::LookAtFolder { path } => Some(Outcome::LookedAtFolder(look_at_folder(&path))),
        Effect::LoadCalendar { path, period, for_owner, answers } => {
            let result = load_calendar(&path, &period, for_owner, answers);
            Some(match result.as_ref().err().and_then(|error| question_about(&path, error, answers)) {
                Some(question) => Outcome::CalendarAsks(Box::new(question)),
                None => Outcome::CalendarLoaded { path, result },
            })
        }
        Effect::Save { purpose, path, bytes, revision, wrap } => {
            let result =
                storage::save_on(disk, &path, &wrap.around(bytes)).map_err(|error| SaveTrouble::Storage(error.into()));
            Some(Outcome::Saved { purpose, path, revision, result })
        }
        Effect::Guarded { effect, path, guard } => match storage::standing_at(&path) {
            Some(standing) if !guard.lets(&standing) => Some(Outcome::Stands { effect, path, standing }),
            _ => carry_out(*effect, disk),
        },
        Effect::HandIn { path, bytes, journey, revision, key } => {
            let bytes = key.map_or_else(|| bytes.clone(), |key| seal(&bytes, &key));
            let result = storage::save_hand_in_on(disk, &path, &bytes, journey);
            let result = result.map_err(|error| SaveTrouble::Storage(error.into()));
            Some(Outcome::Saved { purpose: Purpose::HandIn, path, revision, result })
        }
        Effect::Print { purpose, path, subject, language } => {
            let result = print(&subject, language).and_then(|bytes| {
                storage::save_on(disk, &path, &bytes).map_err(|error| SaveTrouble::Storage(error.into()))
            });
            Some(Outcome::Saved { purpose, path, revision: 0, result })
        }
        Effect::Browse { purpose, proposed, folder } => {
            Some(Outcome::Browsed { purpose, paths: browse(purpose, &proposed, folder) })
        }
        Effect::WorkOut { group, wish } => Some(Outcome::WorkedOut(work_out(&group, wish))),
        Effect::LayOut { journey, instrument, wish } => {
            let pages = own_pages(&journey, &instrument, &wish);
            Some(Outcome::LaidOut(wish, Arc::new(pages)))
        }
        Effect::Open { path } => {
            let result = open::that_detached(&path);
            Some(Outcome::OpenedOutside { path, opened: result.is_ok() })
        }
        Effect::Erase { paths } => {
            Some(Outcome::Erased(paths.iter().try_for_each(|path| storage::erase_on(disk, path)).map_err(Into::into)))
        }
        Effect::Withdraw { path, bytes, participant, revision, wrap } => {
            let written = storage::save_without_before(disk, &path, &wrap.around(bytes));
            let result = match written {
                Ok(()) => Ok(revision),
                Err(error) => Err((path, SaveTrouble::Storage(error.into()))),
            };
            Some(Outcome::Withdrawn { participant, result })
        }
        Effect::Cover { bytes, covered } => {
            let result = cover(disk, bytes, &covered);
            let result = result.map_err(|error| (covered.path.clone(), SaveTrouble::Storage(error.into())));
            Some(Outcome::Covered { covered, result })
        }
        Effect::TryFolder { folder } => {
            let result = storage::try_folder(disk, &folder);
            Some(Outcome::FolderTried { folder, result })
        }
        Effect::Keep(_) | Effect::Watch(_) | Effect::Close => None,
    }
}

/// First what is new, whole; then what was there goes. What stood at the new place already is someone's, and stays.
fn cover(disk: &dyn Disk, bytes: Vec<u8>, covered: &Covered) -> std::io::Result<Option<StorageError>> {
    let moves = covered.path != covered.leaves;
    if moves && covered.path.exists() {
        return Err(std::io::ErrorKind::AlreadyExists.into());
    }
    storage::save_without_before(disk, &covered.path, &Wrap::from(&covered.cover).around(bytes))?;
    let erased = if moves { storage::erase_on(disk, &covered.leaves) } else { Ok(()) };
    Ok(erased.err().map(StorageError::from))
}

fn work_out(group: &Group, wish: FiguresWish) -> MadeFigures {
    match wish {
        FiguresWish::Pages(wish) => {
            let pages = wish.make(group);
            MadeFigures::Pages(wish, Arc::new(pages))
        }
        FiguresWish::Draft(wish) => {
            let draft = draft_to_give(group, wish.whom);
            MadeFigures::Draft(wish, Arc::new(draft))
        }
        FiguresWish::Compare(wish) => {
            let figures = CompareFigures::of(group, &wish);
            MadeFigures::Compare(wish, Arc::new(figures))
        }
        FiguresWish::Threads(wish) => {
            let figures = ThreadsFigures::of(group, &wish);
            MadeFigures::Threads(wish, Arc::new(figures))
        }
        FiguresWish::Presented(wish) => MadeFigures::Presented(wish, Arc::new(Presented::of(group))),
    }
}

fn print(subject: &Subject, language: Language) -> Result<Vec<u8>, SaveTrouble> {
    match subject {
        Subject::Pages(made) => pages_in_pdf(made),
        Subject::Journey(kind, journey, instrument, paper) => {
            pages_in_pdf(&MadePages::of_journeys(*kind, &[(&**journey, &**instrument)], language, *paper))
        }
        Subject::Group(group, paper) => in_pdf(&report::group_document(group, language, *paper)),
        Subject::Edition(edition, paper) => in_pdf(&report::edition_document(edition, language, *paper)),
        // A printer with smaller paper brings it down to that.
        Subject::Setup(kind, Some(setup)) => {
            let language = if *kind == Printable::BlankSheet { setup.language } else { language };
            pages_in_pdf(&MadePages::of_setup(*kind, setup, language, kind.row().paper))
        }
        Subject::Setup(kind, None) => {
            let usual = SheetFor::Instrument(&builtin_instruments()[0]);
            in_pdf(&report::blank_sheet_document(usual, language, kind.row().paper))
        }
        Subject::Receipt(journey, instrument, day) => {
            in_pdf(&report::receipt_document(journey, instrument, *day, language))
        }
        Subject::Recovery(known, day) => {
            let (public, file) = (known.public.to_string(), known.file.to_string_lossy());
            let keys = report::KeySheet { public: &public, locked: &known.locked, file: &file };
            in_pdf(&report::key_sheet_document(keys, *day, language))
        }
    }
}

fn pages_in_pdf(made: &MadePages) -> Result<Vec<u8>, SaveTrouble> {
    made.document.as_ref().map_or_else(|| Err(SaveTrouble::Pages(made.left_out.join(" "))), in_pdf)
}

fn in_pdf(document: &report::Document) -> Result<Vec<u8>, SaveTrouble> {
    report::to_pdf(document).map_err(|error| SaveTrouble::Pages(error.to_string()))
}
