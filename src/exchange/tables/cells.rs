//! How values and columns are made.

use serde::Serialize;

use crate::exchange::table::{Column, Kind, Value};
use crate::model::{Bilingual, Group, Journey, Role, phase_spans};

pub(super) fn bilingual([nl, en]: [&str; 2]) -> Bilingual {
    Bilingual { nl: nl.to_owned(), en: en.to_owned(), ..Bilingual::default() }
}

pub(super) fn column(name: &'static str, kind: Kind, unit: &'static str, about: [&str; 2], required: bool) -> Column {
    Column { name, kind, unit, about: bilingual(about), required }
}

/// Whose row it is, which most tables begin with.
pub(super) fn participant_column() -> Column {
    column("participant", Kind::Text, "", ["Code van de deelnemer", "Code of the participant"], true)
}

/// The word that stands for a choice in files.
pub(super) fn text_of<T: Serialize>(choice: &T) -> String {
    let word = serde_json::to_value(choice).ok();
    word.and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

pub(super) fn word<T: Serialize>(choice: &T) -> Value {
    text_of(choice).into()
}

pub(super) fn role(role: &Role) -> String {
    match role {
        Role::Actor(code) => code.to_string(),
        Role::Other { other: words, .. } => words.clone(),
    }
}

/// The letter of the phase in which `day` of a journey lies, on a border the later one; nothing while phases are not set.
pub(super) fn phase_of(group: &Group, journey: &Journey, day: f64) -> Option<String> {
    let spans = phase_spans(&group.setup.instrument.phases, &journey.phases, &journey.timeline);
    let is_inside = (0.0..=journey.timeline.length_days()).contains(&day);
    let span = spans.iter().rev().find(|span| is_inside && span.from_day <= day)?;
    Some(span.letter.to_string())
}
