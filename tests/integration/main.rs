//! One binary, so that the window is linked once.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod agenda;
mod analysis;
mod architecture;
mod calendar_files;
mod calendars;
mod calm;
mod cli;
mod cli_analyse;
mod cli_files;
mod cli_sheets;
mod compare;

mod demo;
mod desk;
mod drawing_now;
mod effect;
mod events;
mod facilitator;
mod format;
mod history;
mod ink;
mod interview;
mod kept;
mod label_layout;
mod landmarks;
mod layers;
mod looking_closer;
mod measurements;
mod merge;
mod paper_sheets;
mod participant;
mod pen_streams;
mod pencils;
mod phases;
mod privacy;
mod renamed;
mod report;
mod sealed_files;
mod sealing;
mod set_up;
mod slopes;
mod sources;
mod steps;
mod texts;
mod window;
