//! An edition of a group, and what was left out of it and why, for the facilitator to see.

use jiff::civil::Date;

use super::bands::{band, told};
use super::directions::directions;
use super::effects::{Measured, effects_told};
use super::giving::of_the_same_people;
use super::lines::{PLACES_IN_PHASE, change_told, level_told, mean_line};
use super::mentions::{Levels, OfPhase, Said, mention_cells};
use super::plan::actions_told;
use super::quotes::quotes_told;
use crate::analysis::{
    AlignedGroup, Alignment, Direction, PersonTrend, align, person_trend, phase_counts_of_whole_journeys,
};
use crate::model::{
    Bilingual, Code, Domain, Edition, EventCell, Extra, Group, Instrument, Journey, Level, LevelCell, Locus,
    MeasurementTime, PhaseLetter, SMALLEST_GROUP, TrendCell, WouldHaveHelped,
};

/// Places in each phase for what a line does there, both ends included; as many as the analysis has by itself.
const PLACES_OF_TRENDS: usize = 51;

/// An edition as it would be, and what is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The edition.
    pub edition: Edition,
    /// What was left out. For the facilitator only: it tells of few.
    pub left_out: Vec<LeftOut>,
    /// Of each person what is told of their measurements, as checksums, to be remembered once it was given out.
    pub(super) measured: Measured,
}

/// Something that was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// What.
    pub table: Table,
    /// In which phase; none when it is about all.
    pub phase: Option<PhaseLetter>,
    /// Why.
    pub why: Why,
}

/// What was left out.
#[derive(Debug, Clone, PartialEq)]
pub enum Table {
    /// What lines of this indicator do.
    Trend(Code),
    /// How many lines of this indicator fall, rise or stay.
    Directions(Code),
    /// The mean line of this indicator.
    Line(Code),
    /// A factor or an actor.
    Mention(Code),
    /// Events on a lane.
    Events(Domain),
    /// That something at this level would have helped.
    Level(Level),
    /// Where answers looked for what would have helped.
    Locus(Locus),
    /// A quote, by its words.
    Quote(String),
    /// An action of the redesign, by its words.
    Action(String),
    /// How it is now, by this indicator.
    Effect(Code),
    /// How it was at this time of measuring.
    EffectAt(MeasurementTime),
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is about fewer than three persons.
    FewerThanThree,
    /// Fewer persons than the minimum group drew a line there.
    TooFewLines,
    /// Fewer persons than the minimum group said how it is at every time.
    TooFewMeasured,
    /// With what else is told, a reader could conclude something about one or two persons.
    WouldTellOfFew,
    /// Its owner did not agree to it.
    NotApproved,
    /// It has words that have not been looked through.
    WordsToLookAt,
}

/// Why there is no edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The group is too small.
    TooFew {
        /// Persons who take part: they agreed to group figures, and went through every phase.
        participants: usize,
        /// The minimum group.
        minimum: usize,
    },
    /// An edition of nearly the same people was given out: the two together would tell of those they differ in.
    TooAlike {
        /// When that one was given out.
        on: Option<Date>,
        /// Persons who are in both.
        shared: usize,
        /// Persons of whom there is no edition yet, when they are enough for one of their own.
        new: Option<usize>,
    },
}

/// The edition of `group`; see [`draft_edition`].
///
/// # Errors
/// Why there is none.
pub fn edition_of(group: &Group) -> Result<Edition, Refusal> {
    draft_edition(group).map(|draft| draft.edition)
}

/// The edition of `group` with what was left out. Only those take part who agreed to group figures, went through every
/// phase and have not withdrawn; what its owner keeps plays no part.
///
/// # Errors
/// Why there is none.
pub fn draft_edition(group: &Group) -> Result<Draft, Refusal> {
    let group = &those_who_may_be_told_of(group);
    let aligned = align(group, Alignment::Phase { per_phase: PLACES_OF_TRENDS });
    let participants = aligned.people.len();
    let minimum = group.setup.min_group.max(SMALLEST_GROUP) as usize;
    if participants < minimum {
        return Err(Refusal::TooFew { participants, minimum });
    }
    let mut made = Making { group, of: participants, minimum, left_out: Vec::new() };
    let trends = made.trends(&aligned);
    let lines = made.lines();
    let people = made.people(&aligned);
    let (factors, actors, events) = made.by_phase(&people);
    let would_have_helped = made.would_have_helped(&people);
    let quotes = quotes_told(&group.journeys, &mut made.left_out);
    let actions = actions_told(group, &mut made.left_out);
    let mut effects = effects_told(group, &those_in(&aligned, group), &of_the_same_people(group));
    made.left_out.append(&mut effects.left_out);
    let edition = Edition {
        instrument: bare(&group.setup.instrument),
        min_group: minimum,
        participants,
        trends,
        lines,
        factors,
        actors,
        events,
        would_have_helped,
        quotes,
        actions,
        effects: effects.cells,
        extra: Extra::default(),
    };
    Ok(Draft { edition, left_out: made.left_out, measured: effects.measured })
}

