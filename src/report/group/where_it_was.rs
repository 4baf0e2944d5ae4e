//! Where it was: for each phase how many people named something heavy and something good at each level, beside where they look for it
//! afterwards; and under it the help there was, in time or not.

use crate::analysis::{AT_WORK, AnswerCount, LevelCount, answer_counts, named_at_work};
use crate::model::{Level, PhaseLetter};
use crate::report::grid::Grid;
use crate::report::group::figures::GroupPages;
use crate::report::group::help::draw_help;
use crate::report::group::message;
use crate::report::marks::{round_area, round_line};
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;
use crate::text::{Texts, level_name};

/// The names of levels, at the left.
const NAMES_MM: f64 = 31.0;

/// Where they look for it afterwards, at the right.
const LOOKED_MM: f64 = 45.0;

const GUTTER_MM: f64 = 4.0;

/// Baseline of the heads of the phases.
const HEADS_MM: f64 = 43.0;

/// From one level to the next.
const ROW_MM: f64 = 11.0;

/// A dot, across, and from one to the next.
const DOT_MM: f64 = 1.9;
const STEP_MM: f64 = 2.4;

/// From dots to their number, and from the number to whatever is next.
const BESIDE_NUMBER_MM: f64 = 1.2;

/// What stands in one row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RowOf {
    Level(Level),
    /// All of [`AT_WORK`] together.
    Work,
}

/// The page.
pub(super) fn where_page(made: &GroupPages<'_>) -> Page {
    let grid = Grid::LANDSCAPE;
    let mut page = grid.page();
    let at_work = named_at_work(made.group);
    let title = Style::TITLE.shortened(&message::where_it_was(made, &at_work), grid.text_mm());
    page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(grid.left_mm, 22.0), Anchor::Start, &title));
    let lead = Style::SMALL.lines(&made.texts.get("report-where-shown"), grid.text_mm(), 2);
    page.part(Role::Paragraph, |page| page.write_lines(Style::SMALL, at(grid.left_mm, 28.0), &lead));
    let panels = panels(made, &grid);
    let below_mm = page.part(Role::Table, |page| draw_levels(page, made, &panels, &at_work));
    let help_mm = write_looking_back(&mut page, made, &grid, below_mm + 5.5);
    let strip = Frame { top_mm: help_mm, bottom_mm: grid.body().bottom_mm, ..grid.body() };
    draw_help(&mut page, made, &strip, &panels);
    page
}

/// The columns of the phases.
fn panels(made: &GroupPages<'_>, grid: &Grid) -> Vec<Frame> {
    let all = Frame::new(grid.left_mm + NAMES_MM, 0.0, grid.right_mm - LOOKED_MM, 0.0);
    let count = made.instrument().phases.len();
    (0..count).map(|place| all.column(place, count, GUTTER_MM)).collect()
}

/// The answers that were coded: to the question that most answered.
fn looked_for(made: &GroupPages<'_>) -> Option<AnswerCount> {
    answer_counts(made.group).looking_back().cloned()
}

fn rows(made: &GroupPages<'_>) -> Vec<RowOf> {
    let used = |level: &Level| made.instrument().factors.iter().any(|factor| factor.level == *level);
    let levels: Vec<Level> = Level::ALL.into_iter().filter(used).collect();
    let at_work = levels.iter().filter(|level| AT_WORK.contains(level)).count();
    let mut rows: Vec<RowOf> = levels.iter().map(|&level| RowOf::Level(level)).collect();
    if at_work > 1 {
        let after = levels.iter().rposition(|level| AT_WORK.contains(level)).map_or(rows.len(), |place| place + 1);
        rows.insert(after, RowOf::Work);
    }
    rows
}

