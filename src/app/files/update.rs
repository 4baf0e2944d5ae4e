//! About files and questions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use uuid::Uuid;

use crate::app::document::DocumentFile;
use crate::app::files::calendar_question::CalendarAnswers;
use crate::app::files::names::{may_not_write, own_path, proposed_path};
use crate::app::files::opening::{close_meanwhile, leave, open_group, read, waits_for_writing};
use crate::app::files::places::Wanted;
use crate::app::files::printing::{preview_of, subject};
use crate::app::files::writing::{with_ending, written};
use crate::app::files::{FileAction, Leaving, PathQuestion, Purpose};
use crate::app::group::beside;
use crate::app::group::from_paper;
use crate::app::group::interview::second_look;
use crate::app::group::sharing;
use crate::app::group::sharing::update::stayed;
use crate::app::group::state::GroupState;
use crate::app::group::take_along;
use crate::app::questions::{Dialog, Message};
use crate::app::sheet::{forgetting, hand_in, own_now};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Asked, Effect, Subject};
use crate::app::work::guard::Guard;
use crate::format::Format;
use crate::model::{Edition, Group, Journey, Setup, Timeline, check_setup};
use crate::report::Printable;
use crate::text::{Texts, setup_fault_sentence};

pub(crate) fn update(state: &mut AppState, action: FileAction) -> Vec<Effect> {
    match action {
        FileAction::Ask(purpose) => ask(state, purpose),
        FileAction::TypePath(path) => {
            if let Some(Dialog::Path(question) | Dialog::HandIn(question)) = &mut state.dialog {
                question.path = path;
            }
        }
        FileAction::Browse(_) | FileAction::BrowseFolder(_) | FileAction::BrowsePlace(..) => {
            return browse(state, action).into_iter().collect();
        }
        FileAction::Choose(purpose, paths) => return choose(state, purpose, paths),
        FileAction::StopReading => {
            if let Some(reading) = &state.under_way.reading {
                reading.stop();
            }
        }
        FileAction::TakeNews => {
            let base = open_group(state);
            return match state.under_way.news.take() {
                Some(news) => read(state, Purpose::AddToGroup, news.paths, base),
                None => Vec::new(),
            };
        }
        FileAction::LeaveNews => state.under_way.news = None,
        FileAction::FolderGrew(news) => state.under_way.news = matches!(state.screen, Screen::Group(_)).then_some(news),
        FileAction::Save => return save_or_ask(state),
        FileAction::SaveAs
        | FileAction::TurnPreview(_)
        | FileAction::CalendarColumns(_)
        | FileAction::ReadCalendarAs(_)
        | FileAction::Replace
        | FileAction::AnotherPlace
        | FileAction::ShowNotice => return answer(state, &action),
        FileAction::NoticeWasRead => state.notice = None,
        FileAction::CloseDialog => {
            let_go_of_waiting(state);
            if let Some(Dialog::Message(Message::HandedIn(_))) = state.dialog.take() {
                forgetting::read(state);
            }
            state.leaving.after_save = None;
            state.leaving.waits_no_more = false;
        }
        FileAction::Leave(leaving) => {
            return leave_or_ask(state, leaving);
        }
        FileAction::LeaveAnyway(leaving) => return leave(state, leaving),
        FileAction::CloseMeanwhile => return close_meanwhile(state),
        FileAction::SaveAndLeave(leaving) => return save_and_leave(state, leaving),
    }
    Vec::new()
}

/// Lets the system's own window ask.
fn browse(state: &mut AppState, action: FileAction) -> Option<Effect> {
    let (asked, proposed, wanted) = match action {
        FileAction::Browse(purpose) => {
            let wanted = match purpose {
                Purpose::AddToGroup | Purpose::ReadSheets => Wanted::Files,
                purpose if purpose.writes() => Wanted::NewFile,
                _ => Wanted::File,
            };
            (Asked::Question(purpose), proposed_path(state, purpose), wanted)
        }
        FileAction::BrowseFolder(purpose) => (Asked::Question(purpose), proposed_path(state, purpose), Wanted::Folder),
        FileAction::BrowsePlace(place, proposed) => (Asked::Place(place), proposed, place.wanted()),
        _ => return None,
    };
    state.under_way.browsed.no_window = false;
    Some(Effect::Browse { asked, proposed, wanted, language: state.preferences.language })
}

