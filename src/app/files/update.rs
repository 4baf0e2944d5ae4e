//! About files and questions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::document::Wrap;
use crate::app::figures::pages::PageKind;
use crate::app::files::names::{may_not_write, own_path, proposed_path, with_ending, written};
use crate::app::files::opening::{leave, open_group, read};
use crate::app::files::{FileAction, PathQuestion, Purpose};
use crate::app::questions::{Dialog, Message};
use crate::app::sheet::hand_in;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, Subject};
use crate::format::Format;
use crate::model::{Edition, Group, Journey, Setup, check_setup};

pub(crate) fn update(state: &mut AppState, action: FileAction) -> Vec<Effect> {
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
        FileAction::CloseDialog => {
            state.dialog = None;
            state.leaving.after_save = None;
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
            state.leaving.after_save = Some(leaving);
            return save_or_ask(state);
        }
    }
    Vec::new()
}

pub(crate) fn ask(state: &mut AppState, purpose: Purpose) {
    let path = if purpose.writes() { proposed_path(state, purpose) } else { state.world.documents.join("") };
    let question = PathQuestion { purpose, path: path.to_string_lossy().into_owned() };
    state.dialog = Some(match purpose {
        Purpose::HandIn => Dialog::HandIn(question),
        _ => Dialog::Path(question),
    });
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
            return paths.into_iter().take(1).map(|path| Effect::LoadCalendar { path }).collect();
        }
        let base = open_group(state);
        return read(state, purpose, paths, base);
    }
    let Some(path) = paths.into_iter().next() else { return Vec::new() };
    state.dialog = None;
    write(state, purpose, &path).into_iter().collect()
}

fn is_calendar(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ics") || ending.eq_ignore_ascii_case("csv"))
}

fn save_or_ask(state: &mut AppState) -> Vec<Effect> {
    let (purpose, file) = match &state.screen {
        Screen::Start(_) | Screen::Hr(_) => return Vec::new(),
        Screen::Sheet(sheet) => (Purpose::SaveSheet, &sheet.document.file),
        Screen::Group(group) if group.single => (Purpose::SaveTalked, &group.document.file),
        Screen::Group(group) => (Purpose::SaveGroup, &group.document.file),
        Screen::SetUp(open) => (Purpose::SaveSetup, &open.document.file),
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
            let subject = Subject::KeySheet(Box::new(state.keys.known.clone()?), state.world.today());
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Sheet(sheet), Purpose::SaveSheet) => {
            let (path, wrap) = own_path(path, Journey::ENDING, &sheet.document.file.cover);
            if let Some(message) = may_not_write(&sheet.document.file, &path) {
                state.dialog = Some(Dialog::Message(message));
                return None;
            }
            let revision = sheet.document.history.revision();
            let written = written(&sheet.to_write(now));
            or_said(state, written, |bytes| Effect::Save { purpose, path, bytes, revision, wrap })
        }
        (Screen::Sheet(sheet), Purpose::HandIn) => {
            let made = hand_in::hand_in(sheet, path, &state.world);
            or_said(state, made, |effect| effect)
        }
        (Screen::Sheet(sheet), Purpose::Receipt) => {
            let instrument = Box::new(sheet.setup.instrument.clone());
            let today = state.world.day_of(now);
            let subject = Subject::Receipt(Box::new(sheet.journey().clone()), instrument, today);
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::Group(group), Purpose::SaveGroup | Purpose::SaveTalked) => {
            let journey = group.one_drawing();
            let ending = if journey.is_some() { Journey::ENDING } else { Group::ENDING };
            let (path, wrap) = own_path(path, ending, &group.document.file.cover);
            if let Some(message) = may_not_write(&group.document.file, &path) {
                state.dialog = Some(Dialog::Message(message));
                return None;
            }
            let revision = group.document.history.revision();
            let written = journey.map_or_else(|| written(group.group()), written);
            or_said(state, written, |bytes| Effect::Save { purpose, path, bytes, revision, wrap })
        }
        (Screen::Group(_), Purpose::SaveEdition) => {
            crate::app::group::sharing::update::edition_to_write(state, with_ending(path, Edition::ENDING))
        }
        (Screen::Hr(hr), Purpose::HrReport) => {
            let subject = Subject::Edition(hr.edition.clone()?, hr.paper);
            Some(Effect::Print { purpose, path: with_ending(path, ".pdf"), subject, language })
        }
        (Screen::SetUp(open), Purpose::SaveSetup) => {
            // What breaks a rule could not be opened again.
            if !check_setup(open.setup()).is_empty() {
                return None;
            }
            let path = with_ending(path, Setup::ENDING);
            if let Some(message) = may_not_write(&open.document.file, &path) {
                state.dialog = Some(Dialog::Message(message));
                return None;
            }
            let revision = open.document.history.revision();
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
            let path = crate::app::group::sharing::update::begin_print(group, "journey", with_ending(path, ".pdf"));
            Some(Effect::Print { purpose, path, subject, language })
        }
        (Screen::Group(_), Purpose::Pages) => print_pages(state, with_ending(path, ".pdf")),
        (Screen::Group(group), Purpose::GroupReport) => {
            let subject = Subject::Group(Box::new(group.group().clone()));
            let path = crate::app::group::sharing::update::begin_print(group, "group", with_ending(path, ".pdf"));
            Some(Effect::Print { purpose, path, subject, language })
        }
        _ => None,
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

/// Prints the pages that are looked at. Pages for HR leave the room like an edition, and are made from one.
fn print_pages(state: &mut AppState, path: PathBuf) -> Option<Effect> {
    let language = state.preferences.language;
    let Screen::Group(group) = &mut state.screen else { return None };
    let shown = Arc::clone(group.topics.pages.shown()?);
    let paper = group.topics.pages.paper();
    let kind = match group.topics.pages.kind {
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
            let subject =
                Subject::Edition(Arc::new(crate::app::group::sharing::update::give(state, "hr", &path)?), paper);
            return Some(Effect::Print { purpose: Purpose::Pages, path, subject, language });
        }
    };
    let path = crate::app::group::sharing::update::begin_print(group, kind, path);
    Some(Effect::Print { purpose: Purpose::Pages, path, subject: Subject::Pages(shown), language })
}
