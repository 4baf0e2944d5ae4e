//! What is shown to others tells of nobody alone.

use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::action::compare::CompareAction;
use potloodlijn::app::state::GroupView;
use potloodlijn::app::state::threads::{ThreadsAction, ThreadsPage};

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
    assert!(desk.group().presents && desk.group().selected.is_none());
    ask(&mut desk, CompareAction::Cursor(Some(0.4)));
    let views = [GroupView::Compare, GroupView::Threads];
    for view in views {
        ask(&mut desk, potloodlijn::app::action::GroupAction::Show(view));
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
    ask(&mut desk, potloodlijn::app::action::GroupAction::Select(Some(one.clone())));
    let people = std::collections::BTreeSet::from([one]);
    ask(&mut desk, CompareAction::Filter(potloodlijn::analysis::Filter { people, ..Default::default() }));
    let phase = desk.group().instrument().phases[0].letter;
    let of = potloodlijn::analysis::CellOf::Domain(potloodlijn::model::Domain::Work);
    ask(&mut desk, ThreadsAction::Open(Some(potloodlijn::analysis::Cell { of, phase })));
    assert!(desk.group().selected.is_none());
    assert!(desk.group().filter.people.is_empty());
    assert!(desk.group().threads.open.is_none());
}

#[test]
fn with_too_few_people_it_does_not_begin_and_says_why() {
    let mut desk = desk_with(4);
    desk.click("Toon op groot scherm");
    assert!(!desk.group().presents);
    assert!(desk.state().notice.as_ref().unwrap().contains("vanaf 5 mensen"));
}

#[test]
fn a_raised_minimum_raises_what_a_median_needs() {
    let mut desk = desk_with(9);
    ask(&mut desk, CompareAction::Present(true));
    desk.wait_for_figures();
    assert_eq!(desk.group().compare.figures.made().unwrap().0.least, 5);
    let mut group = super::group_of(9);
    group.setup.min_group = 10;
    assert_eq!(group.fewest_shown(), 10);
    group.setup.min_group = 2;
    assert_eq!(group.fewest_shown(), 5, "it can be raised, never lowered");
}

#[test]
fn escape_ends_it() {
    let mut desk = desk_with(9);
    ask(&mut desk, CompareAction::Present(true));
    desk.harness.key_press(egui::Key::Escape);
    desk.harness.run();
    assert!(!desk.group().presents);
    assert!(desk.harness.query_by_label("P01").is_some());
}
