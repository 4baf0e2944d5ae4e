//! Background work has ended.

use std::path::PathBuf;
use std::sync::Arc;

use crate::analysis::steps_taken;
use crate::app::document::{DocumentFile, SaveTrouble, number_of};
use crate::app::files::opening::{closes_now, leave, leave_once_told, read_again};
use crate::app::files::update::leave_or_ask;
use crate::app::files::{Leaving, PathQuestion, Purpose};
use crate::app::group::beside;
use crate::app::group::from_paper;
use crate::app::group::interview::second_look;
use crate::app::group::state::GroupState;
use crate::app::group::take_along;
use crate::app::group::view::GroupView;
use crate::app::hr::HrState;
use crate::app::questions::{Dialog, MergeQuestion, Message, ReplaceQuestion, UnlockQuestion};
use crate::app::secrets::Cover;
use crate::app::set_up::{FolderTried, SetUpState};
use crate::app::sheet::forgetting;
use crate::app::sheet::session::LastHandIn;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Asked, Effect, Erasing, Outcome};
use crate::app::work::loading::Loaded;
use crate::format::{AnyFile, Fault, FaultKind, Opened, ReadCalendar, builtin_instruments};
use crate::model::{Journey, Setup, SetupEdit, Splice, Timeline, misfits};
use crate::storage::{Standing, StorageError};
use crate::text::{Texts, remarks_sentence, storage_sentence};

pub(crate) fn update(state: &mut AppState, outcome: Outcome) -> Vec<Effect> {
    let mut effects = end(state, outcome);
    leave_once_told(state, &mut effects);
    match closes_now(state, &effects) {
        Some(true) => effects.extend(leave(state, Leaving::Close)),
        Some(false) => effects.extend(leave_or_ask(state, Leaving::Close)),
        None => {}
    }
    effects
}

fn end(state: &mut AppState, outcome: Outcome) -> Vec<Effect> {
    state.under_way.end(&outcome);
    match outcome {
        Outcome::Loaded(files) => return loaded(state, files),
        Outcome::SheetsRead(read) => from_paper::update::take(state, *read),
        Outcome::SheetSeen(picture) => from_paper::update::take_picture(state, picture),
        Outcome::LookedAtFolder(sheets) => {
            if let Screen::Group(group) = &mut state.screen {
                group.looking.steps_taken = Some(steps_taken(&sheets));
            }
        }
        Outcome::CalendarLoaded { path, result: Err(error) } => {
            state.dialog = Some(Dialog::Message(Message::Unreadable(path, error)));
        }
        Outcome::CalendarLoaded { result: Ok(read), .. } => take_calendar(state, read),
        Outcome::Saved { purpose, path, state_number, result: Ok(()) } => {
            return saved(state, purpose, path, state_number);
        }
        Outcome::Saved { purpose, state_number, result: Err(_), .. }
            if purpose.is_of_document() && is_gone(state, state_number) => {}
        Outcome::Saved { path, result: Err(trouble), .. } => {
            crate::app::group::sharing::update::stayed(state, &path);
            unwritable(state, path, trouble);
        }
        Outcome::Taken { asked, written, result } => take_along::update::taken(state, &asked, written, result),
        Outcome::FigureDrawn(made) => take_along::update::drawn(state, made),
        Outcome::EditionGiven(purpose, path, result) => {
            return crate::app::group::sharing::update::given(state, purpose, path, result);
        }
        Outcome::PairGiven(path, result) => return beside::update::given(state, &path, result),
        Outcome::Recalled(result) => crate::app::group::sharing::update::recalled(state, result),
        Outcome::CalendarAsks(question) => state.dialog = Some(Dialog::Calendar(question)),
        Outcome::Stands { effect, path, standing } => stands(state, effect, path, standing),
        Outcome::Keys(outcome) => crate::app::keys::update::done(state, outcome),
        Outcome::Unlocked(result) => return crate::app::secrets::update::unlocked(state, result),
        Outcome::Withdrawn { withdrawal, result } => {
            return crate::app::group::sharing::update::withdrawn(state, &withdrawal, result);
        }
        Outcome::Covered { covered, result } => return crate::app::secrets::cover::covered(state, covered, result),
        Outcome::Erased { what, gone, result } => erased(state, what, &gone, result),
        Outcome::GroupErased(done) => crate::app::group::sharing::update::erased_group(state, &done),
        Outcome::KnownGiven(folder, result) => known_given(state, folder, result),
        Outcome::Stumbled(stumbled) => crate::app::stumbled::update(state, &stumbled),
        Outcome::OpenedOutside { opened: true, .. } => {}
        Outcome::OpenedOutside { path, opened: false } => {
            let path = path.to_string_lossy().into_owned();
            let texts = Texts::of(state.preferences.language);
            state.notice = Some(texts.with("notice-not-opened", [("path", path.into())]));
        }
        Outcome::LaidOut(wish, made) => crate::app::sheet::own_pages::update::take(state, wish, made),
        Outcome::WorkedOut(made) => crate::app::group::update::take(state, made),
        Outcome::FolderTried { folder, result } => folder_tried(state, &folder, result),
        Outcome::Browsed { asked, paths, at_once } => browsed(state, asked, &paths, at_once),
    }
    Vec::new()
}

