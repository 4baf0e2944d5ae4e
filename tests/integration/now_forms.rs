//! Filling in how it is now, and what is shown of it.

use egui_kittest::kittest::Queryable;
use potloodlijn::app::group::measurements::MeasurementsAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::model::{Group, Language, Measurement, MeasurementTime, ParticipantCode};
use potloodlijn::report::{Paper, effect_document};

use super::desk::Desk;

fn at_effect(size: [f32; 2]) -> Desk {
    let mut desk = Desk::sized(size, 1.0);
    desk.open_example();
    let cleared = Group {
        measurements: Vec::new(),
        process_measures: Vec::new(),
        board: Vec::new(),
        ..desk.group().group().clone()
    };
    desk.change_group(cleared);
    desk.look_at(GroupView::Effect);
    desk
}

fn person(number: usize) -> ParticipantCode {
    ParticipantCode::new(&format!("P{number:02}")).unwrap()
}

fn begin(desk: &mut Desk, code: &str) {
    desk.fill("Je code", code);
    desk.click("Begin");
}

#[test]
fn a_person_fills_in_their_own_page_and_the_next_one_sees_nothing_of_it() {
    let mut desk = at_effect([1280.0, 800.0]);
    desk.click("Laat invullen voor T0");
    begin(&mut desk, "P01");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.press_on_line("Stressklachten, van", 1.0);
    desk.click("Geef je antwoorden");
    let round = desk.group().group().measurement(MeasurementTime::T0).unwrap();
    let values = &round.values[&person(1)];
    assert_eq!(values.len(), 2, "what was passed over has no value");
    let value = |name: &str| values[&potloodlijn::model::Code::new(name).unwrap()];
    assert_eq!((value("engagement"), value("strain")), (25.0, 100.0));
    assert!(desk.harness.query_by_label_contains("Dank je wel").is_some());
    begin(&mut desk, "P01");
    let line = desk.harness.get_by_label_contains("Bevlogenheid, van");
    assert_eq!(line.value(), None, "nothing of what was said before is shown");
}

#[test]
fn while_someone_fills_in_there_is_no_way_to_what_others_drew() {
    let mut desk = at_effect([1280.0, 800.0]);
    desk.click("Laat invullen voor T1");
    for label in ["Eén tekening", "Ongedaan maken", "Bewaar"] {
        assert!(desk.harness.query_by_label(label).is_none(), "{label}");
    }
    desk.click("Stop met invullen");
    assert!(desk.harness.query_by_label("Eén tekening").is_some());
    assert!(desk.group().group().measurements.is_empty(), "nothing was said, so nothing is kept");
}

#[test]
fn one_form_is_one_step_back_and_filling_in_again_takes_its_place() {
    let mut desk = at_effect([1280.0, 800.0]);
    let keep = |desk: &mut Desk, value: f64| {
        let indicator = desk.group().instrument().indicators[0].id.clone();
        let action = MeasurementsAction::Keep {
            time: MeasurementTime::T0,
            participant: person(1),
            values: [(indicator, value)].into(),
            answers: [].into(),
        };
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![action.into()]);
        desk.harness.run();
    };
    keep(&mut desk, 30.0);
    let first = desk.group().group().clone();
    keep(&mut desk, 80.0);
    assert_eq!(desk.group().group().measurements[0].values.len(), 1);
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group(), &first);
    desk.click("Ongedaan maken");
    assert!(desk.group().group().measurements.is_empty());
}

#[test]
fn arrows_move_a_line_and_an_untouched_line_has_no_value() {
    let mut desk = at_effect([1280.0, 800.0]);
    desk.click("Laat invullen voor T0");
    begin(&mut desk, "P02");
    desk.harness.get_by_label_contains("Energie, van").focus();
    desk.harness.run();
    for _ in 0..5 {
        desk.harness.key_press(egui::Key::ArrowRight);
        desk.harness.run();
    }
    desk.click("Geef je antwoorden");
    let values = &desk.group().group().measurements[0].values[&person(2)];
    let said: Vec<_> = values.iter().map(|(id, value)| (id.as_str(), *value)).collect();
    assert_eq!(said, [("energy", 60.0)]);
}

#[test]
fn below_five_pairs_there_is_a_sentence_and_from_five_up_there_are_figures() {
    let mut desk = at_effect([1280.0, 800.0]);
    let with_pairs = |desk: &mut Desk, count: usize| {
        let indicator = desk.group().instrument().indicators[0].id.clone();
        let round = |time, value: f64| {
            let mut round = Measurement::new(time, None);
            round.values = (1..=count).map(|number| (person(number), [(indicator.clone(), value)].into())).collect();
            round
        };
        let measurements = vec![round(MeasurementTime::T0, 20.0), round(MeasurementTime::T1, 60.0)];
        let group = Group { measurements, ..desk.group().group().clone() };
        desk.change_group(group);
    };
    with_pairs(&mut desk, 4);
    assert!(desk.harness.query_by_label_contains("minstens 5 mensen beide metingen").is_some());
    assert!(desk.harness.query_by_label_contains("punten hoger").is_none());
    with_pairs(&mut desk, 5);
    assert!(desk.harness.query_by_label_contains("40 punten hoger op de lijn van 100 (5 mensen)").is_some());
    assert!(desk.harness.query_by_label_contains("Minstens 3 van 5 mensen hoger").is_some());
}

