//! The group's journey on one page for the redesign workshop: the lines, what and who was named most in each phase, and
//! under each phase room to write what could be done, on four levels.

use crate::analysis::{FEWEST_FOR_MEDIAN, SMALLEST_CELL};
use crate::model::{Group, Impact, Language, Level, PhaseLetter};
use crate::report::grid::Grid;
use crate::report::group::cover::what_and_when;
use crate::report::group::figure_words::poster_figure_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::{NAMES_MM, draw_lines};
use crate::report::group::message;
use crate::report::group::named::Named;
use crate::report::group::named_count::NamedCount;
use crate::report::group::words::quotes;
use crate::report::marks::impact_sign;
use crate::report::page::{Anchor, Document, Frame, Line, Page, Place, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Paper, Style};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;
use crate::text::level_name;

/// Left of the phases stand the names of levels.
const LEVELS_MM: f64 = 25.0;

const PICTURE_TOP_MM: f64 = 37.0;

const PICTURE_BOTTOM_MM: f64 = 82.0;

/// What was named most: baselines of the heads.
const NAMED_TOP_MM: f64 = 89.0;

/// From one line of a name to the next.
const LINE_MM: f64 = 4.2;

const FACTORS: usize = 2;

const ACTORS: usize = 2;

/// A quote of more lines hides the room to write; from the line beside it to its words.
const QUOTE_LINES: usize = 2;
const QUOTE_INDENT_MM: f64 = 3.0;

/// Where the room to write begins, unless what was named reaches lower.
const WRITING_TOP_MM: f64 = 118.0;

/// Between two phases.
const GUTTER_MM: f64 = 4.0;

/// The levels inside an organisation, from near to far.
const LEVELS: [Level; 4] = [Level::Individual, Level::Team, Level::Leadership, Level::Organisation];

/// The poster of `group`; an A4 sheet is the same page, smaller.
pub fn poster_document(group: &Group, language: Language, paper: Paper) -> Document {
    let made = GroupPages::new(group, language);
    let grid = Grid::LANDSCAPE;
    let mut page = grid.page();
    write_head(&mut page, &made, &grid);
    let mut writing_mm = WRITING_TOP_MM;
    if made.persons() < 2 {
        let id = if made.persons() == 0 { "report-few-nobody" } else { "report-one" };
        let lines = Style::LEAD.lines(&made.texts.get(id), 150.0, 4);
        page.part(Role::Paragraph, |page| {
            page.write_lines(Style::LEAD, at(grid.left_mm, PICTURE_TOP_MM + 8.0), &lines)
        });
    } else {
        let picture = Frame::new(grid.left_mm + LEVELS_MM, PICTURE_TOP_MM, grid.right_mm, PICTURE_BOTTOM_MM);
        page.part(Role::Figure { words: poster_figure_words(&made) }, |page| draw_lines(page, &made, &picture, None));
        let quotes_mm = write_named(&mut page, &made, &grid);
        writing_mm = writing_mm.max(write_quotes(&mut page, &made, &grid, quotes_mm) + 6.0);
    }
    draw_room(&mut page, &made, &grid, writing_mm);
    let document = made.bound("report-poster-title", vec![page]);
    Document { pages: paper.fit(document.pages), ..document }
}

/// What it says, whose it is, and for whom.
fn write_head(page: &mut Page, made: &GroupPages<'_>, grid: &Grid) {
    let texts = made.texts;
    let name = texts.with("poster-of", [("name", made.group.setup.name.as_str().into())]);
    let name = format!("{name}  ·  {}", what_and_when(made));
    page.part(Role::Paragraph, |page| {
        let words = Style::FAINT.shortened(&name, grid.text_mm());
        page.write(Style::FAINT, at(grid.left_mm, 17.0), Anchor::Start, &words);
    });
    let title = Style::POSTER.shortened(&message::whole(made), grid.text_mm());
    page.part(Role::Heading(1), |page| {
        page.write(Style::POSTER, at(grid.left_mm - 0.4, 26.0), Anchor::Start, &title);
    });
    let shown = if made.persons() > 1 {
        let id = if made.persons() < FEWEST_FOR_MEDIAN { "report-whole-lines" } else { "report-whole-median" };
        texts.with(id, [("n", made.persons().into())])
    } else {
        String::new()
    };
    let words = Style::SMALL.shortened(&format!("{} {shown}", texts.get("poster-for")), grid.text_mm());
    page.part(Role::Paragraph, |page| page.write(Style::SMALL, at(grid.left_mm, 32.0), Anchor::Start, &words));
}

