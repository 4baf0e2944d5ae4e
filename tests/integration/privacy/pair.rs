//! One edition of two groups: who is told of in it, and what is remembered of it.

use potloodlijn::model::{EditionMemory, Group, Journey, Measurement, MeasurementTime, NotBeside, PairPeople};
use potloodlijn::privacy::{PairIssue, PairRefusal, Refusal, Whom, issue_edition, issue_pair, remember_issued};
use uuid::Uuid;

use super::edition::group_of;

fn pair(one: &Group, other: &Group, memory: &EditionMemory) -> Result<PairIssue, PairRefusal> {
    issue_pair([one, other], [Some("De monteurs".into()), Some("Team Zuid".into())], (None, Uuid::from_u128(9)), memory)
}

fn no_memory() -> EditionMemory {
    EditionMemory::new("key".into())
}

/// `people` of one large group, under an id of their own.
fn part(people: std::ops::Range<usize>, id: u128) -> Group {
    let mut group = group_of(24, 7);
    group.id = Uuid::from_u128(id);
    group.journeys = group.journeys.shared()[people].iter().cloned().collect();
    group
}

/// The same people, who drew anew.
fn drawn_again(group: &Group, id: u128) -> Group {
    let again = group_of(24, 99);
    let mut other = group.clone();
    other.id = Uuid::from_u128(id);
    for (place, journey) in other.journeys.iter_mut().enumerate() {
        let (participant, setup) = (journey.participant.clone(), journey.setup);
        *journey = Journey {
            id: Uuid::from_u128(id << 32 | place as u128),
            participant,
            setup,
            ..again.journeys[place].clone()
        };
    }
    other
}

fn codes(issue: &PairIssue, groups: [&Group; 2]) -> [Vec<String>; 2] {
    [0, 1].map(|place| {
        let members = &issue.for_groups[place].members;
        let is_in = |journey: &&Journey| members.iter().any(|member| member.journey == journey.id);
        groups[place].journeys.iter().filter(is_in).map(|journey| journey.participant.to_string()).collect()
    })
}

#[test]
fn of_other_people_each_half_is_what_an_edition_of_that_group_would_be() {
    let (one, other) = (part(0..12, 1), part(12..24, 2));
    let issue = pair(&one, &other, &no_memory()).unwrap();
    let beside = issue.draft.edition.beside.as_deref().unwrap();
    assert_eq!((issue.draft.edition.name.as_deref(), beside.name.as_deref()), (Some("De monteurs"), None));
    assert_eq!((beside.people, issue.draft.shared.persons), (Some(PairPeople::Other), 0));
    let alone = potloodlijn::privacy::edition_of(&other).unwrap();
    assert_eq!((&alone.trends, &alone.factors, &alone.events), (&beside.trends, &beside.factors, &beside.events));
    assert_eq!(issue.draft.edition.id, beside.id);
}

#[test]
fn who_is_in_both_groups_is_told_of_in_one_of_them() {
    let (one, other) = (part(0..13, 1), part(10..22, 2));
    let issue = pair(&one, &other, &no_memory()).unwrap();
    let [first, second] = codes(&issue, [&one, &other]);
    assert!(first.iter().all(|code| !second.contains(code)), "{first:?} {second:?}");
    assert!(issue.draft.shared.persons > 0 && issue.draft.shared.left[0] == 0 && issue.draft.shared.left[1] > 0);
}

#[test]
fn of_one_group_at_two_times_only_those_who_drew_both_times_are_told_of() {
    let one = part(0..11, 1);
    let mut other = drawn_again(&one, 2);
    other.journeys.remove(0);
    let issue = pair(&one, &other, &no_memory()).unwrap();
    let [first, second] = codes(&issue, [&one, &other]);
    assert_eq!(first, second);
    assert!(first.len() >= 5 && issue.draft.shared.people == PairPeople::Same);
    assert!(issue.draft.shared.left[0] > 0);
}

#[test]
fn where_too_few_are_left_beside_those_in_both_there_is_no_edition() {
    let (one, other) = (part(0..12, 1), part(3..14, 2));
    assert!(matches!(pair(&one, &other, &no_memory()), Err(PairRefusal::TooManyShared { minimum: 5, .. })));
    let few = part(20..23, 2);
    assert!(matches!(pair(&one, &few, &no_memory()), Err(PairRefusal::OfGroup(1, Refusal::TooFew { .. }))));
    assert_eq!(pair(&one, &one, &no_memory()), Err(PairRefusal::NotBeside(NotBeside::SameGroup)));
    let mut with_other_phases = part(12..24, 2);
    with_other_phases.setup.instrument.phases.pop();
    assert_eq!(pair(&one, &with_other_phases, &no_memory()), Err(PairRefusal::NotBeside(NotBeside::OtherInstrument)));
}

