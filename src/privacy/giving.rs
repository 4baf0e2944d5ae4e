//! Giving an edition out, with a look at what was given out before.
//!
//! Every number in an edition is safe by itself, and two editions of entirely different people are as safe as each of
//! them. Two editions of *nearly* the same people are not: what changes between them is the answer of those few
//! (differencing). No rounding helps against that for long, since a reader may have many of them. So the rule is one that
//! leaves nothing to subtract: two editions are of the very same people with the very same drawings under the very same rules,
//! or have nobody in common.
//!
//! Two memories are asked. The group's file knows of whom there is an edition, by the ids of their journeys and a checksum of
//! what figures are made of; the edition itself remembers nothing. When someone withdraws the id and the checksum go, and a
//! number says that one is missing: without it an edition of the eight who stayed would look like the one of nine that is out
//! there. And the computer knows ([`EditionMemory`]), so that a group that is made anew from the same files, or a
//! file that was thrown away, changes nothing. Neither knows what was made on another computer.
//!
//! Of measurements, which may come after an edition, it is remembered what was told of whom ([`super::effects`]).
//!
//! What a facilitator can do instead: give the same edition again, make one of the new people only, wait until there are
//! enough of them, or say that an edition never left the room, which takes it off the list.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::draft::{Draft, draft_beside};
use super::left_out::Refusal;
use super::members::{Members, hashed, person_in, those_who_take_part};
use crate::model::{
    EditionMember, EditionMemory, Extra, Group, IssuedEdition, Journey, RememberedEdition, RememberedMember,
};

/// Of whom an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Whom {
    /// Of everyone who takes part.
    #[default]
    Everyone,
    /// Of those only of whom there is no edition yet.
    OnlyNew,
}

/// An edition that is given out, and what is to be remembered of it once it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// The edition, and what was left out.
    pub draft: Draft,
    /// What the group is to remember.
    pub for_group: IssuedEdition,
    /// What this computer is to remember.
    pub for_computer: RememberedEdition,
}

/// The edition of `whom` in `group`, as it may be given out beside those that were, as far as the group and this computer know.
///
/// # Errors
/// Why there is none.
pub fn draft_to_give(group: &Group, whom: Whom, memory: &EditionMemory) -> Result<Draft, Refusal> {
    let telling = telling(group, whom, memory);
    let draft = draft_beside(&telling, memory)?;
    may_stand_beside(group, &Members::of(&telling, memory), memory)?;
    Ok(draft)
}

/// The edition of `whom` in `group`, and what is to be remembered of it once it was given out, `on` that day. One that was
/// given before keeps its id; another gets `fresh_id`.
///
/// # Errors
/// Why there is none.
pub fn issue_edition(
    group: &Group,
    whom: Whom,
    on: Option<Date>,
    fresh_id: Uuid,
    memory: &EditionMemory,
) -> Result<Issue, Refusal> {
    let mut draft = draft_to_give(group, whom, memory)?;
    let members = Members::of(&telling(group, whom, memory), memory);
    let known = known_as(group, &members).map(|given| given.edition).filter(|id| !id.is_nil());
    draft.edition.id = known.unwrap_or(fresh_id);
    let (for_group, for_computer) = to_remember(&draft, members, on, memory);
    let for_group = IssuedEdition { edition: draft.edition.id, ..for_group };
    Ok(Issue { draft, for_group, for_computer })
}

/// The edition of the very same people under the same rules that `group` remembers.
pub(super) fn known_as<'a>(group: &'a Group, members: &Members) -> Option<&'a IssuedEdition> {
    group.editions.iter().find(|given| members.are_those_of(given) && given.rules == members.rules)
}

/// What a group and this computer are to remember of the figures in `draft`, in whatever edition they stand.
pub(super) fn to_remember(
    draft: &Draft,
    members: Members,
    on: Option<Date>,
    memory: &EditionMemory,
) -> (IssuedEdition, RememberedEdition) {
    let remembered = members.to_remember(&draft.measured, memory);
    let Members { of_group: mut people, rules, hashed_rules, .. } = members;
    for member in &mut people {
        member.measured = draft.measured.get(&member.journey).cloned().unwrap_or_default();
    }
    let for_group = IssuedEdition {
        on,
        edition: Uuid::nil(),
        rules,
        members: people,
        gone: 0,
        pairs: BTreeMap::new(),
        extra: Extra::default(),
    };
    (for_group, RememberedEdition { on, rules: hashed_rules, members: remembered, extra: Extra::default() })
}

/// The edition of `whom` in `group`, and the group that remembers that it was given out on `on`.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Group, Language}, privacy::{Refusal, Whom, give_edition}};
/// let example = example_group(9, 7, Language::Nl);
/// let mut group = Group::new(example.setup.id, example.setup);
/// group.journeys = example.journeys.into();
/// let (draft, mut remembering) = give_edition(&group, Whom::Everyone, None).unwrap();
/// assert_eq!(draft.participants, 8, "one of the nine did not go through every phase");
/// assert!(give_edition(&remembering, Whom::Everyone, None).is_ok(), "the same once more");
/// remembering.journeys.pop();
/// let refusal = give_edition(&remembering, Whom::Everyone, None).unwrap_err();
/// assert_eq!(refusal, Refusal::TooAlike { on: None, shared: 7, new: None });
/// ```
///
/// # Errors
/// Why there is none.
pub fn give_edition(group: &Group, whom: Whom, on: Option<Date>) -> Result<(Draft, Group), Refusal> {
    let issue = issue_edition(group, whom, on, Uuid::nil(), &EditionMemory::default())?;
    let mut remembering = group.clone();
    remember_issued(&mut remembering.editions, issue.for_group);
    Ok((issue.draft, remembering))
}

