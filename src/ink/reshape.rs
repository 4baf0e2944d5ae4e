//! Changing a curve other than by drawing a line over it.

use std::f64::consts::PI;

use super::sample::two_decimals;
use super::seam::{as_jump, as_seam};
use super::{SIMPLIFY_TOLERANCE_VALUE, erase, leave_open, simplify, splice};
use crate::model::{Certainty, Curve, GapReason, JUMP_DAYS, Point, Segment, Timeline};

/// Places at which a nudged stretch is bent, on each side of its middle.
const NUDGE_PLACES: i32 = 16;

/// A change of a curve other than a line drawn over it. Days may lie outside the timeline; they are brought inside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reshape {
    /// Opens a period again.
    Erase {
        /// First day.
        from_day: f64,
        /// Last day.
        to_day: f64,
    },
    /// Leaves a period open on purpose.
    LeaveOpen {
        /// First day.
        from_day: f64,
        /// Last day.
        to_day: f64,
        /// Why.
        reason: GapReason,
    },
    /// From a day on the line lies higher or lower.
    Step {
        /// The first day of it.
        day: f64,
        /// How much higher, in value; below 0 lower.
        by_value: f64,
    },
    /// A seam of two strokes becomes a jump that was meant.
    AsJump {
        /// The day of the seam.
        day: f64,
    },
    /// A jump is eased, as where a stroke meets an older line.
    AsSeam {
        /// The day of the jump.
        day: f64,
    },
    /// Puts one value at a day, in straight lines from the place a step before and to the place a step after, where there are
    /// any; else level for a step. Steps by the calendar are not equally long.
    Value {
        /// Where.
        at: Point,
        /// The day a step before.
        before_day: f64,
        /// The day a step after.
        after_day: f64,
    },
    /// Moves what is around a day up or down, most at that day and less to both sides.
    Nudge {
        /// The middle.
        day: f64,
        /// How far to each side, in days.
        reach_days: f64,
        /// How much at the middle, in value.
        by_value: f64,
    },
}

/// `curve` after `change`; what lies outside its period stays to the letter.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::{ink::{Reshape, reshape}, model::{Certainty, Curve, Point, Timeline}};
/// let year = Timeline::new(date(2022, 1, 1), date(2022, 12, 31));
/// let level: Curve = serde_json::from_str(r#"{ "segments": [{ "points": [[10, 70], [30, 70]] }] }"#).unwrap();
/// let curve = reshape(&level, Reshape::Step { day: 20.0, by_value: -40.0 }, &year, Certainty::Sure);
/// assert_eq!([10.0, 20.0, 20.01, 30.0].map(|day| curve.value_at(day)), [Some(70.0), Some(70.0), Some(30.0), Some(30.0)]);
/// let nudge = Reshape::Nudge { day: 15.0, reach_days: 5.0, by_value: 8.0 };
/// assert_eq!(reshape(&curve, nudge, &year, Certainty::Sure).value_at(15.0), Some(78.0));
/// ```
pub fn reshape(curve: &Curve, change: Reshape, timeline: &Timeline, certainty: Certainty) -> Curve {
    let inside = |day: f64| two_decimals(timeline.clamp_day(day));
    match change {
        Reshape::Erase { from_day, to_day } => erase(curve, inside(from_day), inside(to_day)),
        Reshape::LeaveOpen { from_day, to_day, reason } => leave_open(curve, inside(from_day), inside(to_day), reason),
        Reshape::Step { day, by_value } => step(curve, inside(day), by_value),
        Reshape::AsJump { day } => as_jump(curve, day),
        Reshape::AsSeam { day } => as_seam(curve, day),
        Reshape::Value { at, before_day, after_day } => {
            let at = Point::new(inside(at.day), two_decimals(at.value.clamp(0.0, 100.0)));
            value(curve, at, inside(before_day), inside(after_day), certainty)
        }
        Reshape::Nudge { day, reach_days, by_value } => nudge(curve, inside(day), reach_days, by_value),
    }
}

