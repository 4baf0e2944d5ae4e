//! The screens of a participant.

mod event_card;
mod landmarks;
mod pen;
mod pencils;
mod sheet_screen;
mod start_screen;

pub use landmarks::landmarks_ui;
pub use sheet_screen::sheet_screen_ui;
pub use start_screen::start_screen_ui;
