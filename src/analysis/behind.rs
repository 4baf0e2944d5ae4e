//! What is behind a cell of a table: whose events, and the words that may be quoted.

use uuid::Uuid;

use crate::analysis::participants::all_with_phases;
use crate::analysis::tally::phase_of;
use crate::model::{Code, Domain, Event, Group, Journey, Level, Mention, Mentioned, PhaseLetter, Quote};

/// What a cell of [`super::PhaseCounts`] counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CellOf {
    /// Events on a lane.
    Domain(Domain),
    /// Mentions of a factor.
    Factor(Code),
    /// Mentions of an actor.
    Actor(Code),
    /// Mentions of factors at a level.
    FactorLevel(Level),
    /// Mentions of actors at a level.
    ActorLevel(Level),
    /// Mentions that are gathered in a code of the facilitator's own.
    OwnCode(Uuid),
}

/// One cell of [`super::PhaseCounts`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// What it counts.
    pub of: CellOf,
    /// In which phase.
    pub phase: PhaseLetter,
}

/// An event that a cell counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Behind<'a> {
    /// Whose it is.
    pub journey: &'a Journey,
    /// The event.
    pub event: &'a Event,
}

impl<'a> Behind<'a> {
    /// The words that may be shown to others: those of who agreed to be quoted, each approved by them.
    pub fn approved_quotes(self) -> impl Iterator<Item = &'a Quote> {
        let agreed = self.journey.consent.quotes;
        self.event.quotes.iter().filter(move |quote| agreed && quote.approved)
    }
}

/// The events that `cell` of [`super::phase_counts`] counts, in the order of persons, then of their events. The persons in it are
/// as many as the cell says; of a lane the events are too.
pub fn behind<'a>(group: &'a Group, cell: &Cell) -> Vec<Behind<'a>> {
    let mut found = Vec::new();
    for (journey, spans) in all_with_phases(group).part {
        let in_phase = |event: &&Event| phase_of(event, &spans).is_some_and(|place| spans[place].letter == cell.phase);
        let counted = journey.events.iter().filter(in_phase).filter(|event| is_counted(group, &cell.of, event));
        found.extend(counted.map(|event| Behind { journey, event }));
    }
    found
}

fn is_counted(group: &Group, of: &CellOf, event: &Event) -> bool {
    let instrument = &group.setup.instrument;
    match of {
        CellOf::Domain(domain) => event.domain == *domain,
        CellOf::OwnCode(id) => group.own_codes.iter().any(|code| code.id == *id && code.is_in(event)),
        CellOf::Factor(code) => any_code(&event.factors, |said| said == code),
        CellOf::Actor(code) => any_code(&event.actors, |said| said == code),
        CellOf::FactorLevel(level) => {
            any_code(&event.factors, |said| instrument.factor(said).is_some_and(|factor| factor.level == *level))
        }
        CellOf::ActorLevel(level) => {
            any_code(&event.actors, |said| instrument.actor(said).is_some_and(|actor| actor.level == *level))
        }
    }
}

fn any_code(mentions: &[Mention], is: impl Fn(&Code) -> bool) -> bool {
    mentions.iter().any(|mention| matches!(&mention.what, Mentioned::Code(code) if is(code)))
}
