//! Days and values have two decimals at most. A file with more is of use as it is, and is read as it stands.

use std::collections::BTreeMap;

use super::{Broken, Path, Rule, Walk};
use crate::model::{Code, Curve, Journey};

/// Days and values of `journey`, which stands at `path` in a file, that have more than two decimals. This walks through every
/// point, and keeps no file from being read, so it is looked at only where someone asks whether a file is right.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Language, Rule, too_many_decimals}};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// assert_eq!(too_many_decimals(&journey, "$"), []);
/// journey.events[0].from = 12.345;
/// assert_eq!(too_many_decimals(&journey, "$")[0].rule, Rule::TwoDecimals { number: 12.345 });
/// ```
pub fn too_many_decimals(journey: &Journey, path: &str) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_curves(&mut walk, format_args!("{path}.curves"), &journey.curves);
    if let Some(first) = &journey.as_drawn {
        walk_curves(&mut walk, format_args!("{path}.as_drawn.curves"), &first.curves);
    }
    for (place, event) in journey.events.iter().enumerate() {
        walk_number(&mut walk, event.from, || format!("{path}.events[{place}].from"));
        walk_numbers(&mut walk, event.to, || format!("{path}.events[{place}].to"));
    }
    for (place, landmark) in journey.landmarks.iter().enumerate() {
        walk_number(&mut walk, landmark.day, || format!("{path}.landmarks[{place}].day"));
        walk_numbers(&mut walk, landmark.to, || format!("{path}.landmarks[{place}].to"));
    }
    for (letter, border) in &journey.phases.borders {
        walk_number(&mut walk, border.day, || format!("{path}.phases.borders.{letter}.day"));
    }
    walk.broken
}

fn walk_curves(walk: &mut Walk, path: Path<'_>, curves: &BTreeMap<Code, Curve>) {
    for (indicator, curve) in curves {
        for (place, segment) in curve.segments.iter().enumerate() {
            for (at, point) in segment.points.iter().enumerate() {
                walk_numbers(walk, [point.day, point.value], || {
                    format!("{path}.{indicator}.segments[{place}].points[{at}]")
                });
            }
        }
        for (place, gap) in curve.gaps.iter().enumerate() {
            walk_numbers(walk, [gap.from, gap.to], || format!("{path}.{indicator}.gaps[{place}]"));
        }
    }
}

fn walk_numbers(walk: &mut Walk, numbers: impl IntoIterator<Item = f64>, path: impl Fn() -> String) {
    for number in numbers {
        walk_number(walk, number, &path);
    }
}

fn walk_number(walk: &mut Walk, number: f64, path: impl FnOnce() -> String) {
    // Hundredths have no exact place among the numbers of a computer; this is far more than they are off.
    let hundredths = number * 100.0;
    let has_two = (hundredths - hundredths.round()).abs() < 1e-6;
    walk.require(has_two, path, || Rule::TwoDecimals { number });
}
