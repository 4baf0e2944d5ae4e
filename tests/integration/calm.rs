//! The calm line: quiet, in time, and off when it is off.

use potloodlijn::ink::{Calm, Sample, USUAL_CALM, calm_line, even_line};
use proptest::prelude::*;

const READINGS_A_SECOND: f64 = 120.0;
/// How high a value is on a sheet of usual size, in points.
const POINTS_PER_VALUE: f64 = 4.24;

/// On a sheet where a day and a value are a point each.
fn calm(strength: f64) -> Calm {
    Calm { strength, points_per_day: 1.0, points_per_value: 1.0 }
}

fn samples(count: usize, place: impl Fn(f64) -> (f64, f64)) -> Vec<Sample> {
    let sample = |at: usize| {
        let seconds = at as f64 / READINGS_A_SECOND;
        let (day, value) = place(seconds);
        Sample { ms: seconds * 1000.0, day, value, pressure: 0.5 }
    };
    (0..count).map(sample).collect()
}

fn bits(samples: &[Sample]) -> Vec<[u64; 4]> {
    samples.iter().map(|s| [s.ms, s.day, s.value, s.pressure].map(f64::to_bits)).collect()
}

/// A hand that trembles by `points` at 9 and 13 times a second while it goes on slowly.
fn trembling(points: f64) -> Vec<Sample> {
    let tremble = move |s: f64| points * ((s * 56.5).sin() + (s * 81.7 + 1.0).sin()) / 2.0;
    samples(600, move |s| (60.0 * s, 50.0 + tremble(s) / POINTS_PER_VALUE))
}

fn roughness(samples: &[Sample]) -> f64 {
    let bend = |w: &[Sample]| (w[2].value - 2.0 * w[1].value + w[0].value).powi(2);
    (samples.windows(3).map(bend).sum::<f64>() / samples.len() as f64).sqrt()
}

proptest! {
    #[test]
    fn off_is_bit_by_bit_what_the_pen_told(places in prop::collection::vec((0.0..900.0_f64, -20.0..120.0_f64), 0..200)) {
        let told = samples(places.len(), |s| places[(s * READINGS_A_SECOND).round() as usize]);
        prop_assert_eq!(bits(&calm_line(&told, calm(0.0))), bits(&told));
    }

    #[test]
    fn the_ends_stay_exactly_where_the_pen_was(
        places in prop::collection::vec((0.0..900.0_f64, 0.0..100.0_f64), 1..200), strength in 0.0..1.0_f64,
    ) {
        let told = samples(places.len(), |s| places[(s * READINGS_A_SECOND).round() as usize]);
        let calmed = calm_line(&told, calm(strength));
        prop_assert_eq!(calmed.len(), told.len());
        prop_assert_eq!(bits(&[calmed[0], calmed[told.len() - 1]]), bits(&[told[0], told[told.len() - 1]]));
        prop_assert!(calmed.iter().all(|s| s.day.is_finite() && s.value.is_finite()));
    }
}

#[test]
fn a_line_lags_by_nothing_however_calm() {
    const POINTS_A_SECOND: f64 = 1000.0;
    let told = samples(240, |s| (POINTS_A_SECOND * s, 50.0));
    for strength in [0.0, USUAL_CALM, 1.0] {
        let calmed = calm_line(&told, calm(strength));
        let lag_ms = (told[120].day - calmed[120].day) / POINTS_A_SECOND * 1000.0;
        assert!(lag_ms.abs() < 0.001, "{lag_ms} ms at {strength}");
    }
}

/// On the sheet of a window of 1280 by 800.
fn on_a_sheet(strength: f64) -> Calm {
    Calm { strength, points_per_day: 1.06, points_per_value: POINTS_PER_VALUE }
}

/// A mouse that goes through `height_of(x)`, told in whole points every `step` of them.
fn mouse(from: i32, to: i32, step: usize, height_of: impl Fn(f64) -> f64) -> Vec<Sample> {
    let sheet = on_a_sheet(0.0);
    let place = |x: i32| {
        let (x, y) = (f64::from(x), height_of(f64::from(x)).round());
        Sample { ms: x, day: x / sheet.points_per_day, value: y / sheet.points_per_value, pressure: 0.5 }
    };
    (from..=to).step_by(step).map(place).collect()
}

