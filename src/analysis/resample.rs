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
    let mut values = Vec::with_capacity(days.len());
    let mut left = days;
    let mut segments = curve.segments.iter().peekable();
    while let Some(segment) = segments.next() {
        let (undrawn, rest) = left.split_at(left.partition_point(|day| *day < segment.from_day()));
        values.resize(values.len() + undrawn.len(), f64::NAN);
        // A day on which two segments meet is of the later one.
        let is_here = |day: &f64| segments.peek().is_none_or(|next| *day < next.from_day());
        let (here, rest) = rest.split_at(rest.partition_point(is_here));
        push_values(&segment.points, here, &mut values);
        left = rest;
    }
    values.resize(days.len(), f64::NAN);
    values
}

/// Adds the values of the line through `points` on `days`, none of which is before the first point; no number after the last.
fn push_values(points: &[Point], days: &[f64], values: &mut Vec<f64>) {
    let end = values.len() + days.len();
    let mut days = days.iter().copied().peekable();
    let mut day_up_to = |last: f64| days.next_if(|day| *day <= last);
    if let Some(first) = points.first() {
        while day_up_to(first.day).is_some() {
            values.push(first.value);
        }
    }
    for (left, right) in points.iter().zip(points.iter().skip(1)) {
        while let Some(day) = day_up_to(right.day) {
            // Exactly, where the day is that of the point.
            let part = (day - left.day) / (right.day - left.day);
            values.push(if day == right.day { right.value } else { left.value + part * (right.value - left.value) });
        }
    }
    values.resize(end, f64::NAN);
}
