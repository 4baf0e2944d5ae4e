//! What goes on beside the window, in threads of its own: files, pages, figures and what is kept. The window asks with an
//! [`effect::Effect`] or a note to the [`keeper::Keeper`], and hears of it as an action.

pub mod browse;
pub mod carry_out;
pub mod effect;
pub mod folder_watch;
pub mod giving;
pub mod guard;
pub mod in_order;
pub mod keeper;
mod known;
pub(crate) mod laid_out;
pub mod loading;
pub mod pair;
mod pdf;
pub mod progress;
pub mod reading_sheets;
pub mod recalling;
mod stumbling;
pub mod taking;
