//! Merging: order does not matter, twice is once, and everything that came in is accounted for.

mod instants;
mod interviews;
mod paper;
mod setups;

use jiff::Timestamp;
use potloodlijn::format::builtin_instruments;
use potloodlijn::model::{
    Arrivals, AsDrawn, BoardAction, Code, Curve, Domain, Event, Extra, FACILITATOR, Fate, Group, HandWords, InkStroke,
    Instrument, Journey, Journeys, Language, Level, MergeReport, Merged, ParticipantCode, PhaseBorder, Point, Segment,
    Setup, Share, Timeline, merge,
};
use potloodlijn::text::{Texts, fate_sentence};
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

fn instrument(id: &Code) -> Option<Instrument> {
    builtin_instruments().iter().find(|it| it.id == *id).cloned()
}

fn setup(number: u128, instrument: usize) -> Setup {
    let timeline = Timeline::new(jiff::civil::date(2021, 9, 1), jiff::civil::date(2023, 7, 15));
    Setup::standard(Uuid::from_u128(number), builtin_instruments()[instrument].clone(), timeline, Language::Nl)
}

fn code(number: u8) -> ParticipantCode {
    ParticipantCode::new(&format!("P0{number}")).unwrap()
}

/// The drawing `id` of participant `participant`, last changed at minute `modified`.
fn journey(id: u128, participant: u8, modified: i64) -> Journey {
    let begun = Timestamp::from_second(id as i64 * 60).unwrap();
    let mut journey = Journey::new(Uuid::from_u128(id), code(participant), &setup(1, 0), begun);
    journey.modified = Timestamp::from_second(1_000_000 + modified * 60).unwrap();
    journey
}

/// The same with a title to tell states apart.
fn told(mut journey: Journey, title: &str) -> Journey {
    journey.events = vec![Event { title: title.to_owned(), ..Event::new(Uuid::from_u128(7), Domain::Work, 1.0) }];
    journey
}

fn group(id: u128, journeys: Vec<Journey>) -> Group {
    Group { journeys: journeys.into(), ..Group::new(Uuid::from_u128(id), setup(1, 0)) }
}

fn loose(journeys: &[Journey]) -> Arrivals {
    let named = journeys
        .iter()
        .enumerate()
        .map(|(place, journey)| (format!("{place}.journey.json"), Box::new(journey.clone())));
    Arrivals { journeys: named.collect(), ..Arrivals::default() }
}

fn merged(base: Option<Group>, arrivals: Arrivals) -> Merged {
    merge(base, arrivals, instrument).expect("there is something to merge with")
}

fn fates(merged: &Merged) -> Vec<(&str, &Fate)> {
    merged.report.rows.iter().map(|row| (row.source.as_str(), &row.fate)).collect()
}

fn counts(merged: &Merged) -> [usize; 4] {
    let report = &merged.report;
    [report.added(), report.same(), report.conflicting(), report.refused()]
}

#[test]
fn of_one_drawing_the_newest_state_is_kept() {
    let (old, new) = (told(journey(1, 1, 0), "old"), told(journey(1, 1, 5), "new"));
    let out = merged(None, loose(&[old, new.clone()]));
    assert_eq!(out.group.journeys, [new].into());
    assert_eq!(fates(&out), [("0.journey.json", &Fate::SameOlder), ("1.journey.json", &Fate::AddedNew)]);
}

#[test]
fn of_two_states_of_the_same_instant_the_same_one_is_kept_in_any_order() {
    let (one, other) = (told(journey(1, 1, 0), "one"), told(journey(1, 1, 0), "other"));
    let forth = merged(None, loose(&[one.clone(), other.clone()])).group;
    let back = merged(None, loose(&[other, one])).group;
    assert_eq!(forth, back);
}

