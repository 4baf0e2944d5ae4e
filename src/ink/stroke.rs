//! One movement of the pen becomes a line with one value a moment.

use super::sample::two_decimals;
use super::{Calm, SIMPLIFY_TOLERANCE_VALUE, Sample, hand_line, seam::splice_eased, simplify};
use crate::model::{Certainty, Curve, JUMP_DAYS, Point, Timeline, monotone_line};

/// Up and down on one day by at most this, in value, is no jump.
const LEAST_JUMP_VALUE: f64 = 0.2;

/// What a stroke depends on besides its samples. Distances in days, since only the window knows how wide a day is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StrokeSettings {
    /// A movement backwards of at most this is a hand that trembles: it counts as standing still.
    pub tremble_days: f64,
    /// An open place of at most this between the stroke and a line that was there is closed.
    pub join_days: f64,
    /// A stroke that begins or ends at most this near to the first or the last day, where no line is, reaches it.
    pub magnet_days: f64,
    /// How sure the participant is of this stroke.
    pub certainty: Certainty,
    /// How calm the line is to be.
    pub calm: Calm,
}

/// `curve` after a stroke was drawn over it: the stroke's own period is replaced. A line that was there and goes on beside it comes
/// over to it within [`crate::model::SEAM_DAYS`]; everything farther stays to the letter. A tap without movement changes
/// nothing.
pub fn draw_stroke(curve: &Curve, samples: &[Sample], timeline: &Timeline, settings: StrokeSettings) -> Curve {
    let line = hand_line(samples, settings.calm);
    let stroke = resolve(&on_timeline(&line, timeline), settings.tremble_days);
    let drawn = |curve: Curve, run: &Vec<Point>| {
        let run = drawn_to_the_ends(run, &curve, timeline, settings.magnet_days);
        splice_eased(&curve, &run, settings.certainty, settings.join_days)
    };
    stroke.iter().fold(curve.clone(), drawn)
}

/// `run`, and the rest of the way to the first and the last day of the timeline where it comes near and nothing is drawn there:
/// people mean the whole period, and the edge of a sheet is hard to hit. The line goes on the way it went, half as steep.
fn drawn_to_the_ends(run: &[Point], curve: &Curve, timeline: &Timeline, magnet_days: f64) -> Vec<Point> {
    let mut line = run.to_vec();
    let (Some(&first), Some(&last)) = (run.first(), run.last()) else { return line };
    let length = two_decimals(timeline.length_days());
    let is_free = |from: f64, to: f64| {
        let drawn = curve.segments.iter().any(|segment| segment.from_day() < to && segment.to_day() > from);
        to > from && to - from <= magnet_days && !drawn && !curve.gaps.iter().any(|gap| gap.from < to && gap.to > from)
    };
    let onward = |end: Point, inner: Option<Point>, day: f64| {
        let slope = inner.map_or(0.0, |inner| (end.value - inner.value) / (end.day - inner.day));
        Point::new(day, two_decimals((end.value + slope * (day - end.day) / 2.0).clamp(0.0, 100.0)))
    };
    // The slope of a stretch as long as what is missing: the very end of a stroke has a hook of its own.
    let inner = |end: Point, days: f64| {
        run.iter()
            .copied()
            .filter(|point| (point.day - end.day).abs() <= days.abs().max(1.0) && point.day != end.day)
            .max_by(|one, other| (one.day - end.day).abs().total_cmp(&(other.day - end.day).abs()))
    };
    if is_free(0.0, first.day) {
        line.insert(0, onward(first, inner(first, first.day), 0.0));
    }
    if is_free(last.day, length) {
        line.push(onward(last, inner(last, length - last.day), length));
    }
    line
}

/// The part of a stroke that lies on the timeline: where it runs off an edge, it is cut there.
fn on_timeline(samples: &[Sample], timeline: &Timeline) -> Vec<Point> {
    let length = timeline.length_days();
    let is_on = |day: f64| (0.0..=length).contains(&day);
    let mut points = Vec::with_capacity(samples.len());
    for (place, sample) in samples.iter().enumerate() {
        let before = place.checked_sub(1).map(|place| samples[place]);
        for edge in [0.0, length] {
            if let Some(crossing) = before.and_then(|before| crossing(&before, sample, edge)) {
                points.push(crossing.point_on(timeline));
            }
        }
        if is_on(sample.day) {
            points.push(sample.point_on(timeline));
        }
    }
    points
}

