//! What happens to machines: two windows on one file, a full disk, one that may not be written, a folder that is gone, a clock
//! that jumps. Each time a sentence, and nothing lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::keys::KeysAction;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Arrivals, Domain, Group, GroupEdit, Journey, merge};
use potloodlijn::report::Printable;
use potloodlijn::sealing::{KeyFile, Openers, Passphrase, is_sealed};
use potloodlijn::storage::{Store, save};

use super::desk::{Desk, let_time_pass};
use super::privacy::group_of;

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
}

fn event(desk: &mut Desk, day: f64) {
    ask(desk, SheetAction::AddEvent { domain: Domain::Work, from_day: day, to_day: None });
    ask(desk, SheetAction::SelectEvent(None));
}

fn journey_in(path: &Path) -> Journey {
    read(&fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value
}

/// Why the last file could not be written, as it stands on the screen.
fn said(desk: &Desk) -> bool {
    matches!(desk.state().dialog, Some(Dialog::Message(Message::Unwritable(..))))
}

#[test]
fn that_a_file_is_of_a_newer_version_is_told_whole_before_anything_is_drawn() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("P01.journey.json");
    let newer =
        String::from_utf8(write(&group_of(6, 7).journeys[0])).unwrap().replacen("\"version\":1", "\"version\":2", 1);
    fs::write(&path, &newer).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::OpenDrawing, vec![path.clone()]));
    desk.harness.run();
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::Notice(_)))));
    assert!(desk.harness.query_all_by_label_contains("Er wordt niets overschreven").next().is_some());
    desk.click("Sluit");
    event(&mut desk, 40.0);
    ask(&mut desk, FileAction::Save);
    assert_eq!(fs::read_to_string(&path).unwrap(), newer, "it stays as it was");
}

#[test]
fn a_second_window_on_one_file_may_look_and_not_write_over_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Desk::new(1.0);
    let path = folder.path().join("g.group.json");
    save(&path, &write(&group_of(6, 7))).unwrap();
    let open = || FileAction::Choose(Purpose::Open, vec![path.clone()]);
    ask(&mut first, open());
    first.harness.run();
    std::thread::sleep(std::time::Duration::from_millis(200));
    let mut second = Desk::new(1.0);
    ask(&mut second, open());
    for _ in 0..200 {
        if second.group().document.file.open_elsewhere {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        second.harness.step();
    }
    second.harness.run();
    // Whole in the middle of the screen, and in the bar for as long as it is so.
    assert_eq!(second.harness.query_all_by_label_contains("al open in een ander venster").count(), 2);
    assert!(matches!(second.state().dialog, Some(Dialog::Message(Message::Notice(_)))));
    let before = fs::read(&path).unwrap();
    let mut changed = second.group().group().clone();
    changed.notes = "uit het tweede venster".into();
    second.change_group(changed);
    ask(&mut second, FileAction::Save);
    assert!(matches!(second.state().dialog, Some(Dialog::Message(Message::OpenElsewhere))));
    assert!(fs::read(&path).unwrap() == before);
    ask(&mut second, FileAction::CloseDialog);
    let elsewhere = second.path("elders.group.json");
    ask(&mut second, FileAction::Choose(Purpose::SaveGroup, vec![elsewhere.clone()]));
    assert!(elsewhere.exists() && !second.group().unsaved(), "under another name it can be saved");
    drop(first);
    let mut third = Desk::new(1.0);
    ask(&mut third, open());
    std::thread::sleep(std::time::Duration::from_millis(200));
    third.harness.run();
    ask(&mut third, FileAction::Save);
    assert!(third.state().dialog.is_none(), "who closed the window lets go of the file");
}

#[test]
fn what_would_be_too_large_to_open_again_is_not_written_and_that_is_said() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("g.group.json");
    save(&path, &write(&group_of(5, 7))).unwrap();
    let before = fs::read(&path).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    let Screen::Group(group) = &mut desk.harness.state_mut().state.screen else { panic!("a group is open") };
    group.document.history.apply("undo-notes", GroupEdit::Notes("x".repeat(65 << 20)));
    ask(&mut desk, FileAction::Save);
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::TooLarge))));
    assert!(desk.harness.query_by_label_contains("groter worden dan 64 MiB").is_some());
    assert!(fs::read(&path).unwrap() == before && desk.group().unsaved());
}

