//! Where it was, as far as HR may know: for each phase and level how many people *at least* named something, and what it did to
//! three or more, beside where they look for it afterwards.
//!
//! Made from the numbers that an edition tells of single factors, and from nothing else: whoever named one factor of a level named
//! something at that level. How many named *any* is not in an edition: beside the numbers of the parts it would tell of the few
//! who named what is left out (level − parts ≤ who is in what was left out). So what is said is "6 or more", and never less than is true.

use crate::analysis::AT_WORK;
use crate::model::{About, Impact, Level, MentionCell, Persons, PhaseLetter};
use crate::report::edition::told::EditionPages;
use crate::report::flow::Flow;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::{Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;
use crate::text::level_name;

/// The names of levels, at the left.
const NAMES_MM: f64 = 28.0;

/// Where they look for it afterwards, at the right.
const LOOKED_MM: f64 = 30.0;

const GUTTER_MM: f64 = 3.0;

/// From the top to the first row.
const HEADS_MM: f64 = 10.0;

/// The key of the signs, under the table.
const KEY_MM: f64 = 7.5;

/// From one level to the next.
const ROW_MM: f64 = 10.0;

/// Of a bar.
const BAR_MM: f64 = 1.8;

/// From the edge of a phase to what stands in it.
const INSET_MM: f64 = 1.2;

/// A sign, and from one to the next.
const SIGN_MM: f64 = 1.8;
const SIGN_STEP_MM: f64 = 3.4;

/// Which people are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    Named,
    Heavy,
    Good,
}

/// What is told by a sign: whom it counts, the sign, and its words.
const SIGNS: [(Count, i8, &str); 2] =
    [(Count::Heavy, -1, "edition-where-heavy"), (Count::Good, 1, "edition-where-good")];

/// What is told most plainly: in one phase so many or more named something at work, and whether it was heavy for enough of them to be
/// told. Nothing where that may not be told.
pub(super) fn heavy_at_work(made: &EditionPages<'_>) -> Option<String> {
    let at_work = |phase, count| AT_WORK.into_iter().filter_map(|level| at_least(made, level, phase, count)).max();
    let phases = made.edition.instrument.phases.iter().map(|kind| kind.letter);
    let proven = phases.filter_map(|phase| Some((phase, at_work(phase, Count::Named)?, at_work(phase, Count::Heavy)?)));
    // Of phases with as many the first.
    let (phase, n, heavy) = proven.rev().max_by_key(|&(_, n, _)| n)?;
    let words = [("phase", phase.to_string().into()), ("n", n.into()), ("heavy", heavy.into())];
    Some(made.texts.with("edition-where-title", words))
}

/// The title, the figure, and what is said of looking back.
pub(super) fn write_where(flow: &mut Flow, made: &EditionPages<'_>) {
    let texts = made.texts;
    let rows = rows(made);
    let height_mm = HEADS_MM + rows.len() as f64 * ROW_MM;
    let title = heavy_at_work(made).unwrap_or_else(|| texts.get("edition-where-title-plain"));
    flow.section(&title, height_mm + KEY_MM + 36.0);
    if rows.is_empty() {
        return flow.paragraph(&texts.get("edition-nothing"));
    }
    flow.text(Style::SMALL, &texts.get("edition-where-shown"));
    flow.space(2.0);
    flow.block(height_mm, |page, frame| page.part(Role::Table, |page| draw_table(page, made, frame, &rows)));
    flow.block(KEY_MM, |page, frame| draw_key(page, made, frame));
    flow.space(3.0);
    if let Some(sentence) = looking_back(made) {
        flow.paragraph(&sentence);
    }
}

/// Where they look for it afterwards, in one sentence.
fn looking_back(made: &EditionPages<'_>) -> Option<String> {
    let helped = &made.edition.would_have_helped;
    let words = |persons: Persons| made.persons(persons).into();
    Some(match (helped.individual, helped.environment) {
        (Some(one), Some(other)) => {
            made.texts.with("edition-where-both", [("individual", words(one)), ("environment", words(other))])
        }
        (Some(one), None) => made.texts.with("edition-where-individual", [("persons", words(one))]),
        (None, Some(other)) => made.texts.with("edition-where-environment", [("persons", words(other))]),
        (None, None) => return None,
    })
}

