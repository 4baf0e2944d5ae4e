//! What the pages of a group are made from.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::civil::Date;

use crate::analysis::{
    AlignedGroup, Alignment, PhaseCounts, PhaseTrend, Skipped, SkippedBecause, Summary, USUAL_PLACES, align_nothing,
    align_one, phase_counts, phase_trends, summarise,
};
use crate::model::{Code, Group, Instrument, Language, Measurement, MeasurementTime, ParticipantCode, PhaseLetter};
use crate::report::group::named_count::NamedCount;
use crate::report::page::{Document, Page};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::text::{Texts, and_list};

/// The axis of all pages.
const ON_PAGES: Alignment = Alignment::Phase { per_phase: USUAL_PLACES };

/// What the pages of a group are made from.
pub(crate) struct GroupPages<'a> {
    pub(super) group: &'a Group,
    /// Who takes part and where the places are, without anybody's lines.
    pub(super) aligned: AlignedGroup,
    lines: RefCell<BTreeMap<Code, Rc<AlignedGroup>>>,
    told: RefCell<BTreeMap<Code, Rc<LineFigures>>>,
    pub(super) counts: PhaseCounts,
    pub(super) factors: Vec<NamedCount>,
    pub(super) actors: Vec<NamedCount>,
    pub(super) texts: &'static Texts,
    pub(super) looking: Looking<'a>,
}

/// The lines of one indicator, in figures.
pub(super) struct LineFigures {
    /// So many persons drew it.
    pub(super) persons: usize,
    /// At each place.
    pub(super) summary: Summary,
    /// What the lines do in each phase.
    pub(super) trends: BTreeMap<PhaseLetter, PhaseTrend>,
}

/// Of more people the lines of one indicator at a time are in memory.
const MANY_PEOPLE: usize = 1000;

/// What of a group is looked at more closely.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Looking<'a> {
    /// Whose line stands out.
    pub(super) person: Option<&'a ParticipantCode>,
    /// The place of the one phase that is looked at.
    pub(super) only: Option<usize>,
}

impl<'a> GroupPages<'a> {
    pub(super) fn new(group: &'a Group, language: Language) -> Self {
        let aligned = align_nothing(group, ON_PAGES);
        let counts = phase_counts(group);
        let (factors, actors) = (NamedCount::factors(&counts), NamedCount::actors(group, &counts));
        let (texts, looking) = (Texts::of(language), Looking::default());
        let (lines, told) = (RefCell::default(), RefCell::default());
        Self { group, aligned, lines, told, counts, factors, actors, texts, looking }
    }

    /// The lines of one indicator.
    pub(super) fn lines(&self, indicator: &Code) -> Rc<AlignedGroup> {
        let mut lines = self.lines.borrow_mut();
        if let Some(there) = lines.get(indicator) {
            return Rc::clone(there);
        }
        if self.persons() > MANY_PEOPLE {
            lines.clear();
        }
        let of_one = Rc::new(align_one(self.group, ON_PAGES, indicator));
        lines.insert(indicator.clone(), Rc::clone(&of_one));
        of_one
    }

    /// The lines of one indicator, in figures.
    pub(super) fn told(&self, indicator: &Code) -> Rc<LineFigures> {
        if let Some(there) = self.told.borrow().get(indicator) {
            return Rc::clone(there);
        }
        let lines = self.lines(indicator);
        let rows = lines.rows(indicator);
        let (persons, summary) = (rows.len(), summarise(&rows));
        let told = Rc::new(LineFigures { persons, summary, trends: phase_trends(&lines, indicator) });
        self.told.borrow_mut().insert(indicator.clone(), Rc::clone(&told));
        told
    }

