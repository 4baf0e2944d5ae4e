//! Files and folders are found with the mouse too, and where a system has no window for that it is said.

use std::path::PathBuf;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::files::places::Place;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::keys::KeysAction;
use potloodlijn::app::set_up::{SetUpAction, SetUpPart};
use potloodlijn::app::work::effect::{Asked, Outcome};

use crate::desk::Desk;

fn ask(desk: &mut Desk, action: impl Into<Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

fn answered(desk: &mut Desk, asked: Asked, paths: Vec<PathBuf>, at_once: bool) {
    ask(desk, Action::Done(Outcome::Browsed { asked, paths, at_once }));
    desk.harness.run();
}

/// The text in the field called `label`.
fn in_field(desk: &Desk, label: &str) -> String {
    desk.harness.get_by_label(label).value().unwrap_or_default()
}

#[test]
fn every_folder_that_is_asked_for_can_be_chosen_with_the_mouse() {
    let mut desk = Desk::new(1.0);
    ask(&mut desk, FileAction::Ask(Purpose::AddToGroup));
    desk.harness.get_by_label("Kies een map…");
    desk.harness.get_by_label("Kies bestanden…");
    ask(&mut desk, FileAction::CloseDialog);
    ask(&mut desk, SetUpAction::Begin);
    ask(&mut desk, SetUpAction::Show(SetUpPart::Room));
    desk.harness.get_by_label("Kies een map…");
    answered(&mut desk, Asked::Place(Place::Room), vec!["/srv/samen".into()], false);
    assert_eq!(in_field(&desk, "Map"), "/srv/samen");
    let mut desk = Desk::new(1.0);
    desk.open_example();
    ask(&mut desk, GroupAction::Show(GroupView::Drawing));
    desk.harness.get_by_label("Kies een map…");
    answered(&mut desk, Asked::Place(Place::Drawing), vec!["/srv/groep".into()], false);
    assert_eq!(in_field(&desk, "De gedeelde map"), "/srv/groep");
}

#[test]
fn a_key_is_found_with_the_mouse_and_the_answer_fills_its_field_once() {
    let mut desk = Desk::new(1.0);
    ask(&mut desk, KeysAction::Show);
    answered(&mut desk, Asked::Place(Place::Keys), vec!["/media/stick/sleutel.key".into()], false);
    let label = "Bestand met de geheime sleutel";
    assert_eq!(in_field(&desk, label), "/media/stick/sleutel.key");
    desk.fill(label, "/home/sam/sleutel.key");
    assert_eq!(in_field(&desk, label), "/home/sam/sleutel.key", "what is typed after it stays");
}

#[test]
fn where_a_system_has_no_such_window_it_is_said_what_to_do_and_a_closed_window_says_nothing() {
    const SAID: &str = "Dit systeem laat geen venster zien";
    let mut desk = Desk::new(1.0);
    ask(&mut desk, FileAction::Ask(Purpose::AddToGroup));
    answered(&mut desk, Asked::Question(Purpose::AddToGroup), Vec::new(), false);
    assert!(desk.harness.query_by_label_contains(SAID).is_none(), "someone closed it");
    answered(&mut desk, Asked::Question(Purpose::AddToGroup), Vec::new(), true);
    desk.harness.get_by_label_contains(SAID);
    answered(&mut desk, Asked::Question(Purpose::AddToGroup), vec!["/srv/a".into(), "/srv/b".into()], false);
    assert!(desk.harness.query_by_label_contains(SAID).is_none());
}

#[test]
fn a_folder_that_is_kept_in_step_with_a_server_is_told_where_something_is_saved() {
    const TOLD: &str = "gelijk gehouden met een server";
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    ask(&mut desk, FileAction::Ask(Purpose::SaveSheet));
    assert!(desk.harness.query_by_label_contains(TOLD).is_none());
    ask(&mut desk, FileAction::TypePath("/home/sam/OneDrive - Hogeschool/P07.journey.json".into()));
    desk.harness.get_by_label_contains("De map “OneDrive - Hogeschool”");
    desk.harness.get_by_label_contains(TOLD);
}
