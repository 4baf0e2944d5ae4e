//! Forgetting a drawing once it was handed in: what lies of it on this device goes, for one that is lent or shared.

use std::path::Path;

use crate::app::document::DocumentFile;
use crate::app::preferences::Preferences;
use crate::app::questions::{Dialog, Message};
use crate::app::sheet::session::Forgotten;
use crate::app::sheet::state::SheetState;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Effect, Erasing};
use crate::app::work::keeper::Note;
use crate::text::Texts;

impl SheetState {
    /// The drawing is forgotten once it is handed in, as the device or the set-up asks.
    pub fn forgets_at_hand_in(&self, preferences: &Preferences) -> bool {
        preferences.forget_at_hand_in || self.setup.forget_at_hand_in || self.journey().forget_at_hand_in
    }
}

/// Begins to forget the drawing that was handed in to `path`, when it is to be forgotten: its own file with the state before it,
/// journals and earlier versions.
pub(crate) fn begin(state: &mut AppState, path: &Path) -> Option<Vec<Effect>> {
    let Screen::Sheet(sheet) = &mut state.screen else { return None };
    // What was drawn while the hand-in was written is in no file: it stays until that is handed in too.
    if !sheet.forgets_at_hand_in(&state.preferences) || sheet.handed_in_as_it_is().is_none() {
        return None;
    }
    let id = sheet.journey().id;
    let own = sheet.document.file.path.take();
    let saved_revision = Some(sheet.document.history.revision());
    sheet.document.file = DocumentFile { saved_revision, ..DocumentFile::default() };
    sheet.session.forgotten = Some(Forgotten { handed_in: path.to_owned(), told: false, trouble: None });
    Some(vec![
        Effect::Keep(Note::Forget(vec![id])),
        Effect::Erase { paths: own.into_iter().collect(), what: Erasing::Forgotten },
    ])
}

/// Files were erased, or `trouble` says why not; tells whose drawing was being forgotten. False when none was.
pub(crate) fn erased(state: &mut AppState, trouble: Option<&str>) -> bool {
    let Some(forgotten) = forgotten(state) else { return false };
    forgotten.told = true;
    note_trouble(forgotten, trouble);
    let path = forgotten.handed_in.clone();
    state.dialog = Some(Dialog::Message(Message::HandedIn(path)));
    true
}

/// Not everything that is kept beside files could be erased.
pub(crate) fn not_erased(state: &mut AppState, trouble: &str) {
    if let Some(forgotten) = forgotten(state) {
        note_trouble(forgotten, Some(trouble));
    }
}

/// After another question, as where to print the receipt, it is said again: only its owner ends it.
pub(crate) fn follow(state: &mut AppState) {
    if state.dialog.is_some() || state.under_way.jobs > 0 {
        return;
    }
    let told = forgotten(state).filter(|forgotten| forgotten.told).map(|forgotten| forgotten.handed_in.clone());
    state.dialog = told.map(|path| Dialog::Message(Message::HandedIn(path)));
}

/// Its owner has read it: the drawing goes out of sight too.
pub(crate) fn read(state: &mut AppState) {
    let texts = Texts::of(state.preferences.language);
    let Some(Forgotten { handed_in, trouble, told: true }) = forgotten(state).cloned() else { return };
    let path = handed_in.to_string_lossy().into_owned();
    state.notice = Some(match trouble {
        None => texts.with("notice-forgotten", [("path", path.into())]),
        Some(why) => texts.with("notice-not-erased", [("why", why.into())]),
    });
    state.screen = Screen::Start(None);
}

fn forgotten(state: &mut AppState) -> Option<&mut Forgotten> {
    let Screen::Sheet(sheet) = &mut state.screen else { return None };
    sheet.session.forgotten.as_mut()
}

fn note_trouble(forgotten: &mut Forgotten, trouble: Option<&str>) {
    if let Some(trouble) = trouble {
        forgotten.trouble.get_or_insert_with(|| trouble.to_owned());
    }
}
