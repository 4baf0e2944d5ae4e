//! What a person sees of it: the offer after a crash, earlier versions, and a disk that fails.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use egui::{Pos2, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::questions::Dialog;
use potloodlijn::app::state::{AppState, Screen};
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::Journey;
use potloodlijn::storage::{Disk, KeptDocument, RealDisk, Store, load};

use super::faults::{FailingDisk, How};
use super::{files_in, only_left};
use crate::desk::Desk;

pub const SIZE: [f32; 2] = [1280.0, 800.0];

/// Draws frames until it is so.
fn wait_until(desk: &mut Desk, what: &str, is_so: impl Fn(&AppState) -> bool) {
    let begun = Instant::now();
    while !is_so(desk.state()) {
        assert!(begun.elapsed() < Duration::from_mins(1), "never: {what}");
        std::thread::sleep(Duration::from_millis(5));
        desk.harness.step();
    }
    desk.harness.run();
}

pub fn wait_for_offers(desk: &mut Desk, count: usize) {
    wait_until(desk, "the offer", |state| state.recovery.left_behind.len() == count);
    // A drawing is offered to its own code only.
    if desk.harness.query_by_label("Jouw code").is_some() {
        let offered = |desk: &Desk| desk.harness.query_by_label_contains("P07 die niet bewaard is").is_some();
        let code =
            desk.state().recovery.left_behind.iter().any(|left| matches!(left.document, KeptDocument::Journey(..)));
        assert!(!code || !offered(desk), "whose it is is said to nobody else");
        desk.fill("Jouw code", "P07");
    }
}

fn line(desk: &Desk, height: f32) -> Vec<Pos2> {
    let paper = desk.paper();
    (0..40)
        .map(|at| pos2(paper.left() + at as f32 * paper.width() / 50.0, paper.bottom() - height * paper.height()))
        .collect()
}

fn draw(desk: &mut Desk, height: f32) {
    let line = line(desk, height);
    desk.draw(&line);
}

/// The bar behind a question has buttons of the same name.
pub fn click_last(desk: &mut Desk, label: &str) {
    let buttons: Vec<_> = desk.harness.get_all_by_label(label).collect();
    buttons[buttons.len() - 1].click();
    desk.harness.run();
}

fn save_as(desk: &mut Desk, path: &std::path::Path) {
    desk.click("Bewaar");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    click_last(desk, "Bewaar");
    desk.wait_for_work();
}

/// A window in which two strokes were drawn, and which is gone.
fn crashed(store: &Store) -> Journey {
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    desk.begin_drawing();
    draw(&mut desk, 0.3);
    draw(&mut desk, 0.6);
    desk.sheet().journey().clone()
}

#[test]
fn after_a_crash_the_drawing_is_offered_gone_on_with_saved_and_offered_no_more() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    let drawn = crashed(&store);
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    wait_for_offers(&mut desk, 1);
    assert!(desk.harness.query_by_label("Er is een tekening van P07 die niet bewaard is").is_some());
    assert!(desk.harness.query_by_label("Open het bewaarde bestand").is_none(), "there is no file");
    desk.click("Ga hiermee verder");
    assert_eq!((&desk.sheet().journey().curves, &desk.sheet().journey().ink), (&drawn.curves, &drawn.ink));
    assert!(desk.sheet().unsaved());
    draw(&mut desk, 0.9);
    // Gone again, and there again.
    drop(desk);
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    wait_for_offers(&mut desk, 1);
    desk.click("Ga hiermee verder");
    assert_eq!(desk.sheet().journey().ink.len(), 3);
    let path = desk.path("P07.journey.json");
    save_as(&mut desk, &path);
    desk.click("← Start");
    wait_for_offers(&mut desk, 0);
    drop(desk);
    assert!(files_in(&private.path().join("journals")).is_empty());
}

#[test]
fn on_a_lent_computer_a_drawing_that_was_left_is_offered_to_its_own_code_only() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    crashed(&store);
    let mut desk = Desk::over(SIZE, 1.0, store);
    wait_until(&mut desk, "found", |state| state.recovery.left_behind.len() == 1);
    let is_offered = |desk: &Desk| desk.harness.query_by_label_contains("P07 die niet bewaard is").is_some();
    assert!(!is_offered(&desk));
    desk.fill("Jouw code", "P08");
    assert!(!is_offered(&desk), "whoever has another code hears nothing of it");
    desk.fill("Jouw code", "p07");
    assert!(is_offered(&desk));
}

