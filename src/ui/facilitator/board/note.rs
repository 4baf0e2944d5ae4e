//! A free note on the board, and its form: what was written down in the workshop and is no agreement.

use egui::{Frame, Id, Key, Label, Modifiers, Response, RichText, Sense, TextEdit, Ui, UiBuilder};

use crate::app::group::board::{BoardRequest, OnBoard};
use crate::app::group::state::GroupState;
use crate::model::BoardNote;
use crate::ui::facilitator::board::dots::{LARGE, dots_ui, one_less_ui};
use crate::ui::facilitator::board::words::{columns, note_column, note_words};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{LONGEST_WORDS, button_ui, faint_ui, full_ui, heading_ui, unprintable_ui};

/// Shows a note: paper without an edge of its own, with a strip of tape.
pub fn note_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, note: &BoardNote) -> Response {
    let id = Id::unique(("board-note", note.id));
    let is_open = group.topics.board.note == Some(note.id);
    let is_dragged = ui.ctx().is_being_dragged(id);
    let palette = theme::palette(ui);
    let scale = if group.topics.board.large { LARGE } else { 1.0 };
    let inner = ui.scope_builder(UiBuilder::new().id_salt(id), |ui| {
        if is_dragged {
            ui.set_opacity(0.4);
        }
        let edge = egui::Stroke::new(2.0, theme::colour(palette.accent));
        let frame = Frame::new().fill(theme::colour(palette.washes[0])).inner_margin(12);
        let frame = if is_open { frame.stroke(edge) } else { frame };
        let row = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let words = if note.text.trim().is_empty() {
                RichText::new(scene.texts.get("board-note-unnamed")).weak()
            } else {
                RichText::new(note.text.trim())
            };
            ui.add(Label::new(words.font(theme::plain_font(15.0 * scale))).wrap().selectable(false));
            dots_ui(ui, note.dots, group.topics.board.large)
        });
        row.inner
    });
    let response = ui.interact(inner.response.rect, id, Sense::click_and_drag());
    let label = note_words(scene.texts, note);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_open, &label));
    response.dnd_set_drag_payload(OnBoard::Note(note.id));
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(response.rect, 2.0, ui.visuals().selection.stroke, egui::StrokeKind::Outside);
        keys_ui(ui, scene, group, note, &response);
    }
    if response.clicked() {
        scene.ask(if group.topics.board.puts_dots {
            BoardRequest::Dot { on: OnBoard::Note(note.id), more: true }
        } else {
            BoardRequest::OpenNote(if is_open { None } else { Some(note.id) })
        });
    }
    one_less_ui(ui, scene, group, (OnBoard::Note(note.id), note.dots), inner.inner, &label);
    response
}

/// With Ctrl (or ⌘) and an arrow a note moves to the column beside it; with Delete it goes.
fn keys_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, note: &BoardNote, response: &Response) {
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, egui::EventFilter::default()));
    let columns = columns(group);
    let own = note_column(group, note);
    let place = columns.iter().position(|column| *column == own).unwrap_or(0);
    for (key, to) in [(Key::ArrowLeft, place.checked_sub(1)), (Key::ArrowRight, Some(place + 1))] {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key))
            && let Some(&column) = to.and_then(|to| columns.get(to))
        {
            scene.ask(BoardRequest::MoveNote { id: note.id, column });
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
        scene.ask(BoardRequest::RemoveNote(note.id));
    }
}

/// Shows the form of `note`.
pub fn note_form_ui(ui: &mut Ui, scene: &mut Scene<'_>, note: &BoardNote) {
    let texts = scene.texts;
    ui.horizontal_wrapped(|ui| {
        heading_ui(ui, texts.get("board-note"));
        if button_ui(ui, texts.get("board-close")).clicked() {
            scene.ask(BoardRequest::OpenNote(None));
        }
    });
    let mut changed = note.clone();
    let label = ui.label(texts.get("board-note-what"));
    let id = ui.make_persistent_id(("board note words", note.id));
    let field = TextEdit::multiline(&mut changed.text).id(id).desired_rows(4).desired_width(f32::INFINITY);
    let response = ui.add(field.char_limit(LONGEST_WORDS)).labelled_by(label.id);
    let seen_before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(id), true));
    if !seen_before && note.text.is_empty() {
        response.request_focus();
    }
    unprintable_ui(ui, texts, &changed.text);
    full_ui(ui, texts, &changed.text, (LONGEST_WORDS, "typed-full"));
    if response.changed() {
        scene.ask(BoardRequest::ChangeNote(Box::new(changed)));
    }
    faint_ui(ui, texts.get("board-note-hint"));
    ui.add_space(8.0);
    if button_ui(ui, texts.get("board-remove-note")).clicked() {
        scene.ask(BoardRequest::RemoveNote(note.id));
    }
}
