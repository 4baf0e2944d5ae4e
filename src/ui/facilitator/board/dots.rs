//! The dots that people put on cards and notes in a workshop: drawn as dots, put with a press, taken off with a button.

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::app::group::board::{BoardRequest, OnBoard};
use crate::app::group::state::GroupState;
use crate::ui::scene::Scene;
use crate::ui::theme;

/// How much larger everything on the board is for a beamer.
pub const LARGE: f32 = 1.5;

/// A dot, in points.
const RADIUS: f32 = 5.0;

/// From one dot to the next, in points.
const APART: f32 = 14.0;

/// More than these are told as a number only.
const MOST_DRAWN: u32 = 10;

/// The height of the row, in points.
const ROW: f32 = 20.0;

/// Takes one dot off, in points.
const ONE_LESS: f32 = 28.0;

/// Draws `dots` in a row of their own, none where there are none; gives where the row is.
pub fn dots_ui(ui: &mut Ui, dots: u32, large: bool) -> Option<Rect> {
    if dots == 0 {
        return None;
    }
    let scale = if large { LARGE } else { 1.0 };
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW * scale), Sense::hover());
    let accent = theme::colour(theme::palette(ui).accent);
    let fitting = ((row.width() - ONE_LESS - 24.0) / (APART * scale)).floor().max(1.0) as u32;
    let drawn = if dots <= fitting.min(MOST_DRAWN) { dots } else { 1 };
    for place in 0..drawn {
        let centre = pos2(row.left() + (place as f32 * APART + RADIUS) * scale, row.center().y);
        ui.painter().circle_filled(centre, RADIUS * scale, accent);
    }
    let left = row.left() + (drawn as f32 * APART + 4.0) * scale;
    let ink = ui.visuals().text_color();
    let font = theme::strong_font(13.0 * scale);
    ui.painter().text(pos2(left, row.center().y), egui::Align2::LEFT_CENTER, dots.to_string(), font, ink);
    Some(row)
}

/// At the right of the row, while dots are put: one less.
pub fn one_less_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    group: &GroupState,
    (on, dots): (OnBoard, u32),
    row: Option<Rect>,
    label: &str,
) {
    let Some(row) = row.filter(|_| group.topics.board.puts_dots && dots > 0) else { return };
    let room = Rect::from_center_size(pos2(row.right() - ONE_LESS / 2.0, row.center().y), vec2(ONE_LESS, ONE_LESS));
    let words = scene.texts.with("board-one-dot-less", [("what", label.into())]);
    let response = ui.interact(room, egui::Id::unique(("dot off", label, row.top() as i32)), Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &words));
    let stroke = egui::Stroke::new(1.5, ui.visuals().text_color());
    ui.painter().rect_stroke(room.shrink(3.0), 4.0, theme::button_edge(ui), egui::StrokeKind::Inside);
    ui.painter().hline(room.center().x - 5.0..=room.center().x + 5.0, room.center().y, stroke);
    if response.has_focus() {
        ui.painter().rect_stroke(room, 4.0, ui.visuals().selection.stroke, egui::StrokeKind::Outside);
    }
    if response.clicked() {
        scene.ask(BoardRequest::Dot { on, more: false });
    }
}
