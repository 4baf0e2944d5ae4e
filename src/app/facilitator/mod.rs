//! The screens of a facilitator.

mod board;
mod borders;
mod compare;
mod drawing_view;
mod effect;
mod filters;
mod group_bar;
mod group_screen;
mod interview;
mod journey_view;
mod names;
mod pages_view;
mod paper;
mod people;
mod presented;
mod raters;
mod set_up;
mod sharing;
mod threads;
mod views;

pub use board::BoardFigures;
pub use borders::SuggestionInHand;
pub use compare::{CompareFigures, CrossSection, KeptLines, Motion, Spot};
pub use group_screen::group_screen_ui;
pub use interview::AgendaInHand;
pub use presented::Presented;
pub use set_up::set_up_screen_ui;
pub use sharing::{DraftInHand, LeavingForm, erase_group_ui, withdraw_ui};
pub use threads::ThreadsFigures;
