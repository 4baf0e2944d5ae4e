mod blank_sheet;
mod file;
mod grey;
mod group;
mod journey;
pub mod kinds;
mod measuring;
pub mod people;
mod run_sheet;
