//! Drawn sheets that come in while something else goes on: a room looks along, another group was opened, someone left.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::group::compare::CompareAction;
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Consent, Group, Journey, ParticipantCode, Setup};

use super::desk::Desk;
use super::from_paper::{desk_with, fixtures, only, wait};

/// A sheet of P22 that can be read.
const SHEET: &str = "s018-phone-hard.jpg";

/// Without waiting for what comes of it.
fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.step();
}

/// A group of six people who drew with the set-up of the sheet, and agreed to figures about the group.
fn group_of_six() -> Group {
    let setup = std::fs::read(fixtures().join("group-0.setup.json")).unwrap();
    let setup: Setup = read(&setup, &Instruments::builtin()).unwrap().value;
    let mut group = Group::new(uuid::Uuid::from_u128(6), setup.clone());
    for number in 1..=6 {
        let code = ParticipantCode::new(&format!("P0{number}")).unwrap();
        let mut journey = Journey::new(uuid::Uuid::from_u128(number), code, &setup, jiff::Timestamp::UNIX_EPOCH);
        journey.consent = Consent { group_figures: true, ..Consent::default() };
        group.journeys.push(journey);
    }
    group
}

fn open(desk: &mut Desk, name: &str, group: &Group) {
    let path = desk.path(name);
    std::fs::write(&path, write(group)).unwrap();
    ask(desk, FileAction::LeaveAnyway(Leaving::ToStart));
    ask(desk, FileAction::Choose(Purpose::Open, vec![path]));
    while !matches!(&desk.state().screen, Screen::Group(open) if open.group().id == group.id) {
        std::thread::sleep(std::time::Duration::from_millis(5));
        desk.harness.step();
    }
}

fn copy_of_sheet(desk: &Desk) -> std::path::PathBuf {
    let copy = desk.path(SHEET);
    std::fs::copy(fixtures().join(SHEET), &copy).unwrap();
    copy
}

#[test]
fn a_room_sees_nothing_of_the_sheets_that_come_in_while_it_looks() {
    let mut desk = Desk::new(1.0);
    open(&mut desk, "g.group.json", &group_of_six());
    desk.look_at(GroupView::Compare);
    let sheet = copy_of_sheet(&desk);
    ask(&mut desk, FileAction::Choose(Purpose::ReadSheets, vec![sheet]));
    ask(&mut desk, CompareAction::Present(true));
    wait(&mut desk);
    assert!(desk.group().group().journeys.iter().any(|journey| journey.participant.as_str() == "P22"), "it came in");
    assert_eq!((desk.group().looking.view, &desk.group().looking.selected), (GroupView::Compare, &None));
    assert!(desk.harness.query_by_label_contains("P22").is_none());
    ask(&mut desk, CompareAction::Present(false));
    desk.harness.run();
    assert_eq!(desk.group().looking.selected.as_ref().map(ParticipantCode::as_str), Some("P22"));
    assert_eq!(desk.state().notice.as_deref().map(|said| said.contains("1 van 1 vellen")), Some(true));
}

#[test]
fn a_room_is_asked_nothing_and_the_facilitator_is_once_it_looks_no_more() {
    let mut desk = Desk::new(1.0);
    let group = group_of_six();
    open(&mut desk, "g.group.json", &group);
    desk.look_at(GroupView::Compare);
    let mut another = group.journeys[0].clone();
    (another.id, another.participant) = (uuid::Uuid::from_u128(99), ParticipantCode::new("P44").unwrap());
    let came = desk.path("P44.journey.json");
    std::fs::write(&came, write(&another)).unwrap();
    ask(&mut desk, CompareAction::Present(true));
    ask(&mut desk, FileAction::Choose(Purpose::AddToGroup, vec![came]));
    wait(&mut desk);
    assert!(desk.state().dialog.is_none() && desk.harness.query_by_label_contains("P44").is_none());
    // The key that ends it still does, as nothing stands before the screen.
    desk.harness.key_press(Key::Escape);
    desk.harness.run();
    assert!(!desk.group().presenting.on);
    assert!(matches!(desk.state().dialog, Some(Dialog::MergeReport(_))), "{:?}", desk.state().dialog);
    assert!(desk.harness.query_all_by_label_contains("P44").next().is_some());
}

