//! The first page of a group report: what it is, of whom and when, and the whole journey of the group at a glance.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::report::grid::Grid;
use crate::report::group::figure_words::all_figure_words;
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::draw_lines;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::Style;
use crate::report::theme::PRINT;

/// Where the picture of the whole begins.
const PICTURE_TOP_MM: f64 = 76.0;

/// Under the picture: what it shows.
const SENTENCE_MM: f64 = 14.0;

pub(super) fn cover(made: &GroupPages<'_>) -> Page {
    let grid = Grid::LANDSCAPE;
    let mut page = grid.page();
    write_head(&mut page, made, &grid, 40.0);
    let frame = grid.body().below(PICTURE_TOP_MM);
    if made.persons() == 0 {
        let lines = Style::LEAD.lines(&made.texts.get("report-few-nobody"), 150.0, 4);
        page.part(Role::Paragraph, |page| page.write_lines(Style::LEAD, at(grid.left_mm, 84.0), &lines));
        return page;
    }
    let picture = Frame { bottom_mm: frame.bottom_mm - SENTENCE_MM, ..frame };
    draw_whole(&mut page, made, &picture);
    page
}

/// Title, name, instrument and period, with the baseline of the title at `first_mm`.
pub(super) fn write_head(page: &mut Page, made: &GroupPages<'_>, grid: &Grid, first_mm: f64) {
    let (texts, setup) = (made.texts, &made.group.setup);
    page.part(Role::Heading(1), |page| {
        page.write(Style::DISPLAY, at(grid.left_mm - 0.6, first_mm), Anchor::Start, &texts.get("report-group-title"));
    });
    let name = Style::TITLE_LIGHT.shortened(&setup.name, grid.text_mm());
    page.part(Role::Paragraph, |page| {
        page.write(Style::TITLE_LIGHT, at(grid.left_mm, first_mm + 10.5), Anchor::Start, &name);
    });
    let words = Style::LEAD.shortened(&what_and_when(made), grid.text_mm());
    let style = Style::LEAD.coloured(PRINT.faint_ink);
    page.part(Role::Paragraph, |page| page.write(style, at(grid.left_mm, first_mm + 18.5), Anchor::Start, &words));
}

/// The instrument and the period it was about.
pub(super) fn what_and_when(made: &GroupPages<'_>) -> String {
    let (texts, setup) = (made.texts, &made.group.setup);
    let instrument = setup.instrument.name.get(texts.language());
    let period = texts.with(
        "report-period",
        [
            ("from", texts.month_and_year(setup.timeline.start).into()),
            ("to", texts.month_and_year(setup.timeline.end).into()),
        ],
    );
    // A set-up is often named after its instrument; that need not be read twice.
    if setup.name == instrument { period } else { format!("{instrument}  ·  {period}") }
}

/// All lines of the group in one picture, with one sentence under it.
pub(super) fn draw_whole(page: &mut Page, made: &GroupPages<'_>, frame: &Frame) {
    let few = made.persons() < FEWEST_FOR_MEDIAN;
    let id = if few { "report-whole-lines" } else { "report-whole-median" };
    let sentence = made.texts.with(id, [("n", made.persons().into())]);
    page.part(Role::Figure { words: all_figure_words(made) }, |page| draw_lines(page, made, frame, None));
    let lines = Style::BODY.paragraph_lines(&sentence, 170.0);
    page.part(Role::Caption, |page| {
        page.write_lines(Style::BODY, at(frame.left_mm, frame.bottom_mm + 6.5), &lines);
    });
}
