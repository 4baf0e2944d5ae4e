//! Where files go, and what they are called.

use std::path::{Path, PathBuf};

use crate::app::document::{DocumentFile, Wrap};
use crate::app::files::Purpose;
use crate::app::files::writing::{SEALED_JOURNEY, with_ending};
use crate::app::questions::Message;
use crate::app::secrets::Cover;
use crate::app::state::{AppState, Screen};
use crate::format::Format;
use crate::model::{Edition, Group, Journey, Setup};
use crate::report::Printable;
use crate::text::Texts;

/// The pages that are looked at.
fn looked_at(state: &AppState) -> Printable {
    match &state.screen {
        Screen::Group(group) => group.topics.pages.kind,
        _ => Printable::Journey,
    }
}

/// What `kind` is usually called as a file; one person's own pages are called by their code.
fn pages_name(kind: Printable, participant: &str, texts: &Texts) -> String {
    match kind {
        _ if participant.is_empty() => format!("{}.pdf", texts.get(kind.row().file_name)),
        Printable::Journey => format!("{participant}.pdf"),
        Printable::Agenda | Printable::Receipt => format!("{participant}-{}.pdf", texts.get(kind.row().file_name)),
        _ => format!("{}.pdf", texts.get(kind.row().file_name)),
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
        Purpose::SaveTalked => format!("{participant}-{}{}", texts.get("file-name-talked"), Journey::ENDING),
        Purpose::SaveGroup => format!("{}{}", texts.get("file-name-group"), Group::ENDING),
        Purpose::SaveSetup => format!("{}{}", texts.get("file-name-setup"), Setup::ENDING),
        Purpose::SaveEdition => format!("{}{}", texts.get("file-name-edition"), Edition::ENDING),
        Purpose::Print(kind) => pages_name(kind, &participant, texts),
        Purpose::Pages if matches!(state.screen, Screen::Sheet(_)) => {
            pages_name(Printable::Journey, &participant, texts)
        }
        Purpose::Pages => pages_name(looked_at(state), "", texts),
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
