//! Changing a curve other than by drawing a line over it.

use std::f64::consts::PI;

use super::sample::two_decimals;
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
    /// As it was at the first place until the day of the second, then at once as it is there.
    Step {
        /// Where it begins.
        from: Point,
        /// Where it goes to.
        to: Point,
    },
    /// Puts one value at a day, in straight lines from the place a step before and to the place a step after, where there are
    /// any; else level for a step.
    Value {
        /// Where.
        at: Point,
        /// The width of a step, in days.
        step_days: f64,
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
/// let step = Reshape::Step { from: Point::new(10.0, 70.0), to: Point::new(20.0, 30.0) };
/// let curve = reshape(&Curve::default(), step, &year, Certainty::Sure);
/// assert_eq!([10.0, 19.99, 20.0, 20.01].map(|day| curve.value_at(day)), [Some(70.0), Some(70.0), Some(30.0), None]);
/// let nudge = Reshape::Nudge { day: 15.0, reach_days: 5.0, by_value: 8.0 };
/// assert_eq!(reshape(&curve, nudge, &year, Certainty::Sure).value_at(15.0), Some(78.0));
/// ```
pub fn reshape(curve: &Curve, change: Reshape, timeline: &Timeline, certainty: Certainty) -> Curve {
    let inside = |day: f64| two_decimals(timeline.clamp_day(day));
    match change {
        Reshape::Erase { from_day, to_day } => erase(curve, inside(from_day), inside(to_day)),
        Reshape::LeaveOpen { from_day, to_day, reason } => leave_open(curve, inside(from_day), inside(to_day), reason),
        Reshape::Step { from, to } => {
            let at = |point: Point| Point::new(inside(point.day), two_decimals(point.value.clamp(0.0, 100.0)));
            step(curve, at(from), at(to), certainty)
        }
        Reshape::Value { at, step_days } => {
            let at = Point::new(inside(at.day), two_decimals(at.value.clamp(0.0, 100.0)));
            value(curve, at, inside(at.day - step_days), inside(at.day + step_days), certainty)
        }
        Reshape::Nudge { day, reach_days, by_value } => nudge(curve, inside(day), reach_days, by_value),
    }
}

fn step(curve: &Curve, from: Point, to: Point, certainty: Certainty) -> Curve {
    // Drawn to the left it is read from the left all the same: flat first, then the jump.
    let (first, last) = if from.day <= to.day { (from, to) } else { (to, from) };
    let foot = Point::new(two_decimals(last.day - JUMP_DAYS), first.value);
    if foot.day <= first.day {
        return curve.clone();
    }
    splice(curve, &[first, foot, last], certainty, 0.0)
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
