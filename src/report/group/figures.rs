//! What the pages of a group are made from.

use jiff::civil::Date;

use crate::analysis::{AlignedGroup, Alignment, PhaseCounts, USUAL_PLACES, align, phase_counts};
use crate::model::{Code, Group, Instrument, Language, ParticipantCode};
use crate::report::group::named_count::NamedCount;
use crate::report::page::{Document, Page};
use crate::report::page_frame::{Foot, write_feet_on};
use crate::text::{Texts, and_list};

/// What the pages of a group are made from.
pub(crate) struct GroupPages<'a> {
    pub(super) group: &'a Group,
    pub(super) aligned: AlignedGroup,
    pub(super) counts: PhaseCounts,
    pub(super) factors: Vec<NamedCount>,
    pub(super) actors: Vec<NamedCount>,
    pub(super) texts: &'static Texts,
    pub(super) looking: Looking<'a>,
}

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
        let aligned = align(group, Alignment::Phase { per_phase: USUAL_PLACES });
        let counts = phase_counts(group);
        let (factors, actors) = (NamedCount::factors(&counts), NamedCount::actors(group, &counts));
        Self { group, aligned, counts, factors, actors, texts: Texts::of(language), looking: Looking::default() }
    }

    pub(super) fn instrument(&self) -> &'a Instrument {
        &self.group.setup.instrument
    }

    /// Persons in the figures.
    pub(super) fn persons(&self) -> usize {
        self.aligned.people.len()
    }

    /// The line of whoever stands out, where they drew it.
    pub(super) fn row_of_person(&self, indicator: &Code) -> Option<&[Option<f64>]> {
        let code = self.looking.person?;
        let person = self.aligned.people.iter().find(|person| person.participant == *code)?;
        person.curves.get(indicator).map(Vec::as_slice)
    }

    /// `6 of 9`.
    pub(super) fn n_of(&self, n: usize, of: usize) -> String {
        self.texts.with("persons-of", [("n", n.into()), ("of", of.into())])
    }

    /// `a, b and c`; nothing without words.
    pub(super) fn list(&self, words: &[String]) -> Option<String> {
        and_list(self.texts, words)
    }

    /// The day of the newest drawing in the figures: what the pages are "as of".
    #[expect(clippy::disallowed_methods, reason = "a day for those who read the page, wherever the drawings were made")]
    fn newest(&self) -> Option<Date> {
        let of = |participant| self.group.journey_of(participant);
        let taking_part = self.aligned.people.iter().filter_map(|person| of(&person.participant));
        taking_part.map(|journey| journey.modified.to_zoned(jiff::tz::TimeZone::UTC).date()).max()
    }

    /// Feet and title, which all pages about a group have alike.
    pub(super) fn bound(&self, title: &str, mut pages: Vec<Page>) -> Document {
        let texts = self.texts;
        let measured = self.group.measurements.iter().any(|measurement| !measurement.is_empty());
        let what = texts.get(if measured { "report-what-measured" } else { "report-what" });
        write_feet_on(&mut pages, &Foot { what, of: self.newest(), ..Foot::default() }, texts);
        let title = format!("{} – {}", texts.get(title), self.group.setup.name);
        Document { title, language: texts.language(), pages }
    }
}
