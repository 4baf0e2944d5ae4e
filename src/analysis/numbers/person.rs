//! What the numbers need of one person: of a drawing of a hundred kilobytes about a tenth, so that many can be taken together.

use serde::Serialize;

use super::lines::Row;
use crate::analysis::alignment::Alignment;
use crate::analysis::axis::days_by_phase;
use crate::analysis::counts::{PersonEvents, person_events};
use crate::analysis::crossings::crossings_by_day;
use crate::analysis::daily::DailyCurves;
use crate::analysis::first_fall::falls_by_day;
use crate::analysis::helped::{PersonAnswer, person_answers};
use crate::analysis::moments::moments_by_day;
use crate::analysis::participants::spans_on;
use crate::analysis::recovery::low_points_by_day;
use crate::analysis::trends::trends_of;
use crate::analysis::{
    NoBorders, PersonCrossings, PersonFalls, PersonLowPoints, PersonMoments, PersonTrend, SlopeChange,
    SuggestedBorders, slope_changes, suggest_borders,
};
use crate::model::{Code, Instrument, Journey, ParticipantCode, PhaseLetter, phase_spans};

/// How everyone's drawing is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The axis.
    pub alignment: Alignment,
    /// Places in each phase for what goes by phase on any axis; fewer than 2 are taken as 2.
    pub per_phase: usize,
}

impl Reading {
    /// What goes by phase is read at the places of the axis itself.
    pub(super) fn has_phases_on_axis(self) -> bool {
        self.alignment == Alignment::Phase { per_phase: self.per_phase }
    }
}

/// What the numbers need of one person who agreed to be counted. The drawing itself can be let go.
#[derive(Debug)]
pub struct PersonNumbers {
    pub(super) participant: ParticipantCode,
    /// By indicator of the instrument; `None` when this person lies on no axis, or when the axis is not known yet.
    pub(super) rows: Option<Vec<Option<Row>>>,
    /// By indicator, what it does in each phase; empty where the rows tell.
    pub(super) trends: Vec<Vec<(PhaseLetter, PersonTrend)>>,
    /// `None` when nobody marked phases.
    pub(super) events: Option<PersonEvents>,
    pub(super) answers: Vec<PersonAnswer>,
    pub(super) borders: Result<Borders, NoBorders>,
    /// Of all curves, in the order of the instrument.
    pub(super) turns: Vec<Turn>,
    pub(super) moments: PersonMoments,
    pub(super) falls: PersonFalls,
    pub(super) low_points: PersonLowPoints,
    pub(super) crossings: PersonCrossings,
}

/// What the numbers need of many people; each stays where it was read.
pub(super) type People = Vec<Box<PersonNumbers>>;

/// A turning point of a curve.
#[derive(Debug, Serialize)]
pub(super) struct Turn {
    pub indicator: Code,
    #[serde(flatten)]
    pub change: SlopeChange,
}

/// Suggested borders, and what they rest on.
#[derive(Debug)]
pub(super) struct Borders {
    pub days: Vec<(PhaseLetter, f64)>,
    pub explained: f64,
    pub cost_whole: f64,
    pub cost_parts: f64,
    pub levels: Vec<(Code, Vec<Option<f64>>)>,
}

impl PersonNumbers {
    /// What `journey` has for the numbers; `None` when it may not be counted. It is of no more use with another instrument or
    /// another reading.
    pub fn of(journey: &Journey, instrument: &Instrument, reading: Reading) -> Option<Self> {
        if !journey.counts_in_group() {
            return None;
        }
        let spans = phase_spans(&instrument.phases, &journey.phases, &journey.timeline);
        let on_axis = spans_on(instrument, journey, reading.alignment);
        let rows = match reading.alignment {
            Alignment::Phase { per_phase } => {
                let days = on_axis.as_ref().map(|spans| days_by_phase(spans, per_phase.max(2)));
                days.map(|days| rows_of(journey, instrument, &days)).ok()
            }
            Alignment::Calendar { .. } | Alignment::Landmark { .. } => None,
        };
        let curve_of = |id: &Code| journey.curves.get(id);
        let by_phase = on_axis.ok().filter(|_| !reading.has_phases_on_axis());
        let trends = instrument.indicators.iter().map(|indicator| match (curve_of(&indicator.id), &by_phase) {
            (Some(curve), Some(spans)) => trends_of(curve, spans, reading.per_phase).collect(),
            _ => Vec::new(),
        });
        let turns = instrument.indicators.iter().filter_map(|it| Some((it.id.clone(), curve_of(&it.id)?)));
        let turns = turns.flat_map(|(indicator, curve)| {
            slope_changes(curve).into_iter().map(move |change| Turn { indicator: indicator.clone(), change })
        });
        let curves = DailyCurves::of(journey, instrument);
        let participant = || journey.participant.clone();
        Some(Self {
            participant: participant(),
            rows,
            trends: trends.collect(),
            events: (!spans.is_empty()).then(|| person_events(&journey.events, &spans, instrument)),
            answers: person_answers(&journey.answers),
            borders: suggest_borders(journey, instrument).map(Borders::from),
            turns: exactly(turns.collect()),
            moments: PersonMoments { participant: participant(), moments: exactly(moments_by_day(journey, &curves)) },
            falls: PersonFalls { participant: participant(), falls: exactly(falls_by_day(&curves)) },
            low_points: PersonLowPoints { participant: participant(), low_points: exactly(low_points_by_day(&curves)) },
            crossings: PersonCrossings {
                participant: participant(),
                stretches: exactly(crossings_by_day(&curves, instrument)),
            },
        })
    }
}

/// What was found, without room for more: thousands of people's are held at once.
fn exactly<T>(mut found: Vec<T>) -> Vec<T> {
    found.shrink_to_fit();
    found
}

/// The values of all curves at the places where the axis has these `days` of the journey.
pub(super) fn rows_of(journey: &Journey, instrument: &Instrument, days: &[f64]) -> Vec<Option<Row>> {
    let row = |id: &Code| Row::of(journey.curves.get(id)?, days);
    instrument.indicators.iter().map(|indicator| row(&indicator.id)).collect()
}

impl From<SuggestedBorders> for Borders {
    fn from(found: SuggestedBorders) -> Self {
        Self {
            days: found.borders().into_iter().collect(),
            explained: found.explained(),
            cost_whole: found.cost_whole,
            cost_parts: found.cost_parts,
            levels: found.levels.into_iter().collect(),
        }
    }
}
