//! From a stroke to a curve: claims about every stroke (properties) and about a few by hand.

use potloodlijn::ink::{
    Calm, SIMPLIFY_TOLERANCE_VALUE, Sample, StrokeSettings, draw_stroke, erase, leave_open, resolve, simplify, splice,
};
use potloodlijn::model::{Certainty, Curve, GapReason, Point, SEAM_DAYS, Segment, Timeline};
use proptest::prelude::*;

const LENGTH_DAYS: f64 = 600.0;
/// The format's promise: the stored line is at most this far, in value, from the drawn one.
const PROMISED_TOLERANCE_VALUE: f64 = 0.25;

fn timeline() -> Timeline {
    Timeline::new(jiff::civil::date(2021, 1, 1), jiff::civil::date(2022, 8, 24))
}

fn settings() -> StrokeSettings {
    StrokeSettings { tremble_days: 1.0, join_days: 5.0, magnet_days: 0.0, certainty: Certainty::Sure, calm: off() }
}

fn off() -> Calm {
    Calm { strength: 0.0, points_per_day: 1.4, points_per_value: 4.0 }
}

fn samples(places: &[(f64, f64)]) -> Vec<Sample> {
    let sample = |(at, &(day, value)): (usize, &(f64, f64))| Sample { ms: at as f64 * 8.0, day, value, pressure: 0.5 };
    places.iter().enumerate().map(sample).collect()
}

fn line(points: &[(f64, f64)]) -> Curve {
    let points = points.iter().map(|&(day, value)| Point::new(day, value)).collect();
    Curve { segments: vec![Segment::new(points)], ..Curve::default() }
}

fn rises_strictly(points: &[Point]) -> bool {
    points.windows(2).all(|pair| pair[0].day < pair[1].day)
}

/// Any movement of a hand, also outside the sheet, back and forth, and standing still.
fn movement() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let step = (-12.0..20.0_f64, -15.0..15.0_f64);
    (0.0..LENGTH_DAYS, 0.0..100.0_f64, prop::collection::vec(step, 1..120)).prop_map(|(day, value, steps)| {
        let mut place = (day, value);
        let mut places = vec![place];
        for (over, up) in steps {
            place = (place.0 + over, place.1 + up);
            places.push(place);
        }
        places
    })
}

fn keeps_the_rules(curve: &Curve) {
    let mut end = 0.0_f64;
    for segment in &curve.segments {
        assert!(rises_strictly(&segment.points), "days rise in {:?}", segment.points);
        assert!(!segment.points.is_empty() && segment.from_day() >= end, "in order, not overlapping");
        for point in &segment.points {
            assert!((0.0..=LENGTH_DAYS).contains(&point.day) && (0.0..=100.0).contains(&point.value), "{point:?}");
            assert_eq!(point.day, (point.day * 100.0).round() / 100.0, "two decimals");
        }
        end = segment.to_day();
    }
    for gap in &curve.gaps {
        let covered = curve.segments.iter().any(|s| s.from_day() < gap.to && s.to_day() > gap.from);
        assert!(gap.to > gap.from && !covered, "a gap stays open");
    }
}

