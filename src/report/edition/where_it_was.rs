//! Where it was, as far as HR may know: for each phase and level how many people *at least* named something heavy and something good,
//! beside where they look for it afterwards.
//!
//! Made from the numbers that an edition tells of single factors, and from nothing else: whoever named one factor of a level named
//! something at that level. How many named *any* is not in an edition: beside the numbers of the parts it would tell of the few
//! who named what is left out (level − parts ≤ who is in what was left out). So what is said is "6 or more", and never less than is true.

use crate::analysis::AT_WORK;
use crate::model::{About, Level, MentionCell, Persons, PhaseLetter};
use crate::report::edition::told::EditionPages;
use crate::report::flow::Flow;
use crate::report::page::{Anchor, Frame, Item, Line, Page, Place, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;
use crate::text::level_name;

/// The names of levels, at the left.
const NAMES_MM: f64 = 28.0;

/// Where they look for it afterwards, at the right.
const LOOKED_MM: f64 = 30.0;

const GUTTER_MM: f64 = 3.0;

/// From the top to the first row.
const HEADS_MM: f64 = 10.5;

/// From one level to the next.
const ROW_MM: f64 = 10.0;

/// Of a bar.
const BAR_MM: f64 = 1.8;

/// What a factor did to people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Heavy,
    Good,
}

/// What is told most plainly: in one phase so many or more named something heavy at work. Nothing where that may not be told.
pub(super) fn heavy_at_work(made: &EditionPages<'_>) -> Option<String> {
    let phases = made.edition.instrument.phases.iter();
    let proven = phases.filter_map(|kind| {
        let at_work = AT_WORK.into_iter().filter_map(|level| at_least(made, level, kind.letter, Some(Sign::Heavy)));
        Some((kind.letter, at_work.max()?))
    });
    // Of phases with as many the first.
    let (phase, n) = proven.rev().max_by_key(|&(_, n)| n)?;
    Some(made.texts.with("edition-where-title", [("phase", phase.to_string().into()), ("n", n.into())]))
}

