//! The words of participants that stand in a group report: quotes, each approved by who said it, with no name or code.

use crate::model::{Journey, PhaseLetter, Share, phase_spans};
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::style::Style;

/// A chapter of quotes, phase by phase.
pub(super) fn write_quotes(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    flow.title(&texts.get("report-quotes-title"));
    let mut quotes: Vec<(Option<usize>, String)> =
        made.group.journeys.iter().flat_map(|journey| quotes_of(made, journey)).collect();
    if quotes.is_empty() {
        flow.paragraph(&texts.get("report-quotes-none"));
        return;
    }
    // By phase, then by their words, which tells nothing of who said them.
    quotes.sort();
    quotes.dedup();
    flow.paragraph(&texts.get("report-quotes-lead"));
    flow.columns(2);
    let mut under = None;
    for (place, words) in quotes {
        if under != Some(place) {
            under = Some(place);
            let kind = place.and_then(|place| made.instrument().phases.get(place));
            let head = kind.map_or_else(
                || texts.get("report-quotes-elsewhere"),
                |kind| format!("{}  {}", kind.letter, kind.name.get(texts.language())),
            );
            flow.head(&head);
        }
        flow.quote(&words);
    }
}

/// What `journey`'s owner said and approved, each with the place of its phase.
fn quotes_of(made: &GroupPages<'_>, journey: &Journey) -> Vec<(Option<usize>, String)> {
    if !journey.consent.quotes {
        return Vec::new();
    }
    let kinds = &made.instrument().phases;
    let spans = phase_spans(kinds, &journey.phases, &journey.timeline);
    let place_of = |day: f64| {
        let letter: PhaseLetter = spans.iter().rev().find(|span| span.from_day <= day)?.letter;
        kinds.iter().position(|kind| kind.letter == letter)
    };
    let shared = journey.events.iter().filter(|event| event.share != Share::Myself);
    let approved = shared.flat_map(|event| {
        let quotes = event.quotes.iter().filter(|quote| quote.approved && !quote.text.trim().is_empty());
        quotes.map(move |quote| (quote.day_in(event), quote))
    });
    approved.map(|(day, quote)| (place_of(day), quote.text.trim().to_owned())).collect()
}

/// The page on how it was made and what it is not, and the figures in words.
pub(super) fn write_method(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    flow.title(&texts.get("report-method-title"));
    flow.columns(2);
    flow.head(&texts.get("report-limits-head"));
    let limits = ["report-limits-memory", "report-limits-score", "report-limits-small", "report-limits-cause"];
    flow.list(&limits.map(|id| texts.get(id)));
    flow.head(&texts.get("report-privacy-head"));
    for id in ["report-privacy-facilitator", "report-privacy-hr", "report-privacy-withdraw"] {
        flow.paragraph(&texts.get(id));
    }
    flow.end_column();
    flow.head(&texts.get("report-making-head"));
    for id in ["report-making-align", "report-making-change", "report-making-person", "report-making-median"] {
        flow.paragraph(&texts.get(id));
    }
    let founded = made.instrument().notes.get(texts.language());
    if !founded.trim().is_empty() {
        flow.head(&texts.get("report-instrument-head"));
        flow.text(Style::SMALL, founded);
    }
}
