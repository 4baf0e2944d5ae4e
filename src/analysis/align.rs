//! Laying journeys on one axis, so that they can be compared at a place.
//!
//! By phase: everyone's own phases are stretched or shrunk to length 1 each, straight between that person's borders. This
//! is landmark registration with the phase borders as landmarks (Ramsay & Silverman, Functional Data Analysis, 2005,
//! §7.3). By calendar: the days themselves. By landmark: days before and after each person's own first border.

use crate::analysis::alignment::Alignment;
use crate::analysis::axis::{Axis, PhasePlaces};
use crate::analysis::participants::Skipped;
use crate::analysis::resample;
use crate::model::{Code, Curve, Group, Journey, ParticipantCode};
use rayon::prelude::*;
use std::collections::BTreeMap;

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
/// group.journeys = example.journeys.into();
/// let aligned = align(&group, Alignment::Phase { per_phase: 2 });
/// assert_eq!(aligned.axis, [0.0, 1.0, 1.0, 2.0, 2.0, 3.0]);
/// assert_eq!(aligned.phases[1].places, 2..4);
/// ```
pub fn align(group: &Group, alignment: Alignment) -> AlignedGroup {
    let all: Vec<&Code> = group.setup.instrument.indicators.iter().map(|indicator| &indicator.id).collect();
    align_those(group, alignment, &all)
}

/// [`align`] of one indicator of the instrument alone: of thousands of people all values together fill much memory.
///
/// ```
/// use potloodlijn::{analysis::{Alignment, align, align_one}, demo::example_group, model::{Code, Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let (alignment, energy) = (Alignment::Phase { per_phase: 2 }, Code::new("energy").unwrap());
/// let (all, one) = (align(&group, alignment), align_one(&group, alignment, &energy));
/// assert_eq!((one.rows(&energy), one.people[0].curves.len()), (all.rows(&energy), 1));
/// ```
pub fn align_one(group: &Group, alignment: Alignment, indicator: &Code) -> AlignedGroup {
    align_those(group, alignment, &[indicator])
}

/// [`align`] without anybody's lines: who takes part, and where the places are.
pub fn align_nothing(group: &Group, alignment: Alignment) -> AlignedGroup {
    align_those(group, alignment, &[])
}

fn align_those(group: &Group, alignment: Alignment, indicators: &[&Code]) -> AlignedGroup {
    let axis = Axis::of(group, alignment);
    let people = axis.part.par_iter().map(|(journey, way)| place_person(indicators, journey, &axis.days(way)));
    AlignedGroup { people: people.collect(), axis: axis.places, phases: axis.phases, skipped: axis.skipped }
}

fn place_person(indicators: &[&Code], journey: &Journey, days: &[f64]) -> AlignedPerson {
    let drawn = |id: &Code| journey.curves.get(id).filter(|curve: &&Curve| !curve.segments.is_empty());
    let curves = indicators.iter().filter_map(|&id| Some((id.clone(), resample(drawn(id)?, days))));
    AlignedPerson { participant: journey.participant.clone(), curves: curves.collect() }
}
