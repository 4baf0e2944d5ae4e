//! Stretches in which someone who leads weighed heavily, how long they lasted, and whether anyone else was named in them. It
//! describes what was named: who was there without being named is not known.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::participants::all_who_agreed;
use super::summary::quantile_type_7;
use super::tally::phase_at;
use crate::model::{
    Code, Event, Group, Instrument, Journey, Level, Mention, Mentioned, ParticipantCode, PhaseLetter, phase_spans,
};

/// Two heavy events at most this many days apart belong to one stretch: what is remembered is remembered by the month.
pub const SAME_STRETCH_DAYS: f64 = 31.0;

/// A stretch in which someone who leads weighed heavily on one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IsolationStretch {
    /// On whom.
    pub participant: ParticipantCode,
    /// First day.
    pub from_day: f64,
    /// Last day.
    pub to_day: f64,
    /// The phase in which it begins, where phases are set.
    pub phase: Option<PhaseLetter>,
    /// Who else was named at any event within it, whatever the sign; the person and those who weighed heavily are left out.
    pub others: BTreeSet<Code>,
    /// Someone without a code was named within it, in own words.
    pub others_in_own_words: bool,
}

impl IsolationStretch {
    /// Nobody else was named in it.
    pub fn is_alone(&self) -> bool {
        self.others.is_empty() && !self.others_in_own_words
    }

    /// How long it lasted, in days.
    pub fn days(&self) -> f64 {
        self.to_day - self.from_day
    }
}

/// Stretches of a group, over everyone who agreed to group figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Isolation {
    /// How many persons take part.
    pub participants: usize,
    /// How many of them have any stretch.
    pub persons: usize,
    /// How many have a stretch in which nobody else was named.
    pub alone: usize,
    /// The median over persons of their longest stretch, in days; absent without persons.
    pub median_longest_days: Option<f64>,
    /// Who else was named within any stretch, with the number of persons who did.
    pub others: BTreeMap<Code, usize>,
    /// Each stretch, in the order of persons, then of time.
    pub stretches: Vec<IsolationStretch>,
}

/// The stretches of `group`.
///
/// An event is heavy when someone at the level of those who lead (by the instrument) is mentioned at it with −2, or below 0
/// while the event as a whole is −2. Heavy events that overlap, or are at most [`SAME_STRETCH_DAYS`] apart, make one stretch. A
/// single moment is none.
///
/// ```
/// use potloodlijn::{analysis::isolation, demo::example_group, model::{Event, Group, Language}};
/// let example = example_group(1, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let event = |from: f64, to: f64, actors: &str| -> Event {
///     let id = uuid::Uuid::from_u128(from as u128);
///     serde_json::from_str(&format!(
///         r#"{{ "id": "{id}", "from": {from}, "to": {to}, "domain": "work", "actors": [{actors}] }}"#
///     )).unwrap()
/// };
/// let manager = r#"{ "code": "manager", "impact": -2 }"#;
/// let hr = r#"{ "code": "hr", "impact": 1 }"#;
/// group.journeys[0].events = vec![event(10.0, 40.0, manager), event(60.0, 90.0, manager), event(200.0, 230.0, manager),
///     event(210.0, 211.0, hr)];
/// let found = isolation(&group);
/// assert_eq!((found.persons, found.alone, found.median_longest_days), (1, 1, Some(80.0)));
/// assert!(found.stretches[0].is_alone() && !found.stretches[1].is_alone());
/// ```
pub fn isolation(group: &Group) -> Isolation {
    let taking = all_who_agreed(group);
    let (mut stretches, mut longest, mut alone) = (Vec::new(), Vec::new(), 0);
    let mut others: BTreeMap<Code, usize> = BTreeMap::new();
    for (journey, ()) in &taking.part {
        let own = stretches_of(journey, &group.setup.instrument);
        longest.extend(own.iter().map(IsolationStretch::days).reduce(f64::max));
        alone += usize::from(own.iter().any(IsolationStretch::is_alone));
        for code in own.iter().flat_map(|stretch| &stretch.others).collect::<BTreeSet<_>>() {
            *others.entry(code.clone()).or_default() += 1;
        }
        stretches.extend(own);
    }
    longest.sort_by(f64::total_cmp);
    Isolation {
        participants: taking.part.len(),
        persons: longest.len(),
        alone,
        median_longest_days: quantile_type_7(&longest, 0.5),
        others,
        stretches,
    }
}

fn stretches_of(journey: &Journey, instrument: &Instrument) -> Vec<IsolationStretch> {
    let mut heavy: Vec<&Event> = journey.events.iter().filter(|event| is_heavy(event, instrument)).collect();
    heavy.sort_by(|one, other| one.from.total_cmp(&other.from));
    let mut periods: Vec<(f64, f64)> = Vec::new();
    for event in heavy {
        let to = event.to.unwrap_or(event.from);
        match periods.last_mut() {
            Some(last) if event.from - last.1 <= SAME_STRETCH_DAYS => last.1 = last.1.max(to),
            _ => periods.push((event.from, to)),
        }
    }
    let spans = phase_spans(&instrument.phases, &journey.phases, &journey.timeline);
    let stretch = |(from_day, to_day)| {
        let within = |event: &&Event| event.from <= to_day && event.to.unwrap_or(event.from) >= from_day;
        let named: Vec<&Mention> = journey.events.iter().filter(within).flat_map(|event| &event.actors).collect();
        let weighs = |code: &Code| {
            named.iter().any(|it| it.what == Mentioned::Code(code.clone()) && it.impact.value() < 0)
                && leads(code, instrument)
        };
        let is_other = |code: &&Code| {
            let is_self = instrument.actor(code).is_some_and(|actor| actor.level == Level::Individual);
            !is_self && !weighs(code)
        };
        let codes = named.iter().filter_map(|mention| match &mention.what {
            Mentioned::Code(code) => Some(code),
            Mentioned::Other(_) => None,
        });
        IsolationStretch {
            participant: journey.participant.clone(),
            from_day,
            to_day,
            phase: phase_at(from_day, &spans).map(|place| spans[place].letter),
            others: codes.filter(is_other).cloned().collect(),
            others_in_own_words: named.iter().any(|mention| matches!(mention.what, Mentioned::Other(_))),
        }
    };
    periods.into_iter().filter(|(from, to)| to > from).map(stretch).collect()
}

fn is_heavy(event: &Event, instrument: &Instrument) -> bool {
    event.actors.iter().any(|mention| {
        let impact = mention.impact.value();
        let weighs = impact == -2 || impact < 0 && event.impact.value() == -2;
        weighs && matches!(&mention.what, Mentioned::Code(code) if leads(code, instrument))
    })
}

fn leads(code: &Code, instrument: &Instrument) -> bool {
    instrument.actor(code).is_some_and(|actor| actor.level == Level::Leadership)
}
