//! How it is "now", before and after actions: means of the same persons at every time, and only of enough of them.
//!
//! A mean over nine people and one over eight of them tell what the ninth said. Within an edition each mean is of another
//! question or another time, so there is nothing to subtract. Between editions of the same people there is, once somebody
//! is missing at a later time or has said something else. So an edition remembers of whom each time was told, with a checksum
//! of what they said, and what was told once is told of just these persons again, or not at all.

use std::collections::BTreeMap;

use serde_json::json;
use uuid::Uuid;

use super::left_out::{LeftOut, Table, Why};
use super::lines::level_told;
use super::members::{Measured, Members, checksum, hashed};
use crate::model::{Code, EditionMemory, EffectCell, Extra, Group, Journey, MeasurementTime};

/// What is told of measurements.
#[derive(Debug, Default)]
pub(super) struct Effects {
    pub cells: Vec<EffectCell>,
    pub measured: Measured,
    pub left_out: Vec<LeftOut>,
}

/// What may be told of the measurements of `group` over `journeys`, beside the editions of the very same people that were given
/// out, as far as the group and this computer know. Nothing when the facilitator did not give them free, or when there was no measurement after the first.
pub(super) fn effects_told(group: &Group, journeys: &[&Journey], memory: &EditionMemory) -> Effects {
    let mut times: Vec<MeasurementTime> =
        group.measurements.iter().filter(|it| !it.values.is_empty()).map(|it| it.time).collect();
    times.sort_unstable();
    let mut left_out = Vec::new();
    if !group.effects_for_report {
        return Effects::default();
    }
    let earlier = Earlier::of(group, memory);
    // The last times go first: someone who is missing there would change what was told of the times before.
    while times.len() > 1 {
        let mut effects = effects_at(group, journeys, &times);
        if earlier.leaves_room_for(&effects.measured, memory) {
            effects.left_out.append(&mut left_out);
            return effects;
        }
        let last = times.pop().unwrap_or_default();
        left_out.push(LeftOut { table: Table::EffectAt(last), phase: None, why: Why::WouldTellOfFew });
    }
    Effects { left_out, ..Effects::default() }
}

/// What was told of the very same people in editions that were given out.
struct Earlier {
    members: Members,
    by_group: Vec<Measured>,
    by_computer: Vec<Measured<String>>,
}

impl Earlier {
    fn of(group: &Group, memory: &EditionMemory) -> Self {
        let members = Members::of(group, memory);
        let given = group.editions.iter().filter(|given| members.are_those_of(given));
        let by_group = given.map(|given| given.members.iter().map(|it| (it.journey, it.measured.clone())).collect());
        let by_group = by_group.collect();
        let known = memory.editions.iter().filter(|given| members.are_those_remembered_in(given));
        let of_known =
            known.map(|given| given.members.iter().map(|it| (it.person.clone(), it.measured.clone())).collect());
        let by_computer = of_known.collect();
        Self { members, by_group, by_computer }
    }

    fn leaves_room_for(&self, measured: &Measured, memory: &EditionMemory) -> bool {
        let nothing = BTreeMap::new();
        let as_known = |(journey, member): &(Uuid, crate::model::RememberedMember)| {
            (member.person.clone(), hashed(measured.get(journey).unwrap_or(&nothing), memory))
        };
        let by_person: Measured<String> = self.members.of_computer.iter().map(as_known).collect();
        self.by_group.iter().all(|given| fits(given, measured))
            && self.by_computer.iter().all(|given| fits(given, &by_person))
    }
}

/// What was told of anyone is told of them again alike, and of nobody else at those times.
fn fits<Person: Ord>(given: &Measured<Person>, measured: &Measured<Person>) -> bool {
    let nothing = BTreeMap::new();
    let told_at = |time| given.values().any(|told| told.contains_key(time));
    let is_alike = |time: &MeasurementTime| {
        given.iter().all(|(person, told)| {
            let now = measured.get(person).unwrap_or(&nothing);
            told.get(time) == now.get(time)
        })
    };
    let nothing_new = measured.values().all(BTreeMap::is_empty);
    nothing_new || MeasurementTime::ALL.iter().filter(|time| told_at(time)).all(is_alike)
}

fn effects_at(group: &Group, journeys: &[&Journey], times: &[MeasurementTime]) -> Effects {
    let mut effects = Effects::default();
    let mut said: BTreeMap<(Uuid, MeasurementTime), Vec<(&Code, f64)>> = BTreeMap::new();
    for indicator in &group.setup.instrument.indicators {
        let value = |journey: &Journey, time| {
            group.measurement(time)?.values.get(&journey.participant)?.get(&indicator.id).copied()
        };
        let every_time =
            |journey: &Journey| -> Option<Vec<f64>> { times.iter().map(|&time| value(journey, time)).collect() };
        let persons: Vec<(Uuid, Vec<f64>)> =
            journeys.iter().filter_map(|journey| Some((journey.id, every_time(journey)?))).collect();
        if persons.len() < group.fewest_shown() {
            if !persons.is_empty() {
                let table = Table::Effect(indicator.id.clone());
                effects.left_out.push(LeftOut { table, phase: None, why: Why::TooFewMeasured });
            }
            continue;
        }
        for (place, &time) in times.iter().enumerate() {
            let sum: f64 = persons.iter().map(|(_, values)| values[place]).sum();
            effects.cells.push(EffectCell {
                indicator: indicator.id.clone(),
                time: time.name().to_owned(),
                mean: level_told(sum / persons.len() as f64),
                extra: Extra::default(),
            });
            for (journey, values) in &persons {
                said.entry((*journey, time)).or_default().push((&indicator.id, values[place]));
            }
        }
    }
    for ((journey, time), values) in said {
        effects.measured.entry(journey).or_default().insert(time, checksum(&json!(values)));
    }
    effects
}
