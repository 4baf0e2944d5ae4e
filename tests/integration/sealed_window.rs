//! Sealing in the window: what leaves is sealed, what comes in is opened once a key is given, and a device can be wiped.

use std::fs;
use std::path::Path;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::keys::KeysAction;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_group;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Edit, Event, Group, Journey, Language, Share, Splice};
use potloodlijn::sealing::{KeyPair, Openers, Passphrase, is_sealed, lock, seal};
use potloodlijn::storage::{RealDisk, Store, erase, save_hand_in_on};

use super::desk::Desk;

const PASSPHRASE: &str = "vier losse gewone woorden";

fn ask(desk: &mut Desk, action: FileAction) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

fn sheet_mut(desk: &mut Desk) -> &mut potloodlijn::app::sheet::state::SheetState {
    match &mut desk.harness.state_mut().state.screen {
        Screen::Sheet(sheet) => sheet,
        _ => panic!("a sheet is open"),
    }
}

/// A desk with a drawing of a line that is to be handed in to `recipient`.
fn drawn_for(recipient: Option<&str>) -> Desk {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let paper = desk.paper();
    let places: Vec<_> = (0..100).map(|n| paper.left_top() + paper.size() * (0.1 + 0.008 * n as f32)).collect();
    desk.draw(&places);
    let mut journey = desk.sheet().journey().clone();
    journey.recipient = recipient.map(str::to_owned);
    sheet_mut(&mut desk).document.history.apply("undo-answer", Edit::Whole(Box::new(journey)));
    desk.harness.run();
    desk
}

fn hand_in(desk: &mut Desk) {
    desk.choose("Meer…", "Lever in…");
    desk.click("Lever in");
    desk.wait_for_work();
}

fn open_with(pair: &KeyPair, path: &Path) -> Journey {
    let openers = Openers { keys: pair.secret.clone(), ..Openers::default() };
    let inside = openers.open(&fs::read(path).unwrap(), 1 << 26).unwrap();
    read::<Journey>(&inside, &Instruments::builtin()).unwrap().value
}

#[test]
fn a_set_up_with_a_key_seals_the_hand_in_and_nothing_is_written_in_the_open() {
    let pair = KeyPair::generate();
    let mut desk = drawn_for(Some(&pair.public.to_string()));
    hand_in(&mut desk);
    let names: Vec<String> =
        fs::read_dir(desk.folder.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(names, ["P07.journey.age"]);
    let journey = open_with(&pair, &desk.path("P07.journey.age"));
    assert_eq!(journey.curves, desk.sheet().journey().curves);
    let code = desk.sheet().journey().withdraw_code.clone().unwrap();
    assert_eq!(journey.withdraw_code, Some(code.clone()), "the facilitator can find what is taken back");
    assert!(desk.harness.query_by_label_contains(code.as_str()).is_some(), "the receipt says the code");
}

#[test]
fn a_key_that_cannot_be_used_is_said_and_nothing_is_written() {
    let mut desk = drawn_for(Some("age1onzin"));
    hand_in(&mut desk);
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::CannotSeal))));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 0);
}

#[test]
fn the_withdraw_code_stays_whatever_is_undone_and_handed_in_again() {
    let mut desk = drawn_for(None);
    hand_in(&mut desk);
    let code = desk.sheet().journey().withdraw_code.clone();
    assert!(code.is_some());
    desk.click("Sluit");
    for _ in 0..4 {
        sheet_mut(&mut desk).document.history.undo();
    }
    assert_eq!(desk.sheet().journey().withdraw_code, code);
    for _ in 0..4 {
        sheet_mut(&mut desk).document.history.redo();
    }
    desk.harness.run();
    hand_in(&mut desk);
    assert_eq!(desk.sheet().journey().withdraw_code, code);
}

