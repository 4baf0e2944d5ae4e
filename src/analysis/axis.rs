//! The axis that journeys are laid on, and the way each of them is laid there.

use std::ops::Range;

use crate::analysis::alignment::Alignment;
use crate::analysis::participants::{Skipped, all_who_agreed, all_with_border, all_with_every_phase};
use crate::model::{Group, Instrument, Journey, PhaseLetter, PhaseSpan, Timeline};

/// The places on the axis that belong to one phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhasePlaces {
    /// The phase.
    pub letter: PhaseLetter,
    /// Its places, as indices into the axis.
    pub places: Range<usize>,
}

/// The axis of a group, and who lies on it.
pub(super) struct Axis<'a> {
    /// The places, rising; none when nobody takes part by calendar or by landmark.
    pub places: Vec<f64>,
    /// Which of them each phase has; empty unless by phase.
    pub phases: Vec<PhasePlaces>,
    /// Who takes part, in the order of the group, each with their way onto the axis.
    pub part: Vec<(&'a Journey, Way)>,
    pub skipped: Vec<Skipped>,
    /// Places in each phase.
    per_phase: usize,
}

/// How a journey comes onto the axis.
#[derive(Debug)]
pub(super) enum Way {
    /// By its own phases.
    Phases(Vec<PhaseSpan>),
    /// So many days after a place of the axis lies the day of the journey.
    Later { days: f64 },
}

impl<'a> Axis<'a> {
    pub fn of(group: &'a Group, alignment: Alignment) -> Self {
        match alignment {
            Alignment::Phase { per_phase } => Self::by_phase(group, per_phase.max(2)),
            Alignment::Calendar { places } => Self::by_calendar(group, places.max(2)),
            Alignment::Landmark { places } => Self::by_landmark(group, places.max(2)),
        }
    }

    fn by_phase(group: &'a Group, per_phase: usize) -> Self {
        let taking = all_with_every_phase(group);
        let (places, phases) = phase_places(&group.setup.instrument, per_phase);
        let part = taking.part.into_iter().map(|(journey, spans)| (journey, Way::Phases(spans))).collect();
        Self { places, phases, part, skipped: taking.skipped, per_phase }
    }

    fn by_calendar(group: &'a Group, places: usize) -> Self {
        let taking = all_who_agreed(group);
        let timelines = || taking.part.iter().map(|(journey, ())| &journey.timeline);
        let (Some(start), Some(end)) = (timelines().map(|it| it.start).min(), timelines().map(|it| it.end).max())
        else {
            return Self::of_nobody(taking.skipped);
        };
        let union = Timeline::new(start, end);
        let way = |journey: &Journey| Way::Later { days: -union.day_of(journey.timeline.start) };
        let part = taking.part.into_iter().map(|(journey, ())| (journey, way(journey))).collect();
        let places = evenly(0.0, union.length_days(), places).collect();
        Self { places, part, ..Self::of_nobody(taking.skipped) }
    }

    fn by_landmark(group: &'a Group, places: usize) -> Self {
        let taking = all_with_border(group);
        let starts = taking.part.iter().map(|(_, border)| -border);
        let ends = taking.part.iter().map(|(journey, border)| journey.timeline.length_days() - border);
        let (Some(start), Some(end)) = (starts.min_by(f64::total_cmp), ends.max_by(f64::total_cmp)) else {
            return Self::of_nobody(taking.skipped);
        };
        let part = taking.part.into_iter().map(|(journey, days)| (journey, Way::Later { days })).collect();
        Self { places: evenly(start, end, places).collect(), part, ..Self::of_nobody(taking.skipped) }
    }

    fn of_nobody(skipped: Vec<Skipped>) -> Self {
        Self { places: Vec::new(), phases: Vec::new(), part: Vec::new(), skipped, per_phase: 0 }
    }

    /// The days of a journey that lie at the places, when it comes by this way.
    pub fn days(&self, way: &Way) -> Vec<f64> {
        match way {
            Way::Phases(spans) => days_by_phase(spans, self.per_phase),
            Way::Later { days } => self.places.iter().map(|place| place + days).collect(),
        }
    }
}

/// The places of the axis by phase, and which of them each phase has.
pub(super) fn phase_places(instrument: &Instrument, per_phase: usize) -> (Vec<f64>, Vec<PhasePlaces>) {
    let kinds = &instrument.phases;
    let places = (0..kinds.len()).flat_map(|phase| evenly(phase as f64, (phase + 1) as f64, per_phase)).collect();
    let of_phase = |phase: usize| phase * per_phase..(phase + 1) * per_phase;
    let phases =
        kinds.iter().zip(0..).map(|(kind, phase)| PhasePlaces { letter: kind.letter, places: of_phase(phase) });
    (places, phases.collect())
}

/// The days that lie at the places of the phases `spans`, so many in each.
pub(super) fn days_by_phase(spans: &[PhaseSpan], per_phase: usize) -> Vec<f64> {
    spans.iter().flat_map(|span| evenly(span.from_day, span.to_day, per_phase)).collect()
}

/// `places` (at least 2) numbers from `from` to `to`, evenly apart, both ends exactly.
pub(super) fn evenly(from: f64, to: f64, places: usize) -> impl Iterator<Item = f64> {
    let last = places - 1;
    // Multiplied before it is divided, so that a place on a whole day is exactly on it.
    (0..places).map(move |place| if place == last { to } else { from + (to - from) * place as f64 / last as f64 })
}
