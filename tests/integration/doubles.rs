//! Two drawings under one code: the facilitator sees both and chooses.

use std::fs;

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::Dialog;
use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{Group, Journey, Language};

use crate::desk::Desk;

/// A window with the group of three, and a file with another drawing of the second code.
fn with_another_drawing() -> (Desk, Group, Journey) {
    let example = example_group(3, 7, Language::Nl);
    let group = Group { journeys: example.journeys.into(), ..Group::new(uuid::Uuid::from_u128(9), example.setup) };
    let mut other = example_group(4, 8, Language::Nl).journeys.remove(3);
    other.participant = group.journeys[1].participant.clone();
    let mut desk = Desk::new(1.0);
    desk.open_example();
    desk.change_group(group.clone());
    fs::write(desk.path("tweede.journey.json"), write(&other)).unwrap();
    bring(&mut desk);
    (desk, group, other)
}

fn bring(desk: &mut Desk) {
    let context = desk.harness.ctx.clone();
    let action = FileAction::Choose(Purpose::AddToGroup, vec![desk.path("tweede.journey.json")]);
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(Dialog::MergeReport(_))));
}

/// Presses the drawing whose words begin like this.
fn choose(desk: &mut Desk, words: &str) {
    desk.harness.get_by_label_contains(words).click();
    desk.harness.run();
}

#[test]
fn of_two_drawings_of_one_code_the_other_one_can_be_taken_and_that_undone() {
    let (mut desk, group, other) = with_another_drawing();
    choose(&mut desk, "Uit tweede.journey.json. ");
    desk.click("Neem over");
    let taken = &desk.group().group().journeys;
    assert_eq!((taken[1].id, taken.len()), (other.id, 3));
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group().journeys, group.journeys);
    desk.click("Herhalen");
    assert_eq!(desk.group().group().journeys[1].id, other.id);
}

#[test]
fn who_chooses_the_one_that_is_there_after_all_changes_nothing() {
    let (mut desk, group, _) = with_another_drawing();
    choose(&mut desk, "Uit tweede.journey.json. ");
    choose(&mut desk, "In deze groep. ");
    assert!(desk.harness.get_by_label("Neem over").accesskit_node().is_disabled());
    desk.click("Sluit");
    assert_eq!(desk.group().group().journeys, group.journeys);
}

#[test]
fn who_left_while_it_was_looked_at_does_not_come_back_with_what_came_in() {
    let (mut desk, group, _) = with_another_drawing();
    let mut less = group.clone();
    let gone = group.journeys[0].participant.clone();
    assert!(less.withdraw(&gone));
    desk.change_group(less);
    choose(&mut desk, "Uit tweede.journey.json. ");
    desk.click("Neem over");
    desk.wait_for_work();
    assert!(desk.group().group().journey_of(&gone).is_none());
    assert!(matches!(desk.state().dialog, Some(Dialog::MergeReport(_))), "it is read again, and looked at");
    choose(&mut desk, "Uit tweede.journey.json. ");
    desk.click("Neem over");
    assert_eq!(desk.group().group().journeys.len(), 2);
    assert!(desk.group().group().journey_of(&gone).is_none());
}
