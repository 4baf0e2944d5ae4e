//! What would have helped, as people answered it: where they look for it, and at which levels. Their words are not shown.

use crate::analysis::{AnswerCount, answer_counts};
use crate::model::Level;
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::group::threads::{draw_key, mention_cell};
use crate::report::page::at;
use crate::report::table::{Cell, Column, Table};
use crate::text::level_name;

/// Every level, from near to far.
const LEVELS: [Level; 6] =
    [Level::Individual, Level::Team, Level::Leadership, Level::Organisation, Level::External, Level::Private];

/// A chapter on the closing questions whose answers were coded.
pub(super) fn write_helped(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let answers = answer_counts(made.group);
    flow.title(&texts.get("report-helped-title"));
    let coded: Vec<&AnswerCount> = answers.prompts.iter().filter(|count| is_coded(count)).collect();
    if coded.is_empty() {
        flow.paragraph(&texts.get("report-helped-none"));
        return;
    }
    flow.paragraph(&texts.with("report-helped-lead", [("of", answers.participants.into())]));
    for count in coded {
        let prompt = made.instrument().prompts.iter().find(|prompt| prompt.id == count.prompt);
        let question = prompt.map_or(count.prompt.as_str(), |prompt| prompt.text.get(texts.language()));
        flow.head_with_room(question, 60.0);
        flow.paragraph(&sentence(made, count));
        flow.block(6.0, |page, frame| draw_key(page, made, at(frame.left_mm, frame.top_mm + 3.4), false));
        flow.columns(2);
        flow.table(&looked_for(made, count));
        flow.end_column();
        flow.table(&levels(made, count));
        flow.columns(1);
    }
}

fn is_coded(count: &AnswerCount) -> bool {
    count.individual + count.environment > 0 || !count.levels.is_empty()
}

fn sentence(made: &GroupPages<'_>, count: &AnswerCount) -> String {
    made.texts.with(
        "report-helped-sentence",
        [
            ("individual", made.n_of(count.individual, count.answered).into()),
            ("environment", made.n_of(count.environment, count.answered).into()),
        ],
    )
}

fn two_columns(made: &GroupPages<'_>, head: &str) -> Vec<Column> {
    vec![
        Column::words(made.texts.get(head), 1.0),
        Column::drawings("", crate::report::group::threads::cell_mm(made) - 18.0),
    ]
}

fn looked_for(made: &GroupPages<'_>, count: &AnswerCount) -> Table {
    let row = |id: &str, n: usize| vec![Cell::Head(made.texts.get(id)), mention_cell(made, n, count.answered, (0, 0))];
    let rows =
        vec![row("report-helped-individual", count.individual), row("report-helped-environment", count.environment)];
    Table { columns: two_columns(made, "report-helped-where"), rows }
}

fn levels(made: &GroupPages<'_>, count: &AnswerCount) -> Table {
    let rows = LEVELS.into_iter().filter_map(|level| {
        let n = *count.levels.get(&level)?;
        Some(vec![Cell::Head(made.texts.get(level_name(level))), mention_cell(made, n, count.answered, (0, 0))])
    });
    Table { columns: two_columns(made, "report-helped-level"), rows: rows.collect() }
}
