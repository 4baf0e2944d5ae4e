//! Decisive moments: where several curves of a person change steeply within one month, with what began or ended then.

use crate::analysis::alignment::Alignment;
use crate::analysis::daily::{DailyCurves, changes_around};
use crate::analysis::extremes::largest;
use crate::analysis::participants::{Skipped, all_who_agreed, taking_part};
use crate::analysis::tally::{SignTally, phase_at};
use crate::model::{Code, Event, Group, Instrument, Journey, ParticipantCode, PhaseKind, PhaseLetter, PhaseSpan};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A moment reaches this many days to both sides: a month in all, about as exact as people date what happened a year ago.
pub const MOMENT_HALF_DAYS: usize = 15;

/// A curve changes steeply when it ends the month this much higher or lower, in points.
pub const STEEP_CHANGE: f64 = 15.0;

/// So many curves have to change steeply in the same month.
pub const SEVERAL_CURVES: usize = 2;

/// A phase is told in so many stretches: its beginning, middle and end.
pub const STRETCHES: usize = 3;

/// A month in which several curves changed steeply.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Moment {
    /// Its middle, on a whole day.
    pub day: f64,
    /// The change of each curve that changed steeply, over the month, in its own direction.
    pub indicators: BTreeMap<Code, f64>,
    /// The events that began or ended in that month, in their order.
    pub events: Vec<Uuid>,
}

/// The decisive moments of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonMoments {
    /// Whose.
    pub participant: ParticipantCode,
    /// In the order of time.
    pub moments: Vec<Moment>,
}

/// The decisive moments of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupMoments {
    /// Everyone who takes part: those who agreed to group figures.
    pub people: Vec<PersonMoments>,
    /// A row for each phase and stretch in which anyone has a moment, in order.
    pub stretches: Vec<StretchMoments>,
    /// Who does not take part.
    pub skipped: Vec<Skipped>,
}

/// Decisive moments in one third of a phase, counted in persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StretchMoments {
    /// The phase.
    pub phase: PhaseLetter,
    /// Which third of it, from 0; a moment on its border belongs to the later.
    pub stretch: usize,
    /// Persons in whom this phase occurs.
    pub of: usize,
    /// Persons with a moment here.
    pub persons: usize,
    /// Of each curve that changed steeply: persons in whom it fell, and in whom it rose, in its own direction.
    pub indicators: BTreeMap<Code, (usize, usize)>,
}

/// The decisive moments of `journey`, in the order of time and more than a month apart.
///
/// Curves are read day by day; a curve changes over the month around a day when that whole month is drawn. Days on which
/// [`SEVERAL_CURVES`] or more change by [`STEEP_CHANGE`] or more are weighed by those changes together. The weightiest day
/// is a moment (of days that weigh alike and follow each other the middle one, as around a jump), then the weightiest of
/// those more than a month away, and so on.
///
/// ```
/// use potloodlijn::{analysis::moments, demo::example_group, format::builtin_instruments, model::Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// journey.curves = serde_json::from_str(r#"{
///     "energy": { "segments": [{ "points": [[0, 70], [200, 70], [230, 30], [400, 30]] }] },
///     "strain": { "segments": [{ "points": [[0, 10], [200, 10], [230, 30], [400, 30]] }] }
/// }"#).unwrap();
/// let found = moments(&journey, &builtin_instruments()[0]);
/// let changes: Vec<f64> = found[0].indicators.values().copied().collect();
/// assert_eq!((found.len(), found[0].day, changes), (1, 215.0, vec![-40.0, 20.0]));
/// ```
pub fn moments(journey: &Journey, instrument: &Instrument) -> Vec<Moment> {
    moments_by_day(journey, &DailyCurves::of(journey, instrument))
}

/// [`moments`] of a journey that was read already.
pub(super) fn moments_by_day(journey: &Journey, curves: &DailyCurves<'_>) -> Vec<Moment> {
    let changes = curves.rows.iter();
    let changes = changes.map(|(indicator, values)| (&indicator.id, changes_around(values, MOMENT_HALF_DAYS)));
    let changes: Vec<_> = changes.collect();
    let mut weights = weights(&changes);
    let days = weights.len();
    let mut found = Vec::new();
    while let Some(day) = weightiest(&weights) {
        found.push(moment_at(day, &changes, journey));
        let near = day.saturating_sub(2 * MOMENT_HALF_DAYS)..(day + 2 * MOMENT_HALF_DAYS + 1).min(days);
        weights[near].fill(0.0);
    }
    found.sort_by(|one, other| one.day.total_cmp(&other.day));
    found
}

