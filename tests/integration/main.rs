//! One binary, so that the window is linked once.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod analysis;
mod architecture;
mod calendar_files;
mod calendars;
mod cli;
mod cli_files;
mod demo;
mod desk;
mod events;
mod facilitator;
mod format;
mod history;
mod ink;
mod label_layout;
mod landmarks;
mod layers;
mod merge;
mod participant;
mod report;
mod slopes;
mod sources;
mod texts;
mod window;
