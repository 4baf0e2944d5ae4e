//! Where it was: in the person, the team, those who lead, the organisation, outside or at home, as heavy and as good. The levels
//! are those of the factors of an instrument (the individual, group, leader and organisation levels of Nielsen and others,
//! "Workplace resources to improve both employee well-being and performance", Work & Stress 31, 2017).

use super::counts::{LevelCount, coded, place_of};
use super::participants::all_with_phases;
use super::tally::SignTally;
use crate::model::{Group, Level};

/// The levels that are at work but not in the person.
pub const AT_WORK: [Level; 3] = [Level::Team, Level::Leadership, Level::Organisation];

/// Persons who named any factor at work (see [`AT_WORK`]), a row for each phase in which anyone did, in the order of the phases.
/// Counted as [`super::phase_counts`] counts; the level of each row is [`Level::Organisation`], the outermost of the three.
///
/// ```
/// use potloodlijn::{analysis::{named_at_work, phase_counts}, demo::example_group, model::{Group, Language, Level}};
/// let example = example_group(5, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// // Whoever named something in the team named something at work.
/// for team in phase_counts(&group).factor_levels.iter().filter(|row| row.level == Level::Team) {
///     let work = named_at_work(&group).into_iter().find(|row| row.phase == team.phase).unwrap();
///     assert!(work.persons >= team.persons && work.minus >= team.minus);
/// }
/// ```
pub fn named_at_work(group: &Group) -> Vec<LevelCount> {
    let instrument = &group.setup.instrument;
    let taking = all_with_phases(group);
    let mut tally = SignTally::new();
    for (journey, spans) in &taking.part {
        let placed = journey.events.iter().filter_map(|event| Some((place_of(event, spans, instrument)?, event)));
        let placed: Vec<_> = placed.collect();
        let mentions = coded(&placed, |event| &event.factors);
        let is_at_work = |code| instrument.factor(code).is_some_and(|factor| AT_WORK.contains(&factor.level));
        let at_work = mentions.into_iter().filter(|((code, _), _)| is_at_work(code));
        tally.add_person(at_work.map(|((_, place), sign)| (place, sign)));
    }
    let row = |(place, persons): (usize, super::tally::Persons)| {
        let phase = instrument.phases[place].letter;
        let occurs = |spans: &[crate::model::PhaseSpan]| spans.iter().any(|span| span.letter == phase);
        LevelCount {
            level: Level::Organisation,
            phase,
            persons: persons.all,
            plus: persons.plus,
            minus: persons.minus,
            among: taking.part.iter().filter(|(_, spans)| occurs(spans)).count(),
        }
    };
    tally.into_cells().map(row).collect()
}
