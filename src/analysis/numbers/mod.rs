//! All numbers behind the figures of a group, in the shape of an analysis file (`assets/schema/analysis.schema.json`).
//!
//! The words in it are names for programs, not for people: they are the same in every language.

mod lines;
mod lists;
mod person;
mod persons;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::convert::Infallible;

use rayon::prelude::*;
use serde::Serialize;

pub use self::person::{PersonNumbers, Reading};

use self::lines::{Row, summary_and_depth};
use self::lists::{LevelRow, SkippedRow};
use self::person::{People, Turn, rows_of};
use self::persons::{
    BorderEvidence, CrossingNumbers, FallNumbers, OfEach, Parts, RecoveryNumbers, StretchRow, SuggestedDays,
};
use super::axis::{Axis, PhasePlaces};
use super::counts::{EventCount, MentionCount, count_events};
use super::crossings::gather_crossings;
use super::first_fall::gather_falls;
use super::helped::{AnswerCount, count_answers};
use super::moments::{Moment, gather_moments};
use super::participants::all_with_phases;
use super::recovery::gather_low_points;
use super::trends::{PersonTrend, PhaseTrend, sum_up, trend_of_present};
use crate::analysis::alignment::Alignment;
use crate::model::{Code, Group, Journey, ParticipantCode, PhaseLetter};

/// All numbers of a group on one axis.
#[derive(Debug, Serialize)]
pub struct Numbers {
    format: &'static str,
    version: u32,
    align: &'static str,
    /// Who takes part on this axis.
    pub participants: usize,
    axis: Vec<f64>,
    phases: Vec<PhaseLetter>,
    indicators: BTreeMap<Code, IndicatorNumbers>,
    suggested_borders: BTreeMap<ParticipantCode, SuggestedDays>,
    factors: Vec<MentionCount>,
    actors: Vec<MentionCount>,
    events: Vec<EventCount>,
    moments: OfEach<Moment>,
    skipped: Vec<SkippedRow>,
    levels: Vec<LevelRow>,
    border_evidence: BTreeMap<ParticipantCode, BorderEvidence>,
    no_suggested_borders: Vec<SkippedRow>,
    moments_by_stretch: Vec<StretchRow>,
    turning_points: OfEach<Turn>,
    first_fall: FallNumbers,
    recovery: RecoveryNumbers,
    crossings: CrossingNumbers,
    would_have_helped: Vec<AnswerCount>,
}

#[derive(Debug, Serialize)]
struct IndicatorNumbers {
    n: Vec<usize>,
    mean: Vec<Option<f64>>,
    median: Vec<Option<f64>>,
    q25: Vec<Option<f64>>,
    q75: Vec<Option<f64>>,
    depth: BTreeMap<ParticipantCode, f64>,
    outliers: Vec<ParticipantCode>,
    per_phase: BTreeMap<PhaseLetter, PhaseTrend>,
    /// How many persons have a value anywhere on the axis.
    drew: usize,
    /// How many places the depth is of: those where all of them have one.
    depth_places: usize,
}

/// The numbers of `group` on the axis of `alignment`; what goes by phase reads `per_phase` places in each phase.
///
/// Those who did not agree to group figures are in none of them but `skipped`. What is counted by phase is counted of
/// everyone in whom that phase occurs ([`crate::analysis::phase_counts`]), alike on every axis; whose phases are not set stands in `skipped`. What is about single persons (suggested
/// borders, moments, first falls, recoveries, crossings) is of all who agreed, whether or not they take part on this axis.
///
/// ```
/// use potloodlijn::{analysis::{Alignment, numbers}, demo::example_group, model::{Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let told = serde_json::to_value(numbers(&group, Alignment::Phase { per_phase: 5 }, 5)).unwrap();
/// assert_eq!(told["format"], "potloodlijn/analysis");
/// assert_eq!(told["axis"].as_array().map(Vec::len), Some(15), "five places in each of three phases");
/// ```
pub fn numbers(group: &Group, alignment: Alignment, per_phase: usize) -> Numbers {
    let reading = Reading { alignment, per_phase };
    let instrument = &group.setup.instrument;
    let people =
        group.journeys.shared().par_iter().filter_map(|journey| PersonNumbers::of(journey, instrument, reading));
    let people = people.map(Box::new);
    let whole = |journey| Ok::<_, Infallible>(Cow::Borrowed(journey));
    let Ok(numbers) = gather_numbers(group, people.collect(), reading, whole);
    numbers
}

