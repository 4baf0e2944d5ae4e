//! The whole timeline of the step before the curves: a press puts a moment there, a drag a chapter, and a press on one takes it
//! in hand. What is typed next is its word.

use std::sync::Arc;

use egui::{CursorIcon, Galley, Id, Painter, Rangef, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::landmarks::LandmarkAction;
use crate::app::sheet::state::SheetState;
use crate::model::Timeline;
use crate::ui::paper::landmarks;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::scene::Scene;
use crate::ui::scratch::jottings::LandmarkInHand;
use crate::ui::theme;

/// The rows of the strip, which shows how it will look above the sheet.
const STRIP_ROWS: usize = 3;

/// The room of the years under them, in points.
const YEARS: f32 = 24.0;

/// Shows it.
pub fn strip_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let texts = scene.texts;
    let journey = sheet.journey();
    let timeline = &journey.timeline;
    let size = vec2(ui.available_width(), STRIP_ROWS as f32 * landmarks::ROW + YEARS);
    // No stop of the keyboard: the buttons below it do the same.
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, texts.get("landmarks-strip")));
    let painter = ui.painter_at(rect);
    let space = SheetSpace::whole(rect, timeline.length_days());
    let month = response.hover_pos().map(|pos| {
        let day = space.day_at(pos.x).clamp(0.0, space.length_days);
        month_at(ui, texts.month_and_year(timeline.date_of(day)), (rect, pos.x))
    });
    paint_years(ui, &painter, timeline, (&space, month.as_ref().map(|(room, _)| *room)));
    let across = rect.x_range();
    let given = (journey.landmarks.as_slice(), timeline);
    let layout = landmarks::lay_out(&painter, texts, given, (|day| space.x_of(day), across), STRIP_ROWS);
    landmarks::paint(ui, &painter, &layout, rect.top());
    let mut taken = None;
    for placed in &layout.placed {
        let place = landmarks::rect_of(&layout, placed, rect.top());
        let on = ui.interact(place, Id::unique(("landmark-on-strip", placed.place)), Sense::CLICK);
        if on.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            taken = Some(placed.place);
        }
    }
    if let Some(place) = taken {
        scene.scratch.sheet.jottings.landmark = Some(LandmarkInHand { place, wants_focus: true });
    } else {
        press_ui(ui, scene, sheet, (&response, &space));
    }
    if let (Some(pos), Some(month)) = (response.hover_pos(), month) {
        paint_month(ui, (rect, pos.x), month);
    }
    if journey.landmarks.is_empty() && scene.scratch.sheet.jottings.landmark_drag.is_none() {
        let faint = theme::colour(theme::palette(ui).faint_ink);
        let words = painter.layout(texts.get("landmarks-press"), theme::plain_font(15.0), faint, rect.width() - 16.0);
        let room = rect.with_max_y(rect.bottom() - YEARS);
        let at = room.center() - words.size() / 2.0;
        // No line of a year runs through the words.
        let behind = Rect::from_min_size(at, words.size()).expand2(vec2(4.0, 0.0));
        painter.rect_filled(behind, 2.0, theme::paper(ui));
        painter.galley(at, words, faint);
    }
}

/// What a press or a drag on an open place asks for.
fn press_ui(ui: &Ui, scene: &mut Scene<'_>, sheet: &SheetState, (response, space): (&Response, &SheetSpace)) {
    let place = sheet.journey().landmarks.len();
    let add = |scene: &mut Scene<'_>, day: f64, to: Option<f64>| {
        scene.ask(SheetAction::Landmark(LandmarkAction::Add { day, to }));
        scene.scratch.sheet.jottings.landmark = Some(LandmarkInHand { place, wants_focus: true });
    };
    let day_of = |pos: egui::Pos2| space.day_at(pos.x).clamp(0.0, space.length_days);
    if response.drag_started()
        && let Some(pos) = ui.input(|input| input.pointer.press_origin())
    {
        scene.scratch.sheet.jottings.landmark_drag = Some((day_of(pos), day_of(pos)));
    }
    if let Some((from, to)) = &mut scene.scratch.sheet.jottings.landmark_drag {
        if let Some(pos) = response.interact_pointer_pos() {
            *to = day_of(pos);
        }
        let (first, last) = (from.min(*to), from.max(*to));
        let down = response.rect.with_max_y(response.rect.bottom() - YEARS).y_range();
        let bar = Rect::from_x_y_ranges(space.x_of(first)..=space.x_of(last), down.shrink(4.0));
        ui.painter().rect_filled(bar, 4.0, ui.visuals().selection.bg_fill);
        if response.drag_stopped() {
            scene.scratch.sheet.jottings.landmark_drag = None;
            add(scene, first, Some(last));
        }
    }
    if response.clicked()
        && let Some(pos) = response.interact_pointer_pos()
    {
        add(scene, day_of(pos), None);
    }
}

/// The words that say which month the pointer is at, and their room under it.
fn month_at(ui: &Ui, words: String, (rect, x): (Rect, f32)) -> (Rect, Arc<Galley>) {
    let ink = theme::colour(theme::palette(ui).ink);
    let galley = ui.painter().layout_no_wrap(words, theme::plain_font(13.0), ink);
    let left = (x - galley.size().x / 2.0).clamp(rect.left(), rect.right() - galley.size().x);
    (Rect::from_min_size(pos2(left, rect.bottom() - galley.size().y), galley.size()), galley)
}

fn paint_month(ui: &Ui, (rect, x): (Rect, f32), (room, words): (Rect, Arc<Galley>)) {
    let palette = theme::palette(ui);
    let painter = ui.painter_at(rect);
    let line = Stroke::new(1.0, theme::colour(palette.accent).gamma_multiply(0.6));
    painter.vline(x, rect.top()..=rect.bottom() - YEARS, line);
    painter.galley(room.min, words, theme::colour(palette.ink));
}

/// The years, but for one that would stand under the words in `taken`: half a year beside a month reads as a day.
fn paint_years(ui: &Ui, painter: &Painter, timeline: &Timeline, (space, taken): (&SheetSpace, Option<Rect>)) {
    let palette = theme::palette(ui);
    let (faint, hairline) = (theme::colour(palette.faint_ink), theme::colour(palette.hairline));
    let rect = space.lines;
    painter.rect_stroke(
        rect.with_max_y(rect.bottom() - YEARS),
        2.0,
        Stroke::new(1.0, hairline),
        egui::StrokeKind::Inside,
    );
    let mut end_of_words = f32::NEG_INFINITY;
    for month in timeline.months().iter().filter(|month| month.month == 1 || month.from_day == 0.0) {
        let x = space.x_of(month.from_day);
        painter.vline(x, rect.top()..=rect.bottom() - YEARS, Stroke::new(1.0, hairline));
        let words = painter.layout_no_wrap(month.year.to_string(), theme::plain_font(13.0), faint);
        if x > end_of_words && x + words.size().x <= rect.right() {
            end_of_words = x + words.size().x + theme::GRID;
            let room = Rangef::new(x - theme::GRID, end_of_words);
            if taken.is_some_and(|taken| room.intersects(taken.x_range())) {
                continue;
            }
            painter.galley(pos2(x + 2.0, rect.bottom() - 18.0), words, faint);
        }
    }
}
