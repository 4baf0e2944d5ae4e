//! `analyse`, as scripts use it.

use std::fs;
use std::path::Path;
use std::process::Command;

use potloodlijn::demo::example_group;
use potloodlijn::format::{Format, builtin_instruments, write};
use potloodlijn::model::{Group, Journey, Language, PhaseKind, PhaseLetter, Phases, Setup};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

/// Runs `analyse` in `folder`; gives how it ended, standard output and standard error.
fn analyse(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    let output = command
        .env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"))
        .current_dir(folder)
        .arg("analyse")
        .args(words)
        .args(["--lang", "en"])
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// `P01` and so on of the example, each in a file of its own.
fn people(count: usize, change: impl Fn(usize, &mut Journey)) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (place, mut journey) in example_group(count, 7, Language::En).journeys.into_iter().enumerate() {
        change(place, &mut journey);
        fs::write(folder.path().join(format!("{}{}", journey.participant, Journey::ENDING)), write(&journey)).unwrap();
    }
    folder
}

/// The output, held against its schema.
fn numbers(text: &str) -> Value {
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema/analysis.schema.json");
    let schema: Value = serde_json::from_slice(&fs::read(schema).unwrap()).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    let value: Value = serde_json::from_str(text).unwrap();
    let faults: Vec<String> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    value
}

fn examples() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples")
}

#[test]
fn the_numbers_of_the_examples_fit_their_schema_on_every_axis() {
    for axis in ["phase", "calendar", "landmark"] {
        let (code, out, err) = analyse(Path::new("."), &[examples(), "--align", axis, "--grid", "21"]);
        assert_eq!((code, err.as_str()), (0, ""), "{axis}");
        let all = numbers(&out);
        assert_eq!(all["align"], axis);
        let places = if axis == "phase" { 63 } else { 21 };
        assert_eq!(all["axis"].as_array().unwrap().len(), places);
        let skipped = all["skipped"].as_array().unwrap().len() as u64;
        assert_eq!(all["participants"].as_u64().unwrap() + skipped, 9, "everyone takes part or is named");
        for (id, indicator) in all["indicators"].as_object().unwrap() {
            for list in ["n", "mean", "median", "q25", "q75"] {
                assert_eq!(indicator[list].as_array().unwrap().len(), places, "{axis} {id} {list}");
            }
        }
    }
}

#[test]
fn by_phase_there_are_51_places_in_each_phase_when_nobody_says_otherwise() {
    let all = numbers(&analyse(Path::new("."), &[examples()]).1);
    let axis: Vec<f64> = all["axis"].as_array().unwrap().iter().map(|place| place.as_f64().unwrap()).collect();
    assert_eq!((axis.len(), axis[1], axis[50], axis[51], axis[152]), (153, 0.02, 1.0, 1.0, 3.0));
    assert_eq!(all["phases"], json!(["A", "B", "C"]));
}

#[test]
fn the_same_files_give_the_same_bytes_in_any_order_and_place() {
    let folder = people(6, |_, _| {});
    let forward =
        analyse(folder.path(), &["P01.journey.json", "P02.journey.json", "P03.journey.json", "P04.journey.json"]).1;
    let turned =
        analyse(folder.path(), &["P04.journey.json", "P02.journey.json", "P03.journey.json", "P01.journey.json"]).1;
    assert!(forward == turned, "other bytes in another order");
    let (code, said, _) = analyse(
        folder.path(),
        &["P02.journey.json", "P01.journey.json", "P03.journey.json", "P04.journey.json", "-o", "out.json"],
    );
    assert_eq!((code, said.as_str()), (0, ""));
    assert!(fs::read_to_string(folder.path().join("out.json")).unwrap() == forward, "a file has other bytes");
    let dash = analyse(
        folder.path(),
        &["P01.journey.json", "P02.journey.json", "P03.journey.json", "P04.journey.json", "-o", "-"],
    );
    assert!(dash.1 == forward, "- is standard output");
}

#[test]
fn a_merged_group_gives_the_numbers_of_its_journeys() {
    let folder = people(5, |_, _| {});
    let mut merge = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    merge
        .env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"))
        .current_dir(folder.path())
        .args(["merge", ".", "-o", "g.group.json"])
        .output()
        .unwrap();
    let of_group = analyse(folder.path(), &["g.group.json"]).1;
    fs::remove_file(folder.path().join("g.group.json")).unwrap();
    assert!(of_group == analyse(folder.path(), &["."]).1);
}

#[test]
fn who_did_not_agree_stands_in_skipped_and_in_nothing_else() {
    let folder = people(4, |place, journey| journey.consent.group_figures = place != 1);
    let (code, out, _) = analyse(folder.path(), &["."]);
    let mut all = numbers(&out);
    assert_eq!(code, 0);
    let skipped = all["skipped"].take();
    assert!(skipped.as_array().unwrap().contains(&json!({"participant": "P02", "why": "no consent to group figures"})));
    assert!(!all.to_string().contains("P02"));
    fs::remove_file(folder.path().join("P02.journey.json")).unwrap();
    let mut without = numbers(&analyse(folder.path(), &["."]).1);
    without["skipped"].take();
    assert!(all == without, "the numbers are as if the person had never been there");
}

