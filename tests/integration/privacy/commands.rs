//! `export` and `withdraw`, as scripts use them.

use std::path::Path;
use std::process::Command;

use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Edition, Group};
use potloodlijn::sealing::{KeyPair, Openers, Passphrase, is_sealed, lock, seal};
use potloodlijn::storage::{RealDisk, hold};

use super::edition::group_of;
use super::leaving::{assert_no_trace, group_with_traces};
use crate::leaks::everything_in;

/// Runs the program in `folder`, in English, keeping things there too; its code, output and complaints.
pub fn run(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(words).env("LC_ALL", "C").env("XDG_DATA_HOME", folder.join("data"));
    let output = command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

pub fn put(folder: &Path, name: &str, group: &Group) {
    std::fs::write(folder.join(name), write(group)).unwrap();
}

#[test]
fn after_withdraw_the_analysis_is_byte_for_byte_that_of_a_group_that_never_had_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let (group, code) = group_with_traces();
    let mut never = group.clone();
    never.journeys.retain(|journey| journey.participant != code);
    put(folder.path(), "g.group.json", &group);
    put(folder.path(), "never.group.json", &never);
    // A state before, as saving leaves it.
    put(folder.path(), "g.group.json.previous", &group);
    let (ended, said, complained) = run(folder.path(), &["withdraw", "g.group.json", "--participant", "QX77"]);
    assert_eq!((ended, complained.as_str()), (0, ""), "{said}");
    assert!(!folder.path().join("g.group.json.previous").exists());
    assert_no_trace(&std::fs::read(folder.path().join("g.group.json")).unwrap(), "the group file");
    for align in ["phase", "calendar"] {
        for (name, out) in [("g.group.json", "with.json"), ("never.group.json", "never.json")] {
            let (ended, _, complained) = run(folder.path(), &["analyse", name, "--align", align, "-o", out]);
            assert!(ended < 2, "{complained}");
        }
        let bytes = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
        assert!(bytes("with.json") == bytes("never.json") && bytes("with.json").len() > 1000, "aligned by {align}");
    }
    let (ended, _, complained) = run(folder.path(), &["withdraw", "g.group.json", "--participant", "QX77"]);
    assert!(ended == 2 && complained.contains("QX77"), "{complained}");
}

#[test]
fn a_group_file_remembers_of_whom_an_edition_was_made() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "g.group.json", &group_of(12, 7));
    let export = |out: &str| run(folder.path(), &["export", "g.group.json", "--to", "edition", "-o", out]);
    let (ended, _, complained) = export("a.edition.json");
    assert_eq!((ended, complained.as_str()), (0, ""));
    let bytes = std::fs::read(folder.path().join("a.edition.json")).unwrap();
    let edition: Edition = read(&bytes, &Instruments::builtin()).unwrap().value;
    assert!(edition.participants >= 5);
    assert_eq!(export("again.edition.json").0, 0);
    assert_eq!(
        std::fs::read(folder.path().join("again.edition.json")).unwrap(),
        bytes,
        "the same people, the same bytes"
    );
    let leaving = group_of(12, 7).journeys[3].participant.to_string();
    assert_eq!(run(folder.path(), &["withdraw", "g.group.json", "--participant", &leaving]).0, 0);
    let (ended, _, complained) = export("b.edition.json");
    assert!(ended == 2 && complained.contains("side by side"), "{complained}");
    let (ended, _, complained) = run(folder.path(), &["report", "g.group.json", "--kind", "hr", "-o", "b.pdf"]);
    assert!(ended == 2 && complained.contains("side by side"), "{complained}");
    assert!(!folder.path().join("b.edition.json").exists() && !folder.path().join("b.pdf").exists());
    assert_eq!(run(folder.path(), &["check", "g.group.json", "a.edition.json"]).0, 0);
}

