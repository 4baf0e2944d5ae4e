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

/// A lane for landmarks, where there are any, and always the three for events.
pub(super) fn lanes_of(shared: &Shared<'_>, axis: &TimeAxis<'_>, texts: &Texts) -> Vec<Lane> {
    let mut lanes = Vec::new();
    if !shared.landmarks.is_empty() {
        let entries = shared.landmarks.iter().map(|landmark| landmark_entry(landmark)).collect();
        lanes.push(Lane::new(texts.get("report-landmarks"), entries, axis));
    }
    for (domain, name) in Domain::ALL.into_iter().zip(["domain-work", "domain-private", "domain-intervention"]) {
        let events = shared.events.iter().filter(|event| event.domain == domain);
        lanes.push(Lane::new(texts.get(name), events.map(|event| event_entry(event)).collect(), axis));
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