#[test]
fn what_is_mine_and_what_was_not_agreed_to_is_not_in_the_file_nor_beside_it() {
    let mut desk = drawn_for(None);
    let mut event = example_group(1, 7, Language::En).journeys[0].events[0].clone();
    event.title = "ZEEPAARDJE".into();
    event.quotes = vec![serde_json::from_value(serde_json::json!({ "text": "KOKOSNOOT", "approved": true })).unwrap()];
    let first = event.clone();
    sheet_mut(&mut desk).document.history.apply("undo-answer", Edit::Events(Splice::push(0, event)));
    desk.harness.run();
    hand_in(&mut desk);
    let words = |desk: &Desk| -> Vec<String> {
        let files = fs::read_dir(desk.folder.path()).unwrap().map(|it| fs::read(it.unwrap().path()).unwrap());
        files.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
    };
    assert!(words(&desk)[0].contains("ZEEPAARDJE") && !words(&desk)[0].contains("KOKOSNOOT"));
    desk.click("Sluit");
    let mine = Event { share: Share::Myself, ..first };
    sheet_mut(&mut desk).document.history.apply("undo-answer", Edit::Events(Splice::replace(0, mine)));
    desk.harness.run();
    desk.choose("Meer…", "Lever in…");
    assert!(desk.harness.query_by_label("• ZEEPAARDJE").is_some(), "it is shown as staying");
    desk.click("Lever in");
    desk.wait_for_work();
    assert_eq!(words(&desk).len(), 1, "no earlier state stands beside it");
    assert!(words(&desk).iter().all(|text| !text.contains("ZEEPAARDJE")));
}

#[test]
fn a_hand_in_replaces_only_its_own_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("P07.journey.json");
    let [one, other] = [0, 1].map(|place| example_group(2, 7, Language::En).journeys[place].clone());
    let hand_in = |journey: &Journey| save_hand_in_on(&RealDisk, &path, &write(journey), journey.id);
    hand_in(&one).unwrap();
    fs::write(folder.path().join("P07.journey.json.previous"), write(&one)).unwrap();
    hand_in(&one).unwrap();
    assert!(!folder.path().join("P07.journey.json.previous").exists(), "an earlier state goes too");
    assert_eq!(hand_in(&other).unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), write(&one), "someone else's stays");
    erase(&path).unwrap();
    fs::write(&path, seal(&write(&one), &KeyPair::generate().public)).unwrap();
    assert!(hand_in(&one).is_err(), "a sealed one may be anyone's");
    assert!(is_sealed(&fs::read(&path).unwrap()));
    let newer = String::from_utf8(write(&one)).unwrap().replacen("\"version\":1", "\"version\":2", 1);
    fs::write(&path, &newer).unwrap();
    assert!(hand_in(&one).is_err() && fs::read_to_string(&path).unwrap() == newer, "one of a newer version stays");
}

/// Three sealed hand-ins and their key file in the folder of `desk`.
fn put_sealed(desk: &Desk) {
    let pair = KeyPair::generate();
    fs::create_dir(desk.path("in")).unwrap();
    for journey in example_group(3, 7, Language::Nl).journeys {
        fs::write(desk.path(&format!("in/{}.journey.age", journey.participant)), seal(&write(&journey), &pair.public))
            .unwrap();
    }
    fs::write(desk.path("sleutel"), pair.locked_file(&Passphrase::new(PASSPHRASE.into()).unwrap())).unwrap();
}

#[test]
fn the_key_is_asked_for_once_and_kept_for_as_long_as_the_window_is_open() {
    let mut desk = Desk::new(1.0);
    put_sealed(&desk);
    let folder = desk.path("in");
    ask(&mut desk, FileAction::Choose(Purpose::AddToGroup, vec![folder.clone()]));
    let key = desk.path("sleutel").to_string_lossy().into_owned();
    desk.fill("Sleutelbestand", &key);
    desk.fill("Wachtzin", "iets anders");
    desk.click("Open");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("deze wachtzin past niet").is_some());
    assert!(desk.harness.get_by_label("Wachtzin").is_focused(), "what is typed next goes into the field");
    desk.fill("Wachtzin", PASSPHRASE);
    desk.click("Open");
    desk.wait_for_work();
    desk.wait_for_work();
    let Some(Dialog::MergeReport(question)) = &desk.state().dialog else { panic!("{:?}", desk.state().dialog) };
    assert_eq!(question.merged.as_ref().unwrap().group.journeys.len(), 3);
    ask(&mut desk, FileAction::CloseDialog);
    ask(&mut desk, FileAction::Choose(Purpose::AddToGroup, vec![folder]));
    assert!(matches!(desk.state().dialog, Some(Dialog::MergeReport(_))), "not asked again");
}

#[test]
fn without_a_key_the_files_that_need_none_still_come_in() {
    let mut desk = Desk::new(1.0);
    put_sealed(&desk);
    let open = &example_group(4, 7, Language::Nl).journeys[3];
    fs::write(desk.path("in/P04.journey.json"), write(open)).unwrap();
    let folder = desk.path("in");
    ask(&mut desk, FileAction::Choose(Purpose::AddToGroup, vec![folder]));
    desk.click("Ga verder zonder deze bestanden");
    let Some(Dialog::MergeReport(question)) = &desk.state().dialog else { panic!("{:?}", desk.state().dialog) };
    assert_eq!(question.unreadable.len(), 3);
    assert_eq!(question.merged.as_ref().unwrap().group.journeys.len(), 1);
}

