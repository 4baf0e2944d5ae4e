//! Fewer points for the same line.

use crate::model::Point;

/// How far, in value, the straight lines between the points that are kept may be from the smooth line that is seen: no corner
/// between them shows at four times the size. With what [`super::even_line`] takes and rounding to two decimals it is below
/// the quarter of a point of value that the format promises.
pub const SIMPLIFY_TOLERANCE_VALUE: f64 = 0.06;

/// The fewest-looking points of `points` between which straight lines stay within `tolerance_value` of every point.
/// The first and the last stay. Days must rise strictly.
///
/// Ramer (1972) and Douglas & Peucker (1973), with the distance measured along the value axis only, since the line is a
/// function of the day and its two axes have no common unit.
///
/// ```
/// use potloodlijn::{ink::simplify, model::Point};
/// let flat: Vec<Point> = (0..100).map(|day| Point::new(f64::from(day), 50.0)).collect();
/// assert_eq!(simplify(&flat, 0.2), [Point::new(0.0, 50.0), Point::new(99.0, 50.0)]);
/// ```
pub fn simplify(points: &[Point], tolerance_value: f64) -> Vec<Point> {
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![false; points.len()];
    kept[0] = true;
    kept[last] = true;
    let mut stretches = vec![(0, last)];
    while let Some((first, last)) = stretches.pop() {
        if let Some((farthest, distance)) = farthest_between(points, first, last)
            && distance > tolerance_value
        {
            kept[farthest] = true;
            stretches.push((first, farthest));
            stretches.push((farthest, last));
        }
    }
    points.iter().zip(kept).filter_map(|(point, kept)| kept.then_some(*point)).collect()
}

/// The point farthest from the straight line between two others, of several as far away the last, and how far it is.
fn farthest_between(points: &[Point], first: usize, last: usize) -> Option<(usize, f64)> {
    let (left, right) = (points[first], points[last]);
    let slope = (right.value - left.value) / (right.day - left.day);
    let distance = |point: &Point| (left.value + slope * (point.day - left.day) - point.value).abs();
    // A single point is its own first and last.
    let between = points.get(first + 1..last)?;
    let mut most = f64::NEG_INFINITY;
    let mut block = 0;
    for (number, points) in between.chunks(BLOCK).enumerate() {
        let here = largest(points, distance)?;
        if here >= most {
            (most, block) = (here, number * BLOCK);
        }
    }
    let in_block = &between[block..between.len().min(block + BLOCK)];
    let farthest = in_block.iter().rposition(|point| distance(point) >= most)?;
    Some((first + 1 + block + farthest, most))
}

/// The farthest point is looked for in so many points, once it is known in which.
const BLOCK: usize = 64;

/// The largest of what `measure` gives, in four lanes that a processor takes at a time: most of the time of simplifying
/// goes here.
fn largest(points: &[Point], measure: impl Fn(&Point) -> f64) -> Option<f64> {
    let larger = |one: f64, other: f64| if other > one { other } else { one };
    let mut lanes = [f64::NEG_INFINITY; 4];
    let fours = points.chunks_exact(lanes.len());
    let left_over = fours.remainder();
    for four in fours {
        for (lane, point) in lanes.iter_mut().zip(four) {
            *lane = larger(*lane, measure(point));
        }
    }
    let all = lanes.into_iter().chain(left_over.iter().map(measure));
    (!points.is_empty()).then(|| all.fold(f64::NEG_INFINITY, larger))
}
