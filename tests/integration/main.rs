//! One binary, so that the window is linked once.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod analysis;
mod architecture;
mod cli;
mod demo;
mod desk;
mod events;
mod facilitator;
mod format;
mod history;
mod ink;
mod label_layout;
mod merge;
mod participant;
mod report;
mod slopes;
mod sources;
mod texts;
mod window;
