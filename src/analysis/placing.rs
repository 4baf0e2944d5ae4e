//! Where the days of each person lie on the axis of a group, and back: what [`super::align`] does to single days.

use crate::analysis::alignment::Alignment;
use crate::analysis::participants::{Skipped, all_who_agreed, all_with_border, all_with_every_phase};
use crate::model::{Group, Journey, ParticipantCode, Timeline};

/// Where the days of one person lie on an axis: straight between knots.
#[derive(Debug, Clone, PartialEq)]
pub struct Placing {
    /// Whose days.
    pub participant: ParticipantCode,
    /// (day, place), both rising; at least two.
    knots: Vec<(f64, f64)>,
}

/// Where everyone's days lie on one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Placings {
    /// The first place; 0 when nobody takes part.
    pub from: f64,
    /// The last place.
    pub to: f64,
    /// Those who take part, in the order of the group.
    pub people: Vec<Placing>,
    /// Who does not.
    pub skipped: Vec<Skipped>,
}

impl Placing {
    /// The days between which nothing bends: the first and last of the timeline, and the borders that are landmarks.
    pub fn knot_days(&self) -> impl Iterator<Item = f64> {
        self.knots.iter().map(|knot| knot.0)
    }

    /// The place of `day`; `None` outside the person's timeline.
    ///
    /// ```
    /// use potloodlijn::{analysis::{Alignment, placings}, demo::example_group, model::{Group, Language}};
    /// let example = example_group(1, 7, Language::Nl);
    /// let mut group = Group::new(example.setup.id, example.setup);
    /// group.journeys = example.journeys.into();
    /// let borders = r#"{ "set_by": "facilitator", "borders": { "B": { "day": 100 }, "C": { "day": 300 } } }"#;
    /// group.journeys[0].phases = serde_json::from_str(borders).unwrap();
    /// let placed = &placings(&group, Alignment::Phase { per_phase: 51 }).people[0];
    /// assert_eq!([0.0, 50.0, 150.0].map(|day| placed.place_of(day)), [Some(0.0), Some(0.5), Some(1.25)]);
    /// assert_eq!((placed.day_at(2.0), placed.place_of(-1.0)), (Some(300.0), None));
    /// ```
    pub fn place_of(&self, day: f64) -> Option<f64> {
        between(&self.knots, day)
    }

    /// The day at `place`; `None` where this person's timeline does not reach.
    pub fn day_at(&self, place: f64) -> Option<f64> {
        let turned: Vec<(f64, f64)> = self.knots.iter().map(|&(day, place)| (place, day)).collect();
        between(&turned, place)
    }
}

impl Placings {
    /// The placing of `participant`, when they take part.
    pub fn of(&self, participant: &ParticipantCode) -> Option<&Placing> {
        self.people.iter().find(|placing| placing.participant == *participant)
    }
}

/// Straight between rising knots; a place on a knot that stands there twice is the first one's.
fn between(knots: &[(f64, f64)], at: f64) -> Option<f64> {
    let after = knots.partition_point(|knot| knot.0 < at);
    let right = knots.get(after)?;
    if right.0 == at {
        return Some(right.1);
    }
    let left = knots.get(after.checked_sub(1)?)?;
    Some(left.1 + (right.1 - left.1) * (at - left.0) / (right.0 - left.0))
}

/// Where the days of everyone who takes part in figures on this axis lie. How many places the axis has does not matter.
///
/// ```
/// use potloodlijn::analysis::{Alignment, placings};
/// use potloodlijn::{demo::example_group, model::{Group, Language}};
/// let example = example_group(2, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let placed = placings(&group, Alignment::Phase { per_phase: 51 });
/// assert_eq!((placed.from, placed.to), (0.0, 3.0));
/// assert_eq!(placed.people[0].place_of(0.0), Some(0.0));
/// ```
pub fn placings(group: &Group, alignment: Alignment) -> Placings {
    match alignment {
        Alignment::Phase { .. } => by_phase(group),
        Alignment::Calendar { .. } => by_calendar(group),
        Alignment::Landmark { .. } => by_landmark(group),
    }
}

fn by_phase(group: &Group) -> Placings {
    let taking = all_with_every_phase(group);
    let people = taking.part.iter().map(|(journey, spans)| {
        let starts = spans.iter().enumerate().map(|(phase, span)| (span.from_day, phase as f64));
        let end = spans.last().map(|span| (span.to_day, spans.len() as f64));
        Placing { participant: journey.participant.clone(), knots: starts.chain(end).collect() }
    });
    let to = group.setup.instrument.phases.len() as f64;
    Placings { from: 0.0, to, people: people.collect(), skipped: taking.skipped }
}

fn by_calendar(group: &Group) -> Placings {
    let taking = all_who_agreed(group);
    let timelines = || taking.part.iter().map(|(journey, ())| &journey.timeline);
    let (Some(start), Some(end)) = (timelines().map(|t| t.start).min(), timelines().map(|t| t.end).max()) else {
        return Placings { from: 0.0, to: 0.0, people: Vec::new(), skipped: taking.skipped };
    };
    let union = Timeline::new(start, end);
    let people = taking.part.iter().map(|(journey, ())| {
        let begins_at = union.day_of(journey.timeline.start);
        let length = journey.timeline.length_days();
        Placing {
            participant: journey.participant.clone(),
            knots: vec![(0.0, begins_at), (length, begins_at + length)],
        }
    });
    Placings { from: 0.0, to: union.length_days(), people: people.collect(), skipped: taking.skipped }
}

fn by_landmark(group: &Group) -> Placings {
    let taking = all_with_border(group);
    let person = |(journey, border): &(&Journey, f64)| {
        let length = journey.timeline.length_days();
        Placing { participant: journey.participant.clone(), knots: vec![(0.0, -border), (length, length - border)] }
    };
    let people: Vec<Placing> = taking.part.iter().map(person).collect();
    let starts = people.iter().map(|placing| placing.knots[0].1);
    let ends = people.iter().map(|placing| placing.knots[1].1);
    let (from, to) = (starts.min_by(f64::total_cmp), ends.max_by(f64::total_cmp));
    Placings { from: from.unwrap_or(0.0), to: to.unwrap_or(0.0), people, skipped: taking.skipped }
}
