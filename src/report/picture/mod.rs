//! A page as a picture for other programs: drawn with lines and words that stay words (SVG), or as points (PNG).

mod png;
mod svg;

pub use png::{PictureFault, Points, to_png, to_points};
pub use svg::to_svg;
