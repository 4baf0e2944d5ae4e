//! The way of one line through the field, from its left edge to its right.

use super::ink::CELL_MM;

/// What a millimetre costs: over bare paper sideways, over bare paper up or down, and over own ink, which is a gain: a way
/// that leaves a long stretch of its own ink aside is not worth a short cut.
const SIDEWAYS: f32 = 1.0;
const UPRIGHT: f32 = 0.6;
const INKED: f32 = -0.15;

/// The rows that a line passes in one column: from where it comes in to where it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pass {
    pub(super) enters: u16,
    pub(super) leaves: u16,
}

impl Pass {
    /// The upper and the lower row.
    pub(super) fn span(self) -> (usize, usize) {
        (usize::from(self.enters.min(self.leaves)), usize::from(self.enters.max(self.leaves)))
    }

    /// The middle row.
    pub(super) fn middle(self) -> f32 {
        f32::from(self.enters).midpoint(f32::from(self.leaves))
    }

    /// How far its middle is from that of another.
    pub(super) fn apart_mm(self, other: Self) -> f32 {
        (self.middle() - other.middle()).abs() * CELL_MM as f32
    }
}

/// The cheapest way through `evidence` (0 to 1, column by column, `rows` in each), in cells of `cell_mm`. Any slope is allowed; a step back is not.
///
/// In each column the line may move up or down as far as it pays, which two passes of a running minimum find.
pub(super) fn cheapest_path(evidence: &[f32], rows: usize, cell_mm: f32) -> Vec<Pass> {
    let columns = evidence.len() / rows;
    let mut entered = vec![0_u16; evidence.len()];
    let mut cost = vec![0.0_f32; rows];
    for column in 0..columns {
        let own = &evidence[column * rows..(column + 1) * rows];
        let from = &mut entered[column * rows..(column + 1) * rows];
        for row in 0..rows {
            cost[row] += cell_mm * (SIDEWAYS * (1.0 - own[row]) + INKED * own[row]);
            from[row] = row as u16;
        }
        let step = |row: usize| cell_mm * (UPRIGHT * (1.0 - own[row]) + INKED * own[row]);
        // Each way by itself: down and up again in one column would count the same ink twice.
        let (mut down, mut from_above) = (cost[0], 0_u16);
        let mut best: Vec<(f32, u16)> = cost.iter().enumerate().map(|(row, &cost)| (cost, row as u16)).collect();
        for row in 1..rows {
            let there = down + step(row);
            (down, from_above) = if there < cost[row] { (there, from_above) } else { (cost[row], row as u16) };
            if down < best[row].0 {
                best[row] = (down, from_above);
            }
        }
        let (mut up_cost, mut from_below) = (cost[rows - 1], rows as u16 - 1);
        for row in (0..rows - 1).rev() {
            let there = up_cost + step(row);
            (up_cost, from_below) = if there < cost[row] { (there, from_below) } else { (cost[row], row as u16) };
            if up_cost < best[row].0 {
                best[row] = (up_cost, from_below);
            }
        }
        for (row, (least, entry)) in best.into_iter().enumerate() {
            cost[row] = least;
            from[row] = entry;
        }
    }
    let last = (0..rows).min_by(|&a, &b| cost[a].total_cmp(&cost[b])).unwrap_or(0);
    let mut path = Vec::with_capacity(columns);
    let mut leaves = last as u16;
    for column in (0..columns).rev() {
        let enters = entered[column * rows + usize::from(leaves)];
        path.push(Pass { enters, leaves });
        leaves = enters;
    }
    path.reverse();
    path
}
