//! Measurements of "now", and what changed between them: the rounds, the form for one person, the figures under the group's
//! rules, what was done, and what a plan would have to prevent to pay for itself.

pub(crate) mod changes;
pub(crate) mod figures;
pub(crate) mod form;
pub(crate) mod outside;
pub(crate) mod process;
pub(crate) mod rounds;

use egui::{ScrollArea, Ui};

use crate::app::group::state::GroupState;
use crate::ui::facilitator::sharing::plan::effects_ui as effects_for_report_ui;
use crate::ui::scene::Scene;

/// Lines are no longer than this, in points.
const READING_WIDTH: f32 = 760.0;

/// Shows the measurements, or the form of the person who is filling in.
pub fn effect_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    if let Some(time) = group.topics.measurements.filling_in {
        form::form_ui(ui, scene, group, time);
        return;
    }
    // A form that nobody is filling in is nobody's to see.
    scene.scratch.group.now = crate::app::group::measurements::NowForm::default();
    ScrollArea::vertical().id_salt("effect").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(READING_WIDTH.min(ui.available_width() - 12.0));
        rounds::rounds_ui(ui, scene, group);
        ui.add_space(24.0);
        changes::changes_ui(ui, scene, group);
        ui.add_space(8.0);
        effects_for_report_ui(ui, scene, group);
        ui.add_space(24.0);
        process::process_ui(ui, scene, group);
        ui.add_space(24.0);
        outside::outside_ui(ui, scene, group);
        ui.add_space(24.0);
        figures::figures_ui(ui, scene, group);
        ui.add_space(24.0);
    });
}
