//! A group in other people's hands: tidy tables with a dictionary, a workbook, and a project for qualitative analysis. Bytes
//! come out; where they go is the caller's business.
//!
//! Nothing in here is `self`, and nobody who did not agree to figures about the group: [`Leaving::of`] is the one place that
//! says what leaves. Formats are written by libraries; what their readers make of each other is kept to the strictest of them
//! (numbers with two or four decimals, never three; line feeds alone; empty cells for what is missing).

mod about;
mod comma_separated;
mod dictionary;
mod few_at_a_time;
mod leaving;
mod made;
mod points;
mod qualitative;
mod table;
mod tables;
mod taken;
mod workbook;

pub use about::about;
pub use comma_separated::{Dialect, comma_separated, rows_separated};
pub use dictionary::{data_dictionary, data_package};
pub use few_at_a_time::{first_line, rows_of_people};
pub use leaving::{Leaving, LeftOut};
pub use made::{Made, WORDS_BEGIN};
pub use points::signed_png;
pub use qualitative::{codebook, project};
pub use table::{Column, Kind, Table, Value};
pub use tables::{tables, tables_of_edition};
pub use taken::{
    NotTaken, Taken, TakenFile, TakenRow, WORDS_FILE, figure_files, files_beside, made_of_edition, table_files,
};
pub use workbook::{Fault, texts_cut, workbook};

/// Draws the tables again with pandas and matplotlib.
pub const REDRAW_PYTHON: &str = include_str!("../../assets/exchange/redraw.py");
/// Draws the tables again with ggplot2.
pub const REDRAW_R: &str = include_str!("../../assets/exchange/redraw.R");
