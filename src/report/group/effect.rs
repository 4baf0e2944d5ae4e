//! What changed between measurements of "now", with what was agreed and what became of it, and when the plan pays for itself.

use crate::analysis::{Change, Effect, Split, Told, effect};
use crate::model::{Group, Language, MeasurementTime};
use crate::report::effect_words::{break_even_sentences, outside_sentence, target_sentences};
use crate::report::flow::Flow;
use crate::report::group::board::chapter;
use crate::report::group::figures::GroupPages;
use crate::report::group::slopes::write_slopes;
use crate::report::page::Document;
use crate::report::process_words::process_sentence;
use crate::report::style::Paper;
use crate::report::table::{Cell, Column, Table};
use crate::text::signed;

/// The slopes of two measurements with the table of their changes beside it and what was agreed under them, of seven lines: on one page.
const COMPARISON_MM: f64 = 140.0;

/// The title and the lead above the first comparison.
const TITLE_MM: f64 = 22.0;

/// Above what was agreed.
const UNDER_SLOPES_MM: f64 = 4.0;

/// Above a next comparison on the same page.
const BETWEEN_COMPARISONS_MM: f64 = 6.0;

/// What changed between measurements by itself, with what was done.
pub fn effect_document(group: &Group, language: Language, paper: Paper) -> Document {
    chapter(group, language, paper, ("report-effect-title", "effect-page-foot", write_effect))
}

/// A chapter on what changed between measurements, with what was agreed and what became of it, and when the plan pays for itself.
pub(super) fn write_effect(flow: &mut Flow, made: &GroupPages<'_>) {
    write_measured(flow, made);
    write_outside(flow, made);
    write_break_even(flow, made);
}

/// What changed; a sentence where nobody was asked twice.
fn write_measured(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let measured = made.measured();
    let Some((_, later)) = measured.split_first() else {
        flow.section(&texts.get("report-effect-title"), 40.0);
        flow.paragraph(&texts.get("report-effect-none"));
        return;
    };
    flow.section(&texts.get("report-effect-title"), TITLE_MM + COMPARISON_MM);
    flow.paragraph(&texts.get("report-effect-lead"));
    for (place, time) in later.iter().map(|measurement| measurement.time).enumerate() {
        if place > 0 {
            flow.columns(1);
            flow.space(BETWEEN_COMPARISONS_MM);
            flow.ensure(COMPARISON_MM);
        }
        let found = effect(made.group, MeasurementTime::T0, time);
        let words = [("from", MeasurementTime::T0.name().into()), ("to", time.name().into())];
        let head = texts.with("report-effect-head", words);
        if found.indicators.iter().all(|row| row.told == Told::TooFew) {
            flow.head(&head);
            let least = [("least", made.group.setup.min_group.into())];
            flow.paragraph(&texts.with("report-effect-too-few", least));
            continue;
        }
        flow.columns(2);
        write_slopes(flow, made, &found);
        flow.space(UNDER_SLOPES_MM);
        flow.end_column();
        write_changes(flow, made, &head, &found);
        write_agreed(flow, made, &found);
    }
}

/// What was agreed on the cards with what came of it, beside what was to be done.
fn write_agreed(flow: &mut Flow, made: &GroupPages<'_>, found: &Effect) {
    let targets = target_sentences(made.texts, made.group, found);
    let process = process_rows(made, found);
    if targets.is_empty() && process.is_empty() {
        return;
    }
    flow.columns(2);
    if !targets.is_empty() {
        flow.head(&made.texts.get("effect-targets"));
        flow.list(&targets);
        flow.small_print(&made.texts.get("effect-target-says"));
        // A long list has gone on in the next one already.
        if flow.is_in_first_column() {
            flow.end_column();
        }
    }
    if !process.is_empty() {
        let columns = vec![Column::words("", 1.0), Column::words("", 1.0)];
        flow.titled_table(&made.texts.get("process-title"), &Table { columns, rows: process });
    }
}

/// Measures from outside that were agreed as a goal.
fn write_outside(flow: &mut Flow, made: &GroupPages<'_>) {
    let measures = &made.group.outside_measures;
    if !measures.is_empty() {
        flow.columns(1);
        flow.head(&made.texts.get("outside-title"));
        let sentences: Vec<String> = measures.iter().map(|measure| outside_sentence(made.texts, measure)).collect();
        flow.list(&sentences);
    }
}

/// How many prevented drop-outs pay for the plan; nothing while nobody said what it costs.
fn write_break_even(flow: &mut Flow, made: &GroupPages<'_>) {
    let (texts, filled) = (made.texts, &made.group.break_even);
    let Some(cost) = filled.cost_euro.filter(|cost| *cost > 0.0) else { return };
    flow.columns(1);
    flow.head(&texts.get("figures-title"));
    flow.paragraph(&texts.with("figures-cost-is", [("cost", texts.whole(cost).into())]));
    flow.list(&break_even_sentences(texts, filled));
    flow.small_print(&texts.get("figures-leaves-out"));
}

fn write_changes(flow: &mut Flow, made: &GroupPages<'_>, head: &str, found: &Effect) {
    let texts = made.texts;
    let columns = vec![
        Column::words("", 1.0),
        Column::words(texts.get("report-effect-changed"), 1.2),
        Column::figures(texts.get("report-effect-median"), 22.0),
        Column::figures(texts.get("report-persons"), 14.0),
    ];
    let rows = found.indicators.iter().map(|row| {
        let indicator = made.instrument().indicator(&row.indicator);
        let name = indicator.map_or(row.indicator.as_str(), |indicator| indicator.name.get(texts.language()));
        let mut cells = vec![Cell::Head(name.to_owned())];
        match &row.told {
            Told::TooFew => cells.push(Cell::Faint(texts.get("report-effect-few"))),
            Told::Figures(change) => cells.extend([
                Cell::Words(split_words(made, change)),
                Cell::Words(signed(change.median.round() as i64)),
                Cell::Faint(change.pairs.to_string()),
            ]),
        }
        cells
    });
    flow.titled_table(head, &Table { columns, rows: rows.collect() });
}

/// What was to be done, and whether it was, as far as that may be told.
fn process_rows(made: &GroupPages<'_>, found: &Effect) -> Vec<Vec<Cell>> {
    let (group, at) = (made.group, found.to.name());
    let rows = found.process.iter().filter_map(|result| {
        let measure = group.process_measures.iter().find(|measure| measure.id == result.id)?;
        let answers = process_sentence(made.texts, &result.told, at, group.setup.min_group);
        Some(vec![Cell::Head(measure.text.clone()), Cell::Words(answers)])
    });
    rows.collect()
}

fn split_words(made: &GroupPages<'_>, change: &Change) -> String {
    let texts = made.texts;
    let of = |n: usize| made.n_of(n, change.pairs);
    let one = |id: &str, n: usize| texts.with(id, [("persons", of(n).into())]);
    match change.split {
        Split::Three { better, same, worse } => {
            let parts =
                [("report-effect-better", better), ("report-effect-same", same), ("report-effect-worse", worse)];
            parts.map(|(id, n)| one(id, n)).join(", ")
        }
        Split::BetterOrNot(n, _) => one("report-effect-better", n),
        Split::WorseOrNot(n, _) => one("report-effect-worse", n),
        Split::NearlyAllBetter(n) => texts.with("report-effect-at-least-better", [("n", n.into())]),
        Split::NearlyAllWorse(n) => texts.with("report-effect-at-least-worse", [("n", n.into())]),
        Split::AsManyEachWay(_) => texts.get("report-effect-as-many"),
        Split::FewEitherWay => texts.get("report-effect-few-either-way"),
    }
}
