//! Giving an edition out, with a look at what was given out before.
//!
//! Every number in an edition is safe by itself, and two editions of entirely different people are as safe as each of
//! them. Two editions of *nearly* the same people are not: what changes between them is the answer of those few. No
//! rounding helps against that for long, since a reader may have many of them. So the rule is one that leaves nothing to
//! subtract: two editions of a group are of the very same people with the very same drawings, or have nobody in common.
//!
//! The group file remembers of whom there is an edition, by the ids of their journeys and a checksum of what figures are
//! made of; the edition itself remembers nothing. When someone withdraws the id and the checksum go, and a number says
//! that one is missing: without it an edition of the eight who stayed would look like the one of nine that is out there.
//! Of measurements, which may come after an edition, it is remembered what was told of whom ([`super::effects`]).
//!
//! What a facilitator can do instead: give the same edition again, make one of the new people only, wait until there are
//! enough of them, or say that an edition never left the room, which takes it off the list.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::draft::{Draft, Refusal, draft_edition, those_who_take_part};
use crate::model::{EditionMember, Extra, Group, IssuedEdition, Journey, SMALLEST_GROUP};

/// Of whom an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whom {
    /// Of everyone who takes part.
    #[default]
    Everyone,
    /// Of those only of whom there is no edition yet.
    OnlyNew,
}

/// The edition of `whom` in `group`, as it may be given out beside those that were.
///
/// # Errors
/// Why there is none.
pub fn draft_to_give(group: &Group, whom: Whom) -> Result<Draft, Refusal> {
    let telling = match whom {
        Whom::Everyone => group.clone(),
        Whom::OnlyNew => only_new(group),
    };
    let draft = draft_edition(&telling)?;
    may_stand_beside(group, &members_of(&telling))?;
    Ok(draft)
}

/// The edition of `whom` in `group`, and what the group is to remember of it once it was given out, `on` that day.
///
/// # Errors
/// Why there is none.
pub fn issue_edition(group: &Group, whom: Whom, on: Option<Date>) -> Result<(Draft, IssuedEdition), Refusal> {
    let draft = draft_to_give(group, whom)?;
    let mut members = match whom {
        Whom::Everyone => members_of(group),
        Whom::OnlyNew => members_of(&only_new(group)),
    };
    for member in &mut members {
        member.measured = draft.measured.get(&member.journey).cloned().unwrap_or_default();
    }
    Ok((draft, IssuedEdition { on, members, gone: 0, extra: Extra::default() }))
}

/// The edition of `whom` in `group`, and the group that remembers that it was given out on `on`.
///
/// # Errors
/// Why there is none.
pub fn give_edition(group: &Group, whom: Whom, on: Option<Date>) -> Result<(Draft, Group), Refusal> {
    let (draft, issued) = issue_edition(group, whom, on)?;
    let mut remembering = group.clone();
    remember_issued(&mut remembering.editions, issued);
    Ok((draft, remembering))
}

/// Adds an edition to those that were given out; one of the same people was given out once more.
pub fn remember_issued(editions: &mut Vec<IssuedEdition>, issued: IssuedEdition) {
    let Some(given) = editions.iter_mut().find(|given| are_the_same_people(given, &issued.members)) else {
        editions.push(issued);
        return;
    };
    given.on = issued.on;
    for (member, again) in given.members.iter_mut().zip(issued.members) {
        // What was told once stays told.
        member.measured.extend(again.measured);
    }
}

/// Nobody of the edition `given` is gone, and `members` are the same people with the same drawings.
fn are_the_same_people(given: &IssuedEdition, members: &[EditionMember]) -> bool {
    let alike = given.members.iter().zip(members).all(|(one, other)| one.is_as(other));
    given.gone == 0 && given.members.len() == members.len() && alike
}

/// The editions of the very same people as an edition of `group` would be, with the same drawings.
pub(super) fn of_the_same_people(group: &Group) -> Vec<&IssuedEdition> {
    let members = members_of(group);
    group.editions.iter().filter(|given| are_the_same_people(given, &members)).collect()
}

/// How many take part of whom there is no edition yet.
pub fn count_of_new(group: &Group) -> usize {
    those_who_take_part(&only_new(group)).len()
}

fn may_stand_beside(group: &Group, members: &[EditionMember]) -> Result<(), Refusal> {
    for given in &group.editions {
        let is_the_same = are_the_same_people(given, members);
        let shared =
            members.iter().filter(|member| given.members.iter().any(|it| it.journey == member.journey)).count();
        if !is_the_same && shared > 0 {
            let minimum = group.setup.min_group.max(SMALLEST_GROUP) as usize;
            let new = count_of_new(group);
            return Err(Refusal::TooAlike { on: given.on, shared, new: (new >= minimum).then_some(new) });
        }
    }
    Ok(())
}

fn only_new(group: &Group) -> Group {
    let is_known = |journey: &Journey| {
        group.editions.iter().flat_map(|given| &given.members).any(|member| member.journey == journey.id)
    };
    let mut new = group.clone();
    new.journeys.retain(|journey| !is_known(journey));
    new
}

fn members_of(group: &Group) -> Vec<EditionMember> {
    let member = |journey: &Journey| EditionMember {
        journey: journey.id,
        figures: figures_of(journey),
        measured: BTreeMap::new(),
    };
    let mut members: Vec<EditionMember> = those_who_take_part(group).iter().map(member).collect();
    members.sort();
    members
}

/// A checksum of everything in a journey that figures are made of; words are none of it.
fn figures_of(journey: &Journey) -> String {
    let borders: Vec<_> =
        journey.phases.borders.iter().map(|(letter, border)| (letter.to_string(), border.day)).collect();
    let events: Vec<_> = journey.events.iter().map(|it| json!([it.from, it.domain, it.actors, it.factors])).collect();
    let answers: Vec<_> = journey.answers.iter().map(|it| json!([it.levels, it.locus])).collect();
    checksum(&json!([journey.timeline, journey.curves, borders, events, answers]))
}

/// FNV-1a over 64 bits (Fowler, Noll and Vo): it is to notice changes, not to hide anything.
pub(super) fn checksum(figures: &Value) -> String {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", figures.to_string().bytes().fold(0xcbf2_9ce4_8422_2325, mix))
}
