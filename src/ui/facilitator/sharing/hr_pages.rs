//! What HR would read, as it will look: the pages of the edition as it would be now.

use std::sync::Arc;

use egui::{Ui, vec2};

use crate::app::figures::kept::Same;
use crate::app::group::state::GroupState;
use crate::report::{Paper, edition_document_for_facilitator};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui};
use crate::ui::widgets::page_reader::{page_ui, turning_ui};

/// A page is no higher than this, in points.
const HIGHEST: f32 = 620.0;

/// Shows the pages, one at a time; nothing while nothing may be told.
pub fn hr_pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, group: &GroupState) {
    let Some((_, draft)) = group.topics.sharing.draft.made() else { return };
    let Ok(told) = draft.as_ref() else { return };
    let texts = scene.texts;
    let language = texts.language();
    let key = (Same(Arc::clone(draft)), language);
    let make = || Arc::new(edition_document_for_facilitator(&told.edition, &told.left_out, language, Paper::A4));
    let document = scene.scratch.group.hr_pages.get(key, make);
    heading_ui(ui, texts.get("sharing-hr-pages"));
    if !told.left_out.is_empty() {
        faint_ui(ui, texts.get("sharing-hr-pages-left"));
    }
    let shown = scene.scratch.group.hr_page.min(document.pages.len().saturating_sub(1));
    if let Some(page) = turning_ui(ui, texts, shown, document.pages.len()) {
        scene.scratch.group.hr_page = page;
    }
    let Some(page) = document.pages.get(shown) else { return };
    let width = ui.available_width();
    let height = width * (page.height_mm / page.width_mm.max(1.0)) as f32;
    page_ui(ui, page, vec2(width, height.min(HIGHEST)));
}
