//! The screen of HR. It opens editions and nothing else, and shows no more than is printed.

mod screen;

pub use screen::{hr_screen_ui, level_words};
