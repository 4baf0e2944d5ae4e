//! Putting a new stretch over a curve, taking one away, and leaving one open on purpose. Everything outside the stretch
//! stays to the letter.

use super::sample::two_decimals;
use crate::model::{Certainty, Curve, Extra, Gap, GapReason, Point, Segment};

/// `curve` with the line through `points` in the place of what was there between its first and last day.
///
/// `points` have strictly rising days; without any, the curve stays. Where a line that was there ends within `join_days`
/// before or begins within `join_days` after it, and nothing is noted in between, the open place is closed.
///
/// ```
/// use potloodlijn::{ink::splice, model::{Certainty, Curve, Point}};
/// let curve: Curve = serde_json::from_str(r#"{ "segments": [{ "points": [[0, 50], [100, 50]] }] }"#).unwrap();
/// let line = [Point::new(40.0, 20.0), Point::new(60.0, 20.0)];
/// let drawn = splice(&curve, &line, Certainty::Guess, 0.0);
/// assert_eq!([20.0, 50.0, 80.0].map(|day| drawn.value_at(day)), [Some(50.0), Some(20.0), Some(50.0)]);
/// assert_eq!((drawn.segments.len(), drawn.segments[1].certainty), (3, Certainty::Guess));
/// ```
pub fn splice(curve: &Curve, points: &[Point], certainty: Certainty, join_days: f64) -> Curve {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return curve.clone() };
    let mut cut = erase(curve, first.day, last.day);
    let place = cut.segments.partition_point(|segment| segment.to_day() <= first.day);
    let noted_open = |from: f64, to: f64| cut.gaps.iter().any(|gap| gap.from < to && gap.to > from);
    let within_reach = |from: f64, to: f64| to > from && to - from <= join_days && !noted_open(from, to);
    let end_before = place.checked_sub(1).and_then(|place| cut.segments[place].points.last().copied());
    let begin_after = cut.segments.get(place).and_then(|segment| segment.points.first().copied());
    let mut line = Vec::with_capacity(points.len() + 2);
    line.extend(end_before.filter(|end| within_reach(end.day, first.day)));
    line.extend_from_slice(points);
    line.extend(begin_after.filter(|begin| within_reach(last.day, begin.day)));
    cut.segments.insert(place, Segment { points: line, certainty, ..Segment::default() });
    join_touching(&mut cut.segments);
    cut
}

/// `curve` with nothing between `from_day` and `to_day`: neither a line nor a gap.
///
/// A line that is cut keeps its value up to the cut.
///
/// ```
/// use potloodlijn::{ink::erase, model::Curve};
/// let curve: Curve = serde_json::from_str(r#"{ "segments": [{ "points": [[0, 0], [100, 100]] }] }"#).unwrap();
/// let rest = erase(&curve, 40.0, 60.0);
/// assert_eq!([40.0, 50.0, 60.0].map(|day| rest.value_at(day)), [Some(40.0), None, Some(60.0)]);
/// ```
pub fn erase(curve: &Curve, from_day: f64, to_day: f64) -> Curve {
    let seams = curve.seams.iter().copied().filter(|&day| day < from_day || day > to_day).collect();
    let mut rest = Curve { extra: curve.extra.clone(), seams, ..Curve::default() };
    for segment in &curve.segments {
        if segment.to_day() <= from_day || segment.from_day() >= to_day {
            rest.segments.push(segment.clone());
            continue;
        }
        let left = segment.points.iter().filter(|point| point.day < from_day).copied();
        let left = left.chain(cut_at(segment, from_day));
        let right = cut_at(segment, to_day).into_iter();
        let right = right.chain(segment.points.iter().filter(|point| point.day > to_day).copied());
        for points in [left.collect::<Vec<_>>(), right.collect()] {
            // One point left over at the cut is no line any more.
            if points.len() > 1 {
                rest.segments.push(Segment { points, ..segment.clone() });
            }
        }
    }
    for gap in &curve.gaps {
        let before = Gap { to: gap.to.min(from_day), ..gap.clone() };
        let after = Gap { from: gap.from.max(to_day), ..gap.clone() };
        rest.gaps.extend([before, after].into_iter().filter(|part| part.to > part.from));
    }
    rest
}

/// `curve` left open on purpose between `from_day` and `to_day`.
///
/// ```
/// use potloodlijn::{ink::leave_open, model::{Curve, GapReason}};
/// let curve: Curve = serde_json::from_str(r#"{ "segments": [{ "points": [[0, 50], [100, 50]] }] }"#).unwrap();
/// let open = leave_open(&curve, 20.004, 30.0, GapReason::NotRemembered);
/// assert_eq!((open.gaps[0].from, open.gaps[0].to, open.value_at(25.0)), (20.0, 30.0, None));
/// ```
pub fn leave_open(curve: &Curve, from_day: f64, to_day: f64, reason: GapReason) -> Curve {
    let (from, to) = (two_decimals(from_day), two_decimals(to_day));
    let mut open = erase(curve, from, to);
    if to > from {
        let place = open.gaps.partition_point(|gap| gap.to <= from);
        open.gaps.insert(place, Gap { from, to, reason, extra: Extra::default() });
    }
    open
}

fn cut_at(segment: &Segment, day: f64) -> Option<Point> {
    segment.value_at(day).map(|value| Point::new(day, two_decimals(value)))
}

/// Two segments that meet in the same point and are equally sure are one.
fn join_touching(segments: &mut Vec<Segment>) {
    let mut joined: Vec<Segment> = Vec::with_capacity(segments.len());
    for segment in segments.drain(..) {
        match joined.last_mut() {
            Some(last)
                if last.points.last() == segment.points.first()
                    && last.certainty == segment.certainty
                    && last.extra == segment.extra =>
            {
                last.points.extend_from_slice(&segment.points[1..]);
            }
            _ => joined.push(segment),
        }
    }
    *segments = joined;
}
