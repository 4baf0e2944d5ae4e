//! Wiping a device: what goes and what stays, asked twice, and what was done.

use egui::Ui;

use crate::app::files::FileAction;
use crate::app::preferences::PreferAction;
use crate::app::secrets::SecretAction;
use crate::storage::{StorageError, Wiped};
use crate::text::{Texts, storage_sentence};
use crate::ui::scene::Scene;
use crate::ui::scratch::SecretsBeingTyped;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui, tick_ui};

/// Says what wiping does; the button that does it has to be pressed twice.
pub fn wipe_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("wipe-title"));
    ui.label(texts.get("wipe-body"));
    ui.label(texts.get("wipe-stays"));
    ui.add_space(8.0);
    let sure = scene.scratch.secrets.sure_to_wipe;
    if sure {
        ui.label(texts.get("wipe-sure"));
    }
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get(if sure { "wipe-yes" } else { "wipe-go" })).clicked() {
            scene.scratch.secrets.sure_to_wipe = !sure;
            if sure {
                // Where a key is was typed here too.
                scene.scratch.secrets = SecretsBeingTyped::default();
                scene.ask(SecretAction::Wipe);
            }
        }
        if main_button_ui(ui, texts.get("wipe-no"), true).clicked() {
            scene.scratch.secrets.sure_to_wipe = false;
            scene.ask(FileAction::CloseDialog);
        }
    });
    ui.add_space(16.0);
    heading_ui(ui, texts.get("wipe-shared-title"));
    let forgets = scene.state.preferences.forget_at_hand_in;
    if let Some(forgets) = tick_ui(ui, forgets, texts.get("wipe-forget")) {
        scene.ask(PreferAction::ForgetAtHandIn(forgets));
    }
    faint_ui(ui, texts.get("wipe-forget-hint"));
}

/// What was wiped, and what could not be.
pub fn wiped_sentence(texts: &Texts, wiped: &Wiped) -> String {
    let counts = [("journals", wiped.journals.into()), ("states", wiped.states.into())];
    let done = texts.with("wipe-done", counts);
    let Some(trouble) = &wiped.trouble else { return done };
    let again = std::io::Error::new(trouble.kind(), trouble.to_string());
    let why = storage_sentence(texts, &StorageError::Disk(again));
    format!("{done}\n{}", texts.with("wipe-left", [("n", wiped.left.into()), ("why", why.into())]))
}