#[test]
fn a_second_drawing_of_one_participant_is_listed_and_not_taken() {
    let out = merged(None, loose(&[journey(2, 1, 9), journey(1, 1, 0)]));
    assert_eq!(out.group.journeys, [journey(1, 1, 0)].into(), "the one begun first is kept");
    let kept = Uuid::from_u128(1);
    let rows = [("0.journey.json", &Fate::ConflictingParticipant { kept }), ("1.journey.json", &Fate::AddedNew)];
    assert_eq!(fates(&out), rows);
}

#[test]
fn a_drawing_that_was_not_taken_can_be_chosen_after_all_and_then_goes_first() {
    let base = Some(group(9, vec![told(journey(5, 1, 0), "there"), journey(6, 2, 0)]));
    let other = told(journey(1, 1, 9), "other");
    let out = merged(base, loose(&[told(journey(1, 1, 3), "older"), other.clone()]));
    assert_eq!(out.beside, [("1.journey.json".to_owned(), other.clone())], "its newest state");
    let chosen = out.group.with_other_drawing(&other);
    assert_eq!(chosen.journeys, [other, journey(6, 2, 0)].into());
    assert_eq!(chosen.with_other_drawing(&journey(3, 7, 0)), chosen, "nobody has that code");
    let again = merged(Some(chosen.clone()), loose(&[journey(5, 1, 0)]));
    assert_eq!((again.group, again.beside.len()), (chosen, 1));
}

#[test]
fn a_code_that_differs_in_capitals_is_not_to_choose_between() {
    let mut other = journey(1, 1, 9);
    other.participant = ParticipantCode::new("p01").unwrap();
    let out = merged(
        Some(group(9, vec![Journey { participant: ParticipantCode::new("P01").unwrap(), ..journey(5, 1, 0) }])),
        loose(&[other]),
    );
    assert_eq!((out.report.conflicting(), out.beside), (1, Vec::new()));
}

#[test]
fn the_drawing_in_the_open_group_goes_before_one_begun_earlier() {
    let out = merged(Some(group(9, vec![journey(5, 1, 0)])), loose(&[journey(1, 1, 9)]));
    assert_eq!(out.group.journeys, [journey(5, 1, 0)].into());
    assert_eq!(counts(&out), [0, 0, 1, 0]);
}

#[test]
fn a_newer_state_replaces_the_one_in_the_open_group_and_is_the_only_row() {
    let base = group(9, vec![journey(1, 1, 0), journey(2, 2, 0)]);
    let out = merged(Some(base), loose(&[told(journey(1, 1, 3), "later")]));
    assert_eq!(out.group.journeys[0].events[0].title, "later");
    assert_eq!(fates(&out), [("0.journey.json", &Fate::AddedNewer)]);
}

#[test]
fn journeys_stand_in_the_order_of_their_codes() {
    let out = merged(None, loose(&[journey(1, 3, 0), journey(2, 1, 0), journey(3, 2, 0)]));
    let codes: Vec<_> = out.group.journeys.iter().map(|it| it.participant.as_str()).collect();
    assert_eq!(codes, ["P01", "P02", "P03"]);
}

#[test]
fn another_instrument_an_unknown_curve_and_a_withdrawn_drawing_are_refused_with_the_reason() {
    let mut base = group(9, vec![]);
    base.withdrawn = vec![Uuid::from_u128(3)];
    let mut other = journey(1, 1, 0);
    other.instrument = Code::new("engagement").unwrap();
    let mut unknown = journey(2, 2, 0);
    let happiness = Code::new("happiness").unwrap();
    unknown.curves.insert(happiness.clone(), Curve::default());
    let out = merged(Some(base), loose(&[other.clone(), unknown, journey(3, 3, 0), journey(4, 4, 0)]));
    let ours = Code::new("mental-health").unwrap();
    let rows = [
        ("0.journey.json", &Fate::RefusedInstrument { theirs: other.instrument, ours }),
        ("1.journey.json", &Fate::RefusedIndicator { indicator: happiness }),
        ("2.journey.json", &Fate::RefusedWithdrawn),
        ("3.journey.json", &Fate::AddedNew),
    ];
    assert_eq!(fates(&out), rows);
    assert_eq!(counts(&out), [1, 0, 0, 3]);
}

