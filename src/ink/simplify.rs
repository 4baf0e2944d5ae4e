//! Fewer points for the same line.

use crate::model::Point;

/// How far, in value, the simplified line may be from the drawn one. Below the quarter of a point of value that the
/// format promises, so that rounding to two decimals stays inside it as well.
pub const SIMPLIFY_TOLERANCE_VALUE: f64 = 0.2;

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

fn farthest_between(points: &[Point], first: usize, last: usize) -> Option<(usize, f64)> {
    let (left, right) = (points[first], points[last]);
    let slope = (right.value - left.value) / (right.day - left.day);
    let between = points[..last].iter().enumerate().skip(first + 1);
    between.fold(None, |farthest, (place, point)| {
        let distance = (left.value + slope * (point.day - left.day) - point.value).abs();
        // Of several as far away the last.
        if farthest.is_some_and(|(_, most)| distance < most) { farthest } else { Some((place, distance)) }
    })
}
