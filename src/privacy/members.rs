//! Of whom an edition is, and by what it is known that another is of the very same people under the very same rules.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::analysis::{AlignedGroup, Alignment, align_nothing};
use crate::model::{
    EditionMember, EditionMemory, Group, IssuedEdition, Journey, Journeys, MeasurementTime, ParticipantCode,
    RememberedEdition, RememberedMember,
};

/// Of each person what was told of them at each time of measuring, as a checksum. A person is a journey, or a hash.
pub(super) type Measured<Person = Uuid> = BTreeMap<Person, BTreeMap<MeasurementTime, String>>;

/// The journeys an edition of `group` would be about: of those who agreed, have not withdrawn, and went through every phase.
pub(super) fn those_who_take_part(group: &Group) -> Journeys {
    let mut telling = those_who_may_be_told_of(group);
    let on_axis = who_lies_on_the_axis(&telling).people;
    let people: BTreeSet<&ParticipantCode> = on_axis.iter().map(|person| &person.participant).collect();
    telling.journeys.retain(|journey| people.contains(&journey.participant));
    telling.journeys
}

/// Who takes part, whatever they drew.
pub(super) fn who_lies_on_the_axis(telling: &Group) -> AlignedGroup {
    align_nothing(telling, Alignment::Phase { per_phase: 2 })
}

/// The journeys of `group` that lie on the axis of `aligned`.
pub(super) fn those_in<'a>(aligned: &AlignedGroup, group: &'a Group) -> Vec<&'a Journey> {
    let people: BTreeSet<&ParticipantCode> = aligned.people.iter().map(|person| &person.participant).collect();
    group.journeys.iter().filter(|journey| people.contains(&journey.participant)).collect()
}

/// The group with those only who agreed to group figures and have not withdrawn, and of them only what may be told of.
pub(super) fn those_who_may_be_told_of(group: &Group) -> Group {
    let here = |journey: &&Arc<Journey>| journey.counts_in_group() && !group.has_withdrawn(journey);
    let mut telling = Group::new(group.id, group.setup.clone());
    telling.journeys = group.journeys.shared().iter().filter(here).map(may_be_told).collect();
    telling.board.clone_from(&group.board);
    telling.moments.clone_from(&group.moments);
    telling.measurements.clone_from(&group.measurements);
    telling.effects_for_report = group.effects_for_report;
    telling.editions.clone_from(&group.editions);
    telling
}

/// `journey` without what its owner keeps; itself, where nothing is kept.
fn may_be_told(journey: &Arc<Journey>) -> Arc<Journey> {
    let told = Journey::clone(journey).without_own();
    if told == **journey { Arc::clone(journey) } else { Arc::new(told) }
}

/// Of whom an edition of a group would be, and under which rules.
#[derive(Debug)]
pub(super) struct Members {
    /// As the group remembers them, in the order of their journeys' ids.
    pub of_group: Vec<EditionMember>,
    /// As this computer remembers them, each with their journey; in the order of their hashes.
    pub of_computer: Vec<(Uuid, RememberedMember)>,
    /// A checksum of the rules.
    pub rules: String,
    /// The same, as this computer remembers it.
    pub hashed_rules: String,
}

impl Members {
    /// Those of whom an edition of `group` would be.
    pub fn of(group: &Group, memory: &EditionMemory) -> Self {
        let (mut of_group, mut of_computer) = (Vec::new(), Vec::new());
        let telling = those_who_may_be_told_of(group);
        for journey in those_in(&who_lies_on_the_axis(&telling), &telling) {
            let figures = figures_of(journey);
            let person = person_in(memory, journey);
            let remembered = RememberedMember { person, figures: memory.hash(&figures), measured: BTreeMap::new() };
            of_computer.push((journey.id, remembered));
            of_group.push(EditionMember::new(journey.id, figures));
        }
        of_group.sort_by_key(|member| member.journey);
        of_computer.sort_by(|(_, one), (_, other)| one.cmp(other));
        let rules = rules_of(group);
        let hashed_rules = memory.hash(&rules);
        Self { of_group, of_computer, rules, hashed_rules }
    }