#[test]
fn who_withdrew_in_one_group_is_gone_from_all() {
    let base = group(9, vec![journey(1, 1, 0), journey(2, 2, 0)]);
    let mut other = group(8, vec![]);
    other.withdrawn = vec![Uuid::from_u128(1)];
    let arrivals = Arrivals { groups: vec![("other.group.json".into(), other)], ..Arrivals::default() };
    let out = merged(Some(base), arrivals);
    assert_eq!(out.group.journeys, [journey(2, 2, 0)].into());
    assert_eq!(out.group.withdrawn, [Uuid::from_u128(1)]);
}

#[test]
fn a_newer_state_with_another_code_cannot_push_a_drawing_out_of_the_open_group() {
    let base = group(9, vec![journey(1, 1, 0), journey(2, 2, 0)]);
    let out = merged(Some(base.clone()), loose(&[journey(1, 2, 5)]));
    assert_eq!(out.group.journeys, base.journeys);
    assert_eq!(counts(&out), [0, 0, 1, 0]);
    // Two drawings that both want the same free code: one gets it, the other stays as it was.
    let out = merged(Some(base), loose(&[journey(1, 5, 5), journey(2, 5, 5)]));
    assert_eq!(out.group.journeys, [journey(2, 2, 0), journey(1, 5, 5)].into());
    assert_eq!(counts(&out), [1, 0, 1, 0]);
}

#[test]
fn a_code_that_comes_free_in_the_same_merge_can_be_taken() {
    let base = group(9, vec![journey(1, 1, 0), journey(2, 2, 0)]);
    let out = merged(Some(base.clone()), loose(&[journey(1, 2, 5), journey(2, 3, 5)]));
    assert_eq!(out.group.journeys, [journey(1, 2, 5), journey(2, 3, 5)].into());
    // Two that want to change places stay where they are; both are listed.
    let out = merged(Some(base.clone()), loose(&[journey(1, 2, 5), journey(2, 1, 5)]));
    assert_eq!(out.group.journeys, base.journeys);
    assert_eq!(counts(&out), [0, 0, 2, 0]);
}

#[test]
fn a_corrected_code_is_taken_when_it_is_free() {
    let out = merged(Some(group(9, vec![journey(1, 1, 0)])), loose(&[journey(1, 6, 5)]));
    assert_eq!(out.group.journeys, [journey(1, 6, 5)].into());
}

#[test]
fn what_is_in_the_open_group_stays_even_when_its_instrument_is_another() {
    let mut foreign = journey(1, 1, 0);
    foreign.instrument = Code::new("engagement").unwrap();
    let out = merged(Some(group(9, vec![foreign.clone()])), loose(&[journey(2, 2, 0)]));
    assert_eq!(out.group.journeys, [foreign, journey(2, 2, 0)].into());
}

#[test]
fn notes_and_actions_of_groups_are_kept_once_however_often_they_come() {
    let (mut one, mut two) = (group(1, vec![]), group(2, vec![]));
    (one.notes, two.notes) = ("First.".into(), "Second.\n\nMore.".into());
    let talk = BoardAction::new(Uuid::from_u128(7), String::new(), Level::Team);
    (one.board, two.board) = (vec![talk.clone()], vec![talk]);
    let both = |base: Option<Group>| {
        let groups = vec![("2.group.json".into(), two.clone()), ("1.group.json".into(), one.clone())];
        merged(base, Arrivals { groups, ..Arrivals::default() }).group
    };
    let once = both(None);
    assert_eq!(once.notes, "First.\n\nSecond.\n\nMore.");
    assert_eq!(once.board.len(), 1);
    assert_eq!(both(Some(once.clone())), once);
}

#[test]
fn of_two_states_of_one_setup_the_order_of_files_decides_nothing() {
    let (mut one, mut other) = (setup(1, 0), setup(1, 0));
    (one.name, other.name) = ("one".into(), "other".into());
    let with = |first: &Setup, second: &Setup| {
        let setups = vec![("a".into(), first.clone()), ("b".into(), second.clone())];
        merged(None, Arrivals { setups, ..loose(&[journey(1, 1, 0)]) }).group
    };
    assert_eq!(with(&one, &other), with(&other, &one));
}

