//! What happened in each phase, and who and what had a part in it, counted in persons.

use crate::analysis::participants::{Skipped, Taking, all_with_every_phase, all_with_phases};
use crate::analysis::tally::{SignTally, phase_of};
use crate::model::{Code, Domain, Event, Group, Instrument, Level, Mention, Mentioned, PhaseLetter, PhaseSpan};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Counts of a group by phase.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseCounts {
    /// How many persons take part: those who agreed and whose phases are set.
    pub participants: usize,
    /// In how many of those each phase occurs: the N of "n of N" there.
    pub among: BTreeMap<PhaseLetter, usize>,
    /// A row for each domain and phase, those without events included, in the order of domains, then phases.
    pub events: Vec<EventCount>,
    /// A row for each factor and phase that was mentioned, in the order of codes, then phases.
    pub factors: Vec<MentionCount>,
    /// A row for each actor and phase that was mentioned, in the order of codes, then phases.
    pub actors: Vec<MentionCount>,
    /// A row for each level of the factors and phase that was mentioned, in the order of levels, then phases.
    pub factor_levels: Vec<LevelCount>,
    /// A row for each level of the actors and phase that was mentioned, in the order of levels, then phases.
    pub actor_levels: Vec<LevelCount>,
    /// Who does not take part.
    pub skipped: Vec<Skipped>,
}

/// Events on one lane in one phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EventCount {
    /// The lane.
    pub domain: Domain,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons with at least one.
    pub persons: usize,
    /// Events in all.
    pub count: usize,
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

/// Mentions of one factor or actor in one phase. A person counts once, whatever the number of mentions, and can stand in
/// both `plus` and `minus`, or (with impact 0 only) in neither.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

/// Mentions of anything at one level in one phase; counted as in [`MentionCount`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LevelCount {
    /// The level, as the instrument has it of each factor and actor.
    pub level: Level,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons who mentioned something at this level.
    pub persons: usize,
    /// Persons who did so at least once with an impact above 0.
    pub plus: usize,
    /// Persons who did so at least once with an impact below 0.
    pub minus: usize,
    /// Persons in whose journey the phase occurs.
    pub among: usize,
}

impl PhaseCounts {
    /// Persons in whose journey `phase` occurs.
    pub fn among(&self, phase: PhaseLetter) -> usize {
        self.among.get(&phase).copied().unwrap_or(0)
    }
}

/// Counts events, factors, actors and levels by phase: in each phase of everyone who agreed to group figures and in whose
/// journey that phase occurs, whether or not the others do, on whatever axis lines are laid. Those whose phases are not set
/// yet count in none.
///
/// An event, with the mentions in it, belongs to the phase in which its first day lies; on a border, to the later one. An
/// event that begins outside the timeline belongs to none.
///
/// ```
/// use potloodlijn::{analysis::phase_counts, demo::example_group, model::{Domain, Event, Group, Language}};
/// let example = example_group(1, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let borders = r#"{ "set_by": "facilitator", "borders": { "B": { "day": 100 }, "C": { "day": 300 } } }"#;
/// let journey = &mut group.journeys[0];
/// journey.phases = serde_json::from_str(borders).unwrap();
/// journey.events = [50.0, 60.0, 100.0].map(|day| Event::new(uuid::Uuid::nil(), Domain::Work, day)).into();
/// let at_work = &phase_counts(&group).events[..3];
/// assert_eq!([0, 1, 2].map(|phase| (at_work[phase].persons, at_work[phase].count)), [(1, 2), (1, 1), (0, 0)]);
/// ```
pub fn phase_counts(group: &Group) -> PhaseCounts {
    counted(group, all_with_phases(group))
}

/// The same of the persons whose lines can be laid beside each other by phase: those who went through every phase. What
/// leaves a group for its employer counts these alone, so that nobody is told by a phase that few went through.
pub fn phase_counts_of_whole_journeys(group: &Group) -> PhaseCounts {
    counted(group, all_with_every_phase(group))
}

fn counted(group: &Group, taking: Taking<'_, Vec<PhaseSpan>>) -> PhaseCounts {
    let instrument = &group.setup.instrument;
    let people = taking.part.iter().map(|(journey, spans)| person_events(&journey.events, spans, instrument));
    let people: Vec<PersonEvents> = people.collect();
    count_events(group, taking, &people)
}

/// What happened to one person, each with the place of its phase: all that counting needs of their events. Many people's are held at
/// once.
#[derive(Debug)]
pub(super) struct PersonEvents {
    events: Box<[(Domain, PhasePlace)]>,
    factors: Box<[Said]>,
    actors: Box<[Said]>,
}

/// The place of a phase in its instrument; phases are called by a letter, so there are few.
type PhasePlace = u8;

/// Something that someone mentioned in a phase, once for each sign.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    code: Code,
    phase: PhasePlace,
    sign: i8,
}

impl Said {
    /// Each of `mentions` once.
    fn all(mentions: Vec<((&Code, usize), i8)>) -> Box<[Self]> {
        let said = mentions.into_iter().map(|((code, place), sign)| (code, place as PhasePlace, sign.signum()));
        let said: BTreeSet<_> = said.collect();
        said.into_iter().map(|(code, phase, sign)| Self { code: code.clone(), phase, sign }).collect()
    }
}

