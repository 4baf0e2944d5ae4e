//! Factors and actors by phase: told one by one where enough persons named them, else merged upward to their level.
//!
//! What is merged is counted apart from what is told: persons who named *any of the others* of that level. Of fewer than
//! three others nothing is told, and of more no more than "three or more": else, since each of them alone was named by
//! fewer than three, a reader could add up that all of them were named.

use std::collections::{BTreeMap, BTreeSet};

use super::bands::band;
use super::draft::{LeftOut, Table, Why};
use crate::model::{About, Code, Extra, FEWEST_IN_CELL, Level, MentionCell, Persons, PhaseLetter};

/// What one person said of one factor or actor in one phase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Something good.
    pub plus: bool,
    /// Something bad.
    pub minus: bool,
}

/// By code: what each person who named it said. Persons by their place in the list of those who take part.
pub(super) type OfPhase = BTreeMap<Code, BTreeMap<usize, Said>>;

/// The factors or the actors of an instrument, each with its level.
pub(super) type Levels = Vec<(Code, Level)>;

/// The cells of one phase that may be told, of `of` persons.
pub(super) fn mention_cells(
    phase: PhaseLetter,
    named: &OfPhase,
    levels: &Levels,
    of: usize,
) -> (Vec<MentionCell>, Vec<LeftOut>) {
    let nobody = BTreeMap::new();
    let persons_of = |code: &Code| named.get(code).unwrap_or(&nobody);
    let mut cells = Vec::new();
    let mut left_out = Vec::new();
    let mut others: BTreeMap<Level, Vec<&Code>> = BTreeMap::new();
    for (code, level) in levels {
        let said = persons_of(code);
        match band(said.len(), of) {
            Some(persons) => cells.push(cell_of(code, phase, persons, said, of)),
            None => {
                others.entry(*level).or_default().push(code);
                if !said.is_empty() {
                    let table = Table::Mention(code.clone());
                    left_out.push(LeftOut { table, phase: Some(phase), why: Why::FewerThanThree });
                }
            }
        }
    }
    for (level, codes) in others {
        let who: BTreeSet<usize> = codes.iter().flat_map(|code| persons_of(code).keys().copied()).collect();
        if codes.len() >= FEWEST_IN_CELL && who.len() >= FEWEST_IN_CELL {
            let persons = Persons { at_least: FEWEST_IN_CELL, at_most: of };
            let about = About::Level(level);
            cells.push(MentionCell { about, phase, persons, plus: None, minus: None, extra: Extra::default() });
        }
    }
    (cells, left_out)
}

fn cell_of(code: &Code, phase: PhaseLetter, persons: Persons, said: &BTreeMap<usize, Said>, of: usize) -> MentionCell {
    let count = |is: fn(&Said) -> bool| band(said.values().filter(|said| is(said)).count(), of);
    MentionCell {
        about: About::Code(code.clone()),
        phase,
        persons,
        plus: count(|said| said.plus),
        minus: count(|said| said.minus),
        extra: Extra::default(),
    }
}
