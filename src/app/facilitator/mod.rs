//! The screens of a facilitator.

mod board;
mod compare;
mod effect;
mod group_bar;
mod group_screen;
mod journey_view;
mod people;
mod views;

pub use board::BoardFigures;
pub use compare::{CompareFigures, Motion};
pub use group_screen::group_screen_ui;
