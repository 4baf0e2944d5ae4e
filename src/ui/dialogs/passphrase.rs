//! Fields for passphrases: what is typed does not show unless that is asked for, and is let go of as soon as it is used.

use egui::text_edit::TextEditState;
use egui::{Context, Id, Response, TextEdit, Ui};

use crate::sealing::{Passphrase, weakness_of};
use crate::text::{Texts, weakness_sentence};
use crate::ui::scratch::SecretsBeingTyped;
use crate::ui::widgets::controls::tick_ui;
use crate::ui::widgets::questions::first_field;

/// Fields a passphrase is typed in, by the ids of their names.
const FIELDS: [&str; 5] = ["unlock-passphrase", "keys-passphrase", "keys-again", "cover-passphrase", "cover-again"];

/// The field for a passphrase that something is opened with. `name` is one of the fields above. After one that did not open it
/// (`again`) the cursor stands in the field, unless a person took it elsewhere.
pub fn passphrase_field_ui(
    ui: &mut Ui,
    texts: &Texts,
    (name, again): (&'static str, bool),
    secrets: &mut SecretsBeingTyped,
) {
    let field = field_ui(ui, texts, (name, secrets.shown), &mut secrets.passphrase);
    if again && ui.memory(egui::Memory::focused).is_none() {
        field.request_focus();
    }
    show_ui(ui, texts, secrets);
}

/// The fields for a new passphrase, typed twice; says when it is far too easy, which refuses nothing. True once both are the same.
pub fn new_passphrase_ui(
    ui: &mut Ui,
    texts: &Texts,
    names: [&'static str; 2],
    secrets: &mut SecretsBeingTyped,
) -> bool {
    let [first, again] = names;
    field_ui(ui, texts, (first, secrets.shown), &mut secrets.passphrase);
    field_ui(ui, texts, (again, secrets.shown), &mut secrets.again);
    show_ui(ui, texts, secrets);
    let same = secrets.passphrase == secrets.again;
    if !same && !secrets.again.is_empty() {
        ui.label(texts.get("keys-differ"));
    }
    // Who has only begun to type has not chosen yet.
    let is_chosen = !secrets.again.is_empty();
    if let Some(weakness) = weakness_of(&secrets.passphrase).filter(|_| is_chosen) {
        ui.label(weakness_sentence(texts, weakness));
    }
    same
}

fn field_ui(ui: &mut Ui, texts: &Texts, (name, shown): (&'static str, bool), typed: &mut String) -> Response {
    let label = ui.label(texts.get(name));
    let field = TextEdit::singleline(typed).id(field_id(name)).password(!shown);
    let field = ui.add(field.desired_width(320.0).margin(egui::vec2(12.0, 12.0))).labelled_by(label.id);
    first_field(&field);
    field
}

fn show_ui(ui: &mut Ui, texts: &Texts, secrets: &mut SecretsBeingTyped) {
    if let Some(shown) = tick_ui(ui, secrets.shown, texts.get("unlock-show-typed")) {
        secrets.shown = shown;
    }
}

fn field_id(name: &'static str) -> Id {
    Id::unique(("passphrase", name))
}

/// What was typed, once it is used; nothing of it stays, neither here nor in what egui keeps to undo typing.
pub fn take_passphrase(context: &Context, secrets: &mut SecretsBeingTyped) -> Option<Passphrase> {
    let passphrase = Passphrase::take(&mut secrets.passphrase);
    forget_passphrases(context, secrets);
    passphrase
}

/// Lets go of all that was typed.
pub fn forget_passphrases(context: &Context, secrets: &mut SecretsBeingTyped) {
    secrets.shown = false;
    let _not_used = [Passphrase::take(&mut secrets.passphrase), Passphrase::take(&mut secrets.again)];
    context.data_mut(|data| FIELDS.into_iter().for_each(|name| data.remove::<TextEditState>(field_id(name))));
}
