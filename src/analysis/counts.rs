//! What happened in each phase, and who and what had a part in it, counted in persons.

use std::collections::{BTreeMap, BTreeSet};

use super::participants::{Skipped, all_with_every_phase};
use crate::model::{Code, Domain, Event, Group, Mention, Mentioned, PhaseLetter, PhaseSpan};

/// Counts of a group by phase. They are about the same persons as the lines aligned by phase: those who agreed to group
/// figures and went through every phase.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseCounts {
    /// How many persons take part: the N of "n of N".
    pub participants: usize,
    /// A row for each domain and phase, those without events included, in the order of domains, then phases.
    pub events: Vec<EventCount>,
    /// A row for each factor and phase that was mentioned, in the order of codes, then phases.
    pub factors: Vec<MentionCount>,
    /// A row for each actor and phase that was mentioned, in the order of codes, then phases.
    pub actors: Vec<MentionCount>,
    /// Who does not take part.
    pub skipped: Vec<Skipped>,
}

/// Events on one lane in one phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventCount {
    /// The lane.
    pub domain: Domain,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons with at least one.
    pub persons: usize,
    /// Events in all.
    pub count: usize,
}

/// Mentions of one factor or actor in one phase. A person counts once, whatever the number of mentions, and can stand in
/// both `plus` and `minus`, or (with impact 0 only) in neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentionCount {
    /// The factor or actor. What was said in own words has no code and is not counted here.
    pub code: Code,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons who mentioned it.
    pub persons: usize,
    /// Persons who mentioned it at least once with an impact above 0.
    pub plus: usize,
    /// Persons who mentioned it at least once with an impact below 0.
    pub minus: usize,
}

/// Counts events, factors and actors by phase.
///
/// An event, with the mentions in it, belongs to the phase in which its first day lies; on a border, to the later one. An
/// event that begins outside the timeline belongs to none.
pub fn phase_counts(group: &Group) -> PhaseCounts {
    let taking = all_with_every_phase(group);
    let mut events = EventTally::default();
    let mut factors = MentionTally::default();
    let mut actors = MentionTally::default();
    for (journey, spans) in &taking.part {
        let placed = || journey.events.iter().filter_map(|event| Some((phase_of(event, spans)?, event)));
        events.add_person(placed());
        factors.add_person(placed().flat_map(|(phase, event)| with_phase(phase, &event.factors)));
        actors.add_person(placed().flat_map(|(phase, event)| with_phase(phase, &event.actors)));
    }
    let letters: Vec<PhaseLetter> = group.setup.instrument.phases.iter().map(|kind| kind.letter).collect();
    PhaseCounts {
        participants: taking.part.len(),
        events: events.rows(&letters),
        factors: factors.rows(&letters),
        actors: actors.rows(&letters),
        skipped: taking.skipped,
    }
}

/// The place of the phase in which an event begins.
fn phase_of(event: &Event, spans: &[PhaseSpan]) -> Option<usize> {
    let begun = spans.partition_point(|span| span.from_day <= event.from);
    let inside = spans.last().is_some_and(|last| event.from <= last.to_day);
    begun.checked_sub(1).filter(|_| inside)
}

fn with_phase(phase: usize, mentions: &[Mention]) -> impl Iterator<Item = (usize, &Mention)> {
    mentions.iter().map(move |mention| (phase, mention))
}

#[derive(Default)]
struct EventTally {
    /// (persons, events) by domain and place of the phase.
    cells: BTreeMap<(Domain, usize), (usize, usize)>,
}

impl EventTally {
    fn add_person<'a>(&mut self, events: impl Iterator<Item = (usize, &'a Event)>) {
        let mut seen = BTreeSet::new();
        for (phase, event) in events {
            let cell = self.cells.entry((event.domain, phase)).or_default();
            cell.0 += usize::from(seen.insert((event.domain, phase)));
            cell.1 += 1;
        }
    }

    fn rows(&self, letters: &[PhaseLetter]) -> Vec<EventCount> {
        let row = |domain, place, phase| {
            let (persons, count) = self.cells.get(&(domain, place)).copied().unwrap_or_default();
            EventCount { domain, phase, persons, count }
        };
        let of_domain = |domain| letters.iter().enumerate().map(move |(place, &phase)| row(domain, place, phase));
        Domain::ALL.into_iter().flat_map(of_domain).collect()
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    plus: bool,
    minus: bool,
}

#[derive(Default)]
struct MentionTally {
    /// What each person said, by code and place of the phase.
    cells: BTreeMap<(Code, usize), Vec<Signs>>,
}

impl MentionTally {
    fn add_person<'a>(&mut self, mentions: impl Iterator<Item = (usize, &'a Mention)>) {
        let mut said: BTreeMap<(Code, usize), Signs> = BTreeMap::new();
        for (phase, mention) in mentions {
            let Mentioned::Code(code) = &mention.what else { continue };
            let signs = said.entry((code.clone(), phase)).or_default();
            signs.plus |= mention.impact.value() > 0;
            signs.minus |= mention.impact.value() < 0;
        }
        for (cell, signs) in said {
            self.cells.entry(cell).or_default().push(signs);
        }
    }

    fn rows(&self, letters: &[PhaseLetter]) -> Vec<MentionCount> {
        let row = |((code, place), said): (&(Code, usize), &Vec<Signs>)| MentionCount {
            code: code.clone(),
            phase: letters[*place],
            persons: said.len(),
            plus: said.iter().filter(|signs| signs.plus).count(),
            minus: said.iter().filter(|signs| signs.minus).count(),
        };
        self.cells.iter().map(row).collect()
    }
}
