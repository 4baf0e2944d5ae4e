//! Undo and redo: back to the start, and forth to the end.

use std::sync::Arc;

use potloodlijn::demo::example_group;
use potloodlijn::model::{
    AsDrawn, Code, Consent, Edit, Extra, FromPaper, Group, GroupEdit, History, Journey, Language, MeasurementTime,
    Print, Reversible, Splice, WithdrawCode,
};
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

use crate::format::people;

/// A splice at any place, also beyond the end.
pub fn splice<T: Clone + std::fmt::Debug>(item: impl Strategy<Value = T>) -> impl Strategy<Value = Splice<T>> {
    let place = prop_oneof![9 => 0..6_usize, 1 => Just(usize::MAX)];
    let count = prop_oneof![9 => 0..4_usize, 1 => Just(usize::MAX)];
    (place, count, vec(item, 0..3)).prop_map(|(at, remove, insert)| Splice { at, remove, insert })
}

fn one_edit() -> impl Strategy<Value = Edit> {
    let curve = (people::indicator(), proptest::option::of(people::curve()));
    prop_oneof![
        curve.prop_map(|(indicator, curve)| Edit::Curve { indicator, curve }),
        splice(people::ink_stroke()).prop_map(Edit::Ink),
        splice(people::event()).prop_map(Edit::Events),
        splice(people::landmark()).prop_map(Edit::Landmarks),
        splice(people::answer()).prop_map(Edit::Answers),
        splice(people::now_moment()).prop_map(Edit::Now),
        splice(people::agenda_mark()).prop_map(Edit::Agenda),
        proptest::option::of(people::instant()).prop_map(Edit::Interviewed),
        splice(people::hand_words()).prop_map(Edit::Words),
        splice(people::slope_reply()).prop_map(Edit::Slopes),
        people::instant().prop_map(Edit::Modified),
        proptest::option::of((people::instant(), people::curves()))
            .prop_map(|first| Edit::AsDrawn(first.map(|(at, curves)| AsDrawn { at, curves, extra: Extra::new() }))),
        people::journey().prop_map(|journey| Edit::Whole(Box::new(journey))),
        people::phases().prop_map(Edit::Phases),
        people::consent().prop_map(Edit::Consent),
        proptest::option::of(0..3_u32)
            .prop_map(|sheet| Edit::Paper(sheet.map(|sheet| Box::new(FromPaper { sheet, ..FromPaper::default() })))),
        vec(people::indicator(), 0..3).prop_map(Edit::Skipped),
        proptest::option::of(any::<u128>())
            .prop_map(|chance| Edit::WithdrawCode(chance.map(|it| WithdrawCode::from_chance(Uuid::from_u128(it))))),
    ]
}

pub fn edit() -> BoxedStrategy<Edit> {
    one_edit().prop_recursive(2, 12, 4, |inner| vec(inner, 0..4).prop_map(Edit::All)).boxed()
}

/// Printed once for each of `persons`.
fn given_out(persons: Vec<usize>) -> GroupEdit {
    let kind = Code::new("group").unwrap();
    let print = |persons| Print { kind: kind.clone(), on: None, persons, outdated: false, extra: Extra::new() };
    GroupEdit::GivenOut { editions: Vec::new(), prints: persons.into_iter().map(print).collect() }
}

fn one_group_edit() -> BoxedStrategy<GroupEdit> {
    let any_time = people::measurements().prop_map(|list| Splice { at: 0, remove: usize::MAX, insert: list });
    prop_oneof![
        (0..4_usize, edit()).prop_map(|(place, edit)| GroupEdit::Journey { place, edit }).boxed(),
        splice(people::board_action()).prop_map(GroupEdit::Board).boxed(),
        splice(people::board_moment()).prop_map(GroupEdit::Moments).boxed(),
        splice(people::board_note()).prop_map(GroupEdit::BoardNotes).boxed(),
        splice(people::own_code()).prop_map(GroupEdit::OwnCodes).boxed(),
        any_time.prop_map(GroupEdit::Measurements).boxed(),
        splice(people::measurement(MeasurementTime::T1)).prop_map(GroupEdit::Measurements).boxed(),
        splice(people::process_measure()).prop_map(GroupEdit::ProcessMeasures).boxed(),
        splice(people::outside_measure()).prop_map(GroupEdit::OutsideMeasures).boxed(),
        any::<bool>().prop_map(GroupEdit::EffectsForReport).boxed(),
        people::break_even().prop_map(GroupEdit::BreakEven).boxed(),
        "[a-z]{0,5}".prop_map(GroupEdit::Notes).boxed(),
        vec(0..9_usize, 0..3).prop_map(given_out).boxed(),
        people::group().prop_map(|group| GroupEdit::Setup(Box::new(group.setup))).boxed(),
        people::group().prop_map(|group| GroupEdit::Whole(Box::new(group))).boxed(),
    ]
    .boxed()
}