/// What comes of an answer to a question, or of asking for one again.
fn answer(state: &mut AppState, action: &FileAction) -> Vec<Effect> {
    match action {
        FileAction::SaveAs => {
            if let Some((purpose, _)) = document_purpose(&state.screen) {
                ask(state, purpose);
            }
        }
        FileAction::TurnPreview(page) => {
            if let Some(Dialog::Path(PathQuestion { preview: Some(preview), .. })) = &mut state.dialog {
                preview.page = *page;
            }
        }
        FileAction::CalendarColumns(columns) => {
            if let Some(Dialog::Calendar(question)) = &mut state.dialog {
                question.answers.columns = Some(*columns);
            }
        }
        FileAction::ReadCalendarAs(answers) => {
            if let Some(Dialog::Calendar(question)) = state.dialog.take() {
                return load_calendar(state, question.path, *answers);
            }
        }
        FileAction::Replace => {
            if matches!(state.dialog.take(), Some(Dialog::Replace(_))) {
                return state.waits.take().map(|(_, effect)| *effect).into_iter().collect();
            }
        }
        FileAction::AnotherPlace => {
            if let Some(Dialog::Replace(question)) = state.dialog.take() {
                let_go_of_waiting(state);
                let path = question.path.to_string_lossy().into_owned();
                let (purpose, preview) = (question.purpose, preview_of(state, question.purpose));
                state.dialog = Some(path_dialog(PathQuestion { purpose, path, preview }));
            }
        }
        FileAction::ShowNotice => {
            state.dialog = state.notice.clone().map(|notice| Dialog::Message(Message::Notice(notice)));
        }
        _ => {}
    }
    Vec::new()
}

pub(crate) fn ask(state: &mut AppState, purpose: Purpose) {
    if purpose == Purpose::HandIn {
        leave_untouched_help(state);
    }
    let path = if purpose.writes() { proposed_path(state, purpose) } else { state.world.documents.join("") };
    let preview = preview_of(state, purpose);
    let question = PathQuestion { purpose, path: path.to_string_lossy().into_owned(), preview };
    state.dialog = Some(path_dialog(question));
}

/// What is shown of what leaves, and what leaves, has no help of which nothing was told.
fn leave_untouched_help(state: &mut AppState) {
    if let Screen::Sheet(sheet) = &mut state.screen {
        sheet.leave_untouched_help();
    }
}

fn path_dialog(question: PathQuestion) -> Dialog {
    match question.purpose {
        Purpose::HandIn => Dialog::HandIn(question),
        _ => Dialog::Path(question),
    }
}

/// What saving the document on the screen is for, and where it is kept; nothing where none is open.
fn document_purpose(screen: &Screen) -> Option<(Purpose, &DocumentFile)> {
    match screen {
        Screen::Start(_) | Screen::Hr(_) => None,
        Screen::Sheet(sheet) => Some((Purpose::SaveSheet, &sheet.document.file)),
        Screen::Group(group) if group.single => Some((Purpose::SaveTalked, &group.document.file)),
        Screen::Group(group) => Some((Purpose::SaveGroup, &group.document.file)),
        Screen::SetUp(open) => Some((Purpose::SaveSetup, &open.document.file)),
    }
}

