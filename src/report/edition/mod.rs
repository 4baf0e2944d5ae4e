//! The pages of an edition for HR.

pub(super) mod curves;
mod highest_range;
mod left_out;
pub(super) mod message;
pub(super) mod pages;
pub(super) mod summary;
pub(super) mod told;
mod where_it_was;
pub(super) mod words;
