//! What writes and erases is done in the order in which it was asked, and to the end: on a disk that is slow, as a share can be.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::sheet::action::SheetAction;
use potloodlijn::app::sheet::session::SessionAction;
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Domain, Group, Journey};
use potloodlijn::storage::{Disk, RealDisk};

use super::desk::{Desk, let_time_pass};
use super::privacy::group_of;

/// A disk on which nothing gets its name until it is let.
#[derive(Debug, Default)]
struct HeldUpDisk {
    goes_on: Mutex<bool>,
    news: Condvar,
}

impl HeldUpDisk {
    fn go_on(&self) {
        *self.goes_on.lock().unwrap() = true;
        self.news.notify_all();
    }
}

impl Disk for HeldUpDisk {
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let goes_on = self.goes_on.lock().unwrap();
        let (_goes_on, waited) =
            self.news.wait_timeout_while(goes_on, Duration::from_mins(1), |goes_on| !*goes_on).unwrap();
        assert!(!waited.timed_out(), "nobody let it go on");
        RealDisk.rename(from, to)
    }
}

/// From now on `desk` writes on a disk that is held up.
fn hold_up(desk: &mut Desk) -> Arc<HeldUpDisk> {
    let disk = Arc::new(HeldUpDisk::default());
    desk.harness.state_mut().state.world.store.disk = disk.clone();
    disk
}

/// Without waiting for what comes of it.
fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.step();
}

fn do_all(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    ask(desk, action);
    desk.wait_for_work();
}

fn event(desk: &mut Desk, day: f64) {
    ask(desk, SheetAction::AddEvent { domain: Domain::Work, from_day: day, to_day: None });
    ask(desk, SheetAction::SelectEvent(None));
}

fn drawn() -> Desk {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    event(&mut desk, 10.0);
    desk
}

/// A window with `group` in a file.
fn desk_with(group: &Group) -> (Desk, PathBuf) {
    let mut desk = Desk::new(1.0);
    let path = desk.path("g.group.json");
    fs::write(&path, write(group)).unwrap();
    do_all(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    (desk, path)
}

fn close_window(desk: &mut Desk) {
    let viewport = |desk: &mut Desk, closes: bool| {
        let input = desk.harness.input_mut();
        let events = &mut input.viewports.entry(egui::ViewportId::ROOT).or_default().events;
        events.clear();
        events.extend(closes.then_some(egui::ViewportEvent::Close));
        desk.harness.step();
    };
    viewport(desk, true);
    viewport(desk, false);
}

/// The files in the folder of the window, but for the mark that holds one for a window.
fn files_in(desk: &Desk) -> Vec<String> {
    let names = fs::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.to_string_lossy().into_owned()).filter(|name| !name.starts_with('.')).collect()
}

fn waits_to_close(desk: &Desk) -> bool {
    matches!(desk.state().dialog, Some(Dialog::Message(Message::StillWriting { .. })))
}

#[test]
fn a_drawing_that_is_erased_while_it_is_saved_does_not_come_back() {
    let mut desk = drawn();
    let own = desk.path("mijn.journey.json");
    do_all(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
    event(&mut desk, 20.0);
    let disk = hold_up(&mut desk);
    // A pause saves by itself.
    ask(&mut desk, SessionAction::Pause);
    ask(&mut desk, SessionAction::Erase);
    std::thread::sleep(Duration::from_millis(50));
    desk.harness.step();
    disk.go_on();
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::Notice(_)))), "{:?}", desk.state().dialog);
    assert_eq!(files_in(&desk), [""; 0], "nothing of it is left");
}

#[test]
fn a_drawing_that_is_erased_while_it_is_saved_for_the_first_time_is_in_no_file() {
    let mut desk = drawn();
    let disk = hold_up(&mut desk);
    let own = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own]));
    ask(&mut desk, SessionAction::Erase);
    disk.go_on();
    desk.wait_for_work();
    desk.wait_for_work();
    assert_eq!(files_in(&desk), [""; 0]);
    // What is drawn after that is saved as ever.
    ask(&mut desk, FileAction::CloseDialog);
    desk.harness.run_steps(8);
    desk.begin_drawing();
    assert!(matches!(desk.state().screen, Screen::Sheet(_)), "{:?} {:?}", desk.state().dialog, desk.state().notice);
    event(&mut desk, 10.0);
    let another = desk.path("ander.journey.json");
    do_all(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![another.clone()]));
    assert!(another.exists(), "{:?}", desk.state().leaving);
    let of = &desk.sheet().document;
    assert_eq!(of.file.saved_revision, Some(of.history.revision()));
}

