//! What every question has: the cursor in its first field, and Enter for its main button.

use std::fmt::Debug;
use std::hash::Hash;

use egui::text_edit::TextEditState;
use egui::{Context, Id, Key, Response};

/// What is remembered of the question that stands before the screen, between its beginning and its end in one frame.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    /// In which pass it was last drawn.
    pass: u64,
    /// Which question it is.
    which: u64,
    /// Its first field has not been drawn yet, and is to have the cursor.
    wants_cursor: bool,
    /// Enter was pressed, and nothing has taken it yet.
    entered: bool,
}

fn id() -> Id {
    Id::unique("question that stands")
}

/// A question is going to be drawn; `which` tells one from another.
pub fn begin_question(context: &Context, which: impl Hash + Debug) {
    let pass = context.cumulative_pass_nr();
    let which = Id::unique(("which question", which)).value();
    let before: Standing = context.data(|data| data.get_temp(id())).unwrap_or_default();
    let is_new = before.which != which || before.pass + 1 < pass;
    // Enter on a button presses that button; anywhere else it is the answer.
    let focused = context.memory(egui::Memory::focused);
    let on_a_field = focused.is_none_or(|focused| TextEditState::load(context, focused).is_some());
    let entered = on_a_field && !is_new && context.input(|input| input.key_pressed(Key::Enter));
    let wants_cursor = is_new || before.wants_cursor;
    context.data_mut(|data| data.insert_temp(id(), Standing { pass, which, wants_cursor, entered }));
}

/// The question was drawn.
pub fn end_question(context: &Context) {
    change(context, |standing| standing.entered = false);
}

/// `field` is one to type in: the first of a question gets the cursor.
pub fn first_field(field: &Response) {
    let wants = change(&field.ctx, |standing| std::mem::take(&mut standing.wants_cursor));
    if wants {
        field.request_focus();
    }
}

/// Enter was pressed for the main button of the question, once.
pub(super) fn takes_enter(context: &Context) -> bool {
    change(context, |standing| std::mem::take(&mut standing.entered))
}

fn change<T>(context: &Context, change: impl FnOnce(&mut Standing) -> T) -> T {
    context.data_mut(|data| change(data.get_temp_mut_or_default::<Standing>(id())))
}
