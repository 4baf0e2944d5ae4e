//! Where a group stands: for everyone what has been done, and for the group which step of the method comes next and why. Nothing
//! is compulsory and nothing is scored: a step that is passed over is only not the next one any more once it is done.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::agreement::{Rated, person_agreement};
use super::summary::mean_of_sorted;
use crate::model::{Group, Journey, MeasurementTime, ParticipantCode, PhaseKind};

/// What has been done with the drawing of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonStanding {
    /// Whose.
    pub participant: ParticipantCode,
    /// How the drawing came in.
    pub handed_in: HandedIn,
    /// The person agreed that the drawing is talked about.
    pub may_talk: bool,
    /// When it was talked through.
    pub talked: Option<Timestamp>,
    /// The person agreed to be counted in figures about the group.
    pub in_figures: bool,
    /// The person agreed to be asked about quotes.
    pub may_quote: bool,
    /// Words that were written down as the person said them.
    pub quotes: usize,
    /// To how many of those the person said yes or no.
    pub answered: usize,
    /// How many of those may be used.
    pub approved: usize,
    /// The phases, where they are set.
    pub phases: Option<PhasesStanding>,
}

/// How a drawing came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandedIn {
    /// Not yet: only the code was handed out.
    No,
    /// Read from paper, and nobody has looked it over yet.
    Unchecked,
    /// It is there.
    Yes,
}

/// Who set the phases of one person, and how far a second rater agreed.
#[derive(Debug, Clone, PartialEq)]
pub struct PhasesStanding {
    /// By whom, in the words of the file.
    pub set_by: Option<String>,
    /// A second rater set them too.
    pub has_second: bool,
    /// The mean number of weeks between both, over the borders that both set.
    pub weeks_apart: Option<f64>,
    /// Borders that only one of both set.
    pub one_only: usize,
}

/// The step that comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextStep {
    /// Nobody's drawing is here yet.
    BringTogether,
    /// Drawings from paper wait to be looked over.
    LookOver {
        /// So many.
        n: usize,
    },
    /// Drawings wait to be talked through.
    TalkThrough {
        /// So many.
        n: usize,
        /// Of so many who agreed to it.
        of: usize,
        /// The first of them.
        first: ParticipantCode,
    },
    /// Phases are to be set.
    SetPhases {
        /// In so many drawings.
        n: usize,
        /// Of so many.
        of: usize,
        /// The first of them.
        first: ParticipantCode,
    },
    /// Their owners are to be asked about quotes.
    AskQuotes {
        /// About so many quotes.
        n: usize,
        /// The first of the owners.
        first: ParticipantCode,
    },
    /// Nothing stands on the board yet.
    Redesign,
    /// Cards on the board have no goal.
    SetGoals {
        /// So many.
        n: usize,
        /// Of so many.
        of: usize,
    },
    /// How it is now was not measured yet.
    MeasureBefore,
    /// It was measured before, and not after.
    MeasureAfter,
    /// All was done: what is told to others can be made.
    Share,
}

/// Where a group stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Everyone whose drawing is here, in the order of the group; then the codes that were handed out and are not here.
    pub people: Vec<PersonStanding>,
    /// What comes next.
    pub next: NextStep,
}

/// Where `group` stands.
///
/// ```
/// use potloodlijn::{analysis::{NextStep, standing}, demo::example_group, model::{Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// assert_eq!(standing(&group).next, NextStep::BringTogether);
/// group.journeys = example.journeys.into();
/// group.setup.codes = vec!["P01".into(), "P07".into()];
/// let found = standing(&group);
/// assert_eq!(found.people.len(), 3, "two drawings, and one code that was handed out");
/// assert!(matches!(found.next, NextStep::TalkThrough { n: 2, .. }));
/// ```
pub fn standing(group: &Group) -> Standing {
    let kinds = &group.setup.instrument.phases;
    let mut people: Vec<PersonStanding> = group.journeys.iter().map(|journey| of_person(journey, kinds)).collect();
    let next = next_step(group, &people);
    let here: BTreeSet<&str> = group.journeys.iter().map(|journey| journey.participant.as_str()).collect();
    let out = group.setup.codes.iter().filter(|code| !here.contains(code.as_str()));
    people.extend(out.filter_map(|code| Some(not_here(ParticipantCode::new(code)?))));
    Standing { people, next }
}

