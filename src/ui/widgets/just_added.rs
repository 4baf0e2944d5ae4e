//! What was just added has the keyboard in its first field, so that one can type on.

use egui::{Id, Ui};

/// What was added is drawn at the latest so many frames after it was asked for; what did not come by then was not added.
const FRAMES: u64 = 2;

fn place_of(what: &str) -> Id {
    Id::unique(("just added", what))
}

/// Says that a `what` is being added: it is there from the next frame on.
pub fn say_added(ui: &Ui, what: &'static str) {
    let frame = ui.cumulative_frame_nr();
    ui.data_mut(|data| data.insert_temp(place_of(what), frame));
}

/// Whether a `what` was just added, true once; to be asked where its first field is drawn, which then takes the focus.
pub fn was_just_added(ui: &Ui, what: &'static str) -> bool {
    let now = ui.cumulative_frame_nr();
    let asked: Option<u64> = ui.data(|data| data.get_temp(place_of(what)));
    let Some(asked) = asked.filter(|&asked| asked < now) else { return false };
    ui.data_mut(|data| data.remove::<u64>(place_of(what)));
    now - asked <= FRAMES
}
