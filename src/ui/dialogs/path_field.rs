//! Where a file is, typed or looked for.

use egui::{TextEdit, Ui};

use crate::app::files::{FileAction, PathQuestion};
use crate::ui::scene::Scene;
use crate::ui::widgets::controls::button_ui;

/// The field for a file or folder, with the system's own window a press away.
pub fn path_field_ui(ui: &mut Ui, scene: &mut Scene<'_>, question: &PathQuestion) {
    let texts = scene.texts;
    let mut path = question.path.clone();
    let label = ui.label(texts.get(if question.purpose.writes() { "path-where" } else { "path-which" }));
    let field = TextEdit::multiline(&mut path).desired_rows(1).desired_width(f32::INFINITY).return_key(None);
    if ui.add(field).labelled_by(label.id).changed() {
        scene.ask(FileAction::TypePath(path));
    }
    if button_ui(ui, texts.get("path-browse")).clicked() {
        scene.ask(FileAction::Browse(question.purpose));
    }
}
