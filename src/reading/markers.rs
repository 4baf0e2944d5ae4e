//! The six square markers of a sheet, found in a picture.
//!
//! What is darker than its surroundings is parted into pieces that hang together; the outline of each is brought to four
//! corners, and the cells inside are read. Patterns are those of [`MARKER_PATTERNS`], so that false ones are rare.

use super::homography::Pixel;
use super::picture::Grey;
use super::pieces::{Piece, dark_pieces};
use super::quadrilateral::quadrilateral;
use crate::sheet_geometry::{MARKER_CELLS, MARKER_MM, MARKER_PATTERNS, MARKERS, Place, at};

/// Long sides of the copies that are looked at, in pixels, until all six are found. At full size the grain of paper breaks
/// outlines; too small and the cells are lost.
const LONG_SIDES: [usize; 4] = [1600, 2400, 1100, 3400];
/// Windows of the threshold, as parts of the long side: about a marker and a half, and less.
const WINDOWS: [f64; 3] = [0.042, 0.022, 0.011];
/// Cells of the black rim that may be read wrong.
const RIM_FAULTS: usize = 2;
/// Cells of a pattern that may be read wrong.
const PATTERN_FAULTS: usize = 1;
/// The least difference between black and white cells, as a part of white.
const LEAST_CONTRAST: f32 = 0.22;

/// A marker in a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marker {
    /// Which, 0 to 5.
    pub(super) number: usize,
    /// Its corners, clockwise from that which is at the top left of an upright sheet, in pixels of the whole picture.
    pub(super) corners: [Pixel; 4],
    /// How well it was read; less is better.
    faults: f32,
}

impl Marker {
    /// Each corner with its place on the sheet.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (Place, Pixel)> {
        let (middle, half) = (MARKERS[self.number], MARKER_MM / 2.0);
        let places = [(-half, -half), (half, -half), (half, half), (-half, half)];
        places.into_iter().zip(self.corners).map(move |((x, y), pixel)| (at(middle.x_mm + x, middle.y_mm + y), pixel))
    }
}

/// The markers of a sheet in a picture, each number at most once.
pub(super) fn find_markers(grey: &Grey) -> Vec<Marker> {
    let mut found: [Option<Marker>; 6] = [None; 6];
    for long_side in LONG_SIDES {
        let (copy, step) = grey.shrunk(long_side);
        for window in WINDOWS {
            let size = (copy.width.max(copy.height) as f64 * window) as usize | 1;
            for piece in dark_pieces(&copy, size) {
                let Some(mut marker) = read_marker(&copy, &piece) else { continue };
                for corner in &mut marker.corners {
                    *corner = ((corner.0 + 0.5) * step - 0.5, (corner.1 + 0.5) * step - 0.5);
                }
                let place = &mut found[marker.number];
                if place.is_none_or(|other| marker.faults < other.faults) {
                    *place = Some(marker);
                }
            }
            if found.iter().all(Option::is_some) {
                break;
            }
        }
        if found.iter().all(Option::is_some) || step <= 1.0 && long_side > grey.width.max(grey.height) {
            break;
        }
    }
    found.into_iter().flatten().collect()
}

/// Reads the cells inside a piece; `None` when it is no marker.
fn read_marker(grey: &Grey, piece: &Piece) -> Option<Marker> {
    let corners = quadrilateral(piece)?;
    let cells = cells_in(grey, &corners);
    let (dark, light) =
        cells.iter().flatten().fold((f32::MAX, 0.0_f32), |(low, high), &cell| (low.min(cell), high.max(cell)));
    if light - dark < LEAST_CONTRAST * light {
        return None;
    }
    let middle = dark.midpoint(light);
    let is_white = |row: usize, column: usize| cells[row][column] > middle;
    let last = MARKER_CELLS - 1;
    let is_rim = |row: usize, column: usize| row == 0 || column == 0 || row == last || column == last;
    let places = (0..MARKER_CELLS).flat_map(|row| (0..MARKER_CELLS).map(move |column| (row, column)));
    let rim = places.filter(|&(row, column)| is_rim(row, column) && is_white(row, column)).count();
    if rim > RIM_FAULTS {
        return None;
    }
    let mut best: Option<(usize, usize, usize)> = None;
    for (number, pattern) in MARKER_PATTERNS.iter().enumerate() {
        for turns in 0..4 {
            let differs = |(row, column): (usize, usize)| {
                let (mut r, mut c) = (row, column);
                for _ in 0..turns {
                    (r, c) = (c, 3 - r);
                }
                is_white(r + 1, c + 1) != (pattern[row].as_bytes()[column] == b'1')
            };
            let wrong = (0..16).filter(|cell| differs((cell / 4, cell % 4))).count();
            if wrong <= PATTERN_FAULTS && best.is_none_or(|(least, ..)| wrong < least) {
                best = Some((wrong, number, turns));
            }
        }
    }
    let (wrong, number, turns) = best?;
    let turned = std::array::from_fn(|corner| corners[(corner + turns) % 4]);
    let faults = (wrong * 3 + rim) as f32 + 1.0 - (light - dark) / light;
    Some(Marker { number, corners: turned, faults })
}

/// The mean of five places in each cell of a marker.
fn cells_in(grey: &Grey, corners: &[Pixel; 4]) -> [[f32; MARKER_CELLS]; MARKER_CELLS] {
    let inside = |across: f64, down: f64| projective(corners, across, down);
    let size = MARKER_CELLS as f64;
    std::array::from_fn(|row| {
        std::array::from_fn(|column| {
            let around = [(0.5, 0.5), (0.3, 0.5), (0.7, 0.5), (0.5, 0.3), (0.5, 0.7)];
            let sum: f32 = around
                .iter()
                .map(|(x, y)| {
                    let (x, y) = inside((column as f64 + x) / size, (row as f64 + y) / size);
                    grey.at(x, y)
                })
                .sum();
            sum / around.len() as f32
        })
    })
}

/// A place in the unit square, in a quadrilateral that a camera made of it (Heckbert 1989).
fn projective(corners: &[Pixel; 4], across: f64, down: f64) -> Pixel {
    let [(x0, y0), (x1, y1), (x2, y2), (x3, y3)] = *corners;
    let (sum_x, sum_y) = (x0 - x1 + x2 - x3, y0 - y1 + y2 - y3);
    let (dx1, dx2, dy1, dy2) = (x1 - x2, x3 - x2, y1 - y2, y3 - y2);
    let whole = dx1 * dy2 - dx2 * dy1;
    let (g, h) = if whole.abs() < 1e-9 {
        (0.0, 0.0)
    } else {
        ((sum_x * dy2 - dx2 * sum_y) / whole, (dx1 * sum_y - sum_x * dy1) / whole)
    };
    let depth = g * across + h * down + 1.0;
    let x = ((x1 - x0 + g * x1) * across + (x3 - x0 + h * x3) * down + x0) / depth;
    let y = ((y1 - y0 + g * y1) * across + (y3 - y0 + h * y3) * down + y0) / depth;
    (x, y)
}
