//! What survives reading and writing.

use potloodlijn::demo::example_group;
use potloodlijn::format::{AnyFile, FaultKind, Format, Instruments, builtin_instruments, read, read_any, write};
use potloodlijn::model::{Edition, Group, Instrument, Journey, Language, Now, Setup};
use proptest::prelude::*;
use serde_json::Value;

use super::{names_in, people, project_file};

/// Whole numbers may come back written as 30.0; that is the same number.
fn with_plain_numbers(value: Value) -> Value {
    match value {
        Value::Number(number) => serde_json::json!(number.as_f64().unwrap()),
        Value::Array(items) => items.into_iter().map(with_plain_numbers).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, with_plain_numbers(value))).collect(),
        other => other,
    }
}

/// Everything in `before` is in `after`; what `after` has more are fields that had been left out.
fn assert_nothing_lost(path: &str, before: &Value, after: &Value) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before {
                let there = after.get(name).unwrap_or_else(|| panic!("{path}.{name} was lost"));
                assert_nothing_lost(&format!("{path}.{name}"), value, there);
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            assert_eq!(before.len(), after.len(), "{path}");
            for (place, (before, after)) in before.iter().zip(after).enumerate() {
                assert_nothing_lost(&format!("{path}[{place}]"), before, after);
            }
        }
        (before, after) => assert_eq!(before, after, "{path}"),
    }
}

fn assert_survives<T: Format + PartialEq + std::fmt::Debug>(name: &str) {
    let bytes = project_file(&format!("tests/fixtures/v1/{name}"));
    let opened = read::<T>(&bytes, &Instruments::builtin()).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    assert_eq!(opened.newer_version, None);
    let written = write(&opened.value);
    let parse = |bytes: &[u8]| with_plain_numbers(serde_json::from_slice(bytes).unwrap());
    assert_nothing_lost("$", &parse(&bytes), &parse(&written));
    let again = read::<T>(&written, &Instruments::builtin()).unwrap().value;
    assert_eq!(again, opened.value);
    assert_eq!(write(&again), written, "writing twice gives the same bytes");
}

#[test]
fn every_field_of_version_1_and_unknown_fields_in_every_object_survive() {
    assert_survives::<Journey>("full.journey.json");
    assert_survives::<Setup>("full.setup.json");
    assert_survives::<Group>("full.group.json");
    assert_survives::<Instrument>("full.instrument.json");
    assert_survives::<Edition>("full.edition.json");
}

