//! A drawing or a group under a passphrase: nothing of it stands on the disk in the open, and nothing of it is lost.

use std::fs;
use std::path::Path;

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::secrets::Cover;
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Domain, Group, Journey};
use potloodlijn::sealing::{Openers, Passphrase, is_sealed};
use potloodlijn::storage::{Store, save};

use super::desk::Desk;
use super::sources::everything_under;

const PASSPHRASE: &str = "vier losse gewone woorden";
/// What nobody may find.
const WORD: &str = "ZEEPAARDJE";

fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// A line, and an event with the word as its title.
fn draw(desk: &mut Desk) {
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center(), paper.right_center()]);
    title(desk, WORD);
}

fn title(desk: &mut Desk, words: &str) {
    ask(desk, SheetAction::AddEvent { domain: Domain::Work, from_day: 40.0, to_day: None });
    let mut event = desk.sheet().selected().unwrap().1.clone();
    event.title = words.into();
    ask(desk, SheetAction::ChangeEvent { event: Box::new(event), field: "title" });
    ask(desk, SheetAction::SelectEvent(None));
}

fn lock_with(desk: &mut Desk, first: &str, again: &str) {
    desk.fill("Nieuwe wachtzin", first);
    desk.fill("Nieuwe wachtzin, nog een keer", again);
}

/// Nothing under any of `folders` has the word or the code in the open. What the computer remembers of editions lies there
/// too, with nothing about anyone but keyed hashes: its name of the format is the one that may be read.
fn assert_nothing_lies_open(folders: &[&Path]) {
    for file in folders.iter().flat_map(|folder| everything_under(folder)) {
        let bytes = fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes).replacen("\"potloodlijn/memory\"", "", 1);
        for plain in [WORD, "\"P07\"", "\"participant\"", "potloodlijn/"] {
            assert!(!text.contains(plain), "{plain} lies in the open in {}", file.display());
        }
    }
}

fn journals(store: &Path) -> Vec<std::path::PathBuf> {
    everything_under(store).into_iter().filter(|file| file.extension().is_some_and(|it| it == "journal")).collect()
}

fn opened(path: &Path, passphrase: &str) -> Vec<u8> {
    let passphrases = vec![Passphrase::new(passphrase.into()).unwrap()];
    Openers { passphrases, ..Openers::default() }.open(&fs::read(path).unwrap(), 1 << 26).unwrap()
}

#[test]
fn locking_a_drawing_leaves_nothing_in_the_open_and_a_crash_loses_nothing() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store.clone());
    desk.begin_drawing();
    draw(&mut desk);
    let bare = desk.path("mijn.journey.json");
    for _ in 0..2 {
        ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![bare.clone()]));
        desk.wait_for_work();
        title(&mut desk, WORD);
    }
    assert!(bare.exists() && bare.with_extension("json.previous").exists());
    assert!(everything_under(private.path()).len() > 1, "a journal and earlier states lie in the open");
    desk.choose("Meer…", "Vergrendelen…");
    lock_with(&mut desk, PASSPHRASE, "iets anders");
    assert!(desk.harness.get_by_label("Vergrendel").accesskit_node().is_disabled(), "typed differently");
    desk.fill("Nieuwe wachtzin, nog een keer", PASSPHRASE);
    desk.click("Vergrendel");
    desk.wait_for_work();
    let locked = desk.path("mijn.journey.age");
    assert_eq!(desk.sheet().document.file.path.as_ref(), Some(&locked));
    assert!(!desk.sheet().unsaved(), "it was saved with that");
    // Drawn on, and not saved.
    title(&mut desk, "ZEEPAARDJE twee");
    let events = desk.sheet().journey().events.len();
    let folder = desk.folder.path().to_owned();
    let kept_folder = fs::canonicalize(&folder).unwrap();
    for _ in 0..200 {
        if !journals(private.path()).is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        desk.harness.step();
    }
    assert_nothing_lies_open(&[private.path(), &kept_folder]);
    assert!(!bare.exists() && is_sealed(&fs::read(&locked).unwrap()));
    // As a crash would: what was handed over is written.
    let Desk { harness, folder, .. } = desk;
    drop(harness);
    assert_eq!(journals(private.path()).len(), 1);
    assert_nothing_lies_open(&[private.path(), folder.path()]);

    let mut desk = Desk::over([1280.0, 800.0], 1.0, store);
    for _ in 0..200 {
        if !desk.state().recovery.left_locked.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        desk.harness.step();
    }
    desk.harness.run();
    desk.click("Open het…");
    for (words, says) in [("iets anders", "deze wachtzin past niet"), (PASSPHRASE, "Ga hiermee verder")] {
        desk.fill("Wachtzin", words);
        desk.click("Open");
        for _ in 0..300 {
            if desk.harness.query_by_label_contains(says).is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
            desk.harness.step();
        }
        desk.harness.run();
        assert!(desk.harness.query_by_label_contains(says).is_some(), "{says}");
    }
    assert!(desk.state().recovery.left_locked.is_empty());
    desk.click("Ga hiermee verder");
    assert_eq!(desk.sheet().journey().events.len(), events);
    assert_eq!(desk.sheet().document.file.path.as_ref(), Some(&locked), "it knows its file");
    assert!(desk.sheet().unsaved() && matches!(desk.sheet().document.file.cover, Cover::Locked(_)));
    ask(&mut desk, FileAction::Save);
    desk.wait_for_work();
    let saved: Journey = read(&opened(&locked, PASSPHRASE), &Instruments::builtin()).unwrap().value;
    assert_eq!(saved.events.len(), events);
    ask(&mut desk, FileAction::LeaveAnyway(potloodlijn::app::files::Leaving::ToStart));
    drop(desk);
    assert!(journals(private.path()).is_empty(), "all of it is in the file");
    assert_nothing_lies_open(&[private.path(), folder.path()]);
}