/// Gives the height under the last row.
fn draw_levels(page: &mut Page, made: &GroupPages<'_>, panels: &[Frame], at_work: &[LevelCount]) -> f64 {
    let looked = looked_for(made);
    let rows = rows(made);
    let bottom_mm = HEADS_MM + 6.0 + rows.len() as f64 * ROW_MM;
    page.part(Role::Decoration, |page| {
        for (place, panel) in panels.iter().enumerate() {
            let field = Frame { top_mm: HEADS_MM + 5.6, bottom_mm, ..*panel };
            page.items.push(field.filled(wash(place)));
            let middle_mm = panel.left_mm.midpoint(panel.right_mm);
            let (top, bottom) = (at(middle_mm, field.top_mm), at(middle_mm, bottom_mm));
            page.items.push(Line::straight(top, bottom, HAIRLINE_MM * 1.5, PRINT.faint_ink));
        }
    });
    page.part(Role::Row, |page| draw_heads(page, made, panels, looked.as_ref()));
    for (place, &row) in rows.iter().enumerate() {
        let middle_mm = HEADS_MM + 6.0 + (place as f64 + 0.5) * ROW_MM;
        page.part(Role::Row, |page| {
            draw_name(page, made, row, middle_mm);
            for (panel, kind) in panels.iter().zip(&made.instrument().phases) {
                let found = find(made, row, kind.letter, at_work);
                page.part(Role::Cell, |page| draw_cell(page, made, panel, middle_mm, found));
            }
            page.part(Role::Cell, |page| draw_looked(page, made, panels, middle_mm, (row, looked.as_ref())));
        });
    }
    bottom_mm
}

fn find<'a>(
    made: &'a GroupPages<'_>,
    row: RowOf,
    phase: PhaseLetter,
    at_work: &'a [LevelCount],
) -> Option<&'a LevelCount> {
    match row {
        RowOf::Level(level) => made.counts.factor_levels.iter().find(|it| it.level == level && it.phase == phase),
        RowOf::Work => at_work.iter().find(|it| it.phase == phase),
    }
}

fn draw_heads(page: &mut Page, made: &GroupPages<'_>, panels: &[Frame], looked: Option<&AnswerCount>) {
    let texts = made.texts;
    page.part(Role::HeaderCell, |_| ());
    for (panel, kind) in panels.iter().zip(&made.instrument().phases) {
        let words = [("phase", kind.letter.to_string().into()), ("name", kind.name.get(texts.language()).into())];
        let of = texts.with("report-where-of", [("n", made.counts.among(kind.letter).into())]);
        let room_mm = panel.width_mm() - Style::FAINT.width_mm(&of) - 2.0;
        let name = texts.with("report-where-phase", words);
        let style = Style::NAME.or_small(&name, room_mm);
        let name = style.shortened(&name, room_mm);
        let ends = ["report-where-heavy", "report-where-good"]
            .map(|id| Style::FAINT.shortened(&texts.get(id), panel.width_mm() / 2.0 - 1.0));
        page.part(Role::HeaderCell, |page| {
            page.write(style, at(panel.left_mm, HEADS_MM), Anchor::Start, &name);
            page.write(Style::FAINT, at(panel.right_mm, HEADS_MM), Anchor::End, &of);
        });
        page.part(Role::Decoration, |page| {
            page.write(Style::FAINT, at(panel.left_mm, HEADS_MM + 4.6), Anchor::Start, &ends[0]);
            page.write(Style::FAINT, at(panel.right_mm, HEADS_MM + 4.6), Anchor::End, &ends[1]);
        });
    }
    page.part(Role::HeaderCell, |page| {
        if let (Some(_), Some(last)) = (looked, panels.last()) {
            let words = Style::NAME.lines(&texts.get("report-where-looked"), LOOKED_MM - 8.0, 2);
            page.write_lines(Style::NAME, at(last.right_mm + 8.0, HEADS_MM), &words);
        }
    });
}

fn draw_name(page: &mut Page, made: &GroupPages<'_>, row: RowOf, middle_mm: f64) {
    let style = if row == RowOf::Work { Style::NAME } else { Style::BODY };
    let words = match row {
        RowOf::Level(level) => made.texts.get(level_name(level)),
        RowOf::Work => made.texts.get("report-where-work"),
    };
    let place = at(Grid::LANDSCAPE.left_mm, middle_mm + 1.3);
    page.part(Role::HeaderCell, |page| {
        page.write(style, place, Anchor::Start, &style.shortened(&words, NAMES_MM - 3.0));
    });
}

