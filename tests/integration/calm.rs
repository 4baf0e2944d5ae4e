//! The calm line: quiet, in time, and off when it is off.

use potloodlijn::ink::{Calm, Sample, USUAL_CALM, calm_line};
use proptest::prelude::*;

const READINGS_A_SECOND: f64 = 120.0;

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
    samples(600, move |s| (60.0 * s, 50.0 + tremble(s)))
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
fn the_lag_is_as_stated_at_120_readings_a_second() {
    const POINTS_A_SECOND: f64 = 1000.0;
    let told = samples(240, |s| (POINTS_A_SECOND * s, 50.0));
    let lag_ms = |strength: f64| {
        let calmed = calm_line(&told, calm(strength));
        (told[120].day - calmed[120].day) / POINTS_A_SECOND * 1000.0
    };
    assert_eq!(lag_ms(0.0), 0.0);
    let usual = lag_ms(USUAL_CALM);
    println!("lag at {USUAL_CALM}: {usual:.2} ms; at 1: {:.1} ms", lag_ms(1.0));
    assert!((usual - 3.1).abs() < 0.05, "stated 3.1 ms, got {usual}");
    assert!(lag_ms(1.0) > usual);
}

#[test]
fn a_trembling_hand_draws_a_quieter_line_the_more_the_calmer() {
    let told = trembling(3.0);
    let rough = |strength| roughness(&calm_line(&told, calm(strength))) / roughness(&told);
    let (usual, calmest) = (rough(USUAL_CALM), rough(1.0));
    println!("of the tremble stays: {usual:.2} at the usual setting, {calmest:.2} at the calmest");
    assert!(usual < 0.5 && calmest < usual / 2.0, "{usual}, {calmest}");
}

#[test]
fn a_fast_stroke_keeps_its_shape() {
    let told = samples(60, |s| (1600.0 * s, 50.0 + 40.0 * (s * 9.0).sin()));
    let calmed = calm_line(&told, calm(USUAL_CALM));
    let on_line = |day: f64| 50.0 + 40.0 * (day / 1600.0 * 9.0).sin();
    let farthest = calmed.iter().map(|s| (s.value - on_line(s.day)).abs()).fold(0.0, f64::max);
    assert!(farthest < 1.0, "{farthest} points beside the line that was drawn");
}
