//! The lanes under a journey: landmarks, and what happened at work, at home, and as help.

use crate::model::{Domain, Event, Impact, Landmark, Precision, Timeline};
use crate::report::journey::words::when;
use crate::report::lanes::{Entry, Lane};
use crate::report::marks::{impact_sign, landmark_sign};
use crate::report::time_axis::TimeAxis;
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
    let timeline = axis.timeline;
    let mut lanes = Vec::new();
    if !shared.landmarks.is_empty() {
        let entries = shared.landmarks.iter().map(|landmark| landmark_entry(landmark, timeline, texts)).collect();
        lanes.push(Lane::new(texts.get("report-landmarks"), entries, axis));
    }
    for (number, name) in ["domain-work", "domain-private", "domain-intervention"].into_iter().enumerate() {
        let entries = shared.of_lane(number).map(|event| event_entry(event, timeline, texts)).collect();
        lanes.push(Lane::new(texts.get(name), entries, axis));
    }
    lanes
}

fn landmark_entry(landmark: &Landmark, timeline: &Timeline, texts: &Texts) -> Entry {
    Entry {
        from_day: landmark.day,
        to_day: landmark.to,
        words: with_precision(&landmark.text, landmark.precision),
        told: when(timeline, (landmark.day, landmark.to), landmark.precision, texts),
        importance: 0,
        sign: Box::new(landmark_sign),
    }
}

fn event_entry(event: &Event, timeline: &Timeline, texts: &Texts) -> Entry {
    let words = if event.title.trim().is_empty() { &event.note } else { &event.title };
    let impact = event.impact;
    Entry {
        from_day: event.from,
        to_day: event.to,
        words: with_precision(words, event.precision),
        told: format!(
            "{}, {}",
            when(timeline, (event.from, event.to), event.precision, texts),
            texts.get(impact_name(impact))
        ),
        importance: impact.value().unsigned_abs(),
        sign: Box::new(move |centre, size_mm| impact_sign(impact, centre, size_mm)),
    }
}

/// The text that says how something worked out.
fn impact_name(impact: Impact) -> &'static str {
    match impact.value() {
        2.. => "report-told-very-good",
        1 => "report-key-good",
        0 => "report-key-neither",
        -1 => "report-key-bad",
        _ => "report-told-very-bad",
    }
}

fn with_precision(words: &str, precision: Precision) -> String {
    if precision.is_vague() && !words.trim().is_empty() { format!("≈ {words}") } else { words.to_owned() }
}
