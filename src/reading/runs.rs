//! What lies along a line, column by column: runs of equal values, and means.

use super::ink::CELL_MM;

/// The runs of equal values: first, one past the last, value.
pub(super) fn runs(values: &[bool]) -> Vec<(usize, usize, bool)> {
    let mut runs: Vec<(usize, usize, bool)> = Vec::new();
    for (at, &value) in values.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if run.2 == value => run.1 = at + 1,
            _ => runs.push((at, at + 1, value)),
        }
    }
    runs
}

/// An opening inside a line that is shorter does not part it.
const OPENING_INSIDE_MM: f64 = 1.5;

/// Drops what is drawn for less than `shortest_mm`.
pub(super) fn drop_short(is_drawn: &mut [bool], shortest_mm: f64) {
    // Short openings inside do not make two short lines of one.
    let mut joined = is_drawn.to_vec();
    for (from, to, value) in runs(is_drawn) {
        if !value && ((to - from) as f64) * CELL_MM < OPENING_INSIDE_MM && from > 0 && to < is_drawn.len() {
            joined[from..to].fill(true);
        }
    }
    for (from, to, value) in runs(&joined) {
        if value && ((to - from) as f64) * CELL_MM < shortest_mm {
            is_drawn[from..to].fill(false);
        }
    }
}

/// The mean of each value and those around it, over so many millimetres in all.
pub(super) fn around(values: &[f32], length_mm: f64) -> Vec<f32> {
    let half = (length_mm / CELL_MM) as usize / 2;
    (0..values.len())
        .map(|at| {
            let near = &values[at.saturating_sub(half)..(at + half + 1).min(values.len())];
            near.iter().sum::<f32>() / near.len() as f32
        })
        .collect()
}
