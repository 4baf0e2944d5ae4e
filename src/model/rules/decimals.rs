//! Days and values have two decimals at most. A file with more is of use as it is, and is read as it stands.

use std::collections::BTreeMap;

use super::{Broken, Path, Rule, Walk};
use crate::model::{Code, Curve, Group, Journey, Now, NowMoment, PhaseBorder, PhaseLetter};

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
        for (at, quote) in event.quotes.iter().enumerate() {
            walk_numbers(&mut walk, quote.day, || format!("{path}.events[{place}].quotes[{at}].day"));
        }
    }
    for (place, landmark) in journey.landmarks.iter().enumerate() {
        walk_number(&mut walk, landmark.day, || format!("{path}.landmarks[{place}].day"));
        walk_numbers(&mut walk, landmark.to, || format!("{path}.landmarks[{place}].to"));
    }
    walk_borders(&mut walk, format_args!("{path}.phases"), &journey.phases.borders);
    if let Some(second) = &journey.phases.second {
        walk_borders(&mut walk, format_args!("{path}.phases.second"), &second.borders);
    }
    walk_beside_curves(&mut walk, format_args!("{path}"), journey);
    for (place, moment) in journey.now.iter().enumerate() {
        walk_moment(&mut walk, format_args!("{path}.now[{place}]"), moment);
    }
    walk.broken
}

/// The same of everything in a group that is no journey: moments of now and measurements.
pub fn too_many_decimals_in_group(group: &Group) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    for (place, now) in group.now.iter().enumerate() {
        walk_moment(&mut walk, format_args!("$.now[{place}]"), &now.moment);
    }
    for (place, measurement) in group.measurements.iter().enumerate() {
        for (participant, values) in &measurement.values {
            for (indicator, &value) in values {
                let path = || format!("$.measurements[{place}].values.{participant}.{indicator}");
                walk_number(&mut walk, value, path);
            }
        }
    }
    walk.broken
}

/// The same of a moment of now by itself.
pub fn too_many_decimals_now(now: &Now) -> Vec<Broken> {
    let mut walk = Walk { broken: Vec::new() };
    walk_moment(&mut walk, format_args!("$"), &now.moment);
    walk.broken
}

/// Words by hand, answers where a curve turns, and moments to ask about.
fn walk_beside_curves(walk: &mut Walk, path: Path<'_>, journey: &Journey) {
    for (place, words) in journey.words.iter().enumerate() {
        for (number, stroke) in words.strokes.iter().enumerate() {
            for (at, point) in stroke.iter().enumerate() {
                let path = || format!("{path}.words[{place}].strokes[{number}][{at}]");
                walk_numbers(walk, [point.day, point.value], path);
            }
        }
    }
    for (place, reply) in journey.slopes.iter().enumerate() {
        walk_number(walk, reply.day, || format!("{path}.slopes[{place}].day"));
    }
    for (place, mark) in journey.agenda.iter().enumerate() {
        walk_number(walk, mark.day, || format!("{path}.agenda[{place}].day"));
        walk_numbers(walk, mark.to, || format!("{path}.agenda[{place}].to"));
    }
}

fn walk_borders(walk: &mut Walk, path: Path<'_>, borders: &BTreeMap<PhaseLetter, PhaseBorder>) {
    for (letter, border) in borders {
        walk_number(walk, border.day, || format!("{path}.borders.{letter}.day"));
    }
}

fn walk_moment(walk: &mut Walk, path: Path<'_>, moment: &NowMoment) {
    for (indicator, value) in &moment.values {
        walk_numbers(walk, *value, || format!("{path}.values.{indicator}"));
    }
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
