//! The calm line: a hand that trembles draws a quiet line, without the line lagging behind the hand.
//!
//! The 1 € filter of Casiez, Roussel and Vogel, "1 € Filter: A Simple Speed-based Low-pass Filter for Noisy Input in
//! Interactive Systems", CHI 2012: a low-pass filter whose cutoff rises with the speed, so that a slow hand is calmed and a
//! fast one is followed. It runs in points of the screen, where a hand trembles, not in days and values.
//!
//! Lag at 120 readings a second, measured in the tests on a hand that moves 1,000 points a second: 3.1 ms at the usual
//! setting of 0.25, 0 ms when off. The ends of a stroke stay exactly where the pen was: what the line lags at the end is
//! made up over its last tenth of a second.

use std::f64::consts::TAU;

use super::Sample;

/// A gentle setting: a tremble of the hand goes, and hardly anything that was meant. At very sharp corners, drawn fast, it
/// takes off some two points of value.
pub const USUAL_CALM: f64 = 0.25;
/// Cutoff of the filter for a hand that stands still, in hertz.
const LEAST_CUTOFF_HZ: f64 = 1.0;
/// How fast the cutoff rises with the speed, in hertz for a point a second, at [`USUAL_CALM`].
const USUAL_BETA: f64 = 0.05;
/// Cutoff for the speed itself, in hertz; the paper's.
const SPEED_CUTOFF_HZ: f64 = 1.0;
/// From the usual setting to the calmest one the filter follows this many times less.
const CALMEST_FACTOR: f64 = 16.0;
/// What the line lags at its end is made up over this long, in milliseconds.
const CATCH_UP_MS: f64 = 100.0;
/// The first moments of a stroke, in milliseconds.
const FIRST_MOMENTS_MS: f64 = 25.0;
/// Readings at the same moment are this far apart for the filter, in seconds: no pen tells more often.
const LEAST_STEP_S: f64 = 0.0002;

/// How calm a line is to be, and how large the sheet is on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calm {
    /// 0 (off) – 1.
    pub strength: f64,
    /// Points of the screen for one day.
    pub points_per_day: f64,
    /// Points of the screen for one of 100 values.
    pub points_per_value: f64,
}

/// `samples` calmed: as many, at the same moments, the first and the last in the same place.
///
/// With a strength of 0 they come back bit by bit.
///
/// ```
/// use potloodlijn::ink::{Calm, Sample, USUAL_CALM, calm_line};
/// let calm = Calm { strength: USUAL_CALM, points_per_day: 1.0, points_per_value: 1.0 };
/// let tremble = [50.0, 51.0, 49.0, 51.0, 49.0, 50.0].into_iter().zip(0..);
/// let line: Vec<Sample> =
///     tremble.map(|(value, at)| Sample { ms: f64::from(at) * 100.0, day: 0.0, value, pressure: 0.5 }).collect();
/// let calmed = calm_line(&line, calm);
/// assert_eq!((calmed.len(), calmed[0], calmed[5]), (6, line[0], line[5]));
/// assert!(calmed[1..5].iter().all(|sample| (sample.value - 50.0).abs() < 0.9));
/// assert_eq!(calm_line(&line, Calm { strength: 0.0, ..calm }), line);
/// ```
pub fn calm_line(samples: &[Sample], calm: Calm) -> Vec<Sample> {
    if calm.strength <= 0.0 || samples.len() < 3 || calm.points_per_day <= 0.0 || calm.points_per_value <= 0.0 {
        return samples.to_vec();
    }
    let beta = USUAL_BETA * CALMEST_FACTOR.powf((USUAL_CALM - calm.strength.min(1.0)) / (1.0 - USUAL_CALM));
    let place = |sample: &Sample| (sample.day * calm.points_per_day, sample.value * calm.points_per_value);
    let mut filter =
        OneEuro { beta, raw: place(&samples[0]), calmed: place(&samples[0]), speed: first_speed(samples, place) };
    let mut calmed = Vec::with_capacity(samples.len());
    calmed.push(samples[0]);
    for pair in samples.windows(2) {
        let step_s = ((pair[1].ms - pair[0].ms) / 1000.0).max(LEAST_STEP_S);
        let (x, y) = filter.follow(place(&pair[1]), step_s);
        calmed.push(Sample { day: x / calm.points_per_day, value: y / calm.points_per_value, ..pair[1] });
    }
    catch_up(&mut calmed, samples);
    calmed
}

/// Brings the end of a line to where the pen was lifted: the nearer to it, the more the line goes where the pen went. Both
/// lie on the hand's way, so nothing is moved sideways.
fn catch_up(calmed: &mut [Sample], told: &[Sample]) {
    let (begin_ms, end_ms) = (told[0].ms, told[told.len() - 1].ms);
    let from_ms = (end_ms - CATCH_UP_MS).max(begin_ms);
    for (calmed, told) in calmed.iter_mut().zip(told).skip(1).rev().take_while(|(_, told)| told.ms > from_ms) {
        let part = (told.ms - from_ms) / (end_ms - from_ms);
        calmed.day += part * (told.day - calmed.day);
        calmed.value += part * (told.value - calmed.value);
    }
    calmed[told.len() - 1] = told[told.len() - 1];
}

/// The speed with which a stroke begins, over its first moments: a fast hand is not held back at the start.
fn first_speed(samples: &[Sample], place: impl Fn(&Sample) -> (f64, f64)) -> (f64, f64) {
    let first = &samples[0];
    let later =
        samples.iter().find(|sample| sample.ms - first.ms >= FIRST_MOMENTS_MS).unwrap_or(&samples[samples.len() - 1]);
    let count = samples.iter().take_while(|sample| sample.ms < later.ms).count().max(1);
    let seconds = ((later.ms - first.ms) / 1000.0).max(LEAST_STEP_S * count as f64);
    let ((x, y), (to_x, to_y)) = (place(first), place(later));
    ((to_x - x) / seconds, (to_y - y) / seconds)
}

/// A place, followed. Both directions have one cutoff, so that the line keeps its shape.
struct OneEuro {
    beta: f64,
    raw: (f64, f64),
    calmed: (f64, f64),
    speed: (f64, f64),
}

impl OneEuro {
    fn follow(&mut self, raw: (f64, f64), step_s: f64) -> (f64, f64) {
        let part = smoothing(SPEED_CUTOFF_HZ, step_s);
        let speed = ((raw.0 - self.raw.0) / step_s, (raw.1 - self.raw.1) / step_s);
        self.raw = raw;
        self.speed = towards(self.speed, speed, part);
        let cutoff_hz = LEAST_CUTOFF_HZ + self.beta * self.speed.0.hypot(self.speed.1);
        self.calmed = towards(self.calmed, raw, smoothing(cutoff_hz, step_s));
        self.calmed
    }
}

fn towards(from: (f64, f64), to: (f64, f64), part: f64) -> (f64, f64) {
    (from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1))
}

/// How much of a new reading counts, 0–1.
fn smoothing(cutoff_hz: f64, step_s: f64) -> f64 {
    1.0 / (1.0 + 1.0 / (TAU * cutoff_hz * step_s))
}
