//! The screens of a facilitator.

pub(crate) mod beside;
pub(crate) mod board;
pub(crate) mod borders;
pub mod compare;
pub(crate) mod drawing_view;
pub(crate) mod effect;
pub(crate) mod filters;
pub(crate) mod from_paper;
mod group_bar;
pub(crate) mod group_screen;
pub(crate) mod interview;
pub(crate) mod journey_view;
pub(crate) mod pages_view;
pub(crate) mod paper;
pub(crate) mod people;
pub(crate) mod presented;
pub(crate) mod raters;
pub(crate) mod room;
pub(crate) mod sentences;
pub(crate) mod set_up;
pub(crate) mod sharing;
pub(crate) mod shown_code;
pub mod small_drawings;
pub(crate) mod standing;
pub(crate) mod take_along_view;
pub(crate) mod threads;
pub(crate) mod views;
