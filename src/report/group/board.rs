//! What the group agreed to do differently, moment by moment, and what changed between measurements of "now".

use crate::analysis::{Change, Effect, Split, Told, effect};
use crate::model::{BoardAction, Group, Language, MeasurementTime, Role};
use crate::report::effect_words::{break_even_sentences, outside_sentence, target_sentences};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::group::figures::GroupPages;
use crate::report::group::slopes::write_slopes;
use crate::report::page::{Document, Line, at};
use crate::report::page_frame::write_feet;
use crate::report::process_words::process_sentence;
use crate::report::role::Role as RoleOnPage;
use crate::report::style::{HAIRLINE_MM, Paper};
use crate::report::table::{Cell, Column, Table};
use crate::report::theme::PRINT;
use crate::text::{level_name, signed};

/// Lines to write on.
const PLAN_LINES: usize = 4;
const PLAN_LINE_MM: f64 = 9.0;

/// The slopes of two measurements with the table of their changes under it, of seven lines: on one page.
const COMPARISON_MM: f64 = 150.0;

/// The title and the lead above the first comparison.
const TITLE_MM: f64 = 22.0;

/// Above a next comparison on the same page.
const BETWEEN_COMPARISONS_MM: f64 = 6.0;

/// The board of the redesign by itself, as it leaves a workshop.
pub fn board_document(group: &Group, language: Language, paper: Paper) -> Document {
    chapter(group, language, paper, ("report-board-title", "board-page-foot", write_board))
}

/// What changed between measurements by itself, with what was done.
pub fn effect_document(group: &Group, language: Language, paper: Paper) -> Document {
    chapter(group, language, paper, ("report-effect-title", "effect-page-foot", write_effect))
}

/// One chapter of the report of a group, by its title, its foot and what writes it.
fn chapter(
    group: &Group,
    language: Language,
    paper: Paper,
    (title, foot, write): (&str, &str, fn(&mut Flow, &GroupPages<'_>)),
) -> Document {
    let made = GroupPages::new(group, language);
    let mut flow = Flow::new(Grid::LANDSCAPE);
    write(&mut flow, &made);
    let mut pages = flow.into_pages();
    write_feet(&mut pages, &made.texts.get(foot), "", made.texts);
    let title = format!("{} – {}", made.texts.get(title), group.setup.name);
    Document { title, language, pages: paper.fit(pages) }
}

/// A chapter with the actions of the redesign.
pub(super) fn write_board(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let group = made.group;
    flow.title(&texts.get("report-board-title"));
    if group.board.is_empty() {
        flow.paragraph(&texts.get("report-board-none"));
        return;
    }
    flow.paragraph(&texts.with("report-board-lead", [("n", group.board.len().into())]));
    for (moment, actions) in by_moment(group) {
        let columns = vec![
            Column::words(texts.get("report-board-action"), 2.0),
            Column::words(texts.get("report-board-level"), 0.8),
            Column::words(texts.get("report-board-who"), 1.2),
            Column::words(texts.get("report-board-goal"), 1.6),
            Column::words(texts.get("report-board-checks"), 1.3),
        ];
        let table = Table { columns, rows: actions.into_iter().map(|action| row(made, action)).collect() };
        if moment.trim().is_empty() {
            flow.table(&table);
        } else {
            flow.titled_table(&moment, &table);
        }
    }
}

/// Lines to write on, where nothing was agreed yet: one for each level and phase would be the poster; here a few are enough.
pub(super) fn write_plan_lines(flow: &mut Flow, made: &GroupPages<'_>) {
    flow.head(&made.texts.get("report-plan-lines"));
    flow.block(PLAN_LINES as f64 * PLAN_LINE_MM, |page, frame| {
        page.part(RoleOnPage::Decoration, |page| {
            for line in 1..=PLAN_LINES {
                let y_mm = frame.top_mm + line as f64 * PLAN_LINE_MM;
                let (from, to) = (at(frame.left_mm, y_mm), at(frame.right_mm, y_mm));
                page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.faint_ink));
            }
        });
    });
}

/// The actions under the words of their moments, both in the order of the board.
fn by_moment(group: &Group) -> Vec<(String, Vec<&BoardAction>)> {
    let mut moments: Vec<(String, Vec<&BoardAction>)> = Vec::new();
    for action in &group.board {
        let words = group.moment_words(action).to_owned();
        match moments.iter_mut().find(|(known, _)| *known == words) {
            Some((_, actions)) => actions.push(action),
            None => moments.push((words, vec![action])),
        }
    }
    moments
}