#[test]
fn without_a_setup_one_is_made_from_the_instrument_most_used() {
    let mut other = journey(3, 3, 0);
    other.instrument = Code::new("engagement").unwrap();
    let out = merged(None, loose(&[journey(1, 1, 0), journey(2, 2, 0), other]));
    assert_eq!(out.group.setup.instrument.id.as_str(), "mental-health");
    assert_eq!(out.group.setup.timeline, journey(1, 1, 0).timeline);
    assert!(merge(None, loose(&[journey(1, 1, 0)]), |_| None).is_none(), "an instrument nobody knows");
    assert!(merge(None, Arrivals::default(), instrument).is_none(), "nothing came in");
}

#[test]
fn what_its_owner_keeps_does_not_enter_the_group() {
    let handed_in = told(journey(1, 1, 0), "told").handed_in(journey(1, 1, 0).modified);
    let mut own = told(journey(1, 1, 9), "told");
    own.events.push(Event { share: Share::Myself, ..Event::new(Uuid::from_u128(8), Domain::Work, 2.0) });
    own.words = vec![HandWords { share: Share::Myself, ..HandWords::default() }];
    own.ink =
        vec![InkStroke { indicator: Code::new("strain").unwrap(), at_ms: 0, samples: vec![], extra: Extra::new() }];
    let as_loose = merged(Some(group(9, vec![handed_in.clone()])), loose(&[own.clone()]));
    let groups = vec![("g".into(), group(8, vec![own.clone()])), ("h".into(), group(7, vec![handed_in]))];
    let in_group = merged(None, Arrivals { groups, ..Arrivals::default() });
    let there = merged(Some(group(9, vec![own])), Arrivals::default());
    for out in [as_loose, in_group, there] {
        let [taken] = out.group.journeys.shared() else { panic!("one person") };
        assert_eq!(taken.events.iter().map(|it| it.title.as_str()).collect::<Vec<_>>(), ["told"]);
        assert!(taken.words.is_empty() && taken.ink.is_empty());
    }
}

#[test]
fn a_drawing_of_a_group_keeps_its_place_when_a_newer_state_comes_alone() {
    let newer = journey(5, 1, 9);
    let groups = vec![("g".into(), group(9, vec![journey(5, 1, 0)]))];
    let out = merged(None, Arrivals { groups, ..loose(&[newer.clone(), journey(1, 1, 0)]) });
    assert_eq!(out.group.journeys, [newer].into(), "not the one begun earlier");
    assert_eq!(counts(&out), [1, 1, 1, 0]);
}

#[test]
fn a_newer_state_cannot_push_a_drawing_out_of_a_group_that_came_in() {
    let groups = || vec![("g".into(), group(9, vec![journey(1, 1, 0), journey(2, 2, 0)]))];
    let out = merged(None, Arrivals { groups: groups(), ..loose(&[journey(1, 2, 5)]) });
    assert_eq!(out.group.journeys, [journey(1, 1, 0), journey(2, 2, 0)].into(), "each as it was in the group");
    assert_eq!(fates(&out)[1], ("0.journey.json", &Fate::ConflictingParticipant { kept: Uuid::from_u128(2) }));
}

#[test]
fn copies_of_a_drawing_that_is_not_taken_are_conflicts_too() {
    let out = merged(None, loose(&[journey(2, 1, 0), journey(2, 1, 0), journey(1, 1, 0)]));
    assert_eq!(counts(&out), [1, 0, 2, 0]);
}

fn with_border(mut journey: Journey, day: f64) -> Journey {
    let border = PhaseBorder { day, ..PhaseBorder::default() };
    journey.phases.set_by = Some(FACILITATOR.to_owned());
    journey.phases.borders.insert(serde_json::from_str("\"B\"").unwrap(), border);
    journey
}

