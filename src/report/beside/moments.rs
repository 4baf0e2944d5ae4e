//! Decisive moments of two groups: in which third of which phase, and in how many persons of each.

use crate::report::beside::figures::{BesidePages, MomentRow, difference};
use crate::report::beside::message;
use crate::report::beside::threads::counted_cell;
use crate::report::flow::Flow;
use crate::report::group::moments::place_in_phase;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};

/// The column of a group, and that of the difference.
const GROUP_MM: f64 = 26.0;
const DIFFERENCE_MM: f64 = 16.0;

/// A page on decisive moments.
pub(super) fn write_moments(flow: &mut Flow, made: &BesidePages<'_>) {
    let texts = made.texts;
    flow.title(&message::moments(made, |row| place_of(made, row)));
    if made.moments.is_empty() {
        flow.paragraph(&texts.get("report-moments-none"));
        return;
    }
    flow.wide_paragraph(Style::SMALL, &texts.get("beside-moments-lead"));
    flow.columns(2);
    let name = |place: usize| {
        // A name that is long stands with the lines; here its number is enough.
        let short = BesidePages::short(place);
        let words = format!("{short}  {}", made.names[place]);
        let fits = Style::FAINT.width_mm(&words) <= GROUP_MM;
        Column::drawings(if fits { words } else { short.clone() }, GROUP_MM)
    };
    let difference_column = Column::figures(texts.get("beside-difference"), DIFFERENCE_MM);
    let columns = vec![Column::words("", 1.0), name(0), name(1), difference_column];
    let rows = made.moments.iter().map(|row| {
        vec![
            Cell::SmallHead(place_of(made, row)),
            counted_cell(made, row.groups[0]),
            counted_cell(made, row.groups[1]),
            Cell::SmallWords(difference(texts, row.groups, made.are_as_large())),
        ]
    });
    flow.table(&Table { columns, rows: rows.collect() });
}

/// `at the end of phase A`.
fn place_of(made: &BesidePages<'_>, row: &MomentRow) -> String {
    place_in_phase(made.texts, row.phase, row.stretch)
}
