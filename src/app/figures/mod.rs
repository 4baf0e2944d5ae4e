//! Figures of the screens: pure functions of a document and a wish, worked out away from the window's thread.

pub mod beside;
pub mod board;
pub mod compare;
pub mod cross_section;
pub mod draft;
pub mod environment;
pub mod kept;
pub mod own_pages;
pub mod pages;
pub mod presented;
pub mod shown_figures;
pub mod threads;
pub mod worked_out;
