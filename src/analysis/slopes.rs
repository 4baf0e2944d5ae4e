//! Where a curve turns, and so where something may have happened. Whoever draws their past puts events at the slopes of
//! the line and none at its flats (Kujala and others 2011, "UX Curve"; Karapanos and others 2012, "iScale").

use std::borrow::Cow;

use serde::Serialize;

use crate::ink::simplify;
use crate::model::{Code, Curve, Journey, Point, SEAM_DAYS};

/// A turn is looked for over this many days before and after a place: about a month and a half, the fineness with which
/// people date what happened a year or more ago.
pub const SLOPE_WINDOW_DAYS: f64 = 45.0;
/// Going on differently by at least this much value makes a turn (a line that was flat then falls a quarter of the sheet
/// in three months); a jump counts with its height.
pub const SLOPE_CHANGE_VALUE: f64 = 12.0;
/// Waves of the hand smaller than this, in value, are no turns.
pub const SLOPE_WAVE_VALUE: f64 = 4.0;
/// The corner of a line that comes over to a newer stroke may be found this many days beside it.
const SEAM_CORNER_DAYS: f64 = 5.0;
/// More turns than this on one curve are not asked about: the largest come first.
pub const MOST_SLOPES: usize = 6;

/// A place where a curve goes on differently.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SlopeChange {
    /// Where.
    pub day: f64,
    /// The value there; of a jump, where it comes down.
    pub value: f64,
    /// How much more it rises (or less it falls) in the window after than in the one before, in value; of a jump, its
    /// height.
    pub change: f64,
}

/// The turns of `curve`, in the order of time, at least [`SLOPE_WINDOW_DAYS`] apart.
///
/// The curve is first simplified to [`SLOPE_WAVE_VALUE`]. At each of its corners the change of value over the window
/// before is taken from the change over the window after, as far as the line reaches without a break. A corner at which
/// these differ by [`SLOPE_CHANGE_VALUE`] is a turn; of turns too close together the largest stays. None is at a seam.
///
/// ```
/// use potloodlijn::analysis::slope_changes;
/// use potloodlijn::model::{Curve, Point, Segment};
/// let line = Segment::new(vec![Point::new(0.0, 70.0), Point::new(200.0, 70.0), Point::new(260.0, 30.0)]);
/// let curve = Curve { segments: vec![line], ..Curve::default() };
/// let turns = slope_changes(&curve);
/// assert_eq!((turns.len(), turns[0].day, turns[0].change), (1, 200.0, -30.0));
/// ```
pub fn slope_changes(curve: &Curve) -> Vec<SlopeChange> {
    let mut found: Vec<SlopeChange> = whole_lines(curve).iter().flat_map(|line| turns_of(line)).collect();
    // A joint of two strokes is nothing that happened.
    found.retain(|turn| curve.seams.iter().all(|seam| (turn.day - seam).abs() > SEAM_DAYS + SEAM_CORNER_DAYS));
    found.sort_by(|one, other| other.change.abs().total_cmp(&one.change.abs()).then(one.day.total_cmp(&other.day)));
    let mut kept: Vec<SlopeChange> = Vec::new();
    for turn in found {
        let is_apart = kept.iter().all(|other| (other.day - turn.day).abs() >= SLOPE_WINDOW_DAYS);
        if is_apart && kept.len() < MOST_SLOPES {
            kept.push(turn);
        }
    }
    kept.sort_by(|one, other| one.day.total_cmp(&other.day));
    kept
}

