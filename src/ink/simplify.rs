//! Fewer points for the same line.

use super::extreme::{extreme, larger};
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
    let (Some(&start), Some(last)) = (points.first(), points.len().checked_sub(1)) else { return Vec::new() };
    let mut fewer = vec![start];
    let mut stretches = Vec::with_capacity(MANY_STRETCHES);
    if last > 0 {
        stretches.push((0, last));
    }
    // The earliest stretch lies on top, so that what is kept comes in its order.
    while let Some((first, last)) = stretches.pop() {
        match farthest_between(points, (first, last), tolerance_value) {
            Some(farthest) => stretches.extend([(farthest, last), (first, farthest)]),
            None => fewer.push(points[last]),
        }
    }
    fewer
}

/// As many as wait at a time of most lines.
const MANY_STRETCHES: usize = 32;

/// Points among which the farthest is looked for once it is known how far it is: both are fast, as a search that has to remember places
/// is not.
const FEW: usize = 64;

/// A straight line from one point to a later one.
struct Chord {
    from: Point,
    slope: f64,
}

impl Chord {
    fn between(from: Point, to: Point) -> Self {
        Self { from, slope: (to.value - from.value) / (to.day - from.day) }
    }

    /// How far `point` is from the line, along the value axis.
    fn distance(&self, point: &Point) -> f64 {
        (self.from.value + self.slope * (point.day - self.from.day) - point.value).abs()
    }
}

/// The point farthest from the straight line between two others, the last of several as far away; `None` when none is farther than
/// `tolerance_value`.
fn farthest_between(points: &[Point], (first, last): (usize, usize), tolerance_value: f64) -> Option<usize> {
    // A single point is its own first and last.
    let between = points.get(first + 1..last)?;
    let chord = Chord::between(points[first], points[last]);
    let (mut most, mut found) = (tolerance_value, None);
    for (few, start) in between.chunks(FEW).zip((first + 1..).step_by(FEW)) {
        let farthest = extreme(few, 0.0, |point| chord.distance(point), larger);
        if farthest > tolerance_value && farthest >= most {
            (most, found) = (farthest, Some((few, start)));
        }
    }
    let (few, start) = found?;
    let place = few.iter().rposition(|point| chord.distance(point) >= most)?;
    Some(start + place)
}
