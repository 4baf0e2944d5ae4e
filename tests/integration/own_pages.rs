//! Someone looks at the pages of their own drawing before printing them.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::state::Screen;
use potloodlijn::model::{History, Journey, Language, Share};
use potloodlijn::report::page::Document;
use potloodlijn::report::{JourneyChoices, Paper, Reader, journey_document_with, to_pdf};

use super::desk::Desk;
use super::report::people::{journey, words_of};

const KEPT: &str = "iets voor mezelf";

/// A drawing with one event that its owner keeps, at its pages.
fn at_the_pages() -> Desk {
    let mut desk = Desk::new(1.0);
    desk.begin_drawing();
    let mut drawn = journey(1);
    drawn.events.truncate(2);
    drawn.events[0].title = KEPT.into();
    drawn.events[0].share = Share::Myself;
    change(&mut desk, drawn);
    desk.choose("Meer…", "Maak een pagina…");
    wait_for_pages(&mut desk);
    desk
}

fn change(desk: &mut Desk, journey: Journey) {
    let Screen::Sheet(sheet) = &mut desk.harness.state_mut().state.screen else { panic!("a sheet is open") };
    sheet.document.history = History::new(journey);
    desk.harness.run();
}

fn wait_for_pages(desk: &mut Desk) {
    for _ in 0..2_000 {
        desk.harness.step();
        if desk.sheet().own_pages.as_ref().unwrap().shown(desk.sheet().document.history.revision()).is_some() {
            desk.harness.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("no pages were laid out");
}

fn shown(desk: &Desk) -> Document {
    desk.sheet()
        .own_pages
        .as_ref()
        .unwrap()
        .shown(desk.sheet().document.history.revision())
        .unwrap()
        .document
        .clone()
        .unwrap()
}

fn turn(desk: &mut Desk, switch: &str) -> Document {
    desk.click(switch);
    wait_for_pages(desk);
    shown(desk)
}

#[test]
fn pages_are_looked_at_one_by_one_and_one_goes_back_to_the_drawing() {
    let mut desk = at_the_pages();
    let before = shown(&desk).pages.len();
    assert!(turn(&mut desk, "Elke lijn ook apart").pages.len() > before);
    desk.click("Volgende");
    assert_eq!(desk.sheet().own_pages.as_ref().unwrap().page, 1);
    assert!(desk.harness.query_by_label_contains("Mijn reis, lijn voor lijn").is_some());
    desk.click("Terug naar je tekening");
    assert!(desk.sheet().own_pages.is_none());
}

#[test]
fn what_is_kept_is_on_no_page_until_its_owner_asks_for_it() {
    let mut desk = at_the_pages();
    assert!(!words_of(&shown(&desk)).contains(KEPT));
    assert!(desk.harness.query_by_label("1 ding dat je voor jezelf houdt.").is_some());
    let with_own = words_of(&turn(&mut desk, "Ook wat je voor jezelf houdt"));
    assert!(with_own.contains(KEPT) && with_own.contains("Alleen voor jou"), "{with_own}");
    assert!(desk.harness.query_by_label("1 ding dat je voor jezelf houdt.").is_none());
    assert!(!words_of(&turn(&mut desk, "Ook wat je voor jezelf houdt")).contains(KEPT));
    // Looking again begins without.
    turn(&mut desk, "Ook wat je voor jezelf houdt");
    desk.click("Terug naar je tekening");
    desk.choose("Meer…", "Maak een pagina…");
    wait_for_pages(&mut desk);
    assert!(!words_of(&shown(&desk)).contains(KEPT));
}

#[test]
fn each_switch_puts_its_own_thing_on_the_pages() {
    let mut desk = at_the_pages();
    assert!(!words_of(&shown(&desk)).contains("Aanloop"));
    assert!(words_of(&turn(&mut desk, "De fasen")).contains("Aanloop"));
    assert!(words_of(&turn(&mut desk, "Je lijnen ook in woorden")).contains("Mijn reis in woorden"));
    assert!(desk.harness.query_by_label("Wat je tot slot zei").is_none(), "there is nothing to switch off");
    desk.click("A3");
    wait_for_pages(&mut desk);
    assert!((shown(&desk).pages[0].width_mm - 420.0).abs() < 0.01);
}

#[test]
fn what_is_saved_is_what_was_looked_at() {
    let mut desk = at_the_pages();
    turn(&mut desk, "Elke lijn ook apart");
    let path = desk.path("mijn-reis.pdf");
    desk.click("Bewaar als PDF…");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    let choices = JourneyChoices { strips: true, reader: Reader::Facilitator, ..JourneyChoices::default() };
    let drawn = (desk.sheet().journey(), &desk.sheet().setup.instrument);
    let document = journey_document_with(choices, drawn, Language::Nl, Paper::A4);
    assert!(std::fs::read(&path).unwrap() == to_pdf(&document).unwrap());
    assert!(desk.harness.query_by_label("Open de PDF").is_some());
    // Something else on the pages is something else than was saved.
    turn(&mut desk, "De fasen");
    assert!(desk.harness.query_by_label("Open de PDF").is_none());
}

#[test]
fn the_switches_fit_in_a_small_window() {
    let mut desk = Desk::sized([640.0, 400.0], 2.0);
    desk.begin_drawing();
    change(&mut desk, journey(1));
    desk.choose("Meer…", "Maak een pagina…");
    wait_for_pages(&mut desk);
    let next = desk.harness.get_by_label("Volgende").rect();
    assert!(next.right() <= 640.0 && next.bottom() <= 400.0, "{next:?}");
}
