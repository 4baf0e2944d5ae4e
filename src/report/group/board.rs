//! What the group agreed to do differently, moment by moment.

use crate::model::{BoardAction, Group, Language, Role};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::group::figures::GroupPages;
use crate::report::page::{Document, Line, at};
use crate::report::page_frame::write_feet;
use crate::report::role::Role as RoleOnPage;
use crate::report::style::{HAIRLINE_MM, Paper};
use crate::report::table::{Cell, Column, Table};
use crate::report::theme::PRINT;
use crate::text::level_name;

/// Lines to write on.
const PLAN_LINES: usize = 4;
const PLAN_LINE_MM: f64 = 9.0;

/// The board of the redesign by itself, as it leaves a workshop.
pub fn board_document(group: &Group, language: Language, paper: Paper) -> Document {
    chapter(group, language, paper, ("report-board-title", "board-page-foot", write_board))
}

/// One chapter of the report of a group, by its title, its foot and what writes it.
pub(super) fn chapter(
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