#[test]
fn a_group_that_may_only_be_read_is_not_written_over_and_can_be_saved_elsewhere() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("g.group.json");
    save(&path, &write(&group_of(5, 7))).unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let before = fs::read(&path).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    let mut changed = desk.group().group().clone();
    changed.notes = "wat erbij kwam".into();
    desk.change_group(changed);
    ask(&mut desk, FileAction::Save);
    desk.harness.run();
    assert!(said(&desk) && desk.harness.query_by_label_contains("mag alleen gelezen worden").is_some());
    assert!(desk.harness.query_by_label("Bewaar ergens anders…").is_some());
    assert!(fs::read(&path).unwrap() == before && desk.group().unsaved());
    let elsewhere = desk.path("elders.group.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveGroup, vec![elsewhere.clone()]));
    assert!(elsewhere.exists() && !desk.group().unsaved());
}

#[test]
fn a_drawing_that_may_only_be_read_is_not_written_over_by_itself() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("P01.journey.json");
    fs::write(&path, write(&group_of(6, 7).journeys[0])).unwrap();
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let before = fs::read(&path).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::OpenDrawing, vec![path.clone()]));
    event(&mut desk, 40.0);
    ask(&mut desk, FileAction::Save);
    assert!(said(&desk) && fs::read(&path).unwrap() == before);
}

/// A small disk of its own, where the tests may make one; it goes with the test.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(folder: &Path) -> Option<Self> {
        let at = folder.join("schijf");
        fs::create_dir(&at).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=512k", "tmpfs"]).arg(&at).output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self(at));
        }
        println!("skipped: this needs the right to mount a small disk");
        None
    }

    fn read_only(&self, is_read_only: bool) {
        let how = if is_read_only { "remount,ro" } else { "remount,rw" };
        assert!(Command::new("mount").args(["-o", how]).arg(&self.0).status().unwrap().success());
    }

    fn fill(&self) {
        let _until_it_is_full = fs::write(self.0.join("vol"), vec![0; 1 << 20]);
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _tried = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn on_a_full_disk_the_old_file_stays_and_drawing_goes_on_until_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::new(folder.path()) else { return };
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    event(&mut desk, 10.0);
    let path = disk.0.join("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![path.clone()]));
    let before = journey_in(&path);
    disk.fill();
    event(&mut desk, 20.0);
    ask(&mut desk, FileAction::Save);
    assert!(said(&desk) && desk.harness.query_by_label_contains("de schijf is vol").is_some());
    assert!(desk.sheet().unsaved() && journey_in(&path) == before, "the old one opens");
    ask(&mut desk, FileAction::CloseDialog);
    fs::remove_file(disk.0.join("vol")).unwrap();
    ask(&mut desk, FileAction::Save);
    assert!(!desk.sheet().unsaved());
    assert_eq!(journey_in(&path).events.len(), 2);
}

#[test]
fn when_the_disk_of_the_journal_is_full_it_is_said_and_written_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::new(folder.path()) else { return };
    let store = Store::new(Some(disk.0.join("kept")));
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store.clone());
    disk.fill();
    desk.begin_drawing();
    event(&mut desk, 10.0);
    let wait_for = |desk: &mut Desk, words: &str| {
        for _ in 0..1_000 {
            if desk.state().notice.as_ref().is_some_and(|notice| notice.contains(words)) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            desk.harness.step();
        }
        panic!("never: {words}; {:?}", desk.state().notice);
    };
    wait_for(&mut desk, "wordt even niet tussendoor bewaard");
    event(&mut desk, 20.0);
    fs::remove_file(disk.0.join("vol")).unwrap();
    wait_for(&mut desk, "wordt weer vanzelf bewaard");
    let events = desk.sheet().journey().events.clone();
    drop(desk);
    let left = potloodlijn::storage::find_left_behind(&store);
    let potloodlijn::storage::KeptDocument::Journey(journey, _) = &left[0].document else { panic!("a drawing") };
    assert_eq!(journey.events, events);
}

