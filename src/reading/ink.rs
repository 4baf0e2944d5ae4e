//! Whose ink lies where in the field.

use super::oklab::{Tint, strength, tint};
use super::pencils::Pencil;
use super::raster::{PER_MM, Raster};
use crate::sheet_geometry::{Frame, SheetGeometry};

/// Steps of the raster in a cell, along each side.
const STEPS: usize = 2;
/// A cell, across and down.
pub(super) const CELL_MM: f64 = STEPS as f64 / PER_MM;
/// Rows above and below the field that a line may stray into.
pub(super) const STRAY: usize = 8;
/// Columns beside the field, at either side: the round end of a stroke that begins at its edge reaches beyond it.
pub(super) const BESIDE: usize = 6;
/// Where pencil begins; the printed grid is below it.
const FAINT: f32 = 0.022;
/// Where ink is certain.
const CLEAR: f32 = 0.05;
/// How far a tint may be from a pencil's course: a little, and more the stronger it is.
const TOLERANCE: (f32, f32) = (0.010, 0.14);
/// The part of a cell that ink need cover to count as all of it: pencil on tooth is speckled.
const COVERED: f32 = 0.35;
/// How likely it is that ink is of no pencil on the sheet.
const NONE: f32 = 0.06;

/// Evidence of ink in cells of the field, column by column.
#[derive(Debug, Clone)]
pub(super) struct Ink {
    /// Of the field, with [`BESIDE`] at either side.
    pub(super) columns: usize,
    /// Of the field, with [`STRAY`] above and below it.
    pub(super) rows: usize,
    /// How much ink there is, of whatever kind, 0 to 1.
    pub(super) any: Vec<f32>,
    /// For each pencil how much of its ink there is, 0 to 1.
    pub(super) of: Vec<Vec<f32>>,
}

impl Ink {
    /// Parts the ink of the field among the pencils.
    pub(super) fn of(raster: &Raster, geometry: &SheetGeometry, pencils: &[Option<Pencil>]) -> Self {
        let field = geometry.field();
        let (beside_mm, stray_mm) = (BESIDE as f64 * CELL_MM, STRAY as f64 * CELL_MM);
        let frame = Frame::new(
            field.left_mm - beside_mm,
            field.top_mm - stray_mm,
            field.right_mm + beside_mm,
            field.bottom_mm + stray_mm,
        );
        let (across, down) = raster.steps_in(&frame);
        let (columns, rows) = (across.len() / STEPS, down.len() / STEPS);
        let cells = columns * rows;
        let mut ink = Self { columns, rows, any: vec![0.0; cells], of: vec![vec![0.0; cells]; pencils.len()] };
        let neutral = pencils.iter().flatten().all(|pencil| !pencil.is_grey()).then(Pencil::neutral);
        let share = 1.0 / (STEPS * STEPS) as f32;
        let mut likely = vec![0.0; pencils.len()];
        for row in 0..rows * STEPS {
            let start = (down.start + row) * raster.width + across.start;
            for column in 0..columns * STEPS {
                let at = start + column;
                let rgb = [0, 1, 2].map(|channel| raster.planes[channel][at]);
                // Most of a sheet is bare.
                if rgb.iter().all(|&value| value > 0.955) {
                    continue;
                }
                let tint = tint(rgb);
                let strength = strength(tint);
                let presence = ((strength - FAINT) / (CLEAR - FAINT)).clamp(0.0, 1.0);
                if presence <= 0.0 {
                    continue;
                }
                let cell = column / STEPS * rows + row / STEPS;
                ink.any[cell] += presence * share;
                let whole = likelihoods(tint, strength, pencils, neutral.as_ref(), &mut likely);
                for (of, likely) in ink.of.iter_mut().zip(&likely) {
                    of[cell] += likely / whole * presence * share;
                }
            }
        }
        for of in &mut ink.of {
            for (own, any) in of.iter_mut().zip(&ink.any) {
                if *own > 0.0 {
                    *own = *own / any * (any / COVERED).min(1.0);
                }
            }
        }
        for any in &mut ink.any {
            *any = (*any / COVERED).min(1.0);
        }
        ink
    }

    /// The value (0 to 100) of a row, which may lie between two.
    pub(super) fn value(&self, row: f64) -> f64 {
        let inside = (self.rows - 2 * STRAY) as f64;
        (100.0 * (1.0 - (row + 0.5 - STRAY as f64) / inside)).clamp(0.0, 100.0)
    }
}

/// How likely a tint is for each pencil; gives the sum, with that of none of them.
fn likelihoods(
    tint: Tint,
    strength: f32,
    pencils: &[Option<Pencil>],
    neutral: Option<&Pencil>,
    likely: &mut [f32],
) -> f32 {
    let tolerance = TOLERANCE.0 + TOLERANCE.1 * strength;
    let of = |pencil: &Pencil| (-(pencil.distance(tint) / tolerance).powi(2) / 2.0).exp();
    let mut whole = NONE + neutral.map_or(0.0, of);
    for (likely, pencil) in likely.iter_mut().zip(pencils) {
        *likely = pencil.as_ref().map_or(0.0, of);
        whole += *likely;
    }
    whole
}
