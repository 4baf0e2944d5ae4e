//! The screens of a facilitator.

mod compare;
mod filters;
mod group_bar;
mod group_screen;
mod journey_view;
mod names;
mod people;
mod threads;
mod views;

pub use compare::{CompareFigures, CrossSection, Motion, Spot};
pub use group_screen::group_screen_ui;
pub use threads::ThreadsFigures;
