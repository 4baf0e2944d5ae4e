//! A facilitator's screens, driven as a person would.

use std::path::PathBuf;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::figures::compare::CompareAxis;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::questions::Dialog;
use potloodlijn::format::{self, Instruments};
use potloodlijn::model::{Group, Journey, PhaseLetter};

use super::desk::Desk;

fn examples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples")
}

fn letter(name: char) -> PhaseLetter {
    PhaseLetter::new(name).unwrap()
}

/// Brings a folder together from the start screen, up to the report of what came in.
fn bring_together(desk: &mut Desk, folder: &str) {
    desk.click("Voeg tekeningen samen");
    desk.fill("Welk bestand?", folder);
    desk.click("Open");
    desk.wait_for_work();
}

#[test]
fn a_folder_is_brought_together_after_a_report_of_what_came_in() {
    let mut desk = Desk::new(1.0);
    bring_together(&mut desk, examples().to_str().unwrap());
    assert!(desk.harness.query_by_label_contains("Nieuw: 9").is_some(), "nothing is taken unseen");
    desk.click("Neem over");
    assert_eq!(desk.group().group().journeys.len(), 9);
    assert!(desk.group().unsaved());
}

#[test]
fn the_same_folder_again_adds_nothing_and_a_broken_file_gets_its_reason() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    std::fs::copy(examples().join("P01.journey.json"), desk.path("P01.journey.json")).unwrap();
    std::fs::write(desk.path("leeg.journey.json"), "").unwrap();
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    desk.click("Voeg tekeningen toe…");
    desk.fill("Welk bestand?", &folder);
    desk.click("Open");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("al aanwezig: 1").is_some());
    assert!(desk.harness.query_by_label_contains("het bestand is leeg").is_some());
    desk.click("Sluit");
    assert_eq!(desk.group().group().journeys.len(), 9);
}

#[test]
fn another_drawing_of_the_same_code_is_listed_and_not_taken() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    let bytes = std::fs::read(examples().join("P01.journey.json")).unwrap();
    let mut other: Journey = format::read(&bytes, &Instruments::builtin()).unwrap().value;
    other.id = uuid::Builder::from_random_bytes([9; 16]).into_uuid();
    std::fs::write(desk.path("andere.journey.json"), format::write(&other)).unwrap();
    let before = desk.group().group().clone();
    desk.click("Voeg tekeningen toe…");
    desk.fill("Welk bestand?", desk.path("andere.journey.json").to_str().unwrap().to_owned().as_str());
    desk.click("Open");
    desk.wait_for_work();
    assert!(desk.harness.query_by_label_contains("dubbel: 1").is_some());
    desk.click("Sluit");
    assert_eq!(*desk.group().group(), before);
}

#[test]
fn a_withdrawal_can_be_taken_though_nothing_new_came_in() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    let mut other = Group::new(uuid::Uuid::from_u128(4), desk.group().group().setup.clone());
    other.withdrawn = vec![desk.group().group().journeys[0].id];
    std::fs::write(desk.path("g.group.json"), format::write(&other)).unwrap();
    let path = desk.path("g.group.json").to_str().unwrap().to_owned();
    desk.click("Voeg tekeningen toe…");
    desk.fill("Welk bestand?", &path);
    desk.click("Open");
    desk.wait_for_work();
    desk.click("Neem over");
    assert_eq!(desk.group().group().journeys.len(), 8);
}

#[test]
fn one_person_stands_out_and_the_axis_is_chosen() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("P03");
    assert_eq!(desk.group().looking.selected.as_ref().unwrap().as_str(), "P03");
    desk.click("kalender");
    assert_eq!(desk.group().topics.compare.axis, CompareAxis::Calendar);
    desk.click("P03");
    assert_eq!(desk.group().looking.selected, None);
}

