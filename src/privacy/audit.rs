//! The audit of what is about to be told: between what a reader can bound every number, told or not, over all tables that are
//! linked, once everything is left out that is left out (an *interval audit* after secondary suppression, as τ-ARGUS and sdcTable
//! make it with linear programs).
//!
//! The tables of one phase are linked by those who have any event in it. Who names something does so in an event, so
//! persons ≤ any event; and the lanes hold all of those, so max(lanes) ≤ any event ≤ sum of the lanes. Of a thing that was
//! named, max(plus, minus) ≤ persons ≤ plus + minus where everyone gave a sign. What was merged to a level is the
//! union of its parts, so max(parts) ≤ level ≤ sum of the parts.
//!
//! No number stands in two of these constraints at once but those that link them, and these make no circle. Narrowing every
//! number by every constraint until nothing changes is therefore exact: each end of what is left can be (Freuder 1982, on
//! constraints that form a tree), and there is no need for a solver.

use std::collections::BTreeMap;

use super::bands::{tells_of_few, told};
use super::mentions::Kind;
use crate::model::{About, Code, EventCell, FEWEST_IN_CELL, MentionCell, Persons};

/// Narrowing goes on for so many rounds at most; a number can only shrink, and the tree is three constraints deep.
const MOST_ROUNDS: usize = 16;

/// A number that a reader could narrow down to one or two persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Which one.
    pub what: String,
    /// Between what it lies.
    pub between: (usize, usize),
}

/// A number between two others, both included.
type Range = (usize, usize);

/// The numbers of one kind of thing that was named, in one phase.
struct Things {
    /// Persons, plus and minus; the latter two when they may be concluded from.
    codes: BTreeMap<Code, (Range, [Range; 2])>,
    /// Of each level that is told: its number, and the things in it.
    levels: Vec<(Range, Vec<Code>)>,
}

/// What a reader finds in the cells of one phase, told of a group of `of` persons.
pub(super) fn found_in(
    (factors, actors, events): (&[MentionCell], &[MentionCell], &[EventCell]),
    (of_factors, of_actors): (&Kind, &Kind),
    of: usize,
) -> Vec<Found> {
    let clip = |(low, high): Range| (low, high.min(of));
    let mut lanes: Vec<Range> = crate::model::Domain::ALL
        .into_iter()
        .map(|domain| clip(told(events.iter().find(|cell| cell.domain == domain).map(|cell| cell.persons))))
        .collect();
    let mut kinds = [Things::of(factors, of_factors, of), Things::of(actors, of_actors, of)];
    let mut any_event: Range = (0, of);
    for _ in 0..MOST_ROUNDS {
        let before = any_event;
        for things in &mut kinds {
            things.narrow(&mut any_event);
        }
        union(&mut any_event, &mut lanes.iter_mut().collect::<Vec<_>>());
        if before == any_event {
            break;
        }
    }
    let mut found = Vec::new();
    let mut look = |what: String, (low, high): Range| {
        let rest = (of - high.min(of), of - low.min(of));
        for (what, (low, high)) in [(format!("not {what}"), rest), (what, (low, high))] {
            if low > high || tells_of_few(low, high) {
                found.push(Found { what, between: (low, high) });
            }
        }
    };
    for (place, range) in lanes.into_iter().enumerate() {
        look(format!("lane {place}"), range);
    }
    for things in kinds {
        for (code, (persons, signs)) in things.codes {
            look(format!("{code}"), persons);
            for sign in signs {
                look(format!("{code} by sign"), sign);
            }
        }
    }
    found
}

impl Things {
    fn of(cells: &[MentionCell], kind: &Kind, of: usize) -> Self {
        let cell = |code: &Code| cells.iter().find(|cell| matches!(&cell.about, About::Code(it) if it == code));
        let clip = |persons: Persons| (persons.at_least, persons.at_most.min(of));
        let mut codes = BTreeMap::new();
        for (code, _) in &kind.levels {
            let of_code = match cell(code) {
                Some(cell) => (clip(cell.persons), signs_of(cell, of)),
                None if kind.of_one.contains(code) => ((0, of), [(0, of); 2]),
                None => ((0, FEWEST_IN_CELL - 1), [(0, FEWEST_IN_CELL - 1); 2]),
            };
            codes.insert(code.clone(), of_code);
        }
        let told = cells.iter().filter_map(|it| match &it.about {
            About::Level(level) => {
                let untold = kind.levels.iter().filter(|(code, of_level)| of_level == level && cell(code).is_none());
                Some((clip(it.persons), untold.map(|(code, _)| code.clone()).collect()))
            }
            About::Code(_) => None,
        });
        let levels = told.collect();
        Self { codes, levels }
    }

    /// Narrows what is told by what is told beside it. What is told of a thing, and of a level, is of persons with an event.
    fn narrow(&mut self, any_event: &mut Range) {
        for (persons, signs) in self.codes.values_mut() {
            // As a reader who knows that everyone gave a sign.
            if persons.0 >= FEWEST_IN_CELL {
                let [plus, minus] = signs;
                union(persons, &mut [plus, minus]);
            }
            any_event.0 = any_event.0.max(persons.0);
            persons.1 = persons.1.min(any_event.1);
        }
        for (level, parts) in &mut self.levels {
            any_event.0 = any_event.0.max(level.0);
            level.1 = level.1.min(any_event.1);
            let mut ranges: Vec<Range> = parts.iter().map(|code| self.codes[code].0).collect();
            union(level, &mut ranges.iter_mut().collect::<Vec<_>>());
            for (code, range) in parts.iter().zip(ranges) {
                self.codes.entry(code.clone()).and_modify(|it| it.0 = range);
            }
        }
    }
}

/// What a reader knows of the signs of a thing that is told. Where neither is told either may be anything ([`super::signs`]).
fn signs_of(cell: &MentionCell, of: usize) -> [Range; 2] {
    let clip = |(low, high): Range| (low, high.min(of));
    match (cell.plus, cell.minus) {
        (None, None) => [clip((0, cell.persons.at_most)); 2],
        (plus, minus) => [plus, minus].map(|sign| clip(told(sign))),
    }
}

/// Narrows a union and its parts by each other: max(parts) ≤ union ≤ sum of the parts.
fn union(whole: &mut Range, parts: &mut [&mut Range]) {
    let most: usize = parts.iter().map(|part| part.1).sum();
    whole.0 = whole.0.max(parts.iter().map(|part| part.0).max().unwrap_or(0));
    whole.1 = whole.1.min(most);
    for part in parts.iter_mut() {
        let others = most - part.1;
        part.1 = part.1.min(whole.1);
        part.0 = part.0.max(whole.0.saturating_sub(others));
    }
}
