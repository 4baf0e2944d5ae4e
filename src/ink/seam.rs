//! Where a new stroke ends beside a line that was there, the old line comes over to it: a correction is no cliff.
//!
//! The stroke stays as it was drawn. The old line is lifted over its last [`SEAM_DAYS`] (less where it is shorter) by a raised
//! cosine, so that it leaves its old way with no corner. Where it joined is noted in [`Curve::seams`], so that nobody is asked
//! what happened there.

use std::f64::consts::PI;

use super::sample::two_decimals;
use super::simplify;
use super::{SIMPLIFY_TOLERANCE_VALUE, erase, splice};
use crate::model::{Certainty, Curve, Point, SEAM_DAYS, Segment};

/// So many places on an eased stretch, before it is simplified.
const PLACES: u32 = 24;
/// A difference of less than this, in value, is no seam.
const LEAST_STEP_VALUE: f64 = 0.3;

/// [`splice()`], with the line that was there eased into both ends.
pub(super) fn splice_eased(curve: &Curve, points: &[Point], certainty: Certainty, join_days: f64) -> Curve {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else { return curve.clone() };
    let mut old = erase(curve, first.day, last.day);
    let mut seams = Vec::new();
    // Only a line that goes on beyond the stroke has a seam with it; where it ends there, it ends.
    for (end, side) in [(first, -1.0), (last, 1.0)] {
        if ease(&mut old, end, side) {
            seams.push(end.day);
        }
    }
    let mut whole = splice(&old, points, certainty, join_days);
    whole.seams.extend(seams);
    whole.seams.sort_by(f64::total_cmp);
    whole.seams.dedup();
    whole
}

/// Bends the line that goes on beside `end`, before it (−1) or after it (1), so that it comes to `end`.
fn ease(curve: &mut Curve, end: Point, side: f64) -> bool {
    let goes_on = |segment: &&mut Segment| {
        let (from, to) = (segment.from_day(), segment.to_day());
        if side < 0.0 { from < end.day && to >= end.day } else { from <= end.day && to > end.day }
    };
    let Some(segment) = curve.segments.iter_mut().find(goes_on) else { return false };
    let Some(was) = segment.value_at(end.day) else { return false };
    let step = end.value - was;
    let beyond = if side < 0.0 { segment.from_day() } else { segment.to_day() };
    let reach = stretch_without_jump(segment, end.day, beyond).min(SEAM_DAYS);
    if step.abs() < LEAST_STEP_VALUE || reach <= 0.0 {
        return false;
    }
    let lift = |point: Point| {
        let part = (point.day - end.day) * side / reach;
        let weight = if (0.0..1.0).contains(&part) { 0.5 * (1.0 + (PI * part).cos()) } else { 0.0 };
        let value = two_decimals((point.value + step * weight).clamp(0.0, 100.0));
        if weight > 0.0 { Point { value, ..point } } else { point }
    };
    let places = (0..=PLACES).map(|place| two_decimals(end.day + side * reach * f64::from(place) / f64::from(PLACES)));
    let between: Vec<Point> = places.filter_map(|day| Some(Point::new(day, segment.value_at(day)?))).collect();
    let mut points: Vec<Point> = segment.points.iter().copied().chain(between).collect();
    points.sort_by(|one, other| one.day.total_cmp(&other.day));
    points.dedup_by(|later, earlier| later.day == earlier.day);
    let (near, far): (Vec<Point>, Vec<Point>) = points.iter().partition(|point| (point.day - end.day) * side <= reach);
    let eased: Vec<Point> = near.into_iter().map(lift).collect();
    // Simplified apart, so that what lies beyond stays to the letter.
    let eased = simplify(&eased, SIMPLIFY_TOLERANCE_VALUE);
    segment.points = if side < 0.0 { [far, eased].concat() } else { [eased, far].concat() };
    true
}

/// How many days from `end` towards `beyond` a line goes without a jump.
fn stretch_without_jump(segment: &Segment, end: f64, beyond: f64) -> f64 {
    let (from, to) = (end.min(beyond), end.max(beyond));
    let jumps = segment.points.windows(2).filter(|pair| pair[0].jumps_to(pair[1].day));
    let inside = jumps.flatten().map(|point| point.day).filter(|day| (from..=to).contains(day));
    inside.map(|day| (day - end).abs()).fold(to - from, f64::min)
}
