//! Where strokes meet: a correction is no cliff, both ends of the period draw a line to them, and a jump is one that was asked for.

use potloodlijn::analysis::slope_changes;
use potloodlijn::ink::{Calm, Reshape, Sample, StrokeSettings, USUAL_CALM, draw_stroke, hand_line, jumps, reshape};
use potloodlijn::model::{Certainty, Curve, Point, SEAM_DAYS, Segment, Timeline, seen_line};
use proptest::prelude::*;

fn timeline() -> Timeline {
    Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 8, 31))
}

fn settings(strength: f64) -> StrokeSettings {
    StrokeSettings {
        tremble_days: 1.9,
        join_days: 7.5,
        magnet_days: 11.0,
        certainty: Certainty::Sure,
        calm: Calm { strength, points_per_day: 1.06, points_per_value: 4.24 },
    }
}

/// A mouse that goes from one day to another every few, through `value_of`.
fn stroke(from: i32, to: i32, step: usize, value_of: impl Fn(f64) -> f64) -> Vec<Sample> {
    let sample = |day: i32| Sample {
        ms: f64::from(day) * 4.0,
        day: f64::from(day),
        value: value_of(f64::from(day)),
        pressure: 0.5,
    };
    (from..=to).step_by(step).map(sample).collect()
}

fn drawn(curve: &Curve, samples: &[Sample]) -> Curve {
    draw_stroke(curve, samples, &timeline(), settings(0.0))
}

fn steepest_a_day(curve: &Curve) -> f64 {
    let pairs = curve.segments.iter().flat_map(|segment| segment.points.windows(2));
    pairs.map(|pair| ((pair[1].value - pair[0].value) / (pair[1].day - pair[0].day)).abs()).fold(0.0, f64::max)
}

fn corrected() -> Curve {
    let whole = drawn(&Curve::default(), &stroke(20, 700, 2, |_| 70.0));
    drawn(&whole, &stroke(220, 360, 2, |_| 35.0))
}

#[test]
fn a_correction_has_no_cliffs_and_is_itself_what_was_drawn() {
    let curve = corrected();
    assert_eq!(curve.segments.len(), 1, "one line: {:?}", curve.segments);
    assert!(steepest_a_day(&curve) < 5.0, "{} a day", steepest_a_day(&curve));
    assert_eq!([220.0, 290.0, 360.0].map(|day| curve.value_at(day)), [Some(35.0); 3]);
    assert_eq!([220.0 - SEAM_DAYS, 360.0 + SEAM_DAYS].map(|day| curve.value_at(day)), [Some(70.0); 2]);
    assert_eq!(curve.seams, [220.0, 360.0]);
}

#[test]
fn a_seam_is_not_asked_about() {
    assert_eq!(slope_changes(&corrected()), []);
    let mut forgotten = corrected();
    forgotten.seams.clear();
    assert_eq!(slope_changes(&forgotten).len(), 2, "without the note it would be");
}

#[test]
fn a_seam_that_is_drawn_over_is_forgotten() {
    let again = drawn(&corrected(), &stroke(180, 400, 2, |_| 50.0));
    assert_eq!(again.seams, [180.0, 400.0]);
}

#[test]
fn where_less_of_the_old_line_is_left_less_of_it_comes_over() {
    let short = drawn(&Curve::default(), &stroke(212, 700, 2, |_| 70.0));
    let curve = drawn(&short, &stroke(220, 360, 2, |_| 35.0));
    assert_eq!((curve.value_at(212.0), curve.value_at(220.0)), (Some(70.0), Some(35.0)));
}

#[test]
fn fifty_touches_leave_no_comb() {
    let mut curve = drawn(&Curve::default(), &stroke(20, 700, 2, |_| 60.0));
    for touch in 0..50 {
        let from = 40 + touch * 12;
        curve = drawn(&curve, &stroke(from, from + 9, 1, |day| 60.0 + (day / 40.0).sin() * 12.0));
    }
    assert!(steepest_a_day(&curve) < 12.0, "{} a day", steepest_a_day(&curve));
}

#[test]
fn both_ends_of_the_period_draw_a_line_to_them() {
    let curve = drawn(&Curve::default(), &stroke(9, 722, 3, |day| 40.0 + day / 40.0));
    assert_eq!(curve.drawn_span(), Some((0.0, timeline().length_days())));
    assert!((curve.value_at(0.0).unwrap() - 40.0).abs() < 0.3);
    let farther = drawn(&Curve::default(), &stroke(30, 700, 2, |_| 40.0));
    assert_eq!(farther.drawn_span(), Some((30.0, 700.0)), "what is not near stays where it was drawn");
}

#[test]
fn from_a_jump_on_the_line_lies_higher_or_lower_to_its_end() {
    let line = drawn(&Curve::default(), &stroke(20, 700, 2, |_| 60.0));
    let curve = reshape(&line, Reshape::Step { day: 300.0, by_value: -25.0 }, &timeline(), Certainty::Sure);
    assert_eq!(
        [20.0, 300.0, 300.01, 700.0].map(|day| curve.value_at(day)),
        [Some(60.0), Some(60.0), Some(35.0), Some(35.0)]
    );
    assert_eq!(slope_changes(&curve).len(), 1, "a jump that was asked for may be asked about");
    let nothing = reshape(&Curve::default(), Reshape::Step { day: 9.0, by_value: 5.0 }, &timeline(), Certainty::Sure);
    assert_eq!(nothing, Curve::default());
}

