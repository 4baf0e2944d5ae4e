mod file;
mod group;
mod journey;
mod measuring;
mod people;
