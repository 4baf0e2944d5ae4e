//! What a line does over a phase: how high it lies, and whether it falls, rises or stays.

use crate::analysis::align::AlignedGroup;
use crate::analysis::axis::evenly;
use crate::analysis::resample;
use crate::analysis::summary::mean_of_sorted;
use crate::model::{Code, Curve, PhaseLetter, PhaseSpan};
use serde::Serialize;
use std::collections::BTreeMap;

/// A net change of more than this many points counts as falling or rising. A convention of the file format: about what
/// can be told apart in a line drawn by hand on a scale of 100.
pub const NOTABLE_CHANGE: f64 = 10.0;

/// What is lost in the last bits of values with two decimals is far less than this, and no change.
const LOST_IN_ROUNDING: f64 = 1e-6;

/// A change upwards of more than [`NOTABLE_CHANGE`].
///
/// ```
/// use potloodlijn::analysis::{is_notable_fall, is_notable_rise};
/// assert!(!is_notable_rise(16.1 - 6.1) && is_notable_rise(16.11 - 6.1));
/// assert!(!is_notable_fall(6.1 - 16.1) && is_notable_fall(6.1 - 16.11));
/// ```
pub fn is_notable_rise(change: f64) -> bool {
    change > NOTABLE_CHANGE + LOST_IN_ROUNDING
}

/// The lowest value to which a change from `value` is no [`is_notable_fall`].
pub(super) fn lowest_without_fall(value: f64) -> f64 {
    value - NOTABLE_CHANGE - LOST_IN_ROUNDING
}

/// A change downwards of more than [`NOTABLE_CHANGE`].
pub fn is_notable_fall(change: f64) -> bool {
    is_notable_rise(-change)
}

/// What a line does over a phase, on the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// It ends more than [`NOTABLE_CHANGE`] lower than it began.
    Falling,
    /// It ends more than [`NOTABLE_CHANGE`] higher than it began.
    Rising,
    /// Neither.
    Stable,
}

/// One person's line over one phase.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PersonTrend {
    /// The mean over the places of the phase that have a value, 0–100.
    pub mean_level: f64,
    /// The last value in the phase minus the first, −100 to 100.
    pub net_change: f64,
}

impl PersonTrend {
    /// Falling, rising or stable, in the line's own direction: a rising line of complaints is rising.
    pub fn direction(&self) -> Direction {
        if is_notable_fall(self.net_change) {
            Direction::Falling
        } else if is_notable_rise(self.net_change) {
            Direction::Rising
        } else {
            Direction::Stable
        }
    }
}

/// The group over one phase.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct PhaseTrend {
    /// Persons who have a trend here; `falling`, `rising` and `stable` add up to it.
    pub n: usize,
    /// The mean of their mean levels, 0–100; absent without persons.
    pub mean_level: Option<f64>,
    /// The mean of their net changes, −100 to 100; absent without persons.
    pub mean_change: Option<f64>,
    /// Persons whose line falls.
    pub falling: usize,
    /// Persons whose line rises.
    pub rising: usize,
    /// Persons whose line does neither.
    pub stable: usize,
}

/// One person's trend over the places of one phase. `None` when fewer than two places have a value, since nothing can be
/// said about change then.
///
/// ```
/// use potloodlijn::analysis::{Direction, person_trend};
/// let trend = person_trend(&[Some(60.0), None, Some(40.0), Some(49.0)]).unwrap();
/// assert_eq!((trend.net_change, trend.direction()), (-11.0, Direction::Falling));
/// assert!((trend.mean_level - 149.0 / 3.0).abs() < 1e-9);
/// assert_eq!(person_trend(&[None, Some(40.0)]), None);
/// ```
pub fn person_trend(values: &[Option<f64>]) -> Option<PersonTrend> {
    trend_of_present(values.iter().copied().flatten())
}

/// [`person_trend`] of the values that are there.
pub(super) fn trend_of_present(present: impl Iterator<Item = f64> + Clone) -> Option<PersonTrend> {
    let (first, last, count) = (present.clone().next()?, present.clone().last()?, present.clone().count());
    let mean_level = present.sum::<f64>() / count as f64;
    (count > 1).then_some(PersonTrend { mean_level, net_change: last - first })
}

/// What the lines of `indicator` do in each phase of a group that is aligned by phase; empty for any other alignment.
pub fn phase_trends(aligned: &AlignedGroup, indicator: &Code) -> BTreeMap<PhaseLetter, PhaseTrend> {
    let rows = aligned.rows(indicator);
    let of_phase = aligned.phases.iter().map(|phase| {
        let trends = rows.iter().filter_map(|row| person_trend(&row[phase.places.clone()]));
        (phase.letter, sum_up(&trends.collect::<Vec<_>>()))
    });
    of_phase.collect()
}

/// The trend of one person's `curve` in each of the phases `spans` in which it has one, read at `per_phase` places (at least 2).
pub(super) fn trends_of(
    curve: &Curve,
    spans: &[PhaseSpan],
    per_phase: usize,
) -> impl Iterator<Item = (PhaseLetter, PersonTrend)> {
    spans.iter().filter_map(move |span| {
        let days: Vec<f64> = evenly(span.from_day, span.to_day, per_phase.max(2)).collect();
        Some((span.letter, person_trend(&resample(curve, &days))?))
    })
}

/// The trends of single persons as that of the group.
pub(super) fn sum_up(trends: &[PersonTrend]) -> PhaseTrend {
    let going = |direction| trends.iter().filter(|trend| trend.direction() == direction).count();
    let mean = |number: fn(&PersonTrend) -> f64| {
        let mut numbers: Vec<f64> = trends.iter().map(number).collect();
        numbers.sort_unstable_by(f64::total_cmp);
        mean_of_sorted(&numbers)
    };
    PhaseTrend {
        n: trends.len(),
        mean_level: mean(|trend| trend.mean_level),
        mean_change: mean(|trend| trend.net_change),
        falling: going(Direction::Falling),
        rising: going(Direction::Rising),
        stable: going(Direction::Stable),
    }
}
