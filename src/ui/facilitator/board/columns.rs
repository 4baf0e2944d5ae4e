//! The columns of the board, and where a dragged card would land.

use egui::{Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use uuid::Uuid;

use crate::app::group::board::{BoardRequest, OnBoard};
use crate::app::group::state::GroupState;
use crate::model::{BoardColumn, BoardMoment};
use crate::text::phase_of;
use crate::ui::facilitator::board::card::card_ui;
use crate::ui::facilitator::board::dots::LARGE;
use crate::ui::facilitator::board::note::note_ui;
use crate::ui::facilitator::board::words::{
    column_name, columns, most_dots_words, note_words, shown_cards, shown_notes, what_words,
};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, named_heading_ui};
use crate::ui::widgets::low_room::Room;

/// A column is at least this wide, in points; if there is no room for four, they are scrolled.
const NARROWEST_COLUMN: f32 = 184.0;

/// Between columns.
const BETWEEN: f32 = 12.0;

/// Beside the columns, for the bar that shows where one is.
const SCROLL_BAR: f32 = 12.0;

/// Shows the columns under the question that is talked about.
pub fn columns_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, room: Room) {
    let texts = scene.texts;
    let shown = group.topics.board.moment_in(group.group());
    let titled = |moment: &BoardMoment| {
        let words = moment.text.trim();
        let words = if words.is_empty() { texts.get("board-moment-unnamed") } else { words.to_owned() };
        match moment.phase {
            Some(phase) => texts.with(
                "board-phase-and-words",
                [("phase", phase_of(texts, group.instrument(), phase).into()), ("words", words.into())],
            ),
            None => words,
        }
    };
    let words = shown.map_or_else(|| texts.get("board-all-title"), titled);
    let size = if group.topics.board.large { 24.0 } else { 18.0 };
    named_heading_ui(ui, words, size);
    let question = most_dots_words(texts, group.group()).unwrap_or_else(|| texts.get("board-question"));
    if group.topics.board.large {
        ui.label(RichText::new(question).font(theme::plain_font(18.0)));
    } else {
        faint_ui(ui, question);
    }
    let narrowest = if group.topics.board.large { NARROWEST_COLUMN * LARGE } else { NARROWEST_COLUMN };
    let columns = columns(group);
    let count = columns.len() as f32;
    let width = ((ui.available_width() - SCROLL_BAR - BETWEEN * (count - 1.0)) / count).max(narrowest).floor();
    room.rest_ui(ui, |ui| scrolled_ui(ui, scene, group, (&columns, width)));
}

/// The columns, each this wide; in a room of less they are scrolled.
fn scrolled_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, (columns, width): (&[BoardColumn], f32)) {
    let shown = group.topics.board.moment_in(group.group());
    let count = columns.len() as f32;
    ScrollArea::both()
        .id_salt(("board", shown.map(|moment| moment.id), group.topics.board.columns))
        .auto_shrink(false)
        .show(ui, |ui| {
            let top_left = ui.cursor().min;
            let least_height = ui.available_height();
            let mut bottom = top_left.y;
            for (place, &column) in columns.iter().enumerate() {
                let left = top_left.x + place as f32 * (width + BETWEEN);
                let room = Rect::from_min_size(pos2(left, top_left.y), vec2(width, f32::INFINITY));
                let builder = UiBuilder::new().id_salt(("redesign column", place)).max_rect(room);
                let used = ui.scope_builder(builder, |ui| column_ui(ui, scene, group, column)).inner;
                bottom = bottom.max(used);
            }
            let size = vec2(count * width + (count - 1.0) * BETWEEN, (bottom - top_left.y).max(least_height - 8.0));
            drops_ui(ui, scene, group, (Rect::from_min_size(top_left, size), width), columns);
            ui.allocate_rect(Rect::from_min_size(top_left, size), Sense::hover());
        });
}

