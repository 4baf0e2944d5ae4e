//! One card on the board: seen, opened, dragged, and moved with keys.

use egui::{Event, EventFilter, Frame, Id, Key, Label, Modifiers, Response, RichText, Sense, Ui, UiBuilder};
use uuid::Uuid;

use crate::app::group::board::BoardRequest;
use crate::app::group::state::GroupState;
use crate::model::{BOARD_LEVELS, BoardAction};
use crate::ui::facilitator::board::words::{card_words, missing_words, role_words, what_words};
use crate::ui::scene::Scene;
use crate::ui::theme;

/// How much larger words are for a beamer.
pub const LARGE: f32 = 1.5;

/// Shows a card. The response is that of the whole card.
pub fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, card: &BoardAction) -> Response {
    let id = Id::unique(("board-card", card.id));
    let is_open = group.topics.board.card == Some(card.id);
    let is_dragged = ui.ctx().is_being_dragged(id);
    let palette = theme::palette(ui);
    let edge = if is_open { palette.accent } else { palette.hairline };
    let builder = UiBuilder::new().id_salt(id);
    let inner = ui.scope_builder(builder, |ui| {
        if is_dragged {
            ui.set_opacity(0.4);
        }
        Frame::new()
            .fill(theme::colour(palette.desk))
            .stroke(egui::Stroke::new(if is_open { 2.0 } else { 1.0 }, theme::colour(edge)))
            .corner_radius(6)
            .inner_margin(12)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                content_ui(ui, scene, group, card);
            });
    });
    let response = ui.interact(inner.response.rect, id, Sense::click_and_drag());
    let label = card_words(scene.texts, group.group(), card);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_open, &label));
    response.dnd_set_drag_payload(card.id);
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect, 6.0, ui.visuals().selection.stroke, egui::StrokeKind::Outside);
        keys_ui(ui, scene, group, card, &response);
    }
    if response.clicked() {
        scene.ask(BoardRequest::OpenCard(if is_open { None } else { Some(card.id) }));
    }
    response
}

fn content_ui(ui: &mut Ui, scene: &Scene<'_>, group: &GroupState, card: &BoardAction) {
    let texts = scene.texts;
    let scale = if group.topics.board.large { LARGE } else { 1.0 };
    ui.spacing_mut().item_spacing.y = 4.0;
    let line = |ui: &mut Ui, words: RichText| ui.add(Label::new(words).wrap().selectable(false));
    let what = RichText::new(what_words(texts, card)).font(theme::strong_font(15.0 * scale));
    line(ui, if card.action.trim().is_empty() { what.weak() } else { what });
    if let Some(who) = &card.who {
        let name = role_words(texts, group.instrument(), who);
        let words = match card.formal {
            Some(true) => texts.with("board-card-formal", [("name", name.into())]),
            Some(false) => texts.with("board-card-informal", [("name", name.into())]),
            None => name,
        };
        line(ui, RichText::new(words).font(theme::plain_font(15.0 * scale)));
    }
    let small = |words: String| RichText::new(words).font(theme::plain_font(13.0 * scale)).weak();
    if !card.goal.trim().is_empty() {
        line(ui, small(texts.with("board-card-goal", [("goal", card.goal.trim().into())])));
    }
    let next = card.checks.iter().filter(|check| !check.done).map(|check| check.on).min();
    if let Some(date) = next {
        line(ui, small(texts.with("board-card-check", [("date", texts.date(date).into())])));
    }
    if group.topics.board.moment.is_none() {
        let moment = group.group().moment_words(card);
        if !moment.is_empty() {
            line(ui, small(moment.to_owned()));
        }
    }
    if missing_words(texts, card).is_some() {
        line(ui, small(texts.get("board-card-open")));
    }
}

/// With Ctrl (or ⌘) and an arrow a card moves a place; with Delete it goes.
fn keys_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, card: &BoardAction, response: &Response) {
    let filter = EventFilter::default();
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let column = BOARD_LEVELS.iter().position(|level| *level == card.column()).unwrap_or(0);
    for (key, to) in [(Key::ArrowLeft, column.checked_sub(1)), (Key::ArrowRight, Some(column + 1))] {
        if pressed(key)
            && let Some(&level) = to.and_then(|to| BOARD_LEVELS.get(to))
        {
            scene.ask(BoardRequest::MoveCard { id: card.id, level, before: None });
        }
    }
    let column_cards = shown_in_column(group, card);
    let place = column_cards.iter().position(|id| *id == card.id).unwrap_or(0);
    let level = card.column();
    if pressed(Key::ArrowUp)
        && let Some(before) = place.checked_sub(1)
    {
        scene.ask(BoardRequest::MoveCard { id: card.id, level, before: Some(column_cards[before]) });
    }
    if pressed(Key::ArrowDown) && place + 1 < column_cards.len() {
        let before = column_cards.get(place + 2).copied();
        scene.ask(BoardRequest::MoveCard { id: card.id, level, before });
    }
    let is_delete = |event: &Event| matches!(event, Event::Key { key: Key::Delete, pressed: true, .. });
    if ui.input(|input| input.events.iter().any(is_delete)) {
        scene.ask(BoardRequest::RemoveCard(card.id));
    }
}

/// The cards that stand in the column of `card`, in their order.
fn shown_in_column(group: &GroupState, card: &BoardAction) -> Vec<Uuid> {
    let column = card.column();
    let cards = crate::ui::facilitator::board::words::shown_cards(group).filter(|other| other.column() == column);
    cards.map(|other| other.id).collect()
}
