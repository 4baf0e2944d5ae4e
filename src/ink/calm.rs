//! The calm line: a hand that trembles draws a quiet line, and the steps of a mouse, one pixel at a time, do not show.
//!
//! Both are the smoothest line inside a tube around the readings (see [`super::tube`]), in points of the screen, where a hand
//! trembles. How far the line may leave the hand is all that calm says:
//!
//! - off: the readings come back bit by bit. [`even_line`] then takes out only what a screen of pixels put in: places that are a
//!   pixel from their neighbour, by at most [`PIXEL_POINTS`] and [`PIXEL_VALUE`];
//! - at [`USUAL_CALM`]: at most 3.6 points and 0.85 of 100. A tremble of 3 points to either side goes to under 1 point when
//!   its waves are up to 40 points long, which is a hand at 10 trembles and 400 points a second. A corner keeps its height to
//!   within 1 of 100.
//!
//! It lags by nothing: the line ends where the pen is, always, and goes through the middle of the tremble, not behind it. What is
//! nearer to the pen than about a wave may still move, by less than the tube.

use super::Sample;
use super::tube::smoothest;

/// A gentle setting: a tremble of the hand goes, and nothing that was meant.
pub const USUAL_CALM: f64 = 0.25;
/// How far the line may leave the hand at the calmest setting, in points of the screen.
const CALMEST_POINTS: f64 = 14.4;
/// How far it may at the calmest setting, in value.
const CALMEST_VALUE: f64 = 3.4;
/// Waves shorter than this are flattened at the usual setting, in points of the screen.
const USUAL_WAVE_POINTS: f64 = 80.0;
/// Waves shorter than this are flattened by the steps of pixels alone, in points of the screen.
const PIXEL_WAVE_POINTS: f64 = 40.0;
/// How far the steps of pixels may be evened, in points of the screen: a little over half a pixel.
pub const PIXEL_POINTS: f64 = 0.6;
/// How far they may be evened in value, so that together with simplifying the line stays within 0.25 of the pen.
pub const PIXEL_VALUE: f64 = 0.15;
/// Places at most this far apart may be the same place, told in pixels. In points of the screen.
const ONE_PIXEL: f64 = 1.01;
/// Readings count as at least this far apart, in points.
const LEAST_STEP: f64 = 0.25;
/// So many readings on either side tell how far a trembling hand really went.
const AROUND: usize = 2;

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

impl Calm {
    /// A sheet has a size, and calm is asked for.
    fn is_on(&self) -> bool {
        self.strength > 0.0 && self.has_size()
    }

    fn has_size(&self) -> bool {
        self.points_per_day > 0.0 && self.points_per_value > 0.0
    }
}

/// `samples` calmed: as many, at the same moments, the first and the last in the same place.
///
/// With a strength of 0 they come back bit by bit.
///
/// ```
/// use potloodlijn::ink::{Calm, Sample, USUAL_CALM, calm_line};
/// let calm = Calm { strength: USUAL_CALM, points_per_day: 1.0, points_per_value: 5.0 };
/// let tremble = [50.0, 50.4, 49.6, 50.4, 49.6, 50.4, 50.0].into_iter().zip(0..);
/// let line: Vec<Sample> =
///     tremble.map(|(value, at)| Sample { ms: 8.0 * f64::from(at), day: 6.0 * f64::from(at), value, pressure: 0.5 }).collect();
/// let calmed = calm_line(&line, calm);
/// assert_eq!((calmed.len(), calmed[0], calmed[6]), (7, line[0], line[6]));
/// assert!(calmed[1..6].iter().all(|sample| (sample.value - 50.0).abs() < 0.2));
/// assert_eq!(calm_line(&line, Calm { strength: 0.0, ..calm }), line);
/// ```
pub fn calm_line(samples: &[Sample], calm: Calm) -> Vec<Sample> {
    if !calm.is_on() {
        return samples.to_vec();
    }
    let strength = calm.strength.min(1.0);
    let points = CALMEST_POINTS * strength;
    let tube = (points, points.min(CALMEST_VALUE * strength * calm.points_per_value));
    let wave = USUAL_WAVE_POINTS * (strength / USUAL_CALM).sqrt();
    smoothed(samples, calm, wave, |_, _| tube)
}