/// How much a line turns altogether, in degrees, on the screen.
fn turns_degrees(samples: &[Sample]) -> f64 {
    let sheet = on_a_sheet(0.0);
    let place = |s: &Sample| (s.day * sheet.points_per_day, s.value * sheet.points_per_value);
    let towards = |pair: &[Sample]| {
        let (from, to) = (place(&pair[0]), place(&pair[1]));
        (to.1 - from.1).atan2(to.0 - from.0).to_degrees()
    };
    let directions: Vec<f64> = samples.windows(2).map(towards).collect();
    directions.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum()
}

#[test]
fn a_tremble_of_three_points_to_either_side_goes() {
    let wave = |x: f64| 200.0 + 120.0 * (x / 120.0).sin();
    for length in [4.0, 8.0, 12.0, 20.0, 30.0, 40.0] {
        let told = mouse(0, 776, 2, |x| wave(x) + 3.0 * (x / length * std::f64::consts::TAU).sin());
        let calmed = calm_line(&told, on_a_sheet(USUAL_CALM));
        let beside = |s: &Sample| (s.value * POINTS_PER_VALUE - wave(s.day * 1.06)).abs();
        let far = calmed[40..calmed.len() - 40].iter().map(beside).fold(0.0, f64::max);
        println!(
            "waves of {length} points: {far:.2} left, turns {:.0} of {:.0} degrees",
            turns_degrees(&calmed),
            turns_degrees(&told)
        );
        assert!(far < 1.0, "waves of {length} points: {far} points are left");
    }
}

#[test]
fn a_corner_keeps_its_height_to_within_one_of_a_hundred() {
    for steepness in [0.5, 1.0, 2.0, 4.0] {
        let told = mouse(100, 500, 2, |x| 350.0 - (x - 300.0).abs() * steepness);
        let calmed = calm_line(&told, on_a_sheet(USUAL_CALM));
        let highest = |samples: &[Sample]| samples.iter().map(|s| s.value).fold(0.0, f64::max);
        let lost = highest(&told) - highest(&calmed);
        println!("a corner of {steepness}: {lost:.2} of 100 lost");
        assert!(lost < 1.0, "{lost} of 100 lost at a corner of {steepness}");
    }
}

#[test]
fn the_steps_of_a_mouse_do_not_show() {
    for (name, height_of) in [
        ("a slow sine", (|x| 200.0 + 150.0 * (x / 120.0_f64).sin()) as fn(f64) -> f64),
        ("a gentle slope", |x| 100.0 + x / 20.0),
        ("a steep slope", |x| x * 0.95),
    ] {
        let sheet = on_a_sheet(0.0);
        let truly: Vec<Sample> = (0..=776)
            .map(|x| Sample {
                ms: 0.0,
                day: f64::from(x) / 1.06,
                value: height_of(f64::from(x)) / POINTS_PER_VALUE,
                pressure: 0.5,
            })
            .collect();
        let told = mouse(0, 776, 1, height_of);
        let even = even_line(&told, sheet);
        let turns = [&truly, &told, &even].map(|line| turns_degrees(line));
        println!("{name}: turns {:.0} truly, {:.0} as told, {:.0} evened (degrees)", turns[0], turns[1], turns[2]);
        assert!(turns[2] < turns[0] + turns[1] / 30.0, "{name}: {turns:?}");
    }
}

#[test]
fn a_trembling_hand_draws_a_quiet_line() {
    let told = trembling(3.0);
    let sheet = |strength| Calm { points_per_value: POINTS_PER_VALUE, ..calm(strength) };
    let rough = |strength| roughness(&calm_line(&told, sheet(strength))) / roughness(&told);
    let (usual, calmest) = (rough(USUAL_CALM), rough(1.0));
    println!("of the tremble stays: {usual:.2} at the usual setting, {calmest:.2} at the calmest");
    assert!(usual < 0.05 && calmest <= usual, "{usual}, {calmest}");
}

#[test]
fn a_fast_stroke_keeps_its_shape() {
    let told = samples(60, |s| (1600.0 * s, 50.0 + 40.0 * (s * 9.0).sin()));
    let calmed = calm_line(&told, calm(USUAL_CALM));
    let on_line = |day: f64| 50.0 + 40.0 * (day / 1600.0 * 9.0).sin();
    let farthest = calmed.iter().map(|s| (s.value - on_line(s.day)).abs()).fold(0.0, f64::max);
    assert!(farthest < 1.0, "{farthest} points beside the line that was drawn");
}
