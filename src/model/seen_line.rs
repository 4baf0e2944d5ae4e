//! How a line is seen between its points. In a file it is the straight line; to the eye a hand drew it, without corners between
//! the points. What is seen stays so close to what is stored that no one could read another value from it.

use super::curve::Point;

/// What is seen is at most this far, in value, from the straight line between two points.
pub const SEEN_TOLERANCE_VALUE: f64 = 0.25;

/// The line through `points` as it is seen: the same points and, where it bends, more in between, at most `step_days` apart.
///
/// Between two points it is Steffen's monotone cubic ("A simple method for monotonic interpolation in one dimension", Astronomy
/// and Astrophysics 239, 1990): it never goes above or below both, and is drawn towards the straight line until it lies within
/// [`SEEN_TOLERANCE_VALUE`] of it. A jump stays upright. Days rise strictly.
///
/// ```
/// use potloodlijn::model::{Point, SEEN_TOLERANCE_VALUE, seen_line};
/// let hill = [(0.0, 10.0), (10.0, 11.0), (20.0, 10.0)].map(Point::from);
/// let seen = seen_line(&hill, 1.0);
/// assert_eq!(seen.len(), 21);
/// assert!(seen[9].value > 10.9 && seen[9].value <= 11.0, "rounder than the straight line: {}", seen[9].value);
/// assert!((seen[5].value - 10.5).abs() <= SEEN_TOLERANCE_VALUE);
/// ```
pub fn seen_line(points: &[Point], step_days: f64) -> Vec<Point> {
    line_between(points, step_days, SEEN_TOLERANCE_VALUE)
}

/// The monotone cubic through `points`, with points at most `step_days` apart: what a hand went between two readings of the pen.
///
/// ```
/// use potloodlijn::model::{Point, monotone_line};
/// let fast = [(0.0, 0.0), (50.0, 80.0), (100.0, 80.0)].map(Point::from);
/// let line = monotone_line(&fast, 5.0);
/// assert!(line.iter().all(|point| point.value <= 80.0) && line[9].value > 72.0);
/// ```
pub fn monotone_line(points: &[Point], step_days: f64) -> Vec<Point> {
    line_between(points, step_days, f64::INFINITY)
}

fn line_between(points: &[Point], step_days: f64, most_value: f64) -> Vec<Point> {
    let slopes = slopes(points);
    let mut line = Vec::with_capacity(points.len() * 2);
    line.extend(points.first());
    for (pair, ends) in points.windows(2).zip(slopes.windows(2)) {
        let days = pair[1].day - pair[0].day;
        let count = if step_days > 0.0 { (days / step_days).ceil().clamp(1.0, MOST_BETWEEN) } else { 1.0 };
        let bends = Bends::new(pair[0], pair[1], [ends[0], ends[1]], most_value);
        let count = if bends.is_straight() { 1.0 } else { count };
        line.extend((1..count as u32).map(|place| bends.at(f64::from(place) / count)));
        line.push(pair[1]);
    }
    line
}

/// Between two points are never more than this many.
const MOST_BETWEEN: f64 = 256.0;

/// A cubic as what it adds to the straight line.
struct Bends {
    from: Point,
    to: Point,
    /// What the slope at either end is beyond that of the straight line, over the whole of the days.
    beyond: [f64; 2],
}

impl Bends {
    fn new(from: Point, to: Point, slopes: [f64; 2], most_value: f64) -> Self {
        let days = to.day - from.day;
        let rise = to.value - from.value;
        let is_upright = from.jumps_to(to.day);
        let mut beyond = if is_upright { [0.0; 2] } else { slopes.map(|slope| slope * days - rise) };
        // t(1−t)² and t²(1−t) are at most 4/27, each at its own place: what they add together is at most this.
        let most = 4.0 / 27.0 * (beyond[0].abs() + beyond[1].abs());
        if most > most_value {
            beyond = beyond.map(|beyond| beyond * most_value / most);
        }
        Self { from, to, beyond }
    }

    /// What is bent less than a file can hold is straight.
    fn is_straight(&self) -> bool {
        self.beyond.iter().all(|beyond| beyond.abs() < 0.01)
    }

    fn at(&self, part: f64) -> Point {
        let rest = 1.0 - part;
        let straight = self.from.value + part * (self.to.value - self.from.value);
        let bent = part * rest * (rest * self.beyond[0] - part * self.beyond[1]);
        Point::new(self.from.day + part * (self.to.day - self.from.day), straight + bent)
    }
}

/// Steffen's slopes, in value a day. At a jump and at the ends the line goes on as the parabola through it would, no further
/// than keeps it monotone.
fn slopes(points: &[Point]) -> Vec<f64> {
    let rise = |at: usize| (points[at + 1].value - points[at].value) / (points[at + 1].day - points[at].day);
    let is_jump = |at: usize| points[at].jumps_to(points[at + 1].day);
    let last = points.len().saturating_sub(1);
    let slope = |at: usize| {
        let before = at.checked_sub(1).filter(|&before| !is_jump(before));
        let after = (at < last && !is_jump(at)).then_some(at);
        match (before, after) {
            (None, None) => 0.0,
            (Some(before), None) => end_slope(rise(before), before.checked_sub(1).map(rise)),
            (None, Some(after)) => end_slope(rise(after), (after + 1 < last).then(|| rise(after + 1))),
            (Some(before), Some(after)) => {
                let (left, right) = (rise(before), rise(after));
                let (days_left, days_right) =
                    (points[at].day - points[before].day, points[at + 1].day - points[at].day);
                let parabola = (left * days_right + right * days_left) / (days_left + days_right);
                let sign = |number: f64| {
                    if number > 0.0 {
                        1.0
                    } else if number < 0.0 {
                        -1.0
                    } else {
                        0.0
                    }
                };
                (sign(left) + sign(right)) * left.abs().min(right.abs()).min(parabola.abs() / 2.0)
            }
        }
    };
    (0..points.len()).map(slope).collect()
}

/// At an end: as much more than the last stretch as that is more than the one before, and never the other way or too steep.
fn end_slope(near: f64, next: Option<f64>) -> f64 {
    let wanted = near + (near - next.unwrap_or(near)) / 2.0;
    if wanted * near <= 0.0 { 0.0 } else { wanted.abs().min(2.0 * near.abs()).copysign(near) }
}
