//! The screens of a facilitator.

mod borders;
mod compare;
mod group_bar;
mod group_screen;
mod interview;
mod journey_view;
mod paper;
mod people;
mod raters;
mod views;

pub use borders::SuggestionInHand;
pub use compare::{CompareFigures, Motion};
pub use group_screen::group_screen_ui;
pub use interview::AgendaInHand;
