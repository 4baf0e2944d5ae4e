//! Sheets and pages from the command line.

use std::fs;
use std::path::Path;
use std::process::Command;

use potloodlijn::demo::{example_group, example_setup};
use potloodlijn::format::write;
use potloodlijn::model::{Group, Language};
use tempfile::TempDir;
use uuid::Uuid;

/// Runs the program in `folder`, in English where nothing else is asked: how it ended, and what it complained of.
fn run(folder: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(words).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("LC_ALL", "C");
    command.env("XDG_DATA_HOME", folder.join("data"));
    let output = command.output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// A folder with a Dutch set-up, a group, and a journey.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: Vec<u8>| fs::write(folder.path().join(name), bytes).unwrap();
    let example = example_group(2, 7, Language::Nl);
    let mut group = Group::new(Uuid::from_u128(7), example.setup);
    group.journeys = example.journeys.into();
    put("a.setup.json", write(&example_setup(3, 7, Language::Nl)));
    put("a.journey.json", write(&group.journeys[0]));
    put("a.group.json", write(&group));
    folder
}

/// The size of the first page in whole millimetres, the language and the number of pages.
fn looked_at(path: &Path) -> ((i64, i64), String, usize) {
    let file = lopdf::Document::load(path).unwrap();
    let pages = file.get_pages();
    let page = file.get_dictionary(*pages.values().next().unwrap()).unwrap();
    let side = |place: usize| {
        let points = page.get(b"MediaBox").unwrap().as_array().unwrap()[place].as_float().unwrap();
        (f64::from(points) * 25.4 / 72.0).round() as i64
    };
    let language = file.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap();
    ((side(2), side(3)), String::from_utf8(language.to_vec()).unwrap(), pages.len())
}

#[test]
fn a_blank_sheet_needs_nothing_and_takes_paper_and_language() {
    let folder = folder();
    let made = |words: &[&str]| {
        assert_eq!(run(folder.path(), words), (0, String::new()), "{words:?}");
        looked_at(&folder.path().join("out.pdf"))
    };
    assert_eq!(made(&["sheet", "-o", "out.pdf"]), ((297, 210), "en".into(), 1));
    let a3 = ((420, 297), "nl".into(), 1);
    assert_eq!(made(&["sheet", "-o", "out.pdf", "--paper", "a3", "--lang", "nl"]), a3);
    // The sheet of a group speaks the language its set-up speaks, unless another is asked for.
    assert_eq!(made(&["sheet", "--setup", "a.setup.json", "-o", "out.pdf", "--paper", "a3"]), a3);
    assert_eq!(made(&["sheet", "--setup", "a.group.json", "-o", "out.pdf", "--paper", "a3"]), a3);
    assert_eq!(made(&["sheet", "--setup", "a.setup.json", "-o", "out.pdf", "--lang", "en"]).1, "en");
}

#[test]
fn a_sheet_is_made_of_a_set_up_and_goes_over_nothing_of_the_program() {
    let folder = folder();
    let refused = |words: &[&str], sentence: &str| {
        let (code, said) = run(folder.path(), words);
        assert_eq!(code, 2, "{words:?}");
        assert!(said.contains(sentence), "{said}");
    };
    refused(
        &["sheet", "--setup", "a.journey.json", "-o", "out.pdf"],
        "a.journey.json: there is no set-up in this file",
    );
    refused(&["sheet", "--setup", "none.setup.json", "-o", "out.pdf"], "none.setup.json: ");
    refused(&["sheet", "--setup", "a.setup.json", "-o", "a.setup.json"], "this file was also given to be read");
    refused(&["sheet", "-o", "a.group.json"], "another file of Potloodlijn stands here");
    refused(&["sheet"], "this is missing: --output");
    assert!(!folder.path().join("out.pdf").exists());
}

#[test]
fn a_run_sheet_is_made_of_a_set_up() {
    let folder = folder();
    assert_eq!(run(folder.path(), &["sheet", "--run", "--setup", "a.setup.json", "-o", "out.pdf"]), (0, String::new()));
    assert_eq!(looked_at(&folder.path().join("out.pdf")).0, (210, 297));
    let (code, said) = run(folder.path(), &["sheet", "--run", "-o", "out.pdf"]);
    assert_eq!(code, 2);
    assert!(said.contains("this is missing: --setup"), "{said}");
}

#[test]
fn an_agenda_has_pages_of_their_own_for_each_journey() {
    let folder = folder();
    let agenda = ["report", "a.group.json", "--kind", "agenda", "-o", "out.pdf"];
    assert_eq!(run(folder.path(), &agenda), (0, String::new()));
    assert!(looked_at(&folder.path().join("out.pdf")).2 >= 2);
}

#[test]
fn a_journey_gets_more_pages_only_when_they_are_asked_for() {
    let folder = folder();
    let pages = |more: &[&str]| {
        let words = [&["report", "a.journey.json", "--kind", "journey", "-o", "out.pdf"], more].concat();
        assert_eq!(run(folder.path(), &words), (0, String::new()));
        looked_at(&folder.path().join("out.pdf")).2
    };
    // What finds no room beside the drawing stands on a second page.
    let plain = pages(&[]);
    assert!(plain <= 2 && pages(&["--strips"]) == plain + 1);
    // Notes and lines in words take as many as they need.
    assert!(pages(&["--strips", "--words", "--phases"]) >= 3);
}

#[test]
fn the_report_of_the_nine_examples_has_nine_pages_in_either_language() {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    let folder = tempfile::tempdir().unwrap();
    for language in ["nl", "en"] {
        let words = ["report", examples, "--kind", "group", "-o", "out.pdf", "--lang", language];
        assert_eq!(run(folder.path(), &words), (0, String::new()));
        let file = folder.path().join("out.pdf");
        assert!(looked_at(&file).2 <= 9, "{language}: {} pages", looked_at(&file).2);
        assert!(fs::metadata(&file).unwrap().len() < 300_000, "{language}");
    }
}

#[test]
fn pages_are_as_large_as_their_paper_to_a_hundredth_of_a_point() {
    let folder = folder();
    for (paper, sides) in [("a4", [841.89, 595.28]), ("a3", [1190.55, 841.89])] {
        let words = ["report", "a.group.json", "--kind", "poster", "-o", "out.pdf", "--paper", paper];
        assert_eq!(run(folder.path(), &words).0, 0);
        let file = lopdf::Document::load(folder.path().join("out.pdf")).unwrap();
        let page = file.get_dictionary(*file.get_pages().values().next().unwrap()).unwrap();
        let corners = page.get(b"MediaBox").unwrap().as_array().unwrap();
        for (corner, side) in corners[2..].iter().zip(sides) {
            let length = f64::from(corner.as_float().unwrap());
            assert!((length - side).abs() < 0.01, "{paper}: {length} where {side} is meant");
        }
    }
}
