//! Many journeys are read, reduced and let go: what comes of them is what comes of them when they are held.

use std::fs;
use std::path::Path;
use std::process::Command;

use jiff::Timestamp;
use potloodlijn::analysis::{Alignment, numbers};
use potloodlijn::demo::example_group;
use potloodlijn::exchange::{Dialect, Leaving, comma_separated, tables};
use potloodlijn::format::{Format, Instruments, read, write};
use potloodlijn::model::{Group, Journey, Language, Phases, Setup};
use proptest::prelude::*;
use tempfile::TempDir;

fn run(folder: &Path, words: &[&str]) -> (i32, Vec<u8>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    let command = command.env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR")).current_dir(folder);
    let output = command.args(words).args(["--lang", "en"]).output().unwrap();
    (output.status.code().unwrap(), output.stdout, String::from_utf8(output.stderr).unwrap())
}

fn put<T: Format>(folder: &TempDir, name: &str, content: &T) {
    fs::write(folder.path().join("in").join(format!("{name}{}", T::ENDING)), write(content)).unwrap();
}

/// Seven people in the folder `in`: one who said no, one without phases, and of one drawing two states, of which the newer lacks
/// what the older has.
fn seven_people() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    let example = example_group(7, 7, Language::En);
    put(&folder, "all", &example.setup);
    for (place, mut journey) in example.journeys.into_iter().enumerate() {
        let name = journey.participant.to_string();
        match place {
            1 => journey.consent.group_figures = false,
            2 => journey.phases = Phases::default(),
            3 => {
                let mut newer = journey.clone();
                newer.modified = journey.modified.max(Timestamp::UNIX_EPOCH) + jiff::SignedDuration::from_hours(1);
                newer.phases = Phases::default();
                newer.events.truncate(1);
                put(&folder, &format!("{name}-newer"), &newer);
            }
            _ => {}
        }
        put(&folder, &name, &journey);
    }
    folder
}

fn merged(folder: &TempDir) -> Group {
    let (code, _, err) = run(folder.path(), &["merge", "in", "-o", "all.group.json"]);
    assert_eq!(code, 0, "{err}");
    read(&fs::read(folder.path().join("all.group.json")).unwrap(), &Instruments::builtin()).unwrap().value
}

#[test]
fn what_was_let_go_has_the_numbers_of_what_is_held_on_every_axis() {
    let folder = seven_people();
    let group = merged(&folder);
    let whole = |journey: &Journey| !journey.events.is_empty() && journey.has_drawing();
    assert!(group.journeys.len() == 7 && group.journeys.iter().all(whole), "what was merged is whole");
    let axes = [
        ("phase", Alignment::Phase { per_phase: 21 }),
        ("calendar", Alignment::Calendar { places: 21 }),
        ("landmark", Alignment::Landmark { places: 21 }),
    ];
    for (axis, alignment) in axes {
        let of = |what: &str| run(folder.path(), &["analyse", what, "--align", axis, "--grid", "21"]);
        let (code, loose, err) = of("in");
        assert_eq!((code, err.as_str()), (0, ""), "{axis}");
        assert_eq!(of("all.group.json").1, loose, "{axis}");
        let held = serde_json::to_string(&numbers(&group, alignment, 21)).unwrap() + "\n";
        assert_eq!(String::from_utf8(loose).unwrap(), held, "{axis}");
    }
}

#[test]
fn numbers_are_of_the_instrument_that_the_group_has_also_when_another_was_likely() {
    let folder = seven_people();
    let example = example_group(7, 7, Language::En);
    // It comes first, but nobody drew with it.
    let mut other = example.setup.clone();
    other.id = uuid::Uuid::from_u128(1);
    other.instrument.id = potloodlijn::model::Code::new("other").unwrap();
    other.instrument.indicators.truncate(2);
    put(&folder, "a-first", &other);
    let (code, out, err) = run(folder.path(), &["analyse", "in", "--grid", "21"]);
    // The one that was not taken is told, and nothing else.
    assert!(code == 0 && err.lines().count() == 1 && err.contains("a-first"), "{code} {err}");
    let group = merged(&folder);
    assert_eq!(group.setup.id, example.setup.id);
    let held = serde_json::to_string(&numbers(&group, Alignment::Phase { per_phase: 21 }, 21)).unwrap() + "\n";
    assert_eq!(String::from_utf8(out).unwrap(), held);
}

#[test]
fn tables_written_a_few_people_at_a_time_are_those_of_the_whole_group() {
    let folder = seven_people();
    let group = merged(&folder);
    for (kind, dialect) in [("csv", Dialect::Tidy), ("csv-nl", Dialect::Dutch)] {
        let (code, _, err) = run(folder.path(), &["export", "in", "--to", kind, "-o", kind]);
        assert!(code == 0 && err.lines().count() == 1, "one is left out: {err}");
        for table in tables(&Leaving::of(&group)) {
            let written = fs::read_to_string(folder.path().join(kind).join(format!("{}.csv", table.name))).unwrap();
            assert_eq!(written, comma_separated(&table, dialect), "{}", table.name);
        }
    }
}

proptest! {
    #[test]
    fn a_point_is_read_to_the_last_bit_however_it_is_written(
        whole in "(0|[1-9][0-9]{0,5})",
        decimals in "(|\\.[0-9]{1,6})",
        value in "(0|[1-9][0-9]?)(|\\.[0-9]{1,3})",
        space in "[ \n]{0,2}",
    ) {
        let example = example_group(1, 7, Language::Nl);
        let mut journey = serde_json::to_value(&example.journeys[0]).unwrap();
        journey["timeline"] = serde_json::json!({ "start": "0001-01-01", "end": "9999-12-31" });
        let (day, points) = (format!("{whole}{decimals}"), "POINTS");
        journey["curves"] = serde_json::json!({ "energy": { "segments": [{ "points": points }] } });
        for left in ["as_drawn", "events", "landmarks", "answers", "phases", "agenda"] {
            journey.as_object_mut().unwrap().remove(left);
        }
        let body = journey.to_string().replacen('{', "", 1);
        let text = format!(r#"{{"format":"{}","version":1,{body}"#, Journey::NAME);
        let text = text.replace("\"POINTS\"", &format!("[[{day}{space},{space}{value}]]"));
        let read: Journey = read(text.as_bytes(), &Instruments::default()).unwrap().value;
        let point = read.curves.values().next().unwrap().segments[0].points[0];
        let general: (f64, f64) = (day.parse().unwrap(), value.parse().unwrap());
        prop_assert_eq!((point.day.to_bits(), point.value.to_bits()), (general.0.to_bits(), general.1.to_bits()));
    }
}

#[test]
fn a_set_up_alone_makes_no_numbers() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    let setup: Setup = example_group(2, 7, Language::En).setup;
    put(&folder, "all", &setup);
    assert_eq!(run(folder.path(), &["analyse", "in"]).0, 2);
}
