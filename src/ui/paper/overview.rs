//! The whole period in a strip, with the part that is on the screen as a window that can be dragged, and the buttons to come
//! closer. The wheel over the sheet does the same.

use egui::{
    Button, Event, Id, Key, MouseWheelUnit, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2,
};

use crate::app::time_view::{BUTTON_SCALE, TimeView};
use crate::model::Timeline;
use crate::text::Texts;
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::theme;
use crate::ui::theme::TARGET;

/// Where a sheet is lower than this, in points, the strip makes room for it.
const LOW_SHEET: f32 = 320.0;

/// The height of the strip there, in points; then there are no buttons beside it.
const LOW_STRIP: f32 = 20.0;

/// The names of years stand in the lowest of a higher strip, in points.
const YEARS_HEIGHT: f32 = 18.0;

/// The buttons beside the strip, with the room between them, in points.
const BUTTON_WIDTH: f32 = 53.0;

/// Between the strip and the buttons, in points.
const BETWEEN: f32 = 4.0;

/// A narrow window on the strip is still this wide, in points.
const NARROWEST: f32 = 10.0;

/// An arrow key moves by this part of what is on the screen. Plus and minus come closer and go back, Home shows all.
const KEY_PART: f64 = 0.25;

/// One line of a mouse wheel, in points.
const WHEEL_LINE_POINTS: f32 = 40.0;

/// A wheel has to be turned this far to come closer by a factor of e, in points.
const WHEEL_ZOOM_POINTS: f32 = 240.0;

/// The height of the strip with its buttons under a sheet of `sheet_height`, in points.
pub fn height(sheet_height: f32) -> f32 {
    if sheet_height < LOW_SHEET { LOW_STRIP } else { TARGET }
}

/// The parts of the overview.
#[derive(Debug, Clone, Copy)]
pub struct OverviewLayout {
    /// The whole period.
    pub space: SheetSpace,
    /// Where its curves are, above the names of years.
    pub curves: SheetSpace,
    /// Without room for buttons, the keys of the strip do the same.
    buttons: Option<Rect>,
}

/// Where the buttons are when the margin has no room for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Buttons {
    /// In a menu of the screen.
    InMenu,
    /// Beside the strip all the same.
    Beside,
}

/// Divides `rect`; the strip stands under `lines` where there is room for the buttons beside it.
pub fn lay_out(rect: Rect, lines: Rect, length_days: f64, without_room: Buttons) -> OverviewLayout {
    if rect.height() < TARGET {
        let strip = Rect::from_x_y_ranges(lines.x_range(), rect.y_range());
        let space = SheetSpace::whole(strip, length_days);
        return OverviewLayout { space, curves: space, buttons: None };
    }
    // As wide as the timeline above it, so that a year stands at one place; only where nothing else has the buttons it gives way.
    let buttons_left = rect.right() - 3.0 * BUTTON_WIDTH;
    let has_room = lines.right() + BETWEEN <= buttons_left;
    let right = if without_room == Buttons::Beside { lines.right().min(buttons_left - BETWEEN) } else { lines.right() };
    let strip = Rect::from_min_max(pos2(lines.left(), rect.top()), pos2(right, rect.bottom()));
    let buttons = Rect::from_min_max(pos2(right + BETWEEN, rect.top()), rect.right_bottom());
    let has_buttons = has_room || without_room == Buttons::Beside;
    let curves = strip.with_max_y(strip.bottom() - YEARS_HEIGHT);
    OverviewLayout {
        space: SheetSpace::whole(strip, length_days),
        curves: SheetSpace::whole(curves, length_days),
        buttons: has_buttons.then_some(buttons),
    }
}

/// Shows strip and buttons with `view` on it; `paint_curves` paints the curves in the strip. Gives the period that is asked for.
pub fn overview_ui(
    ui: &mut Ui,
    texts: &Texts,
    layout: &OverviewLayout,
    timeline: &Timeline,
    view: TimeView,
    paint_curves: impl FnOnce(&Ui, &Painter),
) -> TimeView {
    let strip = layout.space.lines;
    let response = ui.interact(strip, Id::unique("overview"), Sense::click_and_drag());
    let period = [
        ("from", texts.date(timeline.date_of(view.from_day)).into()),
        ("to", texts.date(timeline.date_of(view.to_day)).into()),
    ];
    let label = texts.with("zoom-overview", period);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::ScrollBar, true, &label));
    paint(ui, layout, timeline, view, paint_curves, &response);
    let length = layout.space.length_days;
    let view = dragged(&response, &layout.space, view);
    let view = moved_by_keys(ui, &response, view, length);
    match layout.buttons {
        Some(buttons) => buttons_ui(ui, texts, buttons, view, length),
        None => view,
    }
}

fn paint(
    ui: &Ui,
    layout: &OverviewLayout,
    timeline: &Timeline,
    view: TimeView,
    paint_curves: impl FnOnce(&Ui, &Painter),
    response: &Response,
) {
    let palette = theme::palette(ui);
    let space = &layout.space;
    let strip = space.lines;
    let painter = ui.painter_at(strip.expand(1.0));
    painter.rect_filled(strip, 4.0, theme::colour(palette.desk));
    for month in timeline.months().iter().filter(|month| month.month == 1 || month.from_day == 0.0) {
        let x = space.x_of(month.from_day);
        if month.from_day > 0.0 {
            painter.vline(x, strip.y_range(), Stroke::new(1.0, theme::colour(palette.hairline)));
        }
        let faint = theme::colour(palette.faint_ink);
        let words = painter.layout_no_wrap(month.year.to_string(), theme::plain_font(13.0), faint);
        let next = space.x_of(month.from_day + 366.0 - f64::from(month.month - 1) * 30.5).min(strip.right());
        if words.size().x + 8.0 <= next - x && strip.height() >= TARGET {
            painter.galley(pos2(x + 4.0, strip.bottom() - words.size().y - 1.0), words, faint);
        }
    }
    paint_curves(ui, &painter);
    let window = window_of(space, view);
    let accent = ui.visuals().selection.stroke.color;
    if !view.is_whole(space.length_days) {
        let shade = theme::colour(palette.paper).gamma_multiply(0.6);
        painter.rect_filled(Rect::from_min_max(strip.min, window.left_bottom()), 0.0, shade);
        painter.rect_filled(Rect::from_min_max(window.right_top(), strip.max), 0.0, shade);
    }
    let width = if response.hovered() || response.dragged() || response.has_focus() { 2.5 } else { 1.5 };
    painter.rect_stroke(window, 4.0, Stroke::new(width, accent), StrokeKind::Inside);
}