/// Where the line between two samples passes over `edge`, strictly between them.
fn crossing(from: &Sample, to: &Sample, edge: f64) -> Option<Sample> {
    let passes = (from.day < edge && to.day > edge) || (from.day > edge && to.day < edge);
    let part = (edge - from.day) / (to.day - from.day);
    passes.then_some(Sample { day: edge, value: from.value + part * (to.value - from.value), ..*to })
}

/// The runs of a stroke in one direction, in the order drawn, each with strictly rising days: the smooth line through its places
/// (a fast hand tells few), simplified. Where runs
/// cover the same days, the later one is what the hand meant.
///
/// A stretch drawn straight up or down becomes a jump: two points [`JUMP_DAYS`] apart.
///
/// ```
/// use potloodlijn::{ink::resolve, model::Point};
/// let there_and_back = [(0.0, 20.0), (10.0, 20.0), (9.8, 20.0), (4.0, 60.0)].map(Point::from);
/// let runs = resolve(&there_and_back, 0.5);
/// assert_eq!(runs.len(), 2, "0.2 days back is a tremble, 6 days is a movement");
/// assert_eq!(runs[0], [Point::new(0.0, 20.0), Point::new(10.0, 20.0)]);
/// assert_eq!(runs[1], [Point::new(4.0, 60.0), Point::new(10.0, 20.0)]);
/// ```
pub fn resolve(points: &[Point], tremble_days: f64) -> Vec<Vec<Point>> {
    let mut runs = Vec::new();
    let mut run: Vec<Point> = Vec::new();
    let mut direction = 0.0;
    for &point in points {
        let Some(last) = run.last().copied() else {
            run.push(point);
            continue;
        };
        let onward = (point.day - last.day) * direction;
        if direction == 0.0 || onward >= 0.0 {
            direction = if direction == 0.0 { sign(point.day - last.day) } else { direction };
            run.push(point);
        } else if -onward <= tremble_days {
            run.push(Point::new(last.day, point.value));
        } else {
            direction = -direction;
            runs.push(std::mem::replace(&mut run, vec![last, point]));
        }
    }
    runs.push(run);
    let smooth = |line: Vec<Point>| simplify(&smooth_line(&line, tremble_days), SIMPLIFY_TOLERANCE_VALUE);
    runs.into_iter().filter_map(one_value_a_day).map(smooth).collect()
}

/// The monotone cubic through `line`, at two decimals as files hold it: where the hand went between two readings.
fn smooth_line(line: &[Point], step_days: f64) -> Vec<Point> {
    let mut smooth = monotone_line(line, step_days);
    for point in &mut smooth {
        *point = Point::new(two_decimals(point.day), two_decimals(point.value));
    }
    smooth.dedup_by(|later, earlier| later.day <= earlier.day);
    smooth
}

fn sign(number: f64) -> f64 {
    if number == 0.0 { 0.0 } else { number.signum() }
}

/// A run as a line from left to right, or `None` when it covers no time at all.
fn one_value_a_day(mut run: Vec<Point>) -> Option<Vec<Point>> {
    let (first, last) = (run.first()?.day, run.last()?.day);
    if first == last {
        return None;
    }
    if first > last {
        run.reverse();
    }
    let mut line: Vec<Point> = Vec::with_capacity(run.len());
    for (place, same_day) in run.chunk_by(|a, b| a.day == b.day).enumerate() {
        let (arrival, departure) = (same_day[0], same_day[same_day.len() - 1]);
        // The line may already stand a jump's width past the day before.
        if line.last().is_none_or(|last| last.day < arrival.day) {
            line.push(arrival);
        }
        let is_jump = (departure.value - arrival.value).abs() > LEAST_JUMP_VALUE;
        if is_jump && place > 0 {
            line.push(Point::new(two_decimals(arrival.day + JUMP_DAYS), departure.value));
        } else if let Some(last) = line.last_mut() {
            // Where a stroke begins with a tremble, it begins where the tremble ended.
            last.value = if place == 0 { departure.value } else { last.value };
        }
    }
    let end = run.last()?.day;
    // A jump at the very end would stand past the last day drawn: there the arrival gives way.
    if line.last()?.day > end {
        let departure = line.pop()?.value;
        line.last_mut()?.value = departure;
    }
    Some(line)
}
