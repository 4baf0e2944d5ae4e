//! Moments to ask about in words: when, what is seen in the drawing, and an open question. Never a cause.

use fluent_bundle::FluentValue;

use super::Texts;
use crate::model::{AgendaMoment, AgendaRule, Code, GapReason, Instrument, Journey};

/// When a moment is: `maart 2022`, or `maart 2022 tot juni 2022` for a stretch over several months.
pub fn agenda_when(texts: &Texts, journey: &Journey, moment: &AgendaMoment) -> String {
    let month = |day: f64| texts.month_and_year(journey.timeline.date_of(day));
    let from = month(moment.day);
    match moment.to.map(month).filter(|to| *to != from) {
        Some(to) => texts.with("agenda-stretch", [("from", from.into()), ("to", to.into())]),
        None => from,
    }
}

/// What is seen in the drawing at a moment, in one sentence.
pub fn agenda_seen(texts: &Texts, instrument: &Instrument, journey: &Journey, moment: &AgendaMoment) -> String {
    let name = |place: usize| moment.indicators.get(place).map_or(String::new(), |code| line(texts, instrument, code));
    let lines: Vec<String> = moment.indicators.iter().map(|code| line(texts, instrument, code)).collect();
    let words: [(&str, FluentValue<'_>); 6] = [
        ("n", lines.len().into()),
        ("lines", listed(texts, &lines).into()),
        ("first", name(0).into()),
        ("second", name(1).into()),
        ("reason", moment.reason.map_or(String::new(), |reason| reason_words(texts, reason)).into()),
        ("what", help_words(texts, journey, moment).into()),
    ];
    texts.with(&format!("agenda-seen-{}", moment.rule.name()), words)
}

/// The question at a moment: in someone's own words where there are any, then the instrument's, then the program's.
pub fn agenda_question(texts: &Texts, instrument: &Instrument, journey: &Journey, moment: &AgendaMoment) -> String {
    if !moment.text.is_empty() {
        return moment.text.clone();
    }
    if let Some(prompt) = instrument.agenda_prompt(moment.rule) {
        return prompt.text.get(texts.language()).to_owned();
    }
    let when = texts.month_and_year(journey.timeline.date_of(moment.day));
    let id = match (moment.rule, moment.reason) {
        (AgendaRule::Gap, Some(reason)) => format!("agenda-ask-gap-{}", reason_name(reason)),
        (rule, _) => format!("agenda-ask-{}", rule.name()),
    };
    texts.with(&id, [("when", when.into())])
}

fn line(texts: &Texts, instrument: &Instrument, code: &Code) -> String {
    instrument.indicator(code).map_or(code.as_str(), |indicator| indicator.name.get(texts.language())).to_owned()
}

/// `a, b en c`.
fn listed(texts: &Texts, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            texts.with("agenda-and", [("first", first.join(", ").into()), ("last", last.as_str().into())])
        }
    }
}

fn reason_name(reason: GapReason) -> &'static str {
    match reason {
        GapReason::NotApplicable => "not-applicable",
        GapReason::NotRemembered => "not-remembered",
        GapReason::RatherNotSay => "rather-not-say",
    }
}

fn reason_words(texts: &Texts, reason: GapReason) -> String {
    texts.get(&format!("tool-gap-{}", reason_name(reason)))
}

fn help_words(texts: &Texts, journey: &Journey, moment: &AgendaMoment) -> String {
    let event = journey.events.iter().find(|event| Some(event.id) == moment.event);
    let title = event.map(|event| event.title.trim()).filter(|title| !title.is_empty());
    title.map_or_else(|| texts.get("agenda-help-untitled"), str::to_owned)
}