    /// How many of them are in `given`.
    pub fn in_issued(&self, given: &IssuedEdition) -> usize {
        let is_in = |member: &&EditionMember| given.members.iter().any(|it| it.journey == member.journey);
        self.of_group.iter().filter(is_in).count()
    }

    /// How many of them are in an edition that this computer remembers.
    pub fn in_remembered(&self, given: &RememberedEdition) -> usize {
        let is_in = |member: &&(Uuid, RememberedMember)| given.members.iter().any(|it| it.person == member.1.person);
        self.of_computer.iter().filter(is_in).count()
    }

    /// Nobody of the edition `given` is gone, and they are the same people with the same drawings.
    pub fn are_those_of(&self, given: &IssuedEdition) -> bool {
        let alike = given.members.iter().zip(&self.of_group).all(|(one, other)| one.is_as(other));
        given.gone == 0 && given.members.len() == self.of_group.len() && alike
    }

    /// They are the same people with the same drawings as in an edition that this computer remembers.
    pub fn are_those_remembered_in(&self, given: &RememberedEdition) -> bool {
        let alike = given.members.iter().zip(&self.of_computer).all(|(one, (_, other))| one.is_as(other));
        given.members.len() == self.of_computer.len() && alike
    }

    /// As [`Self::are_those_remembered_in`], under the same rules: what `given` told of them is what would be told now.
    pub fn are_those_told_in(&self, given: &RememberedEdition) -> bool {
        self.are_those_remembered_in(given) && given.rules == self.hashed_rules
    }

    /// What this computer is to remember of an edition of them, in which this was told of measurements.
    pub fn to_remember(&self, measured: &Measured, memory: &EditionMemory) -> Vec<RememberedMember> {
        let with_measured = |(journey, member): &(Uuid, RememberedMember)| {
            let told = measured.get(journey).map(|told| hashed(told, memory)).unwrap_or_default();
            RememberedMember { measured: told, ..member.clone() }
        };
        self.of_computer.iter().map(with_measured).collect()
    }
}

/// What was told of one person, as this computer remembers it.
pub(super) fn hashed(
    told: &BTreeMap<MeasurementTime, String>,
    memory: &EditionMemory,
) -> BTreeMap<MeasurementTime, String> {
    told.iter().map(|(&time, checksum)| (time, memory.hash(checksum))).collect()
}

/// By what this computer knows the owner of `journey`. Without a set-up it is the drawing that is known: the same code means
/// someone else in every group.
pub(super) fn person_in(memory: &EditionMemory, journey: &Journey) -> String {
    memory.person(journey.setup.unwrap_or(journey.id), &journey.participant)
}

/// A checksum of everything in a journey that figures are made of; words are none of it.
pub(super) fn figures_of(journey: &Journey) -> String {
    let borders: Vec<_> =
        journey.phases.borders.iter().map(|(letter, border)| (letter.to_string(), border.day)).collect();
    let events: Vec<_> = journey.events.iter().map(|it| json!([it.from, it.domain, it.actors, it.factors])).collect();
    let answers: Vec<_> = journey.answers.iter().map(|it| json!([it.levels, it.locus])).collect();
    checksum(&json!([journey.timeline, journey.curves, borders, events, answers]))
}

/// A checksum of what decides how the same people are told of. With a higher minimum lines vanish that were told, which says
/// how many drew them; a factor at another level is merged with others, which says how many named it.
fn rules_of(group: &Group) -> String {
    let setup = &group.setup;
    let instrument = &setup.instrument;
    let indicators: Vec<_> = instrument.indicators.iter().map(|it| &it.id).collect();
    let phases: Vec<_> = instrument.phases.iter().map(|it| it.letter.to_string()).collect();
    let factors: Vec<_> = instrument.factors.iter().map(|it| (&it.code, it.level)).collect();
    let actors: Vec<_> = instrument.actors.iter().map(|it| (&it.code, it.level, it.one_person)).collect();
    let what = json!([instrument.id, indicators, phases, factors, actors]);
    checksum(&json!([setup.id, group.fewest_shown(), setup.one_manager, what]))
}

/// FNV-1a over 64 bits (Fowler, Noll and Vo): it is to notice changes, not to hide anything.
pub(super) fn checksum(figures: &Value) -> String {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", figures.to_string().bytes().fold(0xcbf2_9ce4_8422_2325, mix))
}
