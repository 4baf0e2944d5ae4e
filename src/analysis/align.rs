//! Laying journeys on one axis, so that they can be compared at a place.
//!
//! By phase: everyone's own phases are stretched or shrunk to length 1 each, straight between that person's borders. This
//! is landmark registration with the phase borders as landmarks (Ramsay & Silverman, Functional Data Analysis, 2005,
//! §7.3). By calendar: the days themselves. By landmark: days before and after each person's own first border.

use crate::analysis::alignment::Alignment;
use crate::analysis::participants::{Skipped, all_who_agreed, all_with_border, all_with_every_phase, border_letter};
use crate::analysis::resample;
use crate::model::{Code, Curve, Group, Journey, ParticipantCode, PhaseLetter, PhaseSpan, Timeline};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;

/// A group on one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct AlignedGroup {
    /// The places, rising; in phases or in days, as the [`Alignment`] says. Empty when nobody takes part by calendar or
    /// by landmark.
    pub axis: Vec<f64>,
    /// Which places of the axis each phase has, in order; empty unless aligned by phase.
    pub phases: Vec<PhasePlaces>,
    /// Who takes part, in the order of the group.
    pub people: Vec<AlignedPerson>,
    /// Who does not.
    pub skipped: Vec<Skipped>,
}

/// The places on the axis that belong to one phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhasePlaces {
    /// The phase.
    pub letter: PhaseLetter,
    /// Its places, as indices into the axis.
    pub places: Range<usize>,
}

/// One person on the axis of the group.
#[derive(Debug, Clone, PartialEq)]
pub struct AlignedPerson {
    /// Who.
    pub participant: ParticipantCode,
    /// By indicator of the instrument, for those this person drew: a value (0–100) at each place of the axis, absent
    /// where nothing was drawn.
    pub curves: BTreeMap<Code, Vec<Option<f64>>>,
}

impl AlignedGroup {
    /// The values of everyone who drew `indicator`, one row a person.
    pub fn rows(&self, indicator: &Code) -> Vec<&[Option<f64>]> {
        self.people.iter().filter_map(|person| person.curves.get(indicator)).map(Vec::as_slice).collect()
    }
}

/// Lays the journeys of `group` on one axis.
///
/// Only those who agreed to group figures take part; by phase, only journeys in which every phase of the instrument
/// occurs; by landmark, only those in which its second phase does. The others stand in [`AlignedGroup::skipped`].
///
/// ```
/// use potloodlijn::{analysis::{Alignment, align}, demo::example_group, model::{Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys;
/// let aligned = align(&group, Alignment::Phase { per_phase: 2 });
/// assert_eq!(aligned.axis, [0.0, 1.0, 1.0, 2.0, 2.0, 3.0]);
/// assert_eq!(aligned.phases[1].places, 2..4);
/// ```
pub fn align(group: &Group, alignment: Alignment) -> AlignedGroup {
    match alignment {
        Alignment::Phase { per_phase } => align_by_phase(group, per_phase.max(2)),
        Alignment::Calendar { places } => align_by_calendar(group, places.max(2)),
        Alignment::Landmark { places } => align_by_landmark(group, places.max(2)),
    }
}

fn align_by_phase(group: &Group, per_phase: usize) -> AlignedGroup {
    let kinds = &group.setup.instrument.phases;
    let axis = (0..kinds.len()).flat_map(|phase| evenly(phase as f64, (phase + 1) as f64, per_phase)).collect();
    let phases = kinds
        .iter()
        .enumerate()
        .map(|(phase, kind)| PhasePlaces { letter: kind.letter, places: phase * per_phase..(phase + 1) * per_phase });
    let taking = all_with_every_phase(group);
    let days_of = |spans: &[PhaseSpan]| -> Vec<f64> {
        spans.iter().flat_map(|span| evenly(span.from_day, span.to_day, per_phase)).collect()
    };
    let people = taking.part.par_iter().map(|(journey, spans)| place_person(group, journey, &days_of(spans)));
    AlignedGroup { axis, phases: phases.collect(), people: people.collect(), skipped: taking.skipped }
}

fn align_by_calendar(group: &Group, places: usize) -> AlignedGroup {
    let taking = all_who_agreed(group);
    let mut aligned =
        AlignedGroup { axis: Vec::new(), phases: Vec::new(), people: Vec::new(), skipped: taking.skipped };
    let timelines = || taking.part.iter().map(|(journey, ())| &journey.timeline);
    let (Some(start), Some(end)) = (timelines().map(|t| t.start).min(), timelines().map(|t| t.end).max()) else {
        return aligned;
    };
    let union = Timeline::new(start, end);
    aligned.axis = evenly(0.0, union.length_days(), places).collect();
    for (journey, ()) in taking.part {
        let begins_at = union.day_of(journey.timeline.start);
        let days: Vec<f64> = aligned.axis.iter().map(|place| place - begins_at).collect();
        aligned.people.push(place_person(group, journey, &days));
    }
    aligned
}

fn align_by_landmark(group: &Group, places: usize) -> AlignedGroup {
    let taking = all_with_border(group, border_letter(group));
    let mut aligned =
        AlignedGroup { axis: Vec::new(), phases: Vec::new(), people: Vec::new(), skipped: taking.skipped };
    let starts = taking.part.iter().map(|(_, border)| -border);
    let ends = taking.part.iter().map(|(journey, border)| journey.timeline.length_days() - border);
    let (Some(start), Some(end)) = (starts.min_by(f64::total_cmp), ends.max_by(f64::total_cmp)) else {
        return aligned;
    };
    aligned.axis = evenly(start, end, places).collect();
    for (journey, border) in taking.part {
        let days: Vec<f64> = aligned.axis.iter().map(|place| place + border).collect();
        aligned.people.push(place_person(group, journey, &days));
    }
    aligned
}

fn place_person(group: &Group, journey: &Journey, days: &[f64]) -> AlignedPerson {
    let drawn = |id: &Code| journey.curves.get(id).filter(|curve: &&Curve| !curve.segments.is_empty());
    let indicators = group.setup.instrument.indicators.iter();
    let curves = indicators.filter_map(|indicator| {
        let curve = drawn(&indicator.id)?;
        Some((indicator.id.clone(), resample(curve, days)))
    });
    AlignedPerson { participant: journey.participant.clone(), curves: curves.collect() }
}

/// `places` (at least 2) numbers from `from` to `to`, evenly apart, both ends exactly.
pub(super) fn evenly(from: f64, to: f64, places: usize) -> impl Iterator<Item = f64> {
    let last = places - 1;
    // Multiplied before it is divided, so that a place on a whole day is exactly on it.
    (0..places).map(move |place| if place == last { to } else { from + (to - from) * place as f64 / last as f64 })
}
