//! Parts that screens are made of.

pub mod controls;
pub mod curves;
pub mod date_field;
pub mod dialogs;
pub mod handwriting;
pub mod lanes;
pub mod sheet;
pub mod sheet_space;