fn row(made: &GroupPages<'_>, action: &BoardAction) -> Vec<Cell> {
    let texts = made.texts;
    let formal =
        action.formal.map(|formal| texts.get(if formal { "report-board-formal" } else { "report-board-informal" }));
    let who = action.who.as_ref().map(|role| role_name(made, role));
    let owner = action.owner_role.as_ref().map(|role| {
        let words = [("role", role_name(made, role).into())];
        texts.with("report-board-owner", words)
    });
    let said =
        |parts: Vec<Option<String>>| parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let indicator = action.indicator.as_ref().and_then(|code| made.instrument().indicator(code));
    let told_by = indicator
        .map(|indicator| texts.with("report-board-told-by", [("name", indicator.name.get(texts.language()).into())]));
    let target = action.target.as_ref().map(|target| {
        texts.with("report-board-target", [("n", target.persons.into()), ("time", target.time.name().into())])
    });
    let checks = action.checks.iter().map(|check| {
        let id = if check.done { "report-board-checked" } else { "report-board-check" };
        let when = texts.with(id, [("date", texts.whole_date(check.on).into())]);
        let seen = check.seen.trim().trim_end_matches('.');
        if seen.is_empty() { when } else { format!("{when}: {seen}") }
    });
    vec![
        Cell::Head(action.action.clone()),
        Cell::Words(texts.get(level_name(action.column()))),
        Cell::Words(said(vec![who, formal, owner]).join("; ")),
        Cell::Words(said(vec![Some(action.goal.trim().to_owned()), told_by, target]).join(". ")),
        Cell::Words(checks.collect::<Vec<_>>().join("; ")),
    ]
}

fn role_name(made: &GroupPages<'_>, role: &Role) -> String {
    match role {
        Role::Actor(code) => {
            let actor = made.instrument().actor(code);
            actor.map_or(code.as_str(), |actor| actor.name.get(made.texts.language())).to_owned()
        }
        Role::Other { other: words, .. } => words.clone(),
    }
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
        write_slopes(flow, made, &found);
        write_changes(flow, made, &head, &found);
        write_targets(flow, made, &found);
        write_process(flow, made, &found);
    }
}

/// What was agreed on the cards, beside what came of it.
fn write_targets(flow: &mut Flow, made: &GroupPages<'_>, found: &Effect) {
    let sentences = target_sentences(made.texts, made.group, found);
    if !sentences.is_empty() {
        flow.head(&made.texts.get("effect-targets"));
        flow.list(&sentences);
        flow.small_print(&made.texts.get("effect-target-says"));
    }
}

/// Measures from outside that were agreed as a goal.
fn write_outside(flow: &mut Flow, made: &GroupPages<'_>) {
    let measures = &made.group.outside_measures;
    if !measures.is_empty() {
        flow.head(&made.texts.get("outside-title"));
        let sentences: Vec<String> = measures.iter().map(|measure| outside_sentence(made.texts, measure)).collect();
        flow.list(&sentences);
    }
}

/// How many prevented drop-outs pay for the plan; nothing while nobody said what it costs.
fn write_break_even(flow: &mut Flow, made: &GroupPages<'_>) {
    let (texts, filled) = (made.texts, &made.group.break_even);
    let Some(cost) = filled.cost_euro.filter(|cost| *cost > 0.0) else { return };
    flow.head(&texts.get("figures-title"));
    flow.paragraph(&texts.with("figures-cost-is", [("cost", texts.whole(cost).into())]));
    flow.list(&break_even_sentences(texts, filled));
    flow.small_print(&texts.get("figures-leaves-out"));
}

fn write_changes(flow: &mut Flow, made: &GroupPages<'_>, head: &str, found: &Effect) {
    let texts = made.texts;
    let columns = vec![
        Column::words("", 1.0),
        Column::words(texts.get("report-effect-changed"), 1.8),
        Column::figures(texts.get("report-effect-median"), 22.0),
        Column::figures(texts.get("report-persons"), 16.0),
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
fn write_process(flow: &mut Flow, made: &GroupPages<'_>, found: &Effect) {
    let texts = made.texts;
    let (group, at) = (made.group, found.to.name());
    let rows = found.process.iter().filter_map(|result| {
        let measure = group.process_measures.iter().find(|measure| measure.id == result.id)?;
        let answers = process_sentence(texts, &result.told, at, group.setup.min_group);
        Some(vec![Cell::Head(measure.text.clone()), Cell::Words(answers)])
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if !rows.is_empty() {
        let columns = vec![Column::words("", 1.0), Column::words("", 1.0)];
        flow.titled_table(&texts.get("process-title"), &Table { columns, rows });
    }
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
