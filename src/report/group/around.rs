//! How help came by its kind, and what went on around it: isolation, school holidays, a new place. The numbers of a facilitator; an
//! edition for an employer has none of them.

use crate::analysis::{HelpCount, around_holidays, help_given, help_kinds, isolation, new_place};
use crate::report::environment_words::{
    aim_words, better_around, holiday_sentences, isolation_sentences, name_of, new_place_sentence, reach_words,
};
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::style::Style;
use crate::report::table::{Cell, Column, Table};

/// A column of numbers of persons.
const NUMBER_MM: f64 = 24.0;

/// The page.
pub(super) fn write_around(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    flow.title(&texts.get("env-page-title"));
    flow.wide_paragraph(Style::SMALL, &texts.get("env-page-lead"));
    let kinds = help_kinds(&help_given(made.group));
    if kinds.all.times == 0 {
        flow.head(&texts.get("env-help-kinds"));
        flow.paragraph(&texts.get("env-help-none"));
    } else {
        let mut rows = vec![help_row(texts.get("env-help-all"), &kinds.all)];
        rows.extend(kinds.aims.iter().map(|(aim, count)| help_row(aim_words(texts, *aim), count)));
        rows.extend(kinds.reaches.iter().map(|(reach, count)| help_row(reach_words(texts, *reach), count)));
        let heads = ["offered", "used", "not-used", "in-time", "helped", "worse"];
        let mut columns = vec![Column::words(texts.get("env-help-persons"), 1.0)];
        columns.extend(heads.map(|head| Column::figures(texts.get(&format!("env-help-head-{head}")), NUMBER_MM)));
        flow.titled_table(&texts.get("env-help-kinds"), &Table { columns, rows });
    }
    flow.columns(2);
    flow.head(&texts.get("env-isolation"));
    for sentence in isolation_sentences(texts, made.instrument(), &isolation(made.group)) {
        flow.paragraph(&sentence);
    }
    flow.small_print(&texts.get("env-isolation-how"));
    flow.head(&texts.get("env-holidays"));
    for sentence in holiday_sentences(texts, made.instrument(), &around_holidays(made.group)) {
        flow.paragraph(&sentence);
    }
    flow.small_print(&texts.get("env-holidays-how"));
    // Long sentences have gone on in the next one already.
    if flow.is_in_first_column() {
        flow.end_column();
    }
    write_place(flow, made);
}

fn help_row(name: String, count: &HelpCount) -> Vec<Cell> {
    let numbers = [count.offered, count.used, count.not_used, count.in_time, count.helped, count.worse];
    let cell =
        |number: usize| if number == 0 { Cell::Faint("–".into()) } else { Cell::SmallWords(number.to_string()) };
    std::iter::once(Cell::SmallHead(name)).chain(numbers.into_iter().map(cell)).collect()
}

fn write_place(flow: &mut Flow, made: &GroupPages<'_>) {
    let (texts, found) = (made.texts, new_place(made.group));
    if found.lines.is_empty() {
        flow.head(&texts.get("env-place"));
        flow.paragraph(&new_place_sentence(texts, &found));
        return;
    }
    let row = |line: &crate::analysis::AroundNewPlace| {
        let (before, after) = better_around(made.instrument(), line);
        vec![
            Cell::SmallHead(name_of(texts, made.instrument(), &line.indicator)),
            Cell::SmallWords(made.n_of(before, line.n)),
            Cell::SmallWords(made.n_of(after, line.n)),
        ]
    };
    let columns = vec![
        Column::words(texts.get("env-place-line"), 1.0),
        Column::figures(texts.get("env-place-before"), 26.0),
        Column::figures(texts.get("env-place-after"), 26.0),
    ];
    let rows = found.lines.iter().map(row).collect();
    flow.titled_table(&texts.get("env-place"), &Table { columns, rows });
    flow.paragraph(&new_place_sentence(texts, &found));
    flow.small_print(&texts.get("env-place-how"));
}
