//! The middle of a group: all indicators in one field along the phases, each in its pencil with its name at the end.

use crate::analysis::eased;
use crate::model::{Indicator, Pencil};
use crate::report::group::figures::GroupPages;
use crate::report::group::plot::{Plot, enough};
use crate::report::line_names::{LineEnd, draw_bare_names, draw_names};
use crate::report::marks::marker;
use crate::report::more_and_less::write_more_and_less;
use crate::report::page::{Frame, Item, Line, Page, at};
use crate::report::pencil_line::{MARKER_MM, dash_mm, height_of};
use crate::report::style::HAIRLINE_MM;
use crate::report::theme::PRINT;
use crate::report::time_axis::{draw_band, name_band};

/// A line of the middle.
const LINE_MM: f64 = 0.7;

/// From one marker to the next along a line.
const MARKER_STEP_MM: f64 = 34.0;

/// The column of names at the right.
pub(super) const NAMES_MM: f64 = 66.0;

/// Draws the lines of all indicators: over the whole axis, or over one phase (by its place).
pub(super) fn draw_lines(page: &mut Page, made: &GroupPages<'_>, frame: &Frame, only: Option<usize>) {
    let field = Frame { top_mm: frame.top_mm + 5.0, right_mm: frame.right_mm - NAMES_MM, ..*frame };
    draw_field(page, made, &field, only);
    if only.is_none() {
        write_more_and_less(page, &field, made.texts);
    }
    let indicators = &made.instrument().indicators;
    let mut ends = Vec::new();
    let mut marks = Vec::new();
    for (turn, indicator) in indicators.iter().enumerate() {
        let lines = lines_of(made, indicator, &field, only);
        let last = lines.iter().filter_map(|line| line.points.last()).max_by(|a, b| a.x_mm.total_cmp(&b.x_mm)).copied();
        if let Some(end) = last {
            let reaches_column = end.x_mm > field.right_mm - 1.5;
            ends.push(LineEnd { indicator, y_mm: end.y_mm, reaches_column });
        }
        marks.extend(markers(&lines, &indicator.pencil, turn, indicators.len(), &field));
        page.items.extend(lines.into_iter().map(Item::Line));
    }
    page.items.extend(marks);
    let column = Frame { left_mm: field.right_mm, top_mm: frame.top_mm, ..*frame };
    // Beside a cross-section the names are enough: the words stand with the lines of the whole.
    let draw = if only.is_some() { draw_bare_names } else { draw_names };
    draw(page, &column, &ends, made.texts.language());
}

fn draw_field(page: &mut Page, made: &GroupPages<'_>, field: &Frame, only: Option<usize>) {
    let kinds = &made.instrument().phases;
    let shown: Vec<usize> = only.map_or_else(|| (0..kinds.len()).collect(), |place| vec![place]);
    let mut free_from_mm = field.left_mm;
    for (column, &place) in shown.iter().enumerate() {
        let band = field.column(column, shown.len(), 0.0);
        draw_band(page, &band, if only.is_some() { 0 } else { place });
        if only.is_some() {
            page.items.push(band.filled(crate::report::time_axis::wash(place)));
        }
        let name = kinds[place].name.get(made.texts.language());
        free_from_mm = name_band(page, &band, &kinds[place].letter.to_string(), name, free_from_mm);
    }
    for value in [0.0, 50.0, 100.0] {
        let y_mm = height_of(field, value);
        let (from, to) = (at(field.left_mm, y_mm), at(field.right_mm, y_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    }
}

/// The median of an indicator in its pencil.
fn lines_of(made: &GroupPages<'_>, indicator: &Indicator, field: &Frame, only: Option<usize>) -> Vec<Line> {
    let plot = Plot { made, field: *field, colour: indicator.pencil.light, only };
    let drawn = made.lines(&indicator.id);
    let summary = eased(made.told(&indicator.id).summary.clone(), &drawn.rows(&indicator.id));
    let lines = plot.lines(&enough(&summary, &summary.median), LINE_MM, indicator.pencil.light).into_iter();
    let dash_mm = dash_mm(&indicator.pencil, LINE_MM);
    let lines = lines.filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None });
    lines.map(|line| Line { dash_mm: dash_mm.clone(), ..line }).collect()
}

/// Markers along lines, at places of their own (`turn` of `turns`).
fn markers(lines: &[Line], pencil: &Pencil, turn: usize, turns: usize, field: &Frame) -> Vec<Item> {
    let first_mm = field.left_mm + MARKER_STEP_MM * (turn as f64 + 0.5) / turns.max(1) as f64;
    let count = ((field.right_mm - first_mm) / MARKER_STEP_MM).ceil().max(0.0) as usize;
    let places = (0..count).map(|number| first_mm + number as f64 * MARKER_STEP_MM);
    let mut marks = Vec::new();
    for x_mm in places {
        for line in lines {
            let around = line.points.windows(2).find(|pair| pair[0].x_mm <= x_mm && x_mm < pair[1].x_mm);
            if let Some([one, other]) = around.map(|pair| [pair[0], pair[1]]) {
                let part = (x_mm - one.x_mm) / (other.x_mm - one.x_mm);
                let centre = at(x_mm, one.y_mm + part * (other.y_mm - one.y_mm));
                marks.extend(marker(pencil.marker, centre, MARKER_MM, pencil.light));
            }
        }
    }
    marks
}