/// The columns of the phases, under the picture's.
fn columns(made: &GroupPages<'_>, grid: &Grid) -> Vec<(PhaseLetter, Frame)> {
    let field = Frame::new(grid.left_mm + LEVELS_MM, 0.0, grid.right_mm - NAMES_MM, grid.foot_mm - 3.5);
    let kinds = &made.instrument().phases;
    let column = |place: usize| {
        let frame = field.column(place, kinds.len(), 0.0);
        Frame { right_mm: frame.right_mm - GUTTER_MM, ..frame }
    };
    kinds.iter().enumerate().map(|(place, kind)| (kind.letter, column(place))).collect()
}

/// What and who was named most, under the phases; gives the height under it.
fn write_named(page: &mut Page, made: &GroupPages<'_>, grid: &Grid) -> f64 {
    let mut top_mm = NAMED_TOP_MM;
    for (kind, most, id) in
        [(Named::Factors, FACTORS, "report-poster-what"), (Named::Actors, ACTORS, "report-poster-who")]
    {
        let words = Style::FAINT.lines(&made.texts.get(id), LEVELS_MM - 3.0, 2);
        page.part(Role::Paragraph, |page| page.write_lines(Style::FAINT, at(grid.left_mm, top_mm), &words));
        let mut lowest_mm = top_mm + LINE_MM + 1.4;
        for (letter, column) in columns(made, grid) {
            let mut counts: Vec<&NamedCount> = kind.counts(made).iter().filter(|row| row.phase == letter).collect();
            counts.sort_by_key(|row| std::cmp::Reverse(row.persons));
            let mut baseline_mm = top_mm;
            for row in counts.into_iter().take(most) {
                let lines =
                    page.part(Role::Paragraph, |page| write_mention(page, made, &column, baseline_mm, (kind, row)));
                baseline_mm += lines as f64 * LINE_MM + 1.4;
            }
            lowest_mm = lowest_mm.max(baseline_mm);
        }
        top_mm = lowest_mm + 2.0;
    }
    write_key(page, made, at(grid.right_mm - NAMES_MM + 6.0, NAMED_TOP_MM));
    top_mm
}

/// One quote under each phase, the shortest, as large as has room in two lines; gives the height under them.
fn write_quotes(page: &mut Page, made: &GroupPages<'_>, grid: &Grid, top_mm: f64) -> f64 {
    let (by_phase, _) = quotes(made);
    let mut lowest_mm = top_mm;
    for ((_, column), quotes) in columns(made, grid).iter().zip(by_phase) {
        let shortest = quotes.into_iter().min_by_key(|quote| quote.chars().count());
        let Some(words) = shortest else { continue };
        let fitting = [Style::LEAD, Style::BODY].into_iter().find_map(|style| {
            let lines = style.lines(&words, column.width_mm() - QUOTE_INDENT_MM, usize::MAX);
            (lines.len() <= QUOTE_LINES).then_some((style, lines))
        });
        let Some((style, lines)) = fitting else { continue };
        let height_mm = lines.len() as f64 * style.leading_mm();
        let first = at(column.left_mm + QUOTE_INDENT_MM, top_mm + style.baseline_mm());
        page.part(Role::Quote, |page| {
            page.write_lines(style, first, &lines);
            let (top, bottom) = (at(column.left_mm, top_mm), at(column.left_mm, top_mm + height_mm));
            page.items.push(Line::straight(top, bottom, 0.5, PRINT.hairline));
        });
        lowest_mm = lowest_mm.max(top_mm + height_mm);
    }
    lowest_mm
}

