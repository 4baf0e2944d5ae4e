//! Rules of a curve: its segments and gaps are in order and do not overlap, and its points lie on the sheet.

use super::{Path, Rule, Walk};
use crate::model::{Curve, Point};

pub(super) fn walk_curve(walk: &mut Walk, path: Path<'_>, curve: &Curve, length: f64) {
    let on_timeline = |day: f64| (0.0..=length.max(0.0)).contains(&day);
    let outside = |day: f64| move || Rule::DayOnTimeline { day, length };
    let mut end_of_last = f64::NEG_INFINITY;
    for (place, segment) in curve.segments.iter().enumerate() {
        let path = format_args!("{path}.segments[{place}]");
        walk.require(!segment.points.is_empty(), || path.to_string(), || Rule::SegmentHasPoints);
        walk.require(segment.from_day() >= end_of_last, || path.to_string(), || Rule::NoOverlap);
        end_of_last = end_of_last.max(segment.to_day());
        if are_points_fine(&segment.points, length) {
            continue;
        }
        let mut last_day = f64::NEG_INFINITY;
        for (at, point) in segment.points.iter().enumerate() {
            let path = || format!("{path}.points[{at}]");
            walk.require(point.day > last_day, path, || Rule::DaysRise);
            walk.require(on_timeline(point.day), path, outside(point.day));
            let value = point.value;
            walk.require((0.0..=100.0).contains(&value), path, || Rule::ValueInRange { value });
            last_day = point.day;
        }
    }
    let mut end_of_last = f64::NEG_INFINITY;
    // Both in order, so that what lies before one gap also lies before the next.
    let mut segments = curve.segments.iter().peekable();
    for (place, gap) in curve.gaps.iter().enumerate() {
        let path = || format!("{path}.gaps[{place}]");
        walk.require(gap.to > gap.from, path, || Rule::EndsAfterStart);
        walk.require(on_timeline(gap.from) && on_timeline(gap.to), path, outside(gap.to));
        while segments.next_if(|segment| segment.to_day() <= gap.from).is_some() {}
        let over_a_line = segments.peek().is_some_and(|segment| segment.from_day() < gap.to);
        walk.require(gap.from >= end_of_last && !over_a_line, path, || Rule::NoOverlap);
        end_of_last = end_of_last.max(gap.to);
    }
}

/// All rules about points hold; nearly always, so that it is asked of all together before it is asked of each.
fn are_points_fine(points: &[Point], length: f64) -> bool {
    let mut last_day = f64::NEG_INFINITY;
    let are_fine = points.iter().all(|point| {
        let is_later = point.day > last_day;
        last_day = point.day;
        is_later && point.day >= 0.0 && (0.0..=100.0).contains(&point.value)
    });
    are_fine && last_day <= length.max(0.0)
}