/// How much the curves change on each day, of those days on which several change steeply; 0 on others.
fn weights(changes: &[(&Code, Vec<f64>)]) -> Vec<f64> {
    let days = changes.first().map_or(0, |(_, days)| days.len());
    let (mut steep_curves, mut weights) = (vec![0; days], vec![0.0; days]);
    for (_, days) in changes {
        for ((curves, weight), change) in steep_curves.iter_mut().zip(&mut weights).zip(days) {
            let is_steep = change.abs() >= STEEP_CHANGE;
            *curves += usize::from(is_steep);
            *weight += if is_steep { change.abs() } else { 0.0 };
        }
    }
    for (weight, curves) in weights.iter_mut().zip(steep_curves) {
        *weight = if curves >= SEVERAL_CURVES { *weight } else { 0.0 };
    }
    weights
}

/// The middle of the first stretch of days with the largest weight; `None` when nothing weighs.
fn weightiest(weights: &[f64]) -> Option<usize> {
    let most = largest(weights);
    if most <= 0.0 {
        return None;
    }
    // Changes of the same jump read on other days differ in halves of a bit.
    let is_most = |weight: &f64| *weight >= most - 1e-9;
    let first = weights.iter().position(is_most)?;
    let length = weights[first..].iter().take_while(|weight| is_most(weight)).count();
    Some(first + (length - 1) / 2)
}

fn moment_at(day: usize, changes: &[(&Code, Vec<f64>)], journey: &Journey) -> Moment {
    let steep = changes.iter().filter_map(|(id, days)| {
        let change = days[day];
        (change.abs() >= STEEP_CHANGE).then(|| ((*id).clone(), change))
    });
    let month = (day - MOMENT_HALF_DAYS) as f64..=(day + MOMENT_HALF_DAYS) as f64;
    let is_near = |event: &&Event| month.contains(&event.from) || event.to.is_some_and(|to| month.contains(&to));
    Moment {
        day: day as f64,
        indicators: steep.collect(),
        events: journey.events.iter().filter(is_near).map(|event| event.id).collect(),
    }
}

/// The decisive moments of everyone in `group`, and in which part of which phase they lie.
pub fn group_moments(group: &Group) -> GroupMoments {
    let taking = all_who_agreed(group);
    let instrument = &group.setup.instrument;
    let people = taking.part.par_iter().map(|(journey, ())| PersonMoments {
        participant: journey.participant.clone(),
        moments: moments(journey, instrument),
    });
    gather_moments(group, people.collect())
}

/// The moments of `people`, everyone who agreed to group figures in the order of the group, as those of the group.
pub(super) fn gather_moments(group: &Group, people: Vec<PersonMoments>) -> GroupMoments {
    GroupMoments { stretches: stretches(group, &people), people, skipped: all_who_agreed(group).skipped }
}

/// Where the moments of `people`, everyone who agreed to group figures in the order of the group, lie.
pub(super) fn stretches(group: &Group, people: &[PersonMoments]) -> Vec<StretchMoments> {
    let kinds = &group.setup.instrument.phases;
    let everyone = taking_part(group, Alignment::Calendar { places: 2 }).part;
    let mut tally = SignTally::new();
    for ((_, spans), person) in everyone.iter().zip(people) {
        let placed = person.moments.iter().filter_map(|moment| Some((stretch_of(moment.day, spans, kinds)?, moment)));
        // A moment itself stands under no curve.
        tally.add_person(placed.flat_map(|((phase, stretch), moment)| {
            let of_curves = moment.indicators.iter().map(|(id, change)| (Some(id), change.signum() as i8));
            of_curves.chain([(None, 0)]).map(move |(id, sign)| ((phase, stretch, id), sign))
        }));
    }
    let of = |letter| everyone.iter().filter(|(_, spans)| spans.iter().any(|span| span.letter == letter)).count();
    let mut rows: Vec<StretchMoments> = Vec::new();
    for ((phase, stretch, id), persons) in tally.into_cells() {
        let phase = kinds[phase].letter;
        match (id, rows.last_mut()) {
            (Some(id), Some(row)) => {
                row.indicators.insert(id.clone(), (persons.minus, persons.plus));
            }
            _ => rows.push(StretchMoments {
                phase,
                stretch,
                of: of(phase),
                persons: persons.all,
                indicators: BTreeMap::new(),
            }),
        }
    }
    rows
}

/// The place of the phase in the instrument, and the third of it, in which `day` lies.
fn stretch_of(day: f64, spans: &[PhaseSpan], kinds: &[PhaseKind]) -> Option<(usize, usize)> {
    let span = spans[phase_at(day, spans)?];
    let phase = kinds.iter().position(|kind| kind.letter == span.letter)?;
    let length = span.to_day - span.from_day;
    let stretch = if length > 0.0 { ((day - span.from_day) / length * STRETCHES as f64) as usize } else { 0 };
    Some((phase, stretch.min(STRETCHES - 1)))
}
