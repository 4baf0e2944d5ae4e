//! Where a file is, typed or looked for.

use egui::{TextEdit, Ui};

use crate::app::files::{FileAction, PathQuestion, Purpose};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::button_ui;
use crate::ui::widgets::questions::first_field;

/// The field for a file or folder, with the system's own window a press away.
pub fn path_field_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &PathQuestion) {
    let texts = scene.texts;
    let mut path = question.path.clone();
    let label = ui.label(texts.get(if question.purpose.writes() { "path-where" } else { "path-which" }));
    let field = TextEdit::multiline(&mut path).desired_rows(1).desired_width(f32::INFINITY).return_key(None);
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
}
