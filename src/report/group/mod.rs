//! The pages about a group.

pub(super) mod board;
pub(super) mod cover;
pub(super) mod curves;
pub(super) mod figure_words;
pub(super) mod figures;
pub(super) mod helped;
pub(super) mod key;
pub(super) mod lines;
pub(super) mod moments;
pub(super) mod named;
pub(super) mod pages;
pub(super) mod phase;
pub(super) mod plot;
pub(super) mod poster;
pub(super) mod reading;
pub(super) mod threads;
pub(super) mod words;