/// The title, the figure, and what is said of looking back.
pub(super) fn write_where(flow: &mut Flow, made: &EditionPages<'_>) {
    let texts = made.texts;
    let rows = rows(made);
    let height_mm = HEADS_MM + rows.len() as f64 * ROW_MM;
    let title = heavy_at_work(made).unwrap_or_else(|| texts.get("edition-where-title-plain"));
    flow.section(&title, height_mm + 36.0);
    if rows.is_empty() {
        return flow.paragraph(&texts.get("edition-nothing"));
    }
    flow.text(Style::SMALL, &texts.get("edition-where-shown"));
    flow.space(2.0);
    flow.block(height_mm, |page, frame| page.part(Role::Table, |page| draw_table(page, made, frame, &rows)));
    flow.space(4.0);
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

/// The fewest persons who named something at `level` in `phase`, with a sign or with any: those of its factor that most did.
fn at_least(made: &EditionPages<'_>, level: Level, phase: PhaseLetter, sign: Option<Sign>) -> Option<usize> {
    let is_at = |cell: &&MentionCell| match &cell.about {
        About::Code(code) => made.edition.instrument.factor(code).is_some_and(|factor| factor.level == level),
        About::Level(of) => *of == level,
    };
    let cells = made.edition.factors.iter().filter(|cell| cell.phase == phase).filter(is_at);
    let told = cells.filter_map(|cell| match sign {
        Some(Sign::Heavy) => cell.minus,
        Some(Sign::Good) => cell.plus,
        None => Some(cell.persons),
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
            let middle_mm = panel.left_mm.midpoint(panel.right_mm);
            let (top, bottom) = (at(middle_mm, field.top_mm), at(middle_mm, field.bottom_mm));
            page.items.push(Line::straight(top, bottom, HAIRLINE_MM * 1.5, PRINT.faint_ink));
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
        let name = Style::SMALL.shortened(&texts.with("report-where-phase", words), panel.width_mm());
        page.part(Role::HeaderCell, |page| {
            page.write(Style::SMALL, at(panel.left_mm, baseline_mm), Anchor::Start, &name);
        });
        page.part(Role::Decoration, |page| {
            let room_mm = panel.width_mm() / 2.0 - 1.0;
            let [heavy, good] =
                ["report-where-heavy", "report-where-good"].map(|id| Style::FAINT.shortened(&texts.get(id), room_mm));
            page.write(Style::FAINT, at(panel.left_mm, baseline_mm + 4.4), Anchor::Start, &heavy);
            page.write(Style::FAINT, at(panel.right_mm, baseline_mm + 4.4), Anchor::End, &good);
        });
    }
    let looked = Style::FAINT.lines(&texts.get("report-where-looked"), LOOKED_MM - GUTTER_MM, 2);
    page.part(Role::HeaderCell, |page| {
        page.write_anchored(Style::FAINT, at(frame.right_mm, baseline_mm), Anchor::End, &looked);
    });
}

/// Heavy to the left of the spine, good to the right; where only is told that it was named, that, and a stroke where nothing is.
fn draw_cell(
    page: &mut Page,
    made: &EditionPages<'_>,
    panel: &Frame,
    middle_mm: f64,
    (level, phase): (Level, PhaseLetter),
) {
    let of = |sign: Option<Sign>| at_least(made, level, phase, sign);
    let (heavy, good) = (of(Some(Sign::Heavy)), of(Some(Sign::Good)));
    let spine = at(panel.left_mm.midpoint(panel.right_mm), middle_mm);
    let words = |n: Option<usize>| n.map_or_else(|| made.texts.get("edition-where-untold"), |n| or_more(made, n));
    if heavy.is_none() && good.is_none() {
        let named = of(None).map_or_else(|| "–".to_owned(), |n| or_more(made, n));
        let words = Style::FAINT.shortened(&named, panel.width_mm() / 2.0 - 1.0);
        // Off the spine, which would run through it.
        let place = at(spine.x_mm, middle_mm + 1.1);
        page.part(Role::Decoration, |page| {
            let half_mm = Style::FAINT.width_mm(&words) / 2.0 + 0.8;
            let gap = Frame::new(spine.x_mm - half_mm, middle_mm - 2.2, spine.x_mm + half_mm, middle_mm + 2.2);
            page.items.push(gap.filled(wash_of(made, phase)));
        });
        page.write(Style::FAINT, place, Anchor::Middle, &words);
        return;
    }
    let said = made.texts.with("edition-where-cell", [("heavy", words(heavy).into()), ("good", words(good).into())]);
    page.part(Role::Figure { words: said }, |page| {
        for (n, sign) in [(heavy, Sign::Heavy), (good, Sign::Good)] {
            if let Some(n) = n {
                draw_side(page, made, spine, (n, sign), panel.width_mm() / 2.0 - 1.0);
            }
        }
    });
}

fn wash_of(made: &EditionPages<'_>, phase: PhaseLetter) -> crate::model::Colour {
    let place = made.edition.instrument.phases.iter().position(|kind| kind.letter == phase);
    wash(place.unwrap_or_default())
}

fn or_more(made: &EditionPages<'_>, n: usize) -> String {
    made.texts.with("edition-persons-or-more", [("from", n.into())])
}

/// A bar from the spine, as long as the part of the people that it is of at least, under its number.
fn draw_side(page: &mut Page, made: &EditionPages<'_>, spine: Place, (n, sign): (usize, Sign), room_mm: f64) {
    let (side, anchor) = if sign == Sign::Heavy { (-1.0, Anchor::End) } else { (1.0, Anchor::Start) };
    let length_mm = (room_mm - 0.6) * n as f64 / made.edition.participants.max(n) as f64;
    let (from_mm, to_mm) = (spine.x_mm + side * 0.6, spine.x_mm + side * (0.6 + length_mm));
    let top_mm = spine.y_mm + 0.8;
    let bar = Frame::new(from_mm.min(to_mm), top_mm, from_mm.max(to_mm), top_mm + BAR_MM);
    if sign == Sign::Heavy {
        page.items.push(bar.filled(towards(PRINT.ink, PRINT.paper, 0.12)));
    } else {
        let mut points = bar.corners();
        points.extend(points.first().copied());
        page.items.push(Item::Line(Line { points, width_mm: 0.26, colour: PRINT.ink, dash_mm: Vec::new() }));
    }
    let words = or_more(made, n);
    // Where phases are many and narrow the sign says it.
    let words = if Style::SMALL.width_mm(&words) > room_mm { format!("{n}+") } else { words };
    page.write(Style::SMALL, at(spine.x_mm + side * 1.0, spine.y_mm - 0.5), anchor, &words);
}