#[test]
fn a_newer_state_without_phases_takes_over_those_of_the_facilitator_and_the_first_drawing() {
    let first = journey(1, 1, 0).handed_in(journey(1, 1, 0).modified);
    let base = group(9, vec![with_border(first.clone(), 40.0)]);
    let out = merged(Some(base.clone()), loose(&[told(journey(1, 1, 5), "new")]));
    let taken = &out.group.journeys[0];
    assert_eq!((taken.events[0].title.as_str(), &taken.phases), ("new", &base.journeys[0].phases));
    assert_eq!(taken.as_drawn, first.as_drawn);
    let mut elsewhen = journey(1, 1, 5);
    elsewhen.timeline = Timeline::new(jiff::civil::date(2022, 9, 1), jiff::civil::date(2023, 7, 15));
    let out = merged(Some(base), loose(&[elsewhen]));
    assert!(out.group.journeys[0].phases.borders.is_empty(), "day 40 is another day there");
}

/// With a first drawing of this second, of which the line stands at this height.
fn first_drawn(mut journey: Journey, second: i64, value: f64) -> Journey {
    let curve = Curve { segments: vec![Segment::new(vec![Point::new(1.0, value)])], ..Curve::default() };
    let curves = [(Code::new("strain").unwrap(), curve)].into();
    let at = Timestamp::from_second(second).unwrap();
    journey.as_drawn = Some(AsDrawn { at, curves, extra: Extra::default() });
    journey
}

#[test]
fn the_earliest_first_drawing_stands_whatever_a_newer_state_calls_so() {
    let older = first_drawn(journey(1, 1, 0), 100, 40.0);
    let newer = first_drawn(told(journey(1, 1, 5), "new"), 200, 70.0);
    let both = loose(&[older.clone(), newer.clone()]);
    let out = merged(None, both.clone());
    let whole = Journey { as_drawn: older.as_drawn.clone(), ..newer.clone() };
    assert_eq!(out.group.journeys, [whole.clone()].into());
    let gave = ("0.journey.json", &Fate::SameOlderParts);
    assert_eq!(fates(&out), [gave, ("1.journey.json", &Fate::AddedNew)]);
    // Twice is once, and replacing it in the group is no conflict.
    let again = merged(Some(out.group.clone()), both);
    assert_eq!((again.group, again.report.conflicting(), again.report.added()), (out.group, 0, 0));
    let into = |there: &Journey, comes: &Journey| {
        let out = merged(Some(group(9, vec![there.clone()])), loose(std::slice::from_ref(comes)));
        assert_eq!(out.group.journeys, [whole.clone()].into());
        out.report.rows[0].fate.clone()
    };
    assert_eq!(into(&older, &newer), Fate::AddedNewer);
    assert_eq!(into(&newer, &older), Fate::SameOlderParts);
    // Of one that was drawn over another period the days are others.
    let mut elsewhen = older.clone();
    elsewhen.timeline = Timeline::new(jiff::civil::date(2022, 9, 1), jiff::civil::date(2023, 7, 15));
    assert_eq!(merged(None, loose(&[elsewhen, newer.clone()])).group.journeys, [newer.clone()].into());
    // Of two of one instant nobody knows which was the first.
    let other = first_drawn(told(journey(1, 1, 5), "new"), 200, 30.0);
    assert_eq!(counts(&merged(None, loose(&[newer, other]))), [1, 0, 1, 0]);
}

#[test]
fn an_older_state_with_phases_is_not_lost_and_its_row_says_so() {
    let older = with_border(journey(1, 1, 0), 40.0);
    let out = merged(Some(group(9, vec![journey(1, 1, 5)])), loose(std::slice::from_ref(&older)));
    assert_eq!(out.group.journeys[0].phases, older.phases);
    assert_eq!(fates(&out), [("0.journey.json", &Fate::SameOlderParts)]);
    assert!(out.changes);
}

