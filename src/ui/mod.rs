//! What draws: the only room that knows egui.

pub mod bars;
pub mod dialogs;
pub mod event_card;
pub mod facilitator;
mod focus_ring;
pub mod guide;
pub mod hr;
pub mod key_turns;
pub mod paper;
pub mod participant;
pub mod pixels;
mod preferences_kept;
mod saved_notice;
pub mod scene;
pub mod scratch;
mod settles;
pub mod start;
pub mod theme;
mod trouble;
pub mod widgets;
pub mod window;
mod window_size;
mod without_card;

pub use start::{Telling, run};
