//! A part of a group: some people, one phase, some lanes or levels. Every figure of the part is made as of a whole group.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{
    Code, Curve, Domain, Event, Group, Instrument, Journey, Level, Mention, Mentioned, ParticipantCode, PhaseLetter,
    Point, Segment, phase_spans,
};

/// Which part of a group to look at. An empty set leaves nothing out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only these people.
    pub people: BTreeSet<ParticipantCode>,
    /// Only this phase of each journey; journeys without it are left out.
    pub phase: Option<PhaseLetter>,
    /// Only events on these lanes.
    pub domains: BTreeSet<Domain>,
    /// Only mentions of actors and factors at these levels, and events with at least one of them.
    pub levels: BTreeSet<Level>,
}

impl Filter {
    /// Nothing is left out.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// The part of `group` that `filter` lets through. A journey of which something is left out comes without what no figure needs: raw
/// movements of the pen and the first drawing; another one is the very same.
///
/// With a phase the curves are cut at the days of that phase in each journey and only the events that begin in it stay;
/// the borders stay, so that every alignment still has its landmarks.
///
/// ```
/// use potloodlijn::{analysis::{Filter, filtered}, demo::example_group, model::{Group, Language, PhaseLetter}};
/// let example = example_group(3, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let only = Filter { people: [group.journeys[1].participant.clone()].into(), ..Filter::default() };
/// assert_eq!(filtered(&group, &only).journeys.len(), 1);
/// let no_such_phase = Filter { phase: PhaseLetter::new('Z'), ..Filter::default() };
/// assert!(filtered(&group, &no_such_phase).journeys.is_empty());
/// ```
pub fn filtered(group: &Group, filter: &Filter) -> Group {
    if filter.is_open() {
        return group.clone();
    }
    let mut part = without_journeys(group);
    let is_wanted = |it: &&Arc<Journey>| filter.people.is_empty() || filter.people.contains(&it.participant);
    let wanted = group.journeys.shared().iter().filter(is_wanted);
    let is_whole = *filter == Filter { people: filter.people.clone(), ..Filter::default() };
    if is_whole {
        part.journeys.extend(wanted.cloned());
    } else {
        part.journeys.extend(wanted.filter_map(|journey| part_of_journey(journey, &group.setup.instrument, filter)));
    }
    part
}

fn without_journeys(group: &Group) -> Group {
    let mut bare = Group::new(group.id, group.setup.clone());
    bare.withdrawn.clone_from(&group.withdrawn);
    bare.own_codes.clone_from(&group.own_codes);
    bare
}

fn part_of_journey(journey: &Journey, instrument: &Instrument, filter: &Filter) -> Option<Journey> {
    let mut part = Journey { ink: Vec::new(), as_drawn: None, ..journey.clone() };
    if let Some(letter) = filter.phase {
        let spans = phase_spans(&instrument.phases, &journey.phases, &journey.timeline);
        let place = spans.iter().position(|span| span.letter == letter)?;
        let (from, to) = (spans[place].from_day, spans[place].to_day);
        let is_last = place + 1 == spans.len();
        part.events.retain(|event| event.from >= from && (event.from < to || is_last && event.from <= to));
        for curve in part.curves.values_mut() {
            *curve = cut(curve, from, to);
        }
    }
    if !filter.domains.is_empty() {
        part.events.retain(|event| filter.domains.contains(&event.domain));
    }
    if !filter.levels.is_empty() {
        part.events.retain_mut(|event| keep_levels(event, instrument, &filter.levels));
    }
    Some(part)
}

/// Leaves only mentions at `levels`; whether there is any.
fn keep_levels(event: &mut Event, instrument: &Instrument, levels: &BTreeSet<Level>) -> bool {
    let keep = |mentions: &mut Vec<Mention>, level_of: &dyn Fn(&Code) -> Option<Level>| {
        mentions.retain(|mention| match &mention.what {
            Mentioned::Code(code) => level_of(code).is_some_and(|level| levels.contains(&level)),
            Mentioned::Other(_) => false,
        });
    };
    keep(&mut event.actors, &|code| instrument.actor(code).map(|actor| actor.level));
    keep(&mut event.factors, &|code| instrument.factor(code).map(|factor| factor.level));
    !event.actors.is_empty() || !event.factors.is_empty()
}

/// The stretches of `curve` from day `from` to day `to`, with a point at the cuts.
fn cut(curve: &Curve, from: f64, to: f64) -> Curve {
    let stretches = curve.segments.iter().filter_map(|segment| {
        let (first, last) = (segment.from_day().max(from), segment.to_day().min(to));
        let at = |day: f64| segment.value_at(day).map(|value| Point::new(day, value));
        let inside = segment.points.iter().copied().filter(|point| point.day > first && point.day < last);
        let mut points: Vec<Point> = at(first).into_iter().chain(inside).collect();
        points.extend(at(last).filter(|_| last > first));
        (first <= last && !points.is_empty()).then(|| Segment { points, ..segment.clone() })
    });
    Curve { segments: stretches.collect(), ..Curve::default() }
}
