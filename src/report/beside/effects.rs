//! What changed between measurements in both groups.

use crate::report::beside::figures::{BesidePages, MeasuredChange};
use crate::report::beside::message;
use crate::report::flow::Flow;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::text::{Height, signed};

/// A chapter on what changed, where both groups were measured; nothing where they were not.
pub(super) fn write_effects(flow: &mut Flow, made: &BesidePages<'_>) {
    if made.effects.is_empty() {
        return;
    }
    let texts = made.texts;
    flow.section(&message::effects(made), 90.0);
    flow.wide_paragraph(Style::SMALL, &texts.get("beside-effect-lead"));
    let mut times: Vec<&str> = made.effects.iter().map(|row| row.to.as_str()).collect();
    times.dedup();
    for time in times {
        let head = texts.with("report-effect-head", [("from", "T0".into()), ("to", time.into())]);
        let name = |place: usize| format!("{}  {}", BesidePages::short(place), made.names[place]);
        let columns = vec![Column::words("", 1.0), Column::words(name(0), 1.2), Column::words(name(1), 1.2)];
        let rows = made.effects.iter().filter(|row| row.to == time).map(|row| {
            let [one, other] = &row.groups;
            vec![Cell::SmallHead(row.name.clone()), cell(made, one), cell(made, other)]
        });
        flow.titled_table(&head, &Table { columns, rows: rows.collect() });
    }
}

fn cell(made: &BesidePages<'_>, change: &MeasuredChange) -> Cell {
    let texts = made.texts;
    match change {
        MeasuredChange::TooFew => Cell::Faint(texts.get("report-effect-few")),
        MeasuredChange::Exact(change) => {
            let words = [("median", signed(change.median.round() as i64).into()), ("n", change.pairs.into())];
            Cell::SmallWords(texts.with("beside-effect-change", words))
        }
        MeasuredChange::Means(before, after) => {
            let words = [
                ("before", Height::of(*before).words(texts).into()),
                ("after", Height::of(*after).words(texts).into()),
            ];
            Cell::SmallWords(texts.with("beside-effect-means", words))
        }
    }
}