#[test]
fn on_a_disk_that_may_only_be_read_files_open_and_saving_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::new(folder.path()) else { return };
    let path = disk.0.join("g.group.json");
    save(&path, &write(&group_of(5, 7))).unwrap();
    disk.read_only(true);
    let mut desk = Desk::new(1.0);
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    let mut changed = desk.group().group().clone();
    changed.notes = "nieuw".into();
    desk.change_group(changed);
    ask(&mut desk, FileAction::Save);
    assert!(
        said(&desk) && desk.harness.query_by_label_contains("kun je alleen lezen").is_some(),
        "{:?}",
        desk.state().dialog
    );
    assert!(desk.group().unsaved() && !desk.group().document.file.open_elsewhere);
    disk.read_only(false);
}

#[test]
fn when_the_folder_is_gone_it_is_said_and_saved_once_it_is_back() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    event(&mut desk, 10.0);
    let share = desk.path("netwerk");
    fs::create_dir(&share).unwrap();
    let path = share.join("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![path.clone()]));
    // As when the network goes.
    fs::rename(&share, desk.path("weg")).unwrap();
    event(&mut desk, 20.0);
    ask(&mut desk, FileAction::Save);
    assert!(said(&desk) && desk.sheet().unsaved());
    ask(&mut desk, FileAction::CloseDialog);
    event(&mut desk, 30.0);
    fs::rename(desk.path("weg"), &share).unwrap();
    assert_eq!(journey_in(&path).events.len(), 1, "what was there is whole");
    ask(&mut desk, FileAction::Save);
    assert!(!desk.sheet().unsaved());
    assert_eq!(journey_in(&path).events.len(), 3);
}

#[test]
fn whatever_the_clock_does_the_last_hand_in_is_the_newest_and_no_time_is_spent_backwards() {
    const HOUR: i64 = 3600;
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let mut hand_ins = Vec::new();
    for (number, jump) in [0, -HOUR, HOUR, -24 * HOUR, 24 * HOUR, -7 * 24 * HOUR].into_iter().enumerate() {
        let_time_pass(jump);
        event(&mut desk, 10.0 + number as f64);
        let own = desk.path("mijn.journey.json");
        ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
        assert_eq!(journey_in(&own).events.len(), number + 1);
        let path = desk.path(&format!("{number}.journey.json"));
        ask(&mut desk, FileAction::Choose(Purpose::HandIn, vec![path.clone()]));
        ask(&mut desk, FileAction::CloseDialog);
        hand_ins.push(journey_in(&path));
    }
    for (earlier, later) in hand_ins.iter().zip(&hand_ins[1..]) {
        assert!(earlier.modified < later.modified, "{} then {}", earlier.modified, later.modified);
        assert!(later.progress.seconds >= earlier.progress.seconds);
    }
    // Merged in any order, the last one is taken.
    let last = hand_ins[hand_ins.len() - 1].clone();
    hand_ins.reverse();
    let journeys = hand_ins.into_iter().map(|journey| ("a".to_owned(), Box::new(journey))).collect();
    let arrivals = Arrivals { journeys, ..Arrivals::default() };
    let instruments = potloodlijn::format::builtin_instruments();
    let merged = merge(None, arrivals, |id| instruments.iter().find(|it| it.id == *id).cloned()).unwrap();
    assert_eq!(merged.group.journeys, [last].into());
    let _: &Group = &merged.group;
}

