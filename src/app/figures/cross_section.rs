//! A cut through all plots at one place: how high each line is there, and what is going on.

use crate::analysis::{going_on, summary_at, values_at};
use crate::app::figures::compare::{CompareFigures, Middle};
use crate::model::{Domain, Indicator, ParticipantCode};

/// A cut at one place.
#[derive(Debug)]
pub struct CrossSection {
    /// How high each indicator is, in the order of the instrument.
    pub heights: Vec<HeightThere>,
    /// What is going on there.
    pub events: Vec<OpenEvent>,
}

/// How high one indicator is.
#[derive(Debug, Clone)]
pub struct HeightThere {
    /// How many people drew it there.
    pub n: usize,
    /// The middle of the group, where there is one.
    pub middle: Option<Middle>,
    /// Each of their values, 0–100, where they are too few for a middle.
    pub few: Vec<f64>,
}

/// An event that is going on.
#[derive(Debug, Clone)]
pub struct OpenEvent {
    /// Whose.
    pub participant: ParticipantCode,
    /// On which lane.
    pub domain: Domain,
    /// Its words.
    pub title: String,
    /// The day it began, on its owner's own timeline.
    pub since: f64,
}

impl CrossSection {
    /// The cut at `x`, 0–1 of the axis that `figures` shows.
    pub fn at(figures: &CompareFigures, x: f64) -> Self {
        let indicators = figures.group.setup.instrument.indicators.iter();
        let open = going_on(&figures.group, &figures.placings, figures.place_at(x));
        let event = |open: &crate::analysis::GoingOn<'_>| OpenEvent {
            participant: open.journey.participant.clone(),
            domain: open.event.domain,
            title: open.event.title.clone(),
            since: open.event.from,
        };
        Self {
            heights: indicators.map(|indicator| HeightThere::at(figures, indicator, x)).collect(),
            events: open.iter().map(event).collect(),
        }
    }
}

impl HeightThere {
    fn at(figures: &CompareFigures, indicator: &Indicator, x: f64) -> Self {
        if figures.told.is_some() {
            return Self { n: figures.people, middle: figures.middle_at(&indicator.id, x), few: Vec::new() };
        }
        let (group, placings, place) = (&figures.group, &figures.placings, figures.place_at(x));
        let summary = summary_at(group, placings, &indicator.id, place);
        let first = |values: &[Option<f64>]| values.first().copied().flatten();
        let n = summary.n.first().copied().unwrap_or(0);
        let middle = || {
            let (low, value, high) = (first(&summary.q25)?, first(&summary.median)?, first(&summary.q75)?);
            Some(Middle { x, low, value, high })
        };
        if n >= figures.least {
            return Self { n, middle: middle(), few: Vec::new() };
        }
        Self { n, middle: None, few: values_at(group, placings, &indicator.id, place).collect() }
    }
}
