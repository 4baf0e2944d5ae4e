//! What is printed for a session, looked at before it is.

use std::sync::Arc;

use egui::Ui;

use crate::app::files::{FileAction, Purpose};
use crate::app::set_up::{SetUpAction, SetUpPages, SetUpState};
use crate::report::{MadePages, Printable};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, choice_ui, faint_ui, main_button_ui};
use crate::ui::widgets::page_reader::{page_ui, turning_ui};

/// A page is at least this high, in points.
const LOWEST_PAGE: f32 = 360.0;

/// Shows the run sheet, the sheet to draw on, or the strips.
pub fn pages_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    faint_ui(ui, texts.get("set-up-pages-hint"));
    let SetUpPages { kind, page, .. } = &open.pages;
    ui.horizontal_wrapped(|ui| {
        for one in SetUpPages::KINDS {
            if choice_ui(ui, *kind == one, texts.get(one.row().name)).clicked() && *kind != one {
                scene.ask(SetUpAction::LookAt(one));
            }
        }
        ui.add_space(8.0);
        if main_button_ui(ui, texts.get("pages-save"), true).clicked() {
            scene.ask(FileAction::Ask(Purpose::Print(*kind)));
        }
        if open.saved_pages().is_some() && button_ui(ui, texts.get("pages-open")).clicked() {
            scene.ask(SetUpAction::OpenSaved);
        }
    });
    let language = if *kind == Printable::BlankSheet { open.setup().language } else { texts.language() };
    let key = (open.setup().id, open.document.state_number(), *kind, language);
    let make = || Arc::new(MadePages::of_setup(*kind, open.setup(), language, kind.row().paper));
    let made = scene.scratch.set_up.pages.get(key, make);
    let Some(document) = &made.document else { return };
    let shown = (*page).min(document.pages.len().saturating_sub(1));
    if let Some(page) = turning_ui(ui, texts, shown, document.pages.len()) {
        scene.ask(SetUpAction::Turn(page));
    }
    let Some(page) = document.pages.get(shown) else { return };
    let height = ui.ctx().content_rect().bottom() - ui.cursor().top() - 32.0;
    page_ui(ui, page, egui::vec2(ui.available_width(), height.max(LOWEST_PAGE)));
}
