//! A figure as points: its SVG, drawn with the fonts of the program, so that both are the same picture.

use std::io::{self, Cursor};
use std::sync::{Arc, OnceLock};

use image::{ExtendedColorType, ImageEncoder, codecs::png::PngEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};
use thiserror::Error;

use crate::report::figures::Figure;
use crate::report::measure::font_bytes;
use crate::report::page::Weight;
use crate::report::picture::svg::to_svg;

/// As wide as a screen for slides; a figure is sixteen to nine.
const WIDTH_POINTS: u32 = 1920;

/// Why a figure could not be drawn as points. None depends on what a figure holds.
#[derive(Debug, Error)]
pub enum PictureFault {
    /// The figure could not be written.
    #[error("the figure cannot be written: {0}")]
    Write(#[from] io::Error),
    /// The figure could not be drawn.
    #[error("the figure cannot be drawn: {0}")]
    Draw(#[from] resvg::usvg::Error),
    /// There was no room for its points.
    #[error("there is no room for a picture of this size")]
    Room,
    /// The points could not be packed.
    #[error("the picture cannot be packed: {0}")]
    Pack(#[from] image::ImageError),
}

/// The points of a picture, row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// Points in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue and opacity of each, a byte each; every point is opaque.
    pub rgba: Vec<u8>,
}

/// `figure` as a PNG file, 1920 points wide.
///
/// # Errors
/// When it could not be drawn or packed.
pub fn to_png(figure: &Figure) -> Result<Vec<u8>, PictureFault> {
    let points = to_points(figure)?;
    let mut bytes = Cursor::new(Vec::new());
    PngEncoder::new(&mut bytes).write_image(&points.rgba, points.width, points.height, ExtendedColorType::Rgba8)?;
    Ok(bytes.into_inner())
}

/// `figure` as points, 1920 wide.
///
/// # Errors
/// When it could not be drawn.
pub fn to_points(figure: &Figure) -> Result<Points, PictureFault> {
    let options = Options { fontdb: fonts(), font_family: "Inter".to_owned(), ..Options::default() };
    let tree = Tree::from_str(&to_svg(figure)?, &options)?;
    let scale = WIDTH_POINTS as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut drawn = Pixmap::new(WIDTH_POINTS, height).ok_or(PictureFault::Room)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut drawn.as_mut());
    // The paper covers everything, so a point multiplied by its opacity is the point itself.
    Ok(Points { width: WIDTH_POINTS, height, rgba: drawn.take() })
}

/// The two weights of the one family, and none of the system: the same picture on every computer.
fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        for weight in [Weight::Regular, Weight::SemiBold] {
            fonts.load_font_data(font_bytes(weight).to_vec());
        }
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}
