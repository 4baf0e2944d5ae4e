//! The bar above a sheet that is checked: what the pen does, and which pencil is in hand. And how strong the picture is.

use egui::{Button, Sense, Slider, Ui, pos2, vec2};

use crate::app::group::from_paper::FromPaperAction;
use crate::app::group::state::GroupState;
use crate::app::sheet::state::Tool;
use crate::model::{GapReason, Indicator};
use crate::ui::facilitator::from_paper::looked::Looked;
use crate::ui::paper::curves;
use crate::ui::paper::curves::{ACTIVE_WIDTH, LineLook};
use crate::ui::scene::Scene;
use crate::ui::theme;
use crate::ui::theme::TARGET;
use crate::ui::widgets::controls::{choice_ui, menu_ui, rail_slider_ui};

/// The width of a pencil, in points.
const PENCIL: f32 = 44.0;

/// The narrowest and the widest slider, in points: no wider than what is left beside its name.
const SLIDER: (f32, f32) = (48.0, 96.0);

/// Shows the bar.
pub(super) fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().button_padding.x = 10.0;
        tools_ui(ui, scene, looked);
        ui.add_space(8.0);
        let lines = looked.row.lines();
        let all = looked.group.instrument().indicators.iter().enumerate().filter(|(place, _)| lines.contains(place));
        for (number, (_, indicator)) in all.enumerate() {
            pencil_ui(ui, scene, looked, number + 1, indicator);
        }
    });
}

fn tools_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>) {
    let texts = scene.texts;
    let held = looked.group.topics.from_paper.tool;
    let tools = [(None, "pile-tool-look"), (Some(Tool::Pencil), "tool-pencil"), (Some(Tool::Eraser), "tool-eraser")];
    for (tool, name) in tools {
        if choice_ui(ui, held == tool, texts.get(name)).clicked() {
            scene.ask(FromPaperAction::TakeTool(tool));
        }
    }
    let others = [
        (Tool::Gap(GapReason::NotApplicable), "tool-gap-not-applicable"),
        (Tool::Gap(GapReason::NotRemembered), "tool-gap-not-remembered"),
        (Tool::Gap(GapReason::RatherNotSay), "tool-gap-rather-not-say"),
        (Tool::Nudge, "tool-nudge"),
        (Tool::Step, "tool-step"),
    ];
    let other = others.iter().find(|(tool, _)| held == Some(*tool)).map_or("pile-tools-more", |(_, name)| *name);
    menu_ui(ui, texts.get(other), |ui| {
        for (tool, name) in others {
            if choice_ui(ui, held == Some(tool), texts.get(name)).clicked() {
                scene.ask(FromPaperAction::TakeTool(Some(tool)));
                ui.close();
            }
        }
    });
}

/// A pencil: its line, and the number that is its key.
fn pencil_ui(ui: &mut Ui, scene: &mut Scene<'_>, looked: Looked<'_>, number: usize, indicator: &Indicator) {
    let paper = &looked.group.topics.from_paper;
    let is_held = paper.pencil.as_ref() == Some(&indicator.id);
    let response = ui.add(Button::selectable(is_held, "").min_size(vec2(PENCIL, TARGET)).sense(Sense::click()));
    let name = indicator.name.get(scene.texts.language());
    let label = format!("{number}: {name}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_held, &label));
    let rect = response.rect;
    let colour = theme::pencil_colour(ui, &indicator.pencil);
    let look = LineLook { pencil: &indicator.pencil, colour, width: ACTIVE_WIDTH, place: 0 };
    let sample =
        egui::Rect::from_min_max(pos2(rect.left() + 6.0, rect.center().y), rect.right_bottom() - vec2(6.0, 0.0));
    curves::paint_sample(ui.painter(), sample, look);
    let at = pos2(rect.center().x, rect.top() + 5.0);
    let ink = ui.visuals().text_color();
    ui.painter().text(at, egui::Align2::CENTER_TOP, number.to_string(), theme::strong_font(13.0), ink);
    if response.on_hover_text(name).clicked() {
        scene.ask(FromPaperAction::TakePencil(indicator.id.clone()));
    }
}

/// How strong the picture is under the lines.
pub(super) fn strength_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let words = scene.texts.get("pile-strength");
    let label = ui.label(&words);
    let mut strength = group.topics.from_paper.strength;
    ui.add_space(4.0);
    ui.spacing_mut().slider_width = ui.available_size_before_wrap().x.clamp(SLIDER.0, SLIDER.1);
    let slider = rail_slider_ui(ui, Slider::new(&mut strength, 0.0..=1.0).show_value(false)).labelled_by(label.id);
    if slider.changed() {
        scene.ask(FromPaperAction::Strength(strength));
    }
}
