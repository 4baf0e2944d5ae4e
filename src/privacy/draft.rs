//! An edition of a group, and what was left out of it and why, for the facilitator to see.

use super::bands::{about, band};
use super::by_phase::{Person, by_phase, people};
use super::directions::directions_beside;
use super::effects::effects_told;
use super::left_out::{LeftOut, Refusal, Table, Why};
use super::lines::{PLACES_IN_PHASE, beside_mean_line, change_told, is_whole, level_told, mean_line};
use super::members::{Measured, those_in, those_who_may_be_told_of, who_lies_on_the_axis};
use super::plan::actions_told;
use super::quotes::quotes_told;
use crate::analysis::{Alignment, Direction, PersonTrend, align_one, person_trend};
use crate::model::{
    Bilingual, Code, Edition, EditionMemory, Extra, Group, Instrument, Level, LevelCell, Locus, MeanLine, Persons,
    PhaseLetter, TrendCell, WouldHaveHelped,
};

/// Places in each phase for what a line does there, both ends included; as many as the analysis has by itself.
const PLACES_OF_TRENDS: usize = 51;

/// An edition as it would be, and what is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The edition.
    pub edition: Edition,
    /// How many persons it is about, exactly. For the facilitator only.
    pub participants: usize,
    /// What was left out. For the facilitator only: it tells of few.
    pub left_out: Vec<LeftOut>,
    /// Of each person what is told of their measurements, as checksums, to be remembered once it was given out.
    pub(super) measured: Measured,
}

/// The edition of `group`; see [`draft_edition`].
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Group, Language}, privacy::{Refusal, edition_of}};
/// let example = example_group(3, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// assert_eq!(edition_of(&group), Err(Refusal::TooFew { participants: 3, minimum: 5 }));
/// ```
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
    draft_beside(group, &EditionMemory::default())
}

/// [`draft_edition`] beside what this computer remembers of editions that were given out.
pub(super) fn draft_beside(group: &Group, memory: &EditionMemory) -> Result<Draft, Refusal> {
    let group = &those_who_may_be_told_of(group);
    let journeys = those_in(&who_lies_on_the_axis(group), group);
    let participants = journeys.len();
    let minimum = group.fewest_shown();
    if participants < minimum {
        return Err(Refusal::TooFew { participants, minimum });
    }
    let about = about(participants, minimum);
    let mut made = Making { group, about, minimum, left_out: Vec::new() };
    let trends = made.trends();
    let lines = made.lines();
    let people = people(group, &journeys);
    let mut by_phase = by_phase(group, &people, about);
    made.left_out.append(&mut by_phase.left_out);
    let would_have_helped = made.would_have_helped(&people);
    let quotes = quotes_told(&group.journeys, &journeys, &mut made.left_out);
    let actions = actions_told(group, &mut made.left_out);
    let mut effects = effects_told(group, &journeys, memory);
    made.left_out.append(&mut effects.left_out);
    let edition = Edition {
        id: uuid::Uuid::nil(),
        instrument: bare(&group.setup.instrument),
        min_group: minimum,
        participants: about.at_least,
        participants_at_most: Some(about.at_most),
        trends,
        lines,
        factors: by_phase.factors,
        actors: by_phase.actors,
        events: by_phase.events,
        would_have_helped,
        quotes,
        actions,
        effects: effects.cells,
        name: None,
        beside: None,
        people: None,
        extra: Extra::default(),
    };
    Ok(Draft { edition, participants, left_out: made.left_out, measured: effects.measured })
}

/// The instrument without what is not needed to print: notes, what it is founded on, prompts, and what this version does not know.
fn bare(instrument: &Instrument) -> Instrument {
    let mut bare = instrument.clone();
    bare.notes = Bilingual::default();
    bare.prompts.clear();
    bare.extra.clear();
    only_texts(&mut bare.name);
    for indicator in &mut bare.indicators {
        indicator.extra.clear();
        indicator.pencil.extra.clear();
        indicator.founded_on.clear();
        // An edition is about what was remembered.
        (indicator.low_end_now, indicator.high_end_now) = (None, None);
        let texts = [&mut indicator.name, &mut indicator.explanation, &mut indicator.low_end, &mut indicator.high_end];
        texts.into_iter().for_each(only_texts);
    }
    for phase in &mut bare.phases {
        phase.extra.clear();
        [&mut phase.name, &mut phase.meaning].into_iter().for_each(only_texts);
    }
    for factor in &mut bare.factors {
        factor.extra.clear();
        only_texts(&mut factor.name);
        factor.short.iter_mut().for_each(only_texts);
    }
    for actor in &mut bare.actors {
        actor.extra.clear();
        [&mut actor.name, &mut actor.mandate].into_iter().for_each(only_texts);
        actor.short.iter_mut().for_each(only_texts);
    }
    for crossing in &mut bare.crossings {
        crossing.extra.clear();
    }
    bare
}