/// The journeys an edition of `group` would be about: of those who agreed, have not withdrawn, and went through every phase.
pub(super) fn those_who_take_part(group: &Group) -> Vec<Journey> {
    let telling = those_who_may_be_told_of(group);
    those_in(&align(&telling, Alignment::Phase { per_phase: 2 }), &telling)
}

fn those_in(aligned: &AlignedGroup, group: &Group) -> Vec<Journey> {
    let takes_part = |journey: &&Journey| aligned.people.iter().any(|it| it.participant == journey.participant);
    group.journeys.iter().filter(takes_part).cloned().collect()
}

fn those_who_may_be_told_of(group: &Group) -> Group {
    let here = |journey: &&Journey| journey.counts_in_group() && !group.withdrawn.contains(&journey.id);
    let journeys = group.journeys.iter().filter(here).map(|journey| journey.clone().without_own()).collect();
    let mut telling = Group::new(group.id, group.setup.clone());
    telling.journeys = journeys;
    telling.board.clone_from(&group.board);
    telling.moments.clone_from(&group.moments);
    telling.measurements.clone_from(&group.measurements);
    telling.effects_for_report = group.effects_for_report;
    telling.editions.clone_from(&group.editions);
    telling
}

/// The instrument without what is not needed to print: notes, prompts, and what this version does not know.
fn bare(instrument: &Instrument) -> Instrument {
    let text = Bilingual::only_texts;
    let mut bare = instrument.clone();
    bare.notes = Bilingual::default();
    bare.prompts.clear();
    bare.extra.clear();
    bare.name = text(&bare.name);
    for indicator in &mut bare.indicators {
        indicator.extra.clear();
        indicator.pencil.extra.clear();
        for words in [&mut indicator.name, &mut indicator.explanation, &mut indicator.low_end, &mut indicator.high_end]
        {
            words.extra.clear();
        }
    }
    for phase in &mut bare.phases {
        phase.extra.clear();
        phase.name.extra.clear();
        phase.meaning.extra.clear();
    }
    for factor in &mut bare.factors {
        factor.extra.clear();
        factor.name.extra.clear();
    }
    for actor in &mut bare.actors {
        actor.extra.clear();
        actor.name.extra.clear();
        actor.mandate.extra.clear();
    }
    bare
}

/// Someone who takes part, with what this person named by phase.
struct Person<'a> {
    journey: &'a Journey,
    factors: Vec<(Code, PhaseLetter, Said)>,
    actors: Vec<(Code, PhaseLetter, Said)>,
    events: Vec<(Domain, PhaseLetter)>,
}

struct Making<'a> {
    group: &'a Group,
    of: usize,
    minimum: usize,
    left_out: Vec<LeftOut>,
}

impl<'a> Making<'a> {
    fn leave_out(&mut self, table: Table, phase: Option<PhaseLetter>, why: Why) {
        self.left_out.push(LeftOut { table, phase, why });
    }

    fn trends(&mut self, aligned: &AlignedGroup) -> Vec<TrendCell> {
        let mut cells = Vec::new();
        for indicator in &self.group.setup.instrument.indicators {
            let rows = aligned.rows(&indicator.id);
            for phase in &aligned.phases {
                let trends: Vec<PersonTrend> =
                    rows.iter().filter_map(|row| person_trend(&row[phase.places.clone()])).collect();
                if trends.len() >= self.minimum {
                    cells.push(self.trend_cell(&indicator.id, phase.letter, &trends));
                } else {
                    self.leave_out(Table::Trend(indicator.id.clone()), Some(phase.letter), Why::TooFewLines);
                }
            }
        }
        cells
    }

    fn trend_cell(&mut self, indicator: &Code, phase: PhaseLetter, trends: &[PersonTrend]) -> TrendCell {
        let going = |direction| trends.iter().filter(|trend| trend.direction() == direction).count();
        let counts = [Direction::Falling, Direction::Rising, Direction::Stable].map(going);
        let change_sum: f64 = trends.iter().map(|trend| trend.net_change).sum();
        let level_sum: f64 = trends.iter().map(|trend| trend.mean_level).sum();
        let [falling, rising, stable] = directions(counts, self.of, change_sum);
        if falling.or(rising).or(stable).is_none() {
            self.leave_out(Table::Directions(indicator.clone()), Some(phase), Why::WouldTellOfFew);
        }
        TrendCell {
            indicator: indicator.clone(),
            phase,
            mean_level: level_told(level_sum / trends.len() as f64),
            mean_change: change_told(change_sum / trends.len() as f64),
            falling,
            rising,
            stable,
            extra: Extra::default(),
        }
    }

    fn lines(&mut self) -> Vec<crate::model::MeanLine> {
        let aligned = align(self.group, Alignment::Phase { per_phase: PLACES_IN_PHASE });
        let mut lines = Vec::new();
        for indicator in &self.group.setup.instrument.indicators {
            match mean_line(&indicator.id, &aligned.rows(&indicator.id), self.minimum) {
                Some(line) => lines.push(line),
                None => self.leave_out(Table::Line(indicator.id.clone()), None, Why::TooFewLines),
            }
        }
        lines
    }