proptest! {
    #[test]
    fn any_strokes_keep_the_rules_of_a_curve(strokes in prop::collection::vec(movement(), 1..5)) {
        let mut curve = Curve::default();
        for stroke in &strokes {
            curve = draw_stroke(&curve, &samples(stroke), &timeline(), settings());
            keeps_the_rules(&curve);
        }
    }

    #[test]
    fn a_stroke_to_the_right_stays_within_the_promised_tolerance(
        values in prop::collection::vec(0.0..100.0_f64, 2..200),
    ) {
        let places: Vec<(f64, f64)> = values.iter().enumerate().map(|(day, &value)| (day as f64 * 2.5, value)).collect();
        let curve = draw_stroke(&Curve::default(), &samples(&places), &timeline(), settings());
        for (day, value) in places {
            let kept = curve.value_at(day).unwrap();
            prop_assert!((kept - value).abs() <= PROMISED_TOLERANCE_VALUE, "day {day}: drawn {value}, kept {kept}");
        }
    }

    #[test]
    fn what_lies_outside_a_stroke_and_its_seams_stays(old in movement(), new in movement(), day in 0.0..LENGTH_DAYS) {
        let before = draw_stroke(&Curve::default(), &samples(&old), &timeline(), settings());
        let after = draw_stroke(&before, &samples(&new), &timeline(), settings());
        let on_sheet = |day: f64| day.clamp(0.0, LENGTH_DAYS);
        let first = new.iter().map(|place| on_sheet(place.0)).fold(f64::INFINITY, f64::min);
        let last = new.iter().map(|place| on_sheet(place.0)).fold(f64::NEG_INFINITY, f64::max);
        if (day < first - SEAM_DAYS - 0.02 || day > last + SEAM_DAYS + 0.02)
            && let Some(value) = before.value_at(day)
        {
            prop_assert!((after.value_at(day).unwrap() - value).abs() < 0.02, "day {day} was {value}");
        }
    }

    #[test]
    fn an_erased_period_is_open_and_the_rest_stays(drawn in movement(), from in 0.0..500.0_f64, days in 1.0..90.0_f64) {
        let before = draw_stroke(&Curve::default(), &samples(&drawn), &timeline(), settings());
        let after = erase(&before, from, from + days);
        prop_assert_eq!(after.value_at(from + days / 2.0), None);
        for day in [from - 0.5, from + days + 0.5] {
            prop_assert_eq!(after.value_at(day).is_some(), before.value_at(day).is_some());
        }
    }

    #[test]
    fn simplifying_keeps_the_ends_and_the_tolerance(values in prop::collection::vec(0.0..100.0_f64, 1..300)) {
        let points: Vec<Point> = values.iter().enumerate().map(|(day, &value)| Point::new(day as f64, value)).collect();
        let fewer = simplify(&points, SIMPLIFY_TOLERANCE_VALUE);
        prop_assert_eq!(fewer.first(), points.first());
        prop_assert_eq!(fewer.last(), points.last());
        let kept = Segment::new(fewer);
        for point in &points {
            let distance = (kept.value_at(point.day).unwrap() - point.value).abs();
            prop_assert!(distance <= SIMPLIFY_TOLERANCE_VALUE + 1e-9, "{distance} at {}", point.day);
        }
    }

    #[test]
    fn simplifying_is_that_of_ramer_douglas_and_peucker(
        steps in prop::collection::vec((0.01..9.0_f64, -9.0..9.0_f64), 0..400),
        tolerance in 0.05..20.0_f64,
    ) {
        let mut point = Point::new(0.0, 50.0);
        let points: Vec<Point> = steps.iter().map(|&(days, rise)| {
            point = Point::new(point.day + days, (point.value + rise).clamp(0.0, 100.0));
            point
        }).collect();
        prop_assert_eq!(simplify(&points, tolerance), simplified_by_the_book(&points, tolerance));
    }
}

/// Ramer, Douglas and Peucker's way as they tell it: the farthest point is kept, and both sides of it are done likewise.
fn simplified_by_the_book(points: &[Point], tolerance: f64) -> Vec<Point> {
    let [first, between @ .., last] = points else { return points.to_vec() };
    let slope = (last.value - first.value) / (last.day - first.day);
    let distance = |point: &Point| (first.value + slope * (point.day - first.day) - point.value).abs();
    let farthest =
        (1..=between.len()).max_by(|&one, &other| distance(&points[one]).total_cmp(&distance(&points[other])));
    match farthest.filter(|&farthest| distance(&points[farthest]) > tolerance) {
        None => vec![*first, *last],
        Some(farthest) => {
            let mut kept = simplified_by_the_book(&points[..=farthest], tolerance);
            kept.pop();
            kept.extend(simplified_by_the_book(&points[farthest..], tolerance));
            kept
        }
    }
}

#[test]
fn drawing_over_a_period_replaces_just_that_period() {
    let before = line(&[(0.0, 20.0), (100.0, 20.0)]);
    let after = splice(&before, &[Point::new(40.0, 70.0), Point::new(60.0, 80.0)], Certainty::Sure, 0.0);
    assert_eq!(after.value_at(39.99), Some(20.0));
    assert_eq!(after.value_at(50.0), Some(75.0));
    assert_eq!(after.value_at(60.01), Some(20.0));
}

#[test]
fn a_stroke_that_turns_back_keeps_what_was_drawn_last() {
    // To day 100 at 50, back to day 60 at 80, on to day 120: between 60 and 120 the last pass counts.
    let there_and_back = samples(&[(0.0, 50.0), (100.0, 50.0), (60.0, 80.0), (120.0, 80.0)]);
    let curve = draw_stroke(&Curve::default(), &there_and_back, &timeline(), settings());
    assert_eq!(curve.value_at(30.0), Some(50.0));
    assert_eq!(curve.value_at(90.0), Some(80.0));
    assert_eq!(curve.value_at(110.0), Some(80.0));
}

