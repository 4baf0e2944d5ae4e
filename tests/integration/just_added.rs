//! What was just added has the keyboard in its first field, so that one can type on.

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::set_up::{SetUpAction, SetUpPart};
use potloodlijn::model::Group;

use super::compare::ask;
use super::desk::Desk;

/// What the keyboard is in, by its name.
fn focused(desk: &Desk) -> Option<String> {
    let found = desk.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    found.accesskit_node().label()
}

/// The example group without cards and moments, at a view.
fn at(view: GroupView) -> Desk {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    desk.change_group(Group { board: Vec::new(), moments: Vec::new(), ..desk.group().group().clone() });
    desk.look_at(view);
    desk
}

/// Presses `button` and asks for the keyboard in `field`; what is typed then stands there.
fn assert_types_on(desk: &mut Desk, button: &str, field: &str) {
    desk.click(button);
    desk.harness.run();
    assert_eq!(focused(desk).as_deref(), Some(field), "after {button}");
}

#[test]
fn a_measure_a_question_and_a_moment_that_were_added_wait_for_their_words() {
    let mut desk = at(GroupView::Effect);
    assert_types_on(&mut desk, "Voeg eNPS toe", "Naam van maat 1");
    assert_types_on(&mut desk, "Voeg een andere maat toe", "Naam van maat 2");
    desk.harness.event(egui::Event::Text("Verloop".into()));
    desk.harness.run();
    assert_eq!(desk.group().group().outside_measures[1].name, "Verloop");
    let asked = desk.group().group().process_measures.len();
    assert_types_on(&mut desk, "Voeg een eigen vraag toe", &format!("Vraag {}", asked + 1));
    let mut desk = at(GroupView::Board);
    for _ in 0..2 {
        assert_types_on(&mut desk, "Schrijf zelf een moment", "Wat gebeurt er op dit moment?");
    }
    desk.click("Voeg een kaart toe bij Team");
    assert_types_on(&mut desk, "Kies een dag", "Dag 1 om terug te kijken");
    assert_types_on(&mut desk, "Kies een dag", "Dag 2 om terug te kijken");
}

#[test]
fn the_keyboard_is_taken_once_and_only_by_what_was_added() {
    let mut desk = at(GroupView::Effect);
    assert_types_on(&mut desk, "Voeg eNPS toe", "Naam van maat 1");
    desk.harness.get_by_label("Was, maat 1").focus();
    desk.harness.run();
    assert_eq!(focused(&desk).as_deref(), Some("Was, maat 1"));
    desk.click("Ongedaan maken");
    desk.click("Herhalen");
    assert_ne!(focused(&desk).as_deref(), Some("Naam van maat 1"), "what comes back was not just added");
}

#[test]
fn a_part_of_an_instrument_that_was_added_waits_for_its_name() {
    let mut desk = Desk::new(1.0);
    ask(&mut desk, SetUpAction::Begin);
    ask(&mut desk, SetUpAction::MakeOwnVersion);
    for (part, name) in [
        (SetUpPart::Lines, "Naam van de lijn"),
        (SetUpPart::Phases, "Naam van de fase"),
        (SetUpPart::Factors, "Naam"),
        (SetUpPart::Actors, "Rol"),
        (SetUpPart::Questions, "Vraag"),
    ] {
        ask(&mut desk, SetUpAction::Show(part));
        desk.click("Voeg toe");
        desk.harness.run();
        assert_eq!(focused(&desk).as_deref(), Some(name), "{part:?}");
    }
}
