//! Someone leaves a group.

use potloodlijn::format::write;
use potloodlijn::model::{Arrivals, Code, Edition, EditionMember, Event, Group, ParticipantCode, Print, Quote, merge};
use potloodlijn::privacy::{Refusal, Whom, give_edition};

use super::edition::group_of;

pub const WORDS: &str = "Mijn woorden over die ene vergadering.";

/// A group in which the first person left traces everywhere.
pub fn group_with_traces() -> (Group, ParticipantCode) {
    let mut group = group_of(10, 7);
    let journey = &mut group.journeys[0];
    let code = ParticipantCode::new("QX77").unwrap();
    journey.participant = code.clone();
    let mut event = Event::new(uuid::Uuid::from_u128(0xabc), potloodlijn::model::Domain::Work, 40.0);
    event.note = WORDS.into();
    event.quotes.push(Quote { approved: true, ..Quote::new("Niemand zei ooit iets terug.".into()) });
    journey.events.push(event);
    let id = journey.id;
    group.journeys.sort_by(|one, other| one.participant.cmp(&other.participant));
    group.journeys[1].events[0].note = "Dat heb ik van qx77 gehoord.".into();
    group.setup.codes = vec!["QX77".into(), "P02".into()];
    group.notes = format!("QX77 belde af. {WORDS} De rest komt.");
    group.extra.insert("x-raters".into(), serde_json::json!({ "QX77": 3, "P02": 4, "list": [id, "x"] }));
    let (_, group) = give_edition(&group, Whom::Everyone, None).unwrap();
    let mut group = group;
    let kind = Code::new("group").unwrap();
    group.prints.push(Print { kind, on: None, persons: 10, outdated: false, extra: serde_json::Map::new() });
    (group, code)
}

pub fn assert_no_trace(bytes: &[u8], name: &str) {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    for trace in ["qx77", "die ene vergadering", "niemand zei ooit iets terug", "00000000-0000-0000-0000-000000000abc"]
    {
        assert!(!text.contains(trace), "{name} still has {trace}");
    }
}

#[test]
fn nothing_of_who_withdrew_is_left_in_the_group_but_the_id_once() {
    let (mut group, code) = group_with_traces();
    let id = group.journey_of(&code).unwrap().id;
    let others = group.journeys.len() - 1;
    assert!(group.withdraw(&code));
    assert_eq!((group.journeys.len(), group.withdrawn.as_slice()), (others, [id].as_slice()));
    let bytes = write(&group);
    assert_no_trace(&bytes, "the group");
    assert_eq!(String::from_utf8(bytes).unwrap().matches(&id.to_string()).count(), 1, "among the withdrawn only");
    assert_eq!(group.extra["x-raters"], serde_json::json!({ "P02": 4, "list": ["x"] }));
    assert_eq!(group.notes, "[…] belde af. […] De rest komt.");
    assert!(group.prints[0].outdated);
    assert_eq!(group.editions[0].gone, 1);
    assert!(!group.withdraw(&code), "there is nobody of that code any more");
}

/// A group of three of whom the first has this code, and the second wrote `text`; what is left of it once the first withdrew.
fn left_of(code: &str, text: &str) -> String {
    let mut group = group_of(3, 7);
    group.setup.codes = vec![code.into(), format!("{code}-b")];
    group.journeys[0].participant = ParticipantCode::new(code).unwrap();
    group.journeys[1].events[0].note = text.into();
    let id = group.journeys[1].id;
    assert!(group.withdraw(&ParticipantCode::new(code).unwrap()));
    group.journeys.into_iter().find(|journey| journey.id == id).unwrap().events[0].note.clone()
}

#[test]
fn words_of_others_are_whole_where_a_code_is_an_ordinary_word_or_a_part_of_another_code() {
    assert_eq!(left_of("2", "Ik was moe, 2 dagen in de week."), "Ik was moe, 2 dagen in de week.");
    assert_eq!(left_of("de", "Het was de drukte."), "Het was de drukte.");
    assert_eq!(left_of("P77", "P77-b zei het, en p77 ook. P77-sessie."), "P77-b zei het, en […] ook. […]-sessie.");
    assert_eq!(left_of("Rood", "Rood stond naast rood."), "[…] stond naast rood.");
}