/// The turns of an indicator's curve at which nothing is told yet: no event of about that time touched this curve, and the
/// question was not answered otherwise.
///
/// ```
/// use potloodlijn::{analysis::open_slopes, demo::example_group, model::{Code, Domain, Event, Language}};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// let line = r#"{ "energy": { "segments": [{ "points": [[0, 70], [200, 70], [260, 30]] }] } }"#;
/// (journey.curves, journey.events, journey.slopes) = (serde_json::from_str(line).unwrap(), vec![], vec![]);
/// let energy = Code::new("energy").unwrap();
/// assert_eq!(open_slopes(&journey, &energy)[0].day, 200.0);
/// let mut event = Event::new(uuid::Uuid::nil(), Domain::Work, 190.0);
/// event.indicators.push(energy.clone());
/// journey.events.push(event);
/// assert_eq!(open_slopes(&journey, &energy), []);
/// ```
pub fn open_slopes(journey: &Journey, indicator: &Code) -> Vec<SlopeChange> {
    let Some(curve) = journey.curves.get(indicator) else { return Vec::new() };
    let mut turns = slope_changes(curve);
    turns.retain(|turn| {
        let told = journey.events.iter().any(|event| {
            let (from, to) = (event.from - SLOPE_WINDOW_DAYS, event.to.unwrap_or(event.from) + SLOPE_WINDOW_DAYS);
            event.indicators.contains(indicator) && (from..=to).contains(&turn.day)
        });
        let answered = journey
            .slopes
            .iter()
            .any(|reply| reply.indicator == *indicator && (reply.day - turn.day).abs() < SLOPE_WINDOW_DAYS);
        !told && !answered
    });
    turns
}

/// The stretches of a curve; those that meet on one day are one line, upright where their values differ.
fn whole_lines(curve: &Curve) -> Vec<Cow<'_, [Point]>> {
    let mut lines: Vec<Cow<'_, [Point]>> = Vec::new();
    for segment in &curve.segments {
        let meets = lines.last().and_then(|line| line.last()).is_some_and(|end| end.day == segment.from_day());
        match lines.last_mut() {
            Some(line) if meets => line.to_mut().extend_from_slice(&segment.points),
            _ => lines.push(Cow::Borrowed(&segment.points)),
        }
    }
    lines
}

fn turns_of(line: &[Point]) -> Vec<SlopeChange> {
    let Some((first, last)) = line.first().zip(line.last()) else { return Vec::new() };
    let corners = corners_of(line);
    let mut turns = Vec::new();
    for (place, &corner) in corners.iter().enumerate().skip(1) {
        let before = corners[place - 1];
        let is_jump = corner.day - before.day <= JUMP_AT_MOST_DAYS;
        let change = if is_jump {
            corner.value - before.value
        } else if place + 1 == corners.len() {
            continue;
        } else {
            let value = |day: f64| value_on(line, day.clamp(first.day, last.day));
            let risen = corner.value - value(corner.day - SLOPE_WINDOW_DAYS);
            let to_rise = value(corner.day + SLOPE_WINDOW_DAYS) - corner.value;
            to_rise - risen
        };
        if change.abs() >= SLOPE_CHANGE_VALUE {
            turns.push(SlopeChange { day: corner.day, value: corner.value, change });
        }
    }
    turns
}

/// As near as two points come in a jump; a little more than the format's 0.01, for what is lost in halves of a bit.
const JUMP_AT_MOST_DAYS: f64 = 0.0101;

/// The corners that stay when small waves are left out; the two sides of a jump always stay.
fn corners_of(line: &[Point]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::new();
    let jumps = |pair: &[Point]| pair[1].day - pair[0].day <= JUMP_AT_MOST_DAYS;
    let mut start = 0;
    // Most lines have none, which is fast to see as long as it is not asked where.
    if line.windows(2).fold(false, |any, pair| any | jumps(pair)) {
        for (place, _) in line.windows(2).enumerate().filter(|(_, pair)| jumps(pair)) {
            corners.extend(simplify(&line[start..=place], SLOPE_WAVE_VALUE));
            start = place + 1;
        }
    }
    corners.extend(simplify(&line[start..], SLOPE_WAVE_VALUE));
    corners
}

/// The straight-line value on a line of rising days; on an upright, its end.
fn value_on(line: &[Point], day: f64) -> f64 {
    let after = line.partition_point(|point| point.day <= day);
    let Some(left) = after.checked_sub(1).and_then(|place| line.get(place)) else {
        return line.first().map_or(0.0, |point| point.value);
    };
    let Some(right) = line.get(after) else { return left.value };
    left.value + (day - left.day) / (right.day - left.day) * (right.value - left.value)
}
