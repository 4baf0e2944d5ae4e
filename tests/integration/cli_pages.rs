//! What the command line says of pages that it makes, or does not make.

use std::fs;
use std::path::Path;
use std::process::Command;

use potloodlijn::demo::example_group;
use potloodlijn::format::{Format, write};
use potloodlijn::model::{AsDrawn, Edition, Extra, Group, Journey, Language, Quote};
use potloodlijn::privacy::{Whom, edition_of};
use potloodlijn::report::{MadePages, Paper, Printable};
use tempfile::TempDir;

/// Runs the program in English; gives how it ended, and what it said on standard error.
fn run(folder: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.env("XDG_DATA_HOME", folder.join("data")).env("TZ", "Europe/Amsterdam");
    let output = command.current_dir(folder).args(words).env("LC_ALL", "C").output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn report(folder: &TempDir, file: &str, kind: &str, more: &[&str]) -> (i32, String) {
    let words = ["report", file, "--kind", kind, "-o", "o.pdf", "--lang", "en"];
    run(folder.path(), &[&words, more].concat())
}

fn example() -> Group {
    let example = example_group(9, 7, Language::En);
    let mut group = Group::new(example.setup.id, example.setup);
    group.journeys = example.journeys.into();
    group
}

#[test]
fn an_edition_that_is_damaged_or_newer_is_refused_for_what_is_wrong_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let whole = String::from_utf8(write(&edition_of(&example()).unwrap())).unwrap();
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put("newer.edition.json", &whole.replacen("\"version\":1", "\"version\":2", 1));
    put("cut.edition.json", &whole[..whole.len() / 2]);
    put("bad.edition.json", &whole.replacen("\"trends\":[", "\"trends\":[5,", 1));
    for file in ["newer.edition.json", "cut.edition.json", "bad.edition.json"] {
        let (code, check) = run(folder.path(), &["check", file, "--lang", "en"]);
        assert_ne!(code, 0, "{check}");
        let (code, said) = report(&folder, file, "hr", &[]);
        assert_eq!(code, 2, "{said}");
        assert!(said.starts_with(&format!("{file}: ")) && !said.contains("another kind of file"), "{said}");
        assert!(!folder.path().join("o.pdf").exists());
    }
    let (_, said) = report(&folder, "newer.edition.json", "hr", &[]);
    assert!(said.contains("version 2"), "{said}");
    // Beside one that is whole they are refused and the rest is done.
    put(&format!("whole{}", Edition::ENDING), &whole);
    let words = ["report", "whole.edition.json", "cut.edition.json", "--kind", "hr", "-o", "o.pdf", "--lang", "en"];
    let (code, said) = run(folder.path(), &words);
    assert!(code == 1 && said.starts_with("cut.edition.json: ") && !said.contains("nothing else comes"), "{said}");
}

fn text_of(folder: &TempDir) -> String {
    lopdf::Document::load(folder.path().join("o.pdf")).unwrap().extract_text(&[1]).unwrap()
}

#[test]
fn a_receipt_that_is_printed_later_says_the_day_of_handing_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut journey: Journey = example().journeys.remove(0);
    // Half an hour after midnight on the wall.
    let at = "2024-05-06T22:30:00Z".parse().unwrap();
    journey.as_drawn = Some(AsDrawn { at, curves: journey.curves.clone(), extra: Extra::default() });
    journey.modified = "2024-08-09T12:00:00Z".parse().unwrap();
    let put = |journey: &Journey| fs::write(folder.path().join("j.journey.json"), write(journey)).unwrap();
    put(&journey);
    assert_eq!(report(&folder, "j.journey.json", "receipt", &[]), (0, String::new()));
    assert!(text_of(&folder).contains("7 May 2024"), "{}", text_of(&folder));
    journey.as_drawn = None;
    put(&journey);
    assert_eq!(report(&folder, "j.journey.json", "receipt", &[]), (0, String::new()));
    assert!(text_of(&folder).contains("9 August 2024"), "{}", text_of(&folder));
    assert_eq!(report(&folder, "j.journey.json", "receipt", &["--on", "2024-10-11"]), (0, String::new()));
    assert!(text_of(&folder).contains("11 October 2024"), "{}", text_of(&folder));
}

#[test]
fn letters_that_cannot_be_printed_are_told_and_the_pages_are_made() {
    let folder = tempfile::tempdir().unwrap();
    let mut journey: Journey = example().journeys.remove(0);
    journey.events[0].title = "feest \u{1F389}".into();
    fs::write(folder.path().join("j.journey.json"), write(&journey)).unwrap();
    let (code, said) = report(&folder, "j.journey.json", "journey", &["--words"]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(said.trim_end(), "o.pdf: Characters that cannot be printed, such as emoji. A □ stands there.");
    assert!(folder.path().join("o.pdf").exists());
}

/// The same, and the lines of the result.
fn told(folder: &Path, words: &[&str]) -> (i32, Vec<String>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.env("XDG_DATA_HOME", folder.join("data")).current_dir(folder);
    let output = command.args(words).args(["--lang", "en"]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    (output.status.code().unwrap(), said.lines().map(str::to_owned).collect())
}

#[test]
fn who_makes_pages_is_told_all_that_was_left_out_of_them_as_in_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut group = example();
    group.journeys[0].consent.group_figures = false;
    group.journeys[1].events[0].quotes.push(Quote::new("Dit mag niet.".into()));
    fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
    let no_figures = "o.pdf: 1 journey does not count: no consent to figures about the group.";
    for (kind, printable) in [("group", Printable::Group), ("poster", Printable::Poster), ("hr", Printable::Hr)] {
        let (code, said) = told(folder.path(), &["report", "g.group.json", "--kind", kind, "-o", "o.pdf"]);
        assert_eq!(code, 0, "{said:?}");
        let in_window = MadePages::of_group(printable, &group, Whom::Everyone, Language::En, Paper::A4).left_out;
        let expected: Vec<String> = in_window.iter().map(|sentence| format!("o.pdf: {sentence}")).collect();
        assert!(said.starts_with(&expected), "{kind}: {said:?}");
        assert!(said.iter().any(|line| line == no_figures), "{kind}: {said:?}");
    }
    let words = ["export", "g.group.json", "--to", "edition", "-o", "o.edition.json"];
    let (code, said) = told(folder.path(), &words);
    let hr = MadePages::of_group(Printable::Hr, &group, Whom::Everyone, Language::En, Paper::A4).left_out;
    let expected: Vec<String> = hr.iter().map(|sentence| format!("o.edition.json: {sentence}")).collect();
    assert!(code == 0 && said.starts_with(&expected), "{said:?}");
    assert!(expected.iter().any(|line| line.contains("fewer than three people")), "{said:?}");
}
