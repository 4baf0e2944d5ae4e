//! Common threads: counts, and the events behind them.

use egui_kittest::kittest::Queryable;
use potloodlijn::analysis::{Cell, CellOf, first_falls, phase_counts};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::threads::ThreadsPage;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::model::{Answer, Code, FromPaper, Level, Quote};

use super::super::desk::Desk;
use super::{ask, desk_with};

fn threads() -> Desk {
    let mut desk = desk_with(9);
    desk.click("Rode draden");
    desk.wait_for_figures();
    desk.click("Wie");
    desk
}

#[test]
fn the_environment_begins_with_its_finding_and_a_row_opens_the_events_behind_it() {
    let mut desk = desk_with(9);
    desk.click("Rode draden");
    desk.wait_for_figures();
    assert_eq!(desk.group().topics.threads.page, ThreadsPage::Environment);
    let group = desk.group().group();
    let most = phase_counts(group).factor_levels.into_iter().filter(|it| it.level != Level::Individual);
    let most = most.rev().max_by_key(|it| it.minus).unwrap();
    let finding = format!("noemen {} van {}", most.minus, most.among);
    assert!(desk.harness.query_by_label_contains(&finding).is_some(), "{finding}");
    let counts = phase_counts(group);
    let lead = counts.factor_levels.iter().find(|it| it.level == Level::Leadership && it.phase.to_string() == "B");
    let lead = lead.unwrap();
    let row = format!("Leiding, B Kritiek: {} zwaar, {} goed, van {}", lead.minus, lead.plus, lead.among);
    desk.click(&row);
    let cell = Cell { of: CellOf::FactorLevel(Level::Leadership), phase: lead.phase };
    assert_eq!(desk.group().topics.threads.open, Some(cell));
    assert!(desk.harness.query_by_label_contains("Hulp: 22 keer, 5 op tijd").is_some());
}

#[test]
fn beside_the_events_of_a_row_nothing_of_the_page_lies_under_them() {
    let mut desk = desk_with(9);
    desk.click("Rode draden");
    desk.wait_for_figures();
    let row = desk.harness.get_by_label_contains("Leiding, B Kritiek: ");
    row.click();
    desk.harness.run();
    let events = desk.harness.get_by_label("Sluit").rect();
    let found = desk.harness.query_all_by_role(egui::accesskit::Role::Label).map(|label| label.rect());
    let page = found.filter(|it| it.top() > events.bottom() && it.left() < events.left());
    let page: Vec<egui::Rect> = page.collect();
    assert!(page.len() > 20, "{}", page.len());
    assert!(page.iter().all(|it| it.right() <= events.left()), "{page:?}");
}

#[test]
fn a_row_of_the_environment_stays_where_it_was_pressed() {
    for width in [1000.0, 1060.0, 1120.0, 1180.0, 1210.0, 1280.0, 1440.0, 1920.0] {
        for row in ["Team, A Aanloop: ", "Leiding, B Kritiek: ", "Team, C Herstel: "] {
            let mut desk = desk_with(9);
            desk.harness.set_size(egui::vec2(width, 800.0));
            desk.look_at(GroupView::Threads);
            desk.wait_for_figures();
            let top = |desk: &Desk| desk.harness.get_by_label_contains(row).rect().top();
            let closed = top(&desk);
            desk.harness.get_by_label_contains(row).click();
            desk.harness.run();
            assert!(desk.shows("Sluit"), "{width}: the events stand beside the page");
            assert!((top(&desk) - closed).abs() < 0.5, "{width}, {row}: from {closed} to {}", top(&desk));
        }
    }
}

#[test]
fn a_cell_says_its_persons_and_opens_the_events_behind_it() {
    let mut desk = threads();
    let counts = phase_counts(desk.group().group());
    let manager = counts.actors.iter().find(|it| it.code.as_str() == "manager" && it.phase.to_string() == "B").unwrap();
    let label = format!("Direct leidinggevende, B Kritiek: {} van {}", manager.persons, counts.participants);
    desk.harness.get_by_label_contains(&label).click();
    desk.harness.run();
    assert!(desk.group().topics.threads.open.is_some());
    assert!(desk.harness.query_by_label_contains("Direct leidinggevende, fase B Kritiek").is_some());
    assert!(desk.harness.query_all_by_label_contains("Bekijk de tekening van").count() >= manager.persons);
    desk.click("Sluit");
    assert!(desk.group().topics.threads.open.is_none());
}

#[test]
fn from_an_event_one_comes_to_the_drawing_it_is_in() {
    let mut desk = threads();
    desk.harness.get_by_label_contains("Direct leidinggevende, B Kritiek").click();
    desk.harness.run();
    let link = desk.harness.query_all_by_label_contains("Bekijk de tekening van").next().unwrap();
    link.click();
    desk.harness.run();
    assert_eq!(desk.group().looking.view, GroupView::Journey);
    assert!(desk.group().looking.selected.is_some());
}

