//! What people type on a sheet, save and look for: rows of trouble that neighbouring programs had.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::model::{Domain, Event, Journey};

use crate::desk::Desk;

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

/// A desk with a line drawn and the card of one event open.
fn with_an_event(mut desk: Desk) -> Desk {
    desk.begin_drawing();
    let paper = desk.paper();
    let places: Vec<_> = (0..60).map(|n| paper.left_top() + paper.size() * (0.1 + 0.012 * n as f32)).collect();
    desk.draw(&places);
    ask(&mut desk, SheetAction::AddEvent { domain: Domain::Work, from_day: 100.0, to_day: None });
    desk
}

fn only_event(desk: &Desk) -> &Event {
    let [event] = &desk.sheet().journey().events[..] else { panic!("there is one event") };
    event
}

fn type_in(desk: &mut Desk, label: &str, text: &str) {
    desk.harness.get_by_role_and_label(Role::TextInput, label).focus();
    desk.harness.run();
    desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    desk.harness.run();
    desk.harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    desk.harness.run();
}

#[test]
fn words_undo_as_words_while_the_cursor_is_in_the_field_and_the_sheet_only_outside_it() {
    let mut desk = with_an_event(Desk::new(1.0));
    let is_drawn = |desk: &Desk| desk.sheet().journey().has_drawing();
    type_in(&mut desk, "Wat gebeurde er?", "Twee");
    // A pause in typing.
    for _ in 0..80 {
        desk.harness.step();
    }
    desk.harness.get_by_role_and_label(Role::TextInput, "Wat gebeurde er?").type_text(" collega’s weg");
    desk.harness.run();
    assert_eq!(only_event(&desk).title, "Twee collega’s weg");
    for _ in 0..6 {
        desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        desk.harness.run();
        assert!(is_drawn(&desk) && only_event(&desk).from == 100.0, "the event and the line stay");
    }
    assert!(only_event(&desk).title.len() < "Twee collega’s weg".len(), "{}", only_event(&desk).title);
}

#[test]
fn a_date_that_cannot_be_stays_in_the_field_of_an_event_with_a_sentence() {
    let mut desk = with_an_event(Desk::new(1.0));
    for (typed, said) in [("31-4-2025", "30"), ("1-4-2041", "van"), ("morgen", "datum")] {
        type_in(&mut desk, "Wanneer", typed);
        desk.harness.key_press(Key::Tab);
        desk.harness.run();
        let stays = desk.harness.get_by_role_and_label(Role::TextInput, "Wanneer").value().unwrap_or_default();
        assert_eq!((only_event(&desk).from, stays.as_str()), (100.0, typed));
        assert!(desk.harness.query_all_by_label_contains(said).count() > 0, "{typed}");
    }
    type_in(&mut desk, "Wanneer", "15 april 2025");
    desk.harness.key_press(Key::Tab);
    desk.harness.run();
    let date = desk.sheet().journey().timeline.date_of(only_event(&desk).from);
    assert_eq!(date, jiff::civil::date(2025, 4, 15));
}

#[test]
fn where_a_folder_is_gone_another_place_is_asked_for() {
    let mut desk = with_an_event(Desk::new(1.0));
    let share = desk.path("netwerk");
    std::fs::create_dir(&share).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![share.join("mijn.journey.json")]));
    std::fs::remove_dir_all(&share).unwrap();
    ask(&mut desk, SheetAction::AddEvent { domain: Domain::Work, from_day: 200.0, to_day: None });
    ask(&mut desk, FileAction::Save);
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::Unwritable(..)))));
    desk.click("Bewaar ergens anders…");
    let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("where to") };
    assert_eq!(question.purpose, Purpose::SaveSheet);
    let place = desk.path("elders.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![place.clone()]));
    let known = potloodlijn::format::Instruments::builtin();
    let saved = potloodlijn::format::read::<Journey>(&std::fs::read(place).unwrap(), &known).unwrap().value;
    assert_eq!(saved.events.len(), 2);
}

#[test]
fn a_notice_that_a_bar_has_no_room_for_is_read_whole_with_a_press() {
    let mut desk = with_an_event(Desk::new(1.0));
    let long = format!("Bewaard: {}", "een heel lange map/".repeat(20));
    desk.harness.state_mut().state.notice = Some(long.clone());
    desk.harness.run();
    desk.harness.get_by_role_and_label(Role::Button, &long).click();
    desk.harness.run();
    let Some(Dialog::Message(Message::Notice(said))) = &desk.state().dialog else { panic!("it is said whole") };
    assert_eq!(*said, long);
}

#[test]
fn what_cannot_be_printed_is_said_while_it_is_typed_and_stays() {
    const SAID: &str = "komen niet op papier";
    let mut desk = with_an_event(Desk::for_any_script());
    for plain in ["Coördinatie ﬂink → 1½ ✓", "x"] {
        type_in(&mut desk, "Wat gebeurde er?", plain);
        assert!(desk.harness.query_by_label_contains(SAID).is_none(), "{plain}");
    }
    for other in ["feest 🎉", "مدير", "会议"] {
        type_in(&mut desk, "Wat gebeurde er?", other);
        desk.harness.get_by_label_contains(SAID);
        assert_eq!(only_event(&desk).title, other);
    }
}