fn known_given(state: &mut AppState, folder: PathBuf, result: Result<(), SaveTrouble>) {
    if let Err(trouble) = result {
        return unwritable(state, folder, trouble);
    }
    let words = [("folder", folder.to_string_lossy().into_owned().into())];
    state.notice = Some(Texts::of(state.preferences.language).with("known-given", words));
}

/// The answer of the system's own window goes into the question that is still there, to be looked at once more.
fn browsed(state: &mut AppState, asked: Asked, paths: &[PathBuf], at_once: bool) {
    let browsed = &mut state.under_way.browsed;
    browsed.no_window = paths.is_empty() && at_once;
    match asked {
        Asked::Place(place) => {
            browsed.answers += 1;
            browsed.chosen = paths.first().map(|path| (place, path.clone()));
        }
        Asked::Question(purpose) => {
            let Some(Dialog::Path(question) | Dialog::HandIn(question)) = &mut state.dialog else { return };
            if question.purpose == purpose && !paths.is_empty() {
                question.path = PathQuestion::path_text(paths);
            }
        }
    }
}

/// The calendar goes behind the sheet at once, with a word on what was read otherwise than it stands there.
fn take_calendar(state: &mut AppState, read: ReadCalendar) {
    let background = match &mut state.screen {
        Screen::Sheet(sheet) => &mut sheet.background,
        Screen::Group(group) => &mut group.looking.background,
        Screen::SetUp(open) => {
            let texts = Texts::of(state.preferences.language);
            state.notice = Some(read_sentence(texts, &read));
            let place = open.setup().calendars.len();
            open.document
                .history
                .apply("undo-set-up-add", SetupEdit::Calendars(Splice::push(place, read.calendar.clone())));
            return;
        }
        Screen::Start(_) | Screen::Hr(_) => return,
    };
    state.notice = Some(read_sentence(Texts::of(state.preferences.language), &read));
    background.take(read.calendar);
}

/// How much was read of a calendar, and what was not, the same wherever it goes.
fn read_sentence(texts: &Texts, read: &ReadCalendar) -> String {
    let count = read.calendar.bands.len() + read.calendar.dates.len();
    let what = texts.with("layers-read", [("n", count.into()), ("name", read.calendar.name.as_str().into())]);
    format!("{what} {}", remarks_sentence(texts, &read.remarks)).trim_end().to_owned()
}

/// The document whose state with this number was written is erased since then, or forgotten as it was handed in.
fn is_gone(state: &AppState, state_number: u64) -> bool {
    let number = Some(number_of(state_number));
    let forgets = |sheet: &SheetState| sheet.session.forgotten.is_some() && number == Some(sheet.document.number());
    state.leaving.erased == number || matches!(&state.screen, Screen::Sheet(sheet) if forgets(sheet))
}

