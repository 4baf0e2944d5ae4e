//! Saving, questions and typing in the window.

use egui::Key;
use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::names::window_title;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::set_up::SetUpAction;
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_group;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Group, Language, Setup, SetupEdit};
use uuid::Uuid;

use super::path;
use crate::desk::Desk;

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// A group of that id and name is open, read from a file of its own.
fn open_group(desk: &mut Desk, id: u128, name: &str) -> Group {
    let example = example_group(9, 4, Language::Nl);
    let mut group = Group::new(Uuid::from_u128(id), Setup { name: name.into(), ..example.setup });
    group.journeys = example.journeys.into();
    let path = desk.path(&format!("{id}.group.json"));
    std::fs::write(&path, write(&group)).unwrap();
    ask(desk, FileAction::LeaveAnyway(potloodlijn::app::files::Leaving::ToStart));
    ask(desk, FileAction::Choose(Purpose::Open, vec![path]));
    desk.wait_for_work();
    group
}

fn group_in(path: &std::path::Path) -> Group {
    read(&std::fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value
}

#[test]
fn another_group_is_never_replaced_without_a_question_that_names_both() {
    let mut desk = Desk::new(1.0);
    let first = open_group(&mut desk, 1, "Docenten mbo");
    ask(&mut desk, FileAction::SaveAs);
    let Some(Dialog::Path(question)) = &desk.state().dialog else { panic!("where to") };
    assert!(question.path.ends_with("Docenten mbo.group.json"), "{}", question.path);
    let place = desk.path("Docenten mbo.group.json");
    desk.harness.key_press(Key::Enter);
    desk.harness.run();
    desk.wait_for_work();
    assert_eq!(group_in(&place).id, first.id, "Enter saves, with the cursor in the field");
    let second = open_group(&mut desk, 2, "Docenten hbo");
    ask(&mut desk, FileAction::Choose(Purpose::SaveGroup, vec![place.clone()]));
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(Dialog::Replace(_))));
    for name in ["Docenten mbo", "Docenten hbo"] {
        assert!(desk.harness.query_by_label_contains(&format!("“{name}”")).is_some(), "{name} is named");
    }
    // A press beside the question is no answer, Escape is no.
    desk.harness.input_mut().events.push(egui::Event::PointerMoved(egui::pos2(5.0, 5.0)));
    desk.press(egui::pos2(5.0, 5.0));
    desk.release();
    assert!(desk.state().dialog.is_some(), "a press beside it throws nothing away");
    desk.harness.key_press(Key::Escape);
    desk.harness.run();
    assert!(desk.state().dialog.is_none());
    assert_eq!(group_in(&place).id, first.id);
    ask(&mut desk, FileAction::Choose(Purpose::SaveGroup, vec![place.clone()]));
    desk.wait_for_work();
    desk.click("Vervang wat er staat");
    desk.wait_for_work();
    assert_eq!(group_in(&place).id, second.id);
}

#[test]
fn the_window_says_what_is_open_and_what_is_not_saved_and_a_notice_goes_at_the_next_change() {
    let mut desk = Desk::new(1.0);
    assert_eq!(window_title(desk.state()), "Potloodlijn");
    open_group(&mut desk, 1, "Docenten mbo");
    assert_eq!(window_title(desk.state()), "Docenten mbo – Potloodlijn");
    ask(&mut desk, FileAction::Save);
    desk.wait_for_work();
    assert!(desk.state().notice.as_ref().is_some_and(|notice| notice.starts_with("Bewaard")));
    ask(&mut desk, SharingAction::Minimum(7));
    assert_eq!(desk.state().notice, None, "it is saved no more");
    assert_eq!(window_title(desk.state()), "• Docenten mbo – Potloodlijn");
    ask(&mut desk, GroupAction::Undo);
}

#[test]
fn the_smallest_group_is_raised_by_an_answer_and_the_choices_stay_where_they_are() {
    let mut desk = Desk::new(1.0);
    open_group(&mut desk, 1, "Docenten mbo");
    ask(&mut desk, SharingAction::AskMinimum(7));
    assert_eq!(desk.group().group().setup.min_group, 5);
    desk.harness.key_press(Key::Escape);
    desk.harness.run();
    assert_eq!(desk.group().group().setup.min_group, 5);
    ask(&mut desk, SharingAction::AskMinimum(7));
    desk.click("Zet op 7");
    assert_eq!(desk.group().group().setup.min_group, 7);
    ask(&mut desk, GroupAction::Show(potloodlijn::app::group::view::GroupView::Sharing));
    assert!(desk.harness.query_by_label("5 mensen").is_some(), "the lower one stands, greyed");
}

