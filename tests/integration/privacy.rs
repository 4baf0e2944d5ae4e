//! What may be told of a group: nobody is found in it.

mod attack;
mod attack_effects;
mod attack_signs;
mod commands;
mod edition;
mod leaving;
mod plan;
mod room;
mod rules;
mod sharing;
mod words;

pub use edition::group_of;
