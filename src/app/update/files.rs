//! About files and questions.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::hand_in::{self, SEALED_JOURNEY};

use crate::app::action::FileAction;
use crate::app::secrets::Cover;
use crate::app::state::{AppState, Dialog, DocumentFile, Leaving, Message, PathQuestion, Purpose, Screen};
use crate::app::work::effect::{Effect, Subject, Wrap};
use crate::app::work::loading::Base;
use crate::app::work::made_pages::PageKind;
use crate::app::work::progress::Progress;
use crate::format::{self, Format};
use crate::model::{Edition, Group, Journey, Setup, Timeline, check_setup};
use crate::text::Texts;

pub(super) fn update(state: &mut AppState, action: FileAction) -> Vec<Effect> {
    match action {
        FileAction::Ask(purpose) => ask(state, purpose),
        FileAction::TypePath(path) => {
            if let Some(Dialog::Path(question) | Dialog::HandIn(question)) = &mut state.dialog {
                question.path = path;
            }
        }
        FileAction::Browse(purpose) => {
            return vec![Effect::Browse { purpose, proposed: proposed_path(state, purpose) }];
        }
        FileAction::Choose(purpose, paths) => return choose(state, purpose, paths),
        FileAction::StopReading => {
            if let Some(reading) = &state.reading {
                reading.stop();
            }
        }
        FileAction::TakeNews => {
            let base = open_group(state);
            return match state.news.take() {
                Some(news) => read(state, Purpose::AddToGroup, news.paths, base),
                None => Vec::new(),
            };
        }
        FileAction::LeaveNews => state.news = None,
        FileAction::FolderGrew(news) => state.news = matches!(state.screen, Screen::Group(_)).then_some(news),
        FileAction::Save => return save_or_ask(state),
        FileAction::CloseDialog => {
            state.dialog = None;
            state.leave_after_save = None;
        }
        FileAction::Leave(leaving) => {
            if state.unsaved() {
                state.dialog = Some(Dialog::Unsaved(leaving));
            } else {
                return leave(state, leaving);
            }
        }
        FileAction::LeaveAnyway(leaving) => return leave(state, leaving),
        FileAction::SaveAndLeave(leaving) => {
            state.dialog = None;
            state.leave_after_save = Some(leaving);
            return save_or_ask(state);
        }
    }
    Vec::new()
}

pub(super) fn ask(state: &mut AppState, purpose: Purpose) {
    let path = if purpose.writes() { proposed_path(state, purpose) } else { state.world.documents.join("") };
    let question = PathQuestion { purpose, path: path.to_string_lossy().into_owned() };
    state.dialog = Some(match purpose {
        Purpose::HandIn => Dialog::HandIn(question),
        _ => Dialog::Path(question),
    });
}

/// The text of the usual name of the pages that are looked at.
fn pages_name(state: &AppState) -> &'static str {
    let Screen::Group(group) = &state.screen else { return "file-name-group" };
    match group.pages.kind {
        PageKind::Group => "file-name-group",
        PageKind::Poster => "file-name-poster",
        PageKind::Board => "file-name-board",
        PageKind::Effect => "file-name-effect",
        PageKind::Hr => "file-name-hr",
        PageKind::Journeys => "file-name-journeys",
        PageKind::Agenda => "file-name-agenda",
        PageKind::BlankSheet => "file-name-blank",
        PageKind::RunSheet => "file-name-run",
    }
}