/// Other languages stay, and nothing else that stood beside them.
fn only_texts(text: &mut Bilingual) {
    *text = text.only_texts();
}

struct Making<'a> {
    group: &'a Group,
    about: Persons,
    minimum: usize,
    left_out: Vec<LeftOut>,
}

impl Making<'_> {
    fn leave_out(&mut self, table: Table, phase: Option<PhaseLetter>, why: Why) {
        self.left_out.push(LeftOut { table, phase, why });
    }

    fn trends(&mut self) -> Vec<TrendCell> {
        let mut cells = Vec::new();
        for indicator in &self.group.setup.instrument.indicators {
            let aligned = align_one(self.group, Alignment::Phase { per_phase: PLACES_OF_TRENDS }, &indicator.id);
            let rows = aligned.rows(&indicator.id);
            let of_line = align_one(self.group, Alignment::Phase { per_phase: PLACES_IN_PHASE }, &indicator.id);
            let whole: Vec<bool> = of_line.rows(&indicator.id).into_iter().map(is_whole).collect();
            for phase in &aligned.phases {
                let trend = |(&is_whole, row): (&bool, &&[Option<f64>])| {
                    Some((is_whole, person_trend(&row[phase.places.clone()])?))
                };
                let trends: Vec<(bool, PersonTrend)> = whole.iter().zip(&rows).filter_map(trend).collect();
                if trends.len() >= self.minimum {
                    cells.push(self.trend_cell(&indicator.id, phase.letter, &trends));
                } else {
                    self.leave_out(Table::Trend(indicator.id.clone()), Some(phase.letter), Why::TooFewLines);
                }
            }
        }
        cells
    }

    /// What is told of `trends`, each with whether the whole line was drawn.
    fn trend_cell(&mut self, indicator: &Code, phase: PhaseLetter, trends: &[(bool, PersonTrend)]) -> TrendCell {
        let going = |direction| trends.iter().filter(|(_, trend)| trend.direction() == direction).count();
        let counts = [Direction::Falling, Direction::Rising, Direction::Stable].map(going);
        let in_means = beside_mean_line(trends, self.minimum);
        let change_sum: f64 = in_means.iter().map(|trend| trend.net_change).sum();
        let level_sum: f64 = in_means.iter().map(|trend| trend.mean_level).sum();
        let rest = trends.len() - in_means.len();
        let [falling, rising, stable] = directions_beside(counts, self.about, (change_sum, rest));
        if falling.or(rising).or(stable).is_none() {
            self.leave_out(Table::Directions(indicator.clone()), Some(phase), Why::WouldTellOfFew);
        }
        TrendCell {
            indicator: indicator.clone(),
            phase,
            mean_level: level_told(level_sum / in_means.len() as f64),
            mean_change: change_told(change_sum / in_means.len() as f64),
            falling,
            rising,
            stable,
            extra: Extra::default(),
        }
    }

    fn lines(&mut self) -> Vec<MeanLine> {
        let mut lines = Vec::new();
        for indicator in &self.group.setup.instrument.indicators {
            let aligned = align_one(self.group, Alignment::Phase { per_phase: PLACES_IN_PHASE }, &indicator.id);
            match mean_line(&indicator.id, &aligned.rows(&indicator.id), self.minimum) {
                Some(line) => lines.push(line),
                None => self.leave_out(Table::Line(indicator.id.clone()), None, Why::TooFewLines),
            }
        }
        lines
    }

    fn would_have_helped(&mut self, people: &[Person<'_>]) -> WouldHaveHelped {
        let about = self.about;
        let having = |is: &dyn Fn(&crate::model::Answer) -> bool| {
            let count = people.iter().filter(|person| person.journey.answers.iter().any(is)).count();
            (band(count, about), count > 0)
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
