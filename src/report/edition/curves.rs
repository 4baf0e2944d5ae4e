//! Mean lines of an edition: all in one picture, and each in a field of its own with the band of the halves.

use crate::model::{MeanLine, Persons};
use crate::report::edition::told::{EditionPages, top_of};
use crate::report::flow::Flow;
use crate::report::line_names::{LineEnd, draw_names};
use crate::report::marks::marker;
use crate::report::page::{Anchor, Area, Frame, Item, Line, Page, Place, at};
use crate::report::pencil_line::{MARKER_MM, dash_mm, height_of};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::draw_even_phases;

/// A mean line.
const LINE_MM: f64 = 0.75;

/// The column of names beside the picture of all lines.
const NAMES_MM: f64 = 57.0;

/// A field with its name, its words and the line under it.
const CELL_MM: f64 = 55.0;

const ABOVE_MM: f64 = 15.5;

const BELOW_MM: f64 = 19.0;

/// Of that, the words at the lower end of the axis.
const LOWER_WORDS_MM: f64 = 5.0;

const GUTTER_MM: f64 = 10.0;

fn draw_phases(page: &mut Page, made: &EditionPages<'_>, field: &Frame) {
    draw_even_phases(page, &made.edition.instrument.phases, made.texts.language(), field);
    for value in [0.0, 50.0, 100.0] {
        let y_mm = height_of(field, value);
        page.items.push(Line::straight(at(field.left_mm, y_mm), at(field.right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
    }
}

fn places(made: &EditionPages<'_>, field: &Frame, values: &[f64]) -> Vec<Place> {
    let phases = made.edition.instrument.phases.len().max(1) as f64;
    let x_mm =
        |number: usize| field.left_mm + made.edition.place_along(values.len(), number) / phases * field.width_mm();
    values.iter().enumerate().map(|(number, &value)| at(x_mm(number), height_of(field, value))).collect()
}

/// All mean lines in one field, which is given back, with their names at the right.
pub(crate) fn draw_mean_lines(page: &mut Page, made: &EditionPages<'_>, frame: &Frame) -> Frame {
    let field = Frame { top_mm: frame.top_mm + 5.0, right_mm: frame.right_mm - NAMES_MM, ..*frame };
    draw_phases(page, made, &field);
    let mut ends = Vec::new();
    let mut marks = Vec::new();
    let lines = &made.edition.lines;
    for (turn, line) in lines.iter().enumerate() {
        let Some(indicator) = made.edition.instrument.indicator(&line.indicator) else { continue };
        let points = places(made, &field, &line.mean);
        let pencil = &indicator.pencil;
        // A marker at a place of its own in each phase.
        let each = (points.len() / made.edition.instrument.phases.len().max(1)).max(1);
        let first = each * (turn + 1) / (lines.len() + 1);
        for place in points.iter().skip(first).step_by(each) {
            marks.extend(marker(pencil.marker, *place, MARKER_MM, pencil.light));
        }
        if let Some(end) = points.last() {
            ends.push(LineEnd { indicator, y_mm: end.y_mm, reaches_column: true });
        }
        let dash_mm = dash_mm(pencil, LINE_MM);
        page.items.push(Item::Line(Line { points, width_mm: LINE_MM, colour: pencil.light, dash_mm }));
    }
    page.items.extend(marks);
    let column = Frame { left_mm: field.right_mm, top_mm: frame.top_mm, ..*frame };
    draw_names(page, &column, &ends, made.texts.language());
    field
}

/// Fields of two beside each other, as many as there are lines.
pub(super) fn curves_block(flow: &mut Flow, made: &EditionPages<'_>) {
    for pair in made.edition.lines.chunks(2) {
        flow.block(CELL_MM, |page, frame| {
            for (place, line) in pair.iter().enumerate() {
                draw_cell(page, made, line, &top_of(&frame.column(place, 2, GUTTER_MM), CELL_MM));
            }
        });
        flow.space(2.0);
    }
}

fn draw_cell(page: &mut Page, made: &EditionPages<'_>, line: &MeanLine, cell: &Frame) {
    if made.edition.instrument.indicator(&line.indicator).is_none() {
        return;
    }
    let sentence = line_sentence(made, line);
    let words = format!("{}. {sentence}", made.indicator(&line.indicator));
    let drawn = Frame { bottom_mm: cell.bottom_mm - BELOW_MM + LOWER_WORDS_MM, ..*cell };
    page.part(Role::Figure { words }, |page| draw_line(page, made, line, &drawn));
    let lines = Style::SMALL.lines(&sentence, cell.width_mm(), 3);
    page.part(Role::Caption, |page| {
        page.write_lines(Style::SMALL, at(cell.left_mm, drawn.bottom_mm + 3.6), &lines);
    });
}

/// One mean line with the band of the halves, its name and the words at both ends of its axis, over the whole of `frame`.
pub(crate) fn draw_line(page: &mut Page, made: &EditionPages<'_>, line: &MeanLine, frame: &Frame) {
    let Some(indicator) = made.edition.instrument.indicator(&line.indicator) else { return };
    let language = made.texts.language();
    let field = Frame { top_mm: frame.top_mm + ABOVE_MM, bottom_mm: frame.bottom_mm - LOWER_WORDS_MM, ..*frame };
    let pencil = &indicator.pencil;
    let centre = at(frame.left_mm + MARKER_MM / 2.0, frame.top_mm + 2.25);
    page.items.extend(marker(pencil.marker, centre, MARKER_MM, pencil.light));
    let name = Style::NAME.shortened(indicator.name.get(language), frame.width_mm() - MARKER_MM - 1.4);
    page.write(Style::NAME, at(frame.left_mm + MARKER_MM + 1.4, frame.top_mm + 3.4), Anchor::Start, &name);
    let upper = Style::FAINT.shortened(&format!("↑ {}", indicator.high_end.get(language)), frame.width_mm());
    page.write(Style::FAINT, at(frame.left_mm, frame.top_mm + 8.0), Anchor::Start, &upper);
    draw_phases(page, made, &field);
    if let (Some(upper), Some(lower)) = (&line.upper_half, &line.lower_half) {
        let (upper, lower) = (places(made, &field, upper), places(made, &field, lower));
        let points = upper.into_iter().chain(lower.into_iter().rev()).collect();
        let colour = towards(pencil.light, PRINT.paper, 0.72);
        page.items.push(Item::Area(Area { points, more: Vec::new(), colour }));
    }
    let points = places(made, &field, &line.mean);
    page.items.push(Item::Line(Line { points, width_mm: LINE_MM, colour: pencil.light, dash_mm: Vec::new() }));
    let lower = Style::FAINT.shortened(&format!("↓ {}", indicator.low_end.get(language)), frame.width_mm());
    page.write(Style::FAINT, at(frame.left_mm, field.bottom_mm + 3.8), Anchor::Start, &lower);
}

/// What stands for the picture of all mean lines.
pub(crate) fn all_line_words(made: &EditionPages<'_>) -> String {
    let told = made
        .edition
        .lines
        .iter()
        .map(|line| format!("{}: {}", made.indicator(&line.indicator), line_sentence(made, line)));
    told.collect::<Vec<_>>().join(" ")
}

/// What the line does for most, phase by phase, as far as it may be told.
pub(crate) fn line_sentence(made: &EditionPages<'_>, line: &MeanLine) -> String {
    let texts = made.texts;
    let half = made.edition.about().at_most / 2;
    let most = |persons: Option<Persons>| persons.filter(|persons| persons.at_least > half);
    let clauses = made.edition.instrument.phases.iter().filter_map(|kind| {
        let cell =
            made.edition.trends.iter().find(|cell| cell.phase == kind.letter && cell.indicator == line.indicator)?;
        let (id, persons) = match (most(cell.falling), most(cell.rising)) {
            (Some(persons), _) => ("report-trend-falls", persons),
            (None, Some(persons)) => ("report-trend-rises", persons),
            (None, None) => return None,
        };
        let words = [("phase", kind.letter.to_string().into()), ("persons", made.persons(persons).into())];
        Some(texts.with(id, words))
    });
    let clauses: Vec<String> = clauses.collect();
    match clauses.split_last() {
        None => texts.get("edition-trend-none"),
        Some((only, [])) => texts.with("report-trend-sentence", [("what", only.as_str().into())]),
        Some((last, others)) => {
            let words = [("first", others.join(", ").into()), ("last", last.as_str().into())];
            texts.with("report-trend-sentence", [("what", texts.with("report-list-and", words).into())])
        }
    }
}
