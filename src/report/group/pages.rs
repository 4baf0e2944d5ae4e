//! The report of a group, for its facilitator: who took part (in counts), all indicators laid side by side by phase, what
//! happened in each phase, what returns, and what was made of it. No page names a participant.

use crate::model::{Group, Language};
use crate::report::flow::Flow;
use crate::report::grid::Grid;
use crate::report::group::board::{write_board, write_effect};
use crate::report::group::cover::cover;
use crate::report::group::curves::curve_pages;
use crate::report::group::figure_words::write_figures;
use crate::report::group::figures::GroupPages;
use crate::report::group::helped::write_helped;
use crate::report::group::moments::write_moments;
use crate::report::group::phase::phase_pages;
use crate::report::group::reading::reading_page;
use crate::report::group::threads::write_threads;
use crate::report::group::words::{write_method, write_quotes};
use crate::report::page::Document;
use crate::report::style::Paper;

/// The report of `group`. Those who did not agree to group figures, and those whose journey lacks a phase, take part in
/// nothing on it and are counted on its second page. Without anyone it is those two pages alone.
pub fn group_document(group: &Group, language: Language, paper: Paper) -> Document {
    let made = GroupPages::new(group, language);
    let mut flow = Flow::new(Grid::LANDSCAPE);
    flow.append([cover(&made), reading_page(&made)]);
    if made.persons() > 0 {
        flow.append(curve_pages(&made));
        flow.append(phase_pages(&made));
        write_threads(&mut flow, &made);
        write_moments(&mut flow, &made);
        write_helped(&mut flow, &made);
        write_quotes(&mut flow, &made);
        write_board(&mut flow, &made);
        write_effect(&mut flow, &made);
        write_method(&mut flow, &made);
        write_figures(&mut flow, &made);
    }
    let document = made.bound("report-group-title", &Grid::LANDSCAPE, flow.into_pages());
    Document { pages: paper.fit(document.pages), ..document }
}
