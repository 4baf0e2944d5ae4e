//! Fields for passphrases: what is typed does not show, and is let go of as soon as it is used.

use egui::text_edit::TextEditState;
use egui::{Context, Id, TextEdit, Ui};

use crate::sealing::Passphrase;
use crate::text::Texts;
use crate::ui::scratch::SecretsBeingTyped;
use crate::ui::widgets::questions::first_field;

/// Fields a passphrase is typed in, by the ids of their names.
const FIELDS: [&str; 5] = ["unlock-passphrase", "keys-passphrase", "keys-again", "cover-passphrase", "cover-again"];

/// A field in which what is typed does not show. `name` is one of the fields above.
pub fn passphrase_field_ui(ui: &mut Ui, texts: &Texts, name: &'static str, typed: &mut String) {
    let label = ui.label(texts.get(name));
    let field = TextEdit::singleline(typed).id(field_id(name)).password(true);
    let field = ui.add(field.desired_width(320.0).margin(egui::vec2(12.0, 12.0))).labelled_by(label.id);
    first_field(&field);
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
    let _not_used = [Passphrase::take(&mut secrets.passphrase), Passphrase::take(&mut secrets.again)];
    context.data_mut(|data| FIELDS.into_iter().for_each(|name| data.remove::<TextEditState>(field_id(name))));
}
