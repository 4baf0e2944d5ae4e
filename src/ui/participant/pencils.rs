//! The tin of pencils at the side of the sheet, and the tools.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Button, Color32, FontId, Frame, Galley, Rect, ScrollArea, Separator, TextStyle, Ui, UiBuilder, pos2, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Indicator};
use crate::text::Texts;
use crate::ui::paper::curves;
use crate::ui::paper::curves::{ACTIVE_WIDTH, LineLook};
use crate::ui::participant::tools::tools_ui;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, wide_menu_ui};

/// The width of the tin, in points.
const TIN_WIDTH: f32 = 224.0;

/// The width of the tin in a narrow window, in points.
const NARROW_TIN: f32 = 168.0;

/// A window narrower than this, in points, has the narrow tin.
const WIDE_ENOUGH_FOR_TIN: f32 = 900.0;

/// How long the example of a pencil's line is, in points.
const SAMPLE_WIDTH: f32 = 40.0;

/// The same in the narrow tin.
const NARROW_SAMPLE: f32 = 24.0;

/// Left of the example of a pencil's line, in points.
const BEFORE_SAMPLE: f32 = 6.0;

/// The room of a hairline between groups of buttons, in points.
const APART: f32 = 12.0;

/// Above the pencils, in points.
const ABOVE_PENCILS: f32 = 4.0;

/// A name takes so many rows at most; the whole of it is a touch away.
const MOST_ROWS: usize = 3;

/// Above and below a name, in points.
const AROUND_NAME: f32 = 4.0;

/// The width of the tin beside a sheet in what is left of `ui`, in points.
pub fn tin_width(ui: &Ui) -> f32 {
    if ui.available_width() < WIDE_ENOUGH_FOR_TIN { NARROW_TIN } else { TIN_WIDTH }
}

/// Shows pencils and tools. Where they are higher than the window they scroll, and what puts something on the timeline stays at its foot.
pub fn pencils_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let tin = ui.available_rect_before_wrap();
    let foot = APART + ui.spacing().item_spacing.y + add_height(ui, scene.texts, tin.width());
    // The bar of what scrolls stands in the margin: whether there is more below or not, every button keeps its place, and none lies under it.
    let margin = Frame::side_top_panel(ui.style()).inner_margin.rightf();
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    let beside = UiBuilder::new().max_rect(tin.with_max_x(tin.right() + margin).with_max_y(tin.bottom() - foot));
    let tools = ui.scope_builder(beside, |ui| {
        ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(tin.width());
            ui.add_space(ABOVE_PENCILS);
            for indicator in &sheet.setup.instrument.indicators {
                pencil_ui(ui, scene, sheet, indicator);
            }
            apart_ui(ui);
            tools_ui(ui, scene, sheet);
        });
    });
    let below = UiBuilder::new().max_rect(tin.with_min_y(tools.response.rect.bottom()));
    ui.scope_builder(below, |ui| {
        apart_ui(ui);
        add_events_ui(ui, scene, sheet);
    });
}

/// A hairline between groups of buttons.
fn apart_ui(ui: &mut Ui) {
    ui.add(Separator::default().spacing(APART));
}

/// How high that button is in a tin of this width, in points: where the tin is narrow its words take two lines.
fn add_height(ui: &Ui, texts: &Texts, width: f32) -> f32 {
    let (font, padding) = (TextStyle::Button.resolve(ui.style()), ui.spacing().button_padding);
    let room = width - 2.0 * padding.x;
    let words = ui.painter().layout(texts.get("events-add"), font, Color32::PLACEHOLDER, room);
    (words.size().y + 2.0 * padding.y).max(TARGET)
}

/// The lanes can be pressed to put an event there; these do the same for whoever uses no mouse or pen.
fn add_events_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    let names = ["event-add-work", "event-add-private", "event-add-intervention"];
    wide_menu_ui(ui, scene.texts.get("events-add"), |ui| {
        for (domain, name) in Domain::ALL.into_iter().zip(names) {
            if button_ui(ui, scene.texts.get(name)).clicked() {
                let from_day = sheet.journey().timeline.length_days() / 2.0;
                scene.ask(SheetAction::AddEvent { domain, from_day, to_day: None });
                ui.close();
            }
        }
    });
}

fn pencil_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState, indicator: &Indicator) {
    let texts = scene.texts;
    let is_active = sheet.holding.active == indicator.id;
    let name = indicator.name.get(texts.language());
    let width = ui.available_width();
    let drawn = sheet.journey().curves.get(&indicator.id).is_some_and(|curve| !curve.is_empty());
    let (long, size) = if width < NARROW_TIN { (NARROW_SAMPLE, 12.5) } else { (SAMPLE_WIDTH, 14.0) };
    let ink = if drawn || is_active { ui.visuals().text_color() } else { ui.visuals().weak_text_color() };
    // The name begins right of the example line. The button is as high in hand as it is at rest.
    let room = width - BEFORE_SAMPLE - long - 12.0;
    let (plain, strong) = (theme::plain_font(size), theme::strong_font(size));
    let [at_rest, in_hand] = [plain, strong].map(|font| name_galley(ui, name, (font, ink), room));
    let height = at_rest.size().y.max(in_hand.size().y) + 2.0 * AROUND_NAME;
    let size = vec2(width, height.max(TARGET));
    let response = ui.add(Button::selectable(is_active, "").stroke(egui::Stroke::NONE).min_size(size));
    let state = texts.get(if drawn { "pencil-drawn" } else { "pencil-not-drawn" });
    let label = format!("{name}, {state}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_active, &label));
    let rect = response.rect;
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let left = rect.left() + BEFORE_SAMPLE;
    let sample = Rect::from_min_max(pos2(left, rect.top()), pos2(left + long, rect.bottom()));
    let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
    curves::paint_sample(ui.painter(), sample, look);
    let words = if is_active { in_hand } else { at_rest };
    let at = pos2(sample.right() + 8.0, rect.center().y - words.size().y / 2.0);
    let explanation = indicator.explanation.get(texts.language());
    let told = if words.elided { format!("{name}: {explanation}") } else { explanation.to_owned() };
    ui.painter().galley(at, words, ink);
    if response.on_hover_text(told).clicked() {
        scene.ask(SheetAction::TakePencil(indicator.id.clone()));
    }
}

/// The name of a line, in no more rows than a button has.
fn name_galley(ui: &Ui, name: &str, (font, ink): (FontId, Color32), room: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(name.to_owned(), font, ink, room);
    job.wrap = TextWrapping { max_width: room, max_rows: MOST_ROWS, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}
