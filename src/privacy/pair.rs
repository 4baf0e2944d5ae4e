//! One edition of two groups side by side: employees and managers of one department, two places, or one group at two times.
//!
//! Each half is an edition of its own group, under all the rules that hold for one ([`super::draft`]) and beside all that was given
//! out of it ([`super::giving`]); the reader who lays the two beside each other must find nothing that neither tells. Two halves tell
//! no more than each of them where nothing can be subtracted: where *no drawing is told of in both*. So someone who is in both
//! groups is left out of one or both of them, whichever leaves most persons told of ([`ways`]):
//!
//! - everyone of the one group, and of the other only those who are not in both;
//! - those only who are in both, when each of them drew anew and is so told of by two drawings: one group at two times;
//! - of both groups only those who are not in both.
//!
//! Each half is the minimum group or more, counted in who is told of, so no difference and no union of the two is of fewer. The rule depends
//! on nothing but who is in which group: knowing it tells nothing. A drawing is the same one when it has the same id, or the same figures; a
//! person is the same one when a drawing is, or the code within one set-up is. Under two set-ups a code means two people, as everywhere.
//!
//! Of the very same people measurements are told of in one half only, unless both say the same of each: a value that someone gave twice
//! could be subtracted.
//!
//! Both groups remember their half, as does the computer; a later edition of either is then of the same people or of none of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::draft::{Draft, draft_beside};
use super::giving::{known_as, may_stand_beside, to_remember};
use super::left_out::{LeftOut, Refusal, Table, Why};
use super::members::{Measured, Members, those_who_take_part};
use super::shared::{Shared, ways, without};
use super::words::unaccepted;
use crate::model::{
    Both, Edition, EditionMemory, Group, IssuedEdition, MeasurementTime, NotBeside, PairPeople, RememberedEdition,
    RememberedMember, may_lie_beside,
};

/// An edition of a pair as it would be, and what is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct PairDraft {
    /// The edition: the first group, with the second beside it.
    pub edition: Edition,
    /// How many persons each half is about, exactly. For the facilitator only.
    pub participants: Both<usize>,
    /// What was left out of each half. For the facilitator only.
    pub left_out: Both<Vec<LeftOut>>,
    /// Who is in both groups, and what became of them.
    pub shared: SharedPeople,
}

/// Those who are in both groups of a pair. For the facilitator only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedPeople {
    /// How many of those who could be told of in the first group are in the second too.
    pub persons: usize,
    /// How many are told of in neither, or in one only, of each group that they are in.
    pub left: Both<usize>,
    /// Of whom the halves are.
    pub people: PairPeople,
}

/// An edition of a pair that is given out, and what is to be remembered of it once it was.
#[derive(Debug, Clone, PartialEq)]
pub struct PairIssue {
    /// The edition, and what was left out.
    pub draft: PairDraft,
    /// What each group is to remember.
    pub for_groups: Both<IssuedEdition>,
    /// What this computer is to remember.
    pub for_computer: Both<RememberedEdition>,
}

/// Why there is no edition of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairRefusal {
    /// The two cannot be laid side by side.
    NotBeside(NotBeside),
    /// Of one of them, the first or the second, nothing may be told.
    OfGroup(usize, Refusal),
    /// So many are in both that too few are left to be told of beside them.
    TooManyShared {
        /// Persons in both.
        shared: usize,
        /// The minimum group.
        minimum: usize,
    },
}

/// The words by which a group is called beside another one, when they tell of nobody: no name, place or date in them.
///
/// ```
/// use potloodlijn::privacy::name_beside;
/// assert_eq!(name_beside("De monteurs"), Some("De monteurs".to_owned()));
/// assert_eq!(name_beside("Groep van maart 2023"), None);
/// ```
pub fn name_beside(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty() && unaccepted(words, &[]).is_empty()).then(|| words.to_owned())
}