fn choose(state: &mut AppState, purpose: Purpose, paths: Vec<PathBuf>) -> Vec<Effect> {
    if !purpose.writes() {
        state.dialog = None;
        if paths.is_empty() {
            return Vec::new();
        }
        // One that is dropped on a sheet can only be meant for behind it.
        let dropped_on_sheet = matches!(state.screen, Screen::Sheet(_)) && paths.iter().all(|path| is_calendar(path));
        if purpose == Purpose::OpenCalendar || purpose == Purpose::Open && dropped_on_sheet {
            let first = paths.into_iter().next();
            return first.map(|path| load_calendar(state, path, CalendarAnswers::default())).unwrap_or_default();
        }
        if purpose == Purpose::ReadSheets {
            return from_paper::update::read(state, paths, None);
        }
        // It lies beside the group that is open, and does not go into it.
        let base = if purpose == Purpose::OpenBeside { None } else { open_group(state) };
        return read(state, purpose, paths, base);
    }
    let Some(path) = paths.into_iter().next() else { return Vec::new() };
    // First where, then for whom.
    state.dialog = (purpose == Purpose::HandOver).then(|| Dialog::HandOver(path.clone()));
    write(state, purpose, &path).into_iter().collect()
}

fn load_calendar(state: &AppState, path: PathBuf, answers: CalendarAnswers) -> Vec<Effect> {
    let load = |period| Effect::LoadCalendar { path, period, for_owner: !is_handed_out(state), answers };
    period_shown(state).map(load).into_iter().collect()
}

/// The period of what is on the screen.
fn period_shown(state: &AppState) -> Option<Timeline> {
    match &state.screen {
        Screen::Sheet(sheet) => Some(sheet.journey().timeline.clone()),
        Screen::Group(group) => Some(group.group().setup.timeline.clone()),
        Screen::SetUp(open) => Some(open.setup().timeline.clone()),
        Screen::Start(_) | Screen::Hr(_) => None,
    }
}

/// What is in a set-up goes to every participant.
fn is_handed_out(state: &AppState) -> bool {
    matches!(state.screen, Screen::SetUp(_))
}

fn is_calendar(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics") || ending.eq_ignore_ascii_case("csv"))
}

/// What waited for an answer is not written: nothing of it is left, and it did not leave a group.
fn let_go_of_waiting(state: &mut AppState) {
    if let Some((path, _)) = state.waits.take() {
        stayed(state, &path);
    }
}

/// Goes away: first saved where that needs no question, else asked about what is in no file.
pub(crate) fn leave_or_ask(state: &mut AppState, leaving: Leaving) -> Vec<Effect> {
    let_go_of_waiting(state);
    if waits_for_writing(state, leaving, false) {
        return Vec::new();
    }
    // What was begun of how it is now is in nothing that saves by itself.
    if matches!(&state.screen, Screen::Sheet(sheet) if sheet.has_begun_now()) {
        state.dialog = Some(Dialog::Unsaved(leaving));
        return Vec::new();
    }
    if leaving != Leaving::ToOtherSide {
        second_look::goes_back_first(state);
    }
    leave_untouched_help(state);
    let saving = save_by_itself(state);
    if !saving.is_empty() {
        state.leaving.after_save = Some(leaving);
        return saving;
    }
    if state.unsaved() {
        state.dialog = Some(Dialog::Unsaved(leaving));
        return Vec::new();
    }
    leave(state, leaving)
}

/// Saves first. Where nothing can be written it is said why, and nobody leaves once something else is saved later.
fn save_and_leave(state: &mut AppState, leaving: Leaving) -> Vec<Effect> {
    state.dialog = None;
    // What is saved now is waited for.
    state.leaving.waits_no_more = false;
    own_now::update::keep_filling(state);
    state.leaving.after_save = Some(leaving);
    let effects = save_or_ask(state);
    let is_asked = matches!(state.dialog, Some(Dialog::Path(_)));
    if effects.is_empty() && !is_asked {
        state.leaving.after_save = None;
    }
    effects
}

/// Saves a participant's sheet to its own file, where it has one and something changed. Never asks anything.
pub(crate) fn save_by_itself(state: &mut AppState) -> Vec<Effect> {
    let Screen::Sheet(sheet) = &state.screen else { return Vec::new() };
    let file = &sheet.document.file;
    let may_write = file.newer_version.is_none() && !file.open_elsewhere;
    let Some(path) = file.path.clone().filter(|_| may_write && sheet.unsaved()) else { return Vec::new() };
    write(state, Purpose::SaveSheet, &path).into_iter().collect()
}

