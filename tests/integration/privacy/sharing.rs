//! What leaves the group, through the window.

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::files::{FileAction, Leaving, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::pages::PagesAction;
use potloodlijn::app::group::sharing::SharingAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::start::StartAction;
use potloodlijn::app::state::Screen;
use potloodlijn::app::update::update;
use potloodlijn::app::work::effect::Effect;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Edition, Group, Language, Quote};
use potloodlijn::privacy::{Whom, give_edition};
use potloodlijn::report::{Paper, Printable, edition_document, edition_document_for_facilitator, to_pdf};
use potloodlijn::storage::load_memory;

use super::edition::group_of;
use super::leaving::{assert_no_trace, group_with_traces};
use crate::desk::Desk;

#[test]
fn who_withdraws_is_at_once_in_nothing_that_was_worked_out_before() {
    let (mut desk, _) = desk();
    let participant = group_with_traces().1;
    ask(&mut desk, GroupAction::Show(GroupView::Pages));
    ask(&mut desk, PagesAction::Kind(Printable::Group));
    desk.wait_for_figures();
    assert!(desk.group().topics.pages.shown().is_some());
    let state = &mut desk.harness.state_mut().state;
    let Screen::Group(group) = &mut state.screen else { panic!("a group is open") };
    // Without a file it is done at once.
    group.document.file.path = None;
    let effects = update(state, SharingAction::Withdraw(participant.clone()).into());
    assert!(effects.iter().any(|effect| matches!(effect, Effect::WorkOut { .. })), "made anew without being asked");
    let group = desk.group();
    assert!(group.group().journey_of(&participant).is_none());
    assert!(group.topics.pages.shown().is_none(), "nobody prints them meanwhile");
}

