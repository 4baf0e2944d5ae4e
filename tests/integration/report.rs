mod blank_sheet;
mod file;
mod group;
mod journey;
mod measuring;
pub mod people;