/// How far what is stored lies from a place that was drawn, in hundredths of the sheet's height: as seen, not along one day, since
/// a mouse on a steep slope says the day no better than a point.
fn beside(curve: &Curve, day: f64, value: f64) -> f64 {
    let near = curve.segments.iter().flat_map(|segment| segment.points.windows(2));
    let distance = |pair: &[Point]| {
        let place = |point: Point| ((point.day - day) * 1.06 / 4.24, point.value - value);
        let (from, to) = (place(pair[0]), place(pair[1]));
        let (across, up) = (to.0 - from.0, to.1 - from.1);
        let part = (-(from.0 * across + from.1 * up) / (across * across + up * up)).clamp(0.0, 1.0);
        (from.0 + part * across).hypot(from.1 + part * up)
    };
    near.map(distance).fold(f64::INFINITY, f64::min)
}

#[test]
fn a_seam_becomes_a_jump_that_was_meant_and_goes_back() {
    for day in [220.0, 360.0] {
        let seam = corrected();
        let jump = reshape(&seam, Reshape::AsJump { day }, &timeline(), Certainty::Sure);
        assert_eq!(jumps(&jump).len(), 1, "{:?}", jump.segments);
        assert!(!jump.seams.contains(&day), "it may be asked about");
        let side = if day == 220.0 { -1.0 } else { 1.0 };
        assert_eq!(jump.value_at(day + side * 0.02), Some(70.0), "the old line keeps its height up to the day");
        assert_eq!(jump.value_at(290.0), Some(35.0), "the stroke stays");
        let back = reshape(&jump, Reshape::AsSeam { day: jumps(&jump)[0] }, &timeline(), Certainty::Sure);
        assert_eq!((jumps(&back).len(), back.seams.len()), (0, 2), "{:?}", back.seams);
        assert!(back.seams.iter().any(|seam| (seam - day).abs() < 0.02) && steepest_a_day(&back) < 5.0);
        // Which of two level sides was bent is not known any more; beyond them nothing is.
        for place in (150..450).map(f64::from).filter(|place| (place - day).abs() > SEAM_DAYS) {
            assert_eq!(seam.value_at(place), back.value_at(place), "on day {place}, seam on {day}");
        }
    }
    let nothing = reshape(&corrected(), Reshape::AsJump { day: 300.0 }, &timeline(), Certainty::Sure);
    assert_eq!(nothing, corrected(), "where there is no seam nothing is done");
}

proptest! {
    #[test]
    fn turning_seams_keeps_every_rule_of_a_curve(
        strokes in prop::collection::vec((0..600_i32, 20..120_i32, 0.0..100.0_f64, -0.3..0.3_f64), 1..8),
    ) {
        let mut curve = drawn(&Curve::default(), &stroke(20, 700, 2, |day| 50.0 + (day / 90.0).sin() * 20.0));
        for (from, long, height, slope) in strokes {
            let to = (from + long).min(720);
            curve = drawn(&curve, &stroke(from, to, 2, |day| (height + slope * (day - f64::from(from))).clamp(0.0, 100.0)));
        }
        for day in curve.seams.clone() {
            curve = reshape(&curve, Reshape::AsJump { day }, &timeline(), Certainty::Sure);
        }
        for day in jumps(&curve) {
            curve = reshape(&curve, Reshape::AsSeam { day }, &timeline(), Certainty::Sure);
        }
        for segment in &curve.segments {
            prop_assert!(segment.points.windows(2).all(|pair| pair[0].day < pair[1].day), "{:?}", segment.points);
            prop_assert!(segment.points.iter().all(|point| (0.0..=100.0).contains(&point.value)));
        }
        prop_assert!(curve.segments.windows(2).all(|pair| pair[0].to_day() <= pair[1].from_day()));
    }

    #[test]
    fn what_is_stored_is_what_was_drawn_to_half_of_a_hundredth(
        waves in prop::collection::vec((5.0..35.0_f64, 20.0..200.0_f64, 0.0..6.0_f64), 1..3), step in 1_usize..60,
    ) {
        let value_of = |day: f64| 50.0 + waves.iter().map(|(high, long, at)| high * (day / long + at).sin()).sum::<f64>() / waves.len() as f64;
        // Told in whole points of the screen, as a mouse tells it.
        let told = stroke(20, 700, step, |day| (value_of(day) * 4.24).round() / 4.24);
        let off = drawn(&Curve::default(), &told);
        for sample in &told {
            let distance = beside(&off, sample.day, sample.value);
            prop_assert!(distance <= 0.5, "{distance} beside the pen on day {}", sample.day);
        }
        let calm = settings(USUAL_CALM);
        let calmed = draw_stroke(&Curve::default(), &told, &timeline(), calm);
        for sample in hand_line(&told, calm.calm) {
            let distance = beside(&calmed, sample.day, sample.value);
            prop_assert!(distance <= 0.25, "{distance} beside the calm line that is seen, on day {}", sample.day);
        }
    }

    #[test]
    fn what_is_seen_never_leaves_its_points_and_lies_within_a_quarter_of_the_straight_line(
        values in prop::collection::vec(0.0..100.0_f64, 2..40), steps in prop::collection::vec(0.01..30.0_f64, 40),
    ) {
        let mut day = 0.0;
        let place = |(value, step): (&f64, &f64)| { day += step; Point::new(day, *value) };
        let points: Vec<Point> = values.iter().zip(&steps).map(place).collect();
        let stored = Segment::new(points.clone());
        let seen = seen_line(&points, 0.7);
        for point in &seen {
            let straight = stored.value_at(point.day).unwrap();
            prop_assert!((point.value - straight).abs() <= 0.2501, "{} at {}", point.value - straight, point.day);
            let after = points.partition_point(|stored| stored.day < point.day).clamp(1, points.len() - 1);
            let (from, to) = (points[after - 1].value, points[after].value);
            prop_assert!(point.value >= from.min(to) - 1e-9 && point.value <= from.max(to) + 1e-9);
        }
    }
}