/// [`numbers`] of a group of which the drawings have been let go: `group` may hold their [`Journey::outline`]s, `people` is what
/// was read of those who may be counted, in the order of the group. On an axis of days, which nobody knows before everyone has
/// been seen, each drawing is looked at once more: `whole` gives it back.
///
/// # Errors
/// What `whole` said.
pub fn gather_numbers<'a, E: Send>(
    group: &'a Group,
    mut people: People,
    reading: Reading,
    whole: impl Fn(&'a Journey) -> Result<Cow<'a, Journey>, E> + Sync,
) -> Result<Numbers, E> {
    let instrument = &group.setup.instrument;
    let axis = Axis::of(group, reading.alignment);
    if !matches!(reading.alignment, Alignment::Phase { .. }) {
        lay(&axis, group, &mut people, whole)?;
    }
    let of_indicator = |number: usize| {
        let trends = if reading.has_phases_on_axis() { None } else { Some(trends_by_phase(group, &people, number)) };
        let rows =
            people.iter_mut().filter_map(|person| Some((&person.participant, person.rows.as_mut()?[number].take()?)));
        let (drew, rows): (Vec<&ParticipantCode>, Vec<Row>) = rows.unzip();
        indicator_numbers(&axis, &drew, &rows, trends)
    };
    let numbers: Vec<IndicatorNumbers> = (0..instrument.indicators.len()).map(of_indicator).collect();
    let ids = instrument.indicators.iter().map(|indicator| indicator.id.clone());
    let counts = count_events(group, all_with_phases(group), people.iter().filter_map(|person| person.events.as_ref()));
    let would_have_helped = count_answers(group, people.iter().map(|person| &person.answers));
    let parts = Parts::of(people);
    let moments = gather_moments(group, parts.moments);
    Ok(Numbers {
        format: "potloodlijn/analysis",
        version: 1,
        align: match reading.alignment {
            Alignment::Phase { .. } => "phase",
            Alignment::Calendar { .. } => "calendar",
            Alignment::Landmark { .. } => "landmark",
        },
        participants: axis.part.len(),
        indicators: ids.zip(numbers).collect(),
        phases: instrument.phases.iter().map(|kind| kind.letter).collect(),
        suggested_borders: parts.borders.days,
        factors: counts.factors,
        actors: counts.actors,
        events: counts.events,
        levels: lists::levels(counts.factor_levels, counts.actor_levels),
        moments_by_stretch: moments.stretches.into_iter().map(StretchRow::from).collect(),
        moments: moments.people.into(),
        skipped: lists::skipped(&axis.skipped, &counts.skipped),
        axis: axis.places,
        border_evidence: parts.borders.evidence,
        no_suggested_borders: parts.borders.none,
        turning_points: parts.turns,
        first_fall: gather_falls(group, parts.falls).into(),
        recovery: gather_low_points(group, parts.low_points).into(),
        crossings: gather_crossings(group, parts.crossings).into(),
        would_have_helped,
    })
}

/// Lays everyone who takes part on the axis.
fn lay<'a, E: Send>(
    axis: &Axis<'a>,
    group: &Group,
    people: &mut [Box<PersonNumbers>],
    whole: impl Fn(&'a Journey) -> Result<Cow<'a, Journey>, E> + Sync,
) -> Result<(), E> {
    let rows = axis.part.par_iter().map(|(journey, way)| {
        let drawing = whole(journey)?;
        Ok((&journey.participant, rows_of(&drawing, &group.setup.instrument, &axis.days(way))))
    });
    let rows: Vec<_> = rows.collect::<Result<_, E>>()?;
    let mut people = people.iter_mut();
    for (participant, rows) in rows {
        // Both are in the order of the group.
        if let Some(person) = people.find(|person| person.participant == *participant) {
            person.rows = Some(rows);
        }
    }
    Ok(())
}

/// What the indicator with this number does in each phase, where that was not read at the places of the axis.
fn trends_by_phase(group: &Group, people: &[Box<PersonNumbers>], number: usize) -> BTreeMap<PhaseLetter, PhaseTrend> {
    let of_phase = |letter: PhaseLetter| {
        let all = people.iter().flat_map(|person| &person.trends[number]);
        let trends: Vec<PersonTrend> = all.filter(|(phase, _)| *phase == letter).map(|(_, trend)| *trend).collect();
        (letter, sum_up(&trends))
    };
    group.setup.instrument.phases.iter().map(|kind| of_phase(kind.letter)).collect()
}

/// The numbers of one indicator, of those who drew it and where; by phase what is given, or else what the rows say.
fn indicator_numbers(
    axis: &Axis<'_>,
    drew: &[&ParticipantCode],
    rows: &[Row],
    by_phase: Option<BTreeMap<PhaseLetter, PhaseTrend>>,
) -> IndicatorNumbers {
    let of_phase = |phase: &PhasePlaces| {
        let trends = rows.iter().filter_map(|row| trend_of_present(row.present(phase.places.clone())));
        (phase.letter, sum_up(&trends.collect::<Vec<_>>()))
    };
    let (summary, depth) = summary_and_depth(rows, axis.places.len());
    let depths = depth.iter().flat_map(|found| &found.depth).copied();
    let outliers = depth.iter().flat_map(|found| &found.is_outlier).copied();
    IndicatorNumbers {
        n: summary.n,
        mean: summary.mean,
        median: summary.median,
        q25: summary.q25,
        q75: summary.q75,
        depth: drew.iter().copied().cloned().zip(depths).collect(),
        outliers: drew.iter().zip(outliers).filter(|(_, is)| *is).map(|(code, _)| (*code).clone()).collect(),
        per_phase: by_phase.unwrap_or_else(|| axis.phases.iter().map(of_phase).collect()),
        drew: drew.len(),
        depth_places: depth.map_or(0, |found| found.places.len()),
    }
}
