//! Whose ink lies where in the field.

use super::layers::{Layers, layers_of};
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
/// How likely it is that ink is of two pencils over each other, where none fits it by itself better than [`FITS`].
const LAYERED: f32 = 0.6;
const FITS: f32 = 0.7;
/// Two pencils over each other are at least so strong.
const LAYERED_STRENGTH: f32 = 0.06;

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
    /// The tint of the ink.
    pub(super) tints: Vec<Tint>,
}

/// What the ink is parted among.
struct Among<'a> {
    pencils: &'a [Option<Pencil>],
    neutral: Option<Pencil>,
    layers: Vec<Layers>,
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
        let mut ink = Self {
            columns,
            rows,
            any: vec![0.0; cells],
            of: vec![vec![0.0; cells]; pencils.len()],
            tints: vec![[0.0; 3]; cells],
        };
        let neutral = pencils.iter().flatten().all(|pencil| !pencil.is_grey()).then(Pencil::neutral);
        let among = Among { pencils, neutral, layers: layers_of(pencils) };
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
                for (sum, part) in ink.tints[cell].iter_mut().zip(tint) {
                    *sum += part * presence * share;
                }
                let whole = among.likelihoods(tint, strength, &mut likely);
                for (of, likely) in ink.of.iter_mut().zip(&likely) {
                    of[cell] += likely / whole * presence * share;
                }
            }
        }
        ink.make_whole();
        ink
    }

    /// From sums over the steps of each cell to how much there is of it.
    fn make_whole(&mut self) {
        for of in &mut self.of {
            for (own, any) in of.iter_mut().zip(&self.any) {
                if *own > 0.0 {
                    *own = *own / any * (any / COVERED).min(1.0);
                }
            }
        }
        for (any, tint) in self.any.iter_mut().zip(&mut self.tints) {
            if *any > 0.0 {
                *tint = tint.map(|sum| sum / *any);
            }
            *any = (*any / COVERED).min(1.0);
        }
    }

    /// The value (0 to 100) of a row, which may lie between two.
    pub(super) fn value(&self, row: f64) -> f64 {
        let inside = (self.rows - 2 * STRAY) as f64;
        (100.0 * (1.0 - (row + 0.5 - STRAY as f64) / inside)).clamp(0.0, 100.0)
    }
}

impl Among<'_> {
    /// How likely a tint is for each pencil, by itself or with another over or under it; gives the sum, with that of none of them.
    fn likelihoods(&self, tint: Tint, strength: f32, likely: &mut [f32]) -> f32 {
        let tolerance = TOLERANCE.0 + TOLERANCE.1 * strength;
        let of = |distance: f32| (-(distance / tolerance).powi(2) / 2.0).exp();
        let mut whole = NONE + self.neutral.as_ref().map_or(0.0, |pencil| of(pencil.distance(tint)));
        for (likely, pencil) in likely.iter_mut().zip(self.pencils) {
            *likely = pencil.as_ref().map_or(0.0, |pencil| of(pencil.distance(tint)));
            whole += *likely;
        }
        if strength > LAYERED_STRENGTH && likely.iter().all(|&likely| likely < FITS) {
            for layers in &self.layers {
                let both = LAYERED * of(layers.distance(tint));
                likely[layers.pencils.0] += both;
                likely[layers.pencils.1] += both;
                whole += both;
            }
        }
        whole
    }
}