/// Persons to the left of the spine for whom something was heavy, to the right those for whom something was good.
fn draw_cell(page: &mut Page, made: &GroupPages<'_>, panel: &Frame, middle_mm: f64, found: Option<&LevelCount>) {
    let Some(row) = found else { return };
    let words = [("minus", row.minus.into()), ("plus", row.plus.into()), ("among", row.among.into())];
    let words = made.texts.with("report-where-cell", words);
    let spine_mm = panel.left_mm.midpoint(panel.right_mm);
    page.part(Role::Figure { words }, |page| {
        draw_side(page, made.texts, (spine_mm, middle_mm), -1.0, (row.minus, row.among), panel.width_mm() / 2.0);
        draw_side(page, made.texts, (spine_mm, middle_mm), 1.0, (row.plus, row.among), panel.width_mm() / 2.0);
    });
}

/// `n` of `among` persons from the spine outward, in `side` (−1 to the left and filled, 1 to the right and open), with their number.
fn draw_side(
    page: &mut Page,
    texts: &Texts,
    (spine_mm, middle_mm): (f64, f64),
    side: f64,
    (n, among): (usize, usize),
    room_mm: f64,
) {
    if n == 0 {
        return;
    }
    let full = towards(PRINT.ink, PRINT.paper, 0.12);
    let room_mm = room_mm - Style::SMALL.width_mm(&texts.count(among)) - 2.0 * BESIDE_NUMBER_MM - 0.6;
    let end_mm = if among as f64 * STEP_MM <= room_mm {
        for person in 0..n {
            let centre = at(spine_mm + side * (person as f64 + 0.75) * STEP_MM, middle_mm);
            page.items.push(if side < 0.0 {
                round_area(centre, DOT_MM / 2.0, full)
            } else {
                round_line(centre, DOT_MM / 2.0 - 0.13, 0.26, PRINT.ink)
            });
        }
        spine_mm + side * (n as f64 + 0.5) * STEP_MM
    } else {
        let end_mm = spine_mm + side * (0.6 + room_mm * n as f64 / among.max(1) as f64);
        let (from_mm, to_mm) = (spine_mm + side * 0.6, end_mm);
        let bar = Frame::new(from_mm.min(to_mm), middle_mm - 1.1, from_mm.max(to_mm), middle_mm + 1.1);
        if side < 0.0 {
            page.items.push(bar.filled(full));
        } else {
            let mut corners = bar.corners();
            corners.extend(corners.first().copied());
            page.items.push(crate::report::page::Item::Line(Line {
                points: corners,
                width_mm: 0.26,
                colour: PRINT.ink,
                dash_mm: Vec::new(),
            }));
        }
        end_mm
    };
    let anchor = if side < 0.0 { Anchor::End } else { Anchor::Start };
    page.write(Style::SMALL, at(end_mm + side * BESIDE_NUMBER_MM, middle_mm + 1.1), anchor, &texts.count(n));
}

fn draw_looked(
    page: &mut Page,
    made: &GroupPages<'_>,
    panels: &[Frame],
    middle_mm: f64,
    (row, looked): (RowOf, Option<&AnswerCount>),
) {
    let (RowOf::Level(level), Some(looked), Some(last)) = (row, looked, panels.last()) else { return };
    let Some(&n) = looked.levels.get(&level) else { return };
    let words = made.texts.with("report-where-looked-cell", [("n", n.into()), ("of", looked.answered.into())]);
    page.part(Role::Figure { words }, |page| {
        let left_mm = last.right_mm + 8.0 - 0.25 * STEP_MM;
        draw_side(page, made.texts, (left_mm, middle_mm), 1.0, (n, looked.answered), LOOKED_MM - 8.0);
    });
}

/// Where they look for it afterwards, in one sentence; gives the height under it.
fn write_looking_back(page: &mut Page, made: &GroupPages<'_>, grid: &Grid, first_mm: f64) -> f64 {
    let Some(looked) = looked_for(made) else { return first_mm };
    let words = [
        ("individual", looked.individual.into()),
        ("environment", looked.environment.into()),
        ("of", looked.answered.into()),
    ];
    let sentence = made.texts.with("report-where-looked-sentence", words);
    let lines = Style::BODY.lines(&sentence, grid.text_mm(), 2);
    page.part(Role::Paragraph, |page| page.write_lines(Style::BODY, at(grid.left_mm, first_mm), &lines)) + 3.0
}
