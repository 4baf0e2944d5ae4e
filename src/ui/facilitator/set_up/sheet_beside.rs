//! The sheet to draw on, as it becomes with the set-up: in a wide window it stands beside what is filled in.

use std::sync::Arc;

use egui::{Ui, vec2};

use crate::app::set_up::SetUpState;
use crate::report::{MadePages, Printable};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui};
use crate::ui::widgets::page_reader::page_ui;

/// Shows its first page.
pub fn sheet_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    heading_ui(ui, scene.texts.get("set-up-sheet-title"));
    let setup = open.setup();
    let kind = Printable::BlankSheet;
    let make = || Arc::new(MadePages::of_setup(kind, setup, setup.language, kind.row().paper));
    let made = scene.scratch.set_up.sheet.get((setup.id, open.document.state_number()), make);
    let Some(page) = made.document.as_ref().and_then(|document| document.pages.first()) else {
        faint_ui(ui, scene.texts.get("set-up-sheet-none"));
        return;
    };
    let room = ui.available_size();
    let height = room.x * (page.height_mm / page.width_mm.max(1.0)) as f32;
    page_ui(ui, page, vec2(room.x, height.min(room.y)));
}
