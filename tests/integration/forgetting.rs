//! A device that is lent or shared forgets a drawing once it is handed in.

use std::fs;
use std::path::Path;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::start::StartAction;
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_setup;
use potloodlijn::format::{Format, read_any};
use potloodlijn::model::{Domain, Journey, Language, ParticipantCode, Setup, Step};
use potloodlijn::storage::Store;

use crate::desk::Desk;
use crate::sources::everything_under;

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

/// A desk that keeps things in `private`, with a drawing that is saved, and changed since.
fn drawn(private: &Path) -> Desk {
    let mut desk = Desk::over([1280.0, 800.0], 1.0, Store::new(Some(private.to_owned())));
    desk.begin_drawing();
    ask(&mut desk, SheetAction::AddEvent { domain: Domain::Work, from_day: 10.0, to_day: None });
    let own = desk.path("mijn.journey.json");
    for day in [20.0, 30.0] {
        ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
        ask(&mut desk, SheetAction::AddEvent { domain: Domain::Work, from_day: day, to_day: None });
    }
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own]));
    desk
}

fn hand_in(desk: &mut Desk) -> std::path::PathBuf {
    let path = desk.path("P07 inlevering.journey.json");
    ask(desk, FileAction::Choose(Purpose::HandIn, vec![path.clone()]));
    desk.wait_for_work();
    path
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = everything_under(folder)
        .into_iter()
        .filter(|path| path.is_file())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn what_a_device_keeps_of_a_drawing_goes_with_its_hand_in_and_its_owner_reads_so_before_and_after() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = drawn(private.path());
    assert!(files_in(desk.folder.path()).contains(&"mijn.journey.json.previous".to_owned()));
    ask(&mut desk, PreferAction::ForgetAtHandIn(true));
    ask(&mut desk, FileAction::Ask(Purpose::HandIn));
    desk.harness.get_by_label_contains("vergeet dit apparaat je tekening");
    desk.harness.get_by_label_contains("Ook je eigen bestand gaat weg");
    let path = hand_in(&mut desk);
    let written = read_any(&fs::read(path).unwrap(), &potloodlijn::format::Instruments::default()).unwrap().value;
    desk.harness.get_by_label_contains("Dit apparaat is je tekening vergeten");
    desk.harness.get_by_label_contains("inlevering.journey.json. Geef dit bestand aan je begeleider");
    desk.harness.get_by_label("Jouw bewijs");
    assert_eq!(files_in(desk.folder.path()), ["P07 inlevering.journey.json"]);
    // Where to print the receipt is asked, and the answer is no: it is still there.
    desk.click("Druk je bewijs af…");
    ask(&mut desk, FileAction::CloseDialog);
    desk.harness.get_by_label("Jouw bewijs");
    ask(&mut desk, FileAction::CloseDialog);
    assert!(matches!(desk.state().screen, Screen::Start(_)));
    assert!(desk.state().notice.as_ref().unwrap().contains("inlevering.journey.json"));
    drop(desk);
    let kept: Vec<String> = files_in(private.path()).into_iter().filter(|name| !name.starts_with("editions")).collect();
    assert_eq!(kept, Vec::<String>::new());
    assert!(matches!(written, potloodlijn::format::AnyFile::Journey(journey) if journey.events.len() == 3));
}

#[test]
fn a_device_that_does_not_forget_keeps_the_drawing() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = drawn(private.path());
    ask(&mut desk, FileAction::Ask(Purpose::HandIn));
    desk.harness.get_by_label_contains("Je eigen tekening blijft gewoon hier");
    hand_in(&mut desk);
    ask(&mut desk, FileAction::CloseDialog);
    assert!(matches!(desk.state().screen, Screen::Sheet(_)));
    assert!(desk.path("mijn.journey.json").is_file());
}

