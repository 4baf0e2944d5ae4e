//! Pausing, stopping, and stopping with everything erased: two taps from anywhere, with the contact card.

use egui::Ui;

use crate::app::files::{FileAction, Leaving};
use crate::app::sheet::session::SessionAction;
use crate::app::state::Screen;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui};

/// The pause.
pub fn pause_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("pause-title"));
    ui.label(texts.get("pause-body"));
    if let Screen::Sheet(sheet) = &scene.state.screen
        && !sheet.setup.contact.is_empty()
    {
        ui.add_space(8.0);
        heading_ui(ui, texts.get("welcome-contact"));
        ui.label(&sheet.setup.contact);
    }
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("pause-go-on"), true).clicked() {
            scene.ask(SessionAction::Resume);
        }
        if button_ui(ui, texts.get("pause-stop")).clicked() {
            scene.ask(SessionAction::Resume);
            scene.ask(FileAction::Leave(Leaving::ToStart));
        }
        if button_ui(ui, texts.get("pause-erase")).clicked() {
            scene.ask(SessionAction::AskErase);
        }
    });
}

/// Really erase everything?
pub fn erase_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("erase-title"));
    ui.label(texts.get("erase-body"));
    faint_ui(ui, texts.get("erase-handed-in"));
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("erase-keep"), true).clicked() {
            scene.ask(SessionAction::Resume);
        }
        if button_ui(ui, texts.get("erase-go")).clicked() {
            scene.ask(SessionAction::Erase);
        }
    });
}
