//! A curve in a sentence, for whoever hears the sheet instead of seeing it.

use crate::app::sheet::state::SheetState;
use crate::model::Indicator;
use crate::report;
use crate::text::Texts;

/// The curve of `indicator` told from left to right, and how many events are tied to it.
pub fn curve_words(texts: &Texts, sheet: &SheetState, indicator: &Indicator) -> String {
    let journey = sheet.journey();
    let told = report::curve_words(texts, journey, indicator);
    let events = journey.events.iter().filter(|event| event.indicators.contains(&indicator.id)).count();
    let is_drawn = journey.curves.get(&indicator.id).is_some_and(|curve| !curve.is_empty());
    if events == 0 || !is_drawn {
        return told;
    }
    [told, texts.with("reading-events", [("n", events.into())])].join(" ")
}
