//! What and who was named, phase beside phase, in ranges of persons.

use crate::model::{About, MentionCell, Persons};
use crate::report::edition::message;
use crate::report::edition::told::EditionPages;
use crate::report::edition::words::{about_name, short_about_name};
use crate::report::figures::Figure;
use crate::report::figures::frame::figure;
use crate::report::figures::persons_told::draw_told;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::style::Style;

/// So many rows can be read from the back of a room.
const MOST_ROWS: usize = 8;

/// The names, at the left.
const NAMES_MM: f64 = 52.0;

const GUTTER_MM: f64 = 5.0;

/// The names of the phases, above.
const HEADS_MM: f64 = 6.0;

/// Below: what a dash means, and over it how many more there are.
const NOTE_MM: f64 = 4.5;
const MORE_MM: f64 = 4.5;

/// How thick a row of persons is.
const THICK_MM: f64 = 1.9;

/// What was named, and who; none of which nothing may be told.
pub(super) fn figures(made: &EditionPages<'_>) -> Vec<Figure> {
    let kinds = [
        ("factors", &made.edition.factors, "report-threads-factors"),
        ("actors", &made.edition.actors, "report-threads-actors"),
    ];
    let told = kinds.into_iter().filter(|(_, cells, _)| !cells.is_empty()).map(|(name, cells, otherwise)| {
        let mut rows = most_named(cells);
        let more = as_often_beyond(&rows, cells);
        rows.truncate(MOST_ROWS);
        let more = (more > 0).then(|| made.texts.with("figure-as-often", [("n", more.into())]));
        let told = [Some(words(made, &rows, cells)), more.clone()].into_iter().flatten().collect::<Vec<_>>();
        let told = (message::named(made, cells, otherwise), told.join(" "));
        figure(made, name.to_owned(), told, |page, frame| {
            let under_mm = if more.is_some() { MORE_MM } else { 0.0 };
            let more_at = at(frame.left_mm, frame.bottom_mm - NOTE_MM);
            page.write(Style::FAINT, more_at, Anchor::Start, &more.unwrap_or_default());
            draw(page, made, (frame, under_mm), (&rows, cells));
        })
    });
    told.collect()
}

/// What most named first, counted in the phase in which most did.
fn most_named(cells: &[MentionCell]) -> Vec<&About> {
    let mut rows: Vec<&About> = Vec::new();
    for cell in cells {
        if !rows.contains(&&cell.about) {
            rows.push(&cell.about);
        }
    }
    let most = |about: &About| {
        let of_it = cells.iter().filter(|cell| cell.about == *about).map(|cell| cell.persons.at_least);
        (of_it.clone().max(), of_it.sum::<usize>())
    };
    // Stable, so that what was named as often keeps the order of the edition.
    rows.sort_by_key(|about| std::cmp::Reverse(most(about)));
    rows
}

/// How many there are after the first [`MOST_ROWS`] of `rows` that were named by as many as the last of those, as far as ranges tell.
fn as_often_beyond(rows: &[&About], cells: &[MentionCell]) -> usize {
    let highest = |about: &About| -> Option<Persons> {
        let of_it = cells.iter().filter(|cell| cell.about == *about);
        of_it.map(|cell| cell.persons).max_by_key(|persons| persons.at_least)
    };
    let Some((shown, beyond)) = rows.split_at_checked(MOST_ROWS) else { return 0 };
    let last = shown.last().and_then(|about| highest(about));
    beyond.iter().filter(|about| highest(about) == last).count()
}

fn words(made: &EditionPages<'_>, rows: &[&About], cells: &[MentionCell]) -> String {
    let told = rows.iter().map(|about| {
        let of_it = cells.iter().filter(|cell| cell.about == **about);
        let phases = of_it.map(|cell| format!("{} {}", cell.phase, made.persons(cell.persons)));
        let name = about_name(made.texts, &made.edition.instrument, about);
        format!("{name}: {}.", phases.collect::<Vec<_>>().join(", "))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The rows, with `under_mm` left free over the note.
fn draw(
    page: &mut Page,
    made: &EditionPages<'_>,
    (frame, under_mm): (&Frame, f64),
    (rows, cells): (&[&About], &[MentionCell]),
) {
    let kinds = &made.edition.instrument.phases;
    let all = Frame { left_mm: frame.left_mm + NAMES_MM, ..*frame };
    let columns: Vec<Frame> = (0..kinds.len()).map(|place| all.column(place, kinds.len(), GUTTER_MM)).collect();
    for (kind, column) in kinds.iter().zip(&columns) {
        let head = format!("{}  {}", kind.letter, kind.name.get(made.texts.language()));
        let head = Style::FAINT.shortened(&head, column.width_mm());
        page.write(Style::FAINT, at(column.left_mm, frame.top_mm + 3.4), Anchor::Start, &head);
    }
    let note = Style::FAINT.shortened(&made.texts.get("figure-dash"), frame.width_mm());
    page.write(Style::FAINT, at(frame.left_mm, frame.bottom_mm), Anchor::Start, &note);
    let row_mm = ((frame.height_mm() - HEADS_MM - NOTE_MM - under_mm) / rows.len().max(1) as f64).min(12.0);
    let of = made.edition.about().at_most;
    for (place, about) in rows.iter().enumerate() {
        let top_mm = frame.top_mm + HEADS_MM + place as f64 * row_mm;
        let baseline_mm = top_mm + Style::BODY.baseline_mm();
        let name = Style::BODY.lines(&short_about_name(made.texts, &made.edition.instrument, about), NAMES_MM - 4.0, 2);
        page.write_lines(Style::BODY, at(frame.left_mm, baseline_mm), &name);
        for (kind, column) in kinds.iter().zip(&columns) {
            let Some(cell) = cells.iter().find(|cell| cell.about == **about && cell.phase == kind.letter) else {
                page.write(Style::FAINT, at(column.left_mm, baseline_mm), Anchor::Start, "–");
                continue;
            };
            page.write(Style::SMALL, at(column.left_mm, baseline_mm), Anchor::Start, &made.persons(cell.persons));
            let bar = Frame { top_mm: baseline_mm + 1.2, bottom_mm: baseline_mm + 1.2 + THICK_MM, ..*column };
            draw_told(page, &bar, cell.persons, of);
        }
    }
}
