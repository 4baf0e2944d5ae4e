//! Where a curve turns, and where that is worth a question.

use potloodlijn::analysis::{MOST_SLOPES, SLOPE_WINDOW_DAYS, open_slopes, slope_changes};
use potloodlijn::model::{
    Code, Curve, Domain, Event, Extra, Journey, ParticipantCode, Point, Segment, SlopeAnswer, SlopeReply,
};
use uuid::Uuid;

use super::format::people;

fn curve(stretches: &[&[(f64, f64)]]) -> Curve {
    let segment = |points: &&[(f64, f64)]| Segment::new(points.iter().map(|&point| Point::from(point)).collect());
    Curve { segments: stretches.iter().map(segment).collect(), ..Curve::default() }
}

fn days(curve: &Curve) -> Vec<f64> {
    slope_changes(curve).iter().map(|turn| turn.day).collect()
}

#[test]
fn flats_and_steady_slopes_are_not_asked_about() {
    assert_eq!(days(&curve(&[&[(0.0, 60.0), (600.0, 60.0)]])), [0.0_f64; 0]);
    assert_eq!(days(&curve(&[&[(0.0, 90.0), (300.0, 50.0), (600.0, 10.0)]])), [0.0_f64; 0]);
    assert_eq!(days(&Curve::default()), [0.0_f64; 0]);
}

#[test]
fn a_trembling_hand_gives_no_turns() {
    let tremble: Vec<(f64, f64)> =
        (0..600).map(|day| (f64::from(day), 50.0 + 1.8 * (f64::from(day) * 0.7).sin())).collect();
    assert_eq!(days(&curve(&[&tremble])), [0.0_f64; 0]);
}

#[test]
fn a_fall_that_begins_and_ends_is_asked_about_twice() {
    let turns = slope_changes(&curve(&[&[(0.0, 80.0), (200.0, 80.0), (300.0, 20.0), (600.0, 20.0)]]));
    // 45 days of a fall of 60 in 100 days: 27 of value.
    let found: Vec<(f64, f64)> = turns.iter().map(|turn| (turn.day, turn.change.round())).collect();
    assert_eq!(found, [(200.0, -27.0), (300.0, 27.0)]);
}

#[test]
fn a_jump_is_one_turn_inside_a_stretch_and_between_two() {
    let inside = curve(&[&[(0.0, 80.0), (200.0, 80.0), (200.01, 30.0), (600.0, 30.0)]]);
    let between = curve(&[&[(0.0, 80.0), (200.0, 80.0)], &[(200.0, 30.0), (600.0, 30.0)]]);
    for curve in [inside, between] {
        let turns = slope_changes(&curve);
        assert_eq!(turns.len(), 1, "{turns:?}");
        assert!((turns[0].day - 200.0).abs() < 0.1 && (turns[0].change + 50.0).abs() < 0.1, "{turns:?}");
    }
}

#[test]
fn an_open_place_is_no_jump() {
    assert_eq!(days(&curve(&[&[(0.0, 80.0), (200.0, 80.0)], &[(230.0, 30.0), (600.0, 30.0)]])), [0.0_f64; 0]);
}

#[test]
fn many_turns_leave_the_largest_and_stay_apart() {
    let zigzag: Vec<(f64, f64)> =
        (0..30).map(|at| (f64::from(at) * 60.0, if at % 2 == 0 { 50.0 + f64::from(at) } else { 20.0 })).collect();
    let turns = slope_changes(&curve(&[&zigzag]));
    assert_eq!(turns.len(), MOST_SLOPES);
    assert!(turns.windows(2).all(|pair| pair[1].day - pair[0].day >= SLOPE_WINDOW_DAYS), "{turns:?}");
    assert!(turns.iter().all(|turn| turn.day > 900.0), "the larger waves are the later ones: {turns:?}");
}

fn journey_with_a_fall() -> (Journey, Code) {
    let code = Code::new("energy").unwrap();
    let participant = ParticipantCode::new("P07").unwrap();
    let mut journey = Journey::new(Uuid::from_u128(3), participant, &people::setup(), jiff::Timestamp::UNIX_EPOCH);
    let fall = curve(&[&[(0.0, 80.0), (200.0, 80.0), (300.0, 20.0), (600.0, 20.0)]]);
    journey.curves.insert(code.clone(), fall);
    (journey, code)
}

fn asked(journey: &Journey, indicator: &Code) -> Vec<f64> {
    open_slopes(journey, indicator).iter().map(|turn| turn.day).collect()
}

#[test]
fn a_turn_with_an_event_of_that_time_on_that_line_is_not_asked_about() {
    let (mut journey, energy) = journey_with_a_fall();
    assert_eq!(asked(&journey, &energy), [200.0, 300.0]);
    let mut event = Event::new(Uuid::from_u128(9), Domain::Work, 185.0);
    journey.events = vec![event.clone()];
    assert_eq!(asked(&journey, &energy), [200.0, 300.0], "an event that is not linked to this line says nothing of it");
    event.indicators = vec![energy.clone()];
    journey.events = vec![event];
    assert_eq!(asked(&journey, &energy), [300.0]);
    journey.events[0].to = Some(290.0);
    assert_eq!(asked(&journey, &energy), [0.0_f64; 0]);
}

#[test]
fn an_answer_holds_for_its_own_line_and_stays_when_the_line_is_drawn_a_little_differently() {
    let (mut journey, energy) = journey_with_a_fall();
    let strain = Code::new("strain").unwrap();
    journey.curves.insert(strain.clone(), journey.curves[&energy].clone());
    journey.slopes =
        vec![SlopeReply { indicator: energy.clone(), day: 190.0, answer: SlopeAnswer::NoCause, extra: Extra::new() }];
    assert_eq!(asked(&journey, &energy), [300.0]);
    assert_eq!(asked(&journey, &strain), [200.0, 300.0]);
}
