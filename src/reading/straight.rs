//! From the sheet to the picture, exactly: perspective by the markers, and the bend of paper and lens by the timing squares.

use super::bend::{Bend, Seen};
use super::homography::{Homography, Pixel};
use super::markers::Marker;
use super::picture::Grey;
use super::timing::find_squares;
use crate::sheet_geometry::{MARKERS, Paper, Place, SheetGeometry, at};

/// The fewest markers that say where a sheet lies.
const FEWEST_MARKERS: usize = 4;
/// How far a marker's corner may be from its place, once the others have said where the sheet lies.
const MARKER_OFF_MM: f64 = 6.0;
/// The distance within which each round looks for the timing squares, and the degree of the bend that comes of it.
const ROUNDS: [(f64, usize); 4] = [(2.6, 3), (1.6, 4), (1.2, 4), (1.0, 4)];
/// The fewest timing squares that are believed.
const FEWEST_SQUARES: usize = 24;

/// Where a sheet lies in a picture.
#[derive(Debug, Clone)]
pub(super) struct Straight {
    homography: Homography,
    bend: Bend,
    /// How many timing squares were found.
    pub(super) squares: usize,
}

impl Straight {
    /// Where the sheet lies, by its markers and its timing squares. `None` when fewer than four markers agree.
    pub(super) fn of(grey: &Grey, markers: &[Marker]) -> Option<Self> {
        let agreeing = agreeing(markers)?;
        let pairs: Vec<(Place, Pixel)> = agreeing.iter().flat_map(Marker::pairs).collect();
        Self::by_pairs(grey, &pairs)
    }

    /// Where the sheet lies, by its four corners as a person pointed at them: the middles of the corner markers, clockwise
    /// from the top left.
    pub(super) fn by_corners(grey: &Grey, corners: [Pixel; 4]) -> Option<Self> {
        let places = [MARKERS[0], MARKERS[2], MARKERS[3], MARKERS[5]];
        let pairs: Vec<(Place, Pixel)> = places.into_iter().zip(corners).collect();
        Self::by_pairs(grey, &pairs)
    }

    fn by_pairs(grey: &Grey, pairs: &[(Place, Pixel)]) -> Option<Self> {
        let homography = Homography::fit(pairs)?;
        let by_markers: Vec<Seen> = pairs.iter().map(|&(place, pixel)| (place, homography.place(pixel))).collect();
        let degree = if pairs.len() >= 12 { 2 } else { 1 };
        let mut straight = Self { homography, bend: Bend::fit(&by_markers, degree), squares: 0 };
        let marks = SheetGeometry::new(Paper::A4, 1).timing_marks();
        for (reach_mm, degree) in ROUNDS {
            let squares = find_squares(grey, &|place| straight.pixel(place), &marks, reach_mm);
            if squares.len() < FEWEST_SQUARES {
                break;
            }
            straight.squares = squares.len();
            let mut seen = by_markers.clone();
            seen.extend(squares.iter().map(|&(place, pixel)| (place, homography.place(pixel))));
            straight.bend = Bend::fit(&seen, degree);
        }
        Some(straight)
    }

    /// The pixel at a place of the sheet.
    pub(super) fn pixel(&self, place: Place) -> Pixel {
        let bend = self.bend.at(place);
        self.homography.pixel(at(place.x_mm + bend.x_mm, place.y_mm + bend.y_mm))
    }

    /// How many pixels of the picture lie in a millimetre of the sheet, in the middle of the field.
    pub(super) fn pixels_per_mm(&self) -> f64 {
        let middle = at(126.0, 80.0);
        let (x, y) = self.pixel(middle);
        let (right, below) =
            (self.pixel(at(middle.x_mm + 10.0, middle.y_mm)), self.pixel(at(middle.x_mm, middle.y_mm + 10.0)));
        let (across, down) = ((right.0 - x).hypot(right.1 - y), (below.0 - x).hypot(below.1 - y));
        across.min(down) / 10.0
    }
}

/// The largest set of markers that one perspective fits.
fn agreeing(markers: &[Marker]) -> Option<Vec<Marker>> {
    let count = markers.len();
    let mut best: Option<(usize, f64, Vec<Marker>)> = None;
    for set in 1_u32..1 << count {
        let size = set.count_ones() as usize;
        if size < FEWEST_MARKERS {
            continue;
        }
        let some: Vec<Marker> = (0..count).filter(|place| set >> place & 1 == 1).map(|place| markers[place]).collect();
        let pairs: Vec<(Place, Pixel)> = some.iter().flat_map(Marker::pairs).collect();
        let Some(homography) = Homography::fit(&pairs) else { continue };
        let off = |&(place, pixel): &(Place, Pixel)| {
            let back = homography.place(pixel);
            (back.x_mm - place.x_mm).hypot(back.y_mm - place.y_mm)
        };
        let most = pairs.iter().map(off).fold(0.0, f64::max);
        let is_better = best.as_ref().is_none_or(|(other, least, _)| size > *other || size == *other && most < *least);
        if most < MARKER_OFF_MM && is_better {
            best = Some((size, most, some));
        }
    }
    best.map(|(.., markers)| markers)
}
