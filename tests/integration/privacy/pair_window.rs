//! Another group beside the one that is open in the window, and the one edition of both.

use std::fs;
use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::{Dialog, Message};
use potloodlijn::app::state::Screen;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Edition, Group};
use potloodlijn::report::Printable;
use potloodlijn::storage::{RealDisk, hold, load_memory};
use uuid::Uuid;

use super::edition::group_of;
use super::sharing::ask;
use crate::desk::Desk;

fn part(people: std::ops::Range<usize>, id: u128, name: &str) -> Group {
    let mut group = group_of(24, 7);
    group.id = Uuid::from_u128(id);
    name.clone_into(&mut group.setup.name);
    group.journeys = group.journeys.shared()[people].iter().cloned().collect();
    group
}

/// A window with a group of twelve, looking at everyone; and the file of twelve others.
fn desk_beside(other: &Group) -> (Desk, PathBuf, PathBuf) {
    let mut desk = Desk::sized([1280.0, 900.0], 1.0);
    let (path, beside) = (desk.path("a.group.json"), desk.path("b.group.json"));
    fs::write(&path, write(&part(0..12, 1, "De monteurs"))).unwrap();
    fs::write(&beside, write(other)).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    desk.wait_for_work();
    ask(&mut desk, GroupAction::Show(GroupView::Compare));
    desk.wait_for_figures();
    (desk, path, beside)
}

/// Chooses the file of the other group as a person does.
fn lay(desk: &mut Desk, beside: &Path) {
    desk.choose("Filter", "Naast een andere groep leggen");
    desk.click("Kies de andere groep…");
    let asks = |dialog: &Option<Dialog>| matches!(dialog, Some(Dialog::Path(it)) if it.purpose == Purpose::OpenBeside);
    assert!(asks(&desk.state().dialog));
    ask(desk, FileAction::Choose(Purpose::OpenBeside, vec![beside.to_owned()]));
    desk.wait_for_work();
    desk.wait_for_figures();
}

fn group_in(path: &Path) -> Group {
    read(&fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value
}

#[test]
fn another_group_lies_beside_this_one_with_what_may_not_be_concluded_and_is_printed() {
    let (mut desk, path, beside) = desk_beside(&part(12..24, 2, "De binnendienst"));
    let before = [&path, &beside].map(|path| fs::read(path).unwrap());
    lay(&mut desk, &beside);
    assert!(desk.harness.query_all_by_label_contains("zegt niet waardoor").next().is_some());
    assert!(desk.harness.query_all_by_label_contains("1 is De monteurs, 2 is De binnendienst").next().is_some());
    let first = desk.harness.query_all_by_label_contains("Het verst uiteen in fase").next();
    assert!(first.is_some(), "the small multiples are read out");
    desk.click("Volgende");
    let threads = desk.harness.query_all_by_label_contains("verschil").next();
    assert!(threads.is_some(), "and so are the threads with their difference");
    let pdf = desk.path("naast.pdf");
    desk.click("Bewaar als PDF…");
    assert!(matches!(&desk.state().dialog, Some(Dialog::Path(it)) if it.purpose == Purpose::Print(Printable::Beside)));
    ask(&mut desk, FileAction::Choose(Purpose::Print(Printable::Beside), vec![pdf.clone()]));
    desk.wait_for_work();
    assert!(fs::read(pdf).unwrap().starts_with(b"%PDF"));
    assert_eq!([&path, &beside].map(|path| fs::read(path).unwrap()), before, "looking changes neither file");
    desk.click("Terug naar deze groep");
    assert_eq!(desk.group().looking.view, GroupView::Compare);
}

#[test]
fn the_one_edition_of_both_is_remembered_in_both_files_and_by_the_computer() {
    let (mut desk, path, beside) = desk_beside(&part(12..24, 2, "De binnendienst"));
    lay(&mut desk, &beside);
    desk.fill("Hoe groep 2 heet voor HR", "Team van Marieke");
    assert!(desk.harness.query_all_by_label_contains("De groep heet dan groep 2").next().is_some());
    desk.wait_for_figures();
    desk.click("Maak de HR-editie van de twee…");
    let out = desk.path("paar.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SavePair, vec![out.clone()]));
    desk.wait_for_work();
    desk.wait_for_work();
    let edition: Edition = read(&fs::read(&out).unwrap(), &Instruments::builtin()).unwrap().value;
    let half = edition.beside.as_deref().unwrap();
    assert_eq!((edition.name.as_deref(), half.name.as_deref()), (Some("De monteurs"), None));
    for (file, other) in [(&path, 2), (&beside, 1)] {
        let editions = group_in(file).editions;
        assert_eq!(editions.len(), 1, "{file:?}");
        assert_eq!(editions[0].pairs[&Uuid::from_u128(other)], edition.id);
    }
    assert_eq!(load_memory(&desk.state().world.store).unwrap().editions.len(), 2);
    assert_eq!(desk.group().group().editions.len(), 1);
    // HR opens it where nothing else opens.
    ask(&mut desk, FileAction::Choose(Purpose::OpenEdition, vec![out]));
    desk.wait_for_work();
    assert!(matches!(desk.state().screen, Screen::Hr(_)));
    assert!(desk.harness.query_all_by_label_contains("zegt niet waardoor").next().is_some(), "the two side by side");
}

#[test]
fn who_is_in_both_is_told_before_an_edition_is_made() {
    let (mut desk, _, beside) = desk_beside(&part(9..22, 2, "De binnendienst"));
    lay(&mut desk, &beside);
    assert!(desk.harness.query_all_by_label_contains("mensen zitten in allebei de groepen").next().is_some());
}

#[test]
fn no_edition_is_made_while_the_other_file_is_open_elsewhere_or_where_it_may_not_be() {
    let (mut desk, path, beside) = desk_beside(&part(12..24, 2, "De binnendienst"));
    lay(&mut desk, &beside);
    let out = desk.path("paar.edition.json");
    let held = hold(&RealDisk, &beside).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::SavePair, vec![out.clone()]));
    desk.wait_for_work();
    let said = |desk: &Desk| match &desk.state().dialog {
        Some(Dialog::Message(Message::Notice(words))) => words.clone(),
        other => panic!("{other:?}"),
    };
    assert!(said(&desk).contains("ander venster"));
    ask(&mut desk, FileAction::CloseDialog);
    drop(held);
    // Meanwhile too few are left in it.
    fs::write(&beside, write(&part(12..15, 2, "De binnendienst"))).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::SavePair, vec![out.clone()]));
    desk.wait_for_work();
    assert!(said(&desk).contains("minder dan 5"), "{}", said(&desk));
    assert!(!out.exists() && group_in(&path).editions.is_empty() && group_in(&beside).editions.is_empty());
    assert!(load_memory(&desk.state().world.store).unwrap().editions.is_empty());
    assert!(desk.group().topics.sharing.being_written.is_empty());
}

