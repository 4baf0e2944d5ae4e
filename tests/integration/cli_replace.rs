//! What a save on the command line may replace.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use potloodlijn::format::{identity, write};
use potloodlijn::model::Group;

use super::privacy::group_of;

/// Runs the program in `folder`: its code, its output, and its complaints.
fn run(folder: &Path, words: &[&str]) -> (i32, Vec<u8>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(words).env("LC_ALL", "C").env("XDG_DATA_HOME", folder.join("data"));
    let output = command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
    (output.status.code().unwrap(), output.stdout, String::from_utf8(output.stderr).unwrap())
}

/// A folder with a group, a journey, a set-up, an edition, a key, numbers, pages and someone's own text.
fn folder_with_one_of_each() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut group = group_of(9, 3);
    group.id = uuid::Uuid::from_u128(3);
    group.setup.id = uuid::Uuid::from_u128(33);
    group.journeys.iter_mut().for_each(|journey| {
        journey.setup = Some(group.setup.id);
        journey.id = uuid::Uuid::from_u128(journey.id.as_u128() ^ 1);
    });
    fs::write(path.join("group"), write(&group)).unwrap();
    fs::write(path.join("journey"), write(&group.journeys[0])).unwrap();
    fs::write(path.join("setup"), write(&group.setup)).unwrap();
    fs::write(path.join("text"), "mine").unwrap();
    fs::write(path.join("in.group.json"), write(&group_of(9, 7))).unwrap();
    for words in [
        &["export", "group", "--to", "edition", "-o", "edition"][..],
        &["analyse", "group", "-o", "numbers"],
        &["sheet", "-o", "pages"],
        &["keygen", "-o", "key"],
    ] {
        assert_eq!(run(path, words).0, 0, "{words:?}");
    }
    folder
}

/// Every command that writes one file, with the kind of file it may replace.
const WRITES: [(&[&str], &str); 6] = [
    (&["merge", "in.group.json"], ""),
    (&["export", "in.group.json", "--to", "edition"], ""),
    (&["handover", "in.group.json", "--to", "key.pub"], ""),
    (&["analyse", "in.group.json"], "numbers"),
    (&["report", "in.group.json", "--kind", "group"], "pages"),
    (&["sheet"], "pages"),
];

#[test]
fn whatever_a_command_writes_another_document_at_that_place_survives_unless_force_was_typed() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    for kind in ["group", "journey", "setup", "edition", "key", "key.pub", "numbers", "pages", "text"] {
        let before = fs::read(path.join(kind)).unwrap();
        for (words, own) in WRITES {
            let (ended, _, complained) = run(path, &[words, &["-o", kind]].concat());
            if kind == own {
                assert_eq!(ended, 0, "{words:?} over {kind}: {complained}");
                fs::write(path.join(kind), &before).unwrap();
            } else {
                assert_eq!(ended, 2, "{words:?} over {kind}");
                assert!(complained.contains("--force"), "{words:?} over {kind}: {complained}");
            }
            assert!(fs::read(path.join(kind)).unwrap() == before, "{words:?} over {kind}");
        }
    }
    let keys = fs::read(path.join("key")).unwrap();
    assert_eq!(run(path, &["keygen", "-o", "key"]).0, 2);
    assert!(fs::read(path.join("key")).unwrap() == keys);
}

#[test]
fn with_force_it_is_replaced_and_kept_as_the_state_before() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    for kind in ["journey", "text", "numbers"] {
        let before = fs::read(path.join(kind)).unwrap();
        let (ended, _, complained) = run(path, &["merge", "in.group.json", "-o", kind, "--force"]);
        assert_eq!(ended, 0, "{kind}: {complained}");
        assert!(fs::read(path.join(format!("{kind}.previous"))).unwrap() == before, "{kind}");
    }
    let newer = br#"{"format":"potloodlijn/group","version":2,"id":"00000000-0000-0000-0000-000000000001"}"#;
    fs::write(path.join("newer"), newer).unwrap();
    for words in [&["merge", "in.group.json"][..], &["sheet"], &["analyse", "in.group.json"]] {
        assert_eq!(run(path, &[words, &["-o", "newer", "--force"]].concat()).0, 2);
    }
    assert_eq!(fs::read(path.join("newer")).unwrap(), newer, "a file of a newer version is never replaced");
}

#[test]
fn the_state_before_belongs_to_the_document_and_that_of_another_is_kept_aside() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    let first = fs::read(path.join("journey")).unwrap();
    assert_eq!(run(path, &["merge", "in.group.json", "-o", "journey", "--force"]).0, 0);
    let second = fs::read(path.join("journey")).unwrap();
    assert_eq!(run(path, &["export", "journey", "--to", "edition", "-o", "new.edition.json"]).0, 0);
    assert_eq!(identity(&fs::read(path.join("journey.previous")).unwrap()), identity(&second));
    assert!(fs::read(path.join("journey.previous-1")).unwrap() == first, "the journey is not lost to a name");
}

#[test]
fn numbers_before_that_a_newer_version_wrote_are_kept_aside() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    let first = fs::read(path.join("numbers")).unwrap();
    let newer = br#"{"format":"potloodlijn/analysis","version":2,"align":"phase","new":[]}"#;
    fs::write(path.join("numbers.previous"), newer).unwrap();
    for _ in 0..2 {
        assert_eq!(run(path, &["analyse", "in.group.json", "-o", "numbers"]).0, 0);
    }
    assert_eq!(fs::read(path.join("numbers.previous-1")).unwrap(), newer);
    assert!(fs::read(path.join("numbers.previous")).unwrap() != first && !path.join("numbers.previous-2").exists());
}

