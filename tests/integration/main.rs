//! One binary, so that the window is linked once.
// A story that is walked through from beginning to end is told in one test.
#![allow(clippy::too_many_lines)]
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

mod agenda;
mod analysis;
mod architecture;
mod board;
mod by_hand;
mod calendar_files;
mod calendars;
mod calm;
mod cli;
mod cli_analyse;
mod cli_files;
mod cli_sheets;
mod compare;

mod damage;
mod demo;
mod desk;
mod drawing_now;
mod effect;
mod engagement;
mod events;
mod every_edit;
mod facilitator;
mod format;
mod history;
mod ink;
mod interview;
mod kept;
mod label_layout;
mod landmarks;
mod layers;
mod leaks;
mod locked;
mod looking_closer;
mod measurements;
mod merge;
mod mishaps;
mod network;
mod now_forms;
mod own_pages;
mod pages_view;
mod paper_sheets;
mod participant;
mod pen_streams;
mod pencils;
mod phases;
mod pictures;
mod printables;
mod privacy;
mod read_sheets;
mod renamed;
mod report;
mod sealed_files;
mod sealed_window;
mod sealing;
mod second_look;
mod set_up;
mod slopes;
mod sources;
mod steps;
mod texts;
mod today;
mod window;