#[test]
fn what_hr_was_told_is_remembered_also_when_someone_goes_back_while_it_is_written() {
    let (mut desk, path) = desk();
    let out = desk.path("hr.edition.json");
    let context = desk.harness.ctx.clone();
    let tells = FileAction::Choose(Purpose::SaveEdition, vec![out.clone()]);
    // Both before the edition can be there.
    let goes = FileAction::LeaveAnyway(Leaving::ToStart);
    desk.harness.state_mut().ask(&context, vec![tells.into(), goes.into()]);
    for _ in 0..3 {
        desk.wait_for_work();
    }
    assert!(out.exists() && matches!(desk.state().screen, Screen::Start(_)));
    let group: Group = read(&std::fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(group.editions.len(), 1);
    let store = desk.state().world.store.clone();
    let begun = std::time::Instant::now();
    while load_memory(&store).unwrap().editions.is_empty() {
        assert!(begun.elapsed() < std::time::Duration::from_mins(1), "this computer never heard of it");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

/// A window with the group of traces open from a file, at what leaves it.
fn desk() -> (Desk, std::path::PathBuf) {
    let (mut group, _) = group_with_traces();
    group.editions.clear();
    desk_at_sharing(&group)
}

/// A window with `group` open from a file, at what leaves it.
pub(super) fn desk_at_sharing(group: &potloodlijn::model::Group) -> (Desk, std::path::PathBuf) {
    let mut desk = Desk::new(1.0);
    let path = desk.path("g.group.json");
    std::fs::write(&path, write(group)).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    desk.wait_for_work();
    ask(&mut desk, GroupAction::Show(GroupView::Sharing));
    (desk, path)
}

pub fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

/// The edition that was made, called after the group.
pub fn edition_in(desk: &Desk) -> std::path::PathBuf {
    let mut files = std::fs::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.to_string_lossy().ends_with(" hr-editie.edition.json")).expect("an edition was made")
}

fn group_in(path: &std::path::Path) -> Group {
    read(&std::fs::read(path).unwrap(), &Instruments::builtin()).unwrap().value
}

#[test]
fn an_edition_is_made_remembered_and_opened_where_nothing_else_opens() {
    let (mut desk, group_path) = desk();
    desk.click("Maak de HR-editie…");
    desk.click("Maak");
    desk.wait_for_work();
    let path = edition_in(&desk);
    let edition: Edition = read(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_no_trace(&write(&edition), "the edition");
    let saved = group_in(&group_path);
    assert_eq!((saved.editions.len(), saved.editions[0].members.len()), (1, edition.participants));
    assert_eq!(saved.prints.last().unwrap().kind.as_str(), "edition");
    ask(&mut desk, GroupAction::Undo);
    assert_eq!(desk.group().group().editions.len(), 1, "undoing does not forget what was given out");
    ask(&mut desk, FileAction::LeaveAnyway(potloodlijn::app::files::Leaving::ToStart));
    ask(&mut desk, StartAction::GoToHr);
    for (file, opens) in [(&group_path, false), (&path, true)] {
        ask(&mut desk, FileAction::Choose(Purpose::OpenEdition, vec![file.clone()]));
        desk.wait_for_work();
        let Screen::Hr(hr) = &desk.state().screen else { panic!("only HR is shown") };
        assert_eq!(hr.edition.is_some(), opens);
        ask(&mut desk, FileAction::CloseDialog);
    }
}

#[test]
fn withdrawing_asks_twice_and_leaves_no_byte_in_any_file() {
    let (mut desk, path) = desk();
    ask(&mut desk, FileAction::Save);
    desk.wait_for_work();
    let before = path.with_file_name("g.group.json.previous");
    assert!(before.exists(), "the state before is kept while nobody has withdrawn");
    ask(&mut desk, SharingAction::Minimum(7));
    desk.fill("Code van deze persoon, of de code van het ontvangstbewijs", "qx77");
    desk.click("Haal deze persoon uit de groep…");
    assert!(desk.harness.query_by_label("Haal QX77 weg").is_some_and(|it| it.accesskit_node().is_disabled()));
    desk.click("Ik begrijp dat dit niet terug te draaien is");
    desk.click("Haal QX77 weg");
    desk.wait_for_work();
    assert!(!before.exists());
    assert_eq!(desk.group().group().withdrawn.len(), 1);
    assert!(!desk.group().unsaved() && desk.group().document.history.undo_label().is_none(), "there is no way back");
    // Another change, so that a journal is written anew too.
    ask(&mut desk, SharingAction::Minimum(10));
    let store = desk.state().world.store.folder.clone().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    let mut files = vec![path];
    let mut folders = vec![store, desk.folder.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
        }
    }
    assert!(files.iter().any(|file| file.to_string_lossy().ends_with(".journal")), "{files:?}");
    for file in files {
        assert_no_trace(&std::fs::read(&file).unwrap(), &file.display().to_string());
    }
}

#[test]
fn the_minimum_is_raised_and_never_lowered() {
    let (mut desk, _) = desk();
    ask(&mut desk, SharingAction::Minimum(10));
    ask(&mut desk, SharingAction::Minimum(7));
    ask(&mut desk, SharingAction::Minimum(1));
    assert_eq!(desk.group().group().setup.min_group, 10);
}

#[test]
fn marked_words_are_let_stand_or_replaced_one_by_one() {
    let (mut desk, _) = desk();
    let mut group = desk.group().group().clone();
    for journey in &mut group.journeys {
        journey.consent.quotes = false;
    }
    let journey = &mut group.journeys[2];
    journey.consent.quotes = true;
    journey.events.iter_mut().for_each(|event| event.quotes.clear());
    let quote = potloodlijn::model::Quote::new("Toen zei Marieke dat HR het wist.".into());
    journey.events[0].quotes = vec![potloodlijn::model::Quote { approved: true, ..quote }];
    let path = desk.path("h.group.json");
    std::fs::write(&path, write(&group)).unwrap();
    ask(&mut desk, FileAction::LeaveAnyway(potloodlijn::app::files::Leaving::ToStart));
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]));
    desk.wait_for_work();
    ask(&mut desk, GroupAction::Show(GroupView::Sharing));
    desk.wait_for_figures();
    desk.click("Kijk na");
    desk.click("Laat staan: HR (hoofdletter)");
    desk.fill("Zo leest HR het", "Toen zei een collega dat HR het wist.");
    let freed = |desk: &Desk| desk.group().group().journeys[2].events[0].quotes[0].checked.clone();
    assert_eq!(freed(&desk), None, "opening and reading frees nothing");
    desk.click("Zo mag het naar HR");
    let checked = desk.group().group().journeys[2].events[0].quotes[0].checked.clone().unwrap();
    assert_eq!(
        (checked.text.as_str(), checked.accepted.as_slice()),
        ("Toen zei een collega dat HR het wist.", ["HR".to_owned()].as_slice())
    );
    let edition = potloodlijn::privacy::edition_of(desk.group().group()).unwrap();
    assert_eq!(edition.quotes, ["Toen zei een collega dat HR het wist."]);
}