/// Every point after the day moves; the line stands upright on the day itself.
fn step(curve: &Curve, day: f64, by_value: f64) -> Curve {
    let mut moved = curve.clone();
    let lifted = |point: Point| Point { value: two_decimals((point.value + by_value).clamp(0.0, 100.0)), ..point };
    for segment in moved.segments.iter_mut().filter(|segment| segment.to_day() > day) {
        if segment.from_day() >= day {
            segment.points = segment.points.iter().copied().map(lifted).collect();
            continue;
        }
        if segment.to_day() <= two_decimals(day + JUMP_DAYS) {
            continue;
        }
        let Some(foot) = segment.value_at(day).map(|value| Point::new(day, two_decimals(value))) else { continue };
        let head = lifted(Point::new(two_decimals(day + JUMP_DAYS), foot.value));
        let before = segment.points.iter().copied().filter(|point| point.day < foot.day);
        let after = segment.points.iter().copied().filter(|point| point.day > head.day).map(lifted);
        segment.points = before.chain([foot, head]).chain(after).collect();
    }
    moved.seams.retain(|&seam| (seam - day).abs() > JUMP_DAYS);
    moved
}

fn value(curve: &Curve, at: Point, before_day: f64, after_day: f64, certainty: Certainty) -> Curve {
    let neighbour = |day: f64| curve.value_at(day).map(|value| Point::new(day, two_decimals(value)));
    let before = neighbour(before_day).filter(|before| before.day < at.day);
    let after = neighbour(after_day).filter(|after| after.day > at.day);
    let mut line: Vec<Point> = before.into_iter().chain([at]).chain(after).collect();
    if line.len() == 1 {
        // Nothing on either side: a level line for one step, to the left where the timeline ends.
        line.push(Point::new(if after_day > at.day { after_day } else { before_day }, at.value));
        line.sort_by(|a, b| a.day.total_cmp(&b.day));
    }
    splice(curve, &line, certainty, 0.0)
}

/// The weight is a raised cosine: 1 in the middle, 0 at the ends of the reach, with no corner at either.
fn nudge(curve: &Curve, middle: f64, reach_days: f64, by_value: f64) -> Curve {
    let mut moved = curve.clone();
    let weight = |day: f64| {
        let part = (day - middle) / reach_days;
        if part.abs() < 1.0 { 0.5 * (1.0 + (PI * part).cos()) } else { 0.0 }
    };
    for segment in &mut moved.segments {
        let is_touched = segment.from_day() < middle + reach_days && segment.to_day() > middle - reach_days;
        if !is_touched || reach_days <= 0.0 {
            continue;
        }
        let lifted = |point: Point| {
            let value = two_decimals((point.value + by_value * weight(point.day)).clamp(0.0, 100.0));
            if weight(point.day) > 0.0 { Point { value, ..point } } else { point }
        };
        let bent: Vec<Point> = with_places(segment, middle, reach_days).into_iter().map(lifted).collect();
        segment.points = simplify(&bent, SIMPLIFY_TOLERANCE_VALUE / 2.0);
    }
    moved
}

/// The points of a segment and, within reach, enough places in between for a straight stretch to bend.
fn with_places(segment: &Segment, middle: f64, reach_days: f64) -> Vec<Point> {
    let places = (-NUDGE_PLACES..=NUDGE_PLACES)
        .map(|place| two_decimals(middle + reach_days * f64::from(place) / f64::from(NUDGE_PLACES)));
    let between = places.filter_map(|day| Some(Point::new(day, segment.value_at(day)?)));
    let mut points: Vec<Point> = segment.points.iter().copied().chain(between).collect();
    points.sort_by(|a, b| a.day.total_cmp(&b.day));
    points.dedup_by(|later, earlier| later.day == earlier.day);
    points
}
