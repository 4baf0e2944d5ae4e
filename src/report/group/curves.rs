//! Small multiples: each indicator in a field of its own, everyone's line in it, laid side by side by phase.

use crate::analysis::{Direction, FEWEST_FOR_MEDIAN, PhaseTrend, phase_trends, summarise};
use crate::model::{Indicator, PhaseLetter};
use crate::report::group::figure_words::figure_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::key::draw_key;
use crate::report::group::plot::{MEDIAN_MM, Plot, enough, person_stroke};
use crate::report::marks::marker;
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::pencil_line::{MARKER_MM, height_of};
use crate::report::role::Role;
use crate::report::style::{FOOT_MM, HAIRLINE_MM, LEFT_MM, RIGHT_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::{draw_band, name_band};

const TOP_MM: f64 = 34.0;

const GUTTER_MM: f64 = 8.0;

/// Above the field: name, upper words, phases.
const ABOVE_MM: f64 = 14.5;

/// Under the field: lower words and a sentence of three lines.
const BELOW_MM: f64 = 20.5;

/// Fields on one page, at most.
const MOST_FIELDS: usize = 8;

pub(super) fn curve_pages(made: &GroupPages<'_>) -> Vec<Page> {
    made.instrument().indicators.chunks(MOST_FIELDS).map(|indicators| curve_page(made, indicators)).collect()
}

fn curve_page(made: &GroupPages<'_>, indicators: &[Indicator]) -> Page {
    let mut page = Page::landscape();
    page.part(Role::Heading(1), |page| {
        page.write(Style::TITLE, at(LEFT_MM, 22.0), Anchor::Start, &made.texts.get("report-curves-title"));
    });
    let mut lead = made.texts.with("report-curves-lead", [("n", made.persons().into())]);
    if made.persons() < FEWEST_FOR_MEDIAN {
        lead = format!("{lead} {}", few_words(made));
    }
    page.part(Role::Paragraph, |page| page.write(Style::BODY, at(LEFT_MM, 28.0), Anchor::Start, &lead));
    let (columns, rows) = match indicators.len() {
        1 => (1, 1),
        2 => (2, 1),
        3 | 4 => (2, 2),
        5 | 6 => (3, 2),
        _ => (4, 2),
    };
    let width_mm = (RIGHT_MM - LEFT_MM + GUTTER_MM) / f64::from(columns) - GUTTER_MM;
    let height_mm = (FOOT_MM - 2.0 - TOP_MM) / f64::from(rows);
    for (place, indicator) in indicators.iter().enumerate() {
        let (column, row) = (place % columns as usize, place / columns as usize);
        let left_mm = LEFT_MM + column as f64 * (width_mm + GUTTER_MM);
        let top_mm = TOP_MM + row as f64 * height_mm;
        draw_cell(&mut page, made, indicator, &Frame::new(left_mm, top_mm, left_mm + width_mm, top_mm + height_mm));
    }
    let free = indicators.len();
    if free < columns as usize * rows as usize {
        let left_mm = LEFT_MM + (free % columns as usize) as f64 * (width_mm + GUTTER_MM);
        let top_mm = TOP_MM + (free / columns as usize) as f64 * height_mm + ABOVE_MM;
        draw_key(&mut page, made, Style::SMALL, at(left_mm, top_mm + 2.0), width_mm);
    }
    page
}

fn draw_cell(page: &mut Page, made: &GroupPages<'_>, indicator: &Indicator, cell: &Frame) {
    let field = Frame { top_mm: cell.top_mm + ABOVE_MM, bottom_mm: cell.bottom_mm - BELOW_MM, ..*cell };
    let mut words = sentence(made, indicator);
    let told = format!("{}: {}", indicator.name.get(made.texts.language()), figure_words(made, indicator));
    page.part(Role::Figure { words: told }, |page| draw_field(page, made, indicator, cell, &field));
    // Said once for the page when it holds for all of it.
    let persons = made.aligned.rows(&indicator.id).len();
    if persons > 0 && persons < FEWEST_FOR_MEDIAN && made.persons() >= FEWEST_FOR_MEDIAN {
        words = format!("{words} {}", few_words(made));
    }
    let lines = Style::SMALL.lines(&words, cell.width_mm(), 3);
    page.part(Role::Caption, |page| {
        page.write_lines(Style::SMALL, at(cell.left_mm, field.bottom_mm + 8.2), &lines);
    });
}

fn draw_field(page: &mut Page, made: &GroupPages<'_>, indicator: &Indicator, cell: &Frame, field: &Frame) {
    let field = *field;
    let rows = made.aligned.rows(&indicator.id);
    write_names(page, made, indicator, cell, rows.len());
    draw_phases(page, made, &field);

    let summary = summarise(&rows);
    let plot = Plot { made, field, colour: indicator.pencil.light, only: None };
    page.items.extend(plot.band(&summary));
    let (width_mm, part) = person_stroke(rows.len());
    let colour = towards(plot.colour, PRINT.paper, part);
    for row in &rows {
        page.items.extend(plot.lines(row, width_mm, colour));
    }
    let median = enough(&summary, &summary.median);
    page.items.extend(plot.lines(&median, MEDIAN_MM, plot.colour));
    for value in [0.0, 100.0] {
        let y_mm = height_of(&field, value);
        page.items.push(Line::straight(at(field.left_mm, y_mm), at(field.right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
    }
}

fn few_words(made: &GroupPages<'_>) -> String {
    made.texts.with("report-few-here", [("least", FEWEST_FOR_MEDIAN.into())])
}

/// Name, number of persons, and the words at both ends of the axis.
fn write_names(page: &mut Page, made: &GroupPages<'_>, indicator: &Indicator, cell: &Frame, persons: usize) {
    let language = made.texts.language();
    let baseline_mm = cell.top_mm + 3.4;
    let centre = at(cell.left_mm + MARKER_MM / 2.0, baseline_mm - 1.15);
    page.items.extend(marker(indicator.pencil.marker, centre, MARKER_MM, indicator.pencil.light));
    let room_mm = cell.width_mm() - MARKER_MM - 1.4;
    let name = Style::NAME.shortened(indicator.name.get(language), room_mm);
    page.write(Style::NAME, at(cell.left_mm + MARKER_MM + 1.4, baseline_mm), Anchor::Start, &name);

    let upper_mm = cell.top_mm + 7.4;
    let persons = made.texts.with("report-n", [("n", persons.into())]);
    page.write(Style::FAINT, at(cell.right_mm, upper_mm), Anchor::End, &persons);
    let beside_persons_mm = cell.width_mm() - Style::FAINT.width_mm(&persons) - 3.0;
    let upper = format!("↑ {}", indicator.high_end.get(language));
    let upper = Style::FAINT.shortened(&upper, beside_persons_mm);
    page.write(Style::FAINT, at(cell.left_mm, upper_mm), Anchor::Start, &upper);
    let lower = Style::FAINT.shortened(&format!("↓ {}", indicator.low_end.get(language)), cell.width_mm());
    page.write(Style::FAINT, at(cell.left_mm, cell.bottom_mm - BELOW_MM + 3.4), Anchor::Start, &lower);
}

fn draw_phases(page: &mut Page, made: &GroupPages<'_>, field: &Frame) {
    let kinds = &made.instrument().phases;
    let phase_mm = field.width_mm() / kinds.len().max(1) as f64;
    let mut free_from_mm = field.left_mm;
    for (place, kind) in kinds.iter().enumerate() {
        let left_mm = field.left_mm + place as f64 * phase_mm;
        let band = Frame { left_mm, right_mm: left_mm + phase_mm, ..*field };
        draw_band(page, &band, place);
        let name = kind.name.get(made.texts.language());
        free_from_mm = name_band(page, &band, &kind.letter.to_string(), name, free_from_mm);
    }
}

/// What most lines do, phase by phase; no cause, and nothing where less than half go the same way.
pub(super) fn sentence(made: &GroupPages<'_>, indicator: &Indicator) -> String {
    let texts = made.texts;
    let trends = phase_trends(&made.aligned, &indicator.id);
    if trends.values().all(|trend| trend.n == 0) {
        return texts.get("report-trend-nobody");
    }
    let clauses: Vec<String> = trends.iter().filter_map(|(phase, trend)| clause(made, *phase, trend)).collect();
    match clauses.split_last() {
        None => texts.get("report-trend-none"),
        Some((only, [])) => texts.with("report-trend-sentence", [("what", only.as_str().into())]),
        Some((last, others)) => {
            let words = [("first", others.join(", ").into()), ("last", last.as_str().into())];
            texts.with("report-trend-sentence", [("what", texts.with("report-list-and", words).into())])
        }
    }
}

fn clause(made: &GroupPages<'_>, phase: PhaseLetter, trend: &PhaseTrend) -> Option<String> {
    let going = [
        (Direction::Falling, trend.falling, "report-trend-falls"),
        (Direction::Rising, trend.rising, "report-trend-rises"),
    ];
    let (_, n, id) = going.into_iter().find(|&(_, n, _)| n * 2 > trend.n)?;
    let persons = made.n_of(n, trend.n);
    Some(made.texts.with(id, [("phase", phase.to_string().into()), ("persons", persons.into())]))
}
