//! The smoothest line inside a tube around what the pen told.
//!
//! A smoothing spline (Reinsch, "Smoothing by Spline Functions", Numerische Mathematik 10, 1967): of all lines the one with the
//! least sum of squared distances and bending. Where it leaves the tube the readings are weighed more and it is worked out
//! again (iteratively reweighted least squares), so that a corner that was meant stays, while what is smaller than the tube goes.

use std::f64::consts::TAU;

/// So often the readings are weighed anew at most.
const MOST_TURNS: usize = 6;
/// A reading that is held fast weighs this much, in points.
const FAST_WEIGHT: f64 = 1e6;
/// From one turn to the next a reading weighs at most this many times as much.
const MOST_HEAVIER: f64 = 1e3;
/// Outside the tube by less than this part of it is inside enough: what is left is cut off.
const INSIDE_ENOUGH: f64 = 1.02;

/// `places` at rising `along`, moved by at most `tubes` each, with waves shorter than `wave` flattened. All in points of the
/// screen; a tube of 0 holds its place to the bit. Three lists of one length.
pub(super) fn smoothest(along: &[f64], places: &[f64], tubes: &[f64], wave: f64) -> Vec<f64> {
    if places.len() < 3 {
        return places.to_vec();
    }
    let bending = (wave / TAU).powi(4);
    let mut weights = weights(along, tubes);
    let mut smooth = places.to_vec();
    for _ in 0..MOST_TURNS {
        smooth = spline(along, places, &weights, bending);
        let mut is_inside = true;
        for place in 0..places.len() {
            let outside = (smooth[place] - places[place]).abs() / tubes[place];
            if tubes[place] > 0.0 && outside > 1.0 {
                weights[place] *= outside.powi(4).min(MOST_HEAVIER);
                is_inside &= outside <= INSIDE_ENOUGH;
            }
        }
        if is_inside {
            break;
        }
    }
    // Never beyond where the hand went.
    let (least, most) = places.iter().fold((f64::MAX, f64::MIN), |(least, most), &at| (least.min(at), most.max(at)));
    let inside = |place: usize| (smooth[place].clamp(least, most) - places[place]).clamp(-tubes[place], tubes[place]);
    (0..places.len())
        .map(|place| if tubes[place] > 0.0 { places[place] + inside(place) } else { places[place] })
        .collect()
}

/// Every reading weighs as much as the way it stands for, so that a fast hand and a slow one are smoothed alike.
fn weights(along: &[f64], tubes: &[f64]) -> Vec<f64> {
    let last = along.len() - 1;
    let way = |place: usize| (along[(place + 1).min(last)] - along[place.saturating_sub(1)]) / 2.0;
    let weight = |place: usize| if tubes[place] > 0.0 { way(place) } else { FAST_WEIGHT };
    (0..along.len()).map(weight).collect()
}

/// Reinsch's equations `(R + λ Qᵀ W⁻¹ Q) γ = Qᵀ y`, `z = y − λ W⁻¹ Q γ`, with five diagonals, solved from the left to the right
/// and back (LDLᵀ).
fn spline(along: &[f64], places: &[f64], weights: &[f64], bending: f64) -> Vec<f64> {
    let step = |place: usize| along[place + 1] - along[place];
    // The three entries of a column of Q: second differences over uneven steps.
    let column = |at: usize| {
        let (before, after) = (1.0 / step(at), 1.0 / step(at + 1));
        [before, -before - after, after]
    };
    let inner = places.len() - 2;
    let (mut diagonal, mut beside, mut beyond) = (vec![0.0; inner], vec![0.0; inner], vec![0.0; inner]);
    let mut bend = vec![0.0; inner];
    for at in 0..inner {
        let q = column(at);
        let part = |place: usize| bending / weights[at + place];
        diagonal[at] = (step(at) + step(at + 1)) / 3.0 + (0..3).map(|i| part(i) * q[i] * q[i]).sum::<f64>();
        if at + 1 < inner {
            let next = column(at + 1);
            beside[at] = step(at + 1) / 6.0 + part(1) * q[1] * next[0] + part(2) * q[2] * next[1];
        }
        if at + 2 < inner {
            beyond[at] = part(2) * q[2] * column(at + 2)[0];
        }
        bend[at] = (0..3).map(|i| q[i] * places[at + i]).sum();
    }
    solve(&mut diagonal, &mut beside, &mut beyond, &mut bend);
    let mut smooth = places.to_vec();
    for (at, bend) in bend.into_iter().enumerate() {
        for (place, q) in column(at).into_iter().enumerate() {
            smooth[at + place] -= bending / weights[at + place] * q * bend;
        }
    }
    smooth
}

/// Solves a symmetric system with five diagonals in the place of its right side.
fn solve(diagonal: &mut [f64], beside: &mut [f64], beyond: &mut [f64], right: &mut [f64]) {
    let count = diagonal.len();
    for at in 0..count {
        let (pivot, near, far) = (diagonal[at], beside[at], beyond[at]);
        if at + 1 < count {
            diagonal[at + 1] -= near * near / pivot;
            beside[at + 1] -= near * far / pivot;
            right[at + 1] -= near / pivot * right[at];
        }
        if at + 2 < count {
            diagonal[at + 2] -= far * far / pivot;
            right[at + 2] -= far / pivot * right[at];
        }
    }
    for at in (0..count).rev() {
        let next = right.get(at + 1).map_or(0.0, |value| beside[at] * value);
        let after = right.get(at + 2).map_or(0.0, |value| beyond[at] * value);
        right[at] = (right[at] - next - after) / diagonal[at];
    }
}
