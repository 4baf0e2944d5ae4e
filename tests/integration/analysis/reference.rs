//! Numbers made by software of others (`tests/reference/make_reference.py`), on the examples and on hard cases.

use potloodlijn::analysis::{Alignment, numbers, suggest_borders};
use potloodlijn::format::{Instruments, builtin_instruments, read};
use potloodlijn::model::{Group, Journey};
use serde_json::Value;

use super::group_of;

const CLOSE: f64 = 1e-9;

fn project_file(path: &str) -> Vec<u8> {
    std::fs::read(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn cases(name: &str) -> Vec<Value> {
    serde_json::from_slice(&project_file(&format!("tests/fixtures/reference/{name}"))).unwrap()
}

/// Wants the same everywhere `wanted` has something; numbers as close as [`CLOSE`].
fn assert_close(place: &str, wanted: &Value, got: &Value) {
    match (wanted, got) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64().unwrap(), other.as_f64().unwrap());
            assert!((one - other).abs() <= CLOSE, "{place}: wanted {one}, got {other}");
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{place}");
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                assert_close(&format!("{place}[{at}]"), one, other);
            }
        }
        (Value::Object(one), Value::Object(other)) => {
            assert!(one.keys().eq(other.keys()), "{place}: wanted {:?}, got {:?}", one.keys(), other.keys());
            for (name, one) in one {
                assert_close(&format!("{place}.{name}"), one, &other[name]);
            }
        }
        (one, other) => assert_eq!(one, other, "{place}"),
    }
}

fn assert_agrees(group: &Group, wanted: &Value) {
    let name = wanted["name"].as_str().unwrap();
    let grid = wanted["grid"].as_u64().unwrap() as usize;
    let all = serde_json::to_value(numbers(group, Alignment::Phase { per_phase: grid }, grid)).unwrap();
    assert_eq!(all["participants"], wanted["participants"], "{name}");
    for (id, of_indicator) in wanted["indicators"].as_object().unwrap() {
        for list in ["n", "mean", "median", "q25", "q75", "depth", "outliers"] {
            assert_close(&format!("{name}: {id}.{list}"), &of_indicator[list], &all["indicators"][id][list]);
        }
    }
    let borders = wanted["borders"].as_object().unwrap();
    assert!(borders.keys().eq(all["suggested_borders"].as_object().unwrap().keys()), "{name}: who gets borders");
    for journey in group.journeys.iter().filter(|journey| borders.contains_key(journey.participant.as_str())) {
        assert_same_borders(name, journey, &borders[journey.participant.as_str()]);
    }
}

/// The same places, or others that cost the same.
fn assert_same_borders(name: &str, journey: &Journey, wanted: &Value) {
    let found = suggest_borders(journey, &builtin_instruments()[0]).unwrap();
    let place = format!("{name}: {} by {}", journey.participant, wanted["by"]);
    let costs = [("cost_whole", found.cost_whole), ("cost", found.cost_parts)];
    for (cost, got) in costs {
        let wanted = wanted[cost].as_f64().unwrap();
        assert!((wanted - got).abs() <= CLOSE, "{place}: {cost}: wanted {wanted}, got {got}");
    }
    let days: Vec<f64> = found.borders().into_values().collect();
    let theirs: Vec<f64> = wanted["days"].as_array().unwrap().iter().map(|day| day.as_f64().unwrap()).collect();
    let are_same = days.iter().zip(&theirs).all(|(one, other)| (one - other).abs() <= CLOSE);
    // Of two that cost the same the earliest is taken here.
    assert!(are_same || days <= theirs, "{place}: wanted {theirs:?}, got {days:?}");
}

#[test]
fn the_examples_have_the_numbers_that_other_software_gives() {
    let mut group = group_of(Vec::new());
    for number in 1..=9 {
        let bytes = project_file(&format!("assets/examples/P0{number}.journey.json"));
        let journey: Journey = read(&bytes, &Instruments::builtin()).unwrap().value;
        group.journeys.push(journey);
    }
    assert_agrees(&group, &cases("examples.json")[0]);
}

#[test]
fn hard_cases_have_the_numbers_that_other_software_gives() {
    let cases = cases("hard.json");
    assert!(cases.len() >= 12);
    for case in &cases {
        let journeys: Vec<Journey> = serde_json::from_value(case["journeys"].clone()).unwrap();
        assert_agrees(&group_of(journeys), &case["wanted"]);
    }
}