#[test]
fn a_file_that_cannot_be_erased_is_told_and_not_called_forgotten() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = drawn(private.path());
    ask(&mut desk, PreferAction::ForgetAtHandIn(true));
    // In the place of the state before stands a folder, which is not erased as a file is.
    let previous = desk.path("mijn.journey.json.previous");
    fs::remove_file(&previous).unwrap();
    fs::create_dir(&previous).unwrap();
    hand_in(&mut desk);
    desk.harness.get_by_label_contains("niet alles kon gewist worden");
    assert!(desk.harness.query_by_label_contains("Dit apparaat is je tekening vergeten").is_none());
}

#[test]
fn a_set_up_asks_a_device_to_forget_also_when_the_drawing_is_opened_without_it() {
    let setup = Setup { forget_at_hand_in: true, ..example_setup(0, 7, Language::Nl) };
    let code = ParticipantCode::new("P07").unwrap();
    let journey = Journey::new(uuid::Uuid::from_u128(7), code, &setup, jiff::Timestamp::UNIX_EPOCH);
    let bytes = potloodlijn::format::write(&journey);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("\"forget_at_hand_in\":true"), "{text}");
    let leaving = potloodlijn::format::write(&journey.handed_in(jiff::Timestamp::UNIX_EPOCH));
    assert!(!String::from_utf8(leaving).unwrap().contains("forget_at_hand_in"), "a hand-in does not say");
    let mut desk = Desk::new(1.0);
    let own = desk.path(&format!("mijn{}", Journey::ENDING));
    fs::write(&own, text).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::OpenDrawing, vec![own]));
    assert!(desk.sheet().forgets_at_hand_in(&desk.state().preferences));
}

#[test]
fn what_was_drawn_while_a_hand_in_was_written_is_not_forgotten_with_it() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = drawn(private.path());
    ask(&mut desk, PreferAction::ForgetAtHandIn(true));
    let path = desk.path("P07 inlevering.journey.json");
    let context = desk.harness.ctx.clone();
    let draws = SheetAction::AddEvent { domain: Domain::Work, from_day: 40.0, to_day: None };
    let hands_in = FileAction::Choose(Purpose::HandIn, vec![path.clone()]);
    // Both before anything can be told of the first.
    desk.harness.state_mut().ask(&context, vec![hands_in.into(), draws.into()]);
    desk.wait_for_work();
    desk.wait_for_work();
    assert!(path.is_file() && desk.path("mijn.journey.json").is_file());
    assert!(desk.harness.query_by_label_contains("Dit apparaat is je tekening vergeten").is_none());
    ask(&mut desk, FileAction::CloseDialog);
    assert_eq!(desk.sheet().journey().events.len(), 4);
    hand_in(&mut desk);
    desk.harness.get_by_label_contains("Dit apparaat is je tekening vergeten");
}

#[test]
fn a_hand_in_that_was_written_late_takes_nothing_from_the_next_drawing() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = drawn(private.path());
    ask(&mut desk, PreferAction::ForgetAtHandIn(true));
    let path = desk.path("P07 inlevering.journey.json");
    let context = desk.harness.ctx.clone();
    let draws = |day| SheetAction::AddEvent { domain: Domain::Work, from_day: day, to_day: None }.into();
    let setup = example_setup(0, 7, Language::Nl);
    let begins = StartAction::BeginDrawing {
        participant: ParticipantCode::new("P08").unwrap(),
        instrument: setup.instrument.id,
        timeline: setup.timeline,
    };
    // The next one draws just as much, all before anything can be told of the hand-in.
    let actions = vec![
        FileAction::Choose(Purpose::HandIn, vec![path.clone()]).into(),
        FileAction::LeaveAnyway(Leaving::ToStart).into(),
        begins.into(),
        SessionAction::GoTo(Step::Draw).into(),
        draws(1.0),
        draws(2.0),
        draws(3.0),
    ];
    desk.harness.state_mut().ask(&context, actions);
    desk.wait_for_work();
    desk.wait_for_work();
    assert!(path.is_file(), "it was handed in");
    let next = desk.sheet();
    assert_eq!((next.journey().participant.as_str(), next.journey().events.len()), ("P08", 3));
    assert!(next.session.forgotten.is_none() && next.session.handed_in.is_none() && next.document.unsaved());
}
