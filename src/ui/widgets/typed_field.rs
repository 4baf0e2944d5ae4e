//! A field for something that is typed as words and read as a value. What is not understood stays in the field, with a sentence
//! beside it that says why.

use egui::{Align2, Context, Id, Response, TextEdit, Ui};

use crate::ui::widgets::controls::faint_ui;

/// What stands in such a field while it is not, or not yet, a value. It is kept nowhere but in the memory of the window.
#[derive(Debug, Clone)]
struct Typing {
    text: String,
    /// What stood there before; when that changes, what was typed is no longer about it.
    over: String,
}

/// What a typed field shows.
#[derive(Debug, Clone, Copy)]
pub struct TypedField<'a> {
    /// What a reader of the screen calls it.
    pub label: &'a str,
    /// The value as it is written.
    pub written: &'a str,
    /// In points.
    pub width: f32,
}

/// Which of the fields in `ui` it is.
fn id_of(ui: &Ui, label: &str) -> Id {
    ui.make_persistent_id(label)
}

/// Gives the focus to the field called `label` that comes next in `ui`.
pub fn focus_typed_field(ui: &Ui, label: &str) {
    let id = id_of(ui, label);
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// Lets go of what was typed and is no value yet: it was of whoever typed it.
pub fn forget_half_typed(context: &Context) {
    context.data_mut(egui::util::IdTypeMap::remove_by_type::<Typing>);
}

/// Shows what is written to be typed over; gives the value once the field is left and `read` understands it.
pub fn typed_field_ui<T>(
    ui: &mut Ui,
    field: TypedField<'_>,
    read: impl FnOnce(&str) -> Result<T, String>,
) -> Option<T> {
    let TypedField { label, written, width } = field;
    let id = id_of(ui, label);
    let typing: Option<Typing> = ui.data(|data| data.get_temp(id));
    let mut text =
        typing.filter(|typing| typing.over == written).map_or_else(|| written.to_owned(), |typing| typing.text);
    let edit = TextEdit::singleline(&mut text).id(id).desired_width(width).align(Align2::LEFT_CENTER);
    let response: Response = ui.add(edit);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, label));
    if text == written {
        ui.data_mut(|data| data.remove::<Typing>(id));
        return None;
    }
    let outcome = if response.has_focus() { None } else { Some(read(&text)) };
    match outcome {
        Some(Ok(value)) => {
            ui.data_mut(|data| data.remove::<Typing>(id));
            Some(value)
        }
        still => {
            ui.data_mut(|data| data.insert_temp(id, Typing { text, over: written.to_owned() }));
            if let Some(Err(why)) = still {
                faint_ui(ui, why);
            }
            None
        }
    }
}