fn window_of(space: &SheetSpace, view: TimeView) -> Rect {
    let (from, to) = (space.x_of(view.from_day), space.x_of(view.to_day));
    let lacking = (NARROWEST - (to - from)).max(0.0) / 2.0;
    Rect::from_x_y_ranges(from - lacking..=to + lacking, space.lines.y_range())
}

/// Dragging takes the window along; pressing beside it puts it there.
fn dragged(response: &Response, space: &SheetSpace, view: TimeView) -> TimeView {
    let Some(pos) = response.interact_pointer_pos() else { return view };
    let beside = !window_of(space, view).expand(2.0).x_range().contains(pos.x);
    if response.dragged() && !response.drag_started() {
        return view.moved(space.days_in(response.drag_delta().x), space.length_days);
    }
    if (response.clicked() || response.drag_started()) && beside {
        return view.centred_on(space.day_at(pos.x), space.length_days);
    }
    view
}

fn moved_by_keys(ui: &Ui, response: &Response, view: TimeView, length_days: f64) -> TimeView {
    if !response.has_focus() {
        return view;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |keys: &[Key]| ui.input(|input| keys.iter().any(|&key| input.key_pressed(key)));
    let steps = f64::from(i8::from(pressed(&[Key::ArrowRight])) - i8::from(pressed(&[Key::ArrowLeft])));
    let closer = i32::from(pressed(&[Key::Plus, Key::Equals])) - i32::from(pressed(&[Key::Minus]));
    let middle = f64::midpoint(view.from_day, view.to_day);
    if pressed(&[Key::Home]) {
        return TimeView::whole(length_days);
    }
    let view = view.moved(steps * KEY_PART * view.days(), length_days);
    if closer == 0 { view } else { view.zoomed(BUTTON_SCALE.powi(closer), middle, length_days) }
}

fn buttons_ui(ui: &mut Ui, texts: &Texts, buttons: Rect, view: TimeView, length: f64) -> TimeView {
    let middle = f64::midpoint(view.from_day, view.to_day);
    let choices = [
        ("zoom-in", "zoom-in-hint", view.zoomed(BUTTON_SCALE, middle, length)),
        ("zoom-out", "zoom-out-hint", view.zoomed(1.0 / BUTTON_SCALE, middle, length)),
        ("zoom-whole", "zoom-whole-hint", TimeView::whole(length)),
    ];
    let mut asked = view;
    for (place, (name, hint, wanted)) in choices.into_iter().enumerate() {
        let left = buttons.left() + place as f32 * BUTTON_WIDTH;
        let rect = Rect::from_min_size(pos2(left, buttons.top()), vec2(BUTTON_WIDTH - 3.0, TARGET));
        let words = egui::RichText::new(texts.get(name)).font(theme::plain_font(13.0));
        let child = egui::UiBuilder::new().max_rect(rect).id_salt(name);
        let response = ui.scope_builder(child, |ui| {
            ui.spacing_mut().button_padding = vec2(0.0, 2.0);
            ui.add_enabled_ui(wanted != view, |ui| {
                ui.add_sized(rect.size(), Button::new(words).stroke(theme::button_edge(ui)))
            })
            .inner
        });
        let label = texts.get(hint);
        response.inner.widget_info(|| egui::WidgetInfo::labeled(Role::Button, wanted != view, &label));
        if response.inner.on_hover_text(label).clicked() {
            asked = wanted;
        }
    }
    asked
}

/// What the wheel over `area` asks for: with the control key, or two fingers on a pad, closer around the pointer; without,
/// earlier and later.
pub fn turned_by_wheel(ui: &Ui, space: &SheetSpace, area: Rect, mut view: TimeView) -> TimeView {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()).filter(|&pos| area.contains(pos)) else {
        return view;
    };
    if ui.ctx().layer_id_at(pointer).is_some_and(|layer| layer != ui.layer_id()) {
        return view;
    }
    ui.input(|input| {
        for event in &input.events {
            let now = SheetSpace { view, ..*space };
            match *event {
                Event::Zoom(scale) => view = view.zoomed(f64::from(scale), now.day_at(pointer.x), now.length_days),
                Event::MouseWheel { unit, delta, modifiers, .. } => {
                    let points = delta
                        * match unit {
                            MouseWheelUnit::Point => 1.0,
                            MouseWheelUnit::Line => WHEEL_LINE_POINTS,
                            MouseWheelUnit::Page => space.lines.width(),
                        };
                    view = if modifiers.command || modifiers.ctrl {
                        let scale = (f64::from(points.y) / f64::from(WHEEL_ZOOM_POINTS)).exp();
                        view.zoomed(scale, now.day_at(pointer.x), now.length_days)
                    } else {
                        view.moved(-now.days_in(points.x + points.y), now.length_days)
                    };
                }
                _ => {}
            }
        }
    });
    view
}