/// Where a file would usually go.
fn proposed_path(state: &AppState, purpose: Purpose) -> PathBuf {
    let texts = Texts::of(state.preferences.language);
    let participant = match &state.screen {
        Screen::Sheet(sheet) => Some(&sheet.journey().participant),
        Screen::Group(group) => group.selected.as_ref(),
        Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => None,
    };
    let participant = participant.map(ToString::to_string).unwrap_or_default();
    let name = match purpose {
        Purpose::SaveSheet => format!("{participant}-{}{}", texts.get("file-name-own"), Journey::ENDING),
        Purpose::HandIn => format!("{participant}{}", hand_in_ending(state)),
        Purpose::KeySheet => format!("{}.pdf", texts.get("key-sheet-file-name")),
        Purpose::Receipt => format!("{participant}-{}.pdf", texts.get("receipt-file-name")),
        Purpose::SaveTalked => format!("{participant}-{}{}", texts.get("file-name-talked"), Journey::ENDING),
        Purpose::SaveGroup => format!("{}{}", texts.get("file-name-group"), Group::ENDING),
        Purpose::SaveSetup => format!("{}{}", texts.get("file-name-setup"), Setup::ENDING),
        Purpose::JourneyReport => format!("{participant}.pdf"),
        Purpose::Agenda => format!("{participant}-{}.pdf", texts.get("file-name-agenda")),
        Purpose::SaveEdition => format!("{}{}", texts.get("file-name-edition"), Edition::ENDING),
        Purpose::HrReport => format!("{}.pdf", texts.get("file-name-hr")),
        Purpose::BlankSheet => format!("{}.pdf", texts.get("file-name-blank")),
        Purpose::RunSheet => format!("{}.pdf", texts.get("file-name-run")),
        Purpose::GroupReport => format!("{}.pdf", texts.get("file-name-group")),
        Purpose::Pages => format!("{}.pdf", texts.get(pages_name(state))),
        Purpose::Open
        | Purpose::OpenDrawing
        | Purpose::OpenGroup
        | Purpose::OpenEdition
        | Purpose::OpenSetup
        | Purpose::AddToGroup
        | Purpose::OpenCalendar => String::new(),
    };
    state.world.documents.join(name)
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
            let load = |(path, period)| Effect::LoadCalendar { path, period, for_owner: !is_handed_out(state) };
            return paths.into_iter().next().zip(period_shown(state)).map(load).into_iter().collect();
        }
        let base = open_group(state);
        return read(state, purpose, paths, base);
    }
    let Some(path) = paths.into_iter().next() else { return Vec::new() };
    state.dialog = None;
    write(state, purpose, &path).into_iter().collect()
}

