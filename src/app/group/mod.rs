//! A facilitator's group, by topic: what is looked at, what can be asked, and what that does.

pub mod action;
pub mod beside;
pub mod board;
pub mod compare;
pub mod from_paper;
pub mod interview;
pub mod measurements;
pub mod own_codes;
pub mod pages;
pub mod phases;
pub mod presenting;
pub mod sharing;
pub mod state;
pub mod take_along;
pub mod threads;
pub mod update;
pub mod view;