#[test]
fn a_withdrawal_that_comes_in_changes_the_group_and_has_a_row() {
    let base = group(9, vec![journey(1, 1, 0), journey(2, 2, 0)]);
    let mut other = group(8, vec![]);
    other.withdrawn = vec![Uuid::from_u128(1)];
    let groups = vec![("other.group.json".into(), other)];
    let out = merged(Some(base.clone()), Arrivals { groups, ..Arrivals::default() });
    assert_eq!(fates(&out), [("other.group.json", &Fate::RemovedWithdrawn)]);
    assert_eq!((counts(&out), out.report.removed()), ([0, 0, 0, 0], 1));
    assert!(out.changes);
    assert!(!merged(Some(base), loose(&[journey(1, 1, 0)])).changes);
}

#[test]
fn unknown_fields_of_all_groups_are_kept() {
    let (mut one, mut two) = (group(1, vec![]), group(2, vec![]));
    one.extra.insert("first".into(), 1.into());
    two.extra.insert("first".into(), 3.into());
    two.extra.insert("second".into(), 2.into());
    let groups = vec![("2".into(), two), ("1".into(), one)];
    let out = merged(None, Arrivals { groups, ..Arrivals::default() }).group;
    assert_eq!((out.extra.get("first"), out.extra.get("second")), (Some(&1.into()), Some(&2.into())));
}

/// The drawing `id` of who wrote the code in small letters.
fn in_small_letters(id: u128, participant: u8) -> Journey {
    let mut journey = journey(id, participant, 0);
    journey.participant = ParticipantCode::new(&journey.participant.as_str().to_lowercase()).unwrap();
    journey
}

#[test]
fn codes_that_differ_in_capitals_only_are_a_conflict_that_names_the_other() {
    let out = merged(None, loose(&[journey(1, 1, 0), in_small_letters(2, 1)]));
    assert_eq!(counts(&out), [1, 0, 1, 0]);
    let (kept, theirs) = (Uuid::from_u128(1), code(1));
    let fate = out.report.rows.iter().find(|row| row.source == "1.journey.json").map(|row| &row.fate).unwrap();
    assert_eq!(*fate, Fate::ConflictingSpelling { kept, theirs });
    let said = Language::ALL.map(|language| fate_sentence(Texts::of(language), fate));
    assert!(said.iter().all(|said| said.contains("P01")), "{said:?}");
}

#[test]
fn a_code_can_get_its_capitals_in_a_newer_state_of_the_same_drawing() {
    let base = group(9, vec![in_small_letters(1, 1)]);
    let out = merged(Some(base), loose(&[journey(1, 1, 5)]));
    assert_eq!((out.group.journeys.len(), out.group.journeys[0].participant.as_str()), (1, "P01"));
}

#[test]
fn a_group_that_has_both_spellings_keeps_both() {
    let base = group(9, vec![journey(1, 1, 0), in_small_letters(2, 1)]);
    let out = merged(Some(base.clone()), Arrivals { groups: vec![("g".into(), base.clone())], ..Arrivals::default() });
    assert_eq!(out.group.journeys, base.journeys);
    let others = merged(Some(base), loose(&[journey(3, 1, 0), in_small_letters(4, 1)]));
    assert_eq!(counts(&others), [0, 0, 2, 0]);
}

#[test]
fn journeys_of_an_instrument_nobody_knows_are_all_in_the_report() {
    let report = MergeReport::without_instrument(&loose(&[journey(1, 1, 0), journey(2, 2, 0)]));
    assert_eq!((report.rows.len(), report.refused()), (2, 2));
}

