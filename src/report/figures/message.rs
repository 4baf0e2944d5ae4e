//! What a figure says, in at most fifteen words, made by rule from what may be told. It tells how many and never why.

use crate::model::{MeanLine, MentionCell, Persons, PhaseLetter, TrendCell};
use crate::report::edition::told::EditionPages;
use crate::report::edition::words::short_about_name;
use crate::report::group::message::{Lines, short_enough, worse_and_better};

/// Of most people it may be told that the line goes this way.
fn is_most(made: &EditionPages<'_>, persons: Option<Persons>) -> bool {
    persons.is_some_and(|persons| persons.at_least > made.edition.about().at_most / 2)
}

/// In which phase most lines get worse with most people, and in which most get better; where of some lines it may not be told, in
/// which phase at least so many do.
pub(super) fn whole(made: &EditionPages<'_>) -> String {
    let instrument = &made.edition.instrument;
    let phases: Vec<(PhaseLetter, Lines)> =
        instrument.phases.iter().map(|kind| (kind.letter, lines_in(made, kind.letter))).collect();
    let of = instrument.indicators.len();
    if is_told_of_every_line(made) {
        return worse_and_better(made.texts, &phases, of);
    }
    let most = |of: fn(&Lines) -> usize| phases.iter().rev().max_by_key(|(_, lines)| of(lines));
    let told = [
        ("figure-say-worse", most(|lines| lines.worse), true),
        ("figure-say-better", most(|lines| lines.better), false),
    ];
    let said = told.into_iter().find_map(|(id, found, is_worse)| {
        let (phase, lines) = found?;
        let n = if is_worse { lines.worse } else { lines.better };
        let words = [("phase", phase.to_string().into()), ("n", n.into()), ("of", of.into())];
        (n > 0).then(|| made.texts.with(id, words))
    });
    said.unwrap_or_else(|| made.texts.get("edition-curves-title"))
}

/// Of every line in every phase it is told whether most go one way.
fn is_told_of_every_line(made: &EditionPages<'_>) -> bool {
    let instrument = &made.edition.instrument;
    let half = made.edition.about().at_most / 2;
    let is_told = |cell: &TrendCell| {
        let ways = [cell.falling, cell.rising, cell.stable];
        // More than half went one known way, or each way is known.
        ways.iter().flatten().any(|persons| persons.at_least > half) || ways.iter().all(Option::is_some)
    };
    let told = made.edition.trends.iter().filter(|cell| is_told(cell)).count();
    told == instrument.indicators.len() * instrument.phases.len()
}

fn lines_in(made: &EditionPages<'_>, phase: PhaseLetter) -> Lines {
    let mut lines = Lines::default();
    for cell in made.edition.trends.iter().filter(|cell| cell.phase == phase) {
        let Some(indicator) = made.edition.instrument.indicator(&cell.indicator) else { continue };
        lines.count(indicator.better, is_most(made, cell.falling), is_most(made, cell.rising));
    }
    lines
}

/// What one line does with most people, in the first phase in which it does; else its name.
pub(super) fn line(made: &EditionPages<'_>, line: &MeanLine) -> String {
    let name = made.indicator(&line.indicator);
    let told = made.edition.instrument.phases.iter().find_map(|kind| {
        let mut cells = made.edition.trends.iter();
        let cell = cells.find(|cell| cell.phase == kind.letter && cell.indicator == line.indicator)?;
        let most = |persons: Option<Persons>| persons.filter(|_| is_most(made, persons));
        let (id, persons) = most(cell.falling)
            .map(|persons| ("say-line-falls", persons))
            .or_else(|| most(cell.rising).map(|persons| ("say-line-rises", persons)))?;
        let words = [
            ("name", name.as_str().into()),
            ("phase", kind.letter.to_string().into()),
            ("persons", made.persons(persons).into()),
        ];
        Some(made.texts.with(id, words))
    });
    short_enough(told.into_iter().chain([name]))
}

/// What was named by most, and in which phase.
pub(super) fn named(made: &EditionPages<'_>, cells: &[MentionCell], otherwise: &str) -> String {
    let Some(most) = cells.iter().rev().max_by_key(|cell| cell.persons.at_least) else {
        return made.texts.get(otherwise);
    };
    let words = [
        ("name", short_about_name(made.texts, &made.edition.instrument, &most.about).into()),
        ("phase", most.phase.to_string().into()),
        ("persons", made.persons(most.persons).into()),
    ];
    short_enough([
        made.texts.with("say-named-of", words.clone()),
        made.texts.with("say-named-short", words),
        made.texts.get(otherwise),
    ])
}

/// Where in which phase most have several lines that turn at once.
pub(super) fn moments(made: &EditionPages<'_>, place: &str, persons: Persons) -> String {
    let words = [("where", place.into()), ("persons", made.persons(persons).into())];
    short_enough([made.texts.with("say-moments", words), made.texts.get("report-moments-title")])
}