#[test]
fn a_locked_drawing_opens_with_its_passphrase() {
    let mut desk = Desk::new(1.0);
    let journey = &example_group(1, 7, Language::Nl).journeys[0];
    let path = desk.path("mijn.journey.age");
    fs::write(&path, lock(&write(journey), &Passphrase::new(PASSPHRASE.into()).unwrap())).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::OpenDrawing, vec![path.clone()]));
    desk.fill("Wachtzin", PASSPHRASE);
    desk.click("Open");
    desk.wait_for_work();
    desk.wait_for_work();
    assert_eq!(desk.sheet().journey().participant, journey.participant);
    assert_eq!(desk.sheet().document.file.path, Some(path.clone()));
    desk.click("Bewaar");
    desk.wait_for_work();
    assert!(is_sealed(&fs::read(&path).unwrap()), "it is saved locked again");
}

#[test]
fn wiping_a_device_takes_two_presses_and_says_what_went() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store.clone());
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
    drop(desk);
    let files = || super::sources::everything_under(private.path());
    assert!(!files().is_empty(), "a journal was left behind");
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store);
    desk.harness.run();
    let file = desk.path("sleutel.txt");
    let passphrase = Passphrase::new(PASSPHRASE.into()).unwrap();
    let context = desk.harness.ctx.clone();
    let make = potloodlijn::app::keys::KeysAction::Make(file, passphrase);
    desk.harness.state_mut().ask(&context, vec![make.into()]);
    desk.wait_for_work();
    let open = &mut desk.harness.state_mut().state;
    open.recent.files.push("/ergens/team.group.json".into());
    assert!(open.keys.known.is_some());
    desk.click("Wis dit apparaat…");
    desk.click("Wis");
    assert!(!files().is_empty(), "one press does nothing yet");
    desk.click("Ja, wis alles");
    for _ in 0..200 {
        if matches!(desk.state().dialog, Some(Dialog::Message(Message::Wiped(_)))) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        desk.harness.step();
    }
    let Some(Dialog::Message(Message::Wiped(wiped))) = &desk.state().dialog else {
        panic!("{:?}", desk.state().dialog)
    };
    assert_eq!((wiped.journals, wiped.left), (1, 0));
    assert!(files().is_empty(), "{:?}", files());
    assert!(desk.state().recovery.left_behind.is_empty());
    assert!(desk.state().keys.known.is_none(), "nothing of a key is in memory");
    assert!(desk.state().recent.files.is_empty(), "nor which files were opened");
}