#[test]
fn a_dragged_border_lands_where_it_was_let_go_and_can_be_undone() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("P03");
    desk.click("Eén tekening");
    assert_eq!(desk.group().looking.view, GroupView::Journey);
    let border = |desk: &Desk| desk.group().selected().unwrap().1.phases.borders[&letter('B')].day;
    let modified = |desk: &Desk| desk.group().selected().unwrap().1.modified;
    let before = border(&desk);
    let modified_before = modified(&desk);
    let handle = desk.harness.get_by_label_contains("Grens van fase B").rect().center();
    let handle_of_c = desk.harness.get_by_label_contains("Grens van fase C").rect().center();
    let c_day = desk.group().selected().unwrap().1.phases.borders[&letter('C')].day;
    // The two borders tell how wide a day is, without the window's own arithmetic.
    let points_a_day = f64::from(handle_of_c.x - handle.x) / (c_day - before);
    let target = handle - egui::vec2(60.0, 0.0);
    desk.harness.drag_at(handle);
    desk.harness.run();
    desk.harness.hover_at(target);
    desk.harness.run();
    desk.harness.drop_at(target);
    desk.harness.run();
    let expected = before - 60.0 / points_a_day;
    assert!((border(&desk) - expected).abs() <= 1.0, "wanted {expected}, got {}", border(&desk));
    assert!(modified(&desk) > modified_before, "the border must win from the state without it in a merge");
    desk.click("Ongedaan maken");
    assert_eq!((border(&desk), modified(&desk)), (before, modified_before));
}

#[test]
fn a_border_cannot_pass_its_neighbour() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("P03");
    desk.click("Eén tekening");
    let handle = desk.harness.get_by_label_contains("Grens van fase B").rect().center();
    let beyond = desk.harness.get_by_label_contains("Grens van fase C").rect().center() + egui::vec2(40.0, 0.0);
    desk.harness.drag_at(handle);
    desk.harness.run();
    desk.harness.hover_at(beyond);
    desk.harness.run();
    desk.harness.drop_at(beyond);
    desk.harness.run();
    let borders = &desk.group().selected().unwrap().1.phases.borders;
    assert!(borders[&letter('B')].day < borders[&letter('C')].day);
}

#[test]
fn a_missing_phase_stays_missing_until_someone_sets_it() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("P03");
    desk.click("Eén tekening");
    desk.click("Haal C weg");
    assert!(!desk.group().selected().unwrap().1.phases.borders.contains_key(&letter('C')));
    desk.click("Zet C Herstel");
    assert!(desk.group().selected().unwrap().1.phases.borders.contains_key(&letter('C')));
}

#[test]
fn a_saved_group_opens_as_it_was() {
    let mut desk = Desk::new(1.0);
    bring_together(&mut desk, examples().to_str().unwrap());
    desk.click("Neem over");
    let group = desk.group().group().clone();
    desk.click("Bewaar");
    desk.fill("Waar komt het bestand?", desk.path("team").to_str().unwrap().to_owned().as_str());
    let buttons: Vec<_> = desk.harness.get_all_by_label("Bewaar").collect();
    buttons[buttons.len() - 1].click();
    drop(buttons);
    desk.harness.run();
    desk.wait_for_work();
    assert!(!desk.group().unsaved());
    let bytes = std::fs::read(desk.path("team.group.json")).unwrap();
    assert_eq!(format::read::<Group>(&bytes, &Instruments::builtin()).unwrap().value, group);
}

#[test]
fn the_group_report_is_a_pdf() {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    // It is looked at before it is printed.
    desk.click("Bekijk en druk af…");
    desk.wait_for_figures();
    desk.click("Bewaar als PDF…");
    desk.fill("Waar komt het bestand?", desk.path("verslag").to_str().unwrap().to_owned().as_str());
    desk.click("Maak");
    desk.wait_for_work();
    assert!(desk.state().dialog.is_none());
    let bytes = std::fs::read(desk.path("verslag.pdf")).unwrap();
    assert!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len() >= 3);
}

#[test]
fn nothing_in_an_empty_folder_is_said() {
    let mut desk = Desk::new(1.0);
    let folder = desk.folder.path().to_str().unwrap().to_owned();
    bring_together(&mut desk, &folder);
    assert!(matches!(desk.state().dialog, Some(Dialog::Message(_))));
}

#[test]
fn where_there_is_little_room_everything_opens_from_one_row() {
    let mut desk = Desk::sized([640.0, 400.0], 2.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("Naast elkaar");
    desk.click("Eén tekening");
    assert_eq!(desk.group().looking.view, GroupView::Journey);
    // The name of the one who is looked at opens the list.
    desk.harness.get_by_role_and_label(egui::accesskit::Role::Button, "P01").click();
    desk.harness.run();
    desk.harness.get_by_label("P04").click();
    desk.harness.run();
    assert_eq!(desk.group().looking.selected.as_ref().unwrap().as_str(), "P04");
    let screen = desk.harness.ctx.content_rect();
    for label in ["Eén tekening", "Groep", "← Start"] {
        assert!(screen.contains_rect(desk.harness.get_by_label(label).rect()), "{label} is cut off");
    }
}
