//! What may be told of a group: nobody is found in it.

mod edition;
mod rules;
mod words;
