//! What is said of single persons, and the counts made of it, as they stand in an analysis file.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::lists::SkippedRow;
use super::person::{Borders, People, PersonTurns};
use crate::analysis::{
    CrossingCount, CrossingStretch, Fall, FirstFallCount, FirstFalls, GroupCrossings, LowPoint, Moment,
    PersonCrossings, PersonFalls, PersonLowPoints, PersonMoments, Recoveries, RecoveryCount, SlopeChange,
    StretchMoments,
};
use crate::model::{Code, ParticipantCode, PhaseLetter};

/// What was found in single persons, by what it is.
#[derive(Default)]
pub(super) struct Parts {
    pub borders: AllBorders,
    pub turns: Turns,
    pub moments: Vec<PersonMoments>,
    pub falls: Vec<PersonFalls>,
    pub low_points: Vec<PersonLowPoints>,
    pub crossings: Vec<PersonCrossings>,
}

impl Parts {
    /// In the order of `people`.
    pub fn of(people: People) -> Self {
        let mut parts = Self::default();
        for person in people {
            let person = *person;
            let participant = person.participant;
            match person.borders {
                Ok(Borders { days, explained, cost_whole, cost_parts, levels }) => {
                    parts.borders.days.insert(participant.clone(), SuggestedDays(days));
                    let evidence = BorderEvidence { explained, cost_whole, cost_parts, levels: Levels(levels) };
                    parts.borders.evidence.insert(participant.clone(), evidence);
                }
                Err(why) => parts.borders.none.push(SkippedRow::without_borders(&participant, why)),
            }
            parts.turns.0.push((participant, person.turns));
            parts.moments.push(person.moments);
            parts.falls.push(person.falls);
            parts.low_points.push(person.low_points);
            parts.crossings.push(person.crossings);
        }
        parts
    }
}

/// Suggested borders of all who agreed, what they rest on, and who has none and why.
#[derive(Default)]
pub(super) struct AllBorders {
    pub days: BTreeMap<ParticipantCode, SuggestedDays>,
    pub evidence: BTreeMap<ParticipantCode, BorderEvidence>,
    pub none: Vec<SkippedRow>,
}

/// The days of suggested borders; their letters rise.
#[derive(Debug)]
pub(super) struct SuggestedDays(Vec<(PhaseLetter, f64)>);

impl Serialize for SuggestedDays {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(letter, day)| (letter, day)))
    }
}

#[derive(Debug, Serialize)]
pub(super) struct BorderEvidence {
    explained: f64,
    cost_whole: f64,
    cost_parts: f64,
    levels: Levels,
}

/// Mean values in each part; their codes rise.
#[derive(Debug)]
struct Levels(Vec<(Code, Vec<Option<f64>>)>);

impl Serialize for Levels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(code, levels)| (code, levels)))
    }
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

/// The turning points of all curves of all who agreed, dozens a person; they become rows as they are written.
#[derive(Debug, Default)]
pub(super) struct Turns(Vec<(ParticipantCode, PersonTurns)>);

#[derive(Serialize)]
struct Turn<'a> {
    participant: &'a ParticipantCode,
    indicator: &'a Code,
    #[serde(flatten)]
    change: SlopeChange,
}

impl Serialize for Turns {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.0.iter().flat_map(|(participant, turns)| {
            turns.iter().map(move |(indicator, change)| Turn { participant, indicator, change: *change })
        });
        serializer.collect_seq(rows)
    }
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
