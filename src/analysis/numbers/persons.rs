//! What is said of single persons, and the counts made of it, as they stand in an analysis file.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;
use uuid::Uuid;

use super::lists::SkippedRow;
use crate::analysis::participants::all_who_agreed;
use crate::analysis::{
    FirstFalls, GroupCrossings, Moment, NoBorders, PersonMoments, Recoveries, StretchMoments, SuggestedBorders,
    slope_changes, suggest_borders,
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

#[derive(Debug, Serialize)]
pub(super) struct MomentRow {
    participant: ParticipantCode,
    day: f64,
    indicators: BTreeMap<Code, f64>,
    events: Vec<Uuid>,
}

impl MomentRow {
    pub fn of(person: PersonMoments) -> impl Iterator<Item = Self> {
        let PersonMoments { participant, moments } = person;
        moments.into_iter().map(move |Moment { day, indicators, events }| Self {
            participant: participant.clone(),
            day,
            indicators,
            events,
        })
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
pub(super) struct TurnRow {
    participant: ParticipantCode,
    indicator: Code,
    day: f64,
    value: f64,
    change: f64,
}

/// The turning points of all curves of all who agreed.
pub(super) fn turning_points(group: &Group) -> Vec<TurnRow> {
    let everyone = all_who_agreed(group).part;
    let turns_of = |(journey, ()): &(&Journey, ())| {
        let drawn = group.setup.instrument.indicators.iter().filter_map(|it| journey.curves.get_key_value(&it.id));
        let turns = drawn.flat_map(|(indicator, curve)| {
            slope_changes(curve).into_iter().map(|turn| TurnRow {
                participant: journey.participant.clone(),
                indicator: indicator.clone(),
                day: turn.day,
                value: turn.value,
                change: turn.change,
            })
        });
        turns.collect::<Vec<_>>()
    };
    everyone.par_iter().flat_map_iter(turns_of).collect()
}

#[derive(Debug, Serialize)]
pub(super) struct FallNumbers {
    indicators: Vec<FirstRow>,
    falls: Vec<FallRow>,
}

#[derive(Debug, Serialize)]
struct FirstRow {
    indicator: Code,
    drew: usize,
    fell: usize,
    first: usize,
}

#[derive(Debug, Serialize)]
struct FallRow {
    participant: ParticipantCode,
    indicator: Code,
    from_day: f64,
    day: f64,
    change: f64,
}

impl From<FirstFalls> for FallNumbers {
    fn from(found: FirstFalls) -> Self {
        let indicators = found.indicators.into_iter().map(|row| FirstRow {
            indicator: row.indicator,
            drew: row.drew,
            fell: row.fell,
            first: row.first,
        });
        let falls = found.people.into_iter().flat_map(|person| {
            person.falls.into_iter().map(move |fall| FallRow {
                participant: person.participant.clone(),
                indicator: fall.indicator,
                from_day: fall.from_day,
                day: fall.day,
                change: fall.change,
            })
        });
        Self { indicators: indicators.collect(), falls: falls.collect() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct RecoveryNumbers {
    indicators: Vec<RecoveryRow>,
    low_points: Vec<LowRow>,
}

#[derive(Debug, Serialize)]
struct RecoveryRow {
    indicator: Code,
    low: usize,
    recovered: usize,
    median_days: Option<f64>,
}

#[derive(Debug, Serialize)]
struct LowRow {
    participant: ParticipantCode,
    indicator: Code,
    day: f64,
    value: f64,
    best_before_day: f64,
    best_before: f64,
    recovered_on: Option<f64>,
    recovery_days: Option<f64>,
}

impl From<Recoveries> for RecoveryNumbers {
    fn from(found: Recoveries) -> Self {
        let indicators = found.indicators.into_iter().map(|row| RecoveryRow {
            indicator: row.indicator,
            low: row.low,
            recovered: row.recovered,
            median_days: row.median_days,
        });
        let low_points = found.people.into_iter().flat_map(|person| {
            person.low_points.into_iter().map(move |low| LowRow {
                participant: person.participant.clone(),
                day: low.lowest.day,
                value: low.lowest.value,
                best_before_day: low.best_before.day,
                best_before: low.best_before.value,
                recovered_on: low.recovered_on,
                recovery_days: low.recovery_days(),
                indicator: low.indicator,
            })
        });
        Self { indicators: indicators.collect(), low_points: low_points.collect() }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct CrossingNumbers {
    counts: Vec<CrossingRow>,
    stretches: Vec<CrossingStretchRow>,
}

#[derive(Debug, Serialize)]
struct CrossingRow {
    falls: Code,
    rises: Code,
    phase: PhaseLetter,
    of: usize,
    persons: usize,
}

#[derive(Debug, Serialize)]
struct CrossingStretchRow {
    participant: ParticipantCode,
    falls: Code,
    rises: Code,
    from: f64,
    to: f64,
}

impl From<GroupCrossings> for CrossingNumbers {
    fn from(found: GroupCrossings) -> Self {
        let counts = found.counts.into_iter().map(|row| CrossingRow {
            falls: row.falls,
            rises: row.rises,
            phase: row.phase,
            of: row.of,
            persons: row.persons,
        });
        let stretches = found.people.into_iter().flat_map(|person| {
            person.stretches.into_iter().map(move |stretch| CrossingStretchRow {
                participant: person.participant.clone(),
                falls: stretch.falls,
                rises: stretch.rises,
                from: stretch.from_day,
                to: stretch.to_day,
            })
        });
        Self { counts: counts.collect(), stretches: stretches.collect() }
    }
}
