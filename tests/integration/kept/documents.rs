//! A set-up, a board and measurements, like drawings: closing the window asks, and a crash loses nothing.

use std::collections::BTreeMap;
use std::path::Path;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::action::Action;
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::group::board::BoardRequest;
use potloodlijn::app::group::measurements::MeasurementsAction;
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::secrets::SecretAction;
use potloodlijn::app::set_up::SetUpAction;
use potloodlijn::app::start::StartAction;
use potloodlijn::app::state::Screen;
use potloodlijn::app::update::update;
use potloodlijn::app::work::effect::Effect;
use potloodlijn::app::work::keeper::Note;
use potloodlijn::model::{Code, Group, Level, MeasurementTime, ParticipantCode, Setup, SetupEdit, Splice};
use potloodlijn::sealing::Passphrase;
use potloodlijn::storage::{KeptDocument, Store, find_left_behind, find_locked_left, saved_states};

use super::files_in;
use super::window::{SIZE, click_last, wait_for_offers};
use crate::desk::Desk;

/// What is open, as it is now.
#[derive(Debug, Clone, PartialEq)]
enum Document {
    Group(Box<Group>),
    Setup(Box<Setup>),
}

fn open_document(desk: &Desk) -> Document {
    match &desk.state().screen {
        Screen::Group(group) => Document::Group(Box::new(group.group().clone())),
        Screen::SetUp(open) => Document::Setup(Box::new(open.setup().clone())),
        _ => panic!("a group or a set-up is open"),
    }
}

fn ask(desk: &mut Desk, action: impl Into<Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// Prepares a group, with every kind of change in it.
fn prepare(desk: &mut Desk) {
    desk.click("Bereid een groep voor");
    desk.fill("Hoe heet de groep?", "Team Noord");
    ask(desk, SetUpAction::MakeOwnVersion);
    let change = |edit| SetUpAction::Change { edit, subject: None };
    ask(desk, change(SetupEdit::Indicators(Splice::remove(6))));
    ask(desk, change(SetupEdit::MinGroup(7)));
    ask(desk, SetUpAction::MakeCodes(9));
}

/// Puts a moment and a card on the board of the example.
fn redesign(desk: &mut Desk) {
    desk.open_example();
    let moment = potloodlijn::model::BoardMoment { text: "De drukte voor de zomer".into(), ..Default::default() };
    ask(desk, BoardRequest::AddMoments(vec![moment]));
    ask(desk, BoardRequest::AddCard { level: Level::Team, who: None, formal: Some(false) });
    let Document::Group(group) = open_document(desk) else { panic!("a group") };
    let card = potloodlijn::model::BoardAction { action: "Maatje".into(), ..group.board.last().unwrap().clone() };
    ask(desk, BoardRequest::ChangeCard { card: Box::new(card), field: "action" });
}

/// Lets someone say how it is now.
fn measure(desk: &mut Desk) {
    desk.open_example();
    let values = [(Code::new("energy").unwrap(), 61.0)].into_iter().collect();
    let participant = ParticipantCode::new("P03").unwrap();
    let keep = |time, values| MeasurementsAction::Keep {
        time,
        participant: participant.clone(),
        values,
        answers: BTreeMap::new(),
    };
    ask(desk, keep(MeasurementTime::T0, values));
    let values = [(Code::new("energy").unwrap(), 70.0)].into_iter().collect();
    ask(desk, keep(MeasurementTime::T1, values));
}

/// Changes what is open in a window.
type Way = fn(&mut Desk);

const WAYS: [(Way, &str); 3] =
    [(prepare, "noord.setup.json"), (redesign, "bord.group.json"), (measure, "effect.group.json")];

#[test]
fn after_a_crash_a_set_up_a_board_and_measurements_are_offered_and_gone_on_with() {
    for (change, name) in WAYS {
        let private = tempfile::tempdir().unwrap();
        let store = Store::new(Some(private.path().to_owned()));
        let mut desk = Desk::over(SIZE, 1.0, store.clone());
        change(&mut desk);
        let wanted = open_document(&desk);
        drop(desk);
        let mut desk = Desk::over(SIZE, 1.0, store.clone());
        wait_for_offers(&mut desk, 1);
        desk.click("Ga hiermee verder");
        assert_eq!(open_document(&desk), wanted, "{name}");
        assert!(desk.state().unsaved(), "{name} is in no file yet");
        let path = desk.path(name);
        save(&mut desk, &path);
        ask(&mut desk, FileAction::Leave(Leaving::ToStart));
        wait_for_offers(&mut desk, 0);
    }
}

#[test]
fn closing_the_window_asks_first_and_what_is_saved_then_comes_back_whole() {
    for (change, name) in WAYS {
        let mut desk = Desk::new(1.0);
        change(&mut desk);
        let wanted = open_document(&desk);
        close_window(&mut desk);
        assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(Leaving::Close))), "{name} is asked about");
        assert!(!desk.state().leaving.may_close, "and stays until the answer");
        let path = desk.path(name);
        click_last(&mut desk, "Bewaar");
        fill_path(&mut desk, &path);
        assert!(desk.state().leaving.may_close, "{name} is saved");
        ask(&mut desk, FileAction::Leave(Leaving::ToStart));
        ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]));
        desk.wait_for_work();
        if matches!(desk.state().screen, Screen::Start(Some(_))) {
            ask(&mut desk, SetUpAction::Open);
        }
        assert_eq!(open_document(&desk), wanted, "{name}");
    }
}

