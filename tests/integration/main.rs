//! One binary, so that the window is linked once.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod analysis;
mod architecture;
mod calm;
mod cli;
mod demo;
mod desk;
mod facilitator;
mod format;
mod history;
mod ink;
mod looking_closer;
mod merge;
mod participant;
mod pen_streams;
mod report;
mod sources;
mod texts;
mod window;
