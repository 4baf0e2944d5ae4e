//! Parts that screens are made of.

pub mod controls;
pub mod curves;
pub mod date_field;
pub mod dialogs;
pub mod earlier_versions;
pub mod handwriting;
pub mod lanes;
pub mod left_behind;
pub mod sheet;
pub mod sheet_space;
