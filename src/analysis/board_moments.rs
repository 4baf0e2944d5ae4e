//! The decisive moments of a group as they may stand on a board that everyone sees: no codes, no dates, and only what
//! enough persons share.

use super::counts::PhaseCounts;
use super::effect::SMALLEST_CELL;
use super::moments::{StretchMoments, group_moments};
use super::trends::Direction;
use crate::model::{BoardMoment, Code, Formality, Group, Instrument, PhaseLetter};

/// A part of a phase in which curves of several people changed steeply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedMoment {
    /// The phase.
    pub phase: PhaseLetter,
    /// Which third of it, from 0.
    pub stretch: usize,
    /// Persons with a decisive moment here, at least [`SMALLEST_CELL`].
    pub persons: usize,
    /// Persons in whom this phase occurs.
    pub of: usize,
    /// The curves that fell or rose steeply in at least [`SMALLEST_CELL`] persons and one in ten of those with a moment here, the way
    /// that more went, in the order of the instrument. A curve that went both ways in as many stands here twice.
    pub turns: Vec<(Code, Direction)>,
}

/// One person in so many of those with a moment is enough to be told of.
const FEWEST_PART: usize = 10;

/// The decisive moments that at least [`SMALLEST_CELL`] persons share, and of them only the curves that did the same in at
/// least as many, in the order of the phases.
pub fn shared_moments(group: &Group) -> Vec<SharedMoment> {
    let all = group_moments(group).stretches;
    let shared = all.iter().filter(|row| row.persons >= SMALLEST_CELL);
    let shared = shared.map(|row| SharedMoment {
        phase: row.phase,
        stretch: row.stretch,
        persons: row.persons,
        of: row.of,
        turns: turns_of(row, &group.setup.instrument),
    });
    shared.filter(|moment| !moment.turns.is_empty()).collect()
}

fn turns_of(row: &StretchMoments, instrument: &Instrument) -> Vec<(Code, Direction)> {
    let mut turns = Vec::new();
    for indicator in &instrument.indicators {
        let (fell, rose) = row.indicators.get(&indicator.id).copied().unwrap_or_default();
        // What is said of a moment is what most of those who turned there did, and not of a few of very many.
        let is_said = |persons: usize, other: usize| {
            persons >= SMALLEST_CELL && persons >= other && persons * FEWEST_PART >= row.persons
        };
        for (persons, other, direction) in [(fell, rose, Direction::Falling), (rose, fell, Direction::Rising)] {
            if is_said(persons, other) {
                turns.push((indicator.id.clone(), direction));
            }
        }
    }
    turns
}

impl SharedMoment {
    /// Whether `moment` was taken from here.
    pub fn is(&self, moment: &BoardMoment) -> bool {
        moment.phase == Some(self.phase) && moment.stretch.map(usize::from) == Some(self.stretch)
    }
}

/// The most that is listed of what played a part in a phase.
pub const MOST_MATTERED: usize = 6;

/// A factor that several people told of in a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mattered {
    /// Which.
    pub code: Code,
    /// How many persons told of it, at least [`SMALLEST_CELL`].
    pub persons: usize,
    /// How many of them at least once as something that was hard, where that are at least [`SMALLEST_CELL`].
    pub hard: Option<usize>,
    /// How many of them at least once as something that helped, where that are at least [`SMALLEST_CELL`].
    pub helped: Option<usize>,
}

/// What played a part in `phase`, told of by most persons first, then in the order of codes; at most [`MOST_MATTERED`].
pub fn what_mattered(counts: &PhaseCounts, phase: PhaseLetter) -> Vec<Mattered> {
    let enough = |persons: usize| Some(persons).filter(|&persons| persons >= SMALLEST_CELL);
    let rows = counts.factors.iter().filter(|row| row.phase == phase);
    let told = rows.filter_map(|row| {
        let persons = enough(row.persons)?;
        Some(Mattered { code: row.code.clone(), persons, hard: enough(row.minus), helped: enough(row.plus) })
    });
    let mut told: Vec<Mattered> = told.collect();
    told.sort_by_key(|factor| std::cmp::Reverse(factor.persons));
    told.truncate(MOST_MATTERED);
    told
}

/// Who could act at a moment: the actors of the instrument, by office or informally. Whoever can do either stands in both.
#[derive(Debug, Clone, PartialEq)]
pub struct CouldAct {
    /// Persons who are counted: the N of "n of N".
    pub of: usize,
    /// By office.
    pub formal: Vec<PossibleActor>,
    /// Informally, the person included.
    pub informal: Vec<PossibleActor>,
}

/// Someone who could act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleActor {
    /// Who.
    pub code: Code,
    /// How many persons told of them in this phase, where that are at least [`SMALLEST_CELL`].
    pub told_of: Option<usize>,
}

/// Who could act in `phase`, or at any time when there is none. Those who were told of most come first, then the order of
/// the instrument.
///
/// ```
/// use potloodlijn::analysis::{could_act, phase_counts};
/// use potloodlijn::{demo::example_setup, model::{Group, Language}};
/// let group = Group::new(uuid::Uuid::nil(), example_setup(0, 7, Language::Nl));
/// let could = could_act(&group.setup.instrument, &phase_counts(&group), None);
/// // Of twenty actors two stand in both lists: they can act by office and informally.
/// assert_eq!((could.of, could.formal.len(), could.informal.len()), (0, 14, 8));
/// ```
pub fn could_act(instrument: &Instrument, counts: &PhaseCounts, phase: Option<PhaseLetter>) -> CouldAct {
    let told_of = |code: &Code| {
        let rows = counts.actors.iter().filter(|row| row.code == *code);
        let persons = rows.filter(|row| phase == Some(row.phase)).map(|row| row.persons).max();
        persons.filter(|&persons| persons >= SMALLEST_CELL)
    };
    let list = |takes: fn(Formality) -> bool| {
        let actors = instrument.actors.iter().filter(|actor| takes(actor.formal));
        let mut list: Vec<PossibleActor> =
            actors.map(|actor| PossibleActor { code: actor.code.clone(), told_of: told_of(&actor.code) }).collect();
        list.sort_by_key(|actor| std::cmp::Reverse(actor.told_of));
        list
    };
    CouldAct {
        of: phase.map_or(counts.participants, |phase| counts.among(phase)),
        formal: list(|formality| matches!(formality, Formality::Yes | Formality::Both)),
        informal: list(|formality| !matches!(formality, Formality::Yes)),
    }
}
