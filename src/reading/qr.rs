//! Which sheet it is: its QR code, looked for where it must stand.

use rqrr::{BitGrid, Grid, PreparedImage};

use super::picture::Grey;
use super::straight::Straight;
use crate::sheet_geometry::{Frame, Paper, PaperCode, SHEET_VERSION, SheetGeometry, at};

/// Steps in a millimetre of the straightened pieces that are looked at.
const STEPS_PER_MM: [f64; 3] = [10.0, 7.0, 15.0];
/// The part of a sheet with the QR code of any version, and its quiet zone.
const PART: Frame = Frame::new(261.0, 132.0, 294.0, 165.0);
/// Cells along a side that the text of a sheet may need.
const SIDES: [usize; 5] = [33, 37, 29, 25, 41];
/// How far from its place a code is looked for, in steps of this, when its cells are read one by one.
const SHIFT_MM: f64 = 0.15;
const SHIFTS: i32 = 3;
/// The sides of a code's cells are whole multiples of this when printed.
const PRINTED_STEP_MM: f64 = 0.05;
/// The part of the cells of the three corner marks that must be as they should.
const LEAST_MARKS: f64 = 0.84;
/// How many places, those with the best corner marks, are tried.
const MOST_TRIED: usize = 5;
/// How much sharper the cells are made, in turn: blur carries light into neighbours.
const SHARPENED: [f32; 4] = [0.0, 0.6, 1.2, 2.0];

/// What the QR code of a sheet says; `None` when it cannot be read, or is another's.
pub(super) fn read_qr(grey: &Grey, straight: &Straight) -> Option<PaperCode> {
    STEPS_PER_MM.iter().find_map(|&steps| in_piece(grey, straight, steps)).or_else(|| by_cells(grey, straight))
}

/// The QR code of a sheet anywhere in a picture, for one whose markers are not found. As it is, and at twice the size.
pub(super) fn find_qr(grey: &Grey) -> Option<PaperCode> {
    let (copy, _) = grey.shrunk(2400);
    decoded(copy.width, copy.height, |x, y| copy.values[y * copy.width + x]).or_else(|| {
        let (small, _) = grey.shrunk(1600);
        decoded(small.width * 2, small.height * 2, |x, y| small.at(x as f64 / 2.0, y as f64 / 2.0) as u8)
    })
}

fn decoded(width: usize, height: usize, light: impl Fn(usize, usize) -> u8) -> Option<PaperCode> {
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, light);
    prepared.detect_grids().iter().find_map(|grid| PaperCode::read(&grid.decode().ok()?.1))
}

fn in_piece(grey: &Grey, straight: &Straight, steps_per_mm: f64) -> Option<PaperCode> {
    let side = (PART.width_mm() * steps_per_mm) as usize;
    let mut piece = Vec::with_capacity(side * side);
    for row in 0..side {
        for column in 0..side {
            let place = |number: usize| (number as f64 + 0.5) / steps_per_mm;
            let (x, y) = straight.pixel(at(PART.left_mm + place(column), PART.top_mm + place(row)));
            piece.push(grey.at(x, y) as u8);
        }
    }
    decoded(side, side, |x, y| piece[y * side + x])
}

/// Cells that were read one by one.
struct Cells {
    side: usize,
    dark: Vec<bool>,
}

impl Cells {
    /// Dark is below the middle between dark and light, after each cell is taken further from those around it by `more`.
    fn of(light: &[f32], side: usize, more: f32) -> Self {
        let sharp: Vec<f32> = (0..light.len())
            .map(|at| {
                let (x, y) = (at % side, at / side);
                let around = [
                    (x > 0, at.wrapping_sub(1)),
                    (x + 1 < side, at + 1),
                    (y > 0, at.wrapping_sub(side)),
                    (y + 1 < side, at + side),
                ];
                let near: f32 = around.iter().map(|&(inside, next)| if inside { light[next] } else { light[at] }).sum();
                light[at] + more * (light[at] - near / 4.0)
            })
            .collect();
        let mut sorted = sharp.clone();
        sorted.sort_by(f32::total_cmp);
        let middle = sorted[sorted.len() / 20].midpoint(sorted[sorted.len() * 19 / 20]);
        Self { side, dark: sharp.iter().map(|&light| light < middle).collect() }
    }
}

impl BitGrid for Cells {
    fn size(&self) -> usize {
        self.side
    }

    fn bit(&self, y: usize, x: usize) -> bool {
        self.dark[y * self.side + x]
    }
}

/// Reads a code too blurred for its corner marks to be found: where it stands is known, so each cell can be looked at.
fn by_cells(grey: &Grey, straight: &Straight) -> Option<PaperCode> {
    for version in [1, SHEET_VERSION] {
        let frame = SheetGeometry::new(Paper::A4, 1).qr_of(version);
        for side in SIDES {
            let cell_mm = (frame.width_mm() / side as f64 / PRINTED_STEP_MM).floor() * PRINTED_STEP_MM;
            let left_over_mm = (frame.width_mm() - cell_mm * side as f64) / 2.0;
            let mut tried: Vec<(f64, Vec<f32>)> = Vec::new();
            for shift in 0..(2 * SHIFTS + 1).pow(2) {
                let (right, down) = (shift % (2 * SHIFTS + 1) - SHIFTS, shift / (2 * SHIFTS + 1) - SHIFTS);
                let left_mm = frame.left_mm + left_over_mm + f64::from(right) * SHIFT_MM;
                let top_mm = frame.top_mm + left_over_mm + f64::from(down) * SHIFT_MM;
                let light = cells_at(grey, straight, (left_mm, top_mm), cell_mm, side);
                let marks = corner_marks(&Cells::of(&light, side, 0.0));
                if marks >= LEAST_MARKS {
                    tried.push((marks, light));
                }
            }
            tried.sort_by(|a, b| b.0.total_cmp(&a.0));
            for (_, light) in tried.iter().take(MOST_TRIED) {
                let sharper = SHARPENED.iter().map(|&more| Cells::of(light, side, more));
                let mut texts = sharper.filter_map(|cells| Grid::new(cells).decode().ok());
                if let Some(code) = texts.find_map(|(_, text)| PaperCode::read(&text)) {
                    return Some(code);
                }
            }
        }
    }
    None
}

fn cells_at(grey: &Grey, straight: &Straight, (left_mm, top_mm): (f64, f64), cell_mm: f64, side: usize) -> Vec<f32> {
    let around = [(0.5, 0.5), (0.3, 0.3), (0.7, 0.3), (0.3, 0.7), (0.7, 0.7)];
    let mut light = Vec::with_capacity(side * side);
    for row in 0..side {
        for column in 0..side {
            let sum: f32 = around
                .iter()
                .map(|(x, y)| {
                    let place = at(left_mm + (column as f64 + x) * cell_mm, top_mm + (row as f64 + y) * cell_mm);
                    let (x, y) = straight.pixel(place);
                    grey.at(x, y)
                })
                .sum();
            light.push(sum);
        }
    }
    light
}

/// The part of the three corner marks that is as it should be.
fn corner_marks(cells: &Cells) -> f64 {
    let far = cells.side - 7;
    let mut right = 0;
    for (top, left) in [(0, 0), (0, far), (far, 0)] {
        for row in 0..7_usize {
            for column in 0..7_usize {
                let ring = row.min(6 - row).min(column.min(6 - column));
                right += usize::from(cells.bit(top + row, left + column) == (ring != 1));
            }
        }
    }
    right as f64 / 147.0
}