/// What the signs mean, under each other from `first`.
fn write_key(page: &mut Page, made: &GroupPages<'_>, first: Place) {
    let mut baseline_mm = first.y_mm;
    for (value, id) in [(1, "report-poster-plus"), (-1, "report-poster-minus")] {
        let lines = Style::FAINT.lines(&made.texts.get(id), NAMES_MM - 12.0, 2);
        page.part(Role::Paragraph, |page| {
            let impact = Impact::new(value).unwrap_or_default();
            page.items.push(impact_sign(impact, at(first.x_mm + 0.9, baseline_mm - 0.95), 1.8));
            baseline_mm = page.write_lines(Style::FAINT, at(first.x_mm + 3.2, baseline_mm), &lines) + 1.4;
        });
    }
}

/// Writes one name with its persons; gives how many lines it takes.
fn write_mention(
    page: &mut Page,
    made: &GroupPages<'_>,
    column: &Frame,
    baseline_mm: f64,
    named: (Named, &NamedCount),
) -> usize {
    let (kind, row) = named;
    let of = made.counts.participants;
    // On a wall a small number tells of somebody.
    let is_told = made.persons() >= made.group.setup.min_group as usize && row.persons >= SMALLEST_CELL;
    let number = if is_told { made.n_of(row.persons, row.among) } else { String::new() };
    let number_mm = Style::SMALL.width_mm(&made.n_of(of, of));
    // Where a column is narrow the sign goes; the words stay.
    let sign_mm = if column.width_mm() > 44.0 { 3.6 } else { 0.0 };
    let names = Style::SMALL.lines(&kind.name(made, &row.about), column.width_mm() - sign_mm - number_mm - 3.0, 2);
    page.write_lines(Style::SMALL, at(column.left_mm, baseline_mm), &names);
    page.write(Style::SMALL, at(column.right_mm - sign_mm - number_mm, baseline_mm), Anchor::Start, &number);
    if sign_mm > 0.0 && row.plus != row.minus {
        let impact = Impact::new(if row.plus > row.minus { 1 } else { -1 }).unwrap_or_default();
        page.items.push(impact_sign(impact, at(column.right_mm - 0.9, baseline_mm - 0.95), 1.8));
    }
    names.len().max(1)
}

/// A field for each phase and level, open to be written in, and one for what comes first.
fn draw_room(page: &mut Page, made: &GroupPages<'_>, grid: &Grid, top_mm: f64) {
    let texts = made.texts;
    let question = Style::NAME.shortened(&texts.get("report-poster-question"), grid.text_mm() - NAMES_MM);
    page.part(Role::Heading(2), |page| {
        page.write(Style::NAME, at(grid.left_mm + LEVELS_MM, top_mm - 2.0), Anchor::Start, &question);
    });
    let bottom_mm = grid.foot_mm - 3.5;
    let row_mm = (bottom_mm - top_mm) / LEVELS.len() as f64;
    for (row, level) in LEVELS.into_iter().enumerate() {
        let row_top_mm = top_mm + row as f64 * row_mm;
        let name = Style::SMALL.lines(&texts.get(level_name(level)), LEVELS_MM - 3.0, 2);
        page.part(Role::Paragraph, |page| page.write_lines(Style::SMALL, at(grid.left_mm, row_top_mm + 4.4), &name));
        page.part(Role::Decoration, |page| {
            for (place, (_, column)) in columns(made, grid).iter().enumerate() {
                let right_mm = column.right_mm + GUTTER_MM - 1.2;
                let field = Frame::new(column.left_mm, row_top_mm, right_mm, row_top_mm + row_mm - 1.2);
                page.items.push(field.filled(wash(place)));
            }
        });
    }
    let first = Frame::new(grid.right_mm - NAMES_MM + 6.0, top_mm, grid.right_mm, bottom_mm - 1.2);
    let head = Style::NAME.shortened(&texts.get("report-poster-first"), first.width_mm());
    page.part(Role::Heading(2), |page| page.write(Style::NAME, at(first.left_mm, top_mm - 2.0), Anchor::Start, &head));
    page.part(Role::Decoration, |page| {
        let lines = 6;
        for line in 1..=lines {
            let y_mm = first.top_mm + first.height_mm() * f64::from(line) / f64::from(lines);
            let (from, to) = (at(first.left_mm, y_mm), at(first.right_mm, y_mm));
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.faint_ink));
        }
    });
}
