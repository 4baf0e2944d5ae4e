//! A group that goes to another facilitator takes along what this computer remembers of the people in it.

use uuid::Uuid;

use super::members::Members;
use crate::model::{EditionMember, EditionMemory, Extra, Group, IssuedEdition, RememberedEdition};

/// `group` with every edition that this computer remembers of anyone in it, also where it was made from another file. What is not known
/// of such an edition stays open, so that no other passes for the same.
pub fn with_memory(group: &Group, memory: &EditionMemory) -> Group {
    let members = Members::of(group, memory);
    let mut with_memory = group.clone();
    for given in memory.editions.iter().filter(|given| members.in_remembered(given) > 0) {
        let issued = as_issued(given, &members);
        let people = |edition: &IssuedEdition| -> Vec<Uuid> { edition.members.iter().map(|it| it.journey).collect() };
        let is_it = |known: &IssuedEdition| {
            people(known) == people(&issued) && known.gone == issued.gone && known.rules == issued.rules
        };
        if !with_memory.editions.iter().any(is_it) {
            with_memory.editions.push(issued);
        }
    }
    with_memory
}

fn as_issued(given: &RememberedEdition, members: &Members) -> IssuedEdition {
    let of_both = members.of_computer.iter().filter_map(|(journey, now)| {
        let then = given.members.iter().find(|then| then.person == now.person)?;
        let known = members.of_group.iter().find(|it| it.journey == *journey).filter(|_| then.figures == now.figures);
        let figures = known.map(|it| it.figures.clone()).unwrap_or_default();
        Some(EditionMember::new(*journey, figures))
    });
    let mut people: Vec<EditionMember> = of_both.collect();
    people.sort_by_key(|member| member.journey);
    let is_under_these_rules = given.rules == members.hashed_rules;
    // What was told of measurements is known as hashes only: then it counts as other rules.
    let told_nothing_measured = given.members.iter().all(|member| member.measured.is_empty());
    let rules = if is_under_these_rules && told_nothing_measured { members.rules.clone() } else { String::new() };
    let gone = given.members.len() - people.len();
    IssuedEdition {
        on: given.on,
        edition: Uuid::nil(),
        rules,
        members: people,
        gone,
        pairs: std::collections::BTreeMap::new(),
        extra: Extra::default(),
    }
}