fn of_person(journey: &Journey, kinds: &[PhaseKind]) -> PersonStanding {
    let quotes = || journey.events.iter().flat_map(|event| &event.quotes);
    PersonStanding {
        participant: journey.participant.clone(),
        handed_in: if journey.is_unchecked() { HandedIn::Unchecked } else { HandedIn::Yes },
        may_talk: journey.consent.interview,
        talked: journey.interviewed,
        in_figures: journey.consent.group_figures,
        may_quote: journey.consent.quotes,
        quotes: quotes().count(),
        answered: quotes().filter(|quote| quote.approved || quote.said_on.is_some()).count(),
        approved: quotes().filter(|quote| quote.approved).count(),
        phases: phases_of(journey, kinds),
    }
}

fn phases_of(journey: &Journey, kinds: &[PhaseKind]) -> Option<PhasesStanding> {
    let phases = &journey.phases;
    if !phases.have_begun() {
        return None;
    }
    let rated = person_agreement(journey, kinds).map(|found| found.borders).unwrap_or_default();
    let mut weeks: Vec<f64> = rated
        .iter()
        .filter_map(|(_, rated)| match rated {
            Rated::Both { weeks_later } => Some(weeks_later.abs()),
            _ => None,
        })
        .collect();
    weeks.sort_by(f64::total_cmp);
    Some(PhasesStanding {
        set_by: phases.set_by.clone(),
        has_second: phases.second.is_some(),
        weeks_apart: mean_of_sorted(&weeks),
        one_only: rated.iter().filter(|(_, it)| matches!(it, Rated::OnlyFirst | Rated::OnlySecond)).count(),
    })
}

fn not_here(participant: ParticipantCode) -> PersonStanding {
    PersonStanding {
        participant,
        handed_in: HandedIn::No,
        may_talk: false,
        talked: None,
        in_figures: false,
        may_quote: false,
        quotes: 0,
        answered: 0,
        approved: 0,
        phases: None,
    }
}

/// The first step, in the order of the method, of which something is left.
fn next_step(group: &Group, people: &[PersonStanding]) -> NextStep {
    if people.is_empty() {
        return NextStep::BringTogether;
    }
    let unchecked = people.iter().filter(|person| person.handed_in == HandedIn::Unchecked).count();
    if unchecked > 0 {
        return NextStep::LookOver { n: unchecked };
    }
    let wait = |waits: fn(&PersonStanding) -> bool| -> Vec<&PersonStanding> {
        people.iter().filter(|person| waits(person)).collect()
    };
    let to_talk = wait(|person| person.may_talk && person.talked.is_none());
    if let Some(person) = to_talk.first() {
        let of = people.iter().filter(|person| person.may_talk).count();
        return NextStep::TalkThrough { n: to_talk.len(), of, first: person.participant.clone() };
    }
    let to_set = wait(|person| person.phases.is_none());
    if let Some(person) = to_set.first() {
        return NextStep::SetPhases { n: to_set.len(), of: people.len(), first: person.participant.clone() };
    }
    let to_ask = wait(|person| person.may_quote && person.answered < person.quotes);
    if let Some(person) = to_ask.first() {
        let n = to_ask.iter().map(|person| person.quotes - person.answered).sum();
        return NextStep::AskQuotes { n, first: person.participant.clone() };
    }
    next_for_group(group)
}

/// What comes after everyone's own steps.
fn next_for_group(group: &Group) -> NextStep {
    if group.board.is_empty() {
        return NextStep::Redesign;
    }
    let without = group.board.iter().filter(|card| card.goal.trim().is_empty() && card.target.is_none()).count();
    if without > 0 {
        return NextStep::SetGoals { n: without, of: group.board.len() };
    }
    let measured = |is: fn(MeasurementTime) -> bool| {
        group.measurements.iter().any(|measurement| is(measurement.time) && !measurement.is_empty())
    };
    match (measured(|time| time == MeasurementTime::T0), measured(|time| time != MeasurementTime::T0)) {
        (false, false) => NextStep::MeasureBefore,
        (true, false) => NextStep::MeasureAfter,
        (_, true) => NextStep::Share,
    }
}
