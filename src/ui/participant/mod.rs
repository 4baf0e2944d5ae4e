//! The screens of a participant.

pub(crate) mod closing;
pub(crate) mod curve_words;
pub(crate) mod event_list;
pub(crate) mod hand_in;
pub(crate) mod hand_words;
pub(crate) mod keys;
pub mod landmarks;
pub(crate) mod lane_events;
pub(crate) mod line_settings;
pub(crate) mod own_pages;
pub(crate) mod pause;
pub(crate) mod pen_check;
pub(crate) mod pencils;
pub(crate) mod quick_word;
pub(crate) mod receipt;
pub(crate) mod sheet_bar;
pub(crate) mod sheet_screen;
pub(crate) mod slope_marks;
pub(crate) mod start_screen;
pub(crate) mod step_bar;
pub(crate) mod stroke_view;
pub(crate) mod tools;
pub(crate) mod warm_up;
pub(crate) mod welcome;
