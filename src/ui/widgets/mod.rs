//! Parts that screens are made of; they know nothing of what is shown with them.

pub mod controls;
pub mod count_field;
pub mod date_field;
pub mod height_slider;
pub mod just_added;
pub mod low_room;
pub mod page_painter;
pub mod page_reader;
pub mod questions;
pub mod rows_in_sight;
pub mod typed_field;
