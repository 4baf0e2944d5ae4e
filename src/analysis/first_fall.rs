//! Which curve turned for the worse first. A question to ask, not a cause.

use rayon::prelude::*;

use serde::Serialize;

use super::daily::{DailyCurves, pleasant};
use super::participants::{Skipped, all_who_agreed};
use super::trends::lowest_without_fall;
use crate::model::{Code, Group, Instrument, Journey};

/// A fall lasts at least this many days, as far as the line is drawn: shorter dips come and go. The fineness with which
/// people date what happened a year or more ago.
pub const LASTING_DAYS: usize = 45;

/// A curve's first lasting turn for the worse.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fall {
    /// The curve.
    pub indicator: Code,
    /// The last day on which it lay at its best before.
    pub from_day: f64,
    /// The first day on which it lies more than [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) worse than that, to stay so for [`LASTING_DAYS`].
    pub day: f64,
    /// Its value on `day` less its best before, in its own direction: above 0 for a curve of which low is pleasant.
    pub change: f64,
}

/// The curves of one person that fell, the first one first.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonFalls {
    /// Whose.
    pub participant: crate::model::ParticipantCode,
    /// By day, then in the order of the instrument. Those with the day of the first one all fell first.
    pub falls: Vec<Fall>,
}

impl PersonFalls {
    /// The line that became worse first; several where that was on one day.
    pub fn first(&self) -> impl Iterator<Item = &Code> {
        let first_day = self.falls.first().map(|fall| fall.day);
        self.falls.iter().filter(move |fall| Some(fall.day) == first_day).map(|fall| &fall.indicator)
    }
}

/// What fell first in a group.
#[derive(Debug, Clone, PartialEq)]
pub struct FirstFalls {
    /// A row for each indicator, in the order of the instrument.
    pub indicators: Vec<FirstFallCount>,
    /// Who takes part: those who agreed to group figures.
    pub people: Vec<PersonFalls>,
    /// Who does not.
    pub skipped: Vec<Skipped>,
}

/// In how many persons an indicator fell, and fell first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FirstFallCount {
    /// The indicator.
    pub indicator: Code,
    /// Persons who drew it.
    pub drew: usize,
    /// Persons in whom it fell.
    pub fell: usize,
    /// Persons in whom it fell first, or on the same day as the first.
    pub first: usize,
}

/// The curves of `journey` that turned for the worse, by day. Curves are read day by day; days that were not drawn are
/// passed over.
///
/// ```
/// use potloodlijn::{analysis::falls, demo::example_group, format::builtin_instruments, model::Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// let line = r#"{ "energy": { "segments": [{ "points": [[0, 70], [100, 70], [116, 38], [300, 38]] }] } }"#;
/// journey.curves = serde_json::from_str(line).unwrap();
/// let fall = &falls(&journey, &builtin_instruments()[0])[0];
/// assert_eq!((fall.from_day, fall.day, fall.change), (100.0, 106.0, -12.0));
/// ```
pub fn falls(journey: &Journey, instrument: &Instrument) -> Vec<Fall> {
    falls_by_day(&DailyCurves::of(journey, instrument))
}

/// [`falls`] of a journey that was read already.
pub(super) fn falls_by_day(curves: &DailyCurves<'_>) -> Vec<Fall> {
    let of_indicator = curves.rows.iter().filter_map(|(indicator, values)| {
        let (best, fallen) = first_lasting_fall(&pleasant(indicator.better, values))?;
        Some(Fall {
            indicator: indicator.id.clone(),
            from_day: best as f64,
            day: fallen as f64,
            change: values[fallen] - values[best],
        })
    });
    let mut falls: Vec<Fall> = of_indicator.collect();
    falls.sort_by(|one, other| one.day.total_cmp(&other.day));
    falls
}

/// The day of the best before the first lasting fall of a line that is so good day by day, and the day of that fall.
fn first_lasting_fall(good: &[f64]) -> Option<(usize, usize)> {
    let mut best = good.iter().position(|now| !now.is_nan())?;
    for (day, &now) in good.iter().enumerate().skip(best) {
        if now >= good[best] {
            best = day;
        }
        let enough = lowest_without_fall(good[best]);
        let to_last = &good[day..good.len().min(day + LASTING_DAYS + 1)];
        if now < enough && !to_last.iter().any(|now| *now >= enough) {
            return Some((best, day));
        }
    }
    None
}

/// Counts for each indicator in how many persons it fell, and fell first.
pub fn first_falls(group: &Group) -> FirstFalls {
    let taking = all_who_agreed(group);
    let instrument = &group.setup.instrument;
    let person =
        |journey: &Journey| PersonFalls { participant: journey.participant.clone(), falls: falls(journey, instrument) };
    gather_falls(group, taking.part.par_iter().map(|(journey, ())| person(journey)).collect())
}

/// The falls of `people`, everyone who agreed to group figures in the order of the group, as those of the group.
pub(super) fn gather_falls(group: &Group, people: Vec<PersonFalls>) -> FirstFalls {
    let taking = all_who_agreed(group);
    let count = |id: &Code| {
        let drew = |(journey, ()): &&(&Journey, ())| journey.curves.get(id).is_some_and(|it| !it.segments.is_empty());
        let fell = |person: &&PersonFalls| person.falls.iter().any(|fall| fall.indicator == *id);
        let first = |person: &&PersonFalls| {
            let first_day = person.falls.first().map(|fall| fall.day);
            person.falls.iter().any(|fall| fall.indicator == *id && Some(fall.day) == first_day)
        };
        FirstFallCount {
            indicator: id.clone(),
            drew: taking.part.iter().filter(drew).count(),
            fell: people.iter().filter(fell).count(),
            first: people.iter().filter(first).count(),
        }
    };
    let indicators = group.setup.instrument.indicators.iter().map(|indicator| count(&indicator.id)).collect();
    FirstFalls { indicators, people, skipped: taking.skipped }
}
