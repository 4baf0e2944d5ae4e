//! Editions that the window gives: what this computer remembers is looked up where they are written.

use std::fs::{self, File};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::take_along::TakeAlongAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::exchange::Taken;
use potloodlijn::format::{Instruments, read};
use potloodlijn::model::{Edition, EditionMemory, Group, GroupEdit};
use potloodlijn::privacy::{Whom, issue_edition};
use potloodlijn::storage::{Store, change_memory, load_memory};

use super::edition::group_of;
use super::sharing::{ask, desk_at_sharing};
use crate::desk::Desk;

/// A window with `group` open in no file, that remembers in `store`.
fn desk_over(group: &Group, store: Store) -> Desk {
    let mut desk = Desk::over([1280.0, 800.0], 1.0, store);
    desk.open_example();
    desk.change_group(group.clone());
    desk
}

fn fewer(group: &Group) -> Group {
    let mut fewer = group.clone();
    fewer.journeys.truncate(9);
    fewer
}

#[test]
fn the_window_goes_on_while_another_program_has_what_this_computer_remembers_in_hand() {
    let private = tempfile::tempdir().unwrap();
    let mut desk = desk_over(&group_of(12, 7), Store::new(Some(private.path().to_owned())));
    let figures = desk.path("figuren");
    for (purpose, path) in [(Purpose::SaveEdition, desk.path("hr.edition.json")), (Purpose::TakeAlong, figures.clone())]
    {
        desk.harness.run();
        ask(&mut desk, TakeAlongAction::Kind(Taken::Figures));
        let held = File::create(private.path().join("editions.lock")).unwrap();
        held.lock().unwrap();
        let _memory_is_gone = fs::remove_file(private.path().join("editions.memory"));
        let (window_goes_on, told) = channel();
        let other = std::thread::spawn(move || {
            let waited = told.recv_timeout(Duration::from_secs(10));
            held.unlock().unwrap();
            waited
        });
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![FileAction::Choose(purpose, vec![path.clone()]).into()]);
        assert!(!path.exists(), "nothing is written before that is known");
        let _thread_is_there = window_goes_on.send(());
        assert_ne!(other.join().unwrap(), Err(RecvTimeoutError::Timeout), "the window waited: {purpose:?}");
        desk.wait_for_work();
        assert!(path.exists(), "{purpose:?}");
    }
    assert!(figures.is_dir());
}

#[test]
fn two_editions_at_once_are_of_the_very_same_people_or_there_is_one() {
    let whole = group_of(12, 7);
    let private = tempfile::tempdir().unwrap();
    // The second, with a place that no system names: there only the window knows what it is writing.
    for store in [Store::new(Some(private.path().to_owned())), Store::new(None)] {
        let mut desk = desk_over(&whole, store);
        let context = desk.harness.ctx.clone();
        let [a, b, c] = ["a", "b", "c"].map(|name| desk.path(&format!("{name}.edition.json")));
        let give = |path: &std::path::Path| FileAction::Choose(Purpose::SaveEdition, vec![path.to_owned()]).into();
        let window = desk.harness.state_mut();
        window.ask(&context, vec![give(&a), give(&b)]);
        let potloodlijn::app::state::Screen::Group(open) = &mut window.state.screen else { panic!("a group is open") };
        open.document.history.apply("undo-merge", GroupEdit::Whole(Box::new(fewer(&whole))));
        window.ask(&context, vec![give(&c)]);
        desk.wait_for_work();
        let edition = |path| -> Edition { read(&fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value };
        assert_eq!(edition(&a).id, edition(&b).id, "the same once more");
        assert!(!c.exists(), "it would be too alike");
        assert_eq!(desk.group().group().editions.len(), 1);
        assert!(desk.group().topics.sharing.being_written.is_empty());
    }
}

#[test]
fn an_edition_that_a_command_made_after_the_window_looked_is_known_when_the_window_gives_one() {
    let whole = group_of(12, 7);
    let (mut desk, _) = desk_at_sharing(&whole);
    desk.wait_for_figures();
    let store = desk.state().world.store.clone();
    change_memory(&store, |memory| {
        let issue = issue_edition(&fewer(&whole), Whom::Everyone, None, uuid::Uuid::from_u128(1), memory).unwrap();
        memory.remember(issue.for_computer);
    })
    .unwrap();
    let path = desk.path("hr.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveEdition, vec![path.clone()]));
    desk.wait_for_work();
    assert!(!path.exists() && desk.state().notice.as_ref().is_some_and(|it| it.contains("naast elkaar")));
    assert_eq!(load_memory(&store).unwrap().editions.len(), 1);
}

#[test]
fn a_memory_that_cannot_be_read_or_a_place_that_cannot_be_written_gives_nothing_and_is_said() {
    let (mut desk, _) = desk_at_sharing(&group_of(12, 7));
    desk.wait_for_figures();
    let store = desk.state().world.store.clone();
    let nowhere = desk.path("nowhere/hr.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveEdition, vec![nowhere]));
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(Message::Unwritable(..)))));
    assert_eq!(load_memory(&store).unwrap().editions, EditionMemory::default().editions, "it is nowhere");
    ask(&mut desk, FileAction::CloseDialog);
    fs::write(store.folder.as_ref().unwrap().join("editions.memory"), "{").unwrap();
    ask(&mut desk, GroupAction::Show(GroupView::TakeAlong));
    ask(&mut desk, TakeAlongAction::Kind(Taken::Figures));
    for (purpose, name) in [(Purpose::SaveEdition, "hr.edition.json"), (Purpose::TakeAlong, "figuren")] {
        let path = desk.path(name);
        ask(&mut desk, FileAction::NoticeWasRead);
        ask(&mut desk, FileAction::Choose(purpose, vec![path.clone()]));
        desk.wait_for_work();
        let said = format!("{:?} {:?}", desk.state().notice, desk.state().dialog);
        assert!(!path.exists() && said.contains("onthoudt"), "{said}");
    }
    assert!(desk.group().group().editions.is_empty() && desk.group().group().prints.is_empty());
    assert!(desk.group().topics.sharing.being_written.is_empty());
}
