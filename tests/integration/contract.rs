//! The public contract, where it was once read otherwise.

use std::fs;
use std::process::Command;

use potloodlijn::analysis::{Alignment, SkippedBecause, align, phase_counts};
use potloodlijn::format::{Looks, looks_of_whole, write};
use potloodlijn::model::{Arrivals, Group, Journey, Language, PhaseLetter, merge};
use uuid::Uuid;

use super::command_line::run_in_dutch;

fn group() -> Group {
    let example = potloodlijn::demo::example_group(4, 7, Language::Nl);
    Group { journeys: example.journeys.into(), ..Group::new(Uuid::from_u128(1), example.setup) }
}

#[test]
fn borders_that_nobody_is_said_to_have_set_are_no_phases() {
    let mut group = group();
    group.journeys[0].phases.set_by = None;
    let person = group.journeys[0].participant.clone();
    for alignment in [Alignment::Phase { per_phase: 5 }, Alignment::Landmark { places: 5 }] {
        let aligned = align(&group, alignment);
        let skipped = aligned.skipped.iter().find(|skipped| skipped.participant == person).unwrap();
        assert_eq!(skipped.why, SkippedBecause::NoPhaseBorders);
    }
    let counted = phase_counts(&group).events.iter().map(|row| row.among).max();
    assert_eq!(counted, Some(3));
    // Set, and without any border: the second phase does not occur.
    group.journeys[0].phases.set_by = Some("facilitator".into());
    group.journeys[0].phases.borders.clear();
    let aligned = align(&group, Alignment::Landmark { places: 5 });
    let skipped = aligned.skipped.iter().find(|skipped| skipped.participant == person).unwrap();
    assert_eq!(skipped.why, SkippedBecause::PhaseDoesNotOccur(PhaseLetter::new('B').unwrap()));
}

#[test]
fn notes_of_a_part_are_not_told_again_by_the_whole() {
    let with = |id: u128, notes: &str| Group { id: Uuid::from_u128(id), notes: notes.into(), ..group() };
    let whole = with(3, "Eén.\n\nTwee.");
    for part in [with(1, "Eén."), with(9, "Twee.")] {
        let groups = vec![("a".to_owned(), whole.clone()), ("b".to_owned(), part)];
        let out = merge(None, Arrivals { groups, ..Arrivals::default() }, |_| None).unwrap();
        let mut paragraphs: Vec<&str> = out.group.notes.split("\n\n").collect();
        paragraphs.sort_unstable();
        assert_eq!(paragraphs, ["Eén.", "Twee."]);
    }
}

#[test]
fn in_a_folder_content_decides_wherever_the_format_stands() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("map");
    fs::create_dir(&inside).unwrap();
    let journey = serde_json::to_value(&group().journeys[0]).unwrap();
    let mut text = serde_json::to_string(&journey).unwrap();
    // As a program leaves it that sorts names: the kind stands behind the lines.
    text.pop();
    text.push_str(r#","format":"potloodlijn/journey","version":1}"#);
    assert!(text.find("potloodlijn/journey").unwrap() > 16 * 1024);
    assert_eq!(looks_of_whole(text.as_bytes()), Looks::Ours);
    fs::write(inside.join("a.json"), &text).unwrap();
    // Of another program, whatever it is called.
    fs::write(inside.join("b.journey.json"), r#"{"a":1}"#).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("nergens", inside.join("c.journey.json")).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["check", "map"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("a.json: in orde") || said.contains("a.json: ok"), "{said}");
    assert!(said.contains("b.journey.json: overgeslagen"), "{said}");
    // Half a file with a name of ours is told as broken.
    fs::write(inside.join("d.journey.json"), &text[..200]).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["check", "map"]);
    assert_eq!(code, 1, "{said}");
}

#[test]
fn what_a_newer_version_wrote_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("group.json"), write(&group())).unwrap();
    for (format, version) in [("analysis", "2"), ("group", "2"), ("edition", "2.0"), ("toekomst", "1")] {
        let newer = format!(r#"{{"format":"potloodlijn/{format}","version":{version}}}"#);
        fs::write(folder.path().join("out"), &newer).unwrap();
        for words in [
            ["analyse", "group.json", "-o", "out", "--force"].as_slice(),
            &["keygen", "-o", "out", "--force"],
            &["sheet", "-o", "out", "--force"],
        ] {
            let (code, said) = run_in_dutch(folder.path(), words);
            assert_eq!(code, 2, "{format} {words:?}: {said}");
            assert_eq!(fs::read_to_string(folder.path().join("out")).unwrap(), newer);
        }
    }
}

