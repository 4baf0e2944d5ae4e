//! What a group knows of one person, in words for that person.

use super::Texts;
use crate::model::{Instrument, KnownOf};

/// What a group knows of someone besides the journey, line by line.
pub fn known_words(texts: &Texts, known: &KnownOf, instrument: &Instrument) -> String {
    let code = known.participant.to_string();
    let mut text = String::new();
    let mut line = |words: String| {
        text.push_str(&words);
        text.push('\n');
    };
    line(texts.with("access-title", [("participant", code.into())]));
    line(String::new());
    line(texts.get(if known.journey.is_some() { "access-journey" } else { "access-no-journey" }));
    line(String::new());
    line(texts.get("access-measured"));
    for (time, values) in &known.measured {
        for (indicator, value) in values {
            let name = instrument.indicator(indicator).map(|it| it.name.get(texts.language()));
            line(format!("- {}: {}: {value}", time.name(), name.unwrap_or(indicator.as_str())));
        }
    }
    if known.measured.is_empty() {
        line(texts.get("access-nothing"));
    }
    line(String::new());
    line(texts.get("access-passages"));
    known.passages.iter().for_each(|(place, passage)| line(format!("- {place}: {passage}")));
    if known.passages.is_empty() {
        line(texts.get("access-nothing"));
    }
    line(String::new());
    line(texts.with("access-given", [("editions", known.editions.into()), ("prints", known.prints.into())]));
    line(texts.get("access-computer"));
    text
}