/// A locked group with a word of one person in it, open in the window, and its file.
fn locked_group(desk: &mut Desk) -> std::path::PathBuf {
    let example = example_group(6, 7, Language::Nl);
    let mut group = Group::new(uuid::Uuid::from_u128(6), example.setup);
    group.journeys = example.journeys.into();
    group.journeys[0].events[0].title = "ZEEPAARDJE".into();
    let path = desk.path("g.group.age");
    fs::write(&path, lock(&write(&group), &Passphrase::new(PASSPHRASE.into()).unwrap())).unwrap();
    ask(desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    desk.fill("Wachtzin", PASSPHRASE);
    desk.click("Open");
    desk.wait_for_work();
    desk.wait_for_work();
    assert_eq!(desk.group().document.file.path, Some(path.clone()));
    path
}

fn group_locked_in(path: &Path) -> Group {
    let passphrases = vec![Passphrase::new(PASSPHRASE.into()).unwrap()];
    let openers = Openers { passphrases, ..Openers::default() };
    let inside = openers.open(&fs::read(path).unwrap(), 1 << 26).unwrap();
    read::<Group>(&inside, &Instruments::builtin()).unwrap().value
}

fn do_in_group(desk: &mut Desk, action: SharingAction) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

#[test]
fn who_leaves_a_locked_group_leaves_it_locked() {
    let mut desk = Desk::new(1.0);
    let path = locked_group(&mut desk);
    let leaving = desk.group().group().journeys[0].participant.clone();
    do_in_group(&mut desk, SharingAction::Withdraw(leaving.clone()));
    assert!(!desk.group().unsaved(), "it was written");
    assert!(is_sealed(&fs::read(&path).unwrap()), "the file stays locked");
    let written = group_locked_in(&path);
    assert_eq!((written.journeys.len(), written.withdrawn.len()), (5, 1));
    assert!(!String::from_utf8_lossy(&write(&written)).contains("ZEEPAARDJE"));
    for entry in fs::read_dir(desk.folder.path()).unwrap().map(|it| it.unwrap().path()) {
        let bytes = fs::read(&entry).unwrap();
        assert!(entry == path || bytes.is_empty(), "{} stands beside it", entry.display());
    }
}

#[test]
fn a_locked_group_that_gave_out_an_edition_remembers_it_under_its_lock() {
    let mut desk = Desk::new(1.0);
    let path = locked_group(&mut desk);
    let edition = desk.path("hr.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveEdition, vec![edition.clone()]));
    desk.wait_for_work();
    assert!(edition.exists());
    assert_eq!(group_locked_in(&path).editions.len(), 1);
    for entry in fs::read_dir(desk.folder.path()).unwrap().map(|it| it.unwrap().path()) {
        let bytes = fs::read(&entry).unwrap();
        assert!(is_sealed(&bytes) || bytes.is_empty() || entry == edition, "{} is open", entry.display());
    }
}

#[test]
fn erasing_a_locked_group_leaves_neither_it_nor_the_state_before() {
    let mut desk = Desk::new(1.0);
    locked_group(&mut desk);
    ask(&mut desk, FileAction::Save);
    do_in_group(&mut desk, SharingAction::Erase);
    let files = super::sources::everything_under(desk.folder.path());
    assert!(files.is_empty(), "{files:?}");
}

#[test]
fn a_key_that_lies_open_is_never_kept_to_be_printed() {
    let mut desk = Desk::new(1.0);
    let pair = KeyPair::generate();
    let path = desk.path("open");
    fs::write(&path, pair.open_file()).unwrap();
    let passphrase = Passphrase::new(PASSPHRASE.into()).unwrap();
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![KeysAction::Test(path, passphrase).into()]);
    desk.wait_for_work();
    let known = desk.state().keys.known.as_ref().expect("it works");
    assert_eq!((&known.public, known.locked.as_str()), (&pair.public, ""));
}

#[test]
fn a_passphrase_that_is_far_too_easy_is_told_once_it_is_chosen_and_refused_nowhere() {
    const TOLD: &str = "een woord dat veel mensen kiezen";
    let mut desk = drawn_for(None);
    let ask_cover = |desk: &mut Desk| {
        let context = desk.harness.ctx.clone();
        let action = potloodlijn::app::secrets::SecretAction::AskCover;
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.harness.run();
    };
    ask_cover(&mut desk);
    desk.harness.get_by_label("Nieuwe wachtzin").type_text("welkom2026");
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains(TOLD).is_none(), "while it is typed nothing is said");
    desk.fill("Nieuwe wachtzin, nog een keer", "welkom2026");
    desk.harness.get_by_label_contains(TOLD);
    let value = |desk: &Desk| desk.harness.get_by_label("Nieuwe wachtzin").value().unwrap_or_default();
    assert!(!value(&desk).contains("welkom"), "it does not show");
    desk.click("Laat zien wat ik typ");
    assert_eq!(value(&desk), "welkom2026");
    desk.fill("Nieuwe wachtzin", PASSPHRASE);
    desk.fill("Nieuwe wachtzin, nog een keer", PASSPHRASE);
    assert!(desk.harness.query_by_label_contains(TOLD).is_none());
    ask(&mut desk, FileAction::CloseDialog);
    // The next question shows nothing again.
    ask_cover(&mut desk);
    desk.fill("Nieuwe wachtzin", "welkom2026");
    assert!(!value(&desk).contains("welkom"));
    desk.fill("Nieuwe wachtzin, nog een keer", "welkom2026");
    desk.click("Vergrendel");
    desk.wait_for_work();
    assert!(
        matches!(desk.sheet().document.file.cover, potloodlijn::app::secrets::Cover::Locked(_)),
        "nothing is refused"
    );
}

#[test]
fn a_group_that_is_locked_is_remembered_where_it_is_now_and_not_where_it_was() {
    let mut desk = Desk::new(1.0);
    let example = example_group(6, 7, Language::Nl);
    let bare = desk.path("g.group.json");
    fs::write(&bare, write(&Group::new(uuid::Uuid::from_u128(6), example.setup))).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![bare.clone()]));
    assert_eq!(desk.state().recent.files, [bare]);
    let context = desk.harness.ctx.clone();
    let passphrase = Passphrase::new(PASSPHRASE.into()).unwrap();
    let action = potloodlijn::app::secrets::SecretAction::Cover(Some(passphrase));
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
    assert_eq!(desk.state().recent.files, [desk.path("g.group.age")]);
}
