//! Closing a group for another facilitator, or for a safe place.

use std::path::Path;

use crate::app::document::Wrap;
use crate::app::files::writing::{CLOSED_GROUP, with_ending};
use crate::app::questions::{Dialog, Message};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Effect;
use crate::app::work::guard::Guard;
use crate::app::work::recalling::ToHandOver;
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
    let id = group.group().id;
    let save = Effect::HandOver(Box::new(ToHandOver {
        path: path.clone(),
        group: group.document.history.shared(),
        state_number: group.document.state_number(),
        store: state.world.store.clone(),
        wrap,
        language: state.preferences.language,
    }));
    let guard = Guard::Document { id, is_own_file: false, has_left: false };
    Some(Effect::Guarded { effect: Box::new(save), path, guard })
}
