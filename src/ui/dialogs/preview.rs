//! What would be printed, above the question where it goes.

use egui::{Ui, vec2};

use crate::app::files::FileAction;
use crate::app::files::preview::Preview;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::faint_ui;
use crate::ui::widgets::page_reader::{page_ui, turning_ui};

/// So much of the window is left for the question itself, and a page is at least this high; in points.
const QUESTION: f32 = 400.0;
const LOWEST: f32 = 220.0;

/// Shows a page at a time, and what is not on them.
pub fn preview_ui(ui: &mut Ui, scene: &mut Scene<'_>, preview: &Preview) {
    let made = &preview.made.0;
    for sentence in &made.left_out {
        faint_ui(ui, sentence);
    }
    let Some(document) = &made.document else { return };
    if document.pages.len() > 1
        && let Some(page) = turning_ui(ui, scene.texts, preview.page, document.pages.len())
    {
        scene.ask(FileAction::TurnPreview(page));
    }
    let Some(page) = document.pages.get(preview.page) else { return };
    let width = ui.available_width();
    let whole = width * (page.height_mm / page.width_mm.max(1.0)) as f32;
    let room = (ui.ctx().content_rect().height() - QUESTION).max(LOWEST);
    page_ui(ui, page, vec2(width, whole.min(room)));
    ui.add_space(8.0);
}
