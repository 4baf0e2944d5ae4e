//! The way of each line of a sheet, and the evidence it is found by.

use super::ink::{CELL_MM, Ink};
use super::oklab::strength;
use super::path::{Pass, cheapest_path};

/// Evidence, smoothed over [`SMOOTH_MM`], from which a line is drawn.
pub(super) const DRAWN: f32 = 0.27;
pub(super) const SMOOTH_MM: f64 = 1.0;
/// Evidence from which a cell is wholly a line's own as its way is looked for.
const CONVINCING: f32 = 0.55;
/// A line that was rubbed out is still seen: what is weaker than this part of the line's own strength counts least, and from the second on
/// fully.
const RUBBED_OUT: (f32, f32) = (0.2, 0.5);
/// How much it counts then.
const RUBBED_OUT_COUNTS: f32 = 0.4;
/// With less of a line in sight, in columns, its strength is not known.
const FEWEST_COLUMNS: usize = 40;

/// The way of each pencil that is used, and the evidence it was found by.
#[derive(Debug, Clone)]
pub(super) struct Trace {
    pub(super) path: Vec<Pass>,
    pub(super) evidence: Vec<f32>,
    /// How strong its ink is; `None` where too little of it is in sight.
    pub(super) strength: Option<f32>,
}

impl Trace {
    /// The line of the pencil with this number, as if it were alone.
    pub(super) fn alone(ink: &Ink, number: usize) -> Self {
        let evidence: Vec<f32> = ink.of[number].iter().map(|own| (own / CONVINCING).min(1.0)).collect();
        let path = cheapest_path(&evidence, ink.rows, CELL_MM as f32);
        let strength = strength_along(&path, ink, number);
        let mut trace = Self { path, evidence, strength };
        trace.follow_again(ink);
        trace
    }

    /// Seeks its way anew, by its evidence as it is now.
    pub(super) fn follow_again(&mut self, ink: &Ink) {
        self.path = cheapest_path(&self.weighted(ink), ink.rows, CELL_MM as f32);
    }

    /// The evidence in a column that the line is there: less where it gave way to another.
    pub(super) fn own_at(&self, ink: &Ink, number: usize, column: usize) -> f32 {
        let near = |evidence: &[f32]| best_near(evidence, ink.rows, column, self.path[column]);
        near(&ink.of[number]).min(near(&self.evidence))
    }

    /// How far it is from another line in a column.
    pub(super) fn apart_mm(&self, other: &Self, column: usize) -> f32 {
        self.path[column].apart_mm(other.path[column])
    }

    /// The evidence, less where the ink is weaker than that of the line.
    pub(super) fn weighted(&self, ink: &Ink) -> Vec<f32> {
        let Some(own) = self.strength else { return self.evidence.clone() };
        let (from, to) = RUBBED_OUT;
        let cells = self.evidence.iter().zip(&ink.tints);
        cells
            .map(|(&evidence, &tint)| {
                if evidence <= 0.0 {
                    return 0.0;
                }
                let counts = ((strength(tint) / own - from) / (to - from)).clamp(0.0, 1.0);
                evidence * (RUBBED_OUT_COUNTS + (1.0 - RUBBED_OUT_COUNTS) * counts)
            })
            .collect()
    }
}

/// The median strength of the ink of a pencil along a way.
fn strength_along(path: &[Pass], ink: &Ink, number: usize) -> Option<f32> {
    let in_column = |(column, pass): (usize, &Pass)| {
        let (top, bottom) = pass.span();
        let rows = top.saturating_sub(1)..(bottom + 2).min(ink.rows);
        let cells = rows.map(|row| column * ink.rows + row).filter(|&cell| ink.of[number][cell] > CONVINCING);
        cells.map(|cell| strength(ink.tints[cell])).reduce(f32::max)
    };
    let mut strengths: Vec<f32> = path.iter().enumerate().filter_map(in_column).collect();
    strengths.sort_by(f32::total_cmp);
    (strengths.len() >= FEWEST_COLUMNS).then(|| strengths[strengths.len() / 2])
}

/// The most evidence in a column on a line or just beside it.
pub(super) fn best_near(evidence: &[f32], rows: usize, column: usize, pass: Pass) -> f32 {
    let (top, bottom) = pass.span();
    let column = &evidence[column * rows..(column + 1) * rows];
    if bottom - top <= 2 {
        return column[top.saturating_sub(1)..(bottom + 2).min(rows)].iter().fold(0.0, |most, &it| most.max(it));
    }
    // A steep part is drawn when most of it is.
    column[top..=bottom].iter().sum::<f32>() / (bottom - top + 1) as f32
}
