//! A participant's sheet: what it is drawn from, what can be asked, and what that does.

pub mod action;
mod begun_help;
pub mod forgetting;
pub mod hand_in;
pub mod landmarks;
pub mod notes;
pub mod own_now;
pub mod own_pages;
pub mod session;
pub mod state;
pub mod update;
