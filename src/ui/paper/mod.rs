//! The drawn sheet: its curves, lanes, landmarks, and the pen over it.

pub mod arrow_keys;
pub mod curves;
pub mod cut_words;
pub mod easel;
pub mod handwriting;
pub mod kept_picture;
pub mod landmark_row;
pub mod landmarks;
pub mod lanes;
pub mod layers;
pub mod now_dots;
pub mod overview;
pub mod pen;
pub mod pencil_line;
pub mod sheet;
pub mod sheet_cache;
pub mod sheet_space;
pub mod thin_lines;
pub mod time_ticks;
pub mod vague;
pub mod wet_line;
