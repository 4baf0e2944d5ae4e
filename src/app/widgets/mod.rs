//! Parts that screens are made of.

pub mod controls;
pub mod curves;
pub mod date_field;
pub mod dialogs;
pub mod handwriting;
pub mod landmark_row;
pub mod landmarks;
pub mod lanes;
pub mod layers;
pub mod layers_menu;
pub mod sheet;
pub mod sheet_space;
pub mod vague;
