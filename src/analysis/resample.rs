//! Reading a curve at many days in one walk.

use crate::model::{Curve, Point};

/// The values of `curve` at `days`, which rise or stay the same. Each is what [`Curve::value_at`] gives: straight between
/// points, absent where nothing was drawn. Time grows with the points and the days together, not with their product.
///
/// ```
/// use potloodlijn::{analysis::resample, model::{Curve, Point, Segment}};
/// let curve = Curve {
///     segments: vec![Segment::new(vec![Point::new(0.0, 40.0), Point::new(10.0, 60.0)])],
///     ..Curve::default()
/// };
/// assert_eq!(resample(&curve, &[0.0, 5.0, 10.0, 15.0]), [Some(40.0), Some(50.0), Some(60.0), None]);
/// ```
pub fn resample(curve: &Curve, days: &[f64]) -> Vec<Option<f64>> {
    values_at(curve, days).into_iter().map(|value| (!value.is_nan()).then_some(value)).collect()
}

/// [`resample`] with no number where nothing was drawn, so that a value takes eight bytes and is compared without being opened.
pub(super) fn values_at(curve: &Curve, days: &[f64]) -> Vec<f64> {
    let mut values = vec![f64::NAN; days.len()];
    let mut from = 0;
    let mut segments = curve.segments.iter().peekable();
    while let Some(segment) = segments.next() {
        from += days[from..].partition_point(|day| *day < segment.from_day());
        // A day on which two segments meet is of the later one.
        let is_here = |day: &f64| segments.peek().is_none_or(|next| *day < next.from_day());
        let to = from + days[from..].partition_point(is_here);
        fill(&segment.points, &days[from..to], &mut values[from..to]);
        from = to;
    }
    values
}

/// Puts the values of the line through `points` on `days` in `values`, as long as the line goes on. No day is before the first point.
fn fill(points: &[Point], days: &[f64], values: &mut [f64]) {
    let Some(first) = points.first() else { return };
    let mut place = days.partition_point(|day| *day <= first.day);
    values[..place].fill(first.value);
    for pair in points.windows(2) {
        let (left, right) = (pair[0], pair[1]);
        while let Some(&day) = days.get(place).filter(|day| **day <= right.day) {
            // Exactly, where the day is that of the point.
            let part = (day - left.day) / (right.day - left.day);
            values[place] = if day == right.day { right.value } else { left.value + part * (right.value - left.value) };
            place += 1;
        }
    }
}
