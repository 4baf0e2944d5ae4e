//! What the window remembers, gives and erases.

use std::fs;

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::state::Screen;
use potloodlijn::format::write;
use potloodlijn::model::Group;
use potloodlijn::storage::load_memory;

use super::edition::group_of;
use super::leaving::group_with_traces;
use super::sharing::ask;
use crate::desk::Desk;

fn open(desk: &mut Desk, name: &str, group: &Group) -> std::path::PathBuf {
    let path = desk.path(name);
    fs::write(&path, write(group)).unwrap();
    ask(desk, FileAction::LeaveAnyway(Leaving::ToStart));
    ask(desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    desk.wait_for_work();
    path
}

#[test]
fn a_group_whose_day_has_come_is_asked_about_and_goes_with_what_lies_beside_it_only_then() {
    let mut desk = Desk::new(1.0);
    let mut group = group_of(5, 7);
    group.setup.retention_until = Some(jiff::civil::date(2020, 1, 1));
    let (hand_in, sealed) = (desk.path("P01.journey.json"), desk.path("P02.journey.age"));
    fs::write(&hand_in, write(&group.journeys[0])).unwrap();
    fs::write(desk.path("P01.journey.json.previous"), write(&group.journeys[0])).unwrap();
    fs::write(
        desk.path("now.json"),
        format!(
            r#"{{"format":"potloodlijn/now","version":1,"id":"{}","setup":"{}"}}"#,
            uuid::Uuid::from_u128(4),
            group.setup.id
        ),
    )
    .unwrap();
    fs::write(&sealed, b"age-encryption.org/v1\n").unwrap();
    let other = group_of(5, 9);
    let mut strange = other.journeys[0].clone();
    (strange.setup, strange.id) = (Some(uuid::Uuid::from_u128(9)), uuid::Uuid::from_u128(8));
    fs::write(desk.path("other.journey.json"), write(&strange)).unwrap();
    fs::write(desk.path("own.txt"), "mine").unwrap();
    fs::write(desk.path("g.group.json.previous"), write(&group)).unwrap();
    let path = open(&mut desk, "g.group.json", &group);
    assert!(matches!(desk.state().dialog, Some(Dialog::EraseGroup)), "it is asked at opening");
    ask(&mut desk, FileAction::CloseDialog);
    assert!(path.exists() && hand_in.exists(), "nothing goes unasked");
    ask(&mut desk, SharingAction::Erase);
    desk.wait_for_work();
    for gone in ["g.group.json", "g.group.json.previous", "P01.journey.json", "P01.journey.json.previous", "now.json"] {
        assert!(!desk.path(gone).exists(), "{gone}");
    }
    assert!(sealed.exists() && desk.path("other.journey.json").exists() && desk.path("own.txt").exists());
    let notice = desk.state().notice.clone().unwrap();
    assert!(notice.contains("g.group.json") && notice.contains("P01.journey.json"), "what went is told: {notice}");
}

#[test]
fn a_group_that_may_be_kept_is_not_asked_about() {
    let mut desk = Desk::new(1.0);
    let mut group = group_of(5, 7);
    group.setup.retention_until = Some(jiff::civil::date(2099, 1, 1));
    open(&mut desk, "g.group.json", &group);
    assert!(desk.state().dialog.is_none() && matches!(desk.state().screen, Screen::Group(_)));
}

#[test]
fn one_press_gives_someone_everything_that_is_known() {
    let mut desk = Desk::new(1.0);
    let (group, code) = group_with_traces();
    open(&mut desk, "g.group.json", &group);
    for folder in ["QX77", "QX77-2"] {
        ask(&mut desk, SharingAction::GiveKnown(code.clone()));
        desk.wait_for_work();
        for name in ["QX77.journey.json", "QX77.pdf", "QX77.txt"] {
            assert!(desk.path(folder).join(name).is_file(), "{folder}/{name}");
        }
    }
}

#[test]
fn the_window_asks_what_the_computer_remembers_and_taking_off_the_list_takes_it_off_there_too() {
    let mut desk = Desk::new(1.0);
    let whole = group_of(12, 7);
    let mut fewer = whole.clone();
    fewer.journeys.truncate(9);
    open(&mut desk, "a.group.json", &fewer);
    let edition = desk.path("a.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveEdition, vec![edition.clone()]));
    desk.wait_for_work();
    assert!(edition.exists());
    let Some(Dialog::Message(Message::Notice(said))) = &desk.state().dialog else { panic!("nothing is said of it") };
    assert!(
        said.contains("a.edition.json") && said.contains("weten alleen"),
        "where it is, and what is not known: {said}"
    );
    let store = desk.state().world.store.clone();
    // The keeper writes what is remembered beside the window.
    let remembered = |wanted: usize| {
        (0..200).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(10));
            load_memory(&store).unwrap().editions.len() == wanted
        })
    };
    assert!(remembered(1));
    let mut anew = whole.clone();
    anew.id = uuid::Uuid::from_u128(77);
    open(&mut desk, "b.group.json", &anew);
    let second = desk.path("b.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveEdition, vec![second.clone()]));
    desk.wait_for_work();
    assert!(
        !second.exists() && desk.state().notice.as_ref().is_some_and(|it| it.contains("naast elkaar")),
        "{:?}",
        desk.state().notice
    );
    // Back to the first: it never left the room.
    ask(&mut desk, FileAction::LeaveAnyway(Leaving::ToStart));
    let first = desk.path("a.group.json");
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![first]));
    desk.wait_for_work();
    assert_eq!(desk.group().group().editions.len(), 1, "the group was saved with it");
    ask(&mut desk, SharingAction::TakeOff(0));
    assert!(remembered(0));
}

