//! The redesign board: the moments that mattered, who could have acted, and cards in four columns for what will be done
//! differently. Made for a workshop: large type, a mouse, a finger or keys. Nothing on it tells of one person.

pub(crate) mod card;
pub(crate) mod card_form;
pub(crate) mod columns;
pub(crate) mod dots;
pub(crate) mod form_parts;
pub(crate) mod moments;
pub(crate) mod note;
pub(crate) mod side;
pub(crate) mod words;

use egui::{Frame, Margin, Panel, Ui};

use crate::app::group::board::BoardRequest;
use crate::app::group::state::GroupState;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{choice_ui, faint_ui, segments_ui, tick_ui};
use crate::ui::widgets::low_room::room_ui;

/// The width of the side, in points.
const SIDE_WIDTH: f32 = 352.0;

/// The room a hint takes, in points.
const ROOM_FOR_HINT: f32 = 400.0;

/// Narrower than this, in points, there is room for the side or the board.
const ROOM_FOR_BOTH: f32 = 860.0;

/// The same in large type, where the four columns are wider.
const ROOM_FOR_BOTH_LARGE: f32 = 1520.0;

/// Shows the board.
pub fn board_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let own = group.group();
    if own.moments.is_empty() && own.board.is_empty() && own.board_notes.is_empty() {
        moments::empty_ui(ui, scene, group);
        return;
    }
    let needed = if group.topics.board.large { ROOM_FOR_BOTH_LARGE } else { ROOM_FOR_BOTH };
    if ui.available_width() >= needed {
        let frame = Frame::new().inner_margin(Margin { left: 24, ..Margin::ZERO });
        Panel::right("redesign side").exact_size(SIDE_WIDTH).resizable(false).frame(frame).show(ui, |ui| {
            side::side_ui(ui, scene, group);
        });
        room_ui(ui, |ui, room| {
            bar_ui(ui, scene, group, false);
            columns::columns_ui(ui, scene, group, room);
        });
        return;
    }
    room_ui(ui, |ui, room| {
        bar_ui(ui, scene, group, true);
        if is_open(group) || group.topics.board.shows_side {
            room.rest_ui(ui, |ui| side::side_ui(ui, scene, group));
        } else {
            columns::columns_ui(ui, scene, group, room);
        }
    });
}

/// A card or a note is open.
fn is_open(group: &GroupState) -> bool {
    group.topics.board.card_in(group.group()).is_some() || group.topics.board.note_in(group.group()).is_some()
}

/// What is talked about, and how large.
fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, is_narrow: bool) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        segments_ui(ui, |ui| {
            for (by_moment, name) in [(false, "board-by-level"), (true, "board-by-moment")] {
                let chosen = group.topics.board.columns_are_moments(group.group()) == by_moment;
                if choice_ui(ui, chosen, texts.get(name)).clicked() {
                    scene.ask(BoardRequest::ByMoment(by_moment));
                }
            }
        });
        if let Some(puts) = tick_ui(ui, group.topics.board.puts_dots, texts.get("board-put-dots")) {
            scene.ask(BoardRequest::PutDots(puts));
        }
        if let Some(large) = tick_ui(ui, group.topics.board.large, texts.get("board-large")) {
            scene.ask(BoardRequest::Large(large));
        }
        // Last, so that large letters, which leave no room for both, move nothing from under the pointer.
        if is_narrow && !is_open(group) {
            for (shows, name) in [(false, "board-cards"), (true, "board-moments")] {
                if choice_ui(ui, group.topics.board.shows_side == shows, texts.get(name)).clicked() {
                    scene.ask(BoardRequest::ShowSide(shows));
                }
            }
        }
        // Beside the buttons or not at all: in a line of its own it would be in the way.
        if !is_narrow && ui.available_size_before_wrap().x > ROOM_FOR_HINT {
            let hint = if group.topics.board.puts_dots { "board-put-dots-hint" } else { "board-keys" };
            faint_ui(ui, texts.get(hint));
        }
    });
}
