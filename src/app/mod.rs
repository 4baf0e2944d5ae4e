//! The window: the only room that knows egui.
//!
//! One frame: results of background work come in as actions; the screen is drawn from [`state::AppState`] without
//! changing it and pushes [`action::Action`]s; [`update`] carries them out in order and returns [`effect::Effect`]s; the
//! effects touch the world in threads and come back as actions.

pub mod action;
pub mod background;
pub mod compare_action;
pub mod compare_state;
pub mod effect;
pub mod event_card;
pub mod facilitator;
pub mod file_question;
pub mod folder_watch;
pub mod hr;
pub mod interview_action;
pub mod interview_state;
pub mod jottings;
pub mod keeper;
pub mod keys;
pub mod loading;
pub mod made_pages;
pub mod measuring;
pub mod note_action;
pub mod pages_action;
pub mod participant;
pub mod phase_action;
pub mod preferences;
pub mod progress;
mod questions;
pub mod redesign;
pub mod scene;
pub mod scratch;
pub mod secrets;
pub mod session_action;
pub mod set_up_action;
pub mod set_up_state;
pub mod sharing_action;
pub mod start;
pub mod state;
pub mod theme;
pub mod threads_state;
pub mod update;
pub mod widgets;
pub mod window;
pub mod worked_out;

pub use start::run;