#[test]
fn a_system_that_says_no_language_is_spoken_to_in_english() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.args(["check", "nothing.json"]).current_dir(folder.path()).env("XDG_DATA_HOME", folder.path());
    for name in ["LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE"] {
        command.env_remove(name);
    }
    let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
    assert!(said.contains("there is no such file or folder"), "{said}");
}

#[test]
fn a_moment_of_another_line_is_told_by_check_as_it_is_by_merge() {
    let folder = tempfile::tempdir().unwrap();
    let now = r#"{"format":"potloodlijn/now","version":1,"id":"3f0c2c0e-1f4b-4a57-9c22-0d2b6f0c9a11","participant":"P01",
        "setup":null,"instrument":"mental-health","at":"2026-05-04","moment":"T0","values":{"nergens":3},"answers":[],
        "consent":{},"origin":"screen"}"#;
    fs::write(folder.path().join("a.now.json"), now).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["check", "a.now.json"]);
    assert_ne!(code, 0, "{said}");
    assert!(said.contains("$.values.nergens") || said.contains("nergens"), "{said}");
}

#[test]
fn what_does_not_fit_in_a_moment_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let whole = r#"{"format":"potloodlijn/now","version":1,"id":"3f0c2c0e-1f4b-4a57-9c22-0d2b6f0c9a11","participant":"P01",
        "setup":null,"instrument":"mental-health","at":"2026-05-04","moment":"T1","values":{"strain":3},"answers":[],"consent":{}}"#;
    for (from, to, place) in [
        (r#""T1""#, r#""T7""#, "$.moment"),
        (r#"{"strain":3}"#, r#"{"strain":"veel"}"#, "$.values.strain"),
        (r#""at":"2026-05-04","#, "", "$.at"),
        (r#""participant":"P01","#, "", "$.participant"),
    ] {
        fs::write(folder.path().join("a.now.json"), whole.replace(from, to)).unwrap();
        let (code, said) = run_in_dutch(folder.path(), &["check", "a.now.json"]);
        assert!(code == 1 && said.contains(place), "{place}: {code} {said}");
    }
}

#[test]
fn a_set_up_that_has_to_be_made_is_named_in_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut journey = group().journeys[0].clone();
    journey.setup = None;
    fs::write(folder.path().join("a.journey.json"), write(&journey)).unwrap();
    for (language, name) in [("nl", "Mentale gezondheid"), ("en", "Mental health")] {
        let out = format!("{language}.group.json");
        let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
        command.args(["--lang", language, "merge", "a.journey.json", "-o", &out]).current_dir(folder.path());
        let output = command.env("XDG_DATA_HOME", folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let made: serde_json::Value = serde_json::from_slice(&fs::read(folder.path().join(&out)).unwrap()).unwrap();
        assert_eq!((made["setup"]["name"].as_str(), made["setup"]["language"].as_str()), (Some(name), Some(language)));
    }
}

#[test]
fn what_a_folder_holds_besides_is_told_once_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    fs::write(folder.path().join("in/lees-mij.txt"), "Beste allemaal").unwrap();
    fs::write(folder.path().join("in/g.group.json"), write(&super::privacy::group_of(9, 7))).unwrap();
    let commands = [
        ["export", "in", "--to", "csv", "-o", "tables"].as_slice(),
        &["export", "in", "--to", "csv-nl", "-o", "tables-nl"],
        &["export", "in", "--to", "xlsx", "-o", "book.xlsx"],
        &["export", "in", "--to", "qdpx", "-o", "project.qdpx"],
        &["export", "in", "--to", "figures", "-o", "figures"],
        &["analyse", "in", "-o", "numbers.json"],
        &["report", "in", "--kind", "journey", "-o", "journeys.pdf"],
        &["report", "in", "--kind", "group", "-o", "group.pdf"],
        &["merge", "in", "-o", "out.group.json"],
    ];
    for words in commands {
        let (code, said) = run_in_dutch(folder.path(), words);
        assert_eq!((code, said.matches("lees-mij.txt").count()), (0, 1), "{words:?}: {said}");
    }
}

#[test]
fn more_than_two_decimals_are_told_with_their_place_and_keep_no_drawing_out() {
    let folder = tempfile::tempdir().unwrap();
    let whole: serde_json::Value = serde_json::from_slice(&write(&group().journeys[0])).unwrap();
    let points = "/curves/energy/segments/0/points/1/1";
    let cases = [
        (points, 50.125, "$.curves.energy.segments[0].points[1]"),
        ("/curves/energy/segments/0/points/1/0", 1.001, "$.curves.energy.segments[0].points[1]"),
        ("/events/0/from", 10.005, "$.events[0].from"),
        ("/phases/borders/B/day", 200.333, "$.phases.borders.B.day"),
    ];
    for (place, number, path) in cases {
        let mut file = whole.clone();
        *file.pointer_mut(place).unwrap() = number.into();
        fs::write(folder.path().join("a.journey.json"), file.to_string()).unwrap();
        let (code, said) = run_in_dutch(folder.path(), &["check", "a.journey.json"]);
        let told = format!("{number} heeft meer dan twee decimalen");
        assert!(code == 1 && said.contains(&told) && said.contains(&format!("(bij {path})")), "{said}");
        let (code, said) = run_in_dutch(folder.path(), &["merge", "a.journey.json", "-o", "-"]);
        assert_eq!(code, 0, "{said}");
        let (code, said) = run_in_dutch(folder.path(), &["merge", "a.journey.json", "-o", "g.group.json"]);
        assert_eq!(code, 0, "{said}");
        let (code, said) = run_in_dutch(folder.path(), &["check", "g.group.json"]);
        assert!(code == 1 && said.contains("$.journeys[0]."), "{said}");
        // Another content of the same instant is a conflict with what a group holds.
        fs::remove_file(folder.path().join("g.group.json")).unwrap();
    }
    fs::write(folder.path().join("a.journey.json"), whole.to_string()).unwrap();
    assert_eq!(run_in_dutch(folder.path(), &["check", "a.journey.json"]).0, 0, "two are fine");
}

#[test]
fn more_than_two_decimals_are_told_wherever_a_day_or_a_value_stands() {
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, file: &serde_json::Value| {
        fs::write(folder.path().join(name), file.to_string()).unwrap();
        run_in_dutch(folder.path(), &["check", name])
    };
    let mut whole = group();
    let indicator = whole.setup.instrument.indicators[0].id.clone();
    let moment = serde_json::json!({
        "id": uuid::Uuid::from_u128(5), "at": "2026-05-04", "values": { indicator.as_str(): 40.5 }
    });
    let mut journey: serde_json::Value = serde_json::from_slice(&write(&whole.journeys[0])).unwrap();
    journey["now"] = serde_json::json!([moment]);
    journey["words"] = serde_json::json!([{ "strokes": [[[1.5, 2.5]]] }]);
    journey["slopes"] = serde_json::json!([{ "indicator": indicator, "day": 3.5, "answer": "no-cause" }]);
    journey["agenda"] = serde_json::json!([{ "rule": "own", "day": 31.5, "to": 40.5 }]);
    journey["events"][0]["quotes"] = serde_json::json!([{ "text": "Zo ging het.", "day": 20.5 }]);
    journey["phases"]["second"] = serde_json::json!({ "borders": { "B": { "day": 205.5 } } });
    let mut now = moment.clone();
    now["format"] = "potloodlijn/now".into();
    now["version"] = 1.into();
    now["participant"] = "P01".into();
    now["instrument"] = "mental-health".into();
    let person = whole.journeys[0].participant.clone();
    let mut round = potloodlijn::model::Measurement::new(potloodlijn::model::MeasurementTime::T0, None);
    round.values.insert(person.clone(), [(indicator.clone(), 40.5)].into());
    whole.measurements.push(round);
    let mut group: serde_json::Value = serde_json::from_slice(&write(&whole)).unwrap();
    let mut of_group = moment;
    of_group["participant"] = "P01".into();
    of_group["instrument"] = "mental-health".into();
    group["now"] = serde_json::json!([of_group]);
    let value = format!("/values/{indicator}");
    let files = [
        (
            "a.journey.json",
            &journey,
            vec![
                "/words/0/strokes/0/0/0".to_owned(),
                "/words/0/strokes/0/0/1".into(),
                "/slopes/0/day".into(),
                "/agenda/0/day".into(),
                "/agenda/0/to".into(),
                "/events/0/quotes/0/day".into(),
                "/phases/second/borders/B/day".into(),
                format!("/now/0{value}"),
            ],
        ),
        ("a.now.json", &now, vec![value.clone()]),
        (
            "g.group.json",
            &group,
            vec![format!("/now/0{value}"), format!("/measurements/0/values/{person}/{indicator}")],
        ),
    ];
    for (name, file, places) in files {
        let (code, said) = check(name, file);
        assert_eq!(code, 0, "{name}: {said}");
        for place in places {
            let mut finer = file.clone();
            let number = finer.pointer_mut(&place).unwrap();
            *number = (number.as_f64().unwrap() + 0.001).into();
            let (code, said) = check(name, &finer);
            assert!(code == 1 && said.contains("heeft meer dan twee decimalen"), "{name} {place}: {said}");
        }
    }
}

#[test]
fn an_edition_that_is_named_among_files_of_drawings_is_refused_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    let whole = group();
    let nine = potloodlijn::demo::example_group(9, 7, Language::Nl);
    let nine = Group { journeys: nine.journeys.into(), ..Group::new(Uuid::from_u128(2), nine.setup) };
    let edition = potloodlijn::privacy::edition_of(&nine).unwrap();
    fs::write(folder.path().join("in/e.edition.json"), write(&edition)).unwrap();
    fs::write(folder.path().join("in/a.journey.json"), write(&whole.journeys[0])).unwrap();
    let named = ["in/a.journey.json", "in/e.edition.json"];
    let (code, said) = run_in_dutch(folder.path(), &["merge", named[0], named[1], "-o", "g.group.json"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("geweigerd 1") && said.contains("e.edition.json: geweigerd"), "{said}");
    let (code, said) = run_in_dutch(folder.path(), &["report", named[0], named[1], "--kind", "journey", "-o", "j.pdf"]);
    assert!(code == 1 && said.contains("e.edition.json: een HR-editie bevat geen tekeningen"), "{said}");
    // In a folder it is passed over, and told.
    for words in
        [["merge", "in", "-o", "f.group.json"].as_slice(), &["report", "in", "--kind", "journey", "-o", "k.pdf"]]
    {
        let (code, said) = run_in_dutch(folder.path(), words);
        assert!(code == 0 && said.matches("e.edition.json").count() == 1, "{said}");
    }
}

#[test]
fn codes_of_a_set_up_that_are_one_file_on_many_systems_are_told_by_check() {
    let folder = tempfile::tempdir().unwrap();
    let mut setup = group().setup;
    setup.codes = ["P01", "p01"].map(str::to_owned).into();
    fs::write(folder.path().join("a.setup.json"), write(&setup)).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["check", "a.setup.json"]);
    assert!(code == 1 && said.contains("verschilt alleen in hoofdletters") && said.contains("$.codes[1]"), "{said}");
    assert_eq!(run_in_dutch(folder.path(), &["sheet", "--setup", "a.setup.json", "-o", "a.pdf"]).0, 0);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_in_a_folder_is_passed_over_and_changes_no_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("in");
    fs::create_dir(&inside).unwrap();
    fs::write(inside.join("a.journey.json"), write(&group().journeys[0])).unwrap();
    std::os::unix::fs::symlink(&inside, inside.join("weer")).unwrap();
    std::os::unix::fs::symlink(folder.path().join("weg"), inside.join("nergens.journey.json")).unwrap();
    let (code, said) = run_in_dutch(folder.path(), &["check", "in"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("weer: overgeslagen: dit is een verwijzing naar een map"), "{said}");
    assert!(said.contains("a.journey.json: ok"), "{said}");
}

#[test]
fn a_journey_that_is_taken_out_of_a_group_is_a_file_of_its_own() {
    let group = group();
    let written: serde_json::Value = serde_json::from_slice(&write(&group)).unwrap();
    for (journey, told) in group.journeys.iter().zip(written["journeys"].as_array().unwrap()) {
        let bytes = serde_json::to_vec(told).unwrap();
        let known = potloodlijn::format::Instruments::default();
        assert_eq!(&potloodlijn::format::read::<Journey>(&bytes, &known).unwrap().value, journey);
    }
    // And read back no field of it is there twice.
    let again = potloodlijn::format::read::<Group>(&write(&group), &potloodlijn::format::Instruments::default());
    assert_eq!(again.unwrap().value, group);
}
