//! Work in the background stumbled: nothing waits for it any longer, and it is told.

use crate::app::questions::{Dialog, Message};
use crate::app::state::{AppState, Screen};
use crate::app::work::effect::Stumbled;
use crate::text::Texts;

pub(crate) fn update(state: &mut AppState, stumbled: &Stumbled) {
    let words = Texts::of(state.preferences.language).get("work-stumbled");
    if stumbled.reads {
        state.under_way.reading = None;
    }
    state.leaving.after_save = None;
    if let Some(path) = &stumbled.path {
        crate::app::group::sharing::update::stayed(state, path);
    }
    match &mut state.screen {
        Screen::Group(group) if !stumbled.is_waited_for => group.give_up_figures(),
        Screen::Sheet(sheet) if !stumbled.is_waited_for => {
            if let Some(pages) = &mut sheet.own_pages {
                pages.made.give_up();
            }
        }
        _ => {}
    }
    state.notice = Some(words.clone());
    if stumbled.is_waited_for {
        state.dialog.get_or_insert(Dialog::Message(Message::Notice(words)));
    }
}