#[test]
fn the_lock_comes_off_and_another_passphrase_takes_the_place_of_the_first() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    draw(&mut desk);
    // Locked before it has a file: its file will be.
    desk.choose("Meer…", "Vergrendelen…");
    lock_with(&mut desk, PASSPHRASE, PASSPHRASE);
    desk.click("Vergrendel");
    assert!(matches!(desk.state().dialog, Some(Dialog::Path(_))), "its place is asked for");
    let wanted = desk.path("mijn");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![wanted]));
    desk.wait_for_work();
    let path = desk.sheet().document.file.path.clone().unwrap();
    assert!(path.to_string_lossy().ends_with(".journey.age") && is_sealed(&fs::read(&path).unwrap()));
    desk.choose("Meer…", "Vergrendeld…");
    lock_with(&mut desk, "heel andere woorden", "heel andere woorden");
    desk.click("Verander de wachtzin");
    desk.wait_for_work();
    assert!(!opened(&path, "heel andere woorden").is_empty());
    assert!(!path.with_extension("age.previous").exists(), "no state under the old passphrase stays");
    desk.choose("Meer…", "Vergrendeld…");
    desk.click("Haal het slot eraf");
    desk.wait_for_work();
    let bare = desk.sheet().document.file.path.clone().unwrap();
    assert!(bare.to_string_lossy().ends_with(".journey.json") && !path.exists());
    let journey: Journey = read(&fs::read(&bare).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(journey.events, desk.sheet().journey().events);
}

#[test]
fn what_stands_at_the_new_place_already_stays_and_the_drawing_stays_as_it_was() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    draw(&mut desk);
    let bare = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![bare.clone()]));
    desk.wait_for_work();
    fs::write(desk.path("mijn.journey.age"), "van iemand anders").unwrap();
    desk.choose("Meer…", "Vergrendelen…");
    lock_with(&mut desk, PASSPHRASE, PASSPHRASE);
    desk.click("Vergrendel");
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::Unwritable(..)))));
    assert_eq!(fs::read(desk.path("mijn.journey.age")).unwrap(), b"van iemand anders");
    assert!(
        bare.exists()
            && desk.sheet().document.file.cover == Cover::Bare
            && desk.sheet().document.file.path == Some(bare)
    );
}

#[test]
fn a_group_is_locked_where_it_is_shared_and_its_journal_is_sealed() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = Desk::over([1280.0, 800.0], 1.0, Store::new(Some(private.path().to_owned())));
    let mut group = super::privacy::group_of(6, 7);
    group.notes = WORD.into();
    let bare = desk.path("g.group.json");
    save(&bare, &write(&group)).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![bare.clone()]));
    desk.wait_for_work();
    desk.look_at(potloodlijn::app::group::view::GroupView::Sharing);
    desk.wait_for_figures();
    desk.click("Vergrendelen…");
    lock_with(&mut desk, PASSPHRASE, PASSPHRASE);
    desk.click("Vergrendel");
    desk.wait_for_work();
    let locked = desk.path("g.group.age");
    let read_back: Group = read(&opened(&locked, PASSPHRASE), &Instruments::builtin()).unwrap().value;
    assert!(read_back == *desk.group().group() && !bare.exists());
    ask(&mut desk, potloodlijn::app::group::sharing::SharingAction::Minimum(7));
    for _ in 0..200 {
        if !journals(private.path()).is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let Desk { harness, folder, .. } = desk;
    drop(harness);
    assert_eq!(journals(private.path()).len(), 1);
    assert_nothing_lies_open(&[private.path(), folder.path()]);
    // Opened again, what was not saved is offered once the passphrase is known.
    let mut desk = Desk::over([1280.0, 800.0], 1.0, Store::new(Some(private.path().to_owned())));
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![locked]));
    desk.wait_for_work();
    desk.fill("Wachtzin", PASSPHRASE);
    desk.click("Open");
    desk.wait_for_work();
    desk.wait_for_work();
    for _ in 0..300 {
        if !desk.state().recovery.left_behind.is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        desk.harness.step();
    }
    assert!(matches!(desk.state().screen, Screen::Group(_)));
    assert_eq!(desk.state().recovery.left_behind.len(), 1);
    assert!(desk.state().notice.is_some(), "it is said that there is a version that is not saved");
}

#[test]
fn a_passphrase_is_nowhere_in_the_window_once_it_is_used_or_the_question_is_closed() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    draw(&mut desk);
    let typed_states = |desk: &Desk| {
        let state = |name: &str| {
            let id = egui::Id::unique(("passphrase", name));
            egui::text_edit::TextEditState::load(&desk.harness.ctx, id).is_some()
        };
        ["cover-passphrase", "cover-again"].map(state)
    };
    desk.choose("Meer…", "Vergrendelen…");
    lock_with(&mut desk, PASSPHRASE, PASSPHRASE);
    assert_eq!(typed_states(&desk), [true, true]);
    desk.click("Toch niet");
    desk.harness.run();
    assert_eq!(typed_states(&desk), [false, false], "what egui keeps to undo typing is gone too");
    desk.choose("Meer…", "Vergrendelen…");
    assert!(desk.harness.get_by_label("Vergrendel").accesskit_node().is_disabled(), "nothing stands there any more");
    lock_with(&mut desk, PASSPHRASE, PASSPHRASE);
    desk.click("Vergrendel");
    assert_eq!(typed_states(&desk), [false, false]);
}
