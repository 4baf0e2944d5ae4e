//! A field that this version does not know survives in every object that the schemas describe.

use std::collections::BTreeSet;

use potloodlijn::format::{AnyFile, Format, Instruments, read_any, write};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::{people, project_file};

const UNKNOWN: &str = "x-of-later";

/// How many persons a number in an edition is about. An edition is never written once it was read.
const NEVER_WRITTEN_AGAIN: &str = "/$defs/persons";

/// A schema, and what of it was met.
struct Walk {
    schema: Value,
    met: BTreeSet<String>,
}

impl Walk {
    fn of(kind: &str) -> Self {
        let schema = serde_json::from_slice(&project_file(&format!("assets/schema/{kind}.schema.json"))).unwrap();
        Self { schema, met: BTreeSet::new() }
    }

    /// Puts an unknown field into each object in `value`, which the schema at `at` is of.
    fn put_in(&mut self, at: &str, value: &mut Value) {
        let schema = self.schema.pointer(at).unwrap().clone();
        if let Some(named) = schema["$ref"].as_str() {
            return self.put_in(named.strip_prefix('#').unwrap(), value);
        }
        for choice in ["anyOf", "oneOf"] {
            for place in 0..schema[choice].as_array().map_or(0, Vec::len) {
                self.put_in(&format!("{at}/{choice}/{place}"), value);
            }
        }
        match value {
            Value::Array(items) if schema["items"].is_object() => {
                for item in items {
                    self.put_in(&format!("{at}/items"), item);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields.iter_mut() {
                    if schema["properties"][name].is_object() {
                        self.put_in(&format!("{at}/properties/{name}"), field);
                    } else if schema["additionalProperties"].is_object() {
                        self.put_in(&format!("{at}/additionalProperties"), field);
                    }
                }
                if schema["properties"].is_object() && !at.ends_with(NEVER_WRITTEN_AGAIN) {
                    self.met.insert(at.to_owned());
                    fields.insert(UNKNOWN.to_owned(), json!({ "kept": [at] }));
                }
            }
            _ => {}
        }
    }

    /// Every object that the schema describes and something leads to.
    fn objects(&self) -> BTreeSet<String> {
        let (mut found, mut waiting, mut seen) = (BTreeSet::new(), vec![String::new()], BTreeSet::new());
        while let Some(at) = waiting.pop() {
            let schema = self.schema.pointer(&at).unwrap();
            if let Some(named) = schema["$ref"].as_str() {
                let named = named.strip_prefix('#').unwrap().to_owned();
                if seen.insert(named.clone()) {
                    waiting.push(named);
                }
                continue;
            }
            if let Some(properties) = schema["properties"].as_object() {
                found.insert(at.clone());
                waiting.extend(properties.keys().map(|name| format!("{at}/properties/{name}")));
            }
            for one in ["items", "additionalProperties"] {
                waiting.extend(schema[one].is_object().then(|| format!("{at}/{one}")));
            }
            for choice in ["anyOf", "oneOf"] {
                let places = 0..schema[choice].as_array().map_or(0, Vec::len);
                waiting.extend(places.map(|place| format!("{at}/{choice}/{place}")));
            }
        }
        found.retain(|at| !at.ends_with(NEVER_WRITTEN_AGAIN));
        found
    }
}

fn unknown_fields(at: &str, value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, item)| unknown_fields(&format!("{at}[{place}]"), item, into));
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                if name == UNKNOWN {
                    into.insert(format!("{at}: {field}"));
                } else {
                    unknown_fields(&format!("{at}.{name}"), field, into);
                }
            }
        }
        _ => {}
    }
}

/// Reads `value` and writes it again: what was put in is all there.
fn assert_all_survive(value: &Value) {
    let bytes = serde_json::to_vec(value).unwrap();
    let written = match read_any(&bytes, &Instruments::builtin()).unwrap().value {
        AnyFile::Journey(it) => write(&*it),
        AnyFile::Now(it) => write(&*it),
        AnyFile::Setup(it) => write(&*it),
        AnyFile::Group(it) => write(&*it),
        AnyFile::Instrument(it) => write(&*it),
        AnyFile::Edition(it) => write(&*it),
    };
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    unknown_fields("$", value, &mut before);
    unknown_fields("$", &serde_json::from_slice(&written).unwrap(), &mut after);
    let lost: Vec<&String> = before.difference(&after).collect();
    assert!(lost.is_empty() && !before.is_empty(), "lost:\n{lost:#?}");
}

/// The whole file of this kind, and what the whole file leaves out.
fn samples(kind: &str) -> Vec<Value> {
    let mut whole: Value =
        serde_json::from_slice(&project_file(&format!("tests/fixtures/v1/full.{kind}.json"))).unwrap();
    let mut all = vec![];
    match kind {
        "journey" => {
            let stretch = json!({ "indicator": "strain", "from": 0, "to": 2, "found": "weak" });
            let ticked = json!({ "interview": true, "group_figures": true, "quotes": false });
            whole["paper"] =
                json!({ "sheet": 2, "paper": "a4", "stretches": [stretch], "checked": true, "ticked": ticked });
            all = any_of(&people::journey());
        }
        "group" => {
            whole["outside_measures"] = json!([{ "id": "enps", "name": "eNPS" }]);
            all = any_of(&people::group());
            // Journeys stand in a group as they do in a file of their own.
            let journeys = any_of(&people::journey());
            all.extend(journeys.into_iter().map(|journey| {
                let mut group = whole.clone();
                let instrument: Value =
                    serde_json::from_slice(&project_file("assets/instruments/mental-health.instrument.json")).unwrap();
                (group["setup"]["instrument"], group["journeys"]) = (instrument, json!([journey]));
                for part in ["board", "moments", "measurements"] {
                    group[part] = json!([]);
                }
                group
            }));
        }
        "now" => all = any_of(&people::now()),
        "edition" => {
            let beside: serde_json::Map<String, Value> =
                whole.as_object().unwrap().clone().into_iter().filter(|(name, _)| name != "format").collect();
            whole["beside"] = beside.into();
        }
        _ => {}
    }
    all.push(whole);
    all
}

/// The same files each time.
fn any_of<T: Format>(strategy: &impl Strategy<Value = T>) -> Vec<Value> {
    let mut runner = TestRunner::deterministic();
    let file = |_| serde_json::from_slice(&write(&strategy.new_tree(&mut runner).unwrap().current())).unwrap();
    (0..24).map(file).collect()
}

#[test]
fn an_unknown_field_survives_in_every_object_of_every_schema() {
    for kind in ["journey", "setup", "group", "instrument", "edition", "now"] {
        let mut walk = Walk::of(kind);
        for mut value in samples(kind) {
            walk.put_in("", &mut value);
            assert_all_survive(&value);
        }
        let objects = walk.objects();
        let unmet: Vec<&String> = objects.difference(&walk.met).collect();
        assert!(unmet.is_empty(), "{kind}: no sample has\n{unmet:#?}");
    }
}
