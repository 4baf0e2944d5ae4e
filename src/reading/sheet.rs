//! One sheet in one picture.

use super::code_boxes::{Written, read_code_boxes};
use super::consent_boxes::read_consent_boxes;
use super::drawn::{Reading, read_line};
use super::giving_way::trace_lines;
use super::homography::Pixel;
use super::ink::Ink;
use super::leaning::as_drawn;
use super::markers::{Marker, find_markers};
use super::paper_white::divide_by_white;
use super::pencils::{are_all_grey, pencils_on};
use super::picture::{Grey, Picture};
use super::qr::{find_qr, read_qr};
use super::raster::Raster;
use super::straight::Straight;
use crate::sheet_geometry::{CODE_BOXES, Frame, Paper, PaperCode, SheetCode, SheetGeometry, StripCode};

/// The part of a sheet that is laid straight: field, swatches and code.
const PART: Frame = Frame::new(22.0, 5.0, 282.0, 136.0);
/// Colours are judged on a raster smoothed by this.
const BLUR_MM: f64 = 0.22;
/// With fewer pixels a millimetre than this, two pencils that are alike change places.
const SMALL_PER_MM: f64 = 3.0;
/// Someone in a hurry colours so far over the edge of a swatch box.
const OVER_EDGE_MM: f64 = 1.2;
/// A picture with a shorter long side than this is not looked at.
const SMALLEST_SIDE: usize = 700;
/// Of the timing squares, a sharp picture shows at least so many.
const FEWEST_SQUARES: usize = 24;

/// Why a picture gives no sheet. Each is something that whoever took the picture can do something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetFault {
    /// It has too few pixels.
    TooSmall,
    /// No marker of a sheet is in it.
    NoSheet,
    /// Some markers are, but fewer than four.
    CutOff,
    /// The timing squares cannot be told from the paper.
    Blurred,
    /// It has no colour.
    WithoutColour,
    /// No swatch is coloured, so nobody knows which line is whose.
    NoSwatches,
}

/// A sheet that was found in a picture: where it lies, and what it says of itself.
#[derive(Debug, Clone)]
pub struct LocatedSheet {
    straight: Straight,
    is_mirrored: bool,
    code: Option<PaperCode>,
}

/// What was read of a sheet.
#[derive(Debug, Clone)]
pub struct SheetRead {
    /// For each pencil, in the order of the sheet: what was read in each of equally wide columns of the period; `None` where it is not
    /// drawn.
    pub lines: Vec<Vec<Option<Reading>>>,
    /// Which pencils have a coloured swatch.
    pub used: Vec<bool>,
    /// What is written in the boxes for the code.
    pub written: Written,
    /// Which boxes for consent are ticked, in their order; `None` on a sheet without them.
    pub ticked: Option<[bool; 3]>,
    /// How bare the paper is between the swatch boxes of so many pencils, 0 to 1: with another number of pencils there are swatches there.
    pub bare_between: f32,
    /// The picture is small, so that pencils that are alike may have changed places.
    pub is_small: bool,
}

impl SheetRead {
    /// Anything was drawn on it.
    pub fn has_lines(&self) -> bool {
        self.lines.iter().flatten().any(Option::is_some)
    }
}

/// Finds the sheet in a picture.
///
/// # Errors
/// [`SheetFault`], when there is none, or not enough of it.
pub fn locate_sheet(picture: &Picture) -> Result<LocatedSheet, SheetFault> {
    if picture.long_side() < SMALLEST_SIDE {
        return Err(SheetFault::TooSmall);
    }
    let grey = picture.grey();
    let markers = find_markers(&grey);
    let found = located(&grey, &markers, false);
    let Err(fault @ (SheetFault::NoSheet | SheetFault::CutOff)) = found else { return found };
    if find_qr(&grey).is_none() {
        return Err(fault);
    }
    // The QR code reads either way round, the markers do not.
    let mirrored = picture.mirrored().grey();
    located(&mirrored, &find_markers(&mirrored), true).map_err(|_| SheetFault::CutOff)
}

/// A sheet at four corners that a person pointed at: the middles of its corner markers in pixels, clockwise from the top left.
///
/// # Errors
/// [`SheetFault::CutOff`] when they do not span a sheet.
pub fn locate_by_corners(picture: &Picture, corners: [Pixel; 4]) -> Result<LocatedSheet, SheetFault> {
    let grey = picture.grey();
    let straight = Straight::by_corners(&grey, corners).ok_or(SheetFault::CutOff)?;
    let code = read_qr(&grey, &straight);
    Ok(LocatedSheet { straight, is_mirrored: false, code })
}

