//! A cut through everyone's journey at one place of an axis: how each curve stands there, and what is going on.

use super::placing::{Placing, Placings};
use super::summary::{Summary, summarise};
use crate::model::{Code, Event, Group, Journey, vague_span};

/// An event still counts as going on this many days before and after the days it covers: what happened last week is what
/// a line that was drawn by heart is about.
pub const GOING_ON_DAYS: f64 = 7.0;

/// An event that is going on in someone's journey.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GoingOn<'a> {
    /// Whose.
    pub journey: &'a Journey,
    /// What.
    pub event: &'a Event,
}

/// What goes on at `place` of the axis of `placings`: every event whose days, as vague as they are meant, lie within
/// [`GOING_ON_DAYS`] of the person's own day there. In the order of the group, then of the events' first days.
pub fn going_on<'a>(group: &'a Group, placings: &Placings, place: f64) -> Vec<GoingOn<'a>> {
    let mut found = Vec::new();
    for (journey, placing) in placed(group, placings) {
        let Some(day) = placing.day_at(place) else { continue };
        let is_open = |event: &&Event| {
            let span = vague_span(&journey.timeline, event.from, event.to, event.precision);
            (span.from - GOING_ON_DAYS..=span.to + GOING_ON_DAYS).contains(&day)
        };
        let mut open: Vec<&Event> = journey.events.iter().filter(is_open).collect();
        open.sort_by(|one, other| one.from.total_cmp(&other.from));
        found.extend(open.into_iter().map(|event| GoingOn { journey, event }));
    }
    found
}

/// The statistics of `indicator` at `place`, of those who drew it there: lists of one place each.
pub fn summary_at(group: &Group, placings: &Placings, indicator: &Code, place: f64) -> Summary {
    let values: Vec<[Option<f64>; 1]> =
        values_at(group, placings, indicator, place).map(|value| [Some(value)]).collect();
    summarise(&values.iter().map(<[_; 1]>::as_slice).collect::<Vec<_>>())
}

/// The value of everyone who drew `indicator` at `place`, 0–100, in the order of the group.
pub fn values_at(group: &Group, placings: &Placings, indicator: &Code, place: f64) -> impl Iterator<Item = f64> {
    placed(group, placings)
        .filter_map(move |(journey, placing)| journey.curves.get(indicator)?.value_at(placing.day_at(place)?))
}

/// Each journey that takes part, with its placing; both lists are in the order of the group.
fn placed<'g, 'p>(group: &'g Group, placings: &'p Placings) -> impl Iterator<Item = (&'g Journey, &'p Placing)> {
    let mut left = placings.people.iter().peekable();
    let with_placing = move |journey: &'g Journey| {
        let placing = left.next_if(|placing| placing.participant == journey.participant)?;
        Some((journey, placing))
    };
    group.journeys.iter().filter_map(with_placing)
}
