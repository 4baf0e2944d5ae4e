//! Pictures and windows made of egui's triangles without a graphics card.

pub mod changed;
pub mod fill;
pub mod ink;
pub mod painters;
pub mod screen;
pub mod textures;
pub mod triangle;
