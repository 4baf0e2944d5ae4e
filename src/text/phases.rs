//! In which phase a day lies, in words.

use super::Texts;
use crate::model::{Instrument, PhaseSpan};

/// The phase in which `day` lies, on a border the later; `None` where `spans` has none there.
pub fn in_phase(texts: &Texts, instrument: &Instrument, spans: &[PhaseSpan], day: f64) -> Option<String> {
    let span = spans.iter().rfind(|span| span.from_day <= day)?;
    let kind = instrument.phases.iter().find(|kind| kind.letter == span.letter)?;
    let words = [("letter", span.letter.to_string().into()), ("name", kind.name.get(texts.language()).into())];
    Some(texts.with("interview-in-phase", words))
}