#[test]
fn a_period_is_typed_in_words_and_what_cannot_be_is_said_beside_it() {
    let mut desk = Desk::new(1.0);
    desk.fill("Jouw code", "P07");
    desk.fill("van", "sept. 2021");
    desk.fill("tot en met", "zomer 2023");
    // No line ends within a date.
    let whole = |date: &str| date.replace(' ', "\u{a0}");
    let said_back = format!("Van {} tot en met {}.", whole("1 september 2021"), whole("31 augustus 2023"));
    assert!(desk.harness.query_by_label(&said_back).is_some());
    desk.fill("van", "31-4-2021");
    assert!(desk.harness.query_by_label("april 2021 heeft 30 dagen.").is_some());
}

#[test]
fn what_a_set_up_hands_out_of_a_calendar_is_listed_to_rename_or_take_out() {
    let mut desk = Desk::new(1.0);
    desk.click("Bereid een groep voor");
    let setup = |desk: &Desk| match &desk.state().screen {
        Screen::SetUp(open) => open.setup().clone(),
        _ => panic!("a set-up is being prepared"),
    };
    let period = potloodlijn::model::Timeline::new(jiff::civil::date(2022, 1, 1), jiff::civil::date(2022, 12, 31));
    ask(&mut desk, SetUpAction::Change { edit: SetupEdit::Timeline(period), subject: None });
    ask(&mut desk, FileAction::Choose(Purpose::OpenCalendar, vec![path("private-meeting.ics")]));
    desk.wait_for_work();
    let bytes = String::from_utf8(write(&setup(&desk))).unwrap();
    for own in ["Testnaam", "Intake", "Voorbeeldplein"] {
        assert!(!bytes.contains(own), "{own} goes to nobody");
    }
    assert_eq!(setup(&desk).calendars[0].bands[0].name, "Meivakantie school");
    let notice = desk.state().notice.clone().unwrap();
    assert!(notice.contains("1 afspraak is privé (regel 5)"), "{notice}");
    // A table that can be read in two ways is asked about, and read as answered.
    let table = desk.path("week.csv");
    std::fs::write(&table, "Subject,Start Date\nProject week,3/7/2022\n").unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::OpenCalendar, vec![table]));
    desk.wait_for_work();
    desk.click("Eerst de maand");
    desk.wait_for_work();
    assert_eq!(setup(&desk).calendars[1].dates[0].date, jiff::civil::date(2022, 3, 7));
}

#[test]
fn a_whole_number_is_typed_as_people_write_it_and_what_it_cannot_be_stays_with_a_sentence() {
    const LABEL: &str = "Minuten om te tekenen";
    const SAID: &str = "Schrijf een heel getal van 10 tot en met 240.";
    let mut desk = Desk::new(1.0);
    ask(&mut desk, SetUpAction::Begin);
    let minutes = |desk: &Desk| match &desk.state().screen {
        Screen::SetUp(open) => open.setup().drawing_minutes,
        _ => panic!("a set-up is open"),
    };
    let field = (egui::accesskit::Role::TextInput, LABEL);
    let written = |desk: &Desk| desk.harness.get_by_role_and_label(field.0, field.1).value().unwrap_or_default();
    let type_in = |desk: &mut Desk, text: &str| {
        desk.harness.get_by_role_and_label(field.0, field.1).focus();
        desk.harness.run();
        desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
        desk.harness.run();
        desk.harness.get_by_role_and_label(field.0, field.1).type_text(text);
        desk.harness.run();
        desk.harness.key_press(Key::Tab);
        desk.harness.run();
    };
    assert_eq!(minutes(&desk), 45);
    for (text, said) in [("45,5", SAID), ("1.000", SAID), ("5", SAID), ("een uur", "niet als getal te lezen")] {
        type_in(&mut desk, text);
        assert_eq!((minutes(&desk), written(&desk).as_str()), (45, text));
        desk.harness.get_by_label_contains(said);
    }
    type_in(&mut desk, "60,0");
    assert_eq!((minutes(&desk), written(&desk).as_str()), (60, "60"));
    assert!(desk.harness.query_by_label_contains(SAID).is_none());
    desk.click("Minuten om te tekenen: een meer");
    desk.click("Minuten om te tekenen: een meer");
    desk.click("Minuten om te tekenen: een minder");
    assert_eq!(minutes(&desk), 61);
    ask(&mut desk, SetUpAction::Undo);
    assert_eq!(minutes(&desk), 45, "one step for what is one number");
}
