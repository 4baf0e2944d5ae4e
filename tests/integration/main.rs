//! One binary, so that the window is linked once.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod analysis;
mod architecture;
mod cli;
mod demo;
mod desk;
mod facilitator;
mod format;
mod history;
mod ink;
mod kept;
mod merge;
mod participant;
mod report;
mod sources;
mod texts;
mod window;
