//! What may be told of a group: nobody is found in it.

mod attack;
mod attack_effects;
mod attack_lines;
mod attack_pairs;
mod attack_signs;
mod coming_back;
mod commands;
mod edition;
mod everywhere;
mod facts;
mod figures;
mod giving;
mod halves;
mod leaving;
mod one_manager;
mod pair;
mod pair_commands;
mod pair_window;
mod plan;
mod remembering;
mod room;
mod rules;
mod sharing;
mod window;
mod words;

pub use edition::group_of;
pub use leaving::{assert_no_trace, group_with_traces};
