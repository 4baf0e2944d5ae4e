//! Where a file is, typed or looked for.

use std::path::Path;

use egui::{TextEdit, Ui};

use crate::app::files::places::{Place, Wanted};
use crate::app::files::synced::synced_folder;
use crate::app::files::{FileAction, PathQuestion, Purpose};
use crate::ui::scene::Scene;
use crate::ui::scratch::Scratch;
use crate::ui::widgets::controls::{button_ui, faint_ui};
use crate::ui::widgets::questions::first_field;

/// The field for a file or folder, with the system's own window a press away.
pub fn path_field_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &PathQuestion) {
    let texts = scene.texts;
    let mut path = question.path.clone();
    let label = ui.label(texts.get(if question.purpose.writes() { "path-where" } else { "path-which" }));
    let field = TextEdit::multiline(&mut path).desired_rows(1).desired_width(f32::INFINITY).return_key(None);
    // As high as what is pressed, its row in the middle.
    let field = field.margin(egui::Margin::symmetric(8, 13));
    let field = ui.add(field).labelled_by(label.id);
    first_field(&field);
    if field.changed() {
        scene.ask(FileAction::TypePath(path));
    }
    ui.horizontal_wrapped(|ui| {
        let takes_folders = matches!(question.purpose, Purpose::AddToGroup | Purpose::ReadSheets);
        let files = if takes_folders { "path-browse-files" } else { "path-browse" };
        if button_ui(ui, texts.get(files)).clicked() {
            scene.ask(FileAction::Browse(question.purpose));
        }
        if takes_folders && button_ui(ui, texts.get("path-browse-folder")).clicked() {
            scene.ask(FileAction::BrowseFolder(question.purpose));
        }
    });
    no_window_ui(ui, scene);
    let synced = synced_folder(Path::new(question.path.trim()), &scene.state.world.synced);
    if let Some(name) = synced.filter(|_| question.purpose.writes()) {
        ui.label(texts.with("path-synced", [("name", name.into())]));
    }
}

/// A button that lets the system's own window fill a field, whose text is `field`.
pub fn browse_ui(ui: &mut Ui, scene: &mut Scene<'_>, place: Place, field: fn(&mut Scratch) -> &mut String) {
    let browsed = &scene.state.under_way.browsed;
    if browsed.answers != scene.scratch.answers_taken
        && let Some((_, path)) = browsed.chosen.as_ref().filter(|(of, _)| *of == place)
    {
        *field(scene.scratch) = path.to_string_lossy().into_owned();
        scene.scratch.answers_taken = browsed.answers;
        // The field stands before this button.
        ui.ctx().request_repaint();
    }
    let name = if place.wanted() == Wanted::Folder { "path-browse-folder" } else { "path-browse" };
    if button_ui(ui, scene.texts.get(name)).clicked() {
        let proposed = field(scene.scratch).trim().into();
        scene.ask(FileAction::BrowsePlace(place, proposed));
    }
    no_window_ui(ui, scene);
}

/// Says what to do where the system has no window of its own.
fn no_window_ui(ui: &mut Ui, scene: &Scene<'_>) {
    if scene.state.under_way.browsed.no_window {
        faint_ui(ui, scene.texts.get("path-no-window"));
    }
}
