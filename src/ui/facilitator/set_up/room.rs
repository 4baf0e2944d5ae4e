//! The room in which the session is held: what to try before people come in.

use egui::{TextEdit, Ui, vec2};

use crate::app::action::Action;
use crate::app::files::places::Place;
use crate::app::set_up::{SetUpAction, SetUpPart, SetUpState};
use crate::ui::dialogs::path_field::browse_ui;
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::{button_ui, faint_ui, heading_ui};

/// Pen, second screen, printer, saving and handing in.
pub fn room_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    faint_ui(ui, texts.get("set-up-room-hint"));
    part_ui(ui, scene, ["room-pen", "room-pen-hint"], |ui, scene| {
        if button_ui(ui, scene.texts.get("pencheck-open")).clicked() {
            scene.ask(Action::CheckPen(true));
        }
    });
    part_ui(ui, scene, ["room-screen", "room-screen-hint"], |_, _| {});
    part_ui(ui, scene, ["room-print", "room-print-hint"], |ui, scene| {
        if button_ui(ui, scene.texts.get("set-up-to-pages")).clicked() {
            scene.ask(SetUpAction::Show(SetUpPart::Pages));
        }
    });
    part_ui(ui, scene, ["room-save", "room-save-hint"], |ui, scene| folder_ui(ui, scene, open));
}

fn part_ui(ui: &mut Ui, scene: &mut Scene<'_>, [name, hint]: [&str; 2], content: impl FnOnce(&mut Ui, &mut Scene<'_>)) {
    ui.add_space(16.0);
    heading_ui(ui, scene.texts.get(name));
    ui.label(scene.texts.get(hint));
    content(ui, scene);
}

/// Trying a folder: what participants save and hand in goes there.
fn folder_ui(ui: &mut Ui, scene: &mut Scene<'_>, open: &SetUpState) {
    let texts = scene.texts;
    if scene.scratch.set_up.room_folder.is_empty() {
        scene.scratch.set_up.room_folder = scene.state.world.documents.to_string_lossy().into_owned();
    }
    let label = ui.label(texts.get("room-folder"));
    let width = ui.available_width();
    let field =
        TextEdit::singleline(&mut scene.scratch.set_up.room_folder).desired_width(width).margin(vec2(12.0, 12.0));
    ui.add(field).labelled_by(label.id);
    browse_ui(ui, scene, Place::Room, |scratch| &mut scratch.set_up.room_folder);
    let folder = scene.scratch.set_up.room_folder.trim().to_owned();
    if button_ui(ui, texts.get("room-try")).clicked() && !folder.is_empty() {
        scene.ask(SetUpAction::TryFolder(folder.clone().into()));
    }
    if let Some(tried) = open.tried.as_ref().filter(|tried| tried.folder == folder) {
        let sentence = match &tried.trouble {
            None => texts.get("room-folder-works"),
            Some(why) => texts.with("room-folder-fails", [("why", why.as_str().into())]),
        };
        ui.label(sentence);
    }
}
