//! Reading a curve at many days in one walk.

use crate::model::Curve;

/// Points that are passed in one go.
const AT_ONCE: usize = 4;

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
    values_at(curve, days).map(|value| (!value.is_nan()).then_some(value)).collect()
}

/// [`resample`] with no number where nothing was drawn, so that a value takes eight bytes and is compared without being opened.
pub(super) fn values_at(curve: &Curve, days: &[f64]) -> impl ExactSizeIterator<Item = f64> {
    let mut segments = curve.segments.as_slice();
    let mut right_place = 0;
    let mut value_at = move |day: f64| {
        while segments.get(1).is_some_and(|next| next.from_day() <= day) {
            segments = &segments[1..];
            right_place = 0;
        }
        let segment = segments.first().filter(|segment| segment.from_day() <= day)?;
        // Several points at a time: how many come before the next day cannot be guessed, and guessing costs the most.
        while let Some((next, _)) = segment.points.get(right_place..).and_then(<[_]>::split_first_chunk::<AT_ONCE>) {
            let before = next.iter().map(|point| usize::from(point.day < day)).sum::<usize>();
            right_place += before;
            if before < AT_ONCE {
                break;
            }
        }
        while segment.points.get(right_place).is_some_and(|point| point.day < day) {
            right_place += 1;
        }
        let right = segment.points.get(right_place)?;
        if right.day <= day {
            return Some(right.value);
        }
        let left = segment.points[right_place - 1];
        let part = (day - left.day) / (right.day - left.day);
        Some(left.value + part * (right.value - left.value))
    };
    days.iter().map(move |&day| value_at(day).unwrap_or(f64::NAN))
}
