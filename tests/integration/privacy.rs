//! What may be told of a group: nobody is found in it.

mod attack;
mod edition;
mod leaving;
mod rules;
mod words;
