//! The pages about a group.

mod around;
pub(super) mod board;
pub(super) mod compared;
pub(super) mod cover;
pub(super) mod curves;
pub(super) mod durations;
pub(super) mod effect;
mod few_lines;
pub(super) mod figure_words;
pub(super) mod figures;
pub(super) mod help;
pub(super) mod key;
pub(super) mod lines;
pub(super) mod message;
pub(super) mod moments;
pub(super) mod named;
pub(super) mod named_count;
pub(super) mod pages;
pub(super) mod phase;
pub(super) mod plot;
pub(super) mod poster;
mod poster_table;
pub(super) mod slopes;
mod threads;
pub(super) mod trend_words;
pub(super) mod where_it_was;
pub(super) mod words;
