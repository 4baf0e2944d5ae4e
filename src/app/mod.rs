//! The window: the only room that knows egui.
//!
//! One frame: results of background work come in as actions; the screen is drawn from [`state::AppState`] without
//! changing it and pushes [`action::Action`]s; [`update`] carries them out in order and returns [`work::effect::Effect`]s; the
//! effects touch the world in threads and come back as actions.

pub mod action;
pub mod background;
pub mod event_card;
pub mod facilitator;
pub mod file_question;
pub mod going_out;
pub mod hr;
pub mod keys;
pub mod measuring;
pub mod participant;
pub mod preferences;
pub mod redesign;
pub mod scene;
pub mod secrets;
pub mod start;
pub mod state;
pub mod theme;
pub mod update;
pub mod widgets;
pub mod window;
pub mod work;

pub use start::run;
