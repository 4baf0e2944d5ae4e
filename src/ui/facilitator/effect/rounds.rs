//! The three measurements: when they were, how many people filled them in, and the way to the form.

use egui::{Frame, RichText, Ui};

use crate::app::group::measurements::MeasurementsAction;
use crate::app::group::state::GroupState;
use crate::model::MeasurementTime;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};

/// A measurement's place on the screen is at least this wide, in points.
const NARROWEST: f32 = 176.0;

/// Its height, so that those with two lines of words stand level with those with one, in points.
const ROUND_HEIGHT: f32 = 114.0;

/// Shows the rounds.
pub fn rounds_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("effect-title"));
    ui.label(texts.get("effect-intro"));
    ui.add_space(8.0);
    let spacing = ui.spacing().item_spacing.x;
    let width = ((ui.available_width() - 2.0 * spacing) / 3.0).max(NARROWEST) - 26.0;
    ui.horizontal_wrapped(|ui| {
        for time in MeasurementTime::ALL {
            Frame::new()
                .fill(theme::colour(theme::palette(ui).desk))
                .corner_radius(6)
                .inner_margin(12)
                .show(ui, |ui| ui.vertical(|ui| round_ui(ui, scene, group, time, width)));
        }
    });
}

fn round_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState, time: MeasurementTime, width: f32) {
    let texts = scene.texts;
    ui.set_width(width);
    ui.set_min_height(ROUND_HEIGHT);
    let name = texts.get(match time {
        MeasurementTime::T0 => "effect-t0",
        MeasurementTime::T1 => "effect-t1",
        MeasurementTime::T2 => "effect-t2",
    });
    ui.label(RichText::new(name).font(theme::strong_font(15.0)));
    let round = group.group().measurement(time);
    let count = round.map_or(0, |round| round.values.len());
    let words = match round.and_then(|round| round.on).filter(|_| count > 0) {
        Some(date) => texts.with("effect-round", [("n", count.into()), ("date", texts.whole_date(date).into())]),
        None if count > 0 => texts.with("effect-round-undated", [("n", count.into())]),
        None => texts.get("effect-round-empty"),
    };
    faint_ui(ui, words);
    let button = button_ui(ui, texts.get("effect-fill-in"));
    let label = texts.with("effect-fill-in-label", [("time", time.name().into())]);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
    if button.clicked() {
        scene.ask(MeasurementsAction::FillIn(Some(time)));
    }
}
