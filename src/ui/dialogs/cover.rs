//! How the file that is open is protected: locked with a passphrase, or not.

use egui::Ui;

use crate::app::secrets::{Cover, SecretAction};
use crate::app::state::Screen;
use crate::ui::bars::close_ui;
use crate::ui::dialogs::passphrase::{new_passphrase_ui, take_passphrase};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui};

/// Locks what is open with a passphrase, gives it another, or takes the lock off; says what is lost with the passphrase.
pub fn cover_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    let (cover, body) = match &scene.state.screen {
        Screen::Sheet(sheet) => (&sheet.document.file.cover, "cover-body-sheet"),
        Screen::Group(group) => (&group.document.file.cover, "cover-body-group"),
        Screen::Start(_) | Screen::SetUp(_) | Screen::Hr(_) => return,
    };
    let is_locked = matches!(cover, Cover::Locked(_));
    heading_ui(ui, texts.get(if is_locked { "cover-title-locked" } else { "cover-title" }));
    ui.label(texts.get(if is_locked { "cover-body-locked" } else { body }));
    ui.label(texts.get("cover-lost"));
    ui.add_space(8.0);
    let secrets = &mut scene.scratch.secrets;
    let same = new_passphrase_ui(ui, texts, ["cover-passphrase", "cover-again"], secrets);
    faint_ui(ui, texts.get("cover-hint"));
    // Not while something is being written: it would come after this.
    let free = scene.state.under_way.jobs == 0;
    if !free {
        faint_ui(ui, texts.get("unlock-waits"));
    }
    let ready = free && same && !secrets.passphrase.is_empty();
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let go = texts.get(if is_locked { "cover-change" } else { "cover-go" });
        if main_button_ui(ui, go, ready).clicked() {
            let passphrase = take_passphrase(ui.ctx(), &mut scene.scratch.secrets);
            scene.ask(SecretAction::Cover(passphrase));
        }
        if is_locked && free && button_ui(ui, texts.get("cover-off")).clicked() {
            scene.ask(SecretAction::Cover(None));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

/// The button that asks about it.
pub fn cover_button_ui(ui: &mut Ui, scene: &mut Scene<'_>, cover: &Cover) {
    let name = if matches!(cover, Cover::Locked(_)) { "cover-open-locked" } else { "cover-open" };
    if button_ui(ui, scene.texts.get(name)).clicked() {
        scene.ask(SecretAction::AskCover);
        ui.close();
    }
}