#[cfg(unix)]
#[test]
fn the_programs_own_folder_and_preferences_are_their_owners_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let store = potloodlijn::storage::Store::new(Some(folder.path().join("deep/potloodlijn/kept")));
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let program = folder.path().join("deep/potloodlijn");
    for _ in 0..2 {
        potloodlijn::storage::prepare_preferences(&store, |_| true).unwrap();
        assert_eq!((mode(&program), mode(&program.join("app.ron"))), (0o700, 0o600));
        // As a program with another idea of it would leave them.
        fs::set_permissions(&program, PermissionsExt::from_mode(0o755)).unwrap();
        fs::set_permissions(program.join("app.ron"), PermissionsExt::from_mode(0o644)).unwrap();
    }
}

#[test]
fn a_group_is_handed_over_from_the_window_sealed_or_locked_with_what_this_computer_remembers() {
    let pair = potloodlijn::sealing::KeyPair::generate();
    let mut desk = Desk::new(1.0);
    open(&mut desk, "a.group.json", &group_of(12, 7));
    ask(&mut desk, GroupAction::Show(GroupView::Sharing));
    let edition = desk.path("a.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SaveEdition, vec![edition]));
    desk.wait_for_work();
    assert_eq!(desk.group().group().editions.len(), 1);
    // The same people in a file that knows of no edition: only the computer remembers it.
    open(&mut desk, "b.group.json", &group_of(12, 7));
    ask(&mut desk, GroupAction::Show(GroupView::Sharing));
    assert_eq!(desk.group().group().editions.len(), 0);
    let sealed = desk.path("collega.group.age");
    desk.click("Geef de groep over…");
    let chosen = desk.path("collega");
    ask(&mut desk, FileAction::Choose(Purpose::HandOver, vec![chosen]));
    desk.harness.get_by_label_contains("de tekeningen van 12 mensen");
    desk.fill("Openbare sleutel van je collega (begint met age1)", "age1nee");
    assert!(desk.harness.get_by_label("Verzegel").accesskit_node().is_disabled());
    desk.fill("Openbare sleutel van je collega (begint met age1)", &pair.public.to_string());
    desk.click("Verzegel");
    desk.wait_for_work();
    assert!(desk.state().notice.as_ref().unwrap().contains("collega.group.age"), "{:?}", desk.state().notice);
    let openers = potloodlijn::sealing::Openers { keys: pair.secret.clone(), ..Default::default() };
    let inside = openers.open(&fs::read(&sealed).unwrap(), 1 << 26).unwrap();
    let read = potloodlijn::format::read::<Group>(&inside, &potloodlijn::format::Instruments::builtin()).unwrap().value;
    assert_eq!((read.journeys.len(), read.editions.len()), (12, 1));
    // Something stands there now: that is asked about, and nothing of the group is.
    ask(&mut desk, FileAction::Choose(Purpose::HandOver, vec![sealed.clone()]));
    desk.fill("Nieuwe wachtzin", "vier losse gewone woorden");
    desk.fill("Nieuwe wachtzin, nog een keer", "vier losse gewone woorden");
    desk.click("Vergrendel");
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(potloodlijn::app::questions::Dialog::Replace(_))));
    ask(&mut desk, FileAction::Replace);
    desk.wait_for_work();
    let passphrase = potloodlijn::sealing::Passphrase::new("vier losse gewone woorden".into()).unwrap();
    let openers = potloodlijn::sealing::Openers { passphrases: vec![passphrase], ..Default::default() };
    assert!(openers.open(&fs::read(&sealed).unwrap(), 1 << 26).is_ok());
    assert_eq!(desk.group().group().journeys.len(), 12, "it stays here too");
}
