//! Closing a group for another facilitator, or for a safe place.

use std::path::Path;

use crate::app::document::{SaveTrouble, Wrap};
use crate::app::files::Purpose;
use crate::app::files::writing::{CLOSED_GROUP, with_ending, written};
use crate::app::questions::{Dialog, Message};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::guard::Guard;
use crate::privacy::with_memory;
use crate::storage::load_memory;
use crate::text::Texts;

/// Writes the group as it is, with what this computer remembers of the people in it, to `path`, closed by `wrap`. Nothing of the group
/// changes here.
pub(crate) fn hand_over(state: &mut AppState, path: &Path, wrap: Wrap) -> Option<Effect> {
    state.dialog = None;
    let Screen::Group(group) = &state.screen else { return None };
    let path = with_ending(path, CLOSED_GROUP);
    if group.document.file.path.as_ref() == Some(&path) {
        let words = Texts::of(state.preferences.language).get("handover-own-file");
        state.dialog = Some(Dialog::Message(Message::Notice(words)));
        return None;
    }
    let (id, revision) = (group.group().id, group.document.history.revision());
    let bytes = match load_memory(&state.world.store) {
        Ok(memory) => written(&with_memory(group.group(), &memory)),
        Err(trouble) => Err(Message::Unwritable(path.clone(), SaveTrouble::Storage(trouble))),
    };
    match bytes {
        Ok(bytes) => {
            let save = Effect::Save { purpose: Purpose::HandOver, path: path.clone(), bytes, revision, wrap };
            let guard = Guard::Document { id, is_own_file: false, has_left: false };
            Some(Effect::Guarded { effect: Box::new(save), path, guard })
        }
        Err(message) => {
            state.dialog = Some(Dialog::Message(message));
            None
        }
    }
}
