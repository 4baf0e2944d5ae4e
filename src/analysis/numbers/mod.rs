//! All numbers behind the figures of a group, in the shape of an analysis file (`assets/schema/analysis.schema.json`).
//!
//! The words in it are names for programs, not for people: they are the same in every language.

mod by_day;
mod environment;
mod lists;
mod persons;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use self::by_day::{ByDay, by_day};
use self::environment::{EnvironmentNumbers, environment};
use self::lists::{LevelRow, SkippedRow};
use self::persons::{BorderEvidence, CrossingNumbers, FallNumbers, Of, RecoveryNumbers, StretchRow, Turn};
use super::align::{AlignedGroup, align};
use super::counts::{EventCount, MentionCount, phase_counts};
use super::depth::band_depth;
use super::helped::{AnswerCount, answer_counts};
use super::moments::Moment;
use super::summary::summarise_places;
use super::trends::{PhaseTrend, phase_trends, phase_trends_on};
use crate::analysis::alignment::Alignment;
use crate::model::{Code, Group, ParticipantCode, PhaseLetter};

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
    suggested_borders: BTreeMap<ParticipantCode, BTreeMap<PhaseLetter, f64>>,
    factors: Vec<MentionCount>,
    actors: Vec<MentionCount>,
    events: Vec<EventCount>,
    moments: Vec<Of<Moment>>,
    skipped: Vec<SkippedRow>,
    levels: Vec<LevelRow>,
    border_evidence: BTreeMap<ParticipantCode, BorderEvidence>,
    no_suggested_borders: Vec<SkippedRow>,
    moments_by_stretch: Vec<StretchRow>,
    turning_points: Vec<Of<Turn>>,
    first_fall: FallNumbers,
    recovery: RecoveryNumbers,
    crossings: CrossingNumbers,
    would_have_helped: Vec<AnswerCount>,
    environment: EnvironmentNumbers,
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
/// everyone in whom that phase occurs ([`phase_counts`]), alike on every axis; whose phases are not set stands in `skipped`. What is about single persons (suggested
/// borders, moments, first falls, recoveries, crossings) is of all who agreed, whether or not they take part on this axis.
///
/// ```
/// use potloodlijn::{analysis::{Alignment, numbers}, demo::example_group, model::{Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys;
/// let told = serde_json::to_value(numbers(&group, Alignment::Phase { per_phase: 5 }, 5)).unwrap();
/// assert_eq!(told["format"], "potloodlijn/analysis");
/// assert_eq!(told["axis"].as_array().map(Vec::len), Some(15), "five places in each of three phases");
/// ```
pub fn numbers(group: &Group, alignment: Alignment, per_phase: usize) -> Numbers {
    let aligned = align(group, alignment);
    let counts = phase_counts(group);
    let instrument = &group.setup.instrument;
    let ids: Vec<&Code> = instrument.indicators.iter().map(|indicator| &indicator.id).collect();
    // On the axis of phases the curves have been read at the same places already.
    let has_trends = alignment == Alignment::Phase { per_phase };
    let of_indicator = |id: &&Code| {
        let trends =
            if has_trends { phase_trends(&aligned, id) } else { phase_trends_on(group, alignment, per_phase, id) };
        ((*id).clone(), indicator_numbers(&aligned, id, trends))
    };
    let indicators = ids.par_iter().map(of_indicator).collect();
    let (suggested_borders, border_evidence, no_suggested_borders) = persons::borders(group);
    let ByDay { moments, falls, recoveries, crossings } = by_day(group);
    Numbers {
        format: "potloodlijn/analysis",
        version: 1,
        align: match alignment {
            Alignment::Phase { .. } => "phase",
            Alignment::Calendar { .. } => "calendar",
            Alignment::Landmark { .. } => "landmark",
        },
        participants: aligned.people.len(),
        indicators,
        phases: instrument.phases.iter().map(|kind| kind.letter).collect(),
        suggested_borders,
        factors: counts.factors,
        actors: counts.actors,
        events: counts.events,
        levels: lists::levels(counts.factor_levels, counts.actor_levels),
        moments_by_stretch: moments.stretches.into_iter().map(StretchRow::from).collect(),
        moments: persons::moments(moments.people),
        skipped: lists::skipped(&aligned.skipped, &counts.skipped),
        axis: aligned.axis,
        border_evidence,
        no_suggested_borders,
        turning_points: persons::turning_points(group),
        first_fall: falls.into(),
        recovery: recoveries.into(),
        crossings: crossings.into(),
        would_have_helped: answer_counts(group).prompts,
        environment: environment(group),
    }
}

fn indicator_numbers(
    aligned: &AlignedGroup,
    id: &Code,
    per_phase: BTreeMap<PhaseLetter, PhaseTrend>,
) -> IndicatorNumbers {
    let drew = aligned.people.iter().filter_map(|person| {
        let row = person.curves.get(id).filter(|row| row.iter().any(Option::is_some))?;
        Some((&person.participant, row.as_slice()))
    });
    let (people, rows): (Vec<&ParticipantCode>, Vec<&[Option<f64>]>) = drew.unzip();
    let summary = summarise_places(&rows, aligned.axis.len());
    let depth = band_depth(&rows);
    let depths = depth.iter().flat_map(|found| &found.depth).copied();
    let outliers = depth.iter().flat_map(|found| &found.is_outlier).copied();
    IndicatorNumbers {
        n: summary.n,
        mean: summary.mean,
        median: summary.median,
        q25: summary.q25,
        q75: summary.q75,
        depth: people.iter().copied().cloned().zip(depths).collect(),
        outliers: people.iter().zip(outliers).filter(|(_, is)| *is).map(|(code, _)| (*code).clone()).collect(),
        per_phase,
        drew: people.len(),
        depth_places: depth.map_or(0, |found| found.places.len()),
    }
}
