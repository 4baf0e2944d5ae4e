//! What leaves the group: the edition for HR, the words in it, what was given out, and who leaves.

pub(crate) mod edition;
pub(crate) mod hr_pages;
pub(crate) mod leaving;
pub(crate) mod plan;
pub(crate) mod quotes;
pub(crate) mod words;

use egui::{ScrollArea, Ui};

use crate::app::group::state::GroupState;
use crate::ui::scene::Scene;

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;

/// Two columns stand side by side where each is at least this wide, in points.
const NARROWEST: f32 = 440.0;

/// Between two columns, in points.
const GUTTER: f32 = 16.0;

/// Between two parts, in points.
const APART: f32 = 32.0;

/// Shows what leaves the group.
pub fn sharing_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ScrollArea::vertical().id_salt("sharing").auto_shrink(false).show(ui, |ui| {
        if ui.available_width() > 2.0 * NARROWEST {
            ui.columns(2, |columns| {
                telling_ui(&mut columns[0], scene, group);
                remembering_ui(&mut columns[1], scene, group);
            });
        } else {
            telling_ui(ui, scene, group);
            ui.add_space(APART);
            remembering_ui(ui, scene, group);
        }
    });
}

/// What is told, and in which words.
fn telling_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ui.set_max_width(COLUMN.min(ui.available_width() - GUTTER));
    ui.vertical(|ui| {
        edition::edition_ui(ui, scene, group);
        ui.add_space(APART);
        quotes::quotes_ui(ui, scene, group);
        ui.add_space(APART);
        plan::actions_ui(ui, scene, group);
    });
}

/// What HR would read, what was told before, and who leaves.
fn remembering_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ui.set_max_width(COLUMN.min(ui.available_width() - GUTTER));
    ui.vertical(|ui| {
        hr_pages::hr_pages_ui(ui, scene, group);
        ui.add_space(APART);
        edition::given_out_ui(ui, scene, group);
        ui.add_space(APART);
        leaving::leaving_ui(ui, scene, group);
    });
}
