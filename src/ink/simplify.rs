//! Fewer points for the same line.

use super::extreme::{extreme, larger, smaller};
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
    let blocks: Vec<Heights> = points.chunks(BLOCK).map(Heights::of).collect();
    let mut kept = vec![false; points.len()];
    kept[0] = true;
    kept[last] = true;
    let mut stretches = vec![(0, last)];
    while let Some((first, last)) = stretches.pop() {
        if let Some(farthest) = farthest_between(points, &blocks, (first, last), tolerance_value) {
            kept[farthest] = true;
            stretches.push((first, farthest));
            stretches.push((farthest, last));
        }
    }
    points.iter().zip(kept).filter_map(|(point, kept)| kept.then_some(*point)).collect()
}

/// So many points are passed over together where none of them can be the farthest.
const BLOCK: usize = 16;

/// More than is lost in rounding a distance.
const SURELY_LESS_VALUE: f64 = 1e-9;

/// The lowest and the highest value of a block of points.
struct Heights {
    low: f64,
    high: f64,
}

impl Heights {
    fn of(points: &[Point]) -> Self {
        let value = |point: &Point| point.value;
        Self {
            low: extreme(points, f64::INFINITY, value, smaller),
            high: extreme(points, f64::NEG_INFINITY, value, larger),
        }
    }
}

/// A straight line from one point to a later one.
struct Chord {
    from: Point,
    slope: f64,
}

impl Chord {
    fn between(from: Point, to: Point) -> Self {
        Self { from, slope: (to.value - from.value) / (to.day - from.day) }
    }

    fn value_on(&self, day: f64) -> f64 {
        self.from.value + self.slope * (day - self.from.day)
    }

    /// How far `point` is from the line, along the value axis.
    fn distance(&self, point: &Point) -> f64 {
        (self.value_on(point.day) - point.value).abs()
    }

    /// No point of `points`, which lie between these heights, is farther from the line than this.
    fn farthest_possible(&self, points: &[Point], heights: &Heights) -> f64 {
        let [begin, end] = [points.first(), points.last()].map(|it| it.map_or(f64::NAN, |it| self.value_on(it.day)));
        (heights.high - begin.min(end)).max(begin.max(end) - heights.low) + SURELY_LESS_VALUE
    }
}

/// The point farthest from the straight line between two others, the last of several as far away; `None` when none is farther than
/// `tolerance_value`.
fn farthest_between(
    points: &[Point],
    blocks: &[Heights],
    (first, last): (usize, usize),
    tolerance_value: f64,
) -> Option<usize> {
    let (start, end) = (first + 1, last);
    // A single point is its own first and last.
    if start >= end {
        return None;
    }
    let chord = Chord::between(points[first], points[last]);
    let part = |block: usize| start.max(block * BLOCK)..end.min((block + 1) * BLOCK);
    let possible = |block: usize| chord.farthest_possible(&points[part(block)], &blocks[block]);
    let farthest = |block: usize| extreme(&points[part(block)], 0.0, |point| chord.distance(point), larger);
    let here = || start / BLOCK..=(end - 1) / BLOCK;
    // Where it most likely is comes first: then hardly any other has to be looked at.
    let (most_possible, likely) = here()
        .map(|block| (possible(block), block))
        .fold((0.0, 0), |one, other| if other.0 > one.0 { other } else { one });
    if most_possible < tolerance_value {
        return None;
    }
    let mut most = larger(tolerance_value, farthest(likely));
    let mut found = None;
    for block in here() {
        if possible(block) >= most {
            let here = farthest(block);
            if here >= most {
                (most, found) = (here, Some(block));
            }
        }
    }
    let part = part(found.filter(|_| most > tolerance_value)?);
    let place = points[part.clone()].iter().rposition(|point| chord.distance(point) >= most)?;
    Some(part.start + place)
}
