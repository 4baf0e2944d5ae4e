//! Drawings that are too many to be held at once are read, let go, and read again where they are asked for.

use std::fs;
use std::path::Path;
use std::process::Command;

use potloodlijn::demo::example_group;
use potloodlijn::format::{Instruments, LARGEST_FILE_BYTES, read, write};
use potloodlijn::model::{Curve, Group, Journey, Language, Point, Segment};

/// Together no more is held than is in one file of the largest size.
const PEOPLE: usize = 12;

fn merged(folder: &Path, output: &str) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.env("XDG_DATA_HOME", folder.join("data")).current_dir(folder).env("LC_ALL", "C");
    let ended = command.args(["merge", "in", "-o", output]).output().unwrap();
    (ended.status.code().unwrap(), String::from_utf8(ended.stderr).unwrap())
}

/// A folder with a file of each of [`PEOPLE`], of bytes that `file` makes of their drawing.
fn people(file: impl Fn(Journey) -> Vec<u8>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for journey in example_group(PEOPLE, 7, Language::En).journeys {
        fs::write(folder.path().join(format!("in/{}.journey.json", journey.participant)), file(journey)).unwrap();
    }
    folder
}

fn journeys_in(folder: &Path) -> Vec<Journey> {
    let bytes = fs::read(folder.join("g.group.json")).unwrap();
    read::<Group>(&bytes, &Instruments::builtin()).unwrap().value.journeys.into_iter().collect()
}

#[test]
fn drawings_that_were_let_go_come_whole_into_the_group() {
    let held = people(|journey| write(&journey));
    assert_eq!(merged(held.path(), "g.group.json").0, 0);
    // White space counts in what is read and not in what is written.
    let spaces = vec![b' '; usize::try_from(LARGEST_FILE_BYTES).unwrap() / PEOPLE];
    let let_go = people(|journey| [write(&journey), spaces.clone()].concat());
    assert_eq!(merged(let_go.path(), "g.group.json").0, 0);
    assert_eq!(journeys_in(let_go.path()), journeys_in(held.path()));
}

/// Points of one line, a hundredth of a day apart: with those of all lines nearly as many as one drawing may have.
const POINTS: u32 = 135_000;

#[test]
fn a_group_that_could_not_be_opened_again_is_not_written() {
    let line = Segment::new((0..POINTS).map(|number| Point::new(f64::from(number) / 100.0, 50.0)).collect());
    let folder = people(|mut journey| {
        journey.timeline.end = journey.timeline.start.checked_add(jiff::Span::new().days(POINTS / 100)).unwrap();
        let whole = Curve { segments: vec![line.clone()], ..Curve::default() };
        journey.curves.values_mut().for_each(|curve| *curve = whole.clone());
        write(&journey)
    });
    let (code, said) = merged(folder.path(), "g.group.json");
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("larger than 64 MiB"), "{said}");
    assert!(!folder.path().join("g.group.json").exists());
}
