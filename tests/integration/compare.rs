//! Everyone side by side and common threads, driven as a person would; the parts of a group, and folders that grow.

mod looking;
mod parts;
mod presenting;
mod reading;
mod threads;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use potloodlijn::app::figures::compare::CompareAxis;
use potloodlijn::app::group::compare::Picture;
use potloodlijn::app::group::state::GroupState;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::preferences::PreferAction;
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_group;
use potloodlijn::model::{Group, Journey, Language, ParticipantCode};
use potloodlijn::text::Texts;

use super::desk::Desk;

/// An example group of `people`.
pub fn group_of(people: usize) -> Group {
    let example = example_group(people, 7, Language::Nl);
    let mut group = Group::new(example.setup.id, example.setup);
    group.journeys = example.journeys.into();
    group
}

/// A window with that group open, its figures worked out.
pub fn desk_with(people: usize) -> Desk {
    let mut desk = Desk::new(1.0);
    let group = group_of(people);
    desk.harness.state_mut().state.screen =
        Screen::Group(Box::new(GroupState::new(group, potloodlijn::app::document::DocumentFile::nothing_to_lose())));
    // Any action lets the figures begin.
    ask(&mut desk, PreferAction::Explanations(true));
    desk.wait_for_figures();
    desk
}

/// Asks for something from outside the window.
pub fn ask(desk: &mut Desk, action: impl Into<potloodlijn::app::action::Action>) {
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
}

#[test]
fn figures_are_worked_out_beside_the_window_and_what_was_there_stays_meanwhile() {
    let mut desk = desk_with(9);
    assert_eq!(desk.group().topics.compare.figures.made().unwrap().1.people, 8, "one has no phase C");
    let context = desk.harness.ctx.clone();
    let align = potloodlijn::app::group::compare::CompareAction::Align(CompareAxis::Calendar);
    desk.harness.state_mut().ask(&context, vec![align.into()]);
    let shown = desk.group().topics.compare.figures.made().unwrap().1.axis;
    assert!(shown == CompareAxis::Phase && desk.group().topics.compare.figures.is_under_way());
    desk.wait_for_figures();
    assert_eq!(desk.group().topics.compare.figures.made().unwrap().1.axis, CompareAxis::Calendar);
    assert_eq!(desk.group().topics.compare.figures.made().unwrap().1.people, 9);
}

#[test]
fn every_axis_and_picture_is_drawn_with_one_and_three_and_forty_people() {
    for people in [1, 3, 40] {
        let mut desk = desk_with(people);
        for axis in CompareAxis::ALL {
            ask(&mut desk, potloodlijn::app::group::compare::CompareAction::Align(axis));
            desk.wait_for_figures();
            for picture in Picture::ALL {
                ask(&mut desk, potloodlijn::app::group::compare::CompareAction::Picture(picture));
            }
        }
    }
}

/// Where a point of someone's line is on the screen, from the picture's own frame.
fn place_of_line(desk: &Desk, indicator: &str, person: &str) -> egui::Pos2 {
    let figures = &desk.group().topics.compare.figures.made().unwrap().1;
    let instrument = &figures.group.setup.instrument;
    let id = &instrument.indicators.iter().find(|it| it.name.nl == indicator).unwrap().id;
    let person = figures.placings.people.iter().position(|it| it.participant.as_str() == person).unwrap();
    let lines = &figures.indicators[id].lines;
    let stretch = &lines.iter().find(|line| line.person == person).unwrap().stretches[0];
    // Where this line is farthest from all others it cannot be taken for another.
    let apart = |spot: &&potloodlijn::app::figures::compare::Spot| {
        let others = lines.iter().filter(|line| line.person != person).flat_map(|line| line.stretches.iter().flatten());
        let near = others.filter(|other| (other.x - spot.x).abs() < 0.05).map(|other| (other.value - spot.value).abs());
        (near.fold(100.0, f64::min) * 100.0) as i64
    };
    let spot = stretch.iter().filter(|spot| (0.05..0.95).contains(&spot.x)).max_by_key(apart).unwrap();
    let rect = desk.harness.get_by_label_contains(&format!("{indicator}, lijnen van")).rect();
    egui::pos2(
        rect.left() + rect.width() * spot.x as f32,
        rect.top() + rect.height() * ((105.0 - spot.value) / 110.0) as f32,
    )
}