fn saved(state: &mut AppState, purpose: Purpose, path: PathBuf, state_number: u64) -> Vec<Effect> {
    if purpose.is_of_document() && is_gone(state, state_number) {
        // It was asked before, and is done after: it goes like all the rest.
        return vec![Effect::Erase { paths: vec![path], what: Erasing::WrittenMeanwhile }];
    }
    let texts = Texts::of(state.preferences.language);
    // A hand-in is told in the middle of the screen; beside an own drawing that is not saved, its name would mislead.
    if purpose == Purpose::HandIn {
        state.notice = None;
    } else {
        state.notice = Some(texts.with("notice-saved", [("path", path.to_string_lossy().into_owned().into())]));
    }
    crate::app::group::sharing::update::went_out(state, &path);
    match (&mut state.screen, purpose) {
        (_, Purpose::HandIn) => return handed_in(state, path, state_number),
        (Screen::Sheet(sheet), Purpose::SaveSheet) => sheet.document.saved(path, state_number),
        (Screen::Sheet(sheet), Purpose::Pages) => {
            if let Some(pages) = &mut sheet.own_pages {
                pages.saved = Some(path);
            }
        }
        (Screen::SetUp(open), Purpose::SaveSetup) => open.document.saved(path, state_number),
        (Screen::SetUp(open), Purpose::Print(kind)) if !kind.is_of_nothing_open() => {
            open.pages.saved = Some((path, open.document.history.revision()));
        }
        (Screen::Group(_), Purpose::HandOver) => {
            let path = path.to_string_lossy().into_owned();
            state.notice = Some(texts.with("handover-done", [("path", path.into())]));
        }
        (Screen::Group(group), Purpose::Pages) => group.topics.pages.saved = Some(path),
        (Screen::Group(group), Purpose::SaveGroup | Purpose::SaveTalked) => {
            group.document.saved(path, state_number);
        }
        _ => {}
    }
    // Only what is open itself was waited for.
    match state.leaving.after_save.take_if(|_| purpose.is_of_document()) {
        Some(leaving) if !state.unsaved() => leave(state, leaving),
        _ => Vec::new(),
    }
}

/// A hand-in was written. Of a drawing that is no longer open it is only told: nothing of the one that is open now was handed in.
fn handed_in(state: &mut AppState, path: PathBuf, state_number: u64) -> Vec<Effect> {
    let mut is_open = false;
    if let Screen::Sheet(sheet) = &mut state.screen
        && let Some(revision) = sheet.document.revision_of(state_number)
    {
        sheet.session.handed_in = Some(LastHandIn { path: path.clone(), revision });
        is_open = true;
    }
    if is_open && let Some(effects) = forgetting::begin(state, &path) {
        return effects;
    }
    state.dialog = Some(Dialog::Message(Message::HandedIn(path)));
    // The own file takes over what handing in settled: the code of the receipt, and the first drawing.
    if is_open { crate::app::files::update::save_by_itself(state) } else { Vec::new() }
}

/// Whoever asked for it says what is to be done.
fn stands(state: &mut AppState, effect: Box<Effect>, path: PathBuf, standing: Standing) {
    let purpose = match &*effect {
        // Nothing more is to be written of what is erased.
        Effect::Save { state_number, .. } if is_gone(state, *state_number) => return,
        Effect::Save { purpose, .. } | Effect::Print { purpose, .. } => *purpose,
        Effect::TakeAlong(taking) => taking.purpose,
        Effect::GiveEdition(wanted) => wanted.purpose,
        Effect::GivePair(_) => Purpose::SavePair,
        Effect::HandOver(_) => Purpose::HandOver,
        _ => return,
    };
    state.waits = Some((path.clone(), effect));
    state.dialog = Some(Dialog::Replace(Box::new(ReplaceQuestion { purpose, path, standing })));
}

fn folder_tried(state: &mut AppState, folder: &std::path::Path, result: Result<(), StorageError>) {
    let texts = Texts::of(state.preferences.language);
    if let Screen::SetUp(open) = &mut state.screen {
        let trouble = result.err().map(|error| storage_sentence(texts, &error));
        open.tried = Some(FolderTried { folder: folder.to_string_lossy().into_owned(), trouble });
    }
}

/// Files are gone; says so, or why not all of them.
fn erased(state: &mut AppState, what: Erasing, gone: &[PathBuf], result: Result<(), StorageError>) {
    let texts = Texts::of(state.preferences.language);
    let trouble = result.err().map(|error| storage_sentence(texts, &error));
    let is_drawing = matches!(what, Erasing::Drawing(_) | Erasing::WrittenMeanwhile);
    let said = match what {
        Erasing::Forgotten if forgetting::erased(state, trouble.as_deref()) => return,
        Erasing::WrittenMeanwhile if trouble.is_none() => return,
        Erasing::Forgotten | Erasing::WrittenMeanwhile => texts.get("notice-erased"),
        Erasing::Drawing(said) => said,
        Erasing::Pictures => {
            from_paper::update::forgotten(state, gone);
            texts.with("pile-forgotten", [("n", gone.len().into())])
        }
    };
    let words = trouble.map_or(said, |why| texts.with("notice-not-erased", [("why", why.into())]));
    if is_drawing {
        state.recent.files.clear();
        // What is gone and what is not is read before anything else.
        state.dialog = Some(Dialog::Message(Message::Notice(words.clone())));
    }
    state.notice = Some(words);
}