#[test]
fn keys_are_made_on_their_screen_printed_on_a_recovery_sheet_and_put_into_a_set_up() {
    const PASSPHRASE: &str = "vier losse gewone woorden";
    let mut desk = Desk::new(1.0);
    let setup = desk.path("a.setup.json");
    save(&setup, &write(&group_of(5, 7).setup)).unwrap();
    desk.click("Sleutels…");
    let file = desk.path("sleutel");
    desk.fill("Bestand met de geheime sleutel", file.to_str().unwrap());
    desk.fill("Wachtzin", PASSPHRASE);
    desk.fill("Wachtzin, nog een keer", "iets anders");
    assert!(desk.harness.query_by_label_contains("nog niet hetzelfde").is_some());
    desk.fill("Wachtzin, nog een keer", PASSPHRASE);
    desk.click("Maak sleutels");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("Deze sleutels werken").is_some());
    let locked = fs::read(&file).unwrap();
    let public = fs::read_to_string(desk.path("sleutel.pub")).unwrap().trim().to_owned();
    assert!(is_sealed(&locked) && desk.harness.query_by_label(&public).is_some());
    let sheet = desk.path("herstelblad.pdf");
    ask(&mut desk, FileAction::Choose(Purpose::Print(Printable::Recovery), vec![sheet.clone()]));
    let mut pdf = lopdf::Document::load(&sheet).unwrap();
    let pages: Vec<u32> = pdf.get_pages().keys().copied().collect();
    let text: String = pdf.extract_text(&pages).unwrap().split_whitespace().collect();
    assert!(text.contains(&public), "the public key is on it");
    let printed = potloodlijn::sealing::lines_to_type_over(&String::from_utf8(locked.clone()).unwrap());
    let bare = |line: &String| line.replace(' ', "");
    assert!(printed.iter().map(bare).all(|line| text.contains(&line)), "so is the locked key, letter by letter");
    pdf.decompress();
    let whole = format!("{:?}", pdf.objects);
    assert!(!whole.contains("AGE-SECRET-KEY") && !text.contains("AGE-SECRET-KEY") && !text.contains("losse"));
    // Typed over from the sheet, it is the key again.
    let typed = printed.join("\n");
    let passphrase = Passphrase::new(PASSPHRASE.into()).unwrap();
    let keys = KeyFile::read(typed.into_bytes()).unwrap().unlock(Some(&passphrase)).unwrap();
    assert_eq!(keys.public().next().unwrap().to_string(), public);
    ask(&mut desk, KeysAction::Show);
    desk.fill("Opzet waar de openbare sleutel in komt", setup.to_str().unwrap());
    desk.click("Zet in de opzet");
    desk.wait_for_work();
    let setup: potloodlijn::model::Setup = read(&fs::read(&setup).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(setup.recipient, Some(public));
    assert!(!Openers { keys, ..Openers::default() }.keys.is_empty());
}

#[test]
fn a_key_is_put_into_no_set_up_that_a_window_has_open_and_into_the_one_that_was_read_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.setup.json");
    save(&path, &write(&group_of(5, 7).setup)).unwrap();
    let before = fs::read(&path).unwrap();
    let mut first = Desk::new(1.0);
    ask(&mut first, FileAction::Choose(Purpose::ChangeSetup, vec![path.clone()]));
    std::thread::sleep(std::time::Duration::from_millis(200));
    let mut second = Desk::new(1.0);
    let file = second.path("sleutel");
    ask(&mut second, KeysAction::Make(file, Passphrase::new("vier losse gewone woorden".into()).unwrap()));
    ask(&mut second, KeysAction::PutIntoSetup(path.clone()));
    assert!(second.state().keys.trouble.is_some() && second.state().keys.in_setup.is_none());
    assert!(fs::read(&path).unwrap() == before, "the other window would write it over without the key");
    drop(first);
    // It stands on the start screen as it was.
    ask(&mut second, FileAction::Choose(Purpose::OpenSetup, vec![path.clone()]));
    ask(&mut second, KeysAction::PutIntoSetup(path.clone()));
    assert_eq!(second.state().keys.in_setup, Some(path));
    let Screen::Start(Some(setup)) = &second.state().screen else { panic!("a set-up is open") };
    assert_eq!(setup.recipient, second.state().keys.known.as_ref().map(|known| known.public.to_string()));
}

/// What the program below stumbles over.
const SECRET: &str = "ZEEPAARDJE";

#[test]
#[ignore = "is started by the test below, and stumbles"]
fn stumbles_over_something_secret() {
    if std::env::var("POTLOODLIJN_TEST_STUMBLES").is_ok() {
        let _ended = potloodlijn::cli::run(["potloodlijn", "--version"].map(Into::into), jiff::Zoned::default);
        panic!("{SECRET} is what it was working on");
    }
}

#[test]
fn a_program_that_stumbles_says_where_and_nothing_of_what_it_was_working_on() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["mishaps::stumbles_over_something_secret", "--exact", "--ignored", "--nocapture"])
        .envs([("POTLOODLIJN_TEST_STUMBLES", "yes"), ("LC_ALL", "C")])
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success() && !said.contains(SECRET), "{said}");
    assert!(said.contains("mishaps.rs:"), "it says where: {said}");
}
