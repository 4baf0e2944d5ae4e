//! What is read in another form than the formats have is told by `check`, and read all the same.

use std::fs;

use potloodlijn::format::{AnyFile, Instruments, other_form, read_any};
use potloodlijn::storage::load;
use serde_json::{Value, json};

use crate::command_line::run_in_dutch;

fn example(name: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(name);
    serde_json::from_slice(&load(&path).unwrap()).unwrap()
}

/// Where something is told of in this journey, if anywhere; it is read in any case.
fn told_of(journey: &Value) -> Option<String> {
    let bytes = serde_json::to_vec(journey).unwrap();
    let read = read_any(&bytes, &Instruments::builtin()).unwrap_or_else(|fault| panic!("{fault}")).value;
    assert!(matches!(read, AnyFile::Journey(_)));
    other_form(&bytes, &read).map(|broken| broken.path)
}

#[test]
fn a_day_an_instant_and_an_id_in_another_form_are_told_and_read() {
    let journey = example("P01.journey.json");
    assert_eq!(told_of(&journey), None);
    let id = journey["id"].as_str().unwrap().to_owned();
    let start = journey["timeline"]["start"].as_str().unwrap().to_owned();
    let changes: [(&[&str], String); 8] = [
        (&["timeline", "start"], start.replace('-', "")),
        (&["timeline", "start"], format!("{start}T00:00:00")),
        (&["timeline", "start"], format!("+00{start}")),
        (&["modified"], "2026-03-02 10:14:31Z".to_owned()),
        (&["modified"], "20260302T101431Z".to_owned()),
        (&["id"], format!("{{{id}}}")),
        (&["id"], format!("urn:uuid:{id}")),
        (&["id"], id.replace('-', "")),
    ];
    for (steps, other) in changes {
        let mut journey = journey.clone();
        let place = steps.iter().fold(&mut journey, |value, step| &mut value[step]);
        *place = json!(other);
        assert_eq!(told_of(&journey), Some(format!("$.{}", steps.join("."))), "{other}");
    }
    let mut with_null = journey.clone();
    with_null["phases"]["set_by"] = Value::Null;
    assert_eq!(told_of(&with_null), Some("$.phases.set_by".to_owned()));
    with_null["phases"].as_object_mut().unwrap().remove("set_by");
    assert_eq!(told_of(&with_null), None);
}

#[test]
fn codes_with_spaces_or_line_ends_around_them_are_told_and_read() {
    let mut journey = example("P01.journey.json");
    for code in ["P01\n", " P01", "P01\t"] {
        journey["participant"] = json!(code);
        assert_eq!(told_of(&journey), Some("$.participant".to_owned()), "{code:?}");
    }
    journey["participant"] = json!("P01");
    journey["withdraw_code"] = json!("7k2m 9qwf 04tx");
    assert_eq!(told_of(&journey), Some("$.withdraw_code".to_owned()));
    journey["withdraw_code"] = json!("7K2M-9QWF-04TX");
    // Words of people may begin and end as they like, and look like anything.
    journey["events"][0]["title"] = json!("  drukke tijd\n");
    journey["events"][0]["note"] = json!("7k2m9qwf04tx");
    journey["x_tool "] = json!({ " name": " P01 " });
    assert_eq!(told_of(&journey), None);
    let mut group: Value = serde_json::from_slice(&super::project_file("tests/fixtures/v1/full.group.json")).unwrap();
    let told = |group: &Value| {
        let bytes = serde_json::to_vec(group).unwrap();
        other_form(&bytes, &read_any(&bytes, &Instruments::builtin()).unwrap().value).map(|broken| broken.path)
    };
    assert_eq!(told(&group), None);
    group["measurements"][0]["values"] = json!({ "P07 ": { "drive": 71.25 } });
    assert_eq!(told(&group), Some("$.measurements[0].values.P07 ".to_owned()));
}

#[test]
fn what_the_standards_allow_and_what_is_no_day_at_all_is_not_told() {
    let mut journey = example("P01.journey.json");
    let id = journey["id"].as_str().unwrap().to_uppercase();
    journey["id"] = json!(id);
    journey["created"] = json!("2026-03-02t09:30:00.25+01:00");
    journey["modified"] = json!("2026-03-02T10:14:31.123456789Z");
    // Words of people, and fields of other programs.
    journey["events"][0]["title"] = json!("20211008");
    journey["events"][0]["note"] = json!("2021-10-08 12:00");
    journey["x_tool"] = json!({ "date": "20211008", "set_by": null, "id": "{b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f11}" });
    assert_eq!(told_of(&journey), None);
}

#[test]
fn check_tells_it_with_its_place_and_ends_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut journey = example("P01.journey.json");
    let check = |journey: &Value| {
        fs::write(folder.path().join("a.journey.json"), serde_json::to_vec(journey).unwrap()).unwrap();
        run_in_dutch(folder.path(), &["check", "a.journey.json"])
    };
    assert_eq!(check(&journey).0, 0);
    journey["timeline"]["start"] = json!("20210901");
    let (ended, said) = check(&journey);
    assert!(ended == 1 && said.contains("$.timeline.start") && said.contains("2021-09-01"), "{said}");
    let mut journey = example("P01.journey.json");
    journey["participant"] = json!("P01\n");
    let (ended, said) = check(&journey);
    assert!(ended == 1 && said.contains("$.participant") && said.contains("“P01\\n”"), "{said}");
    let mut journey = example("P01.journey.json");
    journey["paper"] = json!({ "sheet": 1, "paper": "a5", "stretches": [], "checked": true });
    let (ended, said) = check(&journey);
    assert!(ended == 1 && said.contains("$.paper.paper") && said.contains("a5"), "{said}");
    journey["paper"]["paper"] = json!("a3");
    assert_eq!(check(&journey).0, 0);
}
