//! The group's journey on one page for the redesign workshop: the lines, what and who was named most in each phase, and
//! under each phase room to write what could be done, on four levels.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::model::{Group, Language, Level, PhaseLetter};
use crate::report::grid::Grid;
use crate::report::group::cover::what_and_when;
use crate::report::group::few_lines::draw_few_lines;
use crate::report::group::figure_words::{poster_figure_words, whole_sentence};
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::{NAMES_MM, draw_lines};
use crate::report::group::message;
use crate::report::group::poster_table::{PosterTable, ROW_NAMES_MM};
use crate::report::page::{Anchor, Document, Frame, Line, Page, at};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Paper, Style};
use crate::report::theme::PRINT;
use crate::report::time_axis::wash;
use crate::text::level_name;

const PICTURE_TOP_MM: f64 = 37.0;

const PICTURE_BOTTOM_MM: f64 = 82.0;

/// Baseline of the heads of what was named most.
const NAMED_TOP_MM: f64 = 86.5;

/// Where the room to write begins, unless what was named reaches lower.
const WRITING_TOP_MM: f64 = 117.0;

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
    if made.has_lines() {
        let picture = Frame::new(grid.left_mm + ROW_NAMES_MM, PICTURE_TOP_MM, grid.right_mm, PICTURE_BOTTOM_MM);
        let draw = if made.persons() < FEWEST_FOR_MEDIAN { draw_few_lines } else { draw_lines };
        page.part(Role::Figure { words: poster_figure_words(&made) }, |page| draw(page, &made, &picture, None));
    } else {
        let lines = Style::LEAD.lines(&made.why_no_lines(), 150.0, 4);
        let first = at(grid.left_mm, PICTURE_TOP_MM + 8.0);
        page.part(Role::Paragraph, |page| page.write_lines(Style::LEAD, first, &lines));
    }
    if made.is_told_of() {
        let table = PosterTable { made: &made, grid: &grid, columns: &columns(&made, &grid) };
        writing_mm = writing_mm.max(table.write(&mut page, NAMED_TOP_MM) + 6.0);
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
    let shown = match made.persons() {
        0 | 1 => String::new(),
        few if few < FEWEST_FOR_MEDIAN => texts.with("report-whole-lines", [("n", few.into())]),
        _ => whole_sentence(made),
    };
    let words = Style::SMALL.lines(&format!("{} {shown}", texts.get("poster-for")), grid.text_mm(), usize::MAX);
    // Two lines stand close under the title, so that the picture keeps its place.
    let first_mm = if words.len() > 1 { 30.8 } else { 32.0 };
    page.part(Role::Paragraph, |page| page.write_lines(Style::SMALL, at(grid.left_mm, first_mm), &words));
}

/// The columns of the phases, under the picture's.
fn columns(made: &GroupPages<'_>, grid: &Grid) -> Vec<(PhaseLetter, Frame)> {
    let field = Frame::new(grid.left_mm + ROW_NAMES_MM, 0.0, grid.right_mm - NAMES_MM, grid.foot_mm - 3.5);
    let kinds = &made.instrument().phases;
    let column = |place: usize| {
        let frame = field.column(place, kinds.len(), 0.0);
        Frame { right_mm: frame.right_mm - GUTTER_MM, ..frame }
    };
    kinds.iter().enumerate().map(|(place, kind)| (kind.letter, column(place))).collect()
}

/// A field for each phase and level, open to be written in, and one for what comes first.
fn draw_room(page: &mut Page, made: &GroupPages<'_>, grid: &Grid, top_mm: f64) {
    let texts = made.texts;
    let question = Style::NAME.shortened(&texts.get("report-poster-question"), grid.text_mm() - NAMES_MM);
    page.part(Role::Heading(2), |page| {
        page.write(Style::NAME, at(grid.left_mm + ROW_NAMES_MM, top_mm - 2.0), Anchor::Start, &question);
    });
    let bottom_mm = grid.foot_mm - 3.5;
    let row_mm = (bottom_mm - top_mm) / LEVELS.len() as f64;
    for (row, level) in LEVELS.into_iter().enumerate() {
        let row_top_mm = top_mm + row as f64 * row_mm;
        let name = Style::SMALL.lines(&texts.get(level_name(level)), ROW_NAMES_MM - 3.0, 2);
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