fn save_or_ask(state: &mut AppState) -> Vec<Effect> {
    let Some((purpose, file)) = document_purpose(&state.screen) else { return Vec::new() };
    match file.path.clone() {
        Some(path) => write(state, purpose, &path).into_iter().collect(),
        None => {
            ask(state, purpose);
            Vec::new()
        }
    }
}

/// Writes what `purpose` says to `path`; what stands there and is another document is not replaced unasked.
fn write(state: &mut AppState, purpose: Purpose, path: &Path) -> Option<Effect> {
    let effect = written_unguarded(state, purpose, path)?;
    Some(guarded(state, effect))
}

fn guarded(state: &AppState, effect: Effect) -> Effect {
    let (path, purpose) = match &effect {
        Effect::Save { path, purpose, .. } => (path.clone(), Some(*purpose)),
        Effect::Print { path, .. } => (path.clone(), None),
        Effect::TakeAlong(taking) if !taking.is_folder() => (taking.path.clone(), None),
        Effect::GiveEdition(wanted) => {
            let is_file = wanted.purpose == Purpose::SaveEdition;
            (wanted.path.clone(), is_file.then_some(Purpose::SaveEdition))
        }
        Effect::GivePair(wanted) => (wanted.path.clone(), Some(Purpose::SavePair)),
        // A hand-in has rules of its own.
        _ => return effect,
    };
    let (id, has_left) = match (&state.screen, purpose) {
        // An edition is another each time it is given out.
        (_, Some(Purpose::SaveEdition | Purpose::SavePair)) => (Some(Uuid::nil()), false),
        (_, None) | (Screen::Start(_) | Screen::Hr(_), _) => (None, false),
        (Screen::Sheet(sheet), Some(Purpose::HandInNow)) => (sheet.now_to_hand_in().map(|moment| moment.id), false),
        (Screen::Sheet(sheet), _) => (Some(sheet.journey().id), sheet.journey().is_hand_in()),
        (Screen::Group(group), _) => match group.one_drawing() {
            Some(journey) => (Some(journey.id), true),
            None => (Some(group.group().id), false),
        },
        (Screen::SetUp(open), _) => (Some(open.setup().id), false),
    };
    let is_own = |(own, file): (Purpose, &DocumentFile)| purpose == Some(own) && file.path.as_ref() == Some(&path);
    let is_own_file = document_purpose(&state.screen).is_some_and(is_own);
    let guard = id.map_or(Guard::Pages, |id| Guard::Document { id, is_own_file, has_left });
    Effect::Guarded { effect: Box::new(effect), path, guard }
}

fn written_unguarded(state: &mut AppState, purpose: Purpose, path: &Path) -> Option<Effect> {
    match purpose {
        Purpose::SaveSheet | Purpose::SaveGroup | Purpose::SaveTalked | Purpose::SaveSetup => {
            save(state, purpose, path)
        }
        Purpose::HandIn => {
            let Screen::Sheet(sheet) = &mut state.screen else { return None };
            let made = hand_in::hand_in(sheet, path, &state.world);
            or_said(state, made, |effect| effect)
        }
        Purpose::HandInNow => {
            let Screen::Sheet(sheet) = &state.screen else { return None };
            let made = own_now::update::hand_in(sheet, path).transpose()?;
            or_said(state, made, |effect| effect)
        }
        Purpose::SaveEdition => sharing::update::give(state, with_ending(path, Edition::ENDING), None),
        Purpose::SavePair => beside::update::pair_to_write(state, with_ending(path, Edition::ENDING)),
        Purpose::Print(kind) => print(state, kind, with_ending(path, ".pdf")),
        Purpose::Pages => print_pages(state, with_ending(path, ".pdf")),
        Purpose::TakeAlong => take_along::update::take_along(state, path),
        Purpose::Figure => take_along::update::take_figure(state, path),
        _ => None,
    }
}