#[test]
fn format_and_version_come_first() {
    let starts = |bytes: &[u8], start: &str| assert!(bytes.starts_with(start.as_bytes()), "{start}");
    let file = |name: &str| project_file(&format!("tests/fixtures/v1/{name}"));
    let known = Instruments::builtin();
    let journey: Journey = read(&file("full.journey.json"), &known).unwrap().value;
    starts(&write(&journey), r#"{"format":"potloodlijn/journey","version":1,"id":"#);
    let group: Group = read(&file("full.group.json"), &known).unwrap().value;
    starts(&write(&group), r#"{"format":"potloodlijn/group","version":1,"id":"#);
    let setup: Setup = read(&file("full.setup.json"), &known).unwrap().value;
    starts(&write(&setup), r#"{"format":"potloodlijn/setup","version":1,"id":"#);
    starts(&write(&builtin_instruments()[1]), r#"{"format":"potloodlijn/instrument","version":1,"id":"#);
}

#[test]
fn format_and_version_stand_once_even_when_they_stood_last() {
    let text = String::from_utf8(project_file("tests/fixtures/v1/full.journey.json")).unwrap();
    let mut fields: serde_json::Map<String, Value> = serde_json::from_str(&text).unwrap();
    let (format, version) = (fields.remove("format").unwrap(), fields.remove("version").unwrap());
    let body = serde_json::to_string(&fields).unwrap();
    let last = format!("{},\"version\":{version},\"format\":{format}}}", body.strip_suffix('}').unwrap());
    let journey: Journey = read(last.as_bytes(), &Instruments::builtin()).unwrap().value;
    let written = String::from_utf8(write(&journey)).unwrap();
    assert_eq!(written.matches("\"format\"").count(), 1);
    assert_eq!(written.matches("\"version\"").count(), 1);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let bytes = [b"\xef\xbb\xbf".to_vec(), project_file("tests/fixtures/v1/full.journey.json")].concat();
    assert!(read::<Journey>(&bytes, &Instruments::builtin()).is_ok());
}

#[test]
fn a_group_that_holds_a_drawing_of_a_newer_version_is_marked_as_newer_and_not_merged() {
    let example = example_group(2, 7, Language::Nl);
    let mut group = Group::new(example.setup.id, example.setup);
    group.journeys = example.journeys.into();
    let read_with = |version: serde_json::Value| {
        let mut group = group.clone();
        group.journeys[1].extra.insert("version".to_owned(), version);
        read::<Group>(&write(&group), &Instruments::builtin()).unwrap()
    };
    assert_eq!(read_with(1.into()).newer_version, None);
    let newer = read_with(2.into());
    assert_eq!(newer.newer_version, Some(2));
    assert_eq!(read::<Group>(&write(&newer.value), &Instruments::builtin()).unwrap(), newer, "it stays so");
    let fault = newer.known_version().unwrap_err();
    assert_eq!(fault.kind, FaultKind::NewerVersion { found: 2, known: 1 });
}

#[test]
fn a_file_of_a_newer_version_that_can_be_shown_is_marked_as_newer() {
    let text = String::from_utf8(project_file("tests/fixtures/v1/full.journey.json")).unwrap();
    let newer = text.replacen("\"version\": 1", "\"version\": 2", 1);
    let opened = read::<Journey>(newer.as_bytes(), &Instruments::builtin()).unwrap();
    assert_eq!(opened.newer_version, Some(2));
    let fault = opened.known_version().unwrap_err();
    assert_eq!(fault.kind, FaultKind::NewerVersion { found: 2, known: 1 });
    assert_eq!(fault.path, "$.version");
}

#[test]
fn reading_any_kind_goes_by_what_is_in_the_file() {
    for name in names_in("tests/fixtures/v1") {
        let any = read_any(&project_file(&format!("tests/fixtures/v1/{name}")), &Instruments::builtin()).unwrap().value;
        let kind = match any {
            AnyFile::Journey(_) => Journey::ENDING,
            AnyFile::Now(_) => Now::ENDING,
            AnyFile::Setup(_) => Setup::ENDING,
            AnyFile::Group(_) => Group::ENDING,
            AnyFile::Instrument(_) => Instrument::ENDING,
            AnyFile::Edition(_) => Edition::ENDING,
        };
        assert!(name.ends_with(kind), "{name} was read as {kind}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_journey_survives_writing_and_reading(journey in people::journey()) {
        let bytes = write(&journey);
        let opened = read::<Journey>(&bytes, &Instruments::builtin());
        prop_assert_eq!(opened.map(|it| it.value), Ok(journey));
    }

    #[test]
    fn any_moment_of_now_survives_writing_and_reading(now in people::now()) {
        let opened = read::<Now>(&write(&now), &Instruments::builtin());
        prop_assert_eq!(opened.map(|it| it.value), Ok(now));
    }

    #[test]
    fn any_board_and_measurements_survive_writing_and_reading(group in people::group()) {
        let opened = read::<Group>(&write(&group), &Instruments::builtin());
        prop_assert_eq!(opened.map(|it| it.value), Ok(group));
    }

    #[test]
    fn a_cut_off_file_is_refused(part in 0.0..1.0_f64) {
        let bytes = write(&potloodlijn::demo::example_group(1, 7, potloodlijn::model::Language::Nl).journeys[0]);
        // Without the last brace and the line end nothing is whole.
        let cut = (part * (bytes.len() - 2) as f64) as usize;
        prop_assert!(read::<Journey>(&bytes[..cut], &Instruments::builtin()).is_err());
    }

    #[test]
    fn flipped_bits_are_refused_or_read_and_never_panic(flips in prop::collection::vec((any::<u32>(), 0..8_u8), 1..20)) {
        let mut bytes = project_file("tests/fixtures/v1/full.journey.json");
        for (place, bit) in flips {
            let place = place as usize % bytes.len();
            bytes[place] ^= 1 << bit;
        }
        if let Ok(opened) = read_any(&bytes, &Instruments::builtin())
            && let AnyFile::Journey(journey) = opened.value
        {
            let again = read::<Journey>(&write(&*journey), &Instruments::builtin());
            prop_assert_eq!(again.map(|it| it.value), Ok(*journey));
        }
    }
}
