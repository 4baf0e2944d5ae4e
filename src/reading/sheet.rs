//! One sheet in one picture.

use super::drawn::{Reading, read_line};
use super::ink::Ink;
use super::lines::trace_lines;
use super::markers::find_markers;
use super::paper_white::divide_by_white;
use super::pencils::{are_all_grey, pencils_on};
use super::picture::Picture;
use super::raster::Raster;
use super::straight::Straight;
use crate::sheet_geometry::{Frame, Paper, SheetGeometry};

/// The part of a sheet that is laid straight: field, swatches and code.
const PART: Frame = Frame::new(22.0, 5.0, 282.0, 136.0);
/// Colours are judged on a raster smoothed by this.
const BLUR_MM: f64 = 0.22;

/// Why a picture gives no sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No marker.
    NoSheet,
    /// Fewer than four markers.
    CutOff,
    /// Without colour.
    Grey,
}

/// What was read.
#[derive(Debug, Clone)]
pub struct SheetRead {
    /// For each pencil, in the order of the sheet, what was read in each column.
    pub lines: Vec<Vec<Option<Reading>>>,
    /// debug
    pub ppm: f64,
    /// debug
    pub markers: usize,
    /// debug
    pub squares: usize,
}

/// Reads.
///
/// # Errors
/// Why not.
pub fn read_sheet(picture: &Picture, pencils: usize) -> Result<SheetRead, Fault> {
    let grey = picture.grey();
    let markers = find_markers(&grey);
    if markers.is_empty() {
        return Err(Fault::NoSheet);
    }
    let straight = Straight::of(&grey, &markers).ok_or(Fault::CutOff)?;
    let mut raster = Raster::of(picture, &straight, &PART);
    let geometry = SheetGeometry::new(Paper::A4, pencils);
    divide_by_white(&mut raster, &printed(&geometry, pencils));
    raster.blur(BLUR_MM);
    let courses = pencils_on(&raster, &geometry, pencils);
    if are_all_grey(&courses) {
        return Err(Fault::Grey);
    }
    let ink = Ink::of(&raster, &geometry, &courses);
    let is_used: Vec<bool> = courses.iter().map(Option::is_some).collect();
    let traces = trace_lines(&ink, &is_used);
    if let Ok(dir) = std::env::var("DUMP") { super::dump(&dir, &ink, &traces, &raster); }
    let lines = (0..pencils).map(|number| read_line(&ink, number, &traces)).collect();
    Ok(SheetRead { lines, ppm: straight.pixels_per_mm(), markers: markers.len(), squares: straight.squares })
}

/// What is printed beside the field and is not paper.
fn printed(geometry: &SheetGeometry, pencils: usize) -> Vec<Frame> {
    let mut printed: Vec<Frame> = (0..pencils)
        .map(|number| Frame { left_mm: geometry.pencil_row(number).left_mm, ..geometry.swatch(number) })
        .collect();
    let (first, last) = (geometry.code_box(0), geometry.code_box(crate::sheet_geometry::CODE_BOXES - 1));
    printed.push(Frame { right_mm: last.right_mm, ..first });
    printed
}
