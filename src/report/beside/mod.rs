//! Pages on which two groups lie side by side: for those who lead them, and of an edition of a pair.

mod curves;
mod effects;
pub(super) mod figures;
mod message;
mod moments;
mod of_edition;
mod of_groups;
pub(super) mod pages;
mod threads;