/// Few ids, codes and instants, so that they meet.
fn any_journey() -> impl Strategy<Value = Journey> {
    let drawn = proptest::option::of((0..3_i64, 0..2_u8));
    let state = (1..5_u128, 1..5_u8, 0..3_i64, 0..3_u8, 0..12_u8, drawn);
    state.prop_map(|(id, participant, modified, title, oddity, drawn)| {
        let mut journey = told(journey(id, participant, modified), &title.to_string());
        if let Some((second, value)) = drawn {
            journey = first_drawn(journey, second, f64::from(value));
        }
        if participant == 4 {
            journey.participant = ParticipantCode::new("p03").unwrap();
        }
        match oddity {
            0 => journey.instrument = Code::new("engagement").unwrap(),
            1 => drop(journey.curves.insert(Code::new("needs").unwrap(), Curve::default())),
            2 => {
                let line = Segment::new(vec![Point::new(1.0, 50.0)]);
                let curve = Curve { segments: vec![line], ..Curve::default() };
                journey.curves.insert(Code::new("strain").unwrap(), curve);
            }
            _ => {}
        }
        journey
    })
}

/// A group as a file can hold it: every code and every drawing once.
fn any_group() -> impl Strategy<Value = Group> {
    let journeys = vec(any_journey(), 0..4);
    (1..4_u128, journeys, vec(1..6_u128, 0..2), "[ab]?").prop_map(|(id, journeys, withdrawn, notes)| {
        let withdrawn: Vec<Uuid> = withdrawn.into_iter().map(Uuid::from_u128).collect();
        let mut group = Group { withdrawn, notes, ..group(id, vec![]) };
        for journey in journeys {
            let ours = &group.setup.instrument;
            let is_odd = journey.instrument != ours.id || journey.curves.keys().any(|id| ours.indicator(id).is_none());
            // Who withdrew is known again by their code, whatever its capitals.
            let has_withdrawn = !group.withdrawn.is_empty();
            let is_theirs = |it: &Journey| {
                it.participant == journey.participant
                    || (has_withdrawn && it.participant.same_file(&journey.participant))
            };
            let is_there = group.journeys.iter().any(|it| it.id == journey.id || is_theirs(it));
            if !is_odd && !is_there {
                group.journeys.push(journey);
            }
        }
        group
    })
}

fn any_arrivals() -> impl Strategy<Value = Arrivals> {
    let setups = vec((1..3_u128, 0..2_usize).prop_map(|(id, instrument)| setup(id, instrument)), 0..3);
    (vec(any_group(), 0..3), setups, vec(any_journey(), 1..7)).prop_map(|(groups, setups, journeys)| {
        fn name<T>(kind: &str, all: Vec<T>) -> Vec<(String, T)> {
            all.into_iter().enumerate().map(|(place, it)| (format!("{kind}{place}"), it)).collect()
        }
        Arrivals {
            groups: name("g", groups),
            setups: name("s", setups),
            journeys: name("j", journeys.into_iter().map(Box::new).collect()),
            ..Arrivals::default()
        }
    })
}

fn how_many(arrivals: &Arrivals) -> usize {
    arrivals.journeys.len() + arrivals.groups.iter().map(|(_, group)| group.journeys.len()).sum::<usize>()
}

