//! Decisive moments: where in which phase several lines turn within one month, counted in persons.

use crate::analysis::{GroupMoments, STRETCHES, StretchMoments, first_falls, group_moments};
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::group::threads::{cell_mm, draw_key, mention_cell};
use crate::report::page::at;
use crate::report::table::{Cell, Column, Table};

/// A title and a line under it.
const ABOVE_TABLE_MM: f64 = 25.0;

/// A chapter on decisive moments, and on which line fell first.
pub(super) fn write_moments(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let moments = group_moments(made.group);
    flow.title(&texts.get("report-moments-title"));
    if moments.stretches.is_empty() {
        flow.paragraph(&texts.get("report-moments-none"));
    } else {
        flow.paragraph(&texts.get("report-moments-lead"));
        flow.paragraph(&sentence(made, &moments));
        flow.block(6.0, |page, frame| draw_key(page, made, at(frame.left_mm, frame.top_mm + 3.4), false));
        flow.table(&table(made, &moments));
    }
    write_first_falls(flow, made);
}

/// Where most persons have such a moment.
fn sentence(made: &GroupPages<'_>, moments: &GroupMoments) -> String {
    // The first of those that as many persons have.
    let most = moments.stretches.iter().rev().max_by_key(|stretch| stretch.persons);
    let Some(most) = most else { return String::new() };
    let words = [("where", place_of(made, most).into()), ("persons", made.n_of(most.persons, most.of).into())];
    made.texts.with("report-moments-sentence", words)
}

/// `the end of phase A`.
fn place_of(made: &GroupPages<'_>, stretch: &StretchMoments) -> String {
    let id = match stretch.stretch {
        0 => "report-moments-begin",
        last if last + 1 == STRETCHES => "report-moments-end",
        _ => "report-moments-middle",
    };
    made.texts.with(id, [("phase", stretch.phase.to_string().into())])
}

fn table(made: &GroupPages<'_>, moments: &GroupMoments) -> Table {
    let texts = made.texts;
    let columns = vec![
        Column::words(texts.get("report-moments-where"), 0.7),
        Column::drawings("", cell_mm(made) - 14.0),
        Column::words(texts.get("report-moments-falling"), 1.3),
        Column::words(texts.get("report-moments-rising"), 1.0),
    ];
    let row = |stretch: &StretchMoments| {
        vec![
            Cell::Head(place_of(made, stretch)),
            mention_cell(made, stretch.persons, stretch.of, (0, 0)),
            Cell::Words(turned(made, stretch, |turned| turned.0)),
            Cell::Words(turned(made, stretch, |turned| turned.1)),
        ]
    };
    Table { columns, rows: moments.stretches.iter().map(row).collect() }
}

/// The lines that turned one way, with persons: `Energie 4, Zingeving 3`.
fn turned(made: &GroupPages<'_>, stretch: &StretchMoments, way: fn(&(usize, usize)) -> usize) -> String {
    let language = made.texts.language();
    let mut lines: Vec<(usize, &str)> = Vec::new();
    for indicator in &made.instrument().indicators {
        let n = stretch.indicators.get(&indicator.id).map_or(0, way);
        if n > 0 {
            lines.push((n, indicator.name.get(language)));
        }
    }
    // Stable, so that as many persons keep the order of the instrument.
    lines.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    lines.iter().map(|(n, name)| format!("{name} {n}")).collect::<Vec<_>>().join(", ")
}

fn write_first_falls(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let falls = first_falls(made.group);
    let rows = falls.indicators.iter().filter(|row| row.drew > 0).map(|row| {
        let indicator = made.instrument().indicator(&row.indicator);
        let name = indicator.map_or(row.indicator.as_str(), |indicator| indicator.name.get(texts.language()));
        vec![
            Cell::Head(name.to_owned()),
            mention_cell(made, row.fell, row.drew, (0, 0)),
            mention_cell(made, row.first, row.drew, (0, 0)),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let width_mm = cell_mm(made) - 14.0;
    let columns = vec![
        Column::words("", 1.0),
        Column::drawings(texts.get("report-first-fell"), width_mm),
        Column::drawings(texts.get("report-first-first"), width_mm),
    ];
    let table = Table { columns, rows };
    flow.section(&texts.get("report-first-head"), ABOVE_TABLE_MM + flow.height_of(&table));
    flow.paragraph(&texts.get("report-first-lead"));
    flow.table(&table);
}