#[test]
fn who_has_no_borders_is_skipped_by_phase_and_still_gets_a_suggestion() {
    let folder = people(3, |place, journey| {
        journey.consent.group_figures = true;
        if place == 2 {
            journey.phases = Phases::default();
        }
    });
    let all = numbers(&analyse(folder.path(), &["."]).1);
    assert!(all["skipped"].as_array().unwrap().contains(&json!({"participant": "P03", "why": "no phase borders"})));
    assert!(all["suggested_borders"]["P03"]["B"].is_number());
}

#[test]
fn nobody_few_and_empty_people_give_a_sentence_and_no_number() {
    let silent = people(2, |_, journey| journey.consent.group_figures = false);
    let (code, out, err) = analyse(silent.path(), &["."]);
    let all = numbers(&out);
    assert_eq!((code, all["participants"].as_u64()), (0, Some(0)));
    assert!(err.contains("Nobody takes part"), "{err}");
    assert!(all["indicators"]["strain"]["mean"].as_array().unwrap().iter().all(Value::is_null));
    let (_, out, _) = analyse(silent.path(), &[".", "--align", "calendar"]);
    assert_eq!(numbers(&out)["axis"], json!([]));
    for count in 1..=4 {
        let few = people(count, |_, journey| {
            journey.consent.group_figures = true;
            if journey.phases.borders.len() == 2 {
                journey.curves.retain(|id, _| id.as_str() != "meaning");
            }
        });
        for axis in ["phase", "calendar", "landmark"] {
            let (code, out, err) = analyse(few.path(), &[".", "--align", axis, "--grid", "2"]);
            assert_eq!(code, 0, "{err}");
            numbers(&out);
        }
    }
    let empty = people(2, |_, journey| {
        journey.curves.clear();
        journey.events.clear();
    });
    numbers(&analyse(empty.path(), &["."]).1);
}

#[test]
fn instruments_with_one_to_five_phases_are_analysed() {
    for phases in 1..=5_u8 {
        let mut instrument = builtin_instruments()[0].clone();
        let kind = instrument.phases[0].clone();
        let letters = (0..phases).map(|place| PhaseLetter::new(char::from(b'A' + place)).unwrap());
        instrument.phases = letters.map(|letter| PhaseKind { letter, ..kind.clone() }).collect();
        let example = example_group(5, 7, Language::En);
        let setup = Setup { instrument, ..example.setup };
        let mut group = Group::new(Uuid::from_u128(5), setup);
        group.journeys = example.journeys.into();
        for journey in &mut group.journeys {
            journey
                .phases
                .borders
                .retain(|letter, _| group.setup.instrument.phases.iter().skip(1).any(|it| it.letter == *letter));
        }
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
        for axis in ["phase", "calendar", "landmark"] {
            let (code, out, err) = analyse(folder.path(), &["g.group.json", "--align", axis]);
            assert_eq!(code, 0, "{err}");
            let all = numbers(&out);
            assert_eq!(all["phases"].as_array().unwrap().len(), usize::from(phases));
            for borders in all["suggested_borders"].as_object().unwrap().values() {
                assert_eq!(borders.as_object().unwrap().len(), usize::from(phases) - 1);
            }
        }
    }
}

#[test]
fn what_is_refused_is_listed_and_the_rest_is_done() {
    let folder = people(2, |_, _| {});
    fs::write(folder.path().join("broken.journey.json"), "{").unwrap();
    let (code, out, err) = analyse(folder.path(), &["."]);
    assert_eq!(code, 1);
    assert!(err.contains("broken.journey.json"), "{err}");
    numbers(&out);
}

#[test]
fn nothing_usable_wrong_usage_and_an_input_as_output_do_nothing() {
    let folder = people(1, |_, _| {});
    let before = fs::read(folder.path().join("P01.journey.json")).unwrap();
    for words in [
        &["P01.journey.json", "-o", "P01.journey.json"][..],
        &["nowhere.journey.json"],
        &["P01.journey.json", "--grid", "1"],
        &["P01.journey.json", "--align", "moon"],
        &[],
    ] {
        let (code, out, err) = analyse(folder.path(), words);
        assert_eq!((code, out.as_str()), (2, ""), "{words:?}");
        assert!(!err.is_empty());
    }
    assert_eq!(fs::read(folder.path().join("P01.journey.json")).unwrap(), before);
    let example = example_group(1, 7, Language::En);
    fs::write(folder.path().join("e.group.json"), write(&Group::new(Uuid::from_u128(5), example.setup))).unwrap();
    assert_eq!(analyse(folder.path(), &["e.group.json"]).0, 2, "a group without journeys");
}
