//! What is said of single persons, and the counts made of it, as they stand in an analysis file.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::lists::SkippedRow;
use crate::analysis::participants::all_who_agreed;
use crate::analysis::{
    CrossingCount, CrossingStretch, Fall, FirstFallCount, FirstFalls, GroupCrossings, LowPoint, Moment, NoBorders,
    PersonMoments, Recoveries, RecoveryCount, SlopeChange, StretchMoments, SuggestedBorders, slope_changes,
    suggest_borders,
};
use crate::model::{Code, Group, Journey, ParticipantCode, PhaseLetter};

#[derive(Debug, Serialize)]
pub(super) struct BorderEvidence {
    explained: f64,
    cost_whole: f64,
    cost_parts: f64,
    levels: BTreeMap<Code, Vec<Option<f64>>>,
}

type Borders =
    (BTreeMap<ParticipantCode, BTreeMap<PhaseLetter, f64>>, BTreeMap<ParticipantCode, BorderEvidence>, Vec<SkippedRow>);

/// Suggested borders of all who agreed, what they rest on, and who has none and why.
pub(super) fn borders(group: &Group) -> Borders {
    let everyone = all_who_agreed(group).part;
    let suggest = |(journey, ()): &(&Journey, ())| suggest_borders(journey, &group.setup.instrument);
    let found: Vec<Result<SuggestedBorders, NoBorders>> = everyone.par_iter().map(suggest).collect();
    let mut borders = Borders::default();
    for ((journey, ()), found) in everyone.iter().zip(found) {
        let participant = &journey.participant;
        match found {
            Ok(found) => {
                borders.0.insert(participant.clone(), found.borders());
                let explained = found.explained();
                let SuggestedBorders { cost_whole, cost_parts, levels, .. } = found;
                borders.1.insert(participant.clone(), BorderEvidence { explained, cost_whole, cost_parts, levels });
            }
            Err(why) => borders.2.push(SkippedRow::without_borders(participant, why)),
        }
    }
    borders
}

/// Something that was found in one person.
#[derive(Debug, Serialize)]
pub(super) struct Of<T> {
    participant: ParticipantCode,
    #[serde(flatten)]
    found: T,
}

/// A row for each of what was found in `participant`.
fn rows_of<T>(participant: ParticipantCode, found: Vec<T>) -> impl Iterator<Item = Of<T>> {
    found.into_iter().map(move |found| Of { participant: participant.clone(), found })
}

pub(super) fn moments(people: Vec<PersonMoments>) -> Vec<Of<Moment>> {
    people.into_iter().flat_map(|person| rows_of(person.participant, person.moments)).collect()
}

#[derive(Debug, Serialize)]
struct FellAndRose {
    falling: usize,
    rising: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct StretchRow {
    phase: PhaseLetter,
    third: usize,
    of: usize,
    persons: usize,
    indicators: BTreeMap<Code, FellAndRose>,
}

impl From<StretchMoments> for StretchRow {
    fn from(row: StretchMoments) -> Self {
        let StretchMoments { phase, stretch, of, persons, indicators } = row;
        let both = indicators.into_iter().map(|(id, (falling, rising))| (id, FellAndRose { falling, rising }));
        Self { phase, third: stretch + 1, of, persons, indicators: both.collect() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Turn {
    indicator: Code,
    #[serde(flatten)]
    change: SlopeChange,
}

/// The turning points of all curves of all who agreed.
pub(super) fn turning_points(group: &Group) -> Vec<Of<Turn>> {
    let everyone = all_who_agreed(group).part;
    let turns_of = |(journey, ()): &(&Journey, ())| {
        let drawn = group.setup.instrument.indicators.iter().filter_map(|it| journey.curves.get_key_value(&it.id));
        let turns = drawn.flat_map(|(indicator, curve)| {
            slope_changes(curve).into_iter().map(|change| Turn { indicator: indicator.clone(), change })
        });
        rows_of(journey.participant.clone(), turns.collect()).collect::<Vec<_>>()
    };
    everyone.par_iter().flat_map_iter(turns_of).collect()
}

#[derive(Debug, Serialize)]
pub(super) struct FallNumbers {
    indicators: Vec<FirstFallCount>,
    falls: Vec<Of<Fall>>,
}

impl From<FirstFalls> for FallNumbers {
    fn from(found: FirstFalls) -> Self {
        let falls = found.people.into_iter().flat_map(|person| rows_of(person.participant, person.falls));
        Self { indicators: found.indicators, falls: falls.collect() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct RecoveryNumbers {
    indicators: Vec<RecoveryCount>,
    low_points: Vec<Of<Low>>,
}

#[derive(Debug, Serialize)]
struct Low {
    indicator: Code,
    day: f64,
    value: f64,
    best_before_day: f64,
    best_before: f64,
    recovered_on: Option<f64>,
    recovery_days: Option<f64>,
}

impl From<LowPoint> for Low {
    fn from(low: LowPoint) -> Self {
        Self {
            day: low.lowest.day,
            value: low.lowest.value,
            best_before_day: low.best_before.day,
            best_before: low.best_before.value,
            recovered_on: low.recovered_on,
            recovery_days: low.recovery_days(),
            indicator: low.indicator,
        }
    }
}

impl From<Recoveries> for RecoveryNumbers {
    fn from(found: Recoveries) -> Self {
        let low_points = found
            .people
            .into_iter()
            .flat_map(|person| rows_of(person.participant, person.low_points.into_iter().map(Low::from).collect()));
        Self { indicators: found.indicators, low_points: low_points.collect() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct CrossingNumbers {
    counts: Vec<CrossingCount>,
    stretches: Vec<Of<CrossingStretch>>,
}

impl From<GroupCrossings> for CrossingNumbers {
    fn from(found: GroupCrossings) -> Self {
        let stretches = found.people.into_iter().flat_map(|person| rows_of(person.participant, person.stretches));
        Self { counts: found.counts, stretches: stretches.collect() }
    }
}
