//! A paper that the arrow keys move over.

use egui::{EventFilter, Response, Ui};

/// Whether the keyboard is on what `response` is of: a press brings it there, and as long as it is there the arrows stay with
/// it and do not go to the next button.
pub fn holds_arrow_keys(ui: &Ui, response: &Response) -> bool {
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    response.has_focus()
}
