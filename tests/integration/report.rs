mod blank_sheet;
mod file;
mod group;
mod journey;
mod kinds;
mod measuring;
pub mod people;
