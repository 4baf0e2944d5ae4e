//! The first page of a group report: what the group tells in one line, of whom and when, and the whole journey at a glance.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::report::grid::Grid;
use crate::report::group::curves::{MOST_FIELDS, draw_fields, few_words};
use crate::report::group::durations::{DURATIONS_MM, draw_durations};
use crate::report::group::figure_words::{whole_figure_words, whole_sentence};
use crate::report::group::figures::GroupPages;
use crate::report::group::lines::{NAMES_MM, draw_lines};
use crate::report::group::message;
use crate::report::page::{Anchor, Frame, Page, at};
use crate::report::role::Role;
use crate::report::skipped_words::{LeftOutOf, skipped_words};
use crate::report::style::Style;
use crate::report::theme::PRINT;

/// Under the picture: what it shows, in two lines; more where it does not fit in them.
const SENTENCE_MM: f64 = 11.5;

/// The title takes at most so many lines, and one where it is so large at least then: a second line is taken from the picture.
const TITLE_LINES: usize = 3;
const TITLE_LEAST_PT: f64 = 21.0;

/// Who took part is read in at most so many lines of this width.
const WHO_LINES: usize = 4;
const WHO_MM: f64 = 190.0;

pub(super) fn cover(made: &GroupPages<'_>) -> Page {
    let grid = Grid::LANDSCAPE;
    let mut page = grid.page();
    let below_mm = write_head(&mut page, made, &grid);
    let frame = grid.body().below(below_mm + 4.0);
    match made.persons() {
        0 | 1 => {
            let lines = Style::LEAD.lines(&made.why_no_lines(), 150.0, 4);
            let first = at(grid.left_mm, frame.top_mm + 10.0);
            page.part(Role::Paragraph, |page| page.write_lines(Style::LEAD, first, &lines));
        }
        // Lines of few people in one field would hide each other.
        few if few < FEWEST_FOR_MEDIAN => {
            let indicators = &made.instrument().indicators;
            draw_fields(&mut page, made, &indicators[..indicators.len().min(MOST_FIELDS)], &frame);
        }
        _ => draw_whole(&mut page, made, &frame),
    }
    page
}

/// What this is, what it says, and of whom; gives the height under it.
fn write_head(page: &mut Page, made: &GroupPages<'_>, grid: &Grid) -> f64 {
    let (texts, setup) = (made.texts, &made.group.setup);
    let faint = Style::LEAD.coloured(PRINT.faint_ink);
    let what = texts.with("report-of-group", [("name", setup.name.as_str().into())]);
    page.part(Role::Paragraph, |page| {
        page.write(faint, at(grid.left_mm, 21.0), Anchor::Start, &faint.shortened(&what, grid.text_mm()));
    });
    let says = message::whole(made);
    let style = Style::DISPLAY.on_one_line(&says, grid.text_mm(), TITLE_LEAST_PT);
    let mut title = style.paragraph_lines(&says, grid.text_mm());
    title.truncate(TITLE_LINES);
    let first = at(grid.left_mm - 0.6, 34.0);
    let below_mm = page.part(Role::Heading(1), |page| page.write_lines(style, first, &title));
    let words = faint.shortened(&what_and_when(made), grid.text_mm());
    page.part(Role::Paragraph, |page| page.write(faint, at(grid.left_mm, below_mm - 1.0), Anchor::Start, &words));
    let who = Style::BODY.lines(&who(made), WHO_MM, WHO_LINES);
    page.part(Role::Paragraph, |page| {
        page.write_lines(Style::BODY, at(grid.left_mm, below_mm + 6.5), &who);
    });
    below_mm + 6.5 + (who.len() as f64 - 1.0) * Style::BODY.leading_mm()
}

/// The instrument and the period it was about.
pub(super) fn what_and_when(made: &GroupPages<'_>) -> String {
    let (texts, setup) = (made.texts, &made.group.setup);
    let instrument = setup.instrument.name.get(texts.language());
    let period = texts.period(texts.month_and_year(setup.timeline.start), texts.month_and_year(setup.timeline.end));
    // A set-up is often named after its instrument; that need not be read twice.
    if setup.name == instrument { period } else { format!("{instrument}  ·  {period}") }
}

/// How many are in the figures, and how many are not, by reason.
fn who(made: &GroupPages<'_>) -> String {
    let texts = made.texts;
    let (n, of) = (made.persons(), made.group.journeys.len());
    let in_figures = texts.with("report-who-in", [("n", n.into()), ("of", of.into())]);
    let mut sentences = vec![format!("{n} {in_figures}.")];
    sentences.extend(skipped_words(&made.aligned.skipped, LeftOutOf::Lines, texts));
    if (2..FEWEST_FOR_MEDIAN).contains(&n) {
        sentences.push(few_words(made));
    }
    sentences.join(" ")
}

/// All lines of the group in one picture, with how long the phases lasted and one sentence under it.
fn draw_whole(page: &mut Page, made: &GroupPages<'_>, frame: &Frame) {
    let texts = made.texts;
    let sentence = format!("{} {}", whole_sentence(made), texts.get("report-durations-note"));
    let lines = Style::SMALL.lines(&sentence, frame.width_mm(), usize::MAX);
    let sentence_mm = SENTENCE_MM + (lines.len().max(2) - 2) as f64 * Style::SMALL.leading_mm();
    let picture = Frame { bottom_mm: frame.bottom_mm - sentence_mm - DURATIONS_MM, ..*frame };
    page.part(Role::Figure { words: whole_figure_words(made) }, |page| draw_lines(page, made, &picture, None));
    let field = Frame { right_mm: picture.right_mm - NAMES_MM, ..picture };
    draw_durations(page, made, &field, picture.bottom_mm);
    page.part(Role::Caption, |page| {
        page.write_lines(Style::SMALL, at(frame.left_mm, frame.bottom_mm - sentence_mm + 6.5), &lines);
    });
}
