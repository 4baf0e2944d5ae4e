//! The lowest point of a curve, and whether and when it came back.

use rayon::prelude::*;

use serde::Serialize;

use super::daily::{DailyCurves, pleasant};
use super::extremes::{first_smallest, last_largest};
use super::participants::{Skipped, all_who_agreed};
use super::summary::quantile_type_7;
use super::trends::{is_notable_rise, lowest_without_fall};
use crate::model::{Code, Group, Instrument, Journey, ParticipantCode, Point};

/// The lowest point of a curve: where it lies at its least pleasant.
#[derive(Debug, Clone, PartialEq)]
pub struct LowPoint {
    /// The curve.
    pub indicator: Code,
    /// The lowest point, the first one where there are several; the highest of a curve of which low is pleasant.
    pub lowest: Point,
    /// The best before it, the last one where there are several.
    pub best_before: Point,
    /// The first day after it on which the curve lies within [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) of the best before; `None` when it does
    /// not come back as far as it is drawn.
    pub recovered_on: Option<f64>,
}

impl LowPoint {
    /// How far it fell, in points, above 0.
    pub fn depth(&self) -> f64 {
        (self.best_before.value - self.lowest.value).abs()
    }

    /// Days from the lowest point until it had come back.
    pub fn recovery_days(&self) -> Option<f64> {
        Some(self.recovered_on? - self.lowest.day)
    }
}

/// The lowest points of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonLowPoints {
    /// Whose.
    pub participant: ParticipantCode,
    /// In the order of the instrument; without the curves that never lay more than [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) below their best
    /// before.
    pub low_points: Vec<LowPoint>,
}

/// Lowest points and recoveries of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Recoveries {
    /// A row for each indicator, in the order of the instrument.
    pub indicators: Vec<RecoveryCount>,
    /// Who takes part: those who agreed to group figures.
    pub people: Vec<PersonLowPoints>,
    /// Who does not.
    pub skipped: Vec<Skipped>,
}

/// In how many persons an indicator had a low point and came back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecoveryCount {
    /// The indicator.
    pub indicator: Code,
    /// Persons in whom it had a low point.
    pub low: usize,
    /// Persons of those in whom it came back.
    pub recovered: usize,
    /// The median of the days it took them; absent when it came back in nobody.
    pub median_days: Option<f64>,
}

/// The lowest points of the curves of `journey`, in the order of the instrument. Curves are read day by day; days that were
/// not drawn are passed over.
///
/// ```
/// use potloodlijn::{analysis::low_points, demo::example_group, format::builtin_instruments, model::{Language, Point}};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// let line = r#"{ "energy": { "segments": [{ "points": [[0, 80], [100, 20], [164, 84]] }] } }"#;
/// journey.curves = serde_json::from_str(line).unwrap();
/// let low = &low_points(&journey, &builtin_instruments()[0])[0];
/// assert_eq!((low.lowest, low.depth()), (Point::new(100.0, 20.0), 60.0));
/// assert_eq!((low.recovered_on, low.recovery_days()), (Some(150.0), Some(50.0)), "within 10 of the 80 it had");
/// ```
pub fn low_points(journey: &Journey, instrument: &Instrument) -> Vec<LowPoint> {
    low_points_by_day(&DailyCurves::of(journey, instrument))
}

/// [`low_points`] of a journey that was read already.
pub(super) fn low_points_by_day(curves: &DailyCurves<'_>) -> Vec<LowPoint> {
    let of_indicator = curves.rows.iter().filter_map(|(indicator, values)| {
        let good = pleasant(indicator.better, values);
        let lowest = first_smallest(&good)?;
        let best_before = last_largest(&good[..=lowest])?;
        let enough = lowest_without_fall(good[best_before]);
        let back = good.iter().enumerate().skip(lowest + 1).find(|(_, now)| **now >= enough);
        let recovered_on = back.map(|(day, _)| day as f64);
        let [lowest, best_before] = [lowest, best_before].map(|day| Point::new(day as f64, values[day]));
        let low = LowPoint { indicator: indicator.id.clone(), lowest, best_before, recovered_on };
        Some(low).filter(|low| is_notable_rise(low.depth()))
    });
    of_indicator.collect()
}

/// Counts for each indicator in how many persons it had a low point, and came back.
pub fn recoveries(group: &Group) -> Recoveries {
    let taking = all_who_agreed(group);
    let instrument = &group.setup.instrument;
    let person = |journey: &Journey| PersonLowPoints {
        participant: journey.participant.clone(),
        low_points: low_points(journey, instrument),
    };
    gather_low_points(group, taking.part.par_iter().map(|(journey, ())| person(journey)).collect())
}

/// The low points of `people`, everyone who agreed to group figures in the order of the group, as those of the group.
pub(super) fn gather_low_points(group: &Group, people: Vec<PersonLowPoints>) -> Recoveries {
    let count = |id: &Code| {
        let low = || people.iter().flat_map(|person| &person.low_points).filter(|low| low.indicator == *id);
        let mut days: Vec<f64> = low().filter_map(LowPoint::recovery_days).collect();
        days.sort_unstable_by(f64::total_cmp);
        RecoveryCount {
            indicator: id.clone(),
            low: low().count(),
            recovered: days.len(),
            median_days: quantile_type_7(&days, 0.5),
        }
    };
    let indicators = group.setup.instrument.indicators.iter().map(|indicator| count(&indicator.id)).collect();
    Recoveries { indicators, people, skipped: all_who_agreed(group).skipped }
}