    /// Those who take part. What each named is counted as for a group of one, so that it is counted alike everywhere.
    fn people(&self, aligned: &AlignedGroup) -> Vec<Person<'a>> {
        let mut alone = Group::new(self.group.id, self.group.setup.clone());
        let takes_part = |journey: &&Journey| aligned.people.iter().any(|it| it.participant == journey.participant);
        let mut people = Vec::with_capacity(self.of);
        for journey in self.group.journeys.iter().filter(takes_part) {
            alone.journeys = vec![journey.clone()];
            let counts = phase_counts_of_whole_journeys(&alone);
            let said = |rows: &[crate::analysis::MentionCount]| {
                let row = |row: &crate::analysis::MentionCount| {
                    (row.code.clone(), row.phase, Said { plus: row.plus > 0, minus: row.minus > 0 })
                };
                rows.iter().map(row).collect()
            };
            let with_event = counts.events.iter().filter(|row| row.persons > 0);
            people.push(Person {
                journey,
                factors: said(&counts.factors),
                actors: said(&counts.actors),
                events: with_event.map(|row| (row.domain, row.phase)).collect(),
            });
        }
        people
    }

    fn by_phase(&mut self, people: &[Person<'_>]) -> ByPhase {
        let instrument = &self.group.setup.instrument;
        let factors: Levels = instrument.factors.iter().map(|it| (it.code.clone(), it.level)).collect();
        let actors: Levels = instrument.actors.iter().map(|it| (it.code.clone(), it.level)).collect();
        let mut all = ByPhase::default();
        for kind in &instrument.phases {
            let phase = kind.letter;
            let events = self.events(people, phase);
            let most = most_with_events(&events, self.of);
            for (cells, levels, said) in [
                (&mut all.0, &factors, named(people.iter().map(|it| &it.factors), phase)),
                (&mut all.1, &actors, named(people.iter().map(|it| &it.actors), phase)),
            ] {
                let (told, left_out) = mention_cells(phase, &said, levels, self.of);
                self.left_out.extend(left_out);
                for cell in told {
                    if cell.persons.at_least <= most {
                        cells.push(cell);
                    } else if let crate::model::About::Code(code) = cell.about {
                        self.leave_out(Table::Mention(code), Some(phase), Why::WouldTellOfFew);
                    }
                }
            }
            all.2.extend(events);
        }
        all
    }

    fn events(&mut self, people: &[Person<'_>], phase: PhaseLetter) -> Vec<EventCell> {
        let mut cells = Vec::new();
        for domain in Domain::ALL {
            let count = people.iter().filter(|person| person.events.contains(&(domain, phase))).count();
            match band(count, self.of) {
                Some(persons) => cells.push(EventCell { domain, phase, persons, extra: Extra::default() }),
                None if count > 0 => self.leave_out(Table::Events(domain), Some(phase), Why::FewerThanThree),
                None => {}
            }
        }
        cells
    }

    fn would_have_helped(&mut self, people: &[Person<'_>]) -> WouldHaveHelped {
        let of = self.of;
        let having = |is: &dyn Fn(&crate::model::Answer) -> bool| {
            let count = people.iter().filter(|person| person.journey.answers.iter().any(is)).count();
            (band(count, of), count > 0)
        };
        let mut told = WouldHaveHelped::default();
        for level in Level::ALL {
            match having(&|answer| answer.levels.contains(&level)) {
                (Some(persons), _) => told.levels.push(LevelCell { level, persons, extra: Extra::default() }),
                (None, true) => self.leave_out(Table::Level(level), None, Why::FewerThanThree),
                (None, false) => {}
            }
        }
        for (locus, cell) in [(Locus::Individual, &mut told.individual), (Locus::Environment, &mut told.environment)] {
            let (persons, any) = having(&|answer| answer.locus == Some(locus));
            *cell = persons;
            if persons.is_none() && any {
                self.leave_out(Table::Locus(locus), None, Why::FewerThanThree);
            }
        }
        told
    }
}

type ByPhase = (Vec<crate::model::MentionCell>, Vec<crate::model::MentionCell>, Vec<EventCell>);

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

/// The most persons of which a table of mentions may say that there are at least so many. Who names something does so in
/// an event; with more, a reader could conclude that there are persons with an event on a lane that has few.
fn most_with_events(events: &[EventCell], of: usize) -> usize {
    let known = |domain: Domain| told(events.iter().find(|cell| cell.domain == domain).map(|cell| cell.persons)).1;
    let all: usize = Domain::ALL.into_iter().map(known).sum();
    let untold = Domain::ALL.into_iter().filter(|domain| events.iter().all(|cell| cell.domain != *domain));
    untold.map(|domain| all - known(domain)).min().unwrap_or(of)
}