/// Reads files; what was read in before them is known when their folders are watched.
pub(super) fn read(state: &mut AppState, purpose: Purpose, paths: Vec<PathBuf>, base: Option<Base>) -> Vec<Effect> {
    let progress = Arc::new(Progress::default());
    state.reading = Some(Arc::clone(&progress));
    state.news = None;
    vec![Effect::Watch(paths.clone()), Effect::Load { purpose, paths, base, openers: state.openers.clone(), progress }]
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

/// The group that is open, as it is now.
pub(super) fn open_group(state: &AppState) -> Option<Base> {
    match &state.screen {
        Screen::Group(group) if !group.single => {
            Some(Base { group: group.history.shared(), revision: group.history.revision() })
        }
        _ => None,
    }
}

fn save_or_ask(state: &mut AppState) -> Vec<Effect> {
    let (purpose, file) = match &state.screen {
        Screen::Start(_) | Screen::Hr(_) => return Vec::new(),
        Screen::Sheet(sheet) => (Purpose::SaveSheet, &sheet.file),
        Screen::Group(group) if group.single => (Purpose::SaveTalked, &group.file),
        Screen::Group(group) => (Purpose::SaveGroup, &group.file),
        Screen::SetUp(open) => (Purpose::SaveSetup, &open.file),
    };
    match file.path.clone() {
        Some(path) => write(state, purpose, &path).into_iter().collect(),
        None => {
            ask(state, purpose);
            Vec::new()
        }
    }
}

fn write(state: &mut AppState, purpose: Purpose, path: &Path) -> Option<Effect> {
    let now = (state.world.now)();
    let language = state.preferences.language;
    match (&mut state.screen, purpose) {
        (_, Purpose::KeySheet) => {
            let subject = Subject::KeySheet(Box::new(state.keys.clone()?), super::today(state));
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Sheet(sheet), Purpose::SaveSheet) => {
            let (path, wrap) = own_path(path, Journey::ENDING, &sheet.file.cover);
            if let Some(message) = may_not_write(&sheet.file, &path) {
                state.dialog = Some(Dialog::Message(message));
                return None;
            }
            let revision = sheet.history.revision();
            let written = written(&sheet.to_write(now));
            or_said(state, written, |bytes| Effect::Save { purpose, path, bytes, revision, wrap })
        }
        (Screen::Sheet(sheet), Purpose::HandIn) => {
            let made = hand_in::hand_in(sheet, path, &state.world);
            or_said(state, made, |effect| effect)
        }
        (Screen::Sheet(sheet), Purpose::Receipt) => {
            let instrument = Box::new(sheet.setup.instrument.clone());
            let today = now.to_zoned(state.world.time_zone.clone()).date();
            let subject = Subject::Receipt(Box::new(sheet.journey().clone()), instrument, today);
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Group(group), Purpose::SaveGroup | Purpose::SaveTalked) => {
            let journey = group.one_drawing();
            let ending = if journey.is_some() { Journey::ENDING } else { Group::ENDING };
            let (path, wrap) = own_path(path, ending, &group.file.cover);
            if let Some(message) = may_not_write(&group.file, &path) {
                state.dialog = Some(Dialog::Message(message));
                return None;
            }
            let revision = group.history.revision();
            let written = journey.map_or_else(|| written(group.group()), written);
            or_said(state, written, |bytes| Effect::Save { purpose, path, bytes, revision, wrap })
        }
        (Screen::Group(_), Purpose::SaveEdition) => {
            super::sharing::edition_to_write(state, with_ending(path, Edition::ENDING))
        }
        (Screen::Hr(hr), Purpose::HrReport) => {
            let subject = Subject::Edition(Box::new(hr.edition.clone()?), hr.paper);
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::SetUp(open), Purpose::SaveSetup) => {
            // What breaks a rule could not be opened again.
            if !check_setup(open.setup()).is_empty() {
                return None;
            }
            let path = with_ending(path, Setup::ENDING);
            if let Some(message) = may_not_write(&open.file, &path) {
                state.dialog = Some(Dialog::Message(message));
                return None;
            }
            let revision = open.history.revision();
            let written = written(open.setup());
            or_said(state, written, |bytes| Effect::Save { purpose, path, bytes, revision, wrap: Wrap::Bare })
        }
        (Screen::SetUp(open), Purpose::RunSheet | Purpose::BlankSheet) => {
            let setup = Box::new(open.setup().clone());
            let subject =
                if purpose == Purpose::RunSheet { Subject::RunSheet(setup) } else { Subject::BlankSheet(Some(setup)) };
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Start(setup), Purpose::BlankSheet) => {
            let subject = Subject::BlankSheet(setup.clone());
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Start(Some(setup)), Purpose::RunSheet) => {
            let subject = Subject::RunSheet(setup.clone());
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Sheet(sheet), Purpose::JourneyReport) => {
            let shown = Arc::clone(sheet.own_pages.as_ref()?.shown()?);
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject: Subject::Pages(shown), language })
        }
        (Screen::Group(group), Purpose::Agenda) => {
            let (_, journey) = group.selected()?;
            let subject = Subject::Agenda(Box::new(journey.clone()), Box::new(group.instrument().clone()));
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Group(group), Purpose::JourneyReport) => {
            let (_, journey) = group.selected()?;
            let subject = Subject::Journey(Box::new(journey.clone()), Box::new(group.instrument().clone()));
            let path = super::sharing::begin_print(group, "journey", with_ending(path, ".pdf"));
            Some(Effect::Print { purpose, path, subject, language })
        }
        (Screen::Group(_), Purpose::Pages) => print_pages(state, with_ending(path, ".pdf")),
        (Screen::Group(group), Purpose::GroupReport) => {
            let subject = Subject::Group(Box::new(group.group().clone()));
            let path = super::sharing::begin_print(group, "group", with_ending(path, ".pdf"));
            Some(Effect::Print { purpose, path, subject, language })
        }
        _ => None,
    }
}