#[test]
fn the_list_of_quotes_is_that_of_the_group_as_it_is_now() {
    let (mut desk, _) = desk();
    let mut group = desk.group().group().clone();
    group.journeys.iter_mut().for_each(|journey| journey.consent.quotes = false);
    let journey = &mut group.journeys[2];
    journey.consent.quotes = true;
    let quote = |text: &str| Quote { approved: true, ..Quote::new(text.into()) };
    journey.events.iter_mut().for_each(|event| event.quotes.clear());
    journey.events[0].quotes = vec![quote("Ik kon niet meer."), quote("Het ging weer.")];
    desk.change_group(group.clone());
    let shows = |desk: &Desk, words: &str| desk.harness.query_by_label_contains(words).is_some();
    assert!(shows(&desk, "Ik kon niet meer.") && shows(&desk, "Het ging weer."));
    // Its owner says no after all.
    group.journeys[2].events[0].quotes[0].approved = false;
    desk.change_group(group);
    assert!(!shows(&desk, "Ik kon niet meer.") && shows(&desk, "Het ging weer."));
    ask(&mut desk, GroupAction::Undo);
    assert!(shows(&desk, "Ik kon niet meer."));
    ask(&mut desk, GroupAction::Redo);
    assert!(!shows(&desk, "Ik kon niet meer."));
}

#[test]
fn erasing_the_group_takes_its_file_and_the_state_before_it() {
    let (mut desk, path) = desk();
    ask(&mut desk, FileAction::Save);
    desk.wait_for_work();
    desk.click("Wis de hele groep…");
    desk.click("Ik begrijp dat dit niet terug te draaien is");
    desk.click("Wis de hele groep");
    desk.wait_for_work();
    assert!(matches!(desk.state().screen, Screen::Start(_)));
    assert!(!path.exists() && !path.with_file_name("g.group.json.previous").exists());
}