/// The levels of the factors, and those at which people look afterwards.
fn rows(made: &EditionPages<'_>) -> Vec<Level> {
    let edition = made.edition;
    let is_told = !edition.factors.is_empty() || !edition.would_have_helped.levels.is_empty();
    let used = |level: &Level| {
        let has_factors = edition.instrument.factors.iter().any(|factor| factor.level == *level);
        has_factors || edition.would_have_helped.levels.iter().any(|cell| cell.level == *level)
    };
    Level::ALL.into_iter().filter(|level| is_told && used(level)).collect()
}

/// The fewest persons who are counted at `level` in `phase`: those of its factor that most did.
fn at_least(made: &EditionPages<'_>, level: Level, phase: PhaseLetter, count: Count) -> Option<usize> {
    let is_at = |cell: &&MentionCell| match &cell.about {
        About::Code(code) => made.edition.instrument.factor(code).is_some_and(|factor| factor.level == level),
        About::Level(of) => *of == level,
    };
    let cells = made.edition.factors.iter().filter(|cell| cell.phase == phase).filter(is_at);
    let told = cells.filter_map(|cell| match count {
        Count::Named => Some(cell.persons),
        Count::Heavy => cell.minus,
        Count::Good => cell.plus,
    });
    told.map(|persons| persons.at_least).max()
}

fn panels(made: &EditionPages<'_>, frame: &Frame) -> Vec<Frame> {
    let all = Frame { left_mm: frame.left_mm + NAMES_MM, right_mm: frame.right_mm - LOOKED_MM, ..*frame };
    let count = made.edition.instrument.phases.len();
    (0..count).map(|place| all.column(place, count, GUTTER_MM)).collect()
}

fn draw_table(page: &mut Page, made: &EditionPages<'_>, frame: &Frame, rows: &[Level]) {
    let panels = panels(made, frame);
    page.part(Role::Decoration, |page| {
        for (place, panel) in panels.iter().enumerate() {
            let field = panel.below(frame.top_mm + HEADS_MM - 0.5);
            page.items.push(field.filled(wash(place)));
        }
    });
    page.part(Role::Row, |page| draw_heads(page, made, frame, &panels));
    for (place, &level) in rows.iter().enumerate() {
        let middle_mm = frame.top_mm + HEADS_MM + (place as f64 + 0.5) * ROW_MM;
        page.part(Role::Row, |page| {
            let name = Style::SMALL.lines(&made.texts.get(level_name(level)), NAMES_MM - 2.0, 2);
            let first =
                at(frame.left_mm, middle_mm + 1.1 - (name.len() as f64 - 1.0) * Style::SMALL.leading_mm() / 2.0);
            page.part(Role::HeaderCell, |page| page.write_lines(Style::SMALL, first, &name));
            for (panel, kind) in panels.iter().zip(&made.edition.instrument.phases) {
                page.part(Role::Cell, |page| draw_cell(page, made, panel, middle_mm, (level, kind.letter)));
            }
            let looked = made.edition.would_have_helped.levels.iter().find(|cell| cell.level == level);
            let words = looked.map_or_else(|| "–".to_owned(), |cell| made.persons(cell.persons));
            let style = if looked.is_some() { Style::SMALL } else { Style::FAINT };
            let words = style.shortened(&words, LOOKED_MM - GUTTER_MM);
            page.part(Role::Cell, |page| page.write(style, at(frame.right_mm, middle_mm + 1.1), Anchor::End, &words));
        });
    }
}

