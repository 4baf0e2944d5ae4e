//! What happened in each phase, and what and who had a part in it: counted in persons, as may be told.

use super::audit::found_in;
use super::bands::{band, told};
use super::left_out::{LeftOut, Table, Why};
use super::mentions::{Kind, OfPhase, Said, mention_cells};
use super::signs::SignRules;
use crate::analysis::{MentionCount, phase_counts_of_whole_journeys};
use crate::model::{About, Code, Domain, EventCell, Extra, Group, Journey, MentionCell, Persons, PhaseLetter};

/// Someone who takes part, with what this person named by phase.
pub(super) struct Person<'a> {
    pub journey: &'a Journey,
    factors: Vec<(Code, PhaseLetter, Said)>,
    actors: Vec<(Code, PhaseLetter, Said)>,
    events: Vec<(Domain, PhaseLetter)>,
}

/// What is told by phase.
#[derive(Debug, Default)]
pub(super) struct ByPhase {
    pub factors: Vec<MentionCell>,
    pub actors: Vec<MentionCell>,
    pub events: Vec<EventCell>,
    pub left_out: Vec<LeftOut>,
}

/// Those who take part: the owners of `journeys`. What each named is counted as for a group of one, so that it is counted
/// alike everywhere.
pub(super) fn people<'a>(group: &Group, journeys: &[&'a Journey]) -> Vec<Person<'a>> {
    let mut alone = Group::new(group.id, group.setup.clone());
    let row = |row: &MentionCount| (row.code.clone(), row.phase, Said { plus: row.plus > 0, minus: row.minus > 0 });
    let person = |journey: &'a Journey| {
        alone.journeys = [journey.clone()].into();
        let counts = phase_counts_of_whole_journeys(&alone);
        Person {
            journey,
            factors: counts.factors.iter().map(row).collect(),
            actors: counts.actors.iter().map(row).collect(),
            events: counts.events.iter().filter(|row| row.persons > 0).map(|row| (row.domain, row.phase)).collect(),
        }
    };
    journeys.iter().copied().map(person).collect()
}

/// What may be told by phase of `people`, of whom `about` is told.
pub(super) fn by_phase(group: &Group, people: &[Person<'_>], about: Persons) -> ByPhase {
    let instrument = &group.setup.instrument;
    let factors = Kind {
        levels: instrument.factors.iter().map(|it| (it.code.clone(), it.level)).collect(),
        of_one: std::collections::BTreeSet::new(),
    };
    let actors = Kind {
        levels: instrument.actors.iter().map(|it| (it.code.clone(), it.level)).collect(),
        of_one: group.roles_of_one(),
    };
    let mut signs = SignRules::new(people.len(), about);
    let mut all = ByPhase::default();
    for kind in &instrument.phases {
        let phase = kind.letter;
        let mut here = ByPhase { events: events(people, phase, about, &mut all.left_out), ..ByPhase::default() };
        let of_factors = named(people.iter().map(|it| &it.factors), phase);
        let of_actors = named(people.iter().map(|it| &it.actors), phase);
        for (cells, of_kind, said) in
            [(&mut here.factors, &factors, of_factors), (&mut here.actors, &actors, of_actors)]
        {
            let (told, left_out) = mention_cells(phase, &said, of_kind, (about, &mut signs));
            all.left_out.extend(left_out);
            *cells = told;
        }
        leave_out_what_tells_of_events(&mut here, people.len(), &mut all.left_out);
        // Nothing is to be found any more. Where it is, the mentions of this phase are what links its tables.
        if !found_in((&here.factors, &here.actors, &here.events), (&factors, &actors), people.len()).is_empty() {
            let mut cells: Vec<MentionCell> = here.factors.drain(..).collect();
            cells.append(&mut here.actors);
            for cell in cells {
                leave_out(&mut all.left_out, cell);
            }
        }
        all.factors.append(&mut here.factors);
        all.actors.append(&mut here.actors);
        all.events.append(&mut here.events);
    }
    all
}

fn leave_out(left_out: &mut Vec<LeftOut>, cell: MentionCell) {
    if let About::Code(code) = cell.about {
        left_out.push(LeftOut { table: Table::Mention(code), phase: Some(cell.phase), why: Why::WouldTellOfFew });
    }
}

/// Who names something does so in an event. Where more persons are told to have named something than the lanes leave room
/// for, a reader could conclude that there are persons with an event on a lane that has few.
fn leave_out_what_tells_of_events(here: &mut ByPhase, of: usize, left_out: &mut Vec<LeftOut>) {
    let most = most_with_events(&here.events, of);
    for cells in [&mut here.factors, &mut here.actors] {
        let (tells, stays) = std::mem::take(cells).into_iter().partition(|cell| cell.persons.at_least > most);
        *cells = stays;
        let tells: Vec<MentionCell> = tells;
        for cell in tells {
            leave_out(left_out, cell);
        }
    }
}

fn events(people: &[Person<'_>], phase: PhaseLetter, about: Persons, left_out: &mut Vec<LeftOut>) -> Vec<EventCell> {
    let mut cells = Vec::new();
    for domain in Domain::ALL {
        let count = people.iter().filter(|person| person.events.contains(&(domain, phase))).count();
        match band(count, about) {
            Some(persons) => cells.push(EventCell { domain, phase, persons, extra: Extra::default() }),
            None if count > 0 => {
                left_out.push(LeftOut { table: Table::Events(domain), phase: Some(phase), why: Why::FewerThanThree });
            }
            None => {}
        }
    }
    cells
}

/// What everyone named in one phase, persons by their place.
fn named<'a>(people: impl Iterator<Item = &'a Vec<(Code, PhaseLetter, Said)>>, phase: PhaseLetter) -> OfPhase {
    let mut named = OfPhase::new();
    for (place, said) in people.enumerate() {
        for (code, _, said) in said.iter().filter(|(_, of_phase, _)| *of_phase == phase) {
            named.entry(code.clone()).or_default().insert(place, *said);
        }
    }
    named
}

/// The most persons of which a table of mentions may say that there are at least so many.
fn most_with_events(events: &[EventCell], of: usize) -> usize {
    let known = |domain: Domain| told(events.iter().find(|cell| cell.domain == domain).map(|cell| cell.persons)).1;
    let all: usize = Domain::ALL.into_iter().map(known).sum();
    let untold = Domain::ALL.into_iter().filter(|domain| events.iter().all(|cell| cell.domain != *domain));
    untold.map(|domain| all - known(domain)).min().unwrap_or(of)
}
