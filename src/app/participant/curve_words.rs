//! A curve in a sentence, for whoever hears the sheet instead of seeing it.

use crate::analysis::{Course, story};
use crate::app::state::SheetState;
use crate::model::Indicator;
use crate::text::Texts;

/// How high a value is, in words.
pub fn level_words(texts: &Texts, value: f64) -> String {
    let id = match value {
        value if value < 20.0 => "reading-very-low",
        value if value < 40.0 => "reading-low",
        value if value <= 60.0 => "reading-middle",
        value if value <= 80.0 => "reading-high",
        _ => "reading-very-high",
    };
    texts.get(id)
}

/// The curve of `indicator` told from left to right: where it begins, rises and falls, what was left open, and how many
/// events are tied to it.
pub fn curve_words(texts: &Texts, sheet: &SheetState, indicator: &Indicator) -> String {
    let journey = sheet.journey();
    let Some(told) = journey.curves.get(&indicator.id).and_then(story) else { return texts.get("pencil-not-drawn") };
    let month = |day: f64| texts.month_and_year(journey.timeline.date_of(day));
    let mut sentences = vec![texts.with(
        "reading-begins",
        [("level", level_words(texts, told.start.value).into()), ("month", month(told.start.day).into())],
    )];
    for leg in &told.legs {
        let id = match leg.course {
            Course::Rises => "reading-rises",
            Course::Falls => "reading-falls",
            Course::Level => "reading-stays",
        };
        let words = [("level", level_words(texts, leg.end.value).into()), ("month", month(leg.end.day).into())];
        sentences.push(texts.with(id, words));
    }
    for gap in &told.gaps {
        let words = [("from", month(gap.from).into()), ("to", month(gap.to).into())];
        sentences.push(texts.with("reading-gap", words));
    }
    let events = journey.events.iter().filter(|event| event.indicators.contains(&indicator.id)).count();
    if events > 0 {
        sentences.push(texts.with("reading-events", [("n", events.into())]));
    }
    sentences.join(" ")
}
