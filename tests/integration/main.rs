//! One binary, so that the window is linked once.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod agenda;
mod analysis;
mod architecture;
mod calendar_files;
mod calendars;
mod calm;
mod cli;
mod cli_files;
mod cli_sheets;
mod demo;
mod desk;
mod events;
mod facilitator;
mod format;
mod history;
mod ink;
mod kept;
mod label_layout;
mod landmarks;
mod layers;
mod looking_closer;
mod merge;
mod participant;
mod pen_streams;
mod pencils;
mod renamed;
mod report;
mod sealed_files;
mod sealed_window;
mod sealing;
mod slopes;
mod sources;
mod steps;
mod texts;
mod window;
