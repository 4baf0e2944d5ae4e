//! Where files go, and what they are called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::app::document::{DocumentFile, Wrap};
use crate::app::figures::pages::PageKind;
use crate::app::files::Purpose;
use crate::app::questions::Message;
use crate::app::secrets::Cover;
use crate::app::sheet::hand_in::SEALED_JOURNEY;
use crate::app::state::{AppState, Screen};
use crate::format;
use crate::format::Format;
use crate::model::{Edition, Group, Journey, Setup};
use crate::text::Texts;

/// The text of the usual name of the pages that are looked at.
fn pages_name(state: &AppState) -> &'static str {
    let Screen::Group(group) = &state.screen else { return "file-name-group" };
    match group.topics.pages.kind {
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
pub(crate) fn proposed_path(state: &AppState, purpose: Purpose) -> PathBuf {
    let texts = Texts::of(state.preferences.language);
    let participant = match &state.screen {
        Screen::Sheet(sheet) => Some(&sheet.journey().participant),
        Screen::Group(group) => group.looking.selected.as_ref(),
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

/// Why the file of a document may not be written over, where it may not.
pub(crate) fn may_not_write(file: &DocumentFile, path: &Path) -> Option<Message> {
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
pub(crate) fn written<T: Format>(document: &T) -> Result<Vec<u8>, Message> {
    format::write_readable(document).ok_or(Message::TooLarge)
}

fn hand_in_ending(state: &AppState) -> &'static str {
    let sealed = matches!(&state.screen, Screen::Sheet(sheet) if sheet.journey().recipient.is_some());
    if sealed { SEALED_JOURNEY } else { Journey::ENDING }
}

/// Where a document goes, and how it is protected there: as it was.
pub(crate) fn own_path(path: &Path, ending: &str, cover: &Cover) -> (PathBuf, Wrap) {
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

/// Someone who types `P07` means `P07.journey.json`.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.to_string_lossy().ends_with(ending) {
        return path.to_owned();
    }
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