/// Why the file of a document may not be written over, where it may not.
fn may_not_write(file: &DocumentFile, path: &Path) -> Option<Message> {
    let is_own = file.path.as_deref() == Some(path);
    if is_own && file.open_elsewhere {
        return Some(Message::OpenElsewhere);
    }
    (is_own && file.newer_version.is_some()).then_some(Message::NewerVersion)
}

/// What is written of `document`.
///
/// # Errors
/// It would be a file that is too large to be opened again.
pub(super) fn written<T: Format>(document: &T) -> Result<Vec<u8>, Message> {
    format::write_readable(document).ok_or(Message::TooLarge)
}

/// What comes of `made`, or a word on why not.
pub(super) fn or_said<T>(
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

fn hand_in_ending(state: &AppState) -> &'static str {
    let sealed = matches!(&state.screen, Screen::Sheet(sheet) if sheet.journey().recipient.is_some());
    if sealed { SEALED_JOURNEY } else { Journey::ENDING }
}

/// Where a document goes, and how it is protected there: as it was.
pub(super) fn own_path(path: &Path, ending: &str, cover: &Cover) -> (PathBuf, Wrap) {
    let path = match cover {
        Cover::Locked(_) if path.extension().is_some_and(|it| it == "age") => path.to_owned(),
        Cover::Locked(_) => {
            let bare = path.to_string_lossy().strip_suffix(ending).map(PathBuf::from);
            with_ending(bare.as_deref().unwrap_or(path), &ending.replace(".json", ".age"))
        }
        Cover::Bare | Cover::Sealed => {
            let bare = path.to_string_lossy().strip_suffix(&ending.replace(".json", ".age")).map(PathBuf::from);
            with_ending(bare.as_deref().unwrap_or(path), ending)
        }
    };
    (path, Wrap::from(cover))
}

/// Saves the open group where it is, when it has a file: what was given out is to be remembered.
pub(super) fn save_again(state: &mut AppState) -> Option<Effect> {
    let Screen::Group(group) = &state.screen else { return None };
    let path = group.file.path.clone()?;
    write(state, Purpose::SaveGroup, &path)
}

/// Prints the pages that are looked at. Pages for HR leave the room like an edition, and are made from one.
fn print_pages(state: &mut AppState, path: PathBuf) -> Option<Effect> {
    let language = state.preferences.language;
    let Screen::Group(group) = &mut state.screen else { return None };
    let shown = Arc::clone(group.pages.shown()?);
    let paper = group.pages.paper();
    let kind = match group.pages.kind {
        // A board and an effect are made of the group's figures, as its report is.
        PageKind::Group | PageKind::Board | PageKind::Effect => "group",
        PageKind::Poster => "poster",
        // Questions are about one person's drawing, as a page of it is.
        PageKind::Journeys | PageKind::Agenda => "journey",
        // Nobody is on them, so that nothing is to be remembered.
        PageKind::BlankSheet | PageKind::RunSheet => {
            return Some(Effect::Print { purpose: Purpose::Pages, path, subject: Subject::Pages(shown), language });
        }
        PageKind::Hr => {
            let subject = Subject::Edition(Box::new(super::sharing::give(state, "hr", &path)?), paper);
            return Some(Effect::Print { purpose: Purpose::Pages, path, subject, language });
        }
    };
    let path = super::sharing::begin_print(group, kind, path);
    Some(Effect::Print { purpose: Purpose::Pages, path, subject: Subject::Pages(shown), language })
}

/// Someone who types `P07` means `P07.journey.json`.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.to_string_lossy().ends_with(ending) {
        return path.to_owned();
    }
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

pub(super) fn leave(state: &mut AppState, leaving: Leaving) -> Vec<Effect> {
    state.dialog = None;
    state.notice = None;
    state.leave_after_save = None;
    match leaving {
        Leaving::ToStart => {
            state.screen = Screen::Start(None);
            state.news = None;
            vec![Effect::Watch(Vec::new())]
        }
        Leaving::ToOtherSide => {
            super::second_look::other_side(state);
            Vec::new()
        }
        Leaving::Close => {
            state.may_close = true;
            vec![Effect::Close]
        }
    }
}
