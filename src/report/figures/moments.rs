//! Where in which phase several lines of a person turn within one month, as far as it may be told.

use crate::privacy::ToldMoments;
use crate::report::edition::message;
use crate::report::edition::told::EditionPages;
use crate::report::figures::Figure;
use crate::report::figures::frame::figure as framed;
use crate::report::figures::persons_told::draw_told;
use crate::report::group::moments::place_in_phase;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::style::Style;
use crate::report::time_axis::wash;

/// A row is at most so high.
const MOST_ROW_MM: f64 = 14.0;

/// Between two rows.
const APART_MM: f64 = 1.0;

/// The words of its place.
const PLACE_MM: f64 = 54.0;

/// Its persons.
const PERSONS_MM: f64 = 44.0;

const THICK_MM: f64 = 1.9;

/// None where none may be told.
pub(super) fn figure(made: &EditionPages<'_>, moments: &[ToldMoments]) -> Option<Figure> {
    let most = moments.iter().rev().max_by_key(|moment| moment.persons.at_least)?;
    let title = message::moments(made, &place_in_phase(made.texts, most.phase, most.stretch), most.persons);
    let words = moments.iter().map(|moment| {
        let place = place_in_phase(made.texts, moment.phase, moment.stretch);
        let turned = turned(made, moment).join(", ");
        format!("{}, {place}: {turned}.", made.persons(moment.persons))
    });
    let told = (title, words.collect::<Vec<_>>().join(" "));
    Some(framed(made, "moments".to_owned(), told, |page, frame| draw(page, made, frame, moments)))
}

/// `↓Energy`, most persons first.
fn turned(made: &EditionPages<'_>, moment: &ToldMoments) -> Vec<String> {
    let ways = [("↓", &moment.falls), ("↑", &moment.rises)];
    let lines = ways.into_iter().flat_map(|(arrow, lines)| {
        lines.iter().map(move |(code, persons)| (persons.at_least, format!("{arrow}{}", made.indicator(code))))
    });
    let mut lines: Vec<(usize, String)> = lines.collect();
    // Stable, so that as many persons keep the order in which they are told.
    lines.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// A row for each third of a phase in which there are any, in the order of time.
fn draw(page: &mut Page, made: &EditionPages<'_>, frame: &Frame, moments: &[ToldMoments]) {
    let of = made.edition.about().at_most;
    let row_mm = (frame.height_mm() / moments.len().max(1) as f64).min(MOST_ROW_MM);
    for (row, moment) in moments.iter().enumerate() {
        let top_mm = frame.top_mm + row as f64 * row_mm;
        let band = Frame { top_mm, bottom_mm: top_mm + row_mm - APART_MM, ..*frame };
        let place = made.edition.instrument.phases.iter().position(|kind| kind.letter == moment.phase);
        page.items.push(band.filled(wash(place.unwrap_or(0))));
        let baseline_mm = band.top_mm + band.height_mm() / 2.0 + 1.2;
        let inner = Frame { left_mm: band.left_mm + 2.5, right_mm: band.right_mm - 2.0, ..band };
        let where_it_is = place_in_phase(made.texts, moment.phase, moment.stretch);
        let where_it_is = Style::BODY.shortened(&where_it_is, PLACE_MM - 3.0);
        page.write(Style::BODY, at(inner.left_mm, baseline_mm), Anchor::Start, &where_it_is);
        let left_mm = inner.left_mm + PLACE_MM;
        page.write(Style::SMALL, at(left_mm, baseline_mm - 1.2), Anchor::Start, &made.persons(moment.persons));
        let bar = Frame::new(left_mm, baseline_mm, left_mm + PERSONS_MM, baseline_mm + THICK_MM);
        draw_told(page, &bar, moment.persons, of);
        let left_mm = left_mm + PERSONS_MM + 6.0;
        let most_lines = (band.height_mm() / Style::SMALL.leading_mm()) as usize;
        let lines = Style::SMALL.lines(&turned(made, moment).join("  "), inner.right_mm - left_mm, most_lines);
        let first_mm = baseline_mm - lines.len().saturating_sub(1) as f64 * Style::SMALL.leading_mm() / 2.0;
        page.write_lines(Style::SMALL, at(left_mm, first_mm), &lines);
    }
}