/// Draws, in the open.
fn draw(desk: &mut Desk) {
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
}

/// Draws what is locked before it has a file.
fn draw_locked(desk: &mut Desk) {
    draw(desk);
    ask(desk, SecretAction::Cover(Passphrase::new("vier losse gewone woorden".into())));
    ask(desk, FileAction::CloseDialog);
}

#[test]
fn what_is_saved_on_the_way_to_the_start_is_offered_to_nobody_and_nothing_of_it_stays() {
    for (change, name) in
        WAYS.into_iter().chain([(draw as Way, "P07.journey.json"), (draw_locked as Way, "P07.journey.age")])
    {
        let private = tempfile::tempdir().unwrap();
        let store = Store::new(Some(private.path().to_owned()));
        let mut desk = Desk::over(SIZE, 1.0, store.clone());
        change(&mut desk);
        let drawing = if let Screen::Sheet(sheet) = &desk.state().screen { Some(sheet.journey().id) } else { None };
        ask(&mut desk, FileAction::Leave(Leaving::ToStart));
        let path = desk.path(name);
        click_last(&mut desk, "Bewaar");
        fill_path(&mut desk, &path);
        assert!(path.exists() && matches!(desk.state().screen, Screen::Start(_)), "{name}");
        // All that was handed over is done.
        drop(desk);
        assert!(find_left_behind(&store).is_empty() && find_locked_left(&store).is_empty(), "{name} is in its file");
        assert!(files_in(&private.path().join("journals")).is_empty(), "{name}");
        let states = drawing.map_or(0, |id| saved_states(&store, id).len());
        assert_eq!(states, usize::from(name == "P07.journey.json"), "{name}: it can be gone back to");
    }
}

fn close_window(desk: &mut Desk) {
    let input = desk.harness.input_mut();
    input.viewports.entry(egui::ViewportId::ROOT).or_default().events.push(egui::ViewportEvent::Close);
    desk.harness.run();
    let input = desk.harness.input_mut();
    input.viewports.entry(egui::ViewportId::ROOT).or_default().events.clear();
    desk.harness.run();
}

fn save(desk: &mut Desk, path: &Path) {
    ask(desk, FileAction::Save);
    fill_path(desk, path);
}

fn fill_path(desk: &mut Desk, path: &Path) {
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    click_last(desk, "Bewaar");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label("Waar komt het bestand?").is_none());
}

#[test]
fn the_keeper_shares_the_group_with_the_window_until_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let mut hand = super::Hand::new(&Store::new(Some(folder.path().to_owned())));
    let effects = update(&mut hand.state, StartAction::ShowExample.into());
    let opened = effects.into_iter().find_map(|effect| match effect {
        Effect::Keep(Note::Opened(opening)) => Some(opening.document),
        _ => None,
    });
    let (Some(KeptDocument::Group(kept)), Screen::Group(group)) = (opened, &hand.state.screen) else {
        panic!("a group is open, and kept");
    };
    assert!(std::sync::Arc::ptr_eq(&kept, &group.document.history.shared()), "no second group in memory");
}
