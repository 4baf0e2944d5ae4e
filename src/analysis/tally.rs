//! Counting persons by a key and a phase, with the signs of what they said.

use std::collections::BTreeMap;

use crate::model::{Event, PhaseSpan};

/// The place (in `spans`) of the phase in which an event begins; on a border, of the later one. `None` outside the
/// timeline and where no phases are marked.
pub(super) fn phase_of(event: &Event, spans: &[PhaseSpan]) -> Option<usize> {
    phase_at(event.from, spans)
}

/// The place (in `spans`) of the phase in which `day` lies; on a border, of the later one.
pub(super) fn phase_at(day: f64, spans: &[PhaseSpan]) -> Option<usize> {
    let begun = spans.partition_point(|span| span.from_day <= day);
    let inside = spans.last().is_some_and(|last| day <= last.to_day);
    begun.checked_sub(1).filter(|_| inside)
}

#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    plus: bool,
    minus: bool,
}

/// Persons in one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Persons {
    /// With at least one mention.
    pub all: usize,
    /// With at least one mention of a sign above 0.
    pub plus: usize,
    /// With at least one mention of a sign below 0.
    pub minus: usize,
}

/// Persons by key; each counts once a key, whatever the number of mentions.
#[derive(Debug)]
pub(super) struct SignTally<K> {
    cells: BTreeMap<K, Persons>,
}

impl<K: Ord> SignTally<K> {
    pub fn new() -> Self {
        Self { cells: BTreeMap::new() }
    }

    /// Adds everything that one person mentioned, each with its sign: above, below or just 0.
    pub fn add_person(&mut self, mentions: impl Iterator<Item = (K, i8)>) {
        let mut said: BTreeMap<K, Signs> = BTreeMap::new();
        for (key, sign) in mentions {
            let signs = said.entry(key).or_default();
            signs.plus |= sign > 0;
            signs.minus |= sign < 0;
        }
        for (key, signs) in said {
            let cell = self.cells.entry(key).or_default();
            cell.all += 1;
            cell.plus += usize::from(signs.plus);
            cell.minus += usize::from(signs.minus);
        }
    }

    /// The cells in the order of their keys.
    pub fn into_cells(self) -> impl Iterator<Item = (K, Persons)> {
        self.cells.into_iter()
    }
}
