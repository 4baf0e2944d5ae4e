//! Measurements of "now", and what changed between them: the rounds, the form for one person, the figures under the group's
//! rules, what was done, and what a plan would have to prevent to pay for itself.

pub(crate) mod changes;
pub(crate) mod figures;
pub(crate) mod form;
pub(crate) mod outside;
pub(crate) mod process;
pub(crate) mod rounds;
pub(crate) mod slopes;

use egui::{ScrollArea, Ui};

use crate::app::group::state::GroupState;
use crate::ui::facilitator::sharing::plan::effects_ui as effects_for_report_ui;
use crate::ui::scene::Scene;

/// Lines are no longer than this, in points.
const READING_WIDTH: f32 = 760.0;

/// Less than this is no room for what was found and what is asked beside each other, in points.
const ROOM_FOR_BOTH: f32 = 1180.0;

/// What is asked has this room beside it, in points: three rounds beside each other.
const ASKED: f32 = 592.0;

/// What was found is no wider than this, in points.
const WIDEST_FOUND: f32 = 1000.0;

/// What was found: what changed, what was to be done, what came from outside.
fn found_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    changes::changes_ui(ui, scene, group);
    ui.add_space(24.0);
    process::process_ui(ui, scene, group);
    ui.add_space(24.0);
}

/// What is asked and set: the rounds, the report, measures from outside, what the plan has to bring.
fn asked_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    rounds::rounds_ui(ui, scene, group);
    ui.add_space(8.0);
    effects_for_report_ui(ui, scene, group);
    ui.add_space(24.0);
    outside::outside_ui(ui, scene, group);
    ui.add_space(24.0);
    figures::figures_ui(ui, scene, group);
    ui.add_space(24.0);
}

/// Shows the measurements, or the form of the person who is filling in.
pub fn effect_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if let Some(time) = group.topics.measurements.filling_in {
        form::form_ui(ui, scene, group, time);
        return;
    }
    // A form that nobody is filling in is nobody's to see.
    scene.scratch.group.now = crate::app::group::measurements::NowForm::default();
    ScrollArea::vertical().id_salt("effect").auto_shrink(false).show(ui, |ui| {
        let room = ui.available_width() - 12.0;
        if room < ROOM_FOR_BOTH {
            ui.set_max_width(READING_WIDTH.min(room));
            found_ui(ui, scene, group);
            ui.add_space(24.0);
            asked_ui(ui, scene, group);
            return;
        }
        // What was found is the larger part; what is asked and set stands beside it.
        let top_left = ui.cursor().min;
        let left = (room - ASKED - 32.0).min(WIDEST_FOUND);
        let column = |from: f32, width: f32| {
            let room = egui::Rect::from_min_size(top_left + egui::vec2(from, 0.0), egui::vec2(width, f32::INFINITY));
            egui::UiBuilder::new().max_rect(room)
        };
        let used = ui.scope_builder(column(0.0, left), |ui| {
            found_ui(ui, scene, group);
            ui.min_rect().bottom()
        });
        let right = (room - left - 32.0).min(READING_WIDTH);
        let beside = ui.scope_builder(column(left + 32.0, right), |ui| {
            asked_ui(ui, scene, group);
            ui.min_rect().bottom()
        });
        let height = used.inner.max(beside.inner) - top_left.y;
        let whole = egui::Rect::from_min_size(top_left, egui::vec2(room, height));
        ui.allocate_rect(whole, egui::Sense::hover());
    });
}