#[test]
fn both_groups_and_the_computer_remember_a_pair_so_that_later_editions_are_of_the_same_people_or_of_none_of_them() {
    let (mut one, mut other) = (part(0..13, 1), part(10..22, 2));
    let issue = pair(&one, &other, &no_memory()).unwrap();
    let mut memory = no_memory();
    for edition in issue.for_computer.clone() {
        memory.remember(edition);
    }
    let single =
        |group: &Group, memory: &EditionMemory| issue_edition(group, Whom::Everyone, None, Uuid::from_u128(5), memory);
    assert!(single(&one, &memory).is_ok(), "the first half is all of its group");
    assert!(matches!(single(&other, &memory), Err(Refusal::TooAlike { .. })), "by the computer");
    let [for_one, for_other] = issue.for_groups.clone();
    remember_issued(&mut one.editions, for_one);
    remember_issued(&mut other.editions, for_other);
    let of_one = single(&one, &no_memory()).unwrap();
    assert_eq!(of_one.draft.edition.id, Uuid::from_u128(5), "another document than the pair");
    assert!(matches!(single(&other, &no_memory()), Err(Refusal::TooAlike { .. })), "by the group");
    let again = issue_pair([&one, &other], [None, None], (None, Uuid::from_u128(77)), &memory).unwrap();
    assert_eq!(again.draft.edition.id, issue.draft.edition.id, "the same once more");
    remember_issued(&mut one.editions, of_one.for_group);
    assert_eq!((one.editions.len(), one.editions[0].pairs.len()), (1, 1));
    assert_eq!(one.editions[0].edition, Uuid::from_u128(5));
}

#[test]
fn a_pair_is_of_those_of_whom_there_is_an_edition_already_where_it_can_be() {
    let (one, mut other) = (part(0..13, 1), part(10..23, 2));
    let given = issue_edition(&other, Whom::Everyone, None, Uuid::from_u128(5), &no_memory()).unwrap();
    remember_issued(&mut other.editions, given.for_group.clone());
    let issue = pair(&one, &other, &no_memory()).unwrap();
    assert_eq!(issue.for_groups[1].members, given.for_group.members);
    assert!(issue.draft.shared.left[0] > 0 && issue.draft.shared.left[1] == 0);
}

#[test]
fn of_one_group_at_two_times_an_edition_of_the_first_does_not_stand_in_the_way_of_the_pair() {
    let one = part(0..11, 1);
    let other = drawn_again(&one, 2);
    let mut other_of_those = other.clone();
    let first = issue_edition(&one, Whom::Everyone, None, Uuid::from_u128(5), &no_memory()).unwrap();
    let in_first: Vec<_> = first.for_group.members.iter().map(|it| it.journey).collect();
    let taking: Vec<_> = one.journeys.iter().filter(|it| in_first.contains(&it.id)).map(|it| &it.participant).collect();
    other_of_those.journeys.retain(|it| taking.contains(&&it.participant));
    let mut memory = no_memory();
    memory.remember(first.for_computer);
    match pair(&one, &other_of_those, &memory) {
        Ok(issue) => {
            issue.for_computer.into_iter().for_each(|it| memory.remember(it));
            assert!(pair(&one, &other_of_those, &memory).is_ok(), "and once more");
        }
        // Where someone who went through every phase the first time did not the second.
        Err(refusal) => assert!(matches!(refusal, PairRefusal::OfGroup(0, Refusal::TooAlike { .. })), "{refusal:?}"),
    }
}

/// A measurement in which everyone says the same of everything.
fn measured(group: &mut Group, value: f64) {
    for time in [MeasurementTime::T0, MeasurementTime::T1] {
        let indicators = group.setup.instrument.indicators.iter().map(|it| (it.id.clone(), value)).collect::<Vec<_>>();
        let said = group.journeys.iter().map(|it| (it.participant.clone(), indicators.iter().cloned().collect()));
        group.measurements.push(Measurement { values: said.collect(), ..Measurement::new(time, None) });
    }
    group.effects_for_report = true;
}

#[test]
fn what_the_same_people_measured_is_told_of_in_one_half_only_whichever_edition_comes_first() {
    let mut one = part(0..11, 1);
    let mut other = drawn_again(&one, 2);
    measured(&mut one, 40.0);
    measured(&mut other, 60.0);
    let issue = pair(&one, &other, &no_memory()).unwrap();
    let beside = issue.draft.edition.beside.as_deref().unwrap();
    assert!(!issue.draft.edition.effects.is_empty() && beside.effects.is_empty());
    // Nor later by itself.
    let in_pair: Vec<Uuid> = issue.for_groups[1].members.iter().map(|it| it.journey).collect();
    other.journeys.retain(|it| in_pair.contains(&it.id));
    let mut remembering = other.clone();
    remember_issued(&mut remembering.editions, issue.for_groups[1].clone());
    let alone = issue_edition(&remembering, Whom::Everyone, None, Uuid::nil(), &no_memory()).unwrap();
    assert!(alone.draft.edition.effects.is_empty());
    // Nor where nothing of it had been given free when the pair was made.
    let in_private = Group { effects_for_report: false, ..other.clone() };
    let issue = pair(&one, &in_private, &no_memory()).unwrap();
    let mut later = other.clone();
    remember_issued(&mut later.editions, issue.for_groups[1].clone());
    let alone = issue_edition(&later, Whom::Everyone, None, Uuid::nil(), &no_memory()).unwrap();
    assert!(alone.draft.edition.effects.is_empty());
    // What was told before stays told, and the other half is without.
    let alone = issue_edition(&other, Whom::Everyone, None, Uuid::nil(), &no_memory()).unwrap();
    assert!(!alone.draft.edition.effects.is_empty());
    remember_issued(&mut other.editions, alone.for_group);
    let codes: Vec<_> = other.journeys.iter().map(|it| it.participant.clone()).collect();
    one.journeys.retain(|it| codes.contains(&it.participant));
    let issue = pair(&one, &other, &no_memory()).unwrap();
    assert!(issue.draft.edition.effects.is_empty() && !issue.draft.edition.beside.unwrap().effects.is_empty());
}
