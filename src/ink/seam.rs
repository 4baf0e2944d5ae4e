//! Where a new stroke ends beside a line that was there, the old line comes over to it: a correction is no cliff.
//!
//! The stroke stays as it was drawn. The old line is lifted over its last [`SEAM_DAYS`] (less where it is shorter) by a raised
//! cosine, so that it leaves its old way with no corner. Where it joined is noted in [`Curve::seams`], so that nobody is asked
//! what happened there.

use std::f64::consts::PI;

use super::sample::two_decimals;
use super::simplify;
use super::{SIMPLIFY_TOLERANCE_VALUE, erase, splice};
use crate::model::{Certainty, Curve, JUMP_DAYS, Point, SEAM_DAYS, Segment};

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

/// The line at the seam of `day` as a jump that was meant: the old line keeps the height it has beside the seam up to the day itself.
/// What was eased there is no seam any more, and may be asked about.
pub(super) fn as_jump(curve: &Curve, day: f64) -> Curve {
    let mut turned = curve.clone();
    if !curve.seams.contains(&day) {
        return turned;
    }
    turned.seams.retain(|&seam| seam != day);
    let sides = [-1.0, 1.0].into_iter().filter_map(|side| Some((side, eased_side(curve, day, side)?)));
    let likeliest = sides.min_by(|(_, one), (_, other)| one.unlike.total_cmp(&other.unlike));
    let Some((side, eased)) = likeliest else { return turned };
    let segment = &mut turned.segments[eased.segment];
    let goes_through = segment.from_day() < day && segment.to_day() > day;
    // Where two stretches meet on the day, they stand upright on each other without a step of their own.
    let foot = if goes_through { two_decimals(day + side * JUMP_DAYS) } else { day };
    let level = [foot, two_decimals(day + side * eased.reach_days)].map(|day| Point::new(day, eased.far_value));
    let is_kept = |point: &Point| {
        let beyond = (point.day - day) * side;
        beyond > eased.reach_days || beyond < 0.0 || (beyond == 0.0 && goes_through)
    };
    let kept = segment.points.iter().copied().filter(is_kept);
    segment.points = kept.chain(level).collect();
    segment.points.sort_by(|one, other| one.day.total_cmp(&other.day));
    segment.points.dedup_by(|later, earlier| later.day == earlier.day);
    turned
}

/// What may have been eased on one side of a seam.
struct EasedSide {
    /// Which stretch.
    segment: usize,
    /// How far it was bent, in days.
    reach_days: f64,
    /// Its value there.
    far_value: f64,
    /// How little it looks like a line that was eased, in parts of the step.
    unlike: f64,
}

fn eased_side(curve: &Curve, day: f64, side: f64) -> Option<EasedSide> {
    let goes_on = |segment: &Segment| {
        let (from, to) = (segment.from_day(), segment.to_day());
        if side < 0.0 { from < day && to >= day } else { from <= day && to > day }
    };
    let place = curve.segments.iter().position(goes_on)?;
    let segment = &curve.segments[place];
    let beyond = if side < 0.0 { segment.from_day() } else { segment.to_day() };
    let reach_days = stretch_without_jump(segment, day, beyond).min(SEAM_DAYS);
    let value_at = |part: f64| segment.value_at(day + side * reach_days * part);
    let (near, far_value) = (segment.value_at(day)?, value_at(1.0)?);
    let step = near - far_value;
    if reach_days <= 0.0 || step.abs() < LEAST_STEP_VALUE {
        return None;
    }
    let parts = (0..=PLACES).map(|place| f64::from(place) / f64::from(PLACES));
    let away = |part: f64| Some((value_at(part)? - far_value - step * 0.5 * (1.0 + (PI * part).cos())).abs());
    let unlike = parts.filter_map(away).fold(0.0, f64::max) / step.abs();
    Some(EasedSide { segment: place, reach_days, far_value, unlike })
}

/// The line at a jump on `day` eased, as where a stroke meets an older line: the more level side of it is bent.
pub(super) fn as_seam(curve: &Curve, day: f64) -> Curve {
    let is_here = |pair: &[Point]| pair[0].jumps_to(pair[1].day) && (pair[0].day..=pair[1].day).contains(&day);
    let mut turned = curve.clone();
    let place = turned.segments.iter().position(|segment| segment.points.windows(2).any(is_here));
    let Some(segment) = place.map(|place| &mut turned.segments[place]) else { return turned };
    let at = segment.points.windows(2).position(is_here).unwrap_or_default();
    let (before, after) = segment.points.split_at(at + 1);
    let (last, first) = (before[at], after[0]);
    let moves = |side: f64, end: Point| {
        segment.value_at(end.day + side * SEAM_DAYS).map_or(f64::INFINITY, |value| (value - end.value).abs())
    };
    let bends_before = moves(-1.0, last) < moves(1.0, first);
    // The side that is bent goes up to the day of the other, at its own height.
    let (bent, end, side) = if bends_before {
        ([&before[..at], &[Point::new(first.day, last.value)]].concat(), first, -1.0)
    } else {
        ([&[Point::new(last.day, first.value)], &after[1..]].concat(), last, 1.0)
    };
    let mut old = Curve { segments: vec![Segment::new(bent)], ..Curve::default() };
    if !ease(&mut old, end, side) {
        return curve.clone();
    }
    let eased = old.segments.pop().map(|segment| segment.points).unwrap_or_default();
    segment.points = if bends_before { [&eased, &after[1..]].concat() } else { [&before[..at], &eased].concat() };
    turned.seams.push(end.day);
    turned.seams.sort_by(f64::total_cmp);
    turned
}

/// The days at which a line stands upright.
///
/// ```
/// use potloodlijn::{ink::jumps, model::Curve};
/// let curve: Curve = serde_json::from_str(r#"{ "segments": [{ "points": [[0, 70], [20, 70], [20.01, 30], [40, 30]] }] }"#).unwrap();
/// assert_eq!(jumps(&curve), [20.0]);
/// ```
pub fn jumps(curve: &Curve) -> Vec<f64> {
    let pairs = curve.segments.iter().flat_map(|segment| segment.points.windows(2));
    let upright =
        |pair: &&[Point]| pair[0].jumps_to(pair[1].day) && (pair[1].value - pair[0].value).abs() >= LEAST_STEP_VALUE;
    pairs.filter(upright).map(|pair| pair[0].day).collect()
}