/// The edition of `groups` side by side, and what is to be remembered of it once it was given out, `on` that day. One that was given
/// before keeps its id; another gets `fresh_id`. The groups are called `names`, as far as those are words that may be told.
///
/// # Errors
/// Why there is none.
pub fn issue_pair(
    groups: Both<&Group>,
    names: Both<Option<String>>,
    (on, fresh_id): (Option<Date>, Uuid),
    memory: &EditionMemory,
) -> Result<PairIssue, PairRefusal> {
    may_lie_beside(groups[0], groups[1]).map_err(PairRefusal::NotBeside)?;
    let whole = groups.map(those_who_take_part);
    let shared = Shared::between(&whole);
    let ways = ways(&whole, &shared);
    let given_out: Vec<IssuedEdition> = groups.iter().flat_map(|group| group.editions.clone()).collect();
    let mut first_refusal = None;
    for (people, left_out) in &ways {
        let mut parts = [0, 1].map(|place| without(groups[place], &left_out[place]));
        // Someone who is in both may have been told of in an edition of the other group alone.
        for part in &mut parts {
            part.editions.clone_from(&given_out);
        }
        match halves([&parts[0], &parts[1]], memory) {
            Ok(halves) => {
                let people = SharedPeople {
                    persons: shared.of[0].len(),
                    left: [0, 1].map(|place| left_out[place].len()),
                    people: *people,
                };
                return Ok(bound(groups, halves, names, people, (on, fresh_id), memory));
            }
            Err(refusal) => {
                first_refusal.get_or_insert(refusal);
            }
        }
    }
    // Each may be large enough by itself.
    let minimum = groups.iter().map(|group| group.fewest_shown()).max().unwrap_or_default();
    let are_enough = [0, 1].iter().all(|&place| whole[place].len() >= groups[place].fewest_shown());
    let refusal = first_refusal.unwrap_or(PairRefusal::NotBeside(NotBeside::SameGroup));
    let is_of_few = matches!(refusal, PairRefusal::OfGroup(_, Refusal::TooFew { .. }));
    if !shared.is_empty() && are_enough && is_of_few {
        return Err(PairRefusal::TooManyShared { shared: shared.of[0].len(), minimum });
    }
    Err(refusal)
}

/// In the place of a checksum of what someone measured: it is told of in the half beside.
const TOLD_BESIDE: &str = "beside";

/// One half of a pair.
struct Half {
    draft: Draft,
    members: Members,
}

fn halves(parts: Both<&Group>, memory: &EditionMemory) -> Result<Both<Half>, PairRefusal> {
    let members = parts.map(|part| Members::of(part, memory));
    let refused = |place: usize| move |refusal| PairRefusal::OfGroup(place, refusal);
    for place in [0, 1] {
        let (participants, minimum) = (members[place].of_group.len(), parts[place].fewest_shown());
        if participants < minimum {
            return Err(PairRefusal::OfGroup(place, Refusal::TooFew { participants, minimum }));
        }
        // The same people drawn anew are no others: what is out of the half beside it stays as it is.
        let mut but_beside = memory.clone();
        but_beside.editions.retain(|given| !members[1 - place].are_those_told_in(given));
        may_stand_beside(parts[place], &members[place], &but_beside).map_err(refused(place))?;
    }
    let draft = |place: usize| draft_beside(parts[place], memory).map_err(refused(place));
    let drafts = [draft(0)?, draft(1)?];
    let mut halves = drafts.into_iter().zip(members).map(|(draft, members)| Half { draft, members });
    let (Some(mut one), Some(mut other)) = (halves.next(), halves.next()) else {
        return Err(PairRefusal::NotBeside(NotBeside::SameGroup));
    };
    if share_people(&one, &other) && measured_by_person(&one) != measured_by_person(&other) {
        // What is out already stays as it is.
        let told = [was_measured(parts[0], &one.members, memory), was_measured(parts[1], &other.members, memory)];
        match (told, one.draft.measured.is_empty()) {
            ([true, true], _) => {}
            ([false, true], _) | ([false, false], true) => leave_out_effects(&mut one, &other),
            ([_, false], _) => leave_out_effects(&mut other, &one),
        }
    }
    Ok([one, other])
}