pub(crate) fn unwritable(state: &mut AppState, path: PathBuf, trouble: SaveTrouble) {
    state.leaving.after_save = None;
    state.dialog = Some(Dialog::Message(Message::Unwritable(path, trouble)));
}

fn loaded(state: &mut AppState, loaded: Loaded) -> Vec<Effect> {
    state.under_way.reading = None;
    let loaded = match loaded {
        Loaded::One(Purpose::OpenBeside, path, Ok((opened, _))) => {
            match opened.value {
                AnyFile::Group(other) => beside::update::take(state, path, *other),
                _ => not_a_group(state),
            }
            return Vec::new();
        }
        Loaded::NotOne => {
            not_a_group(state);
            return Vec::new();
        }
        loaded => loaded,
    };
    // Something may have been begun while files were read, or dropped on a drawing that is not saved.
    let opens_another = match &loaded {
        Loaded::Nothing | Loaded::NotOne | Loaded::Stopped | Loaded::Pictures(_) | Loaded::One(_, _, Err(_)) => false,
        Loaded::One(..) => true,
        Loaded::Merged(_) => !matches!(&state.screen, Screen::Group(group) if !group.single),
    };
    if opens_another && let Some(why) = state.stays_open() {
        state.dialog = Some(Dialog::Message(why));
        return Vec::new();
    }
    if matches!(state.screen, Screen::Hr(_)) && !is_edition(&loaded) {
        state.dialog = Some(Dialog::Message(Message::NotAnEdition));
        return Vec::new();
    }
    match loaded {
        Loaded::Pictures(files) => return from_paper::update::read(state, files, None),
        Loaded::Stopped => state.notice = Some(Texts::of(state.preferences.language).get("reading-stopped")),
        Loaded::Nothing | Loaded::NotOne => state.dialog = Some(Dialog::Message(Message::NothingFound)),
        Loaded::One(purpose, path, Err(error)) if UnlockQuestion::needed(&error).is_some() => {
            let paths = vec![path.clone()];
            ask_to_unlock(state, &error, path, Waiting { purpose, paths, others: None });
        }
        Loaded::One(_, path, Err(error)) => state.dialog = Some(Dialog::Message(Message::Unreadable(path, error))),
        Loaded::One(purpose, path, Ok((opened, cover))) => open_one(state, purpose, path, (*opened, cover)),
        Loaded::Merged(question) => match read_again(state, &question) {
            Some(effects) => return effects,
            None => merged(state, question),
        },
    }
    Vec::new()
}

/// What was chosen to lie beside the group that is open is no group.
fn not_a_group(state: &mut AppState) {
    let texts = Texts::of(state.preferences.language);
    state.dialog = Some(Dialog::Message(Message::Notice(texts.get("beside-not-a-group"))));
}

/// An edition, or nothing that could be read: on the screen of HR nothing else is opened.
fn is_edition(loaded: &Loaded) -> bool {
    match loaded {
        Loaded::Nothing | Loaded::NotOne | Loaded::Stopped | Loaded::One(_, _, Err(_)) => true,
        Loaded::One(_, _, Ok((opened, _))) => matches!(opened.value, AnyFile::Edition(_)),
        Loaded::Merged(_) | Loaded::Pictures(_) => false,
    }
}

/// What came in is to be looked at first, and files that only lack a key or a passphrase are asked about before that.
fn merged(state: &mut AppState, question: Box<MergeQuestion>) {
    let locked = question.unreadable.iter().find(|(_, error)| UnlockQuestion::needed(error).is_some());
    match locked {
        Some((path, StorageError::Sealed(fault))) => {
            let (path, error) = (path.clone(), StorageError::Sealed(*fault));
            let paths = question.paths.clone();
            ask_to_unlock(state, &error, path, Waiting { purpose: Purpose::AddToGroup, paths, others: Some(question) });
        }
        _ => state.dialog = Some(Dialog::MergeReport(question)),
    }
}

/// What goes on once files are unlocked.
struct Waiting {
    purpose: Purpose,
    paths: Vec<PathBuf>,
    others: Option<Box<MergeQuestion>>,
}

fn ask_to_unlock(state: &mut AppState, error: &StorageError, file: PathBuf, waiting: Waiting) {
    let Some(lock) = UnlockQuestion::needed(error) else { return };
    let Waiting { purpose, paths, others } = waiting;
    let question = UnlockQuestion { lock, purpose, paths, file, others, trouble: None };
    state.dialog = Some(Dialog::Unlock(Box::new(question)));
}