#[test]
fn pressing_a_line_lets_its_person_stand_out_and_again_nobody() {
    let mut desk = desk_with(9);
    let place = place_of_line(&desk, "Zingeving", "P05");
    for wanted in [Some("P05"), None] {
        desk.harness.hover_at(place);
        desk.harness.run();
        let button = |pressed| egui::Event::PointerButton {
            pos: place,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        desk.feed(vec![egui::Event::PointerMoved(place), button(true)]);
        desk.feed(vec![button(false)]);
        assert_eq!(desk.group().looking.selected.as_ref().map(potloodlijn::model::ParticipantCode::as_str), wanted);
    }
}

#[test]
fn lines_slide_to_another_axis_and_come_to_rest() {
    let mut desk = desk_with(9);
    desk.click("kalender");
    desk.wait_for_figures();
    // `run` gives up when something moves for ever.
    desk.harness.run();
    ask(&mut desk, PreferAction::LessMotion(true));
    desk.click("fasen");
    desk.wait_for_figures();
}

#[test]
fn the_cross_section_moves_with_arrow_keys_and_says_heights_in_words() {
    let mut desk = desk_with(9);
    desk.click("Doorsnede");
    assert_eq!(desk.group().topics.compare.cursor, Some(0.5));
    assert!(desk.harness.query_all_by_label_contains("halverwege fase B").next().is_some());
    desk.harness.get_by_label_contains("Moment van de doorsnede").focus();
    desk.harness.run();
    for _ in 0..5 {
        desk.harness.key_press(Key::ArrowRight);
        desk.harness.run();
    }
    let cursor = desk.group().topics.compare.cursor.unwrap();
    assert!((0.52..0.6).contains(&cursor), "{cursor}");
    assert!(desk.harness.query_all_by_label_contains("“het werk liet me koud”").next().is_some());
    let press = |desk: &mut Desk, modifiers, key| {
        desk.harness.key_press_modifiers(modifiers, key);
        desk.harness.run();
        desk.group().topics.compare.cursor.unwrap()
    };
    assert!((press(&mut desk, Modifiers::NONE, Key::Home), press(&mut desk, Modifiers::NONE, Key::End)) == (0.0, 1.0));
    desk.click("kalender");
    desk.wait_for_figures();
    desk.harness.get_by_label_contains("Moment van de doorsnede").focus();
    desk.harness.run();
    let days = |desk: &Desk, from: f64, to: f64| {
        let (_, figures) = desk.group().topics.compare.figures.made().unwrap();
        figures.place_at(to) - figures.place_at(from)
    };
    for (modifiers, wanted) in [(Modifiers::NONE, 30.4375), (Modifiers::SHIFT, 7.0), (Modifiers::COMMAND, 1.0)] {
        let from = press(&mut desk, modifiers, Key::ArrowLeft);
        let to = press(&mut desk, modifiers, Key::ArrowRight);
        assert!((days(&desk, from, to) - wanted).abs() < 1e-6, "{modifiers:?}: {}", days(&desk, from, to));
    }
    let end = Texts::of(Language::Nl).date({
        let (_, figures) = desk.group().topics.compare.figures.made().unwrap();
        let days = figures.place_at(desk.group().topics.compare.cursor.unwrap()).round() as i64;
        figures.start().unwrap().checked_add(jiff::Span::new().days(days)).unwrap()
    });
    assert!(desk.harness.query_all_by_label_contains(&end).next().is_some(), "the day is said: {end}");
    let digits = |label: &str| label.contains('%') || label.contains("/100");
    let labels: Vec<String> =
        desk.harness.root().children_recursive().filter_map(|it| it.accesskit_node().label()).collect();
    assert!(!labels.iter().any(|label| digits(label)), "heights are words, not scores");
}

#[test]
fn at_most_four_indicators_lie_over_each_other_and_one_stays() {
    let mut desk = desk_with(9);
    desk.click("Over elkaar");
    for name in ["Psychologisch kapitaal", "Energie", "Belastbaarheid"] {
        desk.click(name);
    }
    assert_eq!(desk.group().picked().len(), 4);
    for name in ["Psychologisch kapitaal", "Energie", "Belastbaarheid", "Stressklachten", "Stressklachten"] {
        if desk.group().picked().len() > 1 {
            desk.click(name);
        }
    }
    assert_eq!(desk.group().picked().len(), 1);
}

#[test]
fn a_thousand_people_are_shown_as_a_sample_and_that_is_said() {
    let desk = desk_with(300);
    let figures = &desk.group().topics.compare.figures.made().unwrap().1;
    assert!(figures.one_line_in > 1);
    assert!(desk.harness.query_all_by_label_contains("het midden en de band gaan over iedereen").next().is_some());
}

/// The window with 9 people whose figures are there, and then with so many more who drew nothing.
fn desk_with_more(more: u128) -> Desk {
    let mut desk = desk_with(9);
    let mut group = desk.group().group().clone();
    let now = "2026-03-02T12:00:00Z".parse().unwrap();
    let journeys = (0..more).map(|number| {
        let code = ParticipantCode::new(&format!("Q{number:04}")).unwrap();
        Journey::new(uuid::Uuid::from_u128(7000 + number), code, &group.setup, now)
    });
    group.journeys.extend(journeys.collect::<Vec<_>>());
    desk.change_group(group);
    desk.wait_for_figures();
    desk
}

#[test]
fn with_thousands_of_people_what_is_not_looked_at_is_let_go_and_comes_again() {
    for (more, stays) in [(0, true), (2000, false)] {
        let mut desk = desk_with_more(more);
        assert!(desk.group().topics.compare.figures.made().is_some());
        desk.look_at(GroupView::Board);
        assert_eq!(desk.group().topics.compare.figures.made().is_some(), stays, "{more} more people");
        desk.look_at(GroupView::Compare);
        desk.wait_for_figures();
        assert!(desk.group().topics.compare.figures.made().is_some());
    }
}