pub fn group_edit() -> BoxedStrategy<GroupEdit> {
    one_group_edit().prop_recursive(2, 8, 3, |inner| vec(inner, 0..3).prop_map(GroupEdit::All)).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_is_the_start_and_redoing_it_the_end(start in people::journey(), edits in vec(edit(), 0..10)) {
        let mut history = History::new(start.clone());
        let count = edits.len();
        for edit in edits {
            history.apply("step", edit);
        }
        let end = history.document().clone();
        for _ in 0..count {
            history.undo();
        }
        prop_assert_eq!(history.document(), &start);
        prop_assert_eq!(history.undo_label(), None);
        for _ in 0..count {
            history.redo();
        }
        prop_assert_eq!(history.document(), &end);
        prop_assert_eq!(history.redo_label(), None);
    }

    #[test]
    fn every_state_on_the_way_comes_back_in_order(start in people::journey(), edits in vec(edit(), 1..8)) {
        let mut history: History<Edit> = History::new(start);
        let mut states: Vec<Journey> = Vec::new();
        for edit in edits {
            states.push(history.document().clone());
            history.apply("step", edit);
        }
        while let Some(state) = states.pop() {
            history.undo();
            prop_assert_eq!(history.document(), &state);
        }
    }

    #[test]
    fn the_change_that_undoes_a_change_is_itself_undone_by_what_it_gives_back(start in people::journey(), edit in edit()) {
        let mut journey = start.clone();
        let undo = edit.apply(&mut journey);
        let end = journey.clone();
        let redo = undo.apply(&mut journey);
        prop_assert_eq!(&journey, &start);
        let _ = redo.apply(&mut journey);
        prop_assert_eq!(&journey, &end);
    }

}

#[test]
fn while_a_group_is_looked_at_elsewhere_a_change_copies_only_the_journey_it_is_about() {
    let example = example_group(9, 7, Language::Nl);
    let mut group = Group::new(example.setup.id, example.setup);
    group.journeys = example.journeys.into();
    let mut history = History::new(group);
    let elsewhere = history.shared();
    let edit = Edit::Consent(Consent::default());
    history.apply("step", GroupEdit::Journey { place: 3, edit });
    let (before, now) = (elsewhere.journeys.shared(), history.document().journeys.shared());
    assert_ne!(before[3].consent, now[3].consent, "who looks on sees what was");
    let copied: Vec<usize> = (0..9).filter(|at| !Arc::ptr_eq(&before[*at], &now[*at])).collect();
    assert_eq!(copied, [3]);
}

proptest! {
    // Whole groups are large.
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_of_a_group_are_undone_as_well(
        journeys in vec(people::journey(), 0..3),
        start in people::group(),
        edits in vec(group_edit(), 0..8),
    ) {
        let start = Group { journeys: journeys.into(), ..start };
        let mut history = History::new(start.clone());
        let count = edits.len();
        for edit in edits {
            history.apply("step", edit);
        }
        let end = history.document().clone();
        (0..count).for_each(|_| history.undo());
        prop_assert_eq!(history.document(), &start);
        (0..count).for_each(|_| history.redo());
        prop_assert_eq!(history.document(), &end);
    }

    #[test]
    fn a_change_of_a_group_is_the_same_after_writing_and_reading_it(start in people::group(), edit in group_edit()) {
        let written = serde_json::to_string(&edit).unwrap();
        let read: GroupEdit = serde_json::from_str(&written).unwrap();
        let (mut one, mut other) = (start.clone(), start);
        let _undo = edit.apply(&mut one);
        let _undo = read.apply(&mut other);
        prop_assert_eq!(one, other);
    }
}

fn empty_sheet() -> Journey {
    let code = potloodlijn::model::ParticipantCode::new("P01").unwrap();
    Journey::new(Uuid::from_u128(1), code, &people::setup(), jiff::Timestamp::UNIX_EPOCH)
}

fn skip(name: &str) -> Edit {
    Edit::Skipped(vec![potloodlijn::model::Code::new(name).unwrap()])
}

#[test]
fn a_new_change_after_undo_takes_the_place_of_what_was_undone() {
    let mut history = History::new(empty_sheet());
    history.apply("first", skip("strain"));
    history.apply("second", skip("energy"));
    history.undo();
    history.apply("third", skip("meaning"));
    assert_eq!((history.undo_label(), history.redo_label()), (Some("third"), None));
    history.redo();
    assert_eq!(history.document().progress.skipped[0].as_str(), "meaning");
    history.undo();
    history.undo();
    assert_eq!(history.document(), &empty_sheet());
}

#[test]
fn labels_say_what_undo_and_redo_would_do() {
    let mut history = History::new(empty_sheet());
    history.apply("first", skip("strain"));
    history.apply("second", skip("energy"));
    history.undo();
    assert_eq!((history.undo_label(), history.redo_label()), (Some("first"), Some("second")));
}

#[test]
fn the_revision_is_new_after_every_change_and_the_same_when_nothing_happened() {
    let mut history = History::new(empty_sheet());
    let mut seen = vec![history.revision()];
    history.undo();
    history.redo();
    assert_eq!(history.revision(), seen[0], "there was nothing to undo or redo");
    history.apply("first", skip("strain"));
    seen.push(history.revision());
    history.undo();
    seen.push(history.revision());
    history.redo();
    seen.push(history.revision());
    assert!(seen.is_sorted_by(|one, next| one < next));
}

#[test]
fn a_long_session_is_undone_for_ten_thousand_steps() {
    let mut history = History::new(empty_sheet());
    let names = ["strain", "energy"];
    for step in 0..10_001 {
        history.apply("step", skip(names[step % 2]));
    }
    let mut undone = 0;
    while history.undo_label().is_some() {
        history.undo();
        undone += 1;
    }
    assert_eq!(undone, 10_000);
    assert_eq!(history.document().progress.skipped[0].as_str(), "strain", "only the oldest step was let go");
}