/// A column; gives the lowest place it uses.
fn column_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, column: BoardColumn) -> f32 {
    let texts = scene.texts;
    let scale = if group.topics.board.large { LARGE } else { 1.0 };
    let name = column_name(texts, group.group(), column);
    let head = RichText::new(&name).font(theme::strong_font(15.0 * scale));
    ui.add(egui::Label::new(head).wrap());
    let line = ui.cursor().min;
    ui.painter().hline(
        line.x..=line.x + ui.available_width(),
        line.y - 4.0,
        egui::Stroke::new(1.5, theme::colour(theme::palette(ui).hairline)),
    );
    for card in shown_cards(group).filter(|card| column.has_card(group.group(), card)) {
        card_ui(ui, scene, group, card);
    }
    for note in shown_notes(group).filter(|note| column.has_note(group.group(), note)) {
        note_ui(ui, scene, group, note);
    }
    let asked = [
        ("board-add-card", "board-add-card-label", BoardRequest::AddCardIn(column)),
        ("board-add-note", "board-add-note-label", BoardRequest::AddNote(column)),
    ];
    for (words, label, request) in asked {
        let label = texts.with(label, [("level", name.as_str().into())]);
        let button = button_ui(ui, texts.get(words));
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
        if button.clicked() {
            scene.ask(request);
        }
    }
    ui.min_rect().bottom()
}

/// Where a card that is dragged would land, and what happens when it is let go.
fn drops_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    (board, width): (Rect, f32),
    columns: &[BoardColumn],
) {
    let Some(held) = egui::DragAndDrop::payload::<OnBoard>(ui.ctx()) else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos().filter(|&pos| board.contains(pos)) else { return };
    if !ui.clip_rect().contains(pointer) || columns.is_empty() {
        return;
    }
    let last = (columns.len() - 1) as f32;
    let place = ((pointer.x - board.left()) / (width + BETWEEN)).floor().clamp(0.0, last) as usize;
    let column = columns[place];
    let left = board.left() + place as f32 * (width + BETWEEN);
    let room = Rect::from_min_size(pos2(left, board.top()), vec2(width, board.height()));
    let accent = ui.visuals().selection.stroke;
    ui.painter().rect_stroke(room.expand(4.0), 6.0, accent, egui::StrokeKind::Inside);
    held_ui(ui, scene, group, *held, pointer);
    let (before, y) = landing(ui, group, column, pointer.y);
    if let Some(y) = y.filter(|_| matches!(*held, OnBoard::Card(_))) {
        ui.painter().hline(room.x_range().shrink(6.0), y, egui::Stroke::new(3.0, accent.color));
    }
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    if ui.input(|input| input.pointer.any_released()) {
        egui::DragAndDrop::clear_payload(ui.ctx());
        scene.ask(match *held {
            OnBoard::Card(id) => BoardRequest::MoveCard { id, column, before },
            OnBoard::Note(id) => BoardRequest::MoveNote { id, column },
        });
    }
}

/// The card or note in hand, beside the pointer.
fn held_ui(ui: &Ui, scene: &Scene<'_>, group: &GroupState, held: OnBoard, pointer: egui::Pos2) {
    let own = group.group();
    let words = match held {
        OnBoard::Card(id) => own.board.iter().find(|card| card.id == id).map(|card| what_words(scene.texts, card)),
        OnBoard::Note(id) => {
            own.board_notes.iter().find(|note| note.id == id).map(|note| note_words(scene.texts, note))
        }
    };
    let Some(words) = words else { return };
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("card in hand"));
    let painter = ui.ctx().layer_painter(layer);
    let ink = ui.visuals().text_color();
    let words = painter.layout(words, theme::strong_font(15.0), ink, 200.0);
    let rect = Rect::from_min_size(pointer + vec2(14.0, 10.0), words.size() + vec2(24.0, 20.0));
    painter.rect_filled(rect, 6.0, theme::colour(theme::palette(ui).desk));
    painter.rect_stroke(rect, 6.0, ui.visuals().selection.stroke, egui::StrokeKind::Inside);
    painter.galley(rect.min + vec2(12.0, 10.0), words, ink);
}

/// The card before which a card would land at `y`, and where the line that says so stands.
fn landing(ui: &Ui, group: &GroupState, column: BoardColumn, y: f32) -> (Option<Uuid>, Option<f32>) {
    let mut last_bottom = None;
    for card in shown_cards(group).filter(|card| column.has_card(group.group(), card)) {
        let Some(seen) = ui.ctx().read_response(egui::Id::unique(("board-card", card.id))) else { continue };
        if y < seen.rect.center().y {
            return (Some(card.id), Some(seen.rect.top() - 4.0));
        }
        last_bottom = Some(seen.rect.bottom() + 4.0);
    }
    (None, last_bottom)
}
