//! One card on the board: seen, opened, dragged, and moved with keys.

use egui::{Event, EventFilter, Frame, Id, Key, Label, Modifiers, Response, RichText, Sense, Ui, UiBuilder};
use uuid::Uuid;

use crate::app::group::board::{BoardRequest, OnBoard};
use crate::app::group::state::GroupState;
use crate::model::BoardAction;
use crate::ui::facilitator::board::dots::{LARGE, dots_ui, one_less_ui};
use crate::ui::facilitator::board::words::{
    card_words, column_of, columns, missing_words, role_words, shown_cards, what_words,
};
use crate::ui::scene::Scene;
use crate::ui::theme;

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
                dots_ui(ui, card.dots, group.topics.board.large)
            })
            .inner
    });
    let response = ui.interact(inner.response.rect, id, Sense::click_and_drag());
    let label = card_words(scene.texts, group.group(), card);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_open, &label));
    response.dnd_set_drag_payload(OnBoard::Card(card.id));
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect, 6.0, ui.visuals().selection.stroke, egui::StrokeKind::Outside);
        keys_ui(ui, scene, group, card, &response);
    }
    if response.clicked() {
        scene.ask(if group.topics.board.puts_dots {
            BoardRequest::Dot { on: OnBoard::Card(card.id), more: true }
        } else {
            BoardRequest::OpenCard(if is_open { None } else { Some(card.id) })
        });
    }
    one_less_ui(ui, scene, group, (OnBoard::Card(card.id), card.dots), inner.inner, &label);
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
        line(ui, small(texts.with("board-card-check", [("date", texts.whole_date(date).into())])));
    }
    if group.topics.board.moment_in(group.group()).is_none() {
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
    let columns = columns(group);
    let own = column_of(group, card);
    let place = columns.iter().position(|column| *column == own).unwrap_or(0);
    for (key, to) in [(Key::ArrowLeft, place.checked_sub(1)), (Key::ArrowRight, Some(place + 1))] {
        if pressed(key)
            && let Some(&column) = to.and_then(|to| columns.get(to))
        {
            scene.ask(BoardRequest::MoveCard { id: card.id, column, before: None });
        }
    }
    let beside: Vec<Uuid> =
        shown_cards(group).filter(|other| own.has_card(group.group(), other)).map(|other| other.id).collect();
    let place = beside.iter().position(|id| *id == card.id).unwrap_or(0);
    if pressed(Key::ArrowUp)
        && let Some(before) = place.checked_sub(1)
    {
        scene.ask(BoardRequest::MoveCard { id: card.id, column: own, before: Some(beside[before]) });
    }
    if pressed(Key::ArrowDown) && place + 1 < beside.len() {
        scene.ask(BoardRequest::MoveCard { id: card.id, column: own, before: beside.get(place + 2).copied() });
    }
    let is_delete = |event: &Event| matches!(event, Event::Key { key: Key::Delete, pressed: true, .. });
    if ui.input(|input| input.events.iter().any(is_delete)) {
        scene.ask(BoardRequest::RemoveCard(card.id));
    }
}
