//! Where files go, and what they are called.

use std::path::{Path, PathBuf};

use crate::app::document::{DocumentFile, Wrap};
use crate::app::files::Purpose;
use crate::app::files::writing::{CLOSED_GROUP, SEALED_JOURNEY, SEALED_NOW, with_ending};
use crate::app::group::take_along::TakeAlongState;
use crate::app::questions::Message;
use crate::app::secrets::Cover;
use crate::app::state::{AppState, Screen};
use crate::exchange::Taken;
use crate::format::Format;
use crate::model::{Edition, Group, Journey, Now, Setup};
use crate::report::Printable;
use crate::storage::file_name_of;
use crate::text::{Texts, visible};

/// The pages that are looked at.
fn looked_at(state: &AppState) -> Printable {
    match &state.screen {
        Screen::Group(group) => group.topics.pages.kind,
        _ => Printable::Journey,
    }
}

fn take_along_state(state: &AppState) -> Option<&TakeAlongState> {
    match &state.screen {
        Screen::Group(group) => Some(&group.topics.take_along),
        _ => None,
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

/// What the group or the set-up on the screen is called.
fn document_name(state: &AppState) -> Option<String> {
    match &state.screen {
        Screen::Group(group) if !group.single => Some(group.group().setup.name.clone()),
        Screen::SetUp(open) => Some(open.setup().name.clone()),
        Screen::Start(Some(setup)) => Some(setup.name.clone()),
        Screen::Start(None) | Screen::Group(_) | Screen::Sheet(_) | Screen::Hr(_) => None,
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
    let named = document_name(state).map(|name| file_name_of(&name)).filter(|name| !name.is_empty());
    // What is of a group or a set-up is called after it, then after its kind.
    let of_document =
        |kind: &str| named.as_ref().map_or_else(|| texts.get(kind), |name| format!("{name} {}", texts.get(kind)));
    let name = match purpose {
        Purpose::SaveSheet => format!("{participant}-{}{}", texts.get("file-name-own"), Journey::ENDING),
        Purpose::HandIn => format!("{participant}{}", hand_in_ending(state)),
        Purpose::HandInNow => {
            let sealed = hand_in_ending(state) == SEALED_JOURNEY;
            let at = match &state.screen {
                Screen::Sheet(sheet) => sheet.now_to_hand_in().map(|moment| moment.at.to_string()),
                _ => None,
            };
            let parts = [Some(participant.clone()), Some(texts.get("file-name-now")), at];
            let name = parts.into_iter().flatten().collect::<Vec<_>>().join("-");
            format!("{name}{}", if sealed { SEALED_NOW } else { Now::ENDING })
        }
        Purpose::SaveTalked => format!("{participant}-{}{}", texts.get("file-name-talked"), Journey::ENDING),
        Purpose::SaveGroup => format!("{}{}", named.unwrap_or_else(|| texts.get("file-name-group")), Group::ENDING),
        Purpose::SaveSetup => format!("{}{}", named.unwrap_or_else(|| texts.get("file-name-setup")), Setup::ENDING),
        Purpose::TakeAlong => {
            let row = take_along_state(state).map_or_else(|| Taken::default().row(), |topic| topic.kind.row());
            format!("{}{}", of_document(row.file_name), row.ending)
        }
        Purpose::Figure => {
            let figure = take_along_state(state).and_then(|topic| topic.figure());
            format!("{}.png", figure.map_or_else(|| texts.get("file-name-figures"), |figure| figure.name.clone()))
        }
        Purpose::SaveEdition | Purpose::SavePair => format!("{}{}", of_document("file-name-edition"), Edition::ENDING),
        Purpose::HandOver => format!("{}{CLOSED_GROUP}", of_document("file-name-handover")),
        Purpose::Print(Printable::Guide) => {
            let page = state.guide.map(|page| page.title(state.preferences.language)).unwrap_or_default();
            format!("{}.pdf", file_name_of(&format!("{} - {page}", texts.get("program-name"))))
        }
        Purpose::Print(kind) if participant.is_empty() => format!("{}.pdf", of_document(kind.row().file_name)),
        Purpose::Print(kind) => pages_name(kind, &participant, texts),
        Purpose::Pages if matches!(state.screen, Screen::Sheet(_)) => {
            pages_name(Printable::Journey, &participant, texts)
        }
        Purpose::Pages => format!("{}.pdf", of_document(looked_at(state).row().file_name)),
        Purpose::Open
        | Purpose::OpenDrawing
        | Purpose::OpenGroup
        | Purpose::OpenEdition
        | Purpose::OpenBeside
        | Purpose::OpenSetup
        | Purpose::ChangeSetup
        | Purpose::AddToGroup
        | Purpose::ReadSheets
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

/// What the window is called: after the document that is open, with a mark while something of it is in no file.
pub fn window_title(state: &AppState) -> String {
    let texts = Texts::of(state.preferences.language);
    let program = texts.get("window-title");
    let name = match &state.screen {
        Screen::Start(_) | Screen::Hr(_) => return program,
        Screen::Sheet(sheet) => texts.with("bar-one-drawing", [("code", sheet.journey().participant.as_str().into())]),
        Screen::Group(group) => match group.one_drawing() {
            Some(journey) => texts.with("bar-one-drawing", [("code", journey.participant.as_str().into())]),
            None => group.group().setup.name.clone(),
        },
        Screen::SetUp(open) => open.setup().name.clone(),
    };
    let name = visible(&name);
    let mark = if state.unsaved() { "• " } else { "" };
    if name.is_empty() { format!("{mark}{program}") } else { format!("{mark}{name} – {program}") }
}
