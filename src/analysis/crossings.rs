//! Where one curve falls while another rises, for the pairs that the instrument names.

use crate::analysis::alignment::Alignment;
use crate::analysis::daily::{DailyCurves, changes_around};
use crate::analysis::participants::{Skipped, all_who_agreed, taking_part};
use crate::analysis::tally::phase_at;
use crate::analysis::trends::{is_notable_fall, is_notable_rise};
use crate::model::{Code, Crossing, Group, Instrument, Journey, ParticipantCode, PhaseLetter};
use rayon::prelude::*;
use serde::Serialize;

/// Falling and rising are looked at over this many days to both sides of a day: a month and a half in all.
pub const CROSSING_HALF_DAYS: usize = 22;

/// A stretch of days in which one curve falls while another rises.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CrossingStretch {
    /// The curve that falls.
    pub falls: Code,
    /// The curve that rises.
    pub rises: Code,
    /// Its first day.
    #[serde(rename = "from")]
    pub from_day: f64,
    /// Its last day.
    #[serde(rename = "to")]
    pub to_day: f64,
}

/// The crossings of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonCrossings {
    /// Whose.
    pub participant: ParticipantCode,
    /// In the order of the instrument's pairs, then of time.
    pub stretches: Vec<CrossingStretch>,
}

/// The crossings of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupCrossings {
    /// A row for each pair of the instrument and phase.
    pub counts: Vec<CrossingCount>,
    /// Everyone who takes part: those who agreed to group figures.
    pub people: Vec<PersonCrossings>,
    /// Who does not.
    pub skipped: Vec<Skipped>,
}

/// In how many persons one curve falls while the other rises in a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CrossingCount {
    /// The curve that falls.
    pub falls: Code,
    /// The curve that rises.
    pub rises: Code,
    /// The phase.
    pub phase: PhaseLetter,
    /// Persons in whom the phase occurs and who drew both curves.
    pub of: usize,
    /// Persons of those with a day in the phase on which the one falls while the other rises.
    pub persons: usize,
}

/// The stretches of days of `journey` in which, of a pair of the instrument, the one curve falls by more than
/// [`NOTABLE_CHANGE`](super::NOTABLE_CHANGE) over the month and a half around the day and the other rises by more than that, both drawn
/// all that time.
///
/// ```
/// use potloodlijn::{analysis::crossings, demo::example_group, format::builtin_instruments, model::Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// journey.curves = serde_json::from_str(r#"{
///     "engagement": { "segments": [{ "points": [[0, 80], [100, 20]] }] },
///     "strain": { "segments": [{ "points": [[0, 20], [100, 80]] }] }
/// }"#).unwrap();
/// let found = crossings(&journey, &builtin_instruments()[0]);
/// assert_eq!((found.len(), found[0].from_day, found[0].to_day), (1, 22.0, 78.0));
/// ```
pub fn crossings(journey: &Journey, instrument: &Instrument) -> Vec<CrossingStretch> {
    crossings_by_day(&DailyCurves::of(journey, instrument), instrument)
}

/// [`crossings`] of a journey that was read already.
pub(super) fn crossings_by_day(curves: &DailyCurves<'_>, instrument: &Instrument) -> Vec<CrossingStretch> {
    instrument.crossings.iter().flat_map(|pair| stretches_of(curves, pair)).collect()
}

fn stretches_of(curves: &DailyCurves<'_>, pair: &Crossing) -> Vec<CrossingStretch> {
    let changes = |id: &Code| Some(changes_around(curves.get(id)?, CROSSING_HALF_DAYS));
    let Some((falls, rises)) = changes(&pair.falls).zip(changes(&pair.rises)) else { return Vec::new() };
    let mut stretches: Vec<CrossingStretch> = Vec::new();
    for (day, (down, up)) in falls.into_iter().zip(rises).enumerate() {
        let crosses = is_notable_fall(down) && is_notable_rise(up);
        let day = day as f64;
        match stretches.last_mut() {
            _ if !crosses => {}
            Some(last) if last.to_day + 1.0 == day => last.to_day = day,
            _ => {
                let (falls, rises) = (pair.falls.clone(), pair.rises.clone());
                stretches.push(CrossingStretch { falls, rises, from_day: day, to_day: day });
            }
        }
    }
    stretches
}

/// The crossings of everyone in `group`, counted in persons by phase.
pub fn group_crossings(group: &Group) -> GroupCrossings {
    let taking = all_who_agreed(group);
    let instrument = &group.setup.instrument;
    let people = taking.part.par_iter().map(|(journey, ())| PersonCrossings {
        participant: journey.participant.clone(),
        stretches: crossings(journey, instrument),
    });
    gather_crossings(group, people.collect())
}

/// The crossings of `people`, everyone who agreed to group figures in the order of the group, as those of the group.
pub(super) fn gather_crossings(group: &Group, people: Vec<PersonCrossings>) -> GroupCrossings {
    let taking = taking_part(group, Alignment::Calendar { places: 2 });
    let instrument = &group.setup.instrument;
    let count = |pair: &Crossing, phase: PhaseLetter| {
        let drew = |journey: &Journey, id| journey.curves.get(id).is_some_and(|curve| !curve.segments.is_empty());
        let everyone = taking.part.iter().zip(&people).filter(|((journey, spans), _)| {
            spans.iter().any(|span| span.letter == phase) && drew(journey, &pair.falls) && drew(journey, &pair.rises)
        });
        let crossing = everyone.clone().filter(|((_, spans), person)| {
            let of_pair = person.stretches.iter().filter(|it| it.falls == pair.falls && it.rises == pair.rises);
            let mut days = of_pair.flat_map(|stretch| stretch.from_day as u32..=stretch.to_day as u32);
            days.any(|day| phase_at(f64::from(day), spans).is_some_and(|place| spans[place].letter == phase))
        });
        CrossingCount {
            falls: pair.falls.clone(),
            rises: pair.rises.clone(),
            phase,
            of: everyone.clone().count(),
            persons: crossing.count(),
        }
    };
    let phases = || instrument.phases.iter().map(|kind| kind.letter);
    let is_known =
        |pair: &&Crossing| [&pair.falls, &pair.rises].into_iter().all(|id| instrument.indicator(id).is_some());
    let pairs = instrument.crossings.iter().filter(is_known);
    let counts = pairs.flat_map(|pair| phases().map(move |phase| (pair, phase)));
    let counts = counts.map(|(pair, phase)| count(pair, phase)).collect();
    GroupCrossings { counts, people, skipped: taking.skipped }
}
