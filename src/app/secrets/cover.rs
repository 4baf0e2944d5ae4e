//! Locking the document that is open with a passphrase, and taking the lock off. What stood in the open goes, or the
//! other way round; what is open changes once the file is written.

use std::path::PathBuf;

use crate::app::document::{DocumentFile, Kept, SaveTrouble};
use crate::app::files::Purpose;
use crate::app::files::names::own_path;
use crate::app::files::update::{ask, or_said};
use crate::app::files::writing::written;
use crate::app::questions::{Dialog, Message};
use crate::app::secrets::Cover;
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::{Covered, Effect};
use crate::format::Format;
use crate::model::{Group, Journey};
use crate::storage::StorageError;
use crate::text::{Texts, storage_sentence};

fn document(state: &mut AppState) -> Option<(&mut DocumentFile, &mut Kept, &'static str, Purpose)> {
    match &mut state.screen {
        Screen::Sheet(sheet) => {
            Some((&mut sheet.document.file, &mut sheet.document.kept, Journey::ENDING, Purpose::SaveSheet))
        }
        Screen::Group(group) => {
            Some((&mut group.document.file, &mut group.document.kept, Group::ENDING, Purpose::SaveGroup))
        }
        Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => None,
    }
}

/// Protects the document so from now on: its file is written anew, or asked for when there is none.
pub(crate) fn cover(state: &mut AppState, cover: Cover) -> Vec<Effect> {
    state.dialog = None;
    let now = (state.world.now)();
    let Some((file, kept, ending, purpose)) = document(state) else { return Vec::new() };
    let refused = match () {
        () if file.open_elsewhere => Some(Message::OpenElsewhere),
        () if file.newer_version.is_some() => Some(Message::NewerVersion),
        () => None,
    };
    if let Some(message) = refused {
        state.dialog = Some(Dialog::Message(message));
        return Vec::new();
    }
    let Some(leaves) = file.path.clone() else {
        // In no file yet: what is kept of it from now on is sealed, and its file will be.
        file.cover = cover;
        file.saved_revision = None;
        *kept = Kept::default();
        ask(state, purpose);
        return Vec::new();
    };
    let (path, _) = own_path(&leaves, ending, &cover);
    let (bytes, revision) = match &mut state.screen {
        Screen::Sheet(sheet) => (written(&sheet.to_write(now)), sheet.document.history.revision()),
        Screen::Group(group) => (written(group.group()), group.document.history.revision()),
        Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => return Vec::new(),
    };
    let effect =
        or_said(state, bytes, |bytes| Effect::Cover { bytes, covered: Covered { path, leaves, revision, cover } });
    effect.into_iter().collect()
}

/// The file is written: what is kept beside it is protected in the same way from now on.
pub(crate) fn covered(
    state: &mut AppState,
    covered: Covered,
    result: Result<Option<StorageError>, (PathBuf, SaveTrouble)>,
) -> Vec<Effect> {
    let texts = Texts::of(state.preferences.language);
    let left_in_place = match result {
        Ok(left_in_place) => left_in_place,
        Err((path, trouble)) => {
            state.dialog = Some(Dialog::Message(Message::Unwritable(path, trouble)));
            return Vec::new();
        }
    };
    let Some((file, kept, ..)) = document(state).filter(|(file, ..)| file.path.as_ref() == Some(&covered.leaves))
    else {
        return Vec::new();
    };
    let is_locked = matches!(covered.cover, Cover::Locked(_));
    file.cover = covered.cover;
    file.saved(covered.path.clone(), covered.revision);
    *kept = Kept::default();
    if left_in_place.is_none() && covered.path != covered.leaves {
        state.recent.forget(&covered.leaves);
    }
    let shown = |path: PathBuf| path.to_string_lossy().into_owned();
    state.notice = Some(match left_in_place {
        None => texts.with(
            if is_locked { "notice-covered" } else { "notice-uncovered" },
            [("path", shown(covered.path).into())],
        ),
        Some(trouble) => {
            let words = [("path", shown(covered.leaves).into()), ("why", storage_sentence(texts, &trouble).into())];
            texts.with("notice-cover-leaves", words)
        }
    });
    Vec::new()
}
