//! The report of a group, for its facilitator: who took part (in counts), all indicators laid side by side by phase, what
//! happened in each phase, what returns, and what was made of it. No page names a participant.

use crate::analysis::FEWEST_FOR_MEDIAN;
use crate::model::{Group, Language};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::group::around::write_around;
use crate::report::group::board::write_board;
use crate::report::group::cover::cover;
use crate::report::group::curves::{curve_pages, further_curve_pages};
use crate::report::group::effect::write_effect;
use crate::report::group::figure_words::write_figures;
use crate::report::group::figures::GroupPages;
use crate::report::group::moments::write_moments;
use crate::report::group::phase::phase_page;
use crate::report::group::threads::write_threads;
use crate::report::group::where_it_was::where_page;
use crate::report::group::words::{quotes, write_last_quotes, write_method, write_more_quotes};
use crate::report::page::{Document, Page};
use crate::report::style::Paper;

/// A page on which nothing stands lower than this, from its top, is not worth a sheet of paper.
const NEARLY_EMPTY_MM: f64 = 15.0;

/// Fewer quotes than this get no page of their own.
const FEW_QUOTES: usize = 4;

/// The report of `group`: wide where it is looked at, upright where it is read. Those who did not agree to group figures take part
/// in nothing on it, those whose journey lacks a phase in no line; how many they are stands on the first page. Where fewer than two went
/// through all phases there are no lines, but what was named. Of nobody, or of one person, there is no report: the first page says so, and
/// the last how it would be made.
pub fn group_document(group: &Group, language: Language, paper: Paper) -> Document {
    let made = GroupPages::new(group, language);
    let mut pages = vec![cover(&made)];
    let mut more = Vec::new();
    if made.has_lines() {
        pages.extend(if made.persons() < FEWEST_FOR_MEDIAN { further_curve_pages(&made) } else { curve_pages(&made) });
    }
    if made.is_told_of() {
        let (by_phase, elsewhere) = quotes(&made);
        for (place, quotes) in by_phase.into_iter().enumerate() {
            // Of a phase that occurs in nobody's journey there is nothing to say.
            if made.counts.among(made.instrument().phases[place].letter) == 0 {
                continue;
            }
            let (page, left_over) = phase_page(&made, place, quotes);
            pages.push(page);
            more.push((Some(place), left_over));
        }
        more.push((None, elsewhere));
        more.retain(|(_, quotes)| !quotes.is_empty());
        pages.push(where_page(&made));
        pages.extend(written(Grid::LANDSCAPE, |flow| write_threads(flow, &made)));
        if made.has_lines() {
            pages.extend(written(Grid::LANDSCAPE, |flow| write_moments(flow, &made)));
        }
        pages.extend(written(Grid::LANDSCAPE, |flow| write_plan(flow, &made)));
    }
    let mut upright = upright_pages(&made, &more, false);
    if upright.last().is_some_and(is_nearly_empty) {
        let closer = upright_pages(&made, &more, true);
        upright = if closer.len() < upright.len() { closer } else { upright };
    }
    pages.extend(upright);
    let title = "report-group-title";
    let document = if made.is_told_of() { made.bound_with_plan(title, pages) } else { made.bound(title, pages) };
    Document { pages: paper.fit(document.pages), ..document }
}

/// What is read rather than looked at; with less about the figures in words where `is_close`.
fn upright_pages(made: &GroupPages<'_>, more: &[(Option<usize>, Vec<String>)], is_close: bool) -> Vec<Page> {
    let mut flow = Flow::new(Grid::PORTRAIT);
    let are_many = more.iter().map(|(_, quotes)| quotes.len()).sum::<usize>() >= FEW_QUOTES;
    if are_many {
        write_more_quotes(&mut flow, made, more);
    }
    write_method(&mut flow, made);
    if made.has_lines() {
        write_figures(&mut flow, made, is_close);
    }
    if !are_many {
        write_last_quotes(&mut flow, made, more);
    }
    flow.into_pages()
}

/// Nothing but a few lines at the top is on `page`.
fn is_nearly_empty(page: &Page) -> bool {
    let grid = Grid::of_page(page);
    let lines = page.texts().map(|text| text.place.y_mm).filter(|y_mm| *y_mm < grid.foot_mm);
    lines.fold(0.0, f64::max) < grid.top_mm + NEARLY_EMPTY_MM
}

/// The environment of `group`, in one look and in numbers: where it was, how help came, and what went on around it. Of nobody, or of
/// one person, there is none: the first page of the report says so.
pub fn environment_document(group: &Group, language: Language, paper: Paper) -> Document {
    let made = GroupPages::new(group, language);
    let mut pages = Vec::new();
    if made.is_told_of() {
        pages.push(where_page(&made));
        pages.extend(written(Grid::LANDSCAPE, |flow| write_around(flow, &made)));
    } else {
        pages.push(cover(&made));
    }
    let document = made.bound("pages-kind-environment", pages);
    Document { pages: paper.fit(document.pages), ..document }
}

/// What was agreed and what changed, where there is any of it.
fn write_plan(flow: &mut Flow, made: &GroupPages<'_>) {
    if !made.group.board.is_empty() {
        write_board(flow, made);
    }
    if made.group.measurements.iter().any(|measurement| !measurement.is_empty()) {
        write_effect(flow, made);
    }
}

fn written(grid: Grid, write: impl FnOnce(&mut Flow)) -> Vec<Page> {
    let mut flow = Flow::new(grid);
    write(&mut flow);
    flow.into_pages()
}
