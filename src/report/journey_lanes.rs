//! The lanes under a journey: landmarks, and what happened at work, at home, and as help.

use super::lanes::{Entry, Lane};
use super::marks::{impact_sign, landmark_sign};
use super::time_axis::TimeAxis;
use crate::model::{Domain, Event, Landmark, Precision};
use crate::text::Texts;

/// What of a journey the reader of a page may see.
pub(super) struct Shared<'a> {
    pub(super) events: Vec<&'a Event>,
    pub(super) landmarks: Vec<&'a Landmark>,
}

impl<'a> Shared<'a> {
    /// The events of the lane with this number among the three, in the order in which they stand on it.
    pub(super) fn of_lane(&self, number: usize) -> impl Iterator<Item = &'a Event> {
        let domain = Domain::ALL.get(number).copied();
        self.events.iter().copied().filter(move |event| Some(event.domain) == domain)
    }
}

/// A lane for landmarks, where there are any, and always the three for events.
pub(super) fn lanes_of(shared: &Shared<'_>, axis: &TimeAxis<'_>, texts: &Texts) -> Vec<Lane> {
    let mut lanes = Vec::new();
    if !shared.landmarks.is_empty() {
        let entries = shared.landmarks.iter().map(|landmark| landmark_entry(landmark)).collect();
        lanes.push(Lane::new(texts.get("report-landmarks"), entries, axis));
    }
    for (number, name) in ["domain-work", "domain-private", "domain-intervention"].into_iter().enumerate() {
        lanes.push(Lane::new(texts.get(name), shared.of_lane(number).map(event_entry).collect(), axis));
    }
    lanes
}

fn landmark_entry(landmark: &Landmark) -> Entry {
    Entry {
        from_day: landmark.day,
        to_day: landmark.to,
        words: with_precision(&landmark.text, landmark.precision),
        importance: 0,
        sign: Box::new(landmark_sign),
    }
}

fn event_entry(event: &Event) -> Entry {
    let words = if event.title.trim().is_empty() { &event.note } else { &event.title };
    let impact = event.impact;
    Entry {
        from_day: event.from,
        to_day: event.to,
        words: with_precision(words, event.precision),
        importance: impact.value().unsigned_abs(),
        sign: Box::new(move |centre, size_mm| impact_sign(impact, centre, size_mm)),
    }
}

fn with_precision(words: &str, precision: Precision) -> String {
    if precision.is_vague() && !words.trim().is_empty() { format!("≈ {words}") } else { words.to_owned() }
}