fn wait_for_pages(desk: &mut Desk, whom: Whom) {
    for _ in 0..2_000 {
        desk.harness.step();
        let revision = desk.group().document.history.revision();
        let made = desk.group().topics.pages.made.made();
        if made.is_some_and(|(wish, _)| (wish.kind, wish.whom, wish.revision) == (Printable::Hr, whom, revision)) {
            desk.harness.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("no pages were made");
}

fn print(desk: &mut Desk, purpose: Purpose, name: &str) {
    let path = desk.path(name);
    ask(desk, FileAction::Choose(purpose, vec![path]));
    desk.wait_for_work();
    ask(desk, FileAction::CloseDialog);
}

#[test]
fn pages_for_hr_are_of_those_who_are_chosen_and_remembered_only_once_they_are_saved() {
    let (mut desk, group_path) = desk();
    let mut group = group_of(20, 5);
    let late: Vec<_> = group.journeys.iter().skip(9).cloned().collect();
    group.journeys.truncate(9);
    let (_, mut group) = give_edition(&group, Whom::Everyone, None).unwrap();
    group.journeys.extend(late);
    let (_, expected) = give_edition(&group, Whom::OnlyNew, None).unwrap();
    desk.change_group(group);
    ask(&mut desk, SharingAction::Of(Whom::OnlyNew));
    ask(&mut desk, GroupAction::Show(GroupView::Pages));
    ask(&mut desk, PagesAction::Kind(Printable::Hr));
    wait_for_pages(&mut desk, Whom::OnlyNew);
    let looked_at = desk.group().topics.pages.shown().unwrap().document.clone().unwrap();
    print(&mut desk, Purpose::Pages, "no-such-folder/hr.pdf");
    assert_eq!(desk.group().group().editions.len(), 1, "what was not saved was not given out");
    assert!(desk.group().group().prints.iter().all(|print| print.kind.as_str() != "hr"));
    print(&mut desk, Purpose::Pages, "hr.pdf");
    assert!(std::fs::read(desk.path("hr.pdf")).unwrap() == to_pdf(&looked_at).unwrap());
    let saved = group_in(&group_path);
    assert_eq!(saved.editions.len(), 2);
    assert_eq!(saved.editions[1].members, expected.editions[1].members);
    assert_eq!(saved.prints.last().unwrap().kind.as_str(), "hr");
}

#[test]
fn every_print_is_outdated_once_someone_has_left() {
    let (mut desk, group_path) = desk();
    let participant = desk.group().group().journeys[0].participant.clone();
    ask(&mut desk, GroupAction::Select(Some(participant.clone())));
    let before = desk.group().group().prints.len();
    print(&mut desk, Purpose::Print(Printable::Journey), "one.pdf");
    print(&mut desk, Purpose::Print(Printable::Group), "group.pdf");
    ask(&mut desk, GroupAction::Show(GroupView::Pages));
    for kind in Printable::of_a_group() {
        ask(&mut desk, PagesAction::Kind(kind));
        for _ in 0..2_000 {
            desk.harness.step();
            if desk.group().topics.pages.shown().is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        print(&mut desk, Purpose::Pages, "pages.pdf");
    }
    let prints = &desk.group().group().prints[before..];
    let kinds: Vec<&str> = prints.iter().map(|print| print.kind.as_str()).collect();
    // Side by side, environment, board and effect count as the group, the questions of an interview as a journey; a blank sheet and a run
    // sheet are about nobody.
    let expected =
        ["journey", "group", "group", "group", "poster", "group", "group", "group", "hr", "journey", "journey"];
    assert_eq!(kinds, expected);
    ask(&mut desk, FileAction::Save);
    desk.wait_for_work();
    ask(&mut desk, SharingAction::Withdraw(participant));
    desk.wait_for_work();
    let saved = group_in(&group_path);
    assert!(saved.prints[before..].iter().all(|print| print.outdated), "{:?}", saved.prints);
    assert_eq!(saved.editions.last().unwrap().gone, 1);
}

#[test]
fn hr_reads_the_pages_that_are_printed_one_by_one() {
    let (mut desk, _) = desk();
    desk.click("Maak de HR-editie…");
    desk.click("Maak");
    desk.wait_for_work();
    let path = edition_in(&desk);
    ask(&mut desk, FileAction::LeaveAnyway(potloodlijn::app::files::Leaving::ToStart));
    ask(&mut desk, FileAction::Choose(Purpose::OpenEdition, vec![path.clone()]));
    desk.wait_for_work();
    let edition: Edition = read(&std::fs::read(&path).unwrap(), &Instruments::builtin()).unwrap().value;
    let document = edition_document(&edition, Language::Nl, Paper::A4);
    for (place, page) in document.pages.iter().enumerate() {
        let Screen::Hr(hr) = &desk.state().screen else { panic!("HR is shown") };
        assert_eq!(hr.page, place);
        assert!(desk.harness.query_by_label(&page.reading()).is_some(), "page {place} is read out as it is printed");
        desk.click("Volgende");
    }
    print(&mut desk, Purpose::Print(Printable::Hr), "hr.pdf");
    assert!(std::fs::read(desk.path("hr.pdf")).unwrap() == to_pdf(&document).unwrap());
    desk.click("A3");
    print(&mut desk, Purpose::Print(Printable::Hr), "hr-a3.pdf");
    let large = edition_document(&edition, Language::Nl, Paper::A3);
    assert!(std::fs::read(desk.path("hr-a3.pdf")).unwrap() == to_pdf(&large).unwrap());
}

#[test]
fn the_facilitator_sees_each_thing_that_is_left_out_at_its_place_and_hr_sees_none_of_it() {
    let example = potloodlijn::demo::example_group(9, 7, Language::Nl);
    let group = potloodlijn::model::Group {
        journeys: example.journeys.into(),
        ..potloodlijn::model::Group::new(uuid::Uuid::from_u128(9), example.setup)
    };
    let told = potloodlijn::privacy::draft_edition(&group).unwrap();
    assert!(!told.left_out.is_empty());
    let words = |document: &potloodlijn::report::Document| -> String {
        let pages: Vec<String> = document.pages.iter().map(potloodlijn::report::Page::reading).collect();
        pages.join(" ").replace('\u{ad}', "")
    };
    let seen = edition_document_for_facilitator(&told.edition, &told.left_out, Language::Nl, Paper::A4);
    let (seen, given) = (words(&seen), words(&edition_document(&told.edition, Language::Nl, Paper::A4)));
    let texts = potloodlijn::text::Texts::of(Language::Nl);
    assert!(!given.contains("Niet verteld ("), "HR gets the pages without it");
    for left in &told.left_out {
        let reason = potloodlijn::text::left_out_reason(texts, left.why);
        let name = potloodlijn::text::left_out_name(texts, &told.edition.instrument, &left.table);
        let lines = seen.split("Niet verteld (").skip(1);
        let is_told = lines.into_iter().any(|line| line.starts_with(&reason) && line.contains(&name));
        assert!(is_told, "{left:?} stands somewhere with its reason");
    }
    let first_phase = seen.find("A Aanloop:").unwrap();
    let second_phase = first_phase + seen[first_phase..].find("B Kritiek:").unwrap();
    let of_a = told.left_out.iter().filter(|it| it.phase.is_some_and(|phase| phase.to_string() == "A")).count();
    assert!(of_a == 0 || seen[first_phase..second_phase].contains("Niet verteld ("), "in the phase it is about");
}