/// What there is to count in the `events` of someone in whose journey the phases `spans` occur.
pub(super) fn person_events(events: &[Event], spans: &[PhaseSpan], instrument: &Instrument) -> PersonEvents {
    let placed: Vec<_> = events.iter().filter_map(|it| Some((place_of(it, spans, instrument)?, it))).collect();
    PersonEvents {
        events: placed.iter().map(|&(place, event)| (event.domain, place as PhasePlace)).collect(),
        factors: Said::all(coded(&placed, |event| &event.factors)),
        actors: Said::all(coded(&placed, |event| &event.actors)),
    }
}

/// Counts `people`, who are those that take part, in their order.
pub(super) fn count_events<'a>(
    group: &Group,
    taking: Taking<'_, Vec<PhaseSpan>>,
    people: impl IntoIterator<Item = &'a PersonEvents>,
) -> PhaseCounts {
    let among = among(&taking);
    let of = |phase: PhaseLetter| among.get(&phase).copied().unwrap_or(0);
    let instrument = &group.setup.instrument;
    let (mut factors, mut actors) = (SignTally::new(), SignTally::new());
    let (mut factor_levels, mut actor_levels) = (SignTally::new(), SignTally::new());
    let mut events = EventTally::default();
    for person in people {
        events.add_person(&person.events);
        factor_levels.add_person(at_levels(&person.factors, |code| instrument.factor(code).map(|it| it.level)));
        actor_levels.add_person(at_levels(&person.actors, |code| instrument.actor(code).map(|it| it.level)));
        factors.add_person(person.factors.iter().map(|said| ((&said.code, said.phase), said.sign)));
        actors.add_person(person.actors.iter().map(|said| ((&said.code, said.phase), said.sign)));
    }
    let letter = |place: PhasePlace| instrument.phases[usize::from(place)].letter;
    let mentions = |tally: SignTally<(&Code, PhasePlace)>| {
        let row = |((code, place), persons): ((&Code, PhasePlace), super::tally::Persons)| MentionCount {
            code: code.clone(),
            phase: letter(place),
            persons: persons.all,
            plus: persons.plus,
            minus: persons.minus,
            among: of(letter(place)),
        };
        tally.into_cells().map(row).collect()
    };
    let levels = |tally: SignTally<(Level, PhasePlace)>| {
        let row = |((level, place), persons): ((Level, PhasePlace), super::tally::Persons)| LevelCount {
            level,
            phase: letter(place),
            persons: persons.all,
            plus: persons.plus,
            minus: persons.minus,
            among: of(letter(place)),
        };
        tally.into_cells().map(row).collect()
    };
    PhaseCounts {
        participants: taking.part.len(),
        events: events.rows(instrument, of),
        factors: mentions(factors),
        actors: mentions(actors),
        factor_levels: levels(factor_levels),
        actor_levels: levels(actor_levels),
        skipped: taking.skipped,
        among,
    }
}

/// In how many journeys each phase occurs.
fn among(taking: &Taking<'_, Vec<PhaseSpan>>) -> BTreeMap<PhaseLetter, usize> {
    let mut among = BTreeMap::new();
    for span in taking.part.iter().flat_map(|(_, spans)| spans) {
        *among.entry(span.letter).or_default() += 1;
    }
    among
}

/// The place in the instrument of the phase in which an event begins.
pub(super) fn place_of(event: &Event, spans: &[PhaseSpan], instrument: &Instrument) -> Option<usize> {
    let letter = spans[phase_of(event, spans)?].letter;
    instrument.phases.iter().position(|kind| kind.letter == letter)
}

/// An event and the place of its phase.
pub(super) type Placed<'a> = (usize, &'a Event);

/// The mentions that have a code, each with the place of its phase.
pub(super) fn coded<'a>(
    placed: &[Placed<'a>],
    mentions: impl Fn(&'a Event) -> &'a [Mention],
) -> Vec<((&'a Code, usize), i8)> {
    let all = placed.iter().flat_map(|&(place, event)| mentions(event).iter().map(move |mention| (place, mention)));
    let with_code = all.filter_map(|(place, mention)| match &mention.what {
        Mentioned::Code(code) => Some(((code, place), mention.impact.value())),
        Mentioned::Other(_) => None,
    });
    with_code.collect()
}

fn at_levels<'a>(
    mentions: &'a [Said],
    level: impl Fn(&Code) -> Option<Level> + 'a,
) -> impl Iterator<Item = ((Level, PhasePlace), i8)> + 'a {
    mentions.iter().filter_map(move |said| Some(((level(&said.code)?, said.phase), said.sign)))
}

#[derive(Default)]
struct EventTally {
    /// (persons, events) by domain and place of the phase.
    cells: BTreeMap<(Domain, PhasePlace), (usize, usize)>,
}

impl EventTally {
    fn add_person(&mut self, events: &[(Domain, PhasePlace)]) {
        let mut seen = BTreeSet::new();
        for &(domain, phase) in events {
            let cell = self.cells.entry((domain, phase)).or_default();
            cell.0 += usize::from(seen.insert((domain, phase)));
            cell.1 += 1;
        }
    }

    fn rows(&self, instrument: &Instrument, among: impl Fn(PhaseLetter) -> usize) -> Vec<EventCount> {
        let row = |domain, place, phase| {
            let (persons, count) = self.cells.get(&(domain, place)).copied().unwrap_or_default();
            EventCount { domain, phase, persons, count, among: among(phase) }
        };
        let letters = || (0..).zip(instrument.phases.iter().map(|kind| kind.letter));
        let of_domain = |domain| letters().map(move |(place, phase)| row(domain, place, phase));
        Domain::ALL.into_iter().flat_map(of_domain).collect()
    }
}
