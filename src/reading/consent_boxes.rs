//! The boxes to tick for the layers of consent. Only a proposal comes of them: a person sets consent.

use super::paper_white::divide_by_white;
use super::picture::Picture;
use super::raster::Raster;
use super::straight::Straight;
use crate::sheet_geometry::{CONSENT_BOXES, Frame, SheetGeometry};

/// How far inside its outline a box is looked at.
const INSET_MM: f64 = 0.7;
/// Around the boxes enough paper is taken to know its white.
const AROUND_MM: f64 = 8.0;
/// Ink is darker than this part of the paper.
const INK: f32 = 0.72;
/// A box with more ink than this part is ticked.
const TICKED: f64 = 0.06;

/// Which boxes are ticked.
pub(super) fn read_consent_boxes(
    picture: &Picture,
    straight: &Straight,
    geometry: &SheetGeometry,
) -> [bool; CONSENT_BOXES] {
    std::array::from_fn(|number| geometry.consent_box(number).is_some_and(|frame| is_ticked(picture, straight, &frame)))
}

/// The box at `frame` is ticked.
pub(super) fn is_ticked(picture: &Picture, straight: &Straight, frame: &Frame) -> bool {
    let wide = Frame::new(
        frame.left_mm - AROUND_MM,
        frame.top_mm - AROUND_MM,
        frame.right_mm + AROUND_MM,
        frame.bottom_mm + AROUND_MM,
    );
    let mut raster = Raster::of(picture, straight, &wide);
    divide_by_white(&mut raster, &[]);
    let inside = Frame::new(
        frame.left_mm + INSET_MM,
        frame.top_mm + INSET_MM,
        frame.right_mm - INSET_MM,
        frame.bottom_mm - INSET_MM,
    );
    let (columns, rows) = raster.steps_in(&inside);
    let all = (columns.len() * rows.len()).max(1);
    let is_ink = |at: usize| raster.planes.iter().any(|plane| plane[at] < INK);
    let inked = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
    let inked = inked.filter(|&(row, column)| is_ink(row * raster.width + column)).count();
    inked as f64 > TICKED * all as f64
}
