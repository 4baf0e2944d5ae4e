//! How much room a window has for the parts of a sheet.

use egui::Ui;

/// A window lower than this, in points, has no room for a row above the sheet.
const LOW_WINDOW: f32 = 560.0;

/// A window narrower than this, in points, has short words in its bar, and making again in its menu.
const WIDE_ENOUGH_FOR_ALL: f32 = 940.0;

/// Whether the window is low, as one of 800 pixels at 200 % is.
pub fn is_low_window(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW_WINDOW
}

/// Whether the bar has room for its long words.
pub fn is_wide_window(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= WIDE_ENOUGH_FOR_ALL
}
