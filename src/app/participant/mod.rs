//! The screens of a participant.

mod closing;
mod curve_words;
mod event_list;
mod hand_in;
mod hand_words;
mod keys;
mod landmarks;
mod lane_events;
mod line_settings;
mod own_pages;
mod pause;
pub(in crate::app) mod pen;
mod pen_check;
mod pencils;
mod quick_word;
mod receipt;
mod sheet_bar;
mod sheet_screen;
mod slope_marks;
mod start_screen;
mod step_bar;
mod stroke_view;
mod tools;
mod warm_up;
mod welcome;

pub use hand_in::hand_in_ui;
pub use landmarks::landmarks_ui;
pub use pause::{erase_ui, pause_ui};
pub use pen_check::{PenCheckInHand, pen_check_ui};
pub use receipt::receipt_ui;
pub use sheet_screen::sheet_screen_ui;
pub use start_screen::start_screen_ui;
pub use welcome::consent_ui;