#[test]
fn choosing_nothing_or_later_takes_nothing_away() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    crashed(&store);
    for _start in 0..2 {
        let mut desk = Desk::over(SIZE, 1.0, store.clone());
        wait_for_offers(&mut desk, 1);
        desk.click("Niet nu");
        assert!(desk.harness.query_by_label("Ga hiermee verder").is_none());
    }
    only_left(&store);
}

#[test]
fn erasing_what_was_left_asks_once_more() {
    let private = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    crashed(&store);
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    wait_for_offers(&mut desk, 1);
    desk.click("Wis…");
    desk.click("Laat het staan");
    only_left(&store);
    desk.click("Wis…");
    desk.click("Wis het");
    wait_for_offers(&mut desk, 0);
    assert!(files_in(&private.path().join("journals")).is_empty());
}

#[test]
fn both_the_drawing_and_its_file_can_be_opened_and_both_stay() {
    let private = tempfile::tempdir().unwrap();
    let files = tempfile::tempdir().unwrap();
    let store = Store::new(Some(private.path().to_owned()));
    let path = files.path().join("P07.journey.json");
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    desk.begin_drawing();
    draw(&mut desk, 0.3);
    save_as(&mut desk, &path);
    draw(&mut desk, 0.6);
    drop(desk);
    let in_file = std::fs::read(&path).unwrap();
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    wait_for_offers(&mut desk, 1);
    desk.click("Open het bewaarde bestand");
    desk.wait_for_work();
    assert_eq!(desk.sheet().journey().ink.len(), 1);
    assert!(desk.state().notice.as_ref().unwrap().contains("niet bewaard"), "the other version is named");
    desk.click("← Start");
    wait_for_offers(&mut desk, 1);
    desk.click("Ga hiermee verder");
    assert_eq!(desk.sheet().journey().ink.len(), 2);
    assert_eq!(std::fs::read(&path).unwrap(), in_file, "the file only changes when it is saved");
}

#[test]
fn leaving_without_saving_is_not_erasing() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = Desk::over(SIZE, 1.0, Store::new(Some(private.path().to_owned())));
    desk.begin_drawing();
    draw(&mut desk, 0.3);
    desk.click("← Start");
    desk.click("Ga weg zonder te bewaren");
    wait_for_offers(&mut desk, 1);
    desk.click("Ga hiermee verder");
    assert_eq!(desk.sheet().journey().ink.len(), 1);
}

#[test]
fn an_earlier_version_comes_back_as_one_step_that_can_be_undone() {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let path = desk.path("P07.journey.json");
    draw(&mut desk, 0.3);
    save_as(&mut desk, &path);
    let first = desk.sheet().journey().curves.clone();
    draw(&mut desk, 0.9);
    desk.click("Bewaar");
    desk.wait_for_work();
    draw(&mut desk, 0.5);
    let now = desk.sheet().journey().clone();
    desk.choose("Meer…", "Eerdere versies…");
    wait_until(
        &mut desk,
        "the list",
        |state| matches!(&state.dialog, Some(Dialog::EarlierVersions(list)) if list.len() == 2),
    );
    click_last(&mut desk, "Haal de versie van 2 maart 2026 om 12:00 terug");
    wait_until(
        &mut desk,
        "the version",
        |state| matches!(&state.screen, Screen::Sheet(sheet) if sheet.journey().curves == first),
    );
    assert!(desk.sheet().unsaved());
    desk.click("Ongedaan maken");
    assert_eq!(*desk.sheet().journey(), now);
}

#[test]
fn when_nothing_can_be_kept_the_window_says_so_and_drawing_goes_on() {
    let private = tempfile::tempdir().unwrap();
    let disk = FailingDisk::new(0, How::FromThen(ErrorKind::StorageFull));
    let mut desk = Desk::over(SIZE, 1.0, Store { disk, folder: Some(private.path().to_owned()) });
    desk.begin_drawing();
    draw(&mut desk, 0.3);
    wait_until(&mut desk, "the notice", |state| state.notice.is_some());
    assert!(desk.harness.query_by_label_contains("even niet tussendoor bewaard: de schijf is vol").is_some());
    draw(&mut desk, 0.6);
    assert_eq!(desk.sheet().journey().ink.len(), 2);
}

