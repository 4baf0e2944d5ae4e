#![no_main]
//! JSON that is nearly a file of the program: a whole one in which the fuzzer changes values by their place.

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use potloodlijn_fuzz::format::Instruments;
use potloodlijn_fuzz::model::{Edition, Group, Instrument, Journey, Setup};
use potloodlijn_fuzz::read_and_back;
use serde_json::{Value, json};

static KNOWN: LazyLock<Instruments> = LazyLock::new(Instruments::builtin);
static WHOLE: LazyLock<[Value; 5]> = LazyLock::new(|| {
    [
        include_str!("../../fixtures/v1/full.journey.json"),
        include_str!("../../fixtures/v1/full.setup.json"),
        include_str!("../../fixtures/v1/full.group.json"),
        include_str!("../../fixtures/v1/full.instrument.json"),
        include_str!("../../fixtures/v1/full.edition.json"),
    ]
    .map(|text| serde_json::from_str(text).expect("a fixture is JSON"))
});

fuzz_target!(|bytes: &[u8]| {
    let Some((&kind, changes)) = bytes.split_first() else { return };
    let kind = usize::from(kind) % WHOLE.len();
    let mut value = WHOLE[kind].clone();
    for change in changes.chunks_exact(6).take(8) {
        let steps = [change[0], change[1], change[2], change[3]];
        change_at(&mut value, &steps, change[4], change[5]);
    }
    let bytes = serde_json::to_vec(&value).expect("a value is JSON");
    match kind {
        0 => read_and_back::<Journey>(&bytes, &KNOWN),
        1 => read_and_back::<Setup>(&bytes, &KNOWN),
        2 => read_and_back::<Group>(&bytes, &KNOWN),
        3 => read_and_back::<Instrument>(&bytes, &KNOWN),
        _ => read_and_back::<Edition>(&bytes, &KNOWN),
    }
});

/// Goes down by `steps` and changes what is there.
fn change_at(value: &mut Value, steps: &[u8], what: u8, with: u8) {
    let Some((&step, rest)) = steps.split_first() else { return change(value, what, with) };
    let step = usize::from(step);
    match value {
        Value::Array(items) if !items.is_empty() && step < 200 => {
            let place = step % items.len();
            change_at(&mut items[place], rest, what, with);
        }
        Value::Object(fields) if !fields.is_empty() && step < 200 => {
            let place = step % fields.len();
            if let Some(value) = fields.values_mut().nth(place) {
                change_at(value, rest, what, with);
            }
        }
        _ => change(value, what, with),
    }
}

fn change(value: &mut Value, what: u8, with: u8) {
    match (what % 8, value) {
        (0, Value::Array(items)) if !items.is_empty() => drop(items.remove(usize::from(with) % items.len())),
        (1, Value::Array(items)) if !items.is_empty() => items.push(items[usize::from(with) % items.len()].clone()),
        (2, Value::Array(items)) if items.len() > 1 => {
            let last = items.len() - 1;
            items.swap(usize::from(with) % last, last);
        }
        (3, Value::Object(fields)) => {
            if let Some(name) = fields.keys().nth(usize::from(with) % fields.len().max(1)).cloned() {
                fields.remove(&name);
            }
        }
        (4, Value::Object(fields)) => drop(fields.insert("x-new".into(), replacement(with))),
        (5, Value::Number(number)) => {
            let changed = number.as_f64().unwrap_or_default() + f64::from(with) - 128.0;
            *number = serde_json::Number::from_f64(changed / 4.0).unwrap_or_else(|| 0.into());
        }
        (6, Value::String(text)) => text.push(char::from(with)),
        (_, value) => *value = replacement(with),
    }
}

fn replacement(with: u8) -> Value {
    match with % 16 {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(1e308),
        4 => json!(0.005),
        5 => json!(u64::MAX),
        6 => json!(""),
        7 => json!("9999-12-31"),
        8 => json!("0000-01-01"),
        9 => json!("9999-12-31T23:59:59.999999999Z"),
        10 => json!([]),
        11 => json!({}),
        12 => json!([[0, 0], [0, 0]]),
        13 => json!("a\u{0}b\u{202e}c"),
        14 => json!("x".repeat(1000)),
        _ => json!(usize::from(with)),
    }
}
