//! What an edition tells in a few sentences, for whoever has two minutes: for each phase which lines fall and rise with most people, and
//! what and who was named by most. Made by rule from what may be told; never a cause.

use crate::model::{MentionCell, Persons, PhaseKind};
use crate::report::edition::highest_range::in_highest_range;
use crate::report::edition::told::EditionPages;
use crate::report::edition::words::short_about_name;
use crate::text::and_list;

/// So many things, and so many roles, are named in a sentence; of more the number is said.
const MOST_NAMES: usize = 3;

/// A few sentences for each phase.
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
    std::iter::once(lines).chain(named_sentences(made, kind)).collect::<Vec<_>>().join(" ")
}

/// By how many people what and who was named, of those named by most: in one sentence where they were by as many.
fn named_sentences(made: &EditionPages<'_>, kind: &PhaseKind) -> Vec<String> {
    let kinds = [&made.edition.factors, &made.edition.actors].map(|cells| in_highest_range(cells, Some(kind.letter)));
    let [things, roles] = &kinds;
    let are_alike = things.first().zip(roles.first()).is_some_and(|(thing, role)| thing.persons == role.persons);
    let together = if are_alike { kinds.len() } else { 1 };
    kinds.chunks(together).filter_map(|kinds| named_sentence(made, kinds)).collect()
}

fn named_sentence(made: &EditionPages<'_>, kinds: &[Vec<&MentionCell>]) -> Option<String> {
    let texts = made.texts;
    let persons = kinds.iter().flatten().next()?.persons;
    let shown = kinds.iter().flat_map(|cells| cells.iter().take(MOST_NAMES));
    let mut names: Vec<String> =
        shown.map(|cell| short_about_name(texts, &made.edition.instrument, &cell.about)).collect();
    let more: usize = kinds.iter().map(|cells| cells.len().saturating_sub(MOST_NAMES)).sum();
    if more > 0 {
        names.push(texts.with("edition-say-more", [("n", more.into())]));
    }
    let words = [("persons", made.persons(persons).into()), ("names", and_list(texts, &names)?.into())];
    Some(texts.with("edition-say-named", words))
}
