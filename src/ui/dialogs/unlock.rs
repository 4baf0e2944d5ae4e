//! Files that are sealed or locked: with what do they open?

use std::path::Path;

use egui::{TextEdit, Ui};

use crate::app::files::places::Place;
use crate::app::keep::KeepAction;
use crate::app::questions::UnlockQuestion;
use crate::app::secrets::SecretAction;
use crate::sealing::Lock;
use crate::text::storage_sentence;
use crate::ui::bars::close_ui;
use crate::ui::dialogs::passphrase::{passphrase_field_ui, take_passphrase};
use crate::ui::dialogs::path_field::browse_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui};
use crate::ui::widgets::questions::first_field;

/// Asks for the key file and the passphrase, once for as long as the window is open.
pub fn unlock_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &UnlockQuestion) {
    let texts = scene.texts;
    let file = question.file.file_name().unwrap_or(question.file.as_os_str()).to_string_lossy().into_owned();
    let (title, body) = match question.lock {
        Lock::Key => ("unlock-title-sealed", "unlock-body-sealed"),
        Lock::Passphrase => ("unlock-title-locked", "unlock-body-locked"),
    };
    heading_ui(ui, texts.get(title));
    ui.label(texts.with(body, [("file", file.into())]));
    ui.add_space(8.0);
    if question.lock == Lock::Key {
        let label = ui.label(texts.get("unlock-key-file"));
        let field = TextEdit::singleline(&mut scene.scratch.secrets.key_file).desired_width(f32::INFINITY);
        first_field(&ui.add(field.margin(egui::vec2(12.0, 12.0))).labelled_by(label.id));
        browse_ui(ui, scene, Place::Key, |scratch| &mut scratch.secrets.key_file);
    }
    let waits = scene.state.under_way.jobs > 0;
    let again = question.trouble.is_some() && !waits;
    passphrase_field_ui(ui, texts, ("unlock-passphrase", again), &mut scene.scratch.secrets);
    if let Some(trouble) = &question.trouble {
        ui.label(texts.with("unlock-trouble", [("why", storage_sentence(texts, trouble).into())]));
    }
    if waits {
        faint_ui(ui, texts.get("unlock-waits"));
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let needed = question.lock == Lock::Passphrase && scene.scratch.secrets.passphrase.is_empty();
        if main_button_ui(ui, texts.get("unlock-go"), !needed && !waits).clicked() {
            let passphrase = take_passphrase(ui.ctx(), &mut scene.scratch.secrets);
            let key = (question.lock == Lock::Key).then(|| scene.scratch.secrets.key_file.trim().into());
            scene.ask(SecretAction::Unlock { key, passphrase });
        }
        if question.others.is_some() && button_ui(ui, texts.get("unlock-skip")).clicked() {
            scene.ask(SecretAction::SkipSealed);
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

/// Asks for the passphrase of a sealed journal that was left behind.
pub fn unlock_left_ui(ui: &mut Ui, scene: &mut Scene<'_>, journal: &Path) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("left-locked"));
    ui.label(texts.get("left-locked-ask"));
    ui.add_space(8.0);
    let trouble = scene.state.recovery.unlock_trouble.as_ref().filter(|(path, _)| path == journal);
    passphrase_field_ui(ui, texts, ("unlock-passphrase", trouble.is_some()), &mut scene.scratch.secrets);
    if let Some((_, trouble)) = trouble {
        ui.label(texts.with("unlock-trouble", [("why", storage_sentence(texts, trouble).into())]));
    }
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let typed = !scene.scratch.secrets.passphrase.is_empty();
        if main_button_ui(ui, texts.get("unlock-go"), typed).clicked()
            && let Some(passphrase) = take_passphrase(ui.ctx(), &mut scene.scratch.secrets)
        {
            scene.ask(KeepAction::Unlock(journal.to_owned(), passphrase));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}
