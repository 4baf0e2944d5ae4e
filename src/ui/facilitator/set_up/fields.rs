//! Fields that a set-up is filled in with.

use egui::{TextEdit, Ui, vec2};

use crate::app::set_up::SetUpAction;
use crate::model::{Bilingual, SetupEdit};
use crate::ui::scene::Scene;

/// A field with its label above it; gives the new text when it changed.
pub fn text_ui(ui: &mut Ui, label: &str, text: &str, rows: usize) -> Option<String> {
    let mut typed = text.to_owned();
    let label_id = ui.label(label).id;
    let field = if rows > 1 {
        TextEdit::multiline(&mut typed).desired_rows(rows)
    } else {
        TextEdit::singleline(&mut typed).margin(vec2(12.0, 12.0))
    };
    let width = ui.available_width();
    let changed = ui.add(field.id_salt(label).desired_width(width)).labelled_by(label_id).changed();
    changed.then_some(typed)
}

/// A text in both languages, side by side; gives it when either changed.
pub fn bilingual_ui(ui: &mut Ui, scene: &Scene<'_>, label: &str, text: &Bilingual) -> Option<Bilingual> {
    let in_language = |name: &str| scene.texts.with(name, [("label", label.into())]);
    let (nl, en) = (in_language("set-up-in-dutch"), in_language("set-up-in-english"));
    let mut changed = None;
    ui.columns(2, |columns| {
        if let Some(nl) = text_ui(&mut columns[0], &nl, &text.nl, 1) {
            changed = Some(Bilingual { nl, ..text.clone() });
        }
        if let Some(en) = text_ui(&mut columns[1], &en, &text.en, 1) {
            changed = Some(Bilingual { en, ..text.clone() });
        }
    });
    changed
}

/// Asks for a change that goes on while someone types in `subject`.
pub fn typed(scene: &mut Scene<'_>, subject: impl Into<String>, edit: SetupEdit) {
    scene.ask(SetUpAction::Change { edit, subject: Some(subject.into()) });
}

/// Asks for a change that is whole at once.
pub fn chosen(scene: &mut Scene<'_>, edit: SetupEdit) {
    scene.ask(SetUpAction::Change { edit, subject: None });
}
