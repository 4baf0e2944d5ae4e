//! Actions of the plan and results of the measurements in an edition.

use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::{
    BoardAction, CardForReport, CheckedWords, Code, Edition, Group, Level, Measurement, MeasurementTime, Role,
};
use potloodlijn::privacy::{Table, Whom, Why, draft_edition, give_edition};

use super::edition::group_of;
use super::sharing::desk_at_sharing;
use crate::desk::Desk;

const ACTION: &str = "Marieke belt binnen een week.";
const GOAL: &str = "Niemand wacht in Zwolle.";

fn with_card(group: &mut Group) {
    let card = BoardAction::new(uuid::Uuid::from_u128(7), String::new(), Level::Leadership);
    let who = Some(Role::Actor(Code::new("manager").unwrap()));
    group.board = vec![BoardAction { action: ACTION.into(), goal: GOAL.into(), who, ..card }];
}

/// A card with what was made of the words of its action and its goal, where someone looked.
fn free(action: Option<(&str, &str)>, goal: Option<(&str, &str)>) -> CardForReport {
    let checked =
        |(of, text): (&str, &str)| CheckedWords { of: of.into(), text: text.into(), ..CheckedWords::default() };
    CardForReport { action: action.map(checked), goal: goal.map(checked), ..CardForReport::default() }
}

/// Everyone filled in every indicator: `value` plus a little for each person.
fn measurement(group: &Group, time: MeasurementTime, value: f64) -> Measurement {
    let mut round = Measurement::new(time, None);
    for (place, journey) in group.journeys.iter().enumerate() {
        let ids = group.setup.instrument.indicators.iter().map(|indicator| indicator.id.clone());
        round.values.insert(journey.participant.clone(), ids.map(|id| (id, value + place as f64)).collect());
    }
    round
}

#[test]
fn an_action_is_told_only_once_it_was_given_free_and_its_words_were_looked_through() {
    let mut group = group_of(9, 7);
    with_card(&mut group);
    let told = |group: &Group| draft_edition(group).unwrap();
    assert_eq!(told(&group).edition.actions, [], "a card stays in the group by itself");
    let clean = ("De leiding belt binnen een week.", "Niemand wacht.");
    for (card, is_told) in [
        (CardForReport::default(), false),
        (free(Some((ACTION, ACTION)), Some((GOAL, clean.1))), false),
        (free(Some((ACTION, clean.0)), None), false),
        (free(Some((ACTION, clean.0)), Some((GOAL, GOAL))), false),
        (free(Some(("anders", clean.0)), Some((GOAL, ""))), false),
        (free(Some((ACTION, clean.0)), Some((GOAL, clean.1))), true),
    ] {
        group.board[0].for_report = Some(card);
        let draft = told(&group);
        assert_eq!(draft.edition.actions.len(), usize::from(is_told), "{:?}", group.board[0].for_report);
        let waits =
            draft.left_out.iter().any(|it| it.table == Table::Action(ACTION.into()) && it.why == Why::WordsToLookAt);
        assert_eq!(waits, !is_told);
    }
    let action = &told(&group).edition.actions[0];
    assert_eq!((action.action.as_str(), action.goal.as_str()), clean);
    assert_eq!((action.level, action.actor.as_ref().map(Code::as_str)), (Some(Level::Leadership), Some("manager")));
    group.board[0].who = Some(Role::in_words("de vrouw van Piet"));
    group.board[0].for_report = Some(free(Some((ACTION, clean.0)), Some((GOAL, " "))));
    let action = &told(&group).edition.actions[0];
    assert_eq!(
        (action.goal.as_str(), &action.actor),
        ("", &None),
        "a goal may be left out; a role in own words always is"
    );
}

#[test]
fn results_are_told_when_they_were_given_free_and_enough_people_filled_in_every_measurement() {
    let mut group = group_of(9, 7);
    group.measurements = vec![measurement(&group, MeasurementTime::T0, 40.0)];
    group.effects_for_report = true;
    assert_eq!(draft_edition(&group).unwrap().edition.effects, [], "one measurement shows no effect");
    group.measurements.push(measurement(&group, MeasurementTime::T1, 61.0));
    let edition = draft_edition(&group).unwrap().edition;
    assert_eq!(edition.effects.len(), 14);
    assert_eq!((edition.effects[0].mean, edition.effects[1].mean), (45.0, 65.0), "in steps of five");
    group.effects_for_report = false;
    assert_eq!(draft_edition(&group).unwrap().edition.effects, []);
    group.effects_for_report = true;
    let keep: Vec<_> = group.measurements[1].values.keys().take(4).cloned().collect();
    group.measurements[1].values.retain(|code, _| keep.contains(code));
    let draft = draft_edition(&group).unwrap();
    assert_eq!(draft.edition.effects, []);
    assert!(draft.left_out.iter().any(|it| it.why == Why::TooFewMeasured));
}

