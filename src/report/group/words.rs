//! The words of participants that stand in a group report: quotes, each approved by who said it, with no name or code.

use crate::analysis::drew_over_school_holidays;
use crate::model::{Journey, PhaseLetter, Share, phase_spans};
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;

/// The quotes of each phase, in the order of the instrument, and those outside every phase; by their words, which tells nothing of
/// who said them.
pub(super) fn quotes(made: &GroupPages<'_>) -> (Vec<Vec<String>>, Vec<String>) {
    let mut all: Vec<(Option<usize>, String)> =
        made.group.journeys.iter().flat_map(|journey| quotes_of(made, journey)).collect();
    all.sort();
    all.dedup();
    let mut by_phase = vec![Vec::new(); made.instrument().phases.len()];
    let mut elsewhere = Vec::new();
    for (place, words) in all {
        match place.and_then(|place| by_phase.get_mut(place)) {
            Some(of_phase) => of_phase.push(words),
            None => elsewhere.push(words),
        }
    }
    (by_phase, elsewhere)
}

/// A chapter of the quotes for which there was no room beside the figures, each with the name of its phase; `None` is outside all.
pub(super) fn write_more_quotes(flow: &mut Flow, made: &GroupPages<'_>, more: &[(Option<usize>, Vec<String>)]) {
    let texts = made.texts;
    flow.title(&texts.get("report-quotes-title"));
    flow.paragraph(&texts.get("report-quotes-lead"));
    flow.columns(2);
    write_by_phase(flow, made, more);
}

/// The same few, under what was written before.
pub(super) fn write_last_quotes(flow: &mut Flow, made: &GroupPages<'_>, more: &[(Option<usize>, Vec<String>)]) {
    if !more.is_empty() {
        flow.head(&made.texts.get("report-quotes-title"));
        write_by_phase(flow, made, more);
    }
}

fn write_by_phase(flow: &mut Flow, made: &GroupPages<'_>, more: &[(Option<usize>, Vec<String>)]) {
    let texts = made.texts;
    for (place, quotes) in more {
        let kind = place.and_then(|place| made.instrument().phases.get(place));
        let head = kind.map_or_else(
            || texts.get("report-quotes-elsewhere"),
            |kind| format!("{}  {}", kind.letter, kind.name.get(texts.language())),
        );
        let Some((first, others)) = quotes.split_first() else { continue };
        flow.headed_quote(&head, first);
        for words in others {
            flow.quote(words);
        }
    }
}

/// What `journey`'s owner said and approved, each with the place of its phase; nothing of who takes part in nothing about the group.
fn quotes_of(made: &GroupPages<'_>, journey: &Journey) -> Vec<(Option<usize>, String)> {
    if !(journey.consent.quotes && journey.counts_in_group()) {
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
    let limits = ["report-limits-memory", "report-limits-score", "report-limits-people", "report-limits-cause"];
    flow.list(&limits.map(|id| texts.get(id)));
    flow.head(&texts.get("report-privacy-head"));
    for id in ["report-privacy-facilitator", "report-privacy-hr", "report-privacy-withdraw"] {
        flow.paragraph(&texts.get(id));
    }
    flow.head(&texts.get("report-making-head"));
    let making = [
        "report-making-align",
        "report-making-change",
        "report-making-median",
        "report-making-eased",
        "report-quotes-lead",
    ];
    for id in making {
        flow.small_print(&texts.get(id));
    }
    let people = made.aligned.people.iter().map(|person| &person.participant);
    let over_holidays = drew_over_school_holidays(made.group, people);
    if over_holidays > 0 {
        let words = [("n", over_holidays.into()), ("of", made.persons().into())];
        flow.paragraph(&texts.with("report-layers-school", words));
    }
    let founded = made.instrument().notes.get(texts.language());
    if !founded.trim().is_empty() {
        flow.head(&texts.get("report-instrument-head"));
        flow.small_print(founded);
    }
}