#[test]
fn a_stroke_to_the_left_is_the_same_line() {
    let to_the_right = [(10.0, 10.0), (20.0, 40.0), (30.0, 35.0)];
    let mut to_the_left = to_the_right;
    to_the_left.reverse();
    let draw = |places: &[(f64, f64)]| draw_stroke(&Curve::default(), &samples(places), &timeline(), settings());
    assert_eq!(draw(&to_the_right), draw(&to_the_left));
}

#[test]
fn a_trembling_hand_does_not_jump_back() {
    let trembling = samples(&[(10.0, 50.0), (20.0, 51.0), (19.5, 52.0), (30.0, 53.0)]);
    let curve = draw_stroke(&Curve::default(), &trembling, &timeline(), settings());
    assert_eq!(curve.segments.len(), 1, "one line: {:?}", curve.segments);
}

#[test]
fn a_line_drawn_straight_down_is_a_jump() {
    let runs =
        resolve(&[Point::new(0.0, 80.0), Point::new(50.0, 80.0), Point::new(50.0, 20.0), Point::new(90.0, 20.0)], 1.0);
    assert_eq!(
        runs,
        [vec![Point::new(0.0, 80.0), Point::new(50.0, 80.0), Point::new(50.01, 20.0), Point::new(90.0, 20.0)]]
    );
}

#[test]
fn a_stroke_that_runs_off_the_sheet_ends_where_it_left_it() {
    let off_the_edge = samples(&[(550.0, 50.0), (590.0, 50.0), (610.0, 70.0), (640.0, 95.0)]);
    let curve = draw_stroke(&Curve::default(), &off_the_edge, &timeline(), settings());
    assert_eq!(curve.drawn_span(), Some((550.0, 600.0)));
    assert_eq!(curve.value_at(600.0), Some(60.0));
}

#[test]
fn a_tap_draws_nothing() {
    let before = line(&[(0.0, 20.0), (100.0, 20.0)]);
    assert_eq!(draw_stroke(&before, &samples(&[(50.0, 90.0)]), &timeline(), settings()), before);
}

#[test]
fn strokes_that_nearly_touch_become_one_line() {
    let first = draw_stroke(&Curve::default(), &samples(&[(0.0, 40.0), (50.0, 60.0)]), &timeline(), settings());
    let close = draw_stroke(&first, &samples(&[(53.0, 60.0), (90.0, 70.0)]), &timeline(), settings());
    let far = draw_stroke(&first, &samples(&[(60.0, 60.0), (90.0, 70.0)]), &timeline(), settings());
    assert_eq!((close.segments.len(), close.value_at(51.0)), (1, Some(60.0)));
    assert_eq!((far.segments.len(), far.value_at(55.0)), (2, None));
}

#[test]
fn a_period_left_open_on_purpose_is_closed_by_drawing_over_it() {
    let open = leave_open(&line(&[(0.0, 20.0), (100.0, 20.0)]), 40.0, 60.0, GapReason::NotRemembered);
    assert_eq!(open.value_at(50.0), None);
    assert_eq!((open.gaps[0].from, open.gaps[0].to), (40.0, 60.0));
    let half = splice(&open, &[Point::new(40.0, 50.0), Point::new(50.0, 50.0)], Certainty::Sure, 5.0);
    assert_eq!((half.gaps[0].from, half.gaps[0].to), (50.0, 60.0));
    let closed = splice(&half, &[Point::new(50.0, 50.0), Point::new(60.0, 50.0)], Certainty::Sure, 5.0);
    assert!(closed.gaps.is_empty());
}

#[test]
fn a_less_certain_stroke_stays_apart_from_a_certain_one() {
    let sure = line(&[(0.0, 20.0), (100.0, 20.0)]);
    let guessed = splice(&sure, &[Point::new(100.0, 20.0), Point::new(150.0, 30.0)], Certainty::Guess, 5.0);
    let certainties: Vec<Certainty> = guessed.segments.iter().map(|segment| segment.certainty).collect();
    assert_eq!(certainties, [Certainty::Sure, Certainty::Guess]);
}
