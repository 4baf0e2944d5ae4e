//! The screen of HR. It opens editions and nothing else, and shows no more than is printed.

pub(crate) mod screen;