#[test]
fn nothing_that_may_not_be_shown_to_a_room_is_drawn_for_it() {
    let mut desk = Desk::new(1.0);
    open(&mut desk, "g.group.json", &group_of_six());
    ask(&mut desk, CompareAction::Present(true));
    for view in super::desk::EVERY_VIEW {
        let Screen::Group(group) = &mut desk.harness.state_mut().state.screen else { panic!("a group is open") };
        (group.looking.view, group.looking.selected) = (view, Some(group.group().journeys[0].participant.clone()));
        desk.harness.run();
        let may_show = desk.group().may_show(view);
        assert_eq!(may_show, [GroupView::Drawing, GroupView::Compare, GroupView::Threads].contains(&view));
        assert!(may_show || desk.harness.query_by_label_contains("P01").is_none(), "{view:?}");
    }
}

#[test]
fn sheets_that_were_read_for_one_group_come_into_no_other() {
    let mut desk = Desk::new(1.0);
    let group = group_of_six();
    open(&mut desk, "a.group.json", &group);
    let sheet = copy_of_sheet(&desk);
    ask(&mut desk, FileAction::Choose(Purpose::ReadSheets, vec![sheet]));
    let other = Group { id: uuid::Uuid::from_u128(7), journeys: Vec::new().into(), ..group };
    open(&mut desk, "b.group.json", &other);
    wait(&mut desk);
    assert!(desk.group().group().id == other.id && desk.group().group().journeys.is_empty());
    assert_eq!(desk.group().looking.view, GroupView::Standing);
}

#[test]
fn a_doubtful_stretch_is_gone_back_to_with_shift() {
    let mut desk = desk_with(&[SHEET]);
    let doubts = only(&desk).doubts(desk.group().instrument());
    assert!(doubts.len() > 1);
    let mut press = |modifiers| {
        desk.harness.key_press_modifiers(modifiers, Key::N);
        desk.harness.run();
        desk.group().topics.from_paper.doubt.clone()
    };
    press(Modifiers::NONE);
    assert_eq!(press(Modifiers::NONE).as_ref(), Some(&doubts[1]));
    assert_eq!(press(Modifiers::SHIFT).as_ref(), Some(&doubts[0]));
}

#[test]
fn the_picture_of_who_left_is_nowhere_in_the_window_and_is_offered_to_be_erased() {
    let mut desk = desk_with(&[SHEET]);
    // The picture of the sheet in sight is read beside the window.
    let begun = std::time::Instant::now();
    while !desk.group().topics.from_paper.pictures.iter().any(|kept| kept.picture.is_some()) {
        assert!(begun.elapsed() < std::time::Duration::from_mins(4), "the picture never came");
        std::thread::sleep(std::time::Duration::from_millis(20));
        desk.harness.step();
    }
    assert!(desk.group().topics.from_paper.files_to_forget(desk.group().group()).is_empty());
    ask(&mut desk, SharingAction::Withdraw(ParticipantCode::new("P22").unwrap()));
    wait(&mut desk);
    let group = desk.group();
    assert!(group.group().journeys.is_empty() && group.topics.from_paper.pictures.is_empty());
    let picture = desk.path("pile").join(SHEET);
    assert_eq!(group.topics.from_paper.files_to_forget(group.group()), std::slice::from_ref(&picture));
    desk.click("Wis de foto");
    assert!(desk.harness.query_by_label_contains(SHEET).is_some(), "it is named");
    desk.click("Wis de foto's");
    wait(&mut desk);
    assert!(!picture.exists());
}