#[test]
fn what_is_no_other_group_is_not_laid_beside_this_one_and_nothing_is_lost() {
    let (mut desk, path, beside) = desk_beside(&part(12..24, 2, "De binnendienst"));
    let journey = desk.path("p.journey.json");
    fs::write(&journey, write(&part(0..1, 1, "a").journeys[0])).unwrap();
    for file in [&path, &journey, &desk.folder.path().to_owned()] {
        ask(&mut desk, FileAction::Choose(Purpose::OpenBeside, vec![file.clone()]));
        desk.wait_for_work();
        assert!(matches!(desk.state().dialog, Some(Dialog::Message(_))), "{file:?}");
        assert!(desk.group().topics.beside.other.is_none());
        ask(&mut desk, FileAction::CloseDialog);
    }
    let mut changed = desk.group().group().clone();
    changed.notes = "nog niet bewaard".into();
    desk.change_group(changed);
    ask(&mut desk, FileAction::Choose(Purpose::OpenBeside, vec![beside]));
    desk.wait_for_work();
    assert!(desk.group().topics.beside.other.is_some() && desk.group().group().notes == "nog niet bewaard");
}

#[test]
fn who_rather_keeps_what_stands_there_can_still_make_the_edition_elsewhere() {
    let (mut desk, _, beside) = desk_beside(&part(12..24, 2, "De binnendienst"));
    lay(&mut desk, &beside);
    let taken = desk.path("brief.edition.json");
    fs::write(&taken, "van iemand").unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::SavePair, vec![taken]));
    desk.wait_for_work();
    assert!(matches!(desk.state().dialog, Some(Dialog::Replace(_))));
    ask(&mut desk, FileAction::CloseDialog);
    desk.click("Maak de HR-editie van de twee…");
    let out = desk.path("paar.edition.json");
    ask(&mut desk, FileAction::Choose(Purpose::SavePair, vec![out.clone()]));
    desk.wait_for_work();
    desk.wait_for_work();
    assert!(out.exists());
}