fn located(grey: &Grey, markers: &[Marker], is_mirrored: bool) -> Result<LocatedSheet, SheetFault> {
    if markers.is_empty() {
        return Err(SheetFault::NoSheet);
    }
    let straight = Straight::of(grey, markers).ok_or(SheetFault::CutOff)?;
    if straight.squares < FEWEST_SQUARES {
        return Err(SheetFault::Blurred);
    }
    let code = read_qr(grey, &straight);
    Ok(LocatedSheet { straight, is_mirrored, code })
}

impl LocatedSheet {
    /// What its QR code says; `None` when it could not be read.
    pub fn code(&self) -> Option<&SheetCode> {
        match &self.code {
            Some(PaperCode::Sheet(code)) => Some(code),
            Some(PaperCode::Strip(_)) | None => None,
        }
    }

    /// What its QR code says where it is a strip for a moment of now.
    pub fn strip(&self) -> Option<&StripCode> {
        match &self.code {
            Some(PaperCode::Strip(code)) => Some(code),
            Some(PaperCode::Sheet(_)) | None => None,
        }
    }

    /// Where it lies.
    pub(super) fn straight(&self) -> &Straight {
        &self.straight
    }

    /// The picture shows it as in a mirror.
    pub fn is_mirrored(&self) -> bool {
        self.is_mirrored
    }

    /// Reads it, in the picture it was found in; it has so many pencils.
    ///
    /// # Errors
    /// [`SheetFault::WithoutColour`] and [`SheetFault::NoSwatches`].
    pub fn read(&self, picture: &Picture, pencils: usize) -> Result<SheetRead, SheetFault> {
        if self.is_mirrored {
            self.read_upright(&picture.mirrored(), pencils)
        } else {
            self.read_upright(picture, pencils)
        }
    }

    fn read_upright(&self, picture: &Picture, pencils: usize) -> Result<SheetRead, SheetFault> {
        let geometry = SheetGeometry::new(Paper::A4, pencils);
        let mut raster = Raster::of(picture, &self.straight, &PART);
        divide_by_white(&mut raster, &printed(&geometry, pencils));
        raster.blur(BLUR_MM);
        let courses = pencils_on(&raster, &geometry, pencils);
        let used: Vec<bool> = courses.iter().map(Option::is_some).collect();
        if are_all_grey(&courses) {
            return Err(SheetFault::WithoutColour);
        }
        if !used.contains(&true) {
            return Err(SheetFault::NoSwatches);
        }
        let ink = Ink::of(&raster, &geometry, &courses);
        let traces = trace_lines(&ink, &used);
        let as_drawn = as_drawn(&courses, &ink, &traces);
        let ink = Ink::of(&raster, &geometry, &as_drawn);
        let traces = trace_lines(&ink, &used);
        let lines = (0..pencils).map(|number| read_line(&ink, number, &traces)).collect();
        let written = read_code_boxes(&raster, &geometry);
        // Where the code cannot be read it is most likely a sheet of today; a person looks at the boxes anyway.
        let has_ticks = self.code().is_none_or(|code| code.version > 1);
        let ticked = has_ticks.then(|| read_consent_boxes(picture, &self.straight, &geometry));
        let is_small = self.straight.pixels_per_mm() < SMALL_PER_MM;
        let bare_between = bare_between(&raster, &geometry, pencils);
        Ok(SheetRead { lines, used, written, ticked, bare_between, is_small })
    }
}

/// See [`SheetRead::bare_between`].
fn bare_between(raster: &Raster, geometry: &SheetGeometry, pencils: usize) -> f32 {
    let (mut sum, mut count) = (0.0, 0.0);
    for number in 1..pencils {
        let (above, below) = (geometry.swatch(number - 1), geometry.swatch(number));
        let top_mm = above.bottom_mm + OVER_EDGE_MM;
        let between = Frame { top_mm, bottom_mm: (below.top_mm - OVER_EDGE_MM).max(top_mm + 0.5), ..below };
        let (columns, rows) = raster.steps_in(&between);
        for at in rows.flat_map(|row| columns.clone().map(move |column| row * raster.width + column)) {
            sum += raster.planes.iter().map(|plane| plane[at].min(1.0)).fold(1.0, f32::min);
            count += 1.0;
        }
    }
    if count > 0.0 { sum / count } else { 1.0 }
}

/// What is printed beside the field and is not paper.
fn printed(geometry: &SheetGeometry, pencils: usize) -> Vec<Frame> {
    let mut printed: Vec<Frame> = (0..pencils)
        .map(|number| Frame { left_mm: geometry.pencil_row(number).left_mm, ..geometry.swatch(number) })
        .collect();
    let (first, last) = (geometry.code_box(0), geometry.code_box(CODE_BOXES - 1));
    printed.push(Frame { right_mm: last.right_mm, ..first });
    printed
}
