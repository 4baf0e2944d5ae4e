//! A curve in words, made from its points: where it begins, turns and was left open. For whoever hears a page or the sheet
//! instead of seeing it, and in small print beside a picture.

use crate::analysis::{Course, story};
use crate::model::{Better, Indicator, Journey};
use crate::text::{Height, Texts};

/// The curve of `indicator` told from left to right: where it begins, rises, falls and ends, where it is furthest from its pleasant end,
/// and what was left open. One sentence that says so where nothing was drawn.
pub fn curve_words(texts: &Texts, journey: &Journey, indicator: &Indicator) -> String {
    let Some(told) = journey.curves.get(&indicator.id).and_then(story) else { return texts.get("pencil-not-drawn") };
    let month = |day: f64| texts.month_and_year(journey.timeline.date_of(day));
    let mut sentences = vec![texts.with(
        "reading-begins",
        [("level", Height::of(told.start.value).words(texts).into()), ("month", month(told.start.day).into())],
    )];
    let mut before = Height::of(told.start.value);
    for leg in &told.legs {
        let height = Height::of(leg.end.value);
        // "Begins high. Falls to high." would not be understood: how high it is then is said where there is another word for it.
        let id = match (leg.course, height == before) {
            (Course::Rises, false) => "reading-rises",
            (Course::Rises, true) => "reading-rises-on",
            (Course::Falls, false) => "reading-falls",
            (Course::Falls, true) => "reading-falls-on",
            (Course::Level, false) => "reading-stays",
            (Course::Level, true) => "reading-stays-on",
        };
        sentences.push(texts.with(id, [("level", height.words(texts).into()), ("month", month(leg.end.day).into())]));
        before = height;
    }
    if !told.legs.is_empty() {
        let (id, hardest) = match indicator.better {
            Better::High => ("reading-lowest", told.lowest),
            Better::Low => ("reading-highest", told.highest),
        };
        let words = [("level", Height::of(hardest.value).words(texts).into()), ("month", month(hardest.day).into())];
        sentences.push(texts.with(id, words));
    }
    for gap in &told.gaps {
        let (from, to) = (month(gap.from), month(gap.to));
        let id = if from == to { "reading-gap-month" } else { "reading-gap" };
        sentences.push(texts.with(id, [("from", from.into()), ("to", to.into())]));
    }
    sentences.join(" ")
}

/// All curves of a journey in words, each after its name: what stands for a picture of them. Those that were not drawn
/// are left out.
pub(super) fn all_curve_words(texts: &Texts, journey: &Journey, indicators: &[Indicator]) -> String {
    let drawn =
        indicators.iter().filter(|indicator| journey.curves.get(&indicator.id).is_some_and(|curve| !curve.is_empty()));
    let told = drawn.map(|indicator| {
        format!("{}: {}", indicator.name.get(texts.language()), curve_words(texts, journey, indicator))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { texts.get("report-nothing-drawn") } else { told.join(" ") }
}
