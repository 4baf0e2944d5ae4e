//! What is said of "now": kept by code, brought together once, and gone with whoever withdraws.

use potloodlijn::model::{
    Arrivals, Code, Extra, Group, Language, Measurement, MeasurementTime, Merged, ParticipantCode, ProcessMeasure,
    merge,
};
use uuid::Uuid;

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn person(number: usize) -> ParticipantCode {
    ParticipantCode::new(&format!("P{number:02}")).unwrap()
}

/// A group of four with their journeys.
fn group(id: u128) -> Group {
    let example = potloodlijn::demo::example_group(4, 7, Language::Nl);
    Group { journeys: example.journeys.into(), ..Group::new(Uuid::from_u128(id), example.setup) }
}

fn say(group: &mut Group, time: MeasurementTime, number: usize, value: f64) {
    if group.measurement(time).is_none() {
        group.measurements.push(Measurement::new(time, None));
    }
    let indicator = group.setup.instrument.indicators[0].id.clone();
    let round = group.measurements.iter_mut().find(|round| round.time == time).unwrap();
    round.values.insert(person(number), [(indicator, value)].into());
    round.process.insert(person(number), [(code("talk-held"), value > 50.0)].into());
}

/// The measurements as they stand in a file.
fn written(group: &Group) -> String {
    serde_json::to_string(&group.measurements).unwrap()
}

fn merged(base: Option<Group>, groups: &[&Group]) -> Group {
    let groups = groups.iter().map(|&group| (format!("{}.group.json", group.id), group.clone())).collect();
    let Merged { group, .. } = merge(base, Arrivals { groups, ..Arrivals::default() }, |_| None).unwrap();
    group
}

#[test]
fn forgetting_a_person_leaves_no_trace_of_them_in_any_measurement_and_the_others_as_they_were() {
    let mut with = Group { journeys: Vec::new().into(), ..group(1) };
    let mut without = with.clone();
    for time in MeasurementTime::ALL {
        for number in 1..=4 {
            say(&mut with, time, number, 20.0 * number as f64);
        }
        for number in [1, 2, 4] {
            say(&mut without, time, number, 20.0 * number as f64);
        }
    }
    assert!(with.forget_measurements_of(&person(3)));
    assert_eq!(with, without);
    assert!(!written(&with).contains("P03"), "{}", written(&with));
    assert!(!with.forget_measurements_of(&person(3)), "there is nothing more to forget");
}

#[test]
fn measurements_of_two_groups_are_brought_together_by_time_and_code_in_any_order() {
    let (mut one, mut two) = (group(1), group(2));
    say(&mut one, MeasurementTime::T0, 1, 30.0);
    say(&mut two, MeasurementTime::T0, 2, 40.0);
    say(&mut two, MeasurementTime::T1, 1, 60.0);
    say(&mut two, MeasurementTime::T0, 1, 99.0);
    let both = merged(None, &[&one, &two]);
    assert_eq!(both, merged(None, &[&two, &one]));
    assert_eq!(both.measurements.len(), 2);
    let first = &both.measurement(MeasurementTime::T0).unwrap().values;
    let indicator = &both.setup.instrument.indicators[0].id;
    assert_eq!(first[&person(1)][indicator], 30.0, "the leading group's answer stays");
    assert_eq!(first[&person(2)][indicator], 40.0);
    assert_eq!(merged(Some(both.clone()), &[&both]), both);
}

#[test]
fn who_withdrew_in_one_group_is_gone_from_the_measurements_of_the_other() {
    let (mut one, mut two) = (group(1), group(2));
    say(&mut one, MeasurementTime::T0, 2, 30.0);
    say(&mut one, MeasurementTime::T0, 3, 30.0);
    let gone = two.journeys.remove(1);
    assert_eq!(gone.participant, person(2));
    two.withdrawn.push(gone.id);
    for together in
        [merged(Some(one.clone()), &[&two]), merged(Some(two.clone()), &[&one]), merged(None, &[&one, &two])]
    {
        let people: Vec<_> = together.measurements[0].values.keys().collect();
        assert_eq!(people, [&person(3)]);
        assert!(!written(&together).contains("P02"), "{}", written(&together));
    }
}

#[test]
fn what_another_instrument_measured_is_not_taken_for_an_indicator_of_this_one() {
    let mut one = group(1);
    let mut other = group(2);
    other.setup.instrument = potloodlijn::format::builtin_instruments()[1].clone();
    other.journeys.truncate(0);
    other.measurements.push(Measurement::new(MeasurementTime::T0, None));
    other.measurements[0].values.insert(person(8), [(code("needs"), 40.0), (code("meaning"), 50.0)].into());
    one.process_measures.push(ProcessMeasure { id: code("talk-held"), text: "?".into(), extra: Extra::default() });
    let both = merged(Some(one), &[&other]);
    let kept: Vec<_> = both.measurements[0].values[&person(8)].keys().map(Code::as_str).collect();
    assert_eq!(kept, ["meaning"]);
    assert!(potloodlijn::model::check_group(&both).is_empty());
}
