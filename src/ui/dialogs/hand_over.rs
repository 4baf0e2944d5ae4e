//! Handing a group over to another facilitator, or to a safe place: sealed to a key, or locked with a passphrase.

use std::path::Path;

use egui::{TextEdit, Ui, vec2};

use crate::app::document::Wrap;
use crate::app::group::sharing::SharingAction;
use crate::app::state::Screen;
use crate::sealing::{PublicKey, SealFault};
use crate::text::seal_sentence;
use crate::ui::bars::close_ui;
use crate::ui::dialogs::passphrase::{new_passphrase_ui, take_passphrase};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{faint_ui, heading_ui, main_button_ui};
use crate::ui::widgets::questions::first_field;

/// Says what goes along, and asks for whom the file at `path` is closed.
pub fn hand_over_ui(ui: &mut Ui, scene: &mut Scene<'_>, path: &Path) {
    let texts = scene.texts;
    let Screen::Group(group) = &scene.state.screen else { return };
    heading_ui(ui, texts.get("handover-title"));
    ui.label(texts.with("handover-body", [("n", group.group().journeys.len().into())]));
    ui.label(texts.get("handover-stays"));
    ui.add_space(8.0);
    let label = ui.label(texts.get("handover-key"));
    let typed = &mut scene.scratch.secrets.public_key;
    let field = TextEdit::singleline(typed).desired_width(f32::INFINITY).margin(vec2(12.0, 12.0));
    first_field(&ui.add(field).labelled_by(label.id));
    let key = Some(typed.trim()).filter(|typed| !typed.is_empty()).map(PublicKey::read);
    ui.add_space(8.0);
    match key {
        Some(key) => sealed_ui(ui, scene, path, key),
        None => locked_ui(ui, scene, path),
    }
}

fn sealed_ui(ui: &mut Ui, scene: &mut Scene<'_>, path: &Path, key: Result<PublicKey, SealFault>) {
    let texts = scene.texts;
    if let Err(fault) = &key {
        ui.label(seal_sentence(texts, *fault));
    }
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("handover-seal"), key.is_ok()).clicked()
            && let Ok(key) = key
        {
            scene.scratch.secrets.public_key.clear();
            scene.ask(SharingAction::HandOver(path.to_owned(), Wrap::Sealed(key)));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}

fn locked_ui(ui: &mut Ui, scene: &mut Scene<'_>, path: &Path) {
    let texts = scene.texts;
    faint_ui(ui, texts.get("handover-or"));
    let secrets = &mut scene.scratch.secrets;
    let same = new_passphrase_ui(ui, texts, ["cover-passphrase", "cover-again"], secrets);
    let ready = same && !secrets.passphrase.is_empty();
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if main_button_ui(ui, texts.get("cover-go"), ready).clicked()
            && let Some(passphrase) = take_passphrase(ui.ctx(), &mut scene.scratch.secrets)
        {
            scene.ask(SharingAction::HandOver(path.to_owned(), Wrap::Locked(passphrase)));
        }
        close_ui(ui, scene, "dialog-cancel");
    });
}
