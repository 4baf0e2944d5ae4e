//! What leaves the group: the edition for HR, the words in it, what was given out, and who leaves.

mod edition;
mod leaving;
mod quotes;

use egui::{ScrollArea, Ui};

pub use edition::DraftInHand;
pub use leaving::{LeavingForm, erase_group_ui, withdraw_ui};

use crate::app::scene::Scene;
use crate::app::state::GroupState;

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;
/// Between two parts, in points.
const APART: f32 = 32.0;

/// Shows what leaves the group.
pub fn sharing_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    ScrollArea::vertical().id_salt("sharing").auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(COLUMN);
        edition::edition_ui(ui, scene, group);
        ui.add_space(APART);
        quotes::quotes_ui(ui, scene, group);
        ui.add_space(APART);
        edition::given_out_ui(ui, scene, group);
        ui.add_space(APART);
        leaving::leaving_ui(ui, scene, group);
    });
}
