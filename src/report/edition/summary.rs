//! What an edition tells in a few sentences, for whoever has two minutes: for each phase which lines fall and rise with most people, and
//! what and who was named most. Made by rule from what may be told; never a cause.

use crate::model::{MentionCell, Persons, PhaseKind};
use crate::report::edition::told::EditionPages;
use crate::report::edition::words::short_about_name;
use crate::text::and_list;

/// A sentence or two for each phase.
pub(super) fn sentences(made: &EditionPages<'_>) -> Vec<String> {
    made.edition.instrument.phases.iter().map(|kind| phase_sentences(made, kind)).collect()
}

fn phase_sentences(made: &EditionPages<'_>, kind: &PhaseKind) -> String {
    let texts = made.texts;
    let half = made.edition.about().at_most / 2;
    let names = |goes: fn(&crate::model::TrendCell) -> Option<Persons>| {
        let cells = made.edition.trends.iter().filter(|cell| cell.phase == kind.letter);
        let most = cells.filter(|cell| goes(cell).is_some_and(|persons| persons.at_least > half));
        and_list(texts, &most.map(|cell| made.indicator(&cell.indicator)).collect::<Vec<_>>())
    };
    let phase = ("phase", kind.letter.to_string().into());
    let lines = match (names(|cell| cell.falling), names(|cell| cell.rising)) {
        (None, None) => texts.with("edition-say-no-lines", [phase]),
        (Some(fall), None) => texts.with("report-phase-falls", [phase, ("names", fall.into())]),
        (None, Some(rise)) => texts.with("report-phase-rises", [phase, ("names", rise.into())]),
        (Some(fall), Some(rise)) => {
            texts.with("report-phase-both", [phase, ("falling", fall.into()), ("rising", rise.into())])
        }
    };
    let most = |cells: &[MentionCell]| {
        let of_phase = cells.iter().filter(|cell| cell.phase == kind.letter);
        let most = of_phase.rev().max_by_key(|cell| cell.persons.at_least)?;
        Some(short_about_name(texts, &made.edition.instrument, &most.about))
    };
    let named: Vec<String> = [most(&made.edition.factors), most(&made.edition.actors)].into_iter().flatten().collect();
    match and_list(texts, &named) {
        Some(named) => format!("{lines} {}", texts.with("edition-say-named", [("names", named.into())])),
        None => lines,
    }
}
