//! How a line is to be: calm or not, and whether pressing is seen; and the way to the pen check.

use egui::{Align, Button, Layout, Slider, Ui, vec2};

use crate::app::action::Action;
use crate::app::preferences::PreferAction;
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{button_ui, faint_ui, opening_ui, rail_slider_ui, tick_ui};

/// The settings stay out of sight until they are asked for.
pub fn line_settings_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let button = Button::new(texts.get("line-settings")).stroke(theme::button_edge(ui)).min_size(vec2(TARGET, TARGET));
    opening_ui(ui, button, |ui| {
        ui.set_width(320.0);
        ui.with_layout(Layout::top_down(Align::Min), |ui| settings_ui(ui, scene));
    });
}

fn settings_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let preferences = &scene.state.preferences;
    let mut strength = preferences.calm_line;
    let label = ui.label(texts.get("line-calm"));
    let slider = Slider::new(&mut strength, 0.0..=1.0).show_value(false).step_by(0.05);
    if rail_slider_ui(ui, slider).labelled_by(label.id).changed() {
        scene.ask(PreferAction::CalmLine(strength));
    }
    faint_ui(ui, texts.get("line-calm-hint"));
    if let Some(seen) = tick_ui(ui, preferences.pressure_look, texts.get("line-pressure")) {
        scene.ask(PreferAction::PressureLook(seen));
    }
    if let Some(shown) = tick_ui(ui, preferences.slope_marks, texts.get("events-slope-switch")) {
        scene.ask(PreferAction::SlopeMarks(shown));
    }
    if button_ui(ui, texts.get("pencheck-open")).clicked() {
        scene.ask(Action::CheckPen(true));
        ui.close();
    }
}