#[test]
fn someone_leaves_a_locked_or_sealed_group_and_it_is_closed_again_in_the_same_way() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (group, _) = group_with_traces();
    let passphrase = Passphrase::new("vier losse gewone woorden".into()).unwrap();
    let pair = KeyPair::generate();
    std::fs::write(at("words"), "vier losse gewone woorden\n").unwrap();
    std::fs::write(at("key"), pair.open_file()).unwrap();
    std::fs::write(at("locked.group.age"), lock(&write(&group), &passphrase)).unwrap();
    std::fs::write(at("sealed.group.age"), seal(&write(&group), &pair.public)).unwrap();
    let before = std::fs::read(at("locked.group.age")).unwrap();
    let withdraw =
        |name: &str, open: &[&str]| run(folder.path(), &[&["withdraw", name, "--participant", "QX77"], open].concat());
    let (ended, _, complained) = withdraw("locked.group.age", &[]);
    assert!(ended == 2 && complained.contains("passphrase"), "{complained}");
    assert!(std::fs::read(at("locked.group.age")).unwrap() == before);
    let openers = Openers { keys: pair.secret.clone(), passphrases: vec![passphrase], ..Openers::default() };
    for (name, open) in [("locked.group.age", ["--passphrase-file", "words"]), ("sealed.group.age", ["--key", "key"])] {
        let (ended, said, complained) = withdraw(name, &open);
        assert_eq!((ended, complained.as_str()), (0, ""), "{said}");
        let after = std::fs::read(at(name)).unwrap();
        assert!(is_sealed(&after));
        let inside = openers.open(&after, u64::MAX / 2).unwrap();
        assert_no_trace(&inside, name);
        let read: Group = read(&inside, &Instruments::builtin()).unwrap().value;
        assert_eq!((read.journeys.len(), read.withdrawn.len()), (9, 1));
        let out = format!("{name}.edition.json");
        let export = [&["export", name, "--to", "edition", "-o", &out], open.as_slice()].concat();
        let (ended, _, complained) = run(folder.path(), &export);
        assert!(ended == 2 && complained.contains("side by side"), "it remembers of whom there is one: {complained}");
    }
    for file in std::fs::read_dir(folder.path()).unwrap().flatten().filter(|file| file.path().is_file()) {
        let bytes = std::fs::read(file.path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("potloodlijn/group"), "{:?} lies open", file.path());
    }
}

#[test]
fn nobody_leaves_a_group_while_a_window_has_it_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.group.json");
    let (group, _) = group_with_traces();
    put(folder.path(), "g.group.json", &group);
    let before = std::fs::read(&path).unwrap();
    let held = hold(&RealDisk, &path).unwrap();
    let fresh = ["merge", "g.group.json", "-o", "g.group.json"];
    for words in [&["withdraw", "g.group.json", "--participant", "QX77"][..], &fresh] {
        let (ended, _, complained) = run(folder.path(), words);
        assert!(ended == 2 && complained.contains("open in a window"), "{complained}");
        assert!(std::fs::read(&path).unwrap() == before);
    }
    drop(held);
    assert_eq!(run(folder.path(), &["withdraw", "g.group.json", "--participant", "QX77"]).0, 0);
    assert!(!folder.path().join(".g.group.json.open").exists());
}

#[test]
fn the_day_of_an_edition_is_remembered_only_when_it_is_given() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "g.group.json", &group_of(12, 7));
    let remembered = || {
        let bytes = std::fs::read(folder.path().join("g.group.json")).unwrap();
        read::<Group>(&bytes, &Instruments::builtin()).unwrap().value.editions[0].on
    };
    let export = ["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"];
    assert_eq!(run(folder.path(), &export).0, 0);
    assert_eq!(remembered(), None);
    assert_eq!(run(folder.path(), &[&export[..], &["--on", "2026-11-24"]].concat()).0, 0);
    assert_eq!(remembered(), Some(jiff::civil::date(2026, 11, 24)));
    let edition = std::fs::read_to_string(folder.path().join("e.edition.json")).unwrap();
    assert!(!edition.contains("2026-11"), "no date is in the edition");
    assert_eq!(run(folder.path(), &[&export[..], &["--on", "gisteren"]].concat()).0, 2);
}

#[test]
fn other_kinds_of_export_are_told_about_as_wrong_usage() {
    let folder = tempfile::tempdir().unwrap();
    let (ended, _, complained) = run(folder.path(), &["export", "x", "--to", "nothing", "-o", "y"]);
    assert!(ended == 2 && complained.contains("edition"), "{complained}");
}

#[test]
fn no_seeded_name_code_or_word_is_in_an_edition_or_in_the_pages_of_hr() {
    let folder = tempfile::tempdir().unwrap();
    let (mut group, _) = group_with_traces();
    group.editions.clear();
    group.setup.name = "Team QX77".into();
    put(folder.path(), "g.group.json", &group);
    assert_eq!(run(folder.path(), &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]).0, 0);
    let (ended, _, complained) = run(folder.path(), &["report", "e.edition.json", "--kind", "hr", "-o", "hr.pdf"]);
    assert_eq!(ended, 0, "{complained}");
    let pdf = everything_in(&std::fs::read(folder.path().join("hr.pdf")).unwrap());
    let edition = std::fs::read(folder.path().join("e.edition.json")).unwrap();
    for (name, bytes) in [("edition", edition), ("pages", pdf)] {
        assert_no_trace(&bytes, name);
        let text = String::from_utf8_lossy(&bytes);
        for journey in &group.journeys {
            assert!(!text.contains(&journey.id.to_string()), "{name}");
            for event in &journey.events {
                assert!(event.title.len() < 8 || !text.contains(&event.title), "{name}: {}", event.title);
            }
        }
    }
}