/// Saves the document that is open.
fn save(state: &mut AppState, purpose: Purpose, path: &Path) -> Option<Effect> {
    let now = (state.world.now)();
    let (ending, state_number, bytes) = match (&mut state.screen, purpose) {
        (Screen::Sheet(sheet), Purpose::SaveSheet) => {
            (Journey::ENDING, sheet.document.state_number(), written(&sheet.to_write(now)))
        }
        (Screen::Group(group), Purpose::SaveGroup | Purpose::SaveTalked) => {
            let state_number = group.document.state_number();
            match group.one_drawing() {
                Some(journey) => (Journey::ENDING, state_number, written(journey)),
                None => (Group::ENDING, state_number, written(group.group())),
            }
        }
        (Screen::SetUp(open), Purpose::SaveSetup) => {
            // What breaks a rule could not be opened again.
            if let Some(broken) = check_setup(open.setup()).into_iter().next() {
                let why = setup_fault_sentence(Texts::of(state.preferences.language), &broken);
                state.dialog = Some(Dialog::Message(Message::Notice(why)));
                return None;
            }
            (Setup::ENDING, open.document.state_number(), written(open.setup()))
        }
        _ => return None,
    };
    let (file, _) = state.screen.file_mut()?;
    let (path, wrap) = own_path(path, ending, &file.cover);
    if let Some(message) = may_not_write(file, &path) {
        state.dialog = Some(Dialog::Message(message));
        return None;
    }
    or_said(state, bytes, |bytes| Effect::Save { purpose, path, bytes, state_number, wrap })
}

/// Prints something of what is open that has no view of its own. What left a group is remembered there.
fn print(state: &mut AppState, kind: Printable, path: PathBuf) -> Option<Effect> {
    let language = state.preferences.language;
    let subject = match (&state.screen, kind) {
        (Screen::Group(group), Printable::Beside) => Subject::Pages(Arc::clone(group.topics.beside.pages()?)),
        (Screen::Group(group), Printable::Group) => {
            Subject::Group(Box::new(group.group().clone()), group.topics.pages.paper_for(kind))
        }
        _ => subject(state, kind)?,
    };
    let path = match &mut state.screen {
        Screen::Group(group) if !kind.is_of_nothing_open() => remembered(group, kind, path),
        _ => path,
    };
    Some(Effect::Print { purpose: Purpose::Print(kind), path, subject, language })
}

/// Prints the pages that are looked at. Pages for HR leave the room like an edition, and are made from one.
fn print_pages(state: &mut AppState, path: PathBuf) -> Option<Effect> {
    let language = state.preferences.language;
    let (path, subject) = match &mut state.screen {
        Screen::Sheet(sheet) => {
            let shown = sheet.own_pages.as_ref()?.shown(sheet.document.history.revision())?;
            (path, Subject::Pages(Arc::clone(shown)))
        }
        Screen::Group(group) => {
            let (kind, paper) = (group.topics.pages.kind, group.topics.pages.paper());
            let shown = Arc::clone(group.topics.pages.shown()?);
            if kind == Printable::Hr {
                return sharing::update::give(state, path, Some(paper));
            }
            (remembered(group, kind, path), Subject::Pages(shown))
        }
        _ => return None,
    };
    Some(Effect::Print { purpose: Purpose::Pages, path, subject, language })
}

/// Where pages go, which is given back; the group remembers them once they are there, where anybody is on them.
fn remembered(group: &mut GroupState, kind: Printable, path: PathBuf) -> PathBuf {
    match kind.row().remembered {
        Some(what) => sharing::update::begin_print(group, what, path),
        None => path,
    }
}

/// What comes of `made`, or a word on why not.
pub(crate) fn or_said<T>(
    state: &mut AppState,
    made: Result<T, Message>,
    then: impl FnOnce(T) -> Effect,
) -> Option<Effect> {
    match made {
        Ok(made) => Some(then(made)),
        Err(message) => {
            state.dialog = Some(Dialog::Message(message));
            None
        }
    }
}

/// Saves the open group where it is, when it has a file: what was given out is to be remembered.
pub(crate) fn save_again(state: &mut AppState) -> Option<Effect> {
    let Screen::Group(group) = &state.screen else { return None };
    let path = group.document.file.path.clone()?;
    write(state, Purpose::SaveGroup, &path)
}
