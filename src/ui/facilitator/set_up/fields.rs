//! Fields that a set-up is filled in with.

use egui::{Id, TextEdit, Ui, vec2};

use crate::app::set_up::SetUpAction;
use crate::model::{Bilingual, Language, SetupEdit};
use crate::ui::scene::Scene;

/// Rows of a long text; it grows with what is typed.
const LONG_ROWS: usize = 3;

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
    let response = ui.add(field.id_salt(label).desired_width(width)).labelled_by(label_id);
    if ui.data_mut(|data| data.remove_temp::<bool>(next_takes_focus())).is_some() {
        response.request_focus();
    }
    response.changed().then_some(typed)
}

/// Lets the field that is shown next take the focus.
pub fn focus_next_field(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(next_takes_focus(), true));
}

fn next_takes_focus() -> Id {
    Id::unique("next field of a set-up takes the focus")
}

/// A text in both languages, side by side; gives it when either changed.
pub fn bilingual_ui(ui: &mut Ui, scene: &Scene<'_>, label: &str, text: &Bilingual) -> Option<Bilingual> {
    both_ui(ui, scene, label, text, 1)
}

/// The same for a text of more than a few words, with room for all of it.
pub fn long_bilingual_ui(ui: &mut Ui, scene: &Scene<'_>, label: &str, text: &Bilingual) -> Option<Bilingual> {
    both_ui(ui, scene, label, text, LONG_ROWS)
}

/// The language of the window first; the other may stay empty, and is then read in the first.
fn both_ui(ui: &mut Ui, scene: &Scene<'_>, label: &str, text: &Bilingual, rows: usize) -> Option<Bilingual> {
    let texts = scene.texts;
    let own = texts.with("set-up-own-language", [("label", label.into())]);
    let other = texts.with("set-up-other-language", [("label", label.into())]);
    let is_dutch = texts.language() == Language::Nl;
    let (first, second) = if is_dutch { (&text.nl, &text.en) } else { (&text.en, &text.nl) };
    let put = |words: String, first: bool| {
        if first == is_dutch {
            Bilingual { nl: words, ..text.clone() }
        } else {
            Bilingual { en: words, ..text.clone() }
        }
    };
    let mut changed = None;
    ui.columns(2, |columns| {
        if let Some(words) = text_ui(&mut columns[0], &own, first, rows) {
            changed = Some(put(words, true));
        }
        if let Some(words) = text_ui(&mut columns[1], &other, second, rows) {
            changed = Some(put(words, false));
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