fn in_another_order(arrivals: &Arrivals, turn: usize) -> Arrivals {
    fn turned<T: Clone>(list: &[T], turn: usize) -> Vec<T> {
        let mut list = list.to_vec();
        list.reverse();
        let turn = turn % list.len().max(1);
        list.rotate_left(turn);
        list
    }
    Arrivals {
        groups: turned(&arrivals.groups, turn),
        setups: turned(&arrivals.setups, turn),
        journeys: turned(&arrivals.journeys, turn),
        now: turned(&arrivals.now, turn),
        language: Language::default(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_files_does_not_matter(
        base in proptest::option::of(any_group()),
        arrivals in any_arrivals(),
        turn in 0..5_usize,
    ) {
        let other = in_another_order(&arrivals, turn);
        prop_assert_eq!(merge(base.clone(), arrivals, instrument), merge(base, other, instrument));
    }

    #[test]
    fn everything_that_came_in_is_accounted_for(base in proptest::option::of(any_group()), arrivals in any_arrivals()) {
        let count = how_many(&arrivals);
        let out = merged(base, arrivals);
        prop_assert_eq!(counts(&out).into_iter().sum::<usize>(), count);
        prop_assert_eq!(out.report.rows.len() - out.report.removed(), count);
    }

    #[test]
    fn what_came_out_obeys_the_rules_of_a_group(base in proptest::option::of(any_group()), arrivals in any_arrivals()) {
        let out = merged(base, arrivals).group;
        let codes: Vec<_> = out.journeys.iter().map(|it| &it.participant).collect();
        prop_assert!(codes.is_sorted_by(|one, next| one < next), "{:?}", codes);
        prop_assert!(out.journeys.iter().all(|it| !out.withdrawn.contains(&it.id)));
    }

    #[test]
    fn merging_the_same_again_changes_nothing(base in proptest::option::of(any_group()), arrivals in any_arrivals()) {
        let once = merged(base, arrivals.clone()).group;
        let twice = merged(Some(once.clone()), arrivals);
        prop_assert_eq!(twice.group, once);
        prop_assert_eq!(twice.report.added(), 0);
    }

    #[test]
    fn a_group_merged_with_itself_is_itself(group in any_group()) {
        let settled = merged(Some(group), Arrivals::default()).group;
        let with_itself = |base| {
            let groups = vec![("a".into(), settled.clone()), ("b".into(), settled.clone())];
            merged(base, Arrivals { groups, ..Arrivals::default() })
        };
        prop_assert_eq!(&with_itself(None).group, &settled);
        let out = with_itself(Some(settled.clone()));
        prop_assert_eq!(&out.group, &settled);
        prop_assert_eq!(out.report.same(), 2 * settled.journeys.len());
    }

    #[test]
    fn nobody_in_the_open_group_is_lost_but_by_withdrawing(base in any_group(), arrivals in any_arrivals()) {
        let out = merged(Some(base.clone()), arrivals).group;
        for journey in &base.journeys {
            let there = out.journeys.iter().any(|it| it.id == journey.id && it.modified >= journey.modified);
            prop_assert!(there || out.withdrawn.contains(&journey.id), "{} is gone", journey.participant);
        }
    }

    #[test]
    fn what_was_taken_is_the_newest_of_its_drawing_that_fits_and_whose_code_is_free(arrivals in any_arrivals()) {
        let out = merged(None, arrivals.clone());
        let all = arrivals.journeys.iter().map(|(_, it)| &**it);
        let all: Vec<&Journey> = all.chain(arrivals.groups.iter().flat_map(|(_, it)| &it.journeys)).collect();
        let ours = &out.group.setup.instrument;
        let fits = |it: &Journey| !out.group.has_withdrawn(it) && it.instrument == ours.id && it.curves.keys().all(|id| ours.indicator(id).is_some());
        let has_both = |journeys: &Journeys| ["p03", "P03"].iter().all(|code| journeys.iter().any(|it| it.participant.as_str() == *code));
        let are_apart = arrivals.groups.iter().any(|(_, group)| has_both(&group.journeys));
        let is_one = |one: &Journey, other: &Journey| one.participant == other.participant || (!are_apart && one.participant.same_file(&other.participant));
        let is_free = |it: &Journey| out.group.journeys.iter().all(|holder| holder.id == it.id || !is_one(holder, it));
        for taken in &out.group.journeys {
            let states = all.iter().filter(|it| it.id == taken.id && fits(it) && is_free(it));
            prop_assert_eq!(states.map(|it| it.modified).max(), Some(taken.modified));
        }
    }

    #[test]
    fn no_drawing_of_a_group_gives_way_to_a_single_journey(arrivals in any_arrivals()) {
        let out = merged(None, arrivals.clone());
        for row in &out.report.rows {
            let (Fate::ConflictingParticipant { kept } | Fate::ConflictingSpelling { kept, .. }) = row.fate else { continue };
            if row.source.starts_with('g') {
                let of_groups = arrivals.groups.iter().flat_map(|(_, group)| &group.journeys);
                prop_assert!(of_groups.map(|it| it.id).any(|id| id == kept), "{} by {}", row.source, kept);
            }
        }
    }
}
