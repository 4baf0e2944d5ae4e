//! Parts that screens are made of.

pub mod controls;
pub mod curves;
pub mod date_field;
pub mod dialogs;
pub mod earlier_versions;
pub mod handwriting;
pub mod keys;
pub mod landmark_row;
pub mod landmarks;
pub mod lanes;
pub mod layers;
pub mod layers_menu;
pub mod left_behind;
pub mod overview;
pub mod page_painter;
pub mod pencil_line;
pub mod sheet;
pub mod sheet_cache;
pub mod sheet_space;
pub mod time_ticks;
pub mod time_view;
pub mod unlock;
pub mod vague;
pub mod wipe;
