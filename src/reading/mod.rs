//! Drawn sheets read back.

mod bend;
mod code_boxes;
mod consent_boxes;
mod drawn;
mod homography;
mod ink;
mod linear;
mod letters;
mod lines;
mod markers;
mod oklab;
mod paper_white;
mod path;
mod pencils;
mod picture;
mod pieces;
mod quadrilateral;
mod qr;
mod raster;
mod sheet;
mod straight;
mod timing;

pub use code_boxes::Written;
pub use drawn::{Found, Reading};
pub use homography::Pixel;
pub use picture::Picture;
pub use sheet::{LocatedSheet, SheetFault, SheetRead, locate_by_corners, locate_sheet};
/// dev
#[cfg(feature = "dev")]
pub fn dev_features(ink: &[f32], width: usize) -> Vec<f32> { letters::features(ink, width) }
