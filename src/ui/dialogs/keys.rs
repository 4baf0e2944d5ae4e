//! The keys of a facilitator: where the private key is, that it works, and into which set-up the public key goes.

use egui::{RichText, TextEdit, Ui, vec2};

use crate::app::files::places::Place;
use crate::app::files::{FileAction, Purpose};
use crate::app::keys::{KeysAction, KnownKeys};
use crate::app::set_up::{SetUpAction, SetUpState};
use crate::app::state::Screen;
use crate::model::SetupEdit;
use crate::report::Printable;
use crate::text::{Texts, storage_sentence};
use crate::ui::bars::close_ui;
use crate::ui::dialogs::passphrase::{new_passphrase_ui, take_passphrase};
use crate::ui::dialogs::path_field::browse_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui, main_button_ui};

/// First how to make or find a pair of keys, then what to do with it.
pub fn keys_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    heading_ui(ui, texts.get("keys-title"));
    match &scene.state.keys.known {
        None => make_ui(ui, scene),
        Some(known) => known_ui(ui, scene, known),
    }
    if let Some(trouble) = &scene.state.keys.trouble {
        ui.label(texts.with("unlock-trouble", [("why", storage_sentence(texts, trouble).into())]));
    }
    if scene.state.under_way.jobs > 0 {
        faint_ui(ui, texts.get("unlock-waits"));
    }
    ui.add_space(8.0);
    close_ui(ui, scene, "dialog-close");
}

fn make_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let texts = scene.texts;
    ui.label(texts.get("keys-body"));
    ui.add_space(8.0);
    let secrets = &mut scene.scratch.secrets;
    if secrets.key_file.is_empty() {
        secrets.key_file = scene.state.world.documents.join(texts.get("keys-file-name")).to_string_lossy().into_owned();
    }
    file_field_ui(ui, texts, "keys-file", &mut secrets.key_file);
    browse_ui(ui, scene, Place::Keys, |scratch| &mut scratch.secrets.key_file);
    let secrets = &mut scene.scratch.secrets;
    let same = new_passphrase_ui(ui, texts, ["keys-passphrase", "keys-again"], secrets);
    faint_ui(ui, texts.get("keys-passphrase-hint"));
    let (some, free) = (!secrets.passphrase.is_empty(), scene.state.under_way.jobs == 0);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let make = main_button_ui(ui, texts.get("keys-make"), some && same && free).clicked();
        let test = some && free && button_ui(ui, texts.get("keys-have")).clicked();
        if make || test {
            let secrets = &mut scene.scratch.secrets;
            let file = secrets.key_file.trim().into();
            if let Some(passphrase) = take_passphrase(ui.ctx(), secrets) {
                scene.ask(if make { KeysAction::Make(file, passphrase) } else { KeysAction::Test(file, passphrase) });
            }
        }
    });
}

fn known_ui(ui: &mut Ui, scene: &mut Scene<'_>, known: &KnownKeys) {
    let texts = scene.texts;
    ui.label(texts.get("keys-works"));
    ui.label(texts.with("keys-where", [("file", known.file.to_string_lossy().into_owned().into())]));
    ui.add_space(8.0);
    ui.label(texts.get("keys-public"));
    ui.add(egui::Label::new(RichText::new(known.public.to_string()).monospace()).wrap());
    ui.horizontal_wrapped(|ui| {
        if button_ui(ui, texts.get("keys-copy")).clicked() {
            ui.ctx().copy_text(known.public.to_string());
        }
        if button_ui(ui, texts.get("keys-print")).clicked() {
            scene.ask(FileAction::Ask(Purpose::Print(Printable::Recovery)));
        }
    });
    ui.add_space(8.0);
    if let Screen::SetUp(open) = &scene.state.screen {
        in_open_setup_ui(ui, scene, open, known);
        faint_ui(ui, texts.get("keys-copy-elsewhere"));
        return;
    }
    file_field_ui(ui, texts, "keys-setup", &mut scene.scratch.secrets.setup_file);
    browse_ui(ui, scene, Place::Setup, |scratch| &mut scratch.secrets.setup_file);
    let named = !scene.scratch.secrets.setup_file.trim().is_empty();
    if main_button_ui(ui, texts.get("keys-put"), named && scene.state.under_way.jobs == 0).clicked() {
        scene.ask(KeysAction::PutIntoSetup(scene.scratch.secrets.setup_file.trim().into()));
    }
    if let Some(setup) = &scene.state.keys.in_setup {
        ui.label(texts.with("keys-in-setup", [("file", setup.to_string_lossy().into_owned().into())]));
    }
    faint_ui(ui, texts.get("keys-copy-elsewhere"));
}

/// Whether the public key stands in the set-up that is open; another one there is only replaced by a person.
fn in_open_setup_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState, known: &KnownKeys) {
    let texts = scene.texts;
    let public = known.public.to_string();
    if open.setup().recipient.as_ref() == Some(&public) {
        ui.label(texts.get("keys-in-this-setup"));
        return;
    }
    ui.label(texts.get("keys-not-in-this-setup"));
    if open.document.file.newer_version.is_none() && main_button_ui(ui, texts.get("keys-put"), true).clicked() {
        scene.ask(SetUpAction::Change { edit: SetupEdit::Recipient(Some(public)), subject: None });
    }
}

fn file_field_ui(ui: &mut Ui, texts: &Texts, name: &str, path: &mut String) {
    let label = ui.label(texts.get(name));
    let field = TextEdit::singleline(path).desired_width(f32::INFINITY).margin(vec2(12.0, 12.0));
    ui.add(field).labelled_by(label.id);
}
