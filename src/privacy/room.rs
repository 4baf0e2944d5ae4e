//! What may be shown to a room: on a large screen, where colleagues of those who drew look on, and perhaps who employs them.
//!
//! No more than HR may get: the figures of an [`Edition`], and of decisive moments, crossings, lowest points and what fell
//! first only this.
//!
//! - Numbers of persons are told as the same ranges as everywhere ([`super::bands`]), of the persons the edition is about.
//! - A moment is somewhere in a third of a phase. Of a line that changed in it one direction is told at most: with both a
//!   reader could add up how many had a moment, which is told less exactly.
//! - What fell first is one indicator, and no number: the numbers of all add up, so that three of them could tell the rest.
//! - How long a recovery took is told of nobody: the one in the middle is one person's.

use super::bands::band;
use super::draft::draft_edition;
use super::giving::{Whom, draft_to_give};
use super::left_out::Refusal;
use super::members::those_who_take_part;
use crate::analysis::{first_falls, group_crossings, group_moments, recoveries};
use crate::model::{Code, Edition, EditionMemory, FEWEST_IN_CELL, Group, Persons, PhaseLetter};

/// What may be shown to a room.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The figures that HR may get too.
    pub edition: Edition,
    /// Where in which phase several lines of a person changed steeply; only those that may be told.
    pub moments: Vec<ToldMoments>,
    /// The indicator that turned for the worse first in more persons than any other, when those are not few.
    pub fell_first: Option<Code>,
    /// Where one line falls while another rises; only those that may be told.
    pub crossings: Vec<ToldCrossing>,
    /// Indicators of which the line came back after its lowest point, in so many persons; only those that may be told.
    pub came_back: Vec<(Code, Persons)>,
}

/// Decisive moments in one third of a phase.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldMoments {
    /// The phase.
    pub phase: PhaseLetter,
    /// Which third of it, from 0.
    pub stretch: usize,
    /// Persons with a moment there.
    pub persons: Persons,
    /// Persons in whom a line fell there.
    pub falls: Vec<(Code, Persons)>,
    /// Persons in whom a line rose there; no line is in both.
    pub rises: Vec<(Code, Persons)>,
}

/// One line falls while another rises.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldCrossing {
    /// The line that falls.
    pub falls: Code,
    /// The line that rises.
    pub rises: Code,
    /// In which phase.
    pub phase: PhaseLetter,
    /// In so many persons.
    pub persons: Persons,
}

/// What may be shown to a room of `group`. All of it is about the persons that an edition would be about.
///
/// # Errors
/// Why nothing may: the group is too small.
pub fn told_to_a_room(group: &Group) -> Result<Told, Refusal> {
    Ok(told_with(group, draft_edition(group)?.edition))
}

/// What may be taken along of `group` as figures: the same as is shown to a room, as it may stand beside the editions that were given out, as
/// far as the group and this computer know. Figures lie beside an edition as another edition would.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{EditionMemory, Group, Language}};
/// use potloodlijn::privacy::{Refusal, Whom, give_edition, told_to_take_along};
/// let example = example_group(9, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let (_, mut group) = give_edition(&group, Whom::Everyone, None).unwrap();
/// assert!(told_to_take_along(&group, &EditionMemory::default()).is_ok(), "of the same people");
/// group.journeys.pop();
/// let refusal = told_to_take_along(&group, &EditionMemory::default()).unwrap_err();
/// assert_eq!(refusal, Refusal::TooAlike { on: None, shared: 7, new: None });
/// ```
///
/// # Errors
/// Why nothing may: the group is too small, or an edition of nearly the same people was given out.
pub fn told_to_take_along(group: &Group, memory: &EditionMemory) -> Result<Told, Refusal> {
    Ok(told_with(group, draft_to_give(group, Whom::Everyone, memory)?.edition))
}

fn told_with(group: &Group, edition: Edition) -> Told {
    let mut telling = Group::new(group.id, group.setup.clone());
    telling.journeys = those_who_take_part(group);
    let of = edition.about();
    Told {
        edition,
        moments: moments_told(&telling, of),
        fell_first: fell_first(&telling),
        crossings: crossings_told(&telling, of),
        came_back: came_back(&telling, of),
    }
}

fn moments_told(group: &Group, of: Persons) -> Vec<ToldMoments> {
    let told = group_moments(group).stretches.into_iter().filter_map(|stretch| {
        let mut moments = ToldMoments {
            phase: stretch.phase,
            stretch: stretch.stretch,
            persons: band(stretch.persons, of)?,
            falls: Vec::new(),
            rises: Vec::new(),
        };
        for (code, (fell, rose)) in stretch.indicators {
            match (band(fell, of), band(rose, of)) {
                (Some(persons), None) => moments.falls.push((code, persons)),
                (None, Some(persons)) => moments.rises.push((code, persons)),
                (None, None) | (Some(_), Some(_)) => {}
            }
        }
        Some(moments)
    });
    told.collect()
}

fn fell_first(group: &Group) -> Option<Code> {
    let counts = first_falls(group).indicators;
    let most = counts.iter().map(|count| count.first).max().filter(|&most| most >= FEWEST_IN_CELL)?;
    let mut with_most = counts.into_iter().filter(|count| count.first == most);
    let first = with_most.next()?;
    with_most.next().is_none().then_some(first.indicator)
}

fn crossings_told(group: &Group, of: Persons) -> Vec<ToldCrossing> {
    let told = group_crossings(group).counts.into_iter().filter_map(|count| {
        let persons = band(count.persons, of)?;
        Some(ToldCrossing { falls: count.falls, rises: count.rises, phase: count.phase, persons })
    });
    told.collect()
}

fn came_back(group: &Group, of: Persons) -> Vec<(Code, Persons)> {
    let counts = recoveries(group).indicators.into_iter();
    counts.filter_map(|count| Some((count.indicator, band(count.recovered, of)?))).collect()
}
