//! Small multiples: each indicator in a field of its own, everyone's line in it, laid side by side by phase.

use crate::analysis::{FEWEST_FOR_MEDIAN, Summary, eased};
use crate::model::Indicator;
use crate::report::group::figure_words::figure_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::key::draw_key;
use crate::report::group::message::strongest_line;
use crate::report::group::plot::{MEDIAN_MM, Plot, STANDS_OUT_MM, enough, person_stroke};
use crate::report::group::trend_words::sentence;
use crate::report::marks::marker;
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::pencil_line::{MARKER_MM, height_of};
use crate::report::role::Role;
use crate::report::style::{FOOT_MM, HAIRLINE_MM, LEFT_MM, RIGHT_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::draw_even_phases;

const TOP_MM: f64 = 34.0;

const GUTTER_MM: f64 = 8.0;

/// Above the field: name, upper words, phases.
const ABOVE_MM: f64 = 16.5;

/// Under the field: lower words and the first line of what it says.
const BELOW_MM: f64 = 13.6;

/// There is room for so many lines of it in any case.
const FEWEST_LINES: usize = 3;

/// Fields on one page, at most.
pub(super) const MOST_FIELDS: usize = 8;

/// All lines, so many fields to a page.
pub(super) fn curve_pages(made: &GroupPages<'_>) -> Vec<Page> {
    made.instrument().indicators.chunks(MOST_FIELDS).map(|indicators| curve_page(made, indicators)).collect()
}

/// Those that do not stand on the cover of a group that is too small for a picture of the whole.
pub(super) fn further_curve_pages(made: &GroupPages<'_>) -> Vec<Page> {
    let rest = made.instrument().indicators.get(MOST_FIELDS..).unwrap_or_default();
    rest.chunks(MOST_FIELDS).map(|indicators| curve_page(made, indicators)).collect()
}

fn curve_page(made: &GroupPages<'_>, indicators: &[Indicator]) -> Page {
    let mut page = Page::landscape();
    let title = Style::TITLE.shortened(&strongest_line(made), RIGHT_MM - LEFT_MM);
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(LEFT_MM, 22.0), Anchor::Start, &title));
    let lead = made.texts.with("report-curves-lead", [("n", made.persons().into())]);
    page.part(Role::Paragraph, |page| page.write(Style::BODY, at(LEFT_MM, 28.5), Anchor::Start, &lead));
    draw_fields(&mut page, made, indicators, &Frame::new(LEFT_MM, TOP_MM, RIGHT_MM, FOOT_MM - 2.0));
    page
}

/// A field for each of `indicators` in `frame`, and the key where a field is left over.
pub(super) fn draw_fields(page: &mut Page, made: &GroupPages<'_>, indicators: &[Indicator], frame: &Frame) {
    let cells = frame.fields(indicators.len(), GUTTER_MM);
    let width_mm = cells.first().map_or(0.0, Frame::width_mm);
    let said = indicators.iter().map(|indicator| Style::SMALL.lines(&said(made, indicator), width_mm, usize::MAX));
    let said: Vec<Vec<String>> = said.collect();
    // The fields stay alike: all leave room for the longest.
    let most = said.iter().map(Vec::len).max().unwrap_or(0).max(FEWEST_LINES);
    let below_mm = BELOW_MM + (most - 1) as f64 * Style::SMALL.leading_mm();
    for ((indicator, cell), said) in indicators.iter().zip(&cells).zip(&said) {
        let field = Frame { top_mm: cell.top_mm + ABOVE_MM, bottom_mm: cell.bottom_mm - below_mm, ..*cell };
        draw_cell(page, made, indicator, (cell, &field, said));
    }
    if let Some(free) = cells.get(indicators.len()) {
        draw_key(page, made, Style::SMALL, at(free.left_mm, free.top_mm + ABOVE_MM + 2.0), free.width_mm());
    }
}

