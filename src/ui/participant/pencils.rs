//! The tin of pencils at the side of the sheet, and the tools.

use egui::{Button, Rect, ScrollArea, Separator, Ui, pos2, vec2};

use crate::app::sheet::action::SheetAction;
use crate::app::sheet::state::SheetState;
use crate::model::{Domain, Indicator};
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

/// The width of the tin beside a sheet in what is left of `ui`, in points.
pub fn tin_width(ui: &Ui) -> f32 {
    if ui.available_width() < WIDE_ENOUGH_FOR_TIN { NARROW_TIN } else { TIN_WIDTH }
}

/// Shows pencils and tools.
pub fn pencils_ui(ui: &mut Ui, scene: &mut Scene<'_>, sheet: &SheetState) {
    // Whether there is more below or not, every button keeps its place.
    ui.spacing_mut().scroll.floating_allocated_width = 0.0;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add_space(4.0);
        for indicator in &sheet.setup.instrument.indicators {
            pencil_ui(ui, scene, sheet, indicator);
        }
        apart_ui(ui);
        tools_ui(ui, scene, sheet);
        apart_ui(ui);
        add_events_ui(ui, scene, sheet);
        ui.add_space(8.0);
    });
}

/// A hairline between groups of buttons.
fn apart_ui(ui: &mut Ui) {
    ui.add(Separator::default().spacing(12.0));
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
    // The name begins right of the example line.
    let button = Button::selectable(is_active, "").stroke(egui::Stroke::NONE).min_size(vec2(width, TARGET));
    let response = ui.add(button);
    let drawn = sheet.journey().curves.get(&indicator.id).is_some_and(|curve| !curve.is_empty());
    let state = texts.get(if drawn { "pencil-drawn" } else { "pencil-not-drawn" });
    let label = format!("{name}, {state}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_active, &label));
    let rect = response.rect;
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let is_narrow = width < NARROW_TIN;
    let (long, size) = if is_narrow { (NARROW_SAMPLE, 12.5) } else { (SAMPLE_WIDTH, 14.0) };
    let sample = Rect::from_min_max(pos2(rect.left() + 6.0, rect.top()), pos2(rect.left() + 6.0 + long, rect.bottom()));
    let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
    curves::paint_sample(ui.painter(), sample, look);
    let font = if is_active { theme::strong_font(size) } else { theme::plain_font(size) };
    let ink = if drawn || is_active { ui.visuals().text_color() } else { ui.visuals().weak_text_color() };
    let words = ui.painter().layout(name.to_owned(), font, ink, rect.right() - sample.right() - 12.0);
    let at = pos2(sample.right() + 8.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, ink);
    if response.on_hover_text(indicator.explanation.get(texts.language())).clicked() {
        scene.ask(SheetAction::TakePencil(indicator.id.clone()));
    }
}
