//! (to be written)

pub mod analysis;
pub mod app;
pub mod cli;
pub mod demo;
pub mod format;
pub mod ink;
pub mod model;
pub mod report;
pub mod storage;
pub mod text;
