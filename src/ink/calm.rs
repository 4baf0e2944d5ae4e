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

/// The setting that is proposed: a tremble of the hand goes, and nothing that was meant.
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
/// Readings at the same moment are this far apart for the filter, in seconds: a thousand hertz is more than any pen tells.
const LEAST_STEP_S: f64 = 0.001;

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
pub fn calm_line(samples: &[Sample], calm: Calm) -> Vec<Sample> {
    if calm.strength <= 0.0 || samples.len() < 3 || calm.points_per_day <= 0.0 || calm.points_per_value <= 0.0 {
        return samples.to_vec();
    }
    let beta = USUAL_BETA * CALMEST_FACTOR.powf((USUAL_CALM - calm.strength.min(1.0)) / (1.0 - USUAL_CALM));
    let first = samples[0];
    let mut day = OneEuro::at(first.day * calm.points_per_day, beta);
    let mut value = OneEuro::at(first.value * calm.points_per_value, beta);
    let mut last_ms = first.ms;
    let mut calmed = Vec::with_capacity(samples.len());
    calmed.push(first);
    for sample in &samples[1..] {
        let step_s = ((sample.ms - last_ms) / 1000.0).max(LEAST_STEP_S);
        last_ms = sample.ms;
        calmed.push(Sample {
            day: day.follow(sample.day * calm.points_per_day, step_s) / calm.points_per_day,
            value: value.follow(sample.value * calm.points_per_value, step_s) / calm.points_per_value,
            ..*sample
        });
    }
    catch_up(&mut calmed, samples[samples.len() - 1]);
    calmed
}

/// Brings the end of a line to where the pen was lifted, the more the nearer to it.
fn catch_up(calmed: &mut [Sample], end: Sample) {
    let Some(last) = calmed.last().copied() else { return };
    let (days, values) = (end.day - last.day, end.value - last.value);
    let begins_ms = (end.ms - CATCH_UP_MS).max(calmed[0].ms);
    for sample in calmed.iter_mut().skip(1).rev().take_while(|sample| sample.ms > begins_ms) {
        let part = (sample.ms - begins_ms) / (end.ms - begins_ms);
        sample.day += days * part;
        sample.value += values * part;
    }
    if let Some(last) = calmed.last_mut() {
        *last = end;
    }
}

/// One number, followed.
struct OneEuro {
    beta: f64,
    raw: f64,
    calmed: f64,
    speed: f64,
}

impl OneEuro {
    fn at(place: f64, beta: f64) -> Self {
        Self { beta, raw: place, calmed: place, speed: 0.0 }
    }

    fn follow(&mut self, raw: f64, step_s: f64) -> f64 {
        let speed = (raw - self.raw) / step_s;
        self.raw = raw;
        self.speed += smoothing(SPEED_CUTOFF_HZ, step_s) * (speed - self.speed);
        let cutoff_hz = LEAST_CUTOFF_HZ + self.beta * self.speed.abs();
        self.calmed += smoothing(cutoff_hz, step_s) * (raw - self.calmed);
        self.calmed
    }
}

/// How much of a new reading counts, 0–1.
fn smoothing(cutoff_hz: f64, step_s: f64) -> f64 {
    1.0 / (1.0 + 1.0 / (TAU * cutoff_hz * step_s))
}