/// A window that was closed while a drawing is being written, what holds that up, and the file.
fn closed_while_writing() -> (Desk, Arc<HeldUpDisk>, PathBuf) {
    let mut desk = drawn();
    let disk = hold_up(&mut desk);
    let own = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
    close_window(&mut desk);
    desk.harness.run();
    (desk, disk, own)
}

#[test]
fn a_window_closes_once_what_is_being_written_is_written() {
    let (mut desk, disk, own) = closed_while_writing();
    assert!(waits_to_close(&desk) && !desk.state().leaving.may_close && !own.exists());
    assert!(desk.harness.query_by_label_contains("sluit vanzelf").is_some());
    disk.go_on();
    desk.wait_for_work();
    assert!(own.exists() && desk.state().leaving.may_close, "{:?}", desk.state().dialog);
}

#[test]
fn who_stays_while_something_is_being_written_is_still_there_once_it_is_written() {
    let (mut desk, disk, own) = closed_while_writing();
    assert!(desk.shows("Er wordt nog iets geschreven"));
    desk.click("Blijf hier");
    assert!(!desk.shows("Er wordt nog iets geschreven"));
    disk.go_on();
    desk.wait_for_work();
    assert!(own.exists() && !desk.state().leaving.may_close);
    assert!(desk.harness.query_by_label_contains("Blad om op te tekenen").is_some());
}

#[test]
fn where_writing_hangs_a_window_says_where_and_closes_when_the_person_wants_no_longer_to_wait() {
    for answered in [true, false] {
        let mut desk = drawn();
        let disk = hold_up(&mut desk);
        let own = desk.path("mijn.journey.json");
        ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
        if answered {
            ask(&mut desk, FileAction::LeaveAnyway(Leaving::Close));
        } else {
            close_window(&mut desk);
        }
        desk.harness.run();
        assert!(waits_to_close(&desk) && !desk.shows("Sluit toch"), "it may be done in a moment");
        let_time_pass(10);
        desk.harness.run();
        assert!(desk.harness.query_by_label_contains(own.to_str().unwrap()).is_some(), "where it hangs is said");
        assert!(desk.harness.query_by_label_contains("Wat nog niet geschreven is").is_some());
        desk.click("Sluit toch");
        if !answered {
            // It is in no file, as it could not be written: that is asked as ever.
            assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(Leaving::Close))), "{:?}", desk.state().dialog);
            assert!(!desk.state().leaving.may_close);
            desk.click("Ga weg zonder te bewaren");
        }
        assert!(desk.state().leaving.may_close && desk.state().dialog.is_none(), "{:?}", desk.state().dialog);
        close_window(&mut desk);
        assert!(desk.state().dialog.is_none(), "nothing is asked again");
        drop(desk);
        assert!(Arc::strong_count(&disk) > 1, "nobody waited for what hangs");
        assert!(!own.exists());
        disk.go_on();
    }
}

#[test]
fn who_waits_after_all_for_what_hangs_is_asked_again_and_closes_once_it_is_written() {
    let mut desk = drawn();
    let disk = hold_up(&mut desk);
    let own = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
    close_window(&mut desk);
    let_time_pass(10);
    desk.harness.run();
    desk.click("Sluit toch");
    desk.click("Blijf hier");
    close_window(&mut desk);
    assert!(waits_to_close(&desk) && !desk.state().leaving.may_close, "{:?}", desk.state().dialog);
    disk.go_on();
    desk.wait_for_work();
    assert!(own.exists() && desk.state().leaving.may_close);
}

#[test]
fn who_stays_after_all_keeps_the_window_and_is_asked_about_what_changed_since() {
    let mut desk = drawn();
    let disk = hold_up(&mut desk);
    let own = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::HandIn, vec![own.clone()]));
    close_window(&mut desk);
    desk.click("Blijf hier");
    disk.go_on();
    desk.wait_for_work();
    assert!(own.exists() && !desk.state().leaving.may_close);
    ask(&mut desk, FileAction::CloseDialog);
    close_window(&mut desk);
    assert!(matches!(desk.state().dialog, Some(Dialog::Unsaved(Leaving::Close))), "{:?}", desk.state().dialog);
}

#[test]
fn who_answered_that_nothing_is_to_be_saved_is_not_asked_again_after_the_writing() {
    let mut desk = drawn();
    let disk = hold_up(&mut desk);
    let own = desk.path("mijn.journey.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveSheet, vec![own.clone()]));
    event(&mut desk, 20.0);
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::Close));
    assert!(waits_to_close(&desk) && !desk.state().leaving.may_close);
    disk.go_on();
    desk.wait_for_work();
    assert!(desk.state().leaving.may_close, "{:?}", desk.state().dialog);
    let saved: Journey = read(&fs::read(&own).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(saved.events.len(), 1, "as it was when that was asked");
}

