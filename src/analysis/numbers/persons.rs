//! What is said of single persons, and the counts made of it, as they stand in an analysis file.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::lists::SkippedRow;
use super::person::{Borders, People, Turn};
use crate::analysis::{
    CrossingCount, CrossingStretch, Fall, FirstFallCount, FirstFalls, GroupCrossings, LowPoint, Moment,
    PersonCrossings, PersonFalls, PersonLowPoints, PersonMoments, Recoveries, RecoveryCount, StretchMoments,
};
use crate::model::{Code, ParticipantCode, PhaseLetter};

/// What was found in single persons, by what it is.
#[derive(Default)]
pub(super) struct Parts {
    pub borders: AllBorders,
    pub turns: OfEach<Turn>,
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

/// What was found in each person. Of many people that is much: it becomes rows as it is written.
#[derive(Debug)]
pub(super) struct OfEach<T>(Vec<(ParticipantCode, Vec<T>)>);

impl<T> Default for OfEach<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Something that was found in one person.
#[derive(Serialize)]
struct Of<'a, T> {
    participant: &'a ParticipantCode,
    #[serde(flatten)]
    found: &'a T,
}

impl<T: Serialize> Serialize for OfEach<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows =
            self.0.iter().flat_map(|(participant, found)| found.iter().map(move |found| Of { participant, found }));
        serializer.collect_seq(rows)
    }
}

impl From<Vec<PersonMoments>> for OfEach<Moment> {
    fn from(people: Vec<PersonMoments>) -> Self {
        Self(people.into_iter().map(|person| (person.participant, person.moments)).collect())
    }
}

impl From<Vec<PersonFalls>> for OfEach<Fall> {
    fn from(people: Vec<PersonFalls>) -> Self {
        Self(people.into_iter().map(|person| (person.participant, person.falls)).collect())
    }
}

impl From<Vec<PersonLowPoints>> for OfEach<LowPoint> {
    fn from(people: Vec<PersonLowPoints>) -> Self {
        Self(people.into_iter().map(|person| (person.participant, person.low_points)).collect())
    }
}

impl From<Vec<PersonCrossings>> for OfEach<CrossingStretch> {
    fn from(people: Vec<PersonCrossings>) -> Self {
        Self(people.into_iter().map(|person| (person.participant, person.stretches)).collect())
    }
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
pub(super) struct FallNumbers {
    indicators: Vec<FirstFallCount>,
    falls: OfEach<Fall>,
}

impl From<FirstFalls> for FallNumbers {
    fn from(found: FirstFalls) -> Self {
        Self { indicators: found.indicators, falls: found.people.into() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct RecoveryNumbers {
    indicators: Vec<RecoveryCount>,
    low_points: OfEach<LowPoint>,
}

#[derive(Serialize)]
struct Low<'a> {
    indicator: &'a Code,
    day: f64,
    value: f64,
    best_before_day: f64,
    best_before: f64,
    recovered_on: Option<f64>,
    recovery_days: Option<f64>,
}

impl Serialize for LowPoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let low = Low {
            indicator: &self.indicator,
            day: self.lowest.day,
            value: self.lowest.value,
            best_before_day: self.best_before.day,
            best_before: self.best_before.value,
            recovered_on: self.recovered_on,
            recovery_days: self.recovery_days(),
        };
        low.serialize(serializer)
    }
}

impl From<Recoveries> for RecoveryNumbers {
    fn from(found: Recoveries) -> Self {
        Self { indicators: found.indicators, low_points: found.people.into() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct CrossingNumbers {
    counts: Vec<CrossingCount>,
    stretches: OfEach<CrossingStretch>,
}

impl From<GroupCrossings> for CrossingNumbers {
    fn from(found: GroupCrossings) -> Self {
        Self { counts: found.counts, stretches: found.people.into() }
    }
}