#[test]
fn figures_after_a_withdrawal_are_those_of_a_group_that_never_had_the_person() {
    let (mut group, code) = group_with_traces();
    let mut never = group.clone();
    never.journeys.retain(|journey| journey.participant != code);
    never.editions.clear();
    group.withdraw(&code);
    group.editions.clear();
    let edition = |group: &Group| write(&give_edition(group, Whom::Everyone, None).unwrap().0.edition);
    assert_eq!(edition(&group), edition(&never));
    assert_eq!(potloodlijn::analysis::phase_counts(&group), potloodlijn::analysis::phase_counts(&never));
}

#[test]
fn an_old_copy_of_the_group_brings_nothing_of_the_person_back() {
    let (group, code) = group_with_traces();
    let mut after = group.clone();
    after.withdraw(&code);
    for base in [Some(after.clone()), None] {
        let groups = vec![("old".to_owned(), group.clone()), ("new".to_owned(), after.clone())];
        let merged = merge(base, Arrivals { groups, ..Arrivals::default() }, |_| None).unwrap();
        assert_no_trace(&write(&merged.group), "the merged group");
        assert!(merged.group.editions.iter().all(|edition| edition.gone == 1), "{:?}", merged.group.editions.len());
        assert_eq!(merged.report.refused() + merged.report.removed(), 1);
    }
}

#[test]
fn the_same_edition_is_given_again_and_one_of_nearly_the_same_people_is_not() {
    let (group, code) = group_with_traces();
    let again = give_edition(&group, Whom::Everyone, None).unwrap();
    assert_eq!(again.1.editions.len(), 1, "it is the same one");
    let shared = group.editions[0].members.len();
    let refusal = |group: &Group| give_edition(group, Whom::Everyone, None).map(|_| ()).unwrap_err();
    let mut fewer = group.clone();
    fewer.withdraw(&code);
    assert_eq!(refusal(&fewer), Refusal::TooAlike { on: None, shared: shared - 1, new: None });
    let mut changed = group.clone();
    let member = group.editions[0].members[3].journey;
    let journey = changed.journeys.iter_mut().find(|journey| journey.id == member).unwrap();
    journey.events[0].from += 1.0;
    assert_eq!(refusal(&changed), Refusal::TooAlike { on: None, shared, new: None });
    let journey = changed.journeys.iter_mut().find(|journey| journey.id == member).unwrap();
    journey.events[0].from -= 1.0;
    journey.events[0].note = "Other words make no other figures.".into();
    assert!(give_edition(&changed, Whom::Everyone, None).is_ok());
}

#[test]
fn new_people_get_an_edition_of_their_own_once_they_are_enough() {
    let mut group = group_of(20, 5);
    let late: Vec<_> = group.journeys.iter().skip(9).cloned().collect();
    group.journeys.truncate(9);
    let (_, mut group) = give_edition(&group, Whom::Everyone, None).unwrap();
    group.journeys.extend(late[..3].iter().cloned());
    assert!(matches!(give_edition(&group, Whom::Everyone, None), Err(Refusal::TooAlike { new: None, .. })));
    assert!(matches!(give_edition(&group, Whom::OnlyNew, None), Err(Refusal::TooFew { .. })));
    group.journeys.extend(late[3..].iter().cloned());
    let Err(Refusal::TooAlike { new: Some(new), .. }) = give_edition(&group, Whom::Everyone, None) else { panic!() };
    let (draft, group): (_, Group) = give_edition(&group, Whom::OnlyNew, None).unwrap();
    let edition: Edition = draft.edition.clone();
    assert_eq!((draft.participants, edition.participants, group.editions.len()), (new, 8, 2));
    let members = |place: usize| group.editions[place].members.iter().map(|it: &EditionMember| it.journey);
    assert!(members(0).all(|journey| members(1).all(|other| other != journey)));
}