#[test]
fn who_did_not_agree_to_figures_is_in_no_result() {
    let mut group = group_of(9, 7);
    group.measurements =
        vec![measurement(&group, MeasurementTime::T0, 40.0), measurement(&group, MeasurementTime::T1, 50.0)];
    group.effects_for_report = true;
    let mut without = group.clone();
    let gone = without.journeys.remove(2).participant;
    without.measurements.iter_mut().for_each(|round| drop(round.values.remove(&gone)));
    group.journeys[2].consent.group_figures = false;
    assert_eq!(draft_edition(&group).unwrap().edition.effects, draft_edition(&without).unwrap().edition.effects);
}

#[test]
fn what_was_told_of_measurements_once_is_told_alike_again_or_not_at_all() {
    let mut group = group_of(9, 7);
    group.measurements =
        vec![measurement(&group, MeasurementTime::T0, 40.0), measurement(&group, MeasurementTime::T1, 50.0)];
    group.effects_for_report = true;
    let (first, mut after) = give_edition(&group, Whom::Everyone, None).unwrap();
    // One is missing at the last measurement: with it, the means of the first two would be of the others only.
    let mut last = measurement(&group, MeasurementTime::T2, 60.0);
    let missing = last.values.keys().next().unwrap().clone();
    last.values.remove(&missing);
    after.measurements.push(last.clone());
    let (second, after_second) = give_edition(&after, Whom::Everyone, None).unwrap();
    assert_eq!(second.edition.effects, first.edition.effects);
    assert!(second.left_out.iter().any(|it| it.table == Table::EffectAt(MeasurementTime::T2)));
    assert_eq!(after_second.editions.len(), 1);
    // Nobody missing: all three can stand beside what was told.
    after.measurements[2] = measurement(&group, MeasurementTime::T2, 60.0);
    assert_eq!(draft_edition(&after).unwrap().edition.effects.len(), 21);
    // Someone's answer was put right since.
    after.measurements[0].values.get_mut(&missing).unwrap().values_mut().for_each(|value| *value = 99.0);
    assert_eq!(draft_edition(&after).unwrap().edition.effects, []);
}

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

#[test]
fn in_the_window_a_card_is_given_free_looked_through_taken_back_and_written() {
    let mut group = group_of(9, 7);
    with_card(&mut group);
    group.measurements =
        vec![measurement(&group, MeasurementTime::T0, 40.0), measurement(&group, MeasurementTime::T1, 50.0)];
    let (mut desk, path) = desk_at_sharing(&group);
    desk.click("Metingen in het verslag voor HR");
    desk.click(&format!("In het verslag: {ACTION}"));
    assert!(desk.group().group().board[0].for_report.is_some() && desk.group().group().effects_for_report);
    ask(&mut desk, GroupAction::Undo);
    assert!(desk.group().group().board[0].for_report.is_none());
    ask(&mut desk, GroupAction::Undo);
    assert!(!desk.group().group().effects_for_report);
    ask(&mut desk, GroupAction::Redo);
    ask(&mut desk, GroupAction::Redo);
    let card = free(Some((ACTION, ACTION)), Some((GOAL, "")));
    ask(&mut desk, SharingAction::FreeCard(group.board[0].id, Some(card)));
    desk.click("Laat staan: Marieke (naam)");
    desk.click("Maak de HR-editie…");
    desk.click("Maak");
    desk.wait_for_work();
    let file = super::sharing::edition_in(&desk);
    let edition: Edition = read(&std::fs::read(&file).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!((edition.actions[0].action.as_str(), edition.effects.len()), (ACTION, 14));
    let bytes = String::from_utf8(std::fs::read(&file).unwrap()).unwrap();
    assert!(!bytes.contains("Zwolle"), "the goal was left out");
    let saved: Group = read(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert!(saved.editions[0].members.iter().any(|member| member.measured.len() == 2));
}
