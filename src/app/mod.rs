//! What acts: by topic its state, its actions and what they do. Knows no egui, so that everything can be tested without a screen.

pub mod action;
pub mod background;
pub mod document;
pub mod figures;
pub mod files;
pub mod group;
pub mod guide;
pub mod hr;
pub mod keep;
pub mod keys;
pub mod outcome;
pub mod preferences;
pub mod preferences_file;
pub mod questions;
pub mod recent;
pub mod secrets;
pub mod set_up;
pub mod sheet;
pub mod start;
pub mod state;
pub mod stumbled;
pub mod time_view;
pub mod update;
pub mod work;
pub mod world;