/// What a line does, that there is no middle of it where fewer people drew it than the others, and that whoever stands out did not draw
/// it.
fn said(made: &GroupPages<'_>, indicator: &Indicator) -> String {
    let persons = made.told(&indicator.id).persons;
    // Said once on the cover where it holds for all.
    let are_few = persons > 0 && persons < FEWEST_FOR_MEDIAN && made.persons() >= FEWEST_FOR_MEDIAN;
    let few = are_few.then(|| few_words(made));
    let without = made.person_who_stands_out().filter(|_| !made.person_drew_here(&indicator.id));
    let without = without.map(|code| made.texts.with("compare-not-drawn", [("code", code.as_str().into())]));
    [Some(sentence(made, indicator)), few, without].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// One field in its cell, and what is `said` under it.
fn draw_cell(
    page: &mut Page,
    made: &GroupPages<'_>,
    indicator: &Indicator,
    (cell, field, said): (&Frame, &Frame, &[String]),
) {
    let told = format!("{}: {}", indicator.name.get(made.texts.language()), figure_words(made, indicator));
    page.part(Role::Figure { words: told }, |page| draw_field(page, made, indicator, cell, field));
    page.part(Role::Caption, |page| {
        page.write_lines(Style::SMALL, at(cell.left_mm, field.bottom_mm + 9.0), said);
    });
}

fn draw_field(page: &mut Page, made: &GroupPages<'_>, indicator: &Indicator, cell: &Frame, field: &Frame) {
    let field = *field;
    let drawn = made.lines(&indicator.id);
    let rows = drawn.rows(&indicator.id);
    let summary = eased(made.told(&indicator.id).summary.clone(), &rows);
    write_names(page, made, indicator, (cell, &field), &persons_along(made, &summary, rows.len()));
    let phases = &made.instrument().phases;
    let looked_at = made.looking.only.map_or(0..phases.len(), |place| place..place + 1);
    draw_even_phases(page, &phases[looked_at], made.texts.language(), &field);

    let plot = Plot { made, field, colour: indicator.pencil.light, only: made.looking.only };
    page.items.extend(plot.band(&summary));
    let (width_mm, part) = person_stroke(rows.len());
    let colour = towards(plot.colour, PRINT.paper, part);
    for row in &rows {
        page.items.extend(plot.lines(row, width_mm, colour));
    }
    let median = enough(&summary, &summary.median);
    page.items.extend(plot.lines(&median, MEDIAN_MM, plot.colour));
    page.items.extend(
        made.row_of_person(&indicator.id).into_iter().flat_map(|row| plot.lines(&row, STANDS_OUT_MM, PRINT.ink)),
    );
    for value in [0.0, 100.0] {
        let y_mm = height_of(&field, value);
        page.items.push(Line::straight(at(field.left_mm, y_mm), at(field.right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
    }
}

pub(super) fn few_words(made: &GroupPages<'_>) -> String {
    made.texts.with("report-few-here", [("least", FEWEST_FOR_MEDIAN.into())])
}

/// `n = 8`, or `n = 5–8` where not everyone drew all of it.
fn persons_along(made: &GroupPages<'_>, summary: &Summary, drew: usize) -> String {
    let along = summary.n.iter().copied().filter(|&n| n > 0);
    match (along.clone().min(), along.max()) {
        (Some(least), Some(most)) if least < most => {
            made.texts.with("report-n-along", [("least", least.into()), ("most", most.into())])
        }
        _ => made.texts.with("report-n", [("n", drew.into())]),
    }
}

/// Name, number of persons, and the words at both ends of the axis.
fn write_names(
    page: &mut Page,
    made: &GroupPages<'_>,
    indicator: &Indicator,
    (cell, field): (&Frame, &Frame),
    persons: &str,
) {
    let language = made.texts.language();
    let baseline_mm = cell.top_mm + 3.4;
    let centre = at(cell.left_mm + MARKER_MM / 2.0, baseline_mm - 1.15);
    page.items.extend(marker(indicator.pencil.marker, centre, MARKER_MM, indicator.pencil.light));
    let room_mm = cell.width_mm() - MARKER_MM - 1.4;
    let name = Style::NAME.shortened(indicator.name.get(language), room_mm);
    page.write(Style::NAME, at(cell.left_mm + MARKER_MM + 1.4, baseline_mm), Anchor::Start, &name);

    let (upper_mm, lower_mm) = (cell.top_mm + 8.0, field.bottom_mm + 3.8);
    let upper = format!("↑ {}", indicator.high_end.get(language));
    let lower = format!("↓ {}", indicator.low_end.get(language));
    let beside_mm = cell.width_mm() - Style::FAINT.width_mm(persons) - 3.0;
    let name_to_mm = MARKER_MM + 1.4 + Style::NAME.width_mm(&name);
    // How many they are stands beside the first words that leave room for it.
    let (beside_upper, beside_name) = (Style::FAINT.width_mm(&upper) <= beside_mm, name_to_mm <= beside_mm);
    let (persons_mm, upper_room_mm, lower_room_mm) = match (beside_upper, beside_name) {
        (true, _) => (upper_mm, beside_mm, cell.width_mm()),
        (_, true) => (baseline_mm, cell.width_mm(), cell.width_mm()),
        _ => (lower_mm, cell.width_mm(), beside_mm),
    };
    page.write(Style::FAINT, at(cell.right_mm, persons_mm), Anchor::End, persons);
    let upper = Style::FAINT.shortened(&upper, upper_room_mm);
    page.write(Style::FAINT, at(cell.left_mm, upper_mm), Anchor::Start, &upper);
    let lower = Style::FAINT.shortened(&lower, lower_room_mm);
    page.write(Style::FAINT, at(cell.left_mm, lower_mm), Anchor::Start, &lower);
}