fn share_people(one: &Half, other: &Half) -> bool {
    let persons = |half: &Half| -> BTreeSet<String> {
        half.members.of_computer.iter().map(|(_, member)| member.person.clone()).collect()
    };
    !persons(one).is_disjoint(&persons(other))
}

fn measured_by_person(half: &Half) -> Measured<String> {
    let told = |(journey, member): &(Uuid, RememberedMember)| {
        Some((member.person.clone(), half.draft.measured.get(journey)?.clone()))
    };
    half.members.of_computer.iter().filter_map(told).collect()
}

/// Measurements of just these people were told before.
fn was_measured(group: &Group, members: &Members, memory: &EditionMemory) -> bool {
    let by_group = known_as(group, members).is_some_and(|it| it.members.iter().any(|it| !it.measured.is_empty()));
    let out = memory.editions.iter().filter(|given| members.are_those_told_in(given));
    by_group || out.flat_map(|given| &given.members).any(|it| !it.measured.is_empty())
}

/// What was measured is told of in `beside` alone, and is remembered of this half so that no later edition of it tells more.
fn leave_out_effects(half: &mut Half, beside: &Half) {
    let draft = &mut half.draft;
    let times: BTreeSet<String> = draft.edition.effects.drain(..).map(|cell| cell.time).collect();
    let left = MeasurementTime::ALL.into_iter().filter(|time| times.contains(time.name()));
    draft.left_out.extend(left.map(|time| LeftOut {
        table: Table::EffectAt(time),
        phase: None,
        why: Why::WouldTellOfFew,
    }));
    let told = beside.draft.measured.values().flat_map(|told| told.keys());
    let told: BTreeMap<MeasurementTime, String> = told.map(|&time| (time, TOLD_BESIDE.to_owned())).collect();
    draft.measured = half.members.of_group.iter().map(|member| (member.journey, told.clone())).collect();
}

fn bound(
    groups: Both<&Group>,
    [one, other]: Both<Half>,
    [name, name_of_other]: Both<Option<String>>,
    shared: SharedPeople,
    (on, fresh_id): (Option<Date>, Uuid),
    memory: &EditionMemory,
) -> PairIssue {
    let with = |place: usize| groups[1 - place].id;
    let known = known_as(groups[0], &one.members).zip(known_as(groups[1], &other.members));
    let known = known.and_then(|(of_one, of_other)| {
        let (one, other) = (of_one.pairs.get(&with(0))?, of_other.pairs.get(&with(1))?);
        (one == other).then_some(*one)
    });
    let id = known.unwrap_or(fresh_id);
    let participants = [one.draft.participants, other.draft.participants];
    let are_alike = name == name_of_other;
    let may_be_told = |name: Option<String>| name.filter(|_| !are_alike).and_then(|name| name_beside(&name));
    let beside =
        Edition { id, name: may_be_told(name_of_other), people: Some(shared.people), ..other.draft.edition.clone() };
    let edition = Edition { id, name: may_be_told(name), beside: Some(Box::new(beside)), ..one.draft.edition.clone() };
    let remember = |half: Half, place: usize| {
        let (mut for_group, for_computer) = to_remember(&half.draft, half.members, on, memory);
        for_group.pairs.insert(with(place), id);
        (half.draft.left_out, for_group, for_computer)
    };
    let (of_one, of_other) = (remember(one, 0), remember(other, 1));
    PairIssue {
        draft: PairDraft { edition, participants, left_out: [of_one.0, of_other.0], shared },
        for_groups: [of_one.1, of_other.1],
        for_computer: [of_one.2, of_other.2],
    }
}
