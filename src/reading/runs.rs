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
