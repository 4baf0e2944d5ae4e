//! What is shown to others tells of nobody alone.

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::group::compare::CompareAction;
use potloodlijn::app::group::threads::{ThreadsAction, ThreadsPage};
use potloodlijn::app::group::view::GroupView;
use potloodlijn::privacy::edition_of;

use super::super::desk::Desk;
use super::{ask, desk_with};

/// Everything a screen reader would find.
fn said(desk: &Desk) -> Vec<String> {
    let nodes = desk.harness.root().children_recursive().map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description()].into_iter().flatten().collect::<Vec<_>>()
    });
    nodes.flatten().collect()
}

/// A code of a participant stands in it.
fn has_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(3).any(|it| it[0] == b'P' && it[1].is_ascii_digit() && it[2].is_ascii_digit())
}

#[test]
fn no_code_is_on_the_screen_or_in_what_is_read_aloud() {
    let mut desk = desk_with(9);
    desk.click("P03");
    assert!(said(&desk).iter().any(|text| has_code(text)));
    desk.click("Toon op groot scherm");
    desk.wait_for_figures();
    assert!(desk.group().presenting.on && desk.group().looking.selected.is_none());
    ask(&mut desk, CompareAction::Cursor(Some(0.4)));
    let views = [GroupView::Compare, GroupView::Threads];
    for view in views {
        ask(&mut desk, potloodlijn::app::group::action::GroupAction::Show(view));
        desk.wait_for_figures();
        for page in ThreadsPage::ALL {
            ask(&mut desk, ThreadsAction::Page(page));
            let codes: Vec<String> = said(&desk).into_iter().filter(|text| has_code(text)).collect();
            assert!(codes.is_empty(), "{view:?} {page:?}: {codes:?}");
        }
    }
}

#[test]
fn nobody_can_be_let_stand_out_and_no_cell_opens() {
    let mut desk = desk_with(9);
    let one = desk.group().group().journeys[0].participant.clone();
    ask(&mut desk, CompareAction::Present(true));
    ask(&mut desk, potloodlijn::app::group::action::GroupAction::Select(Some(one.clone())));
    let people = std::collections::BTreeSet::from([one]);
    ask(&mut desk, CompareAction::Filter(potloodlijn::analysis::Filter { people, ..Default::default() }));
    let part = desk.group().instrument().phases[0].letter;
    ask(&mut desk, CompareAction::Filter(potloodlijn::analysis::Filter { phase: Some(part), ..Default::default() }));
    assert!(desk.group().looking.filter.is_open(), "two parts could be taken from each other");
    let phase = desk.group().instrument().phases[0].letter;
    let of = potloodlijn::analysis::CellOf::Domain(potloodlijn::model::Domain::Work);
    ask(&mut desk, ThreadsAction::Open(Some(potloodlijn::analysis::Cell { of, phase })));
    assert!(desk.group().looking.selected.is_none());
    assert!(desk.group().looking.filter.people.is_empty());
    assert!(desk.group().topics.threads.open.is_none());
}

#[test]
fn with_too_few_people_it_does_not_begin_and_says_why() {
    let mut desk = desk_with(4);
    desk.click("Toon op groot scherm");
    assert!(!desk.group().presenting.on);
    assert!(desk.state().notice.as_ref().unwrap().contains("vanaf 5 mensen"));
}

#[test]
fn a_raised_minimum_is_kept_and_the_reason_is_said() {
    let mut desk = desk_with(9);
    let mut group = super::group_of(9);
    group.setup.min_group = 9;
    desk.change_group(group);
    desk.click("Toon op groot scherm");
    desk.wait_for_figures();
    // Nine agreed, and one of them has no phase C.
    assert!(desk.group().presenting.on);
    assert!(desk.harness.query_by_label_contains("over minder dan 9 mensen wordt niets gezegd").is_some());
}

#[test]
fn what_is_shown_is_worked_out_from_what_hr_may_get_and_holds_no_drawing() {
    let mut desk = desk_with(9);
    desk.click("Toon op groot scherm");
    desk.wait_for_figures();
    let made = &desk.group().presenting.figures.made().unwrap().1;
    let presented = made.as_ref().as_ref().unwrap();
    assert_eq!(presented.told.edition, edition_of(desk.group().group()).unwrap());
    let figures = &presented.compare;
    assert!(figures.group.journeys.is_empty() && figures.placings.people.is_empty() && figures.events.is_empty());
    assert!(figures.indicators.values().all(|it| it.lines.is_empty() && it.trends.is_empty()));
    assert!(figures.indicators.values().any(|it| !it.middle.is_empty()));
}

/// The numbers of persons in `text` that are followed by "van 8" and are no end of a range.
fn exact_counts(text: &str) -> Vec<&str> {
    let words: Vec<&str> = std::iter::once("").chain(text.split_whitespace()).collect();
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let counts = words.windows(4).filter(|it| {
        is_number(it[1])
            && it[2] == "van"
            && it[3].trim_end_matches(|c: char| !c.is_ascii_digit()) == "8"
            && it[0] != "tot"
    });
    counts.map(|it| it[1]).collect()
}

#[test]
fn no_exact_number_of_persons_is_on_the_screen() {
    assert_eq!(exact_counts("bij 3 van 8, en 3 tot 5 van 8 of 6 of meer van 8"), ["3"]);
    let mut desk = desk_with(9);
    desk.click("Toon op groot scherm");
    ask(&mut desk, CompareAction::Cursor(Some(0.4)));
    desk.wait_for_figures();
    assert!(said(&desk).iter().any(|text| text.contains("of meer van 8") || text.contains("tot 5 van 8")));
    ask(&mut desk, potloodlijn::app::group::action::GroupAction::Show(GroupView::Threads));
    for page in ThreadsPage::ALL {
        ask(&mut desk, ThreadsAction::Page(page));
        desk.wait_for_figures();
        let exact: Vec<String> = said(&desk).into_iter().filter(|text| !exact_counts(text).is_empty()).collect();
        assert!(exact.is_empty(), "{page:?}: {exact:?}");
    }
}

#[test]
fn escape_ends_it() {
    let mut desk = desk_with(9);
    ask(&mut desk, CompareAction::Present(true));
    desk.harness.key_press(egui::Key::Escape);
    desk.harness.run();
    assert!(!desk.group().presenting.on);
    assert!(desk.harness.query_by_label("P01").is_some());
}