#[test]
fn a_file_that_may_only_be_read_stays_as_it_is_and_that_is_said() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    let names = ["group", "journey", "numbers", "pages", "edition", "key"];
    let read = |name: &str| fs::read(path.join(name)).unwrap();
    let all = || -> BTreeSet<_> { fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name()).collect() };
    let (before, all_before) = (names.map(read), all());
    for name in names {
        let mut rights = fs::metadata(path.join(name)).unwrap().permissions();
        rights.set_readonly(true);
        fs::set_permissions(path.join(name), rights).unwrap();
    }
    for words in [
        &["merge", "journey", "-o", "group"][..],
        &["merge", "in.group.json", "-o", "group", "--force"],
        &["withdraw", "group", "--participant", "P02"],
        &["export", "group", "--to", "edition", "-o", "new.edition.json"],
        &["merge", "in.group.json", "-o", "journey", "--force"],
        &["analyse", "in.group.json", "-o", "numbers"],
        &["report", "in.group.json", "--kind", "group", "-o", "pages"],
        &["merge", "in.group.json", "-o", "edition", "--force"],
        &["keygen", "-o", "key", "--force"],
    ] {
        let (ended, _, complained) = run(path, words);
        assert!(ended == 2 && complained.contains("may only be read"), "{words:?}: {ended} {complained}");
    }
    assert!(names.map(read) == before);
    assert_eq!(all(), all_before, "nothing was moved aside or written beside it");
}

#[test]
fn what_cannot_be_looked_into_is_no_earlier_state_of_anything() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    fs::write(path.join("words"), "vier losse gewone woorden\n").unwrap();
    let done = |words: &[&str]| {
        let (ended, _, complained) = run(path, words);
        assert_eq!(ended, 0, "{words:?}: {complained}");
        fs::read(path.join("g.group.age")).unwrap()
    };
    let kept = |name: &str| fs::read(path.join(format!("g.group.age.previous{name}"))).ok();
    // Sealed to the key of somebody else: a hand-over of another group each time.
    let sealed = ["group", "in.group.json", "group"]
        .map(|group| done(&["handover", group, "--to", "key.pub", "-o", "g.group.age", "--force"]));
    let [first, second, third] = sealed;
    assert_eq!((kept(""), kept("-1")), (Some(second.clone()), Some(first.clone())));
    // Who has the key sees that what stands there is another group than the one before.
    done(&["handover", "group", "--to", "key.pub", "-o", "g.group.age", "--key", "key"]);
    assert_eq!((kept(""), kept("-1"), kept("-2")), (Some(third), Some(first), Some(second)));
    // And of one group that is locked one state before is kept, however often it is written.
    for _ in 0..3 {
        done(&["merge", "in.group.json", "-o", "own.group.age", "--passphrase-file", "words"]);
    }
    assert!(path.join("own.group.age.previous").exists() && !path.join("own.group.age.previous-1").exists());
}

#[test]
fn one_file_can_go_to_standard_output_and_nothing_else_is_there_then() {
    let folder = folder_with_one_of_each();
    let path = folder.path();
    for (words, _) in WRITES {
        let (ended, out, complained) = run(path, &[words, &["-o", "-"]].concat());
        assert_eq!(ended, 0, "{words:?}: {complained}");
        match words[0] {
            "report" | "sheet" => assert!(out.starts_with(b"%PDF") && out.ends_with(b"EOF"), "{words:?}"),
            "handover" => assert!(out.starts_with(b"age-encryption.org/v1")),
            _ => drop(serde_json::from_slice::<serde_json::Value>(&out).unwrap()),
        }
    }
    assert!(!path.join("-").exists());
    for words in [&["keygen", "-o", "-"][..], &["demo", "-o", "-"]] {
        assert_eq!(run(path, words).0, 2, "more than one file");
    }
}

#[test]
fn a_key_whose_making_was_stopped_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert_eq!(run(path, &["keygen", "-o", "k"]).0, 0);
    let (private, public) = (fs::read(path.join("k")).unwrap(), fs::read(path.join("k.pub")).unwrap());
    fs::remove_file(path.join("k.pub")).unwrap();
    assert_eq!(run(path, &["keygen", "-o", "k"]).0, 0);
    assert!(fs::read(path.join("k")).unwrap() == private && fs::read(path.join("k.pub")).unwrap() == public);
}

#[test]
fn a_name_as_long_as_a_disk_takes_is_saved_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("in.group.json"), write(&group_of(5, 7))).unwrap();
    for length in [200, 246, 247, 255] {
        let name = format!("{}.group.json", "g".repeat(length - ".group.json".len()));
        assert_eq!(run(path, &["merge", "in.group.json", "-o", &name]).0, 0, "{length}");
        let mut group: Group = potloodlijn::format::read(
            &fs::read(path.join(&name)).unwrap(),
            &potloodlijn::format::Instruments::builtin(),
        )
        .unwrap()
        .value;
        group.journeys.pop();
        fs::write(path.join(&name), write(&group)).unwrap();
        assert_eq!(run(path, &["merge", "in.group.json", "-o", &name]).0, 0, "{length}, once more");
        let states = fs::read_dir(path)
            .unwrap()
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().ends_with(".previous"));
        assert!(states.count() > 0, "{length}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_reads_from_the_other_side_is_written_out() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a\u{202e}nosj.group.json"), "{").unwrap();
    let (_, out, complained) = run(folder.path(), &["check", "."]);
    let said = String::from_utf8(out).unwrap() + &complained;
    assert!(said.contains("\\u{202e}") && !said.contains('\u{202e}'), "{said}");
}