#[test]
fn the_people_behind_a_cell_are_laid_side_by_side() {
    let mut desk = threads();
    let counts = phase_counts(desk.group().group());
    let colleagues =
        counts.actors.iter().find(|it| it.code.as_str() == "colleague" && it.phase.to_string() == "A").unwrap();
    desk.harness.get_by_label_contains("Collega(’s), A Aanloop").click();
    desk.harness.run();
    desk.click("Leg deze mensen naast elkaar");
    desk.wait_for_figures();
    assert_eq!(desk.group().looking.view, GroupView::Compare);
    assert_eq!(desk.group().looking.filter.people.len(), colleagues.persons);
    // Lines are laid by phase of those who went through every one; counts are of all in whom the phase occurs.
    let group = desk.group().group();
    let chosen = group.journeys.iter().filter(|it| desk.group().looking.filter.people.contains(&it.participant));
    let whole = chosen.filter(|it| it.phases.borders.len() == 2).count();
    assert!(whole < colleagues.persons, "someone without phase C is counted in A");
    assert_eq!(desk.group().topics.compare.figures.made().unwrap().1.people, whole);
    assert!(desk.harness.query_by_label_contains("Je ziet een deel: P").is_some());
}

#[test]
fn from_a_decisive_moment_one_comes_to_the_drawing_it_is_in() {
    let mut desk = threads();
    desk.click("Momenten");
    desk.harness.query_all_by_label_contains("Bekijk de tekening van").next().unwrap().scroll_to_me();
    desk.harness.run();
    desk.harness.query_all_by_label_contains("Bekijk de tekening van").next().unwrap().click();
    desk.harness.run();
    assert!(desk.group().looking.view == GroupView::Journey && desk.group().looking.selected.is_some());
}

#[test]
fn every_page_has_something_to_show_and_stays_inside_a_small_window() {
    let mut desk = Desk::sized([640.0, 400.0], 2.0);
    desk.click("Eerst kijken? Negen verzonnen mensen uit het onderwijs");
    ask(&mut desk, GroupAction::Show(GroupView::Threads));
    desk.wait_for_figures();
    for page in ThreadsPage::ALL {
        ask(&mut desk, potloodlijn::app::group::threads::ThreadsAction::Page(page));
        assert!(desk.harness.query_all_by_label_contains("van 9").next().is_some(), "{page:?} says of how many");
    }
}

#[test]
fn a_bar_says_who_is_in_it_and_that_ties_count_twice() {
    let mut desk = threads();
    desk.click("Wat eerst slechter werd");
    let falls = first_falls(desk.group().group());
    let most = falls.indicators.iter().max_by_key(|count| count.first).unwrap();
    let name = desk.group().instrument().indicator(&most.indicator).unwrap().name.nl.clone();
    let counted: usize = falls.indicators.iter().map(|count| count.first).sum();
    let fell = falls.people.iter().filter(|person| !person.falls.is_empty()).count();
    assert_eq!(counted > fell, desk.harness.query_by_label_contains("op dezelfde dag").is_some());
    let label = format!("{name}: {} van {}", most.first, most.drew);
    desk.harness.query_all_by_label(&label).next().unwrap().click();
    desk.harness.run();
    let links = desk.harness.query_all_by_label_contains("Bekijk de tekening van").count();
    assert_eq!(links, most.first);
}

#[test]
fn who_takes_part_in_nothing_has_no_answer_in_the_common_threads_and_no_quote_to_be_looked_through() {
    let mut desk = desk_with(9);
    let mut group = desk.group().group().clone();
    let prompt = Code::new("would-have-helped").unwrap();
    for (place, words) in [(0, "Zegt wie meetelt."), (1, "Zegt wie nee zei."), (2, "Zegt wie niet is nagekeken.")] {
        let journey = &mut group.journeys[place];
        journey.answers = vec![Answer::new(prompt.clone(), words.to_owned())];
        journey.consent.quotes = true;
        journey.events[0].quotes = vec![Quote { approved: true, ..Quote::new(words.to_owned()) }];
    }
    group.journeys[1].consent.group_figures = false;
    group.journeys[2].paper = Some(FromPaper::default());
    desk.change_group(group);
    let counted_only = |desk: &Desk| {
        let is_there = |words: &str| desk.harness.query_all_by_label_contains(words).next().is_some();
        is_there("Zegt wie meetelt.") && !is_there("Zegt wie nee zei.") && !is_there("Zegt wie niet is nagekeken.")
    };
    desk.look_at(GroupView::Threads);
    desk.wait_for_figures();
    desk.click("Wat had geholpen");
    assert!(counted_only(&desk), "answers");
    desk.click("Delen");
    desk.wait_for_figures();
    assert!(counted_only(&desk), "quotes");
}