#[test]
fn a_question_about_what_was_done_is_added_answered_and_taken_away_with_its_answers() {
    let mut desk = at_effect([1280.0, 800.0]);
    desk.click("Voeg toe: Was er een gesprek met je?");
    desk.click("Laat invullen voor T1");
    begin(&mut desk, "P03");
    desk.click("Was er een gesprek met je? Ja");
    desk.click("Geef je antwoorden");
    desk.click("Stop met invullen");
    let answered = desk.group().group().clone();
    assert_eq!(answered.measurements[0].process[&person(3)].len(), 1);
    desk.click("Haal weg");
    assert!(desk.group().group().process_measures.is_empty());
    assert!(desk.group().group().measurements[0].process.is_empty());
    desk.click("Ongedaan maken");
    assert_eq!(desk.group().group(), &answered);
}

#[test]
fn the_cost_of_a_plan_is_held_against_figures_with_their_year_and_source() {
    let mut desk = at_effect([1280.0, 800.0]);
    assert!(asks_for_the_cost(&desk));
    let filled = potloodlijn::model::BreakEven { cost_euro: Some(16_000.0), ..Default::default() };
    let action = MeasurementsAction::ChangeBreakEven { filled: Box::new(filled), field: "cost".into() };
    let context = desk.harness.ctx.clone();
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.harness.run();
    desk.harness.get_by_label_contains("Als 2 mensen niet uitvallen").scroll_to_me();
    desk.harness.run();
    assert!(!asks_for_the_cost(&desk));
    assert!(desk.harness.query_by_label_contains("9.100 euro (TNO, 2018)").is_some());
    assert!(desk.harness.query_by_label_contains("Dit laat weg").is_some());
}

fn asks_for_the_cost(desk: &Desk) -> bool {
    desk.harness.query_all_by_label_contains("vul hierboven in wat het plan kost").next().is_some()
}

#[test]
fn the_page_for_one_person_fits_a_small_window() {
    let mut desk = at_effect([640.0, 400.0]);
    desk.click("Laat invullen voor T0");
    begin(&mut desk, "P01");
    for indicator in desk.group().instrument().indicators.clone() {
        let line = desk.harness.get_by_label_contains(&format!("{}, van", indicator.name.nl)).rect();
        assert!(line.width() > 300.0 && line.right() <= 640.0 && line.height() >= 44.0, "{line:?}");
    }
}

#[test]
fn a_measure_from_outside_stands_beside_its_goal_and_on_the_page_with_the_break_even() {
    let mut desk = at_effect([1280.0, 800.0]);
    let before = desk.group().group().clone();
    desk.click("Voeg eNPS toe");
    for (field, number) in [("Was, maat 1", "-10"), ("Doel, maat 1", "5"), ("Nu, maat 1", "6,5")] {
        desk.harness.get_by_label(field).scroll_to_me();
        desk.harness.run();
        desk.fill(field, number);
        desk.harness.key_press(egui::Key::Enter);
        desk.harness.run();
    }
    let measure = &desk.group().group().outside_measures[0];
    assert_eq!((measure.before, measure.goal, measure.after), (Some(-10.0), Some(5.0), Some(6.5)));
    assert!(desk.harness.query_by_label_contains("was −10, doel 5, nu 6,5. Doel gehaald.").is_some());
    let mut group = desk.group().group().clone();
    group.break_even.cost_euro = Some(16_000.0);
    let page = effect_document(&group, Language::Nl, Paper::A4);
    let words = super::report::people::words_of(&page).replace('\n', " ");
    assert!(words.contains("eNPS: was −10") && words.contains("Het plan kost 16.000 euro"), "{words}");
    assert!(words.contains("Als 2 mensen niet uitvallen"), "{words}");
    for _ in 0..4 {
        desk.click("Ongedaan maken");
    }
    assert_eq!(desk.group().group(), &before);
}

#[test]
fn what_is_no_number_is_answered_with_one_that_fits_its_field() {
    let mut desk = at_effect([1280.0, 800.0]);
    desk.click("Voeg eNPS toe");
    let mut said = |field: &str, typed: &str, sentence: &str| {
        let named = (egui::accesskit::Role::TextInput, field);
        desk.harness.get_by_role_and_label(named.0, named.1).scroll_to_me();
        desk.harness.run();
        desk.harness.get_by_role_and_label(named.0, named.1).focus();
        desk.harness.run();
        desk.harness.get_by_role_and_label(named.0, named.1).type_text(typed);
        desk.harness.run();
        desk.harness.key_press(egui::Key::Tab);
        desk.harness.run();
        assert!(desk.harness.query_by_label_contains(sentence).is_some(), "{field}: {sentence}");
    };
    said("Was, maat 1", "veel", "Schrijf bijvoorbeeld 7,5 of −12.");
    said("Doel, maat 1", "2.000.000", "Schrijf een getal van −1.000.000 tot en met 1.000.000.");
    said("Kosten van het plan, in euro", "veel", "Schrijf bijvoorbeeld 25.000.");
}

#[test]
fn only_a_code_of_the_group_is_taken_in_whatever_capitals() {
    let mut desk = at_effect([1280.0, 800.0]);
    desk.click("Laat invullen voor T0");
    desk.fill("Je code", "P99");
    assert!(desk.harness.query_by_label_contains("hoort niet bij deze groep").is_some());
    desk.click("Begin");
    assert!(desk.harness.query_by_label_contains("Bevlogenheid, van").is_none(), "nobody of the group began");
    begin(&mut desk, "p01");
    desk.press_on_line("Bevlogenheid, van", 0.25);
    desk.click("Geef je antwoorden");
    let round = desk.group().group().measurement(MeasurementTime::T0).unwrap();
    assert!(round.values.contains_key(&person(1)) && round.values.keys().all(|code| code.as_str() != "p01"));
}
