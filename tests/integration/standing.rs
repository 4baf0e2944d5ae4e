//! Where a group stands: what comes next and why, what was done with each drawing, and files that were opened lately.

use egui_kittest::kittest::Queryable;
use jiff::civil::date;
use potloodlijn::analysis::{HandedIn, NextStep, standing};
use potloodlijn::app::action::Action;
use potloodlijn::app::document::DocumentFile;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::board::BoardRequest;
use potloodlijn::app::group::interview::Panel;
use potloodlijn::app::group::state::GroupState;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::recent::{MOST_RECENT, RecentAction, RecentFiles};
use potloodlijn::app::state::Screen;
use potloodlijn::format::write;
use potloodlijn::model::{
    BoardAction, BoardMoment, BoardNote, Extra, Group, Level, Measurement, MeasurementTime, Phases, SecondRater, Share,
};

use super::compare::{ask, group_of};
use super::desk::Desk;

const NOW: &str = "2026-03-02T10:00:00Z";

/// Three people: talked through, phases set, quotes asked; nothing on the board.
fn settled() -> Group {
    let mut group = group_of(3);
    for journey in &mut group.journeys {
        journey.consent.interview = true;
        journey.interviewed = Some(NOW.parse().unwrap());
        for quote in journey.events.iter_mut().flat_map(|event| &mut event.quotes) {
            quote.said_on = Some(date(2026, 3, 2));
        }
    }
    group
}

#[test]
fn the_next_step_is_the_first_of_the_method_of_which_something_is_left() {
    let next = |group: &Group| standing(group).next;
    let mut group = settled();
    assert_eq!(next(&group), NextStep::Redesign);
    let mut before = group.clone();
    before.journeys[1].interviewed = None;
    let first = before.journeys[1].participant.clone();
    assert_eq!(next(&before), NextStep::TalkThrough { n: 1, of: 3, first: first.clone() });
    before.journeys[1].consent.interview = false;
    assert_eq!(next(&before), NextStep::Redesign, "who did not agree is not waited for");
    before.journeys[1].phases = Phases::default();
    assert_eq!(next(&before), NextStep::SetPhases { n: 1, of: 3, first });
    let mut asked = group.clone();
    let owner = asked.journeys.iter().position(|it| it.events.iter().any(|event| !event.quotes.is_empty())).unwrap();
    asked.journeys[owner].consent.quotes = true;
    for quote in asked.journeys[owner].events.iter_mut().flat_map(|event| &mut event.quotes) {
        (quote.said_on, quote.approved) = (None, false);
    }
    let n = asked.journeys[owner].events.iter().map(|event| event.quotes.len()).sum();
    assert_eq!(next(&asked), NextStep::AskQuotes { n, first: asked.journeys[owner].participant.clone() });
    group.board.push(BoardAction::new(uuid::Uuid::from_u128(1), String::new(), Level::Team));
    assert_eq!(next(&group), NextStep::SetGoals { n: 1, of: 1 });
    group.board[0].goal = "Meer rust.".into();
    assert_eq!(next(&group), NextStep::MeasureBefore);
    let values =
        [(group.journeys[0].participant.clone(), [(group.setup.instrument.indicators[0].id.clone(), 50.0)].into())];
    group.measurements.push(Measurement { values: values.clone().into(), ..Measurement::default() });
    assert_eq!(next(&group), NextStep::MeasureAfter);
    let later = Measurement { time: MeasurementTime::T1, values: values.into(), ..Measurement::default() };
    group.measurements.push(later);
    assert_eq!(next(&group), NextStep::Share);
}

#[test]
fn of_each_person_it_says_what_was_done_and_how_far_two_raters_are_apart() {
    let mut group = settled();
    group.setup.codes = vec!["P01".into(), "P99".into()];
    let borders = group.journeys[0].phases.borders.clone();
    let mut second = borders.clone();
    for border in second.values_mut() {
        border.day += 14.0;
    }
    group.journeys[0].phases.second = Some(SecondRater { set_by: None, borders: second, extra: Extra::new() });
    let found = standing(&group);
    assert_eq!(found.people.len(), 4, "who was handed a code and is not here is told too");
    assert_eq!(found.people[3].handed_in, HandedIn::No);
    let phases = found.people[0].phases.as_ref().unwrap();
    assert_eq!((phases.has_second, phases.weeks_apart, phases.one_only), (true, Some(2.0), 0));
    assert_eq!(phases.set_by.as_deref(), Some("facilitator"));
}

fn open(group: Group) -> Desk {
    let mut desk = Desk::new(1.0);
    let state = GroupState::new(group, DocumentFile::nothing_to_lose());
    desk.harness.state_mut().state.screen = Screen::Group(Box::new(state));
    ask(&mut desk, PreferAction::Explanations(true));
    desk.wait_for_figures();
    desk
}

#[test]
fn one_press_leads_to_the_next_step_and_a_row_to_the_person() {
    let mut group = settled();
    group.journeys[1].interviewed = None;
    let code = group.journeys[1].participant.clone();
    let mut desk = open(group);
    desk.click("Overzicht");
    assert!(desk.shows("Praat de tekeningen door") && desk.harness.query_by_label_contains("1 van de 3").is_some());
    desk.click(&format!("Ga naar het gesprek met {code}"));
    assert_eq!(desk.group().looking.view, GroupView::Interview);
    assert_eq!(desk.group().looking.selected, Some(code.clone()));
    assert_eq!(desk.group().topics.interview.panel, Panel::Agenda);
    desk.click("Overzicht");
    let first = desk.group().group().journeys[0].participant.clone();
    desk.harness
        .get_by_label_contains(&format!("{first}. Tekening: ingeleverd; Gesprek: 2\u{a0}maart\u{a0}2026"))
        .click();
    desk.harness.run();
    assert_eq!(desk.group().looking.view, GroupView::Journey);
    assert_eq!(desk.group().looking.selected, Some(first));
}

