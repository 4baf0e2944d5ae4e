//! What a page or a figure for HR says, in at most fifteen words, made by rule from what may be told. It tells how many and never why.

use crate::model::{MeanLine, MentionCell, Persons, PhaseKind, PhaseLetter, TrendCell};
use crate::report::edition::highest_range::in_highest_range;
use crate::report::edition::told::EditionPages;
use crate::report::edition::words::short_about_name;
use crate::report::group::message::{Lines, short_enough, worse_and_better};
use crate::text::and_list;

/// Of most people it may be told that the line goes this way.
fn is_most(made: &EditionPages<'_>, persons: Option<Persons>) -> bool {
    persons.is_some_and(|persons| persons.at_least > made.edition.about().at_most / 2)
}

/// In which phase most lines get worse with most people, and in which most get better; where of some lines it may not be told, in
/// which phase at least so many do the one or the other, whichever are more.
pub(in crate::report) fn whole(made: &EditionPages<'_>) -> String {
    let instrument = &made.edition.instrument;
    let phases: Vec<(PhaseLetter, Lines)> =
        instrument.phases.iter().map(|kind| (kind.letter, lines_in(made, kind.letter))).collect();
    let of = instrument.indicators.len();
    if is_told_of_every_line(made) {
        return worse_and_better(made.texts, &phases, of);
    }
    let worse = phases.iter().map(|(phase, lines)| ("figure-say-worse", phase, lines.worse));
    let better = phases.iter().map(|(phase, lines)| ("figure-say-better", phase, lines.better));
    // Of as many: those that get worse before those that get better, and the first phase.
    let told: Vec<_> = worse.chain(better).collect();
    let most = told.into_iter().rev().max_by_key(|&(_, _, n)| n).filter(|&(_, _, n)| n > 0);
    most.map_or_else(
        || made.texts.get("edition-curves-title"),
        |(id, phase, n)| {
            let words = [("phase", phase.to_string().into()), ("n", n.into()), ("of", of.into())];
            let id = match id {
                _ if n < of => id,
                "figure-say-worse" => "figure-say-worse-all",
                _ => "figure-say-better-all",
            };
            made.texts.with(id, words)
        },
    )
}

/// Of every line in every phase it is told whether most go one way.
fn is_told_of_every_line(made: &EditionPages<'_>) -> bool {
    made.edition.instrument.phases.iter().all(|kind| is_told_of_every_line_in(made, kind.letter))
}

fn is_told_of_every_line_in(made: &EditionPages<'_>, phase: PhaseLetter) -> bool {
    let half = made.edition.about().at_most / 2;
    let is_told = |cell: &TrendCell| {
        let ways = [cell.falling, cell.rising, cell.stable];
        // More than half went one known way, or each way is known.
        ways.iter().flatten().any(|persons| persons.at_least > half) || ways.iter().all(Option::is_some)
    };
    let told = made.edition.trends.iter().filter(|cell| cell.phase == phase && is_told(cell)).count();
    told == made.edition.instrument.indicators.len()
}

/// How many lines fall and rise with most people in a phase: at least so many, where it may not be told of all.
pub(in crate::report) fn phase(made: &EditionPages<'_>, kind: &PhaseKind) -> String {
    let texts = made.texts;
    let is_told = is_told_of_every_line_in(made, kind.letter);
    let both = if is_told { "say-lines-both" } else { "edition-say-lines-both" };
    let lines = lines_in(made, kind.letter).ways(texts, both);
    let words = |lines: String| {
        [
            ("phase", kind.letter.to_string().into()),
            ("name", kind.name.get(texts.language()).into()),
            ("lines", lines.into()),
        ]
    };
    let id = if is_told { "say-phase" } else { "edition-say-phase" };
    lines.map_or_else(|| texts.with("edition-phase-title", words(String::new())), |lines| texts.with(id, words(lines)))
}

/// What the lines say: the one of which it may be told that it goes one way with most people.
pub(in crate::report) fn strongest_line(made: &EditionPages<'_>) -> String {
    let going = |cell: &TrendCell| {
        let most = [cell.falling, cell.rising].into_iter().filter(|persons| is_most(made, *persons)).flatten();
        most.map(|persons| persons.at_least).max()
    };
    // Of as many, the first.
    let told = made.edition.trends.iter().rev().filter_map(|cell| Some((going(cell)?, cell)));
    let strongest = told.max_by_key(|(persons, _)| *persons);
    let plain = made.texts.get("edition-curves-title");
    strongest.map_or_else(
        || plain.clone(),
        |(_, cell)| short_enough([said_of(made, cell), Some(plain.clone())].into_iter().flatten()),
    )
}

/// What a line does with most people in a phase.
fn said_of(made: &EditionPages<'_>, cell: &TrendCell) -> Option<String> {
    let most = |persons: Option<Persons>| persons.filter(|_| is_most(made, persons));
    let (id, persons) = most(cell.falling)
        .map(|persons| ("say-line-falls", persons))
        .or_else(|| most(cell.rising).map(|persons| ("say-line-rises", persons)))?;
    let words = [
        ("name", made.indicator(&cell.indicator).into()),
        ("phase", cell.phase.to_string().into()),
        ("persons", made.persons(persons).into()),
    ];
    Some(made.texts.with(id, words))
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
pub(in crate::report) fn line(made: &EditionPages<'_>, line: &MeanLine) -> String {
    let name = made.indicator(&line.indicator);
    let told = made.edition.instrument.phases.iter().find_map(|kind| {
        let mut cells = made.edition.trends.iter();
        said_of(made, cells.find(|cell| cell.phase == kind.letter && cell.indicator == line.indicator)?)
    });
    short_enough(told.into_iter().chain([name]))
}

/// What was named by most, and in which phase; `otherwise` where that is not one phase, or where they are many.
pub(in crate::report) fn named(made: &EditionPages<'_>, cells: &[MentionCell], otherwise: &str) -> String {
    let plain = made.texts.get(otherwise);
    let most = in_highest_range(cells, None);
    let Some(first) = most.first().filter(|first| most.iter().all(|cell| cell.phase == first.phase)) else {
        return plain;
    };
    let names: Vec<String> =
        most.iter().map(|cell| short_about_name(made.texts, &made.edition.instrument, &cell.about)).collect();
    let words = [
        ("names", and_list(made.texts, &names).unwrap_or_default().into()),
        ("phase", first.phase.to_string().into()),
        ("persons", made.persons(first.persons).into()),
    ];
    short_enough([made.texts.with("figure-say-named", words), plain])
}

/// Where in which phase most have several lines that turn at once.
pub(in crate::report) fn moments(made: &EditionPages<'_>, place: &str, persons: Persons) -> String {
    let words = [("where", place.into()), ("persons", made.persons(persons).into())];
    short_enough([made.texts.with("say-moments", words), made.texts.get("report-moments-title")])
}
