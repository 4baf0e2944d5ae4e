//! What HR sees: the pages of one edition, as they come out of the printer.

use std::sync::Arc;

use egui::{CentralPanel, Frame, Panel, ScrollArea, Ui, vec2};

use crate::app::figures::kept::Same;
use crate::app::files::{FileAction, Purpose};
use crate::app::hr::{HrAction, HrState};
use crate::model::Edition;
use crate::report::{Printable, edition_document};
use crate::ui::bars::{back_ui, notice_ui};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{at_most, button_ui, heading_ui, main_button_ui};
use crate::ui::widgets::page_reader::{page_ui, paper_ui, turning_ui};

/// Lines of text are at most this wide, in points.
const COLUMN: f32 = 640.0;

/// A page is at most this wide, in points.
const PAGE_WIDTH: f32 = 860.0;

/// Around the pages, in points.
const MARGIN: f32 = 12.0;

/// Shows the edition that is open, or what this screen is for.
pub fn hr_screen_ui(ui: &mut Ui, scene: &mut Scene<'_>, hr: &HrState) {
    Panel::top("hr-bar").show(ui, |ui| {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            back_ui(ui, scene);
            if hr.edition.is_some() {
                if button_ui(ui, scene.texts.get("hr-open")).clicked() {
                    scene.ask(FileAction::Ask(Purpose::OpenEdition));
                }
                if main_button_ui(ui, scene.texts.get("pages-save"), true).clicked() {
                    scene.ask(FileAction::Ask(Purpose::Print(Printable::Hr)));
                }
                if let Some(paper) = paper_ui(ui, scene.texts, hr.paper) {
                    scene.ask(HrAction::Paper(paper));
                }
            }
            notice_ui(ui, scene);
        });
        ui.add_space(4.0);
    });
    let frame = Frame::central_panel(ui.style());
    match &hr.edition {
        Some(edition) => {
            CentralPanel::default().frame(frame.inner_margin(MARGIN)).show(ui, |ui| pages_ui(ui, scene, hr, edition));
        }
        None => {
            CentralPanel::default().frame(frame.inner_margin(32)).show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| empty_ui(ui, scene));
            });
        }
    }
}

fn empty_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    at_most(ui, COLUMN);
    heading_ui(ui, texts.get("hr-empty-title"));
    ui.label(texts.get("hr-empty-body"));
    ui.add_space(8.0);
    if main_button_ui(ui, texts.get("hr-open"), true).clicked() {
        scene.ask(FileAction::Ask(Purpose::OpenEdition));
    }
}

/// One page, as wide as is good to read.
fn pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, hr: &HrState, edition: &Arc<Edition>) {
    let language = scene.texts.language();
    let make = || Arc::new(edition_document(edition, language, hr.paper));
    let document = scene.scratch.edition.get((Same(Arc::clone(edition)), language, hr.paper), make);
    let pages = &document.pages;
    let shown = hr.page.min(pages.len().saturating_sub(1));
    if let Some(page) = turning_ui(ui, scene.texts, shown, pages.len()) {
        scene.ask(HrAction::Turn(page));
    }
    // Each page begins at its top.
    ScrollArea::vertical().id_salt(("edition", shown)).auto_shrink(false).show(ui, |ui| {
        if let Some(page) = pages.get(shown) {
            let width = ui.available_width();
            let scale = width.min(PAGE_WIDTH) / page.width_mm as f32;
            page_ui(ui, page, vec2(width, page.height_mm as f32 * scale));
        }
    });
}