/// Adds an edition to those that were given out; one of the same people under the same rules was given out once more.
pub fn remember_issued(editions: &mut Vec<IssuedEdition>, issued: IssuedEdition) {
    let is_it = |given: &&mut IssuedEdition| {
        let alike = given.members.iter().zip(&issued.members).all(|(one, other)| one.is_as(other));
        given.gone == 0 && given.rules == issued.rules && given.members.len() == issued.members.len() && alike
    };
    let Some(given) = editions.iter_mut().find(is_it) else {
        editions.push(issued);
        return;
    };
    given.on = issued.on.or(given.on);
    // What was told in an edition of a pair has no edition of its own.
    if issued.pairs.is_empty() {
        given.edition = issued.edition;
    }
    given.pairs.extend(issued.pairs);
    for (member, again) in given.members.iter_mut().zip(issued.members) {
        // What was told once stays told.
        member.measured.extend(again.measured);
    }
}

/// The editions that `group` remembers, for this computer to remember as well: a group that came from somebody else would else
/// be all that knows of them. Only those of which everyone is still in the group.
pub fn known_by(group: &Group, memory: &EditionMemory) -> Vec<RememberedEdition> {
    let of_issued = |given: &IssuedEdition| {
        let member = |member: &EditionMember| {
            let journey = group.journeys.iter().find(|journey| journey.id == member.journey)?;
            let (person, figures) = (person_in(memory, journey), memory.hash(&member.figures));
            Some(RememberedMember { person, figures, measured: hashed(&member.measured, memory) })
        };
        let mut members = given.members.iter().map(member).collect::<Option<Vec<_>>>()?;
        members.sort();
        let rules = memory.hash(&given.rules);
        (given.gone == 0).then(|| RememberedEdition { on: given.on, rules, members, extra: Extra::default() })
    };
    group.editions.iter().filter_map(of_issued).collect()
}

/// This computer forgets that `issued` was made of `group`: it never left the room.
pub fn forget_issued(group: &Group, issued: &IssuedEdition, memory: &mut EditionMemory) {
    let is_in = |journey: &&Journey| issued.members.iter().any(|member| member.journey == journey.id);
    let people: Vec<String> = group.journeys.iter().filter(is_in).map(|it| person_in(memory, it)).collect();
    memory.forget(&memory.hash(&issued.rules), &people);
}

/// How many take part of whom there is no edition yet.
pub fn count_of_new(group: &Group, memory: &EditionMemory) -> usize {
    those_who_take_part(&only_new(group, memory)).len()
}

/// Whether an edition of `members` may be given out beside those that were. What is out already may be given again: that tells
/// nothing new.
pub(super) fn may_stand_beside(group: &Group, members: &Members, memory: &EditionMemory) -> Result<(), Refusal> {
    let is_out = |given: &RememberedEdition| members.are_those_told_in(given);
    if known_as(group, members).is_some() || memory.editions.iter().any(is_out) {
        return Ok(());
    }
    let too_alike = |on, shared| {
        let new = count_of_new(group, memory);
        Refusal::TooAlike { on, shared, new: (new >= group.fewest_shown()).then_some(new) }
    };
    for given in &group.editions {
        let shared = members.in_issued(given);
        if !members.are_those_of(given) && shared > 0 {
            return Err(too_alike(given.on, shared));
        }
        if members.are_those_of(given) && given.rules != members.rules {
            return Err(Refusal::OtherRules { on: given.on });
        }
    }
    for given in &memory.editions {
        let shared = members.in_remembered(given);
        if !members.are_those_remembered_in(given) && shared > 0 {
            return Err(too_alike(given.on, shared));
        }
        if members.are_those_remembered_in(given) && given.rules != members.hashed_rules {
            return Err(Refusal::OtherRules { on: given.on });
        }
    }
    Ok(())
}

fn telling<'a>(group: &'a Group, whom: Whom, memory: &EditionMemory) -> Cow<'a, Group> {
    match whom {
        Whom::Everyone => Cow::Borrowed(group),
        Whom::OnlyNew => Cow::Owned(only_new(group, memory)),
    }
}

fn only_new(group: &Group, memory: &EditionMemory) -> Group {
    let is_known = |journey: &Journey| {
        let person = person_in(memory, journey);
        let in_group = group.editions.iter().flat_map(|given| &given.members).any(|it| it.journey == journey.id);
        in_group || memory.editions.iter().flat_map(|given| &given.members).any(|it| it.person == person)
    };
    let mut new = group.clone();
    new.journeys.retain(|journey| !is_known(journey));
    new
}
