//! What changed between measurements in both groups.

use crate::report::beside::figures::{BesidePages, MeasuredChange};
use crate::report::beside::message;
use crate::report::flow::Flow;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};
use crate::text::{Height, signed};

/// The room for the name of a group over its changes.
const GROUP_MM: f64 = 36.0;

/// A chapter on what changed, where both groups were measured; nothing where they were not.
pub(super) fn write_effects(flow: &mut Flow, made: &BesidePages<'_>) {
    if made.effects.is_empty() {
        return;
    }
    let texts = made.texts;
    flow.section(&message::effects(made), 90.0);
    let lead = texts.get("beside-effect-lead");
    let lead = if made.is_told() { lead } else { format!("{lead} {}", texts.get("beside-effect-lead-change")) };
    flow.wide_paragraph(Style::SMALL, &lead);
    let mut times: Vec<&str> = made.effects.iter().map(|row| row.to.as_str()).collect();
    times.dedup();
    // One beside the other.
    flow.columns(times.len().min(2));
    for (place, time) in times.into_iter().enumerate() {
        if place > 0 {
            flow.end_column();
        }
        let head = texts.with("report-effect-head", [("from", "T0".into()), ("to", time.into())]);
        // A name that is long stands with the lines; here its number is enough.
        let name = |place: usize| {
            let words = made.numbered_name(place);
            if Style::FAINT.width_mm(&words) <= GROUP_MM { words } else { BesidePages::short(place) }
        };
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