#[test]
fn a_group_that_was_opened_stands_behind_the_door_of_who_guides_until_it_is_cleared() {
    let mut desk = Desk::new(1.0);
    let path = desk.path("team.group.json");
    std::fs::write(&path, write(&group_of(3))).unwrap();
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path.clone()]));
    desk.wait_for_work();
    assert_eq!(desk.state().recent.files, std::slice::from_ref(&path));
    ask(&mut desk, FileAction::Leave(potloodlijn::app::files::Leaving::ToStart));
    assert!(!desk.shows("team.group.json"), "who draws does not see it");
    desk.click("Ik begeleid een groep →");
    desk.click("team.group.json");
    desk.wait_for_work();
    assert_eq!(desk.group().group().journeys.len(), 3);
    ask(&mut desk, RecentAction::Clear);
    assert_eq!(desk.state().recent.files, [path], "what is open is noted again");
    ask(&mut desk, RecentAction::Remember(false));
    assert!(desk.state().recent.files.is_empty());
    ask(&mut desk, Action::Recent(RecentAction::Remember(true)));
    ask(&mut desk, PreferAction::ForgetAtHandIn(true));
    assert!(desk.state().recent.files.is_empty(), "a device that forgets drawings remembers no files");
}

#[test]
fn the_last_files_stand_first_each_once_and_not_too_many() {
    let mut recent = RecentFiles::default();
    for number in 0..20 {
        recent.note(std::path::Path::new(&format!("/{number}")));
    }
    recent.note(std::path::Path::new("/15"));
    assert_eq!(recent.files.len(), MOST_RECENT);
    assert_eq!(recent.files[..2], ["/15", "/19"].map(std::path::PathBuf::from));
}

#[test]
fn words_are_found_wherever_they_stand_and_open_there_and_what_is_kept_is_not_searched() {
    let mut group = settled();
    let (first, second) = (group.journeys[0].participant.clone(), group.journeys[1].participant.clone());
    let event = group.journeys[0].events[0].id;
    group.journeys[0].events[0].note = "Het ging over een Zeepaardje.".into();
    group.journeys[1].events[0].title = "zeepaardje".into();
    group.journeys[1].events[0].share = Share::Myself;
    let mut card = BoardAction::new(uuid::Uuid::from_u128(4), String::new(), Level::Team);
    card.goal = "Geen zeepaardje meer.".into();
    group.board.push(card);
    let mut desk = open(group);
    desk.harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::F);
    desk.harness.run();
    assert_eq!(desk.group().looking.view, GroupView::Standing);
    desk.fill("Zoek in alle woorden van de groep", "zeepaard");
    assert!(desk.shows("2 plekken gevonden"), "not that of {second}");
    desk.harness.get_by_label_contains(&format!("{first} · toelichting bij een gebeurtenis")).click();
    desk.harness.run();
    assert_eq!(desk.group().looking.view, GroupView::Interview);
    assert_eq!(
        (desk.group().looking.selected.clone(), desk.group().topics.interview.event),
        (Some(first), Some(event))
    );
    desk.click("Overzicht");
    desk.harness.get_by_label_contains("kaart op het bord").click();
    desk.harness.run();
    assert_eq!(desk.group().looking.view, GroupView::Board);
    assert_eq!(desk.group().topics.board.card, Some(uuid::Uuid::from_u128(4)));
}

#[test]
fn a_note_on_the_board_that_was_found_opens_whatever_moment_was_talked_about() {
    let mut group = settled();
    group.moments.push(BoardMoment { id: uuid::Uuid::from_u128(5), ..BoardMoment::default() });
    let mut note = BoardNote::new(uuid::Uuid::from_u128(6), String::new(), Level::Team);
    note.text = "Het zeepaardje.".into();
    group.board_notes.push(note);
    let mut desk = open(group);
    let context = desk.harness.ctx.clone();
    let elsewhere = BoardRequest::ShowMoment(Some(uuid::Uuid::from_u128(5)));
    desk.harness.state_mut().ask(&context, vec![elsewhere.into()]);
    desk.look_at(GroupView::Standing);
    desk.fill("Zoek in alle woorden van de groep", "zeepaard");
    desk.harness.get_by_label_contains("Het zeepaardje").click();
    desk.harness.run();
    let board = &desk.group().topics.board;
    assert_eq!((board.note, board.moment), (Some(uuid::Uuid::from_u128(6)), None));
}

#[test]
fn codes_that_begin_alike_are_told_apart_in_the_lists() {
    let mut group = group_of(6);
    for (place, journey) in group.journeys.iter_mut().enumerate() {
        let code = format!("AFDELING-NOORD-{place:02}");
        journey.participant = potloodlijn::model::ParticipantCode::new(&code).unwrap();
    }
    let mut desk = Desk::new(1.0);
    desk.open_example();
    desk.change_group(group);
    for view in [GroupView::Standing, GroupView::Journey] {
        desk.look_at(view);
        let shapes = &desk.harness.output().shapes;
        let shown = shapes.iter().filter_map(|shape| match &shape.shape {
            egui::Shape::Text(text) if text.galley.text().starts_with("AF…") => Some(text.galley.text().to_owned()),
            _ => None,
        });
        let shown: std::collections::BTreeSet<String> = shown.collect();
        assert_eq!(shown.len(), 6, "{view:?}: {shown:?}");
    }
}