fn open_one(state: &mut AppState, purpose: Purpose, path: PathBuf, (opened, cover): (Opened<AnyFile>, Cover)) {
    let file = DocumentFile::opened(path, opened.newer_version, cover);
    let texts = Texts::of(state.preferences.language);
    let is_newer = opened.newer_version.map(|_| texts.get("notice-newer-version"));
    state.notice.clone_from(&is_newer);
    open_value(state, purpose, opened.value, file);
    if let Some(words) = is_newer {
        // Whole, before an hour is spent on what cannot be saved here.
        state.dialog.get_or_insert(Dialog::Message(Message::Notice(words)));
    }
}

fn open_value(state: &mut AppState, purpose: Purpose, value: AnyFile, file: DocumentFile) {
    match value {
        AnyFile::Journey(journey) => open_journey(state, purpose, *journey, file),
        AnyFile::Group(group) => {
            // The day has come until which it was to be kept: that is asked, and nothing goes unasked.
            let is_over = group.setup.retention_until.is_some_and(|until| until <= state.world.today());
            let may_go = file.newer_version.is_none();
            let mut group = GroupState::new(*group, file);
            // Who comes back to a group asks first where it stands.
            group.looking.view = GroupView::Standing;
            state.screen = Screen::Group(Box::new(group));
            if is_over && may_go {
                state.dialog = Some(Dialog::EraseGroup);
            }
        }
        AnyFile::Edition(edition) => {
            state.screen = Screen::Hr(Box::new(HrState { edition: Some(Arc::new(*edition)), ..HrState::default() }));
        }
        // It is brought into a group, never opened by itself.
        AnyFile::Now(_) => {}
        AnyFile::Setup(setup) if purpose == Purpose::ChangeSetup => {
            state.screen = Screen::SetUp(Box::new(SetUpState::new(*setup, file)));
        }
        AnyFile::Setup(setup) => state.screen = Screen::Start(Some(setup)),
        AnyFile::Instrument(instrument) => {
            let today = state.world.today();
            let year_ago = today.checked_sub(jiff::Span::new().years(1)).unwrap_or(today);
            let period = Timeline::new(year_ago, today);
            let setup = Setup::standard((state.world.new_id)(), *instrument, period, state.preferences.language);
            state.screen = Screen::Start(Some(Box::new(setup)));
        }
    }
}

/// Opens a drawing for whoever asks: its owner draws on, a facilitator talks it through. Where nobody says which, what was
/// handed in is to be talked through.
fn open_journey(state: &mut AppState, purpose: Purpose, journey: Journey, file: DocumentFile) {
    let now = (state.world.now)();
    let talks = match purpose {
        Purpose::OpenDrawing => false,
        Purpose::OpenGroup => true,
        _ => journey.is_hand_in(),
    };
    let setups: Vec<Setup> = setups_for(state, &journey).collect();
    if setups.is_empty() {
        state.dialog = Some(Dialog::Message(Message::UnknownInstrument(journey.instrument)));
        return;
    }
    let mut first_broken = None;
    let fitting = setups.into_iter().find(|setup| {
        let broken = misfits(&journey, Some(&setup.instrument)).into_iter().next();
        let fits = broken.is_none();
        first_broken = first_broken.take().or(broken);
        fits
    });
    match (fitting, first_broken) {
        (Some(setup), _) if talks => state.screen = second_look::talk(&journey, setup, file),
        (Some(setup), _) => state.screen = second_look::draw(journey, setup, file, now),
        (None, broken) => {
            let path = file.path.unwrap_or_default();
            let fault = broken.map_or_else(|| Fault::of_file(FaultKind::NotOurs), Fault::from);
            state.dialog = Some(Dialog::Message(Message::Unreadable(path, fault.into())));
        }
    }
}

/// The set-ups a journey may have been drawn with: the one that is open, then those of the program.
fn setups_for(state: &AppState, journey: &Journey) -> impl Iterator<Item = Setup> {
    let open = match &state.screen {
        Screen::Start(Some(setup)) => Some((**setup).clone()),
        _ => None,
    };
    let id = journey.setup.unwrap_or(journey.id);
    let (timeline, language) = (journey.timeline.clone(), state.preferences.language);
    let standard = builtin_instruments()
        .iter()
        .map(move |instrument| Setup::standard(id, instrument.clone(), timeline.clone(), language));
    let instrument = journey.instrument.clone();
    open.into_iter().chain(standard).filter(move |setup| setup.instrument.id == instrument)
}