#[test]
fn who_withdraws_leaves_the_group_that_was_meant_whichever_is_open_by_then() {
    let group = group_of(6, 7);
    let leaving = group.journeys[0].participant.clone();
    let (mut desk, path) = desk_with(&group);
    let other = Group { id: uuid::Uuid::from_u128(77), ..group.clone() };
    let second = desk.path("b.group.json");
    fs::write(&second, write(&other)).unwrap();
    let disk = hold_up(&mut desk);
    ask(&mut desk, SharingAction::Withdraw(leaving.clone()));
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![second]));
    while !matches!(desk.state().screen, Screen::Group(_)) {
        std::thread::sleep(Duration::from_millis(5));
        desk.harness.step();
    }
    disk.go_on();
    desk.wait_for_work();
    assert_eq!(desk.group().group().id, other.id);
    assert!(desk.group().group().journey_of(&leaving).is_some(), "nobody left this one");
    let written: Group = read(&fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert!(written.journey_of(&leaving).is_none());
    // Opened again before it was written, it holds nobody who left.
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    do_all(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    let next = desk.group().group().journeys[0].participant.clone();
    let disk = hold_up(&mut desk);
    ask(&mut desk, SharingAction::Withdraw(next.clone()));
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]));
    while !matches!(desk.state().screen, Screen::Group(_)) {
        std::thread::sleep(Duration::from_millis(5));
        desk.harness.step();
    }
    assert!(desk.group().group().journey_of(&next).is_some());
    disk.go_on();
    desk.wait_for_work();
    assert!(desk.group().group().journey_of(&next).is_none() && desk.group().group().withdrawn.len() == 2);
}

#[test]
fn a_second_window_that_may_only_look_erases_nothing_of_a_group() {
    let mut group = group_of(5, 7);
    group.setup.retention_until = Some(jiff::civil::date(2020, 1, 1));
    let (first, path) = desk_with(&group);
    let hand_in = first.path("P01.journey.json");
    fs::write(&hand_in, write(&group.journeys[0])).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    let mut second = Desk::new(1.0);
    ask(&mut second, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    let begun = std::time::Instant::now();
    while !matches!(&second.state().screen, Screen::Group(group) if group.document.file.open_elsewhere) {
        assert!(begun.elapsed() < Duration::from_mins(1), "it is open elsewhere");
        std::thread::sleep(Duration::from_millis(5));
        second.harness.step();
    }
    assert!(matches!(second.state().dialog, Some(Dialog::Message(Message::Notice(_)))), "that is not asked here");
    do_all(&mut second, SharingAction::Erase);
    assert!(matches!(second.state().dialog, Some(Dialog::Message(Message::OpenElsewhere))));
    assert!(matches!(second.state().screen, Screen::Group(_)) && path.exists() && hand_in.exists());
    // Nor does a window that has not heard of it yet.
    let done = potloodlijn::storage::erase_group(&RealDisk, &path, &group);
    assert_eq!(done.trouble.map(|trouble| trouble.kind()), Some(io::ErrorKind::WouldBlock));
    assert!(done.erased.is_empty() && path.exists() && hand_in.exists());
}

#[test]
fn what_participants_keep_in_the_folder_of_a_group_stays_when_the_group_is_erased() {
    let group = group_of(5, 7);
    let (mut desk, path) = desk_with(&group);
    let handed_in = group.journeys[0].clone().handed_in(jiff::Timestamp::UNIX_EPOCH);
    let own = Journey { as_drawn: None, interviewed: None, ..group.journeys[1].clone() };
    // Once it was handed in the own file holds the first drawing too, beside what its owner keeps.
    let mut kept = handed_in.clone();
    kept.events[0].share = potloodlijn::model::Share::Myself;
    let paper: potloodlijn::model::FromPaper =
        serde_json::from_str(r#"{ "sheet": 1, "paper": "a4", "stretches": [], "checked": false }"#).unwrap();
    let from_paper = Journey { paper: Some(paper), ..own.clone() };
    let files = [("in", &handed_in, false), ("own", &own, true), ("kept", &kept, true), ("read", &from_paper, false)];
    for (name, journey, _) in files {
        fs::write(desk.path(&format!("{name}.journey.json")), write(journey)).unwrap();
    }
    do_all(&mut desk, SharingAction::Erase);
    for (name, _, stays) in files {
        assert_eq!(desk.path(&format!("{name}.journey.json")).exists(), stays, "{name}");
    }
    assert!(!path.exists());
}
