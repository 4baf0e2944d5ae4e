//! What may be told of a group: nobody is found in it.

mod attack;
mod commands;
mod edition;
mod leaving;
mod room;
mod rules;
mod sharing;
mod words;