fn draw_heads(page: &mut Page, made: &EditionPages<'_>, frame: &Frame, panels: &[Frame]) {
    let texts = made.texts;
    let baseline_mm = frame.top_mm + Style::SMALL.baseline_mm();
    page.part(Role::HeaderCell, |_| ());
    for (panel, kind) in panels.iter().zip(&made.edition.instrument.phases) {
        let words = [("phase", kind.letter.to_string().into()), ("name", kind.name.get(texts.language()).into())];
        let name = Style::SMALL.lines(&texts.with("report-where-phase", words), panel.width_mm(), 2);
        let first = at(panel.left_mm, baseline_mm + 4.4 - (name.len() as f64 - 1.0) * Style::SMALL.leading_mm());
        page.part(Role::HeaderCell, |page| page.write_lines(Style::SMALL, first, &name));
    }
    let looked = Style::FAINT.lines(&texts.get("report-where-looked"), LOOKED_MM - GUTTER_MM, 2);
    page.part(Role::HeaderCell, |page| {
        page.write_anchored(Style::FAINT, at(frame.right_mm, baseline_mm), Anchor::End, &looked);
    });
}

/// So many or more named something, as a bar of that part of the people under its number, with the signs that are told of them; a stroke
/// where nothing may be told.
fn draw_cell(
    page: &mut Page,
    made: &EditionPages<'_>,
    panel: &Frame,
    middle_mm: f64,
    (level, phase): (Level, PhaseLetter),
) {
    let left_mm = panel.left_mm + INSET_MM;
    let Some(n) = at_least(made, level, phase, Count::Named) else {
        return page.write(Style::FAINT, at(left_mm, middle_mm + 1.1), Anchor::Start, "–");
    };
    let signs: Vec<_> =
        SIGNS.into_iter().filter(|&(count, ..)| at_least(made, level, phase, count).is_some()).collect();
    let number = or_more(made, n);
    let said = signs.iter().map(|(.., id)| made.texts.get(id));
    let words = std::iter::once(number.clone()).chain(said).collect::<Vec<_>>().join("; ");
    let room_mm = panel.width_mm() - 2.0 * INSET_MM;
    page.part(Role::Figure { words }, |page| {
        let length_mm = room_mm * n as f64 / made.edition.participants.max(n) as f64;
        let top_mm = middle_mm + 0.9;
        let bar = Frame::new(left_mm, top_mm, left_mm + length_mm, top_mm + BAR_MM);
        page.items.push(bar.filled(towards(PRINT.ink, PRINT.paper, 0.35)));
        // Where phases are many and narrow the sign says it.
        let signs_mm = SIGNS.len() as f64 * SIGN_STEP_MM;
        let is_narrow = Style::SMALL.width_mm(&number) + signs_mm > room_mm;
        let number = if is_narrow { format!("{n}+") } else { number };
        page.write(Style::SMALL, at(left_mm, middle_mm - 0.5), Anchor::Start, &number);
        let first_mm = left_mm + Style::SMALL.width_mm(&number) + SIGN_STEP_MM * 0.75;
        for (place, &(_, impact, _)) in signs.iter().enumerate() {
            let centre = at(first_mm + place as f64 * SIGN_STEP_MM, middle_mm - 1.5);
            page.items.push(impact_sign(Impact::new(impact).unwrap_or_default(), centre, SIGN_MM));
        }
    });
}

fn or_more(made: &EditionPages<'_>, n: usize) -> String {
    made.texts.with("edition-persons-or-more", [("from", n.into())])
}

/// What the signs mean, beside each other.
fn draw_key(page: &mut Page, made: &EditionPages<'_>, frame: &Frame) {
    let mut left_mm = frame.left_mm;
    for (_, impact, id) in SIGNS {
        let words = made.texts.get(id);
        page.part(Role::Paragraph, |page| {
            let baseline_mm = frame.top_mm + 1.2 + Style::FAINT.baseline_mm();
            let centre = at(left_mm + SIGN_MM / 2.0, baseline_mm - 1.0);
            page.items.push(impact_sign(Impact::new(impact).unwrap_or_default(), centre, SIGN_MM));
            page.write(Style::FAINT, at(left_mm + SIGN_STEP_MM, baseline_mm), Anchor::Start, &words);
        });
        left_mm += SIGN_STEP_MM + Style::FAINT.width_mm(&words) + 8.0;
    }
}
