//! The lines of a group that is too small for a middle, for a low picture: a small field for each indicator, since lines of few people in
//! one field would hide each other.

use crate::model::Indicator;
use crate::report::group::figures::GroupPages;
use crate::report::group::plot::{Plot, person_stroke};
use crate::report::marks::marker;
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::pencil_line::{MARKER_MM, height_of};
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;

/// Rows of fields.
const ROWS: usize = 2;

/// Between two fields beside each other, and under each other.
const GUTTER_MM: f64 = 5.0;
const ROWS_APART_MM: f64 = 1.6;

/// Above a field: the name of its line.
const NAME_MM: f64 = 4.6;

/// Draws the lines of each person, indicator by indicator, in two rows: over the whole axis, or over one phase (by its place).
pub(super) fn draw_few_lines(page: &mut Page, made: &GroupPages<'_>, frame: &Frame, only: Option<usize>) {
    let indicators = &made.instrument().indicators;
    let columns = indicators.len().div_ceil(ROWS).max(1);
    let cell_mm = frame.column(0, columns, GUTTER_MM).width_mm();
    let names = indicators.iter().map(|indicator| name_lines(made, indicator, cell_mm).1.len());
    let names_mm = NAME_MM + (names.max().unwrap_or(1).max(1) - 1) as f64 * Style::SMALL.leading_mm();
    let row_mm = (frame.height_mm() + ROWS_APART_MM) / ROWS as f64;
    for (place, indicator) in indicators.iter().enumerate() {
        let top_mm = frame.top_mm + (place / columns) as f64 * row_mm;
        let cell = Frame { top_mm, bottom_mm: top_mm + row_mm - ROWS_APART_MM, ..*frame };
        draw_field(page, made, indicator, (&cell.column(place % columns, columns, GUTTER_MM), names_mm, only));
    }
}

fn draw_field(
    page: &mut Page,
    made: &GroupPages<'_>,
    indicator: &Indicator,
    (cell, names_mm, only): (&Frame, f64, Option<usize>),
) {
    let pencil = &indicator.pencil;
    let baseline_mm = cell.top_mm + 3.3;
    let centre = at(cell.left_mm + MARKER_MM / 2.0, baseline_mm - 1.1);
    page.items.extend(marker(pencil.marker, centre, MARKER_MM, pencil.light));
    let (style, name) = name_lines(made, indicator, cell.width_mm());
    page.write_lines(style, at(cell.left_mm + MARKER_MM + 1.4, baseline_mm), &name);

    let field = Frame { top_mm: cell.top_mm + names_mm, ..*cell };
    let kinds = made.instrument().phases.iter().enumerate();
    let shown: Vec<_> = kinds.filter(|(place, _)| only.is_none_or(|only| only == *place)).collect();
    for (column, &(place, kind)) in shown.iter().enumerate() {
        let band = field.column(column, shown.len(), 0.0);
        page.items.push(band.filled(wash(place)));
        let letter = at(band.left_mm + 0.8, band.bottom_mm - 0.9);
        page.write(Style::FAINT, letter, Anchor::Start, &kind.letter.to_string());
        if column > 0 {
            let (top, bottom) = (at(band.left_mm, band.top_mm), at(band.left_mm, band.bottom_mm));
            page.items.push(Line::straight(top, bottom, HAIRLINE_MM * 1.5, PRINT.faint_ink));
        }
    }
    for value in [0.0, 50.0, 100.0] {
        let y_mm = height_of(&field, value);
        page.items.push(Line::straight(at(field.left_mm, y_mm), at(field.right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
    }
    let plot = Plot { made, field, colour: pencil.light, only };
    let drawn = made.lines(&indicator.id);
    let rows = drawn.rows(&indicator.id);
    let (width_mm, _) = person_stroke(rows.len());
    for row in &rows {
        page.items.extend(plot.lines(row, width_mm, pencil.light));
    }
}

/// The name of a line over a field of `cell_mm`: on one line where it can, else small and on two.
fn name_lines(made: &GroupPages<'_>, indicator: &Indicator, cell_mm: f64) -> (Style, Vec<String>) {
    let name = indicator.name.get(made.texts.language());
    let room_mm = cell_mm - MARKER_MM - 1.4;
    let style = Style::NAME.or_small(name, room_mm);
    (style, style.lines(name, room_mm, 2))
}
