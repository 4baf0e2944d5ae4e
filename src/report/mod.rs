//! (to be written)

pub mod theme;