/// `samples` without the steps of a screen's pixels: as many, at the same moments, the first and the last in the same place.
/// What is more than a pixel from its neighbours stays bit by bit.
///
/// ```
/// use potloodlijn::ink::{Calm, Sample, even_line};
/// let sheet = Calm { strength: 0.0, points_per_day: 1.0, points_per_value: 4.0 };
/// // A slope of one in eight, told by a mouse.
/// let told: Vec<Sample> = (0..80)
///     .map(|x| Sample { ms: f64::from(x), day: f64::from(x), value: 50.0 + f64::from(x / 8) / 4.0, pressure: 0.5 })
///     .collect();
/// let even = even_line(&told, sheet);
/// let step = even[40].value - even[39].value;
/// assert!((step - 1.0 / 32.0).abs() < 0.01, "no stairs: {step}");
/// ```
pub fn even_line(samples: &[Sample], sheet: Calm) -> Vec<Sample> {
    if !sheet.has_size() {
        return samples.to_vec();
    }
    let most = PIXEL_POINTS.min(PIXEL_VALUE * sheet.points_per_value);
    let may_be_even = |across: f64, down: f64| across.hypot(down) <= PIXEL_WAVE_POINTS;
    let tube = |step: f64, tube: f64| if step <= ONE_PIXEL { tube } else { 0.0 };
    smoothed(samples, sheet, PIXEL_WAVE_POINTS, |across, down| {
        let even = (tube(across, PIXEL_POINTS), tube(down, most));
        if may_be_even(across, down) { even } else { (0.0, 0.0) }
    })
}

/// The line that is seen and kept of a stroke: calmed, and where calm is off without the steps of pixels.
pub fn hand_line(samples: &[Sample], calm: Calm) -> Vec<Sample> {
    if calm.strength > 0.0 { calm_line(samples, calm) } else { even_line(samples, calm) }
}

/// `samples` as smooth as the tube at each allows; `tube_at` gives its half widths across and down for the lesser of the steps to
/// its two neighbours, across and down. In points of the screen.
fn smoothed(samples: &[Sample], sheet: Calm, wave: f64, tube_at: impl Fn(f64, f64) -> (f64, f64)) -> Vec<Sample> {
    let Some(last) = samples.len().checked_sub(1).filter(|&last| last > 1) else { return samples.to_vec() };
    let across: Vec<f64> = samples.iter().map(|sample| sample.day * sheet.points_per_day).collect();
    let down: Vec<f64> = samples.iter().map(|sample| sample.value * sheet.points_per_value).collect();
    let step = |places: &[f64], at: usize| (places[at] - places[at - 1]).abs().min((places[at + 1] - places[at]).abs());
    let tube = |at: usize| if at == 0 || at == last { (0.0, 0.0) } else { tube_at(step(&across, at), step(&down, at)) };
    let (tubes_across, tubes_down): (Vec<f64>, Vec<f64>) = (0..=last).map(tube).unzip();
    let along = way_along(&across, &down);
    let across = smoothest(&along, &across, &tubes_across, wave);
    let down = smoothest(&along, &down, &tubes_down, wave);
    let place = |(at, sample): (usize, &Sample)| Sample {
        day: if tubes_across[at] > 0.0 { across[at] / sheet.points_per_day } else { sample.day },
        value: if tubes_down[at] > 0.0 { down[at] / sheet.points_per_value } else { sample.value },
        ..*sample
    };
    samples.iter().enumerate().map(place).collect()
}

/// How far the hand went up to each reading: between the middles of the readings around, so that a tremble is no way.
fn way_along(across: &[f64], down: &[f64]) -> Vec<f64> {
    let last = across.len() - 1;
    let middle = |places: &[f64], at: usize| {
        let around = AROUND.min(at).min(last - at);
        places[at - around..=at + around].iter().sum::<f64>() / (2 * around + 1) as f64
    };
    let mut along = Vec::with_capacity(across.len());
    let mut way = 0.0;
    let mut before = (across[0], down[0]);
    for at in 0..=last {
        let here = (middle(across, at), middle(down, at));
        let step = (here.0 - before.0).hypot(here.1 - before.1);
        way += if at == 0 { 0.0 } else { step.max(LEAST_STEP) };
        along.push(way);
        before = here;
    }
    along
}