#[test]
fn whatever_step_of_saving_fails_the_window_says_so_and_the_old_or_new_file_opens() {
    let disk = FailingDisk::new(usize::MAX, How::Once(ErrorKind::StorageFull));
    // No private folder, so that all steps are those of saving.
    let mut desk = Desk::over(SIZE, 1.0, Store { disk: disk.clone(), folder: None });
    desk.begin_drawing();
    let path = desk.path("P07.journey.json");
    draw(&mut desk, 0.1);
    save_as(&mut desk, &path);
    let mut in_file = 1;
    for step in 0..9 {
        draw(&mut desk, 0.2 + 0.05 * step as f32);
        let drawn = desk.sheet().journey().ink.len();
        disk.fails_at.store(disk.steps.load(Ordering::SeqCst) + step, Ordering::SeqCst);
        desk.click("Bewaar");
        desk.wait_for_work();
        assert!(desk.harness.query_by_label_contains("de schijf is vol").is_some(), "step {step}");
        desk.click("Sluit");
        assert!(desk.sheet().unsaved());
        let found = read::<Journey>(&load(&path).unwrap(), &Instruments::builtin()).unwrap().value.ink.len();
        assert!(found == in_file || found == drawn, "step {step}: {found} strokes");
        in_file = found;
    }
    desk.click("Bewaar");
    desk.wait_for_work();
    assert!(!desk.sheet().unsaved());
}

/// A disk on which writing hangs until it is let go.
#[derive(Debug, Default)]
struct HangingDisk {
    let_go: Mutex<bool>,
    changed: Condvar,
}

impl Disk for HangingDisk {
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let guard = self.changed.wait_while(self.let_go.lock().unwrap(), |let_go| !*let_go).unwrap();
        drop(guard);
        RealDisk.write(file, bytes)
    }
}

/// Would never end if the pen waited for the disk.
#[test]
fn the_pen_never_waits_for_a_disk_that_hangs() {
    let private = tempfile::tempdir().unwrap();
    let disk = Arc::new(HangingDisk::default());
    let store = Store { disk: disk.clone(), folder: Some(private.path().to_owned()) };
    let mut desk = Desk::over(SIZE, 1.0, store.clone());
    desk.begin_drawing();
    (1..9).for_each(|tenth| draw(&mut desk, tenth as f32 / 10.0));
    assert_eq!(desk.sheet().journey().ink.len(), 8);
    *disk.let_go.lock().unwrap() = true;
    disk.changed.notify_all();
    drop(desk);
    assert_eq!(super::journey_of(&only_left(&store)).ink.len(), 8, "and all of it is kept once the disk goes on");
}

/// Would never end if closing waited for the disk.
#[test]
fn a_window_closes_though_the_disk_hangs_that_keeps_what_is_drawn() {
    let private = tempfile::tempdir().unwrap();
    let disk = Arc::new(HangingDisk::default());
    let mut desk = Desk::over(SIZE, 1.0, Store { disk: disk.clone(), folder: Some(private.path().to_owned()) });
    desk.begin_drawing();
    draw(&mut desk, 0.3);
    drop(desk);
    assert!(!*disk.let_go.lock().unwrap(), "it hangs still");
    *disk.let_go.lock().unwrap() = true;
    disk.changed.notify_all();
}

#[test]
fn nothing_is_written_while_a_stroke_is_in_hand() {
    let private = tempfile::tempdir().unwrap();
    let disk = FailingDisk::new(usize::MAX, How::Once(ErrorKind::StorageFull));
    let store = Store { disk: disk.clone(), folder: Some(private.path().to_owned()) };
    let mut desk = Desk::over(SIZE, 1.0, store);
    desk.begin_drawing();
    let line = line(&desk, 0.4);
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let before = disk.steps.load(Ordering::SeqCst);
    desk.feed(vec![egui::Event::PointerMoved(line[0]), button(line[0], true)]);
    for &pos in &line {
        desk.feed(vec![egui::Event::PointerMoved(pos)]);
    }
    assert_eq!(disk.steps.load(Ordering::SeqCst), before);
    desk.feed(vec![button(line[39], false)]);
    drop(desk);
    assert!(disk.steps.load(Ordering::SeqCst) > before);
}

#[test]
fn a_code_is_typed_to_its_end_while_something_was_left_behind() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Some(folder.path().to_owned()));
    crashed(&store);
    let mut desk = Desk::over(SIZE, 1.0, store);
    wait_until(&mut desk, "found", |state| state.recovery.left_behind.len() == 1);
    desk.harness.get_by_label("Jouw code").focus();
    desk.harness.run();
    for letter in ["P", "3", "1"] {
        desk.harness.event(egui::Event::Text(letter.into()));
        desk.harness.run();
    }
    let typed = desk.harness.get_by_label("Jouw code").accesskit_node().value();
    assert_eq!(typed.as_deref(), Some("P31"));
}
