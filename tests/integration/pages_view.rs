//! Pages before they are printed, driven as a person would.

use egui_kittest::kittest::Queryable;
use potloodlijn::analysis::Filter;
use potloodlijn::app::figures::pages::PagesWish;
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::compare::CompareAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::model::{Group, Language, NowMoment, ParticipantCode, PhaseLetter};
use potloodlijn::report::page::Item;
use potloodlijn::report::theme::PRINT;
use potloodlijn::report::{Document, Looked, Paper, Printable, group_document, to_pdf};

use super::compare::ask;
use super::desk::Desk;

/// The example group, at its pages.
fn at_the_pages() -> Desk {
    let mut desk = Desk::new(1.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.click("Bladzijden");
    wait_for_pages(&mut desk);
    desk
}

fn wait_for_pages(desk: &mut Desk) {
    // Unoptimised, beside all other tests, pages take their time.
    for _ in 0..12_000 {
        desk.harness.step();
        if desk.group().topics.pages.shown().is_some() {
            desk.harness.run();
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("no pages were made");
}

#[test]
fn the_report_is_looked_at_page_by_page_and_read_out() {
    let mut desk = at_the_pages();
    assert_eq!(desk.group().looking.view, GroupView::Pages);
    assert!(desk.harness.query_by_label_contains("Verslag van een groep").is_some());
    desk.click("Volgende");
    assert_eq!(desk.group().topics.pages.page, 1);
    assert!(desk.harness.query_by_label_contains("Elk vak is één lijn van de tekening").is_some());
    desk.click("Vorige");
    assert_eq!(desk.group().topics.pages.page, 0);
}

#[test]
fn paper_for_the_session_can_be_looked_at_too() {
    let mut desk = at_the_pages();
    let kinds = [
        ("Vragen voor het gesprek", Printable::Agenda, 9),
        ("Tekenvel", Printable::BlankSheet, 1),
        ("Draaiboek", Printable::RunSheet, 1),
    ];
    for (name, kind, least) in kinds {
        desk.click(name);
        wait_for_pages(&mut desk);
        assert_eq!(desk.group().topics.pages.kind, kind);
        let pages = desk.group().topics.pages.shown().unwrap().document.as_ref().unwrap().pages.len();
        assert!(pages >= least, "{name}: {pages} pages");
    }
}

#[test]
fn every_kind_of_pages_can_be_looked_at_and_says_what_is_not_on_it() {
    let mut desk = at_the_pages();
    for (name, kind) in
        [("Poster", Printable::Poster), ("Verslag voor HR", Printable::Hr), ("De reizen", Printable::Journey)]
    {
        desk.click(name);
        wait_for_pages(&mut desk);
        assert_eq!(desk.group().topics.pages.kind, kind);
        let made = desk.group().topics.pages.shown().unwrap();
        assert!(made.document.as_ref().is_some_and(|document| !document.pages.is_empty()), "{name}");
        assert!(desk.harness.query_by_label_contains("Wat er niet op staat").is_some(), "{name}");
    }
}

#[test]
fn who_filled_in_no_moment_of_now_is_counted_beside_the_pages_of_those_who_did() {
    let mut desk = at_the_pages();
    for (without, words) in
        [(8, "8 tekeningen: wie ze tekenden, vulden geen"), (1, "Eén tekening: wie haar tekende, vulde geen")]
    {
        let mut group = desk.group().group().clone();
        group.now.clear();
        let count = group.journeys.len();
        for (place, journey) in group.journeys.iter_mut().enumerate() {
            let moment = NowMoment::new(uuid::Uuid::from_u128(place as u128 + 1), jiff::civil::date(2026, 3, 2), None);
            journey.now = if place < count - without { vec![moment] } else { Vec::new() };
        }
        desk.change_group(group);
        desk.click("Nu, naast elke tekening");
        wait_for_pages(&mut desk);
        desk.wait_for_figures();
        assert!(desk.harness.query_by_label_contains(words).is_some(), "{words}");
        let pages = desk.group().topics.pages.shown().unwrap().document.as_ref().unwrap().pages.len();
        assert_eq!(pages, count - without);
    }
}

#[test]
fn what_is_saved_is_what_was_looked_at() {
    let mut desk = at_the_pages();
    let path = desk.path("verslag.pdf");
    desk.click("Bewaar als PDF…");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    let document = group_document(desk.group().group(), Language::Nl, Paper::A4);
    assert!(std::fs::read(&path).unwrap() == to_pdf(&document).unwrap());
    assert_eq!(desk.group().topics.pages.saved.as_deref(), Some(path.as_path()));
    assert!(desk.harness.query_by_label("Open de PDF").is_some());
}

#[test]
fn each_kind_keeps_the_paper_that_was_chosen_for_it() {
    let mut desk = at_the_pages();
    let width =
        |desk: &Desk| desk.group().topics.pages.shown().unwrap().document.as_ref().unwrap().pages[0].width_mm.round();
    assert_eq!(width(&desk), 297.0);
    desk.click("A3");
    wait_for_pages(&mut desk);
    assert_eq!(width(&desk), 420.0);
    // Upright, and the usual paper of its kind.
    for (name, expected) in [("Verslag voor HR", 210.0), ("Poster", 420.0), ("Verslag van de groep", 420.0)] {
        desk.click(name);
        wait_for_pages(&mut desk);
        assert_eq!(width(&desk), expected, "{name}");
    }
}

#[test]
fn letters_that_cannot_be_printed_are_told() {
    let desk = at_the_pages();
    let told = |group: &Group| {
        let wish = wish_for(group, Printable::Group);
        PagesWish::make(&wish, group).left_out.iter().any(|sentence| sentence.contains("zoals emoji"))
    };
    let mut group = desk.group().group().clone();
    assert!(!told(&group));
    group.setup.name = "Team 😀".into();
    assert!(told(&group));
}

fn wish_for(group: &Group, kind: Printable) -> PagesWish {
    let whom = potloodlijn::privacy::Whom::Everyone;
    PagesWish {
        only: None,
        looked: Looked::default(),
        edition: uuid::Uuid::nil(),
        group: group.id,
        revision: 0,
        kind,
        paper: Paper::A4,
        whom,
        memory: std::sync::Arc::default(),
        language: Language::Nl,
    }
}

#[test]
fn too_small_a_group_gets_a_sentence_in_the_place_of_a_report_for_hr() {
    let desk = at_the_pages();
    let mut group = desk.group().group().clone();
    group.journeys.truncate(3);
    let made = wish_for(&group, Printable::Hr).make(&group);
    assert!(made.document.is_none());
    assert!(made.left_out[0].contains("minder dan 5 mensen"), "{:?}", made.left_out);
}

#[test]
fn everyone_side_by_side_is_printed_as_it_is_looked_at() {
    let mut desk = at_the_pages();
    let code = desk.group().group().journeys[2].participant.clone();
    let phase = PhaseLetter::new('B');
    ask(&mut desk, CompareAction::Filter(Filter { phase, ..Filter::default() }));
    ask(&mut desk, GroupAction::Select(Some(code.clone())));
    desk.click("Vergelijken, zoals je het nu ziet");
    wait_for_pages(&mut desk);
    let made = desk.group().topics.pages.shown().unwrap();
    let document = made.document.as_ref().unwrap();
    let words: Vec<&str> = document.pages[0].texts().map(|text| text.words.as_str()).collect();
    let words = words.join(" ");
    for told in ["alleen fase B", &format!("De zwarte lijn is van {code}."), "voor de begeleider, niet voor anderen"] {
        assert!(words.contains(told), "{told}: {words}");
    }
    let black = |document: &Document| {
        let lines = document.pages[0]
            .items
            .iter()
            .filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None });
        lines.filter(|line| line.colour == PRINT.ink && line.points.len() > 2).count()
    };
    assert!(black(document) >= 7, "a line of this person in each field");
    let nobody = wish_for(desk.group().group(), Printable::Compare).make(desk.group().group());
    assert_eq!(black(nobody.document.as_ref().unwrap()), 0, "nobody stands out");
    let only = Filter { people: [ParticipantCode::new("P99").unwrap()].into(), ..Filter::default() };
    let wish = PagesWish {
        looked: Looked { filter: only, person: None },
        ..wish_for(desk.group().group(), Printable::Compare)
    };
    let made = wish.make(desk.group().group());
    assert!(made.document.is_none() && made.left_out[0].contains("doet niemand mee"), "{:?}", made.left_out);
}

#[test]
fn pages_fit_in_a_small_window() {
    let mut desk = Desk::sized([640.0, 400.0], 2.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    desk.choose("Naast elkaar", "Bladzijden");
    wait_for_pages(&mut desk);
    let next = desk.harness.get_by_label("Volgende").rect();
    assert!(next.right() <= 640.0 && next.bottom() <= 400.0, "{next:?}");
}

#[test]
fn pages_for_hr_that_were_saved_are_remembered_as_given_out() {
    let mut desk = at_the_pages();
    desk.click("Verslag voor HR");
    wait_for_pages(&mut desk);
    let path = desk.path("hr.pdf");
    desk.click("Bewaar als PDF…");
    desk.fill("Waar komt het bestand?", path.to_str().unwrap());
    desk.click("Maak");
    desk.wait_for_work();
    assert!(path.exists());
    assert_eq!(desk.group().group().editions.len(), 1);
}

#[test]
fn the_board_and_the_effect_are_looked_at_and_printed_by_themselves() {
    for (view, kind, title) in [
        (GroupView::Board, Printable::Board, "Wat we anders gaan doen"),
        (GroupView::Effect, Printable::Effect, "Wat er veranderde"),
    ] {
        let mut desk = Desk::new(1.0);
        desk.open_example();
        desk.look_at(view);
        desk.click("Bekijk en druk af…");
        wait_for_pages(&mut desk);
        assert_eq!((desk.group().looking.view, desk.group().topics.pages.kind), (GroupView::Pages, kind));
        let shown = std::sync::Arc::clone(desk.group().topics.pages.shown().unwrap());
        let document = shown.document.as_ref().expect("there are pages");
        assert!(document.title.starts_with(title), "{}", document.title);
        let path = desk.path("bord.pdf");
        desk.click("Bewaar als PDF…");
        desk.fill("Waar komt het bestand?", path.to_str().unwrap());
        desk.click("Maak");
        desk.wait_for_work();
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn of_a_group_without_drawings_no_kind_of_page_fails() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let group = potloodlijn::model::Group { journeys: Vec::new().into(), ..desk.group().group().clone() };
    desk.change_group(group);
    desk.look_at(GroupView::Pages);
    for kind in Printable::of_a_group() {
        let context = desk.harness.ctx.clone();
        let action = potloodlijn::app::group::pages::PagesAction::Kind(kind);
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        wait_for_pages(&mut desk);
        let shown = desk.group().topics.pages.shown().unwrap();
        assert!(shown.document.is_some() || !shown.left_out.is_empty(), "{kind:?} says why there is nothing");
    }
}

#[test]
fn of_a_group_without_drawings_it_is_said_why_nothing_can_be_told() {
    let mut desk = Desk::new(1.0);
    desk.open_example();
    let group = potloodlijn::model::Group { journeys: Vec::new().into(), ..desk.group().group().clone() };
    desk.change_group(group);
    desk.look_at(GroupView::Sharing);
    desk.wait_for_figures();
    assert!(desk.harness.query_by_label_contains("doet niemand mee").is_some());
    assert!(desk.harness.query_by_label_contains("Ik leg de tekeningen naast elkaar").is_none());
}
