//! The screen of HR. It opens editions and nothing else, and shows no more than is printed.

mod screen;

pub use screen::{EditionInHand, hr_screen_ui};
