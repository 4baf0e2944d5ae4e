//! The report of a group, for its facilitator: who took part (in counts), all indicators laid side by side by phase, and
//! what happened in each phase. No page names a participant.

use super::group_cover::cover;
use super::group_curves::curve_pages;
use super::group_threads::threads_page;
use super::page::Document;
use super::page_frame::write_feet;
use super::style::Paper;
use crate::analysis::{AlignedGroup, Alignment, PhaseCounts, align, phase_counts};
use crate::model::{Group, Instrument, Language};
use crate::text::Texts;

/// Places in each phase: every fiftieth part of it, as in the format of analyses.
const PLACES_PER_PHASE: usize = 51;
/// From this many persons a median and a band are drawn; below it, the lines themselves.
pub(super) const FEWEST_FOR_MEDIAN: usize = 5;

/// What the pages of a group are made from.
pub(super) struct GroupPages<'a> {
    pub(super) group: &'a Group,
    pub(super) aligned: AlignedGroup,
    pub(super) counts: PhaseCounts,
    pub(super) texts: &'static Texts,
}

impl GroupPages<'_> {
    pub(super) fn instrument(&self) -> &Instrument {
        &self.group.setup.instrument
    }

    /// Persons in the figures.
    pub(super) fn persons(&self) -> usize {
        self.aligned.people.len()
    }

    /// `6 of 9`.
    pub(super) fn n_of(&self, n: usize, of: usize) -> String {
        self.texts.with("persons-of", [("n", n.into()), ("of", of.into())])
    }
}

/// The report of `group`. Those who did not agree to group figures, and those whose journey lacks a phase, take part in
/// nothing on it and are counted on its first page. Without anyone it is that first page alone.
pub fn group_document(group: &Group, language: Language, paper: Paper) -> Document {
    let texts = Texts::of(language);
    let aligned = align(group, Alignment::Phase { per_phase: PLACES_PER_PHASE });
    let made = GroupPages { group, aligned, counts: phase_counts(group), texts };
    let mut pages = vec![cover(&made)];
    if made.persons() > 0 {
        pages.extend(curve_pages(&made));
        pages.push(threads_page(&made));
    }
    let what = texts.with("report-group-what", [("n", made.persons().into())]);
    write_feet(&mut pages, &what, "", texts);
    let title = format!("{} – {}", texts.get("report-group-title"), group.setup.name);
    Document { title, language, pages: paper.fit(pages) }
}