    pub(super) fn instrument(&self) -> &'a Instrument {
        &self.group.setup.instrument
    }

    /// Persons in the figures.
    pub(super) fn persons(&self) -> usize {
        self.aligned.people.len()
    }

    /// Lines can be laid side by side: two people at least went through all phases.
    pub(super) fn has_lines(&self) -> bool {
        self.persons() > 1
    }

    /// Something can be told of the group: of two people at least it is counted what they named, in whichever phases occur.
    pub(super) fn is_told_of(&self) -> bool {
        self.counts.participants > 1
    }

    /// Why no lines, or nothing at all, can be shown yet.
    pub(super) fn why_no_lines(&self) -> String {
        match self.counts.participants {
            0 => self.texts.get("report-few-nobody"),
            1 => self.texts.get("report-one"),
            n => self.texts.with("report-no-lines", [("n", n.into())]),
        }
    }

    /// Whoever stands out, where they are in the figures.
    pub(super) fn person_who_stands_out(&self) -> Option<&'a ParticipantCode> {
        self.looking.person.filter(|code| self.aligned.people.iter().any(|person| person.participant == **code))
    }

    /// The line of whoever stands out, where they drew it.
    pub(super) fn row_of_person(&self, indicator: &Code) -> Option<Vec<Option<f64>>> {
        let code = self.looking.person?;
        let lines = self.lines(indicator);
        let person = lines.people.iter().find(|person| person.participant == *code)?;
        person.curves.get(indicator).cloned()
    }

    /// Whoever stands out drew this line in what is looked at.
    pub(super) fn person_drew_here(&self, indicator: &Code) -> bool {
        let Some(row) = self.row_of_person(indicator) else { return false };
        let looked_at = self.aligned.phases.iter().enumerate();
        let mut looked_at = looked_at.filter(|(place, _)| self.looking.only.is_none_or(|only| only == *place));
        looked_at.any(|(_, phase)| phase.places.clone().any(|place| row.get(place).copied().flatten().is_some()))
    }

    /// `6 of 9`.
    pub(super) fn n_of(&self, n: usize, of: usize) -> String {
        self.texts.with("persons-of", [("n", n.into()), ("of", of.into())])
    }

    /// `a, b and c`; nothing without words.
    pub(super) fn list(&self, words: &[String]) -> Option<String> {
        and_list(self.texts, words)
    }

    /// The measurements that are laid beside each other: the first and all later ones; none while there are no two of them.
    pub(super) fn measured(&self) -> Vec<&'a Measurement> {
        let group = self.group;
        let filled_in = |time| group.measurement(time).filter(|measurement| !measurement.is_empty());
        let measured: Vec<&Measurement> = MeasurementTime::ALL.into_iter().filter_map(filled_in).collect();
        let can_be_compared = measured.len() > 1 && measured[0].time == MeasurementTime::T0;
        if can_be_compared { measured } else { Vec::new() }
    }

    /// The day of the newest drawing that is told of; of those, too, that lack a phase and are in no line.
    #[expect(clippy::disallowed_methods, reason = "a day for those who read the page, wherever the drawings were made")]
    fn newest_drawing(&self) -> Option<Date> {
        let lack_a_phase = |it: &&Skipped| matches!(it.why, SkippedBecause::PhaseDoesNotOccur(_));
        let lacking = self.aligned.skipped.iter().filter(lack_a_phase).map(|skipped| &skipped.participant);
        let told_of = self.aligned.people.iter().map(|person| &person.participant).chain(lacking);
        let journeys = told_of.filter_map(|participant| self.group.journey_of(participant));
        journeys.map(|journey| journey.modified.to_zoned(jiff::tz::TimeZone::UTC).date()).max()
    }

    /// The newest day of what was measured, or looked at on the board. A day on which something is still to be looked at is none: nothing
    /// is of a day that has yet to come.
    fn newest_of_plan(&self) -> Option<Date> {
        let measured = self.measured().into_iter().filter_map(|measurement| measurement.on);
        let checks = self.group.board.iter().flat_map(|action| &action.checks);
        measured.chain(checks.filter(|check| check.done).map(|check| check.on)).max()
    }

    /// Feet and title, which all pages about a group have alike, for pages of what was drawn and told.
    pub(super) fn bound(&self, title: &str, pages: Vec<Page>) -> Document {
        self.bound_as_of(title, pages, "report-what", self.newest_drawing())
    }

    /// The same for pages on which the plan stands too, with what was measured.
    pub(super) fn bound_with_plan(&self, title: &str, pages: Vec<Page>) -> Document {
        let what = if self.measured().is_empty() { "report-what" } else { "report-what-measured" };
        self.bound_as_of(title, pages, what, self.newest_drawing().max(self.newest_of_plan()))
    }

    fn bound_as_of(&self, title: &str, mut pages: Vec<Page>, what: &str, of: Option<Date>) -> Document {
        let texts = self.texts;
        write_feet_on(&mut pages, &Foot { what: texts.get(what), of, ..Foot::default() }, texts);
        let title = format!("{} – {}", texts.get(title), self.group.setup.name);
        Document { title, language: texts.language(), pages }
    }
}
