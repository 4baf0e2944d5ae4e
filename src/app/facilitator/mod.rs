//! The screens of a facilitator.

mod compare;
mod group_bar;
mod group_screen;
mod journey_view;
mod pages_view;
mod people;
mod views;

pub use compare::{CompareFigures, Motion};
pub use group_screen::group_screen_ui;
