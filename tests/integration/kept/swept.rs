//! What a save that was killed leaves beside a file goes at the next one; and who withdrew is in none of it.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use potloodlijn::format::write;
use potloodlijn::model::Group;
use potloodlijn::storage::{PassedOver, RealDisk, find_files, hold, save, save_new, stage};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::privacy::{assert_no_trace, group_with_traces};
use crate::sources::everything_under;

const KILLS: u64 = 200;

/// As a save leaves it that was killed: nobody holds it.
fn left_beside(folder: &Path) -> std::path::PathBuf {
    let left = folder.join(".potloodlijn-99999-0");
    fs::write(&left, "a whole group").unwrap();
    left
}

#[test]
fn what_a_killed_save_left_is_swept_at_the_next_save_and_what_is_being_written_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("g.group.json");
    let left = left_beside(folder.path());
    let staged = stage(&path, b"one").unwrap();
    assert!(!left.exists(), "staging is a save too");
    let other = tempfile::tempdir().unwrap();
    let left = left_beside(other.path());
    save_new(&other.path().join("key"), b"key").unwrap();
    assert!(!left.exists());
    // Another process looks while the file of the first is not yet in its place.
    let swept = Command::new(env!("CARGO_BIN_EXE_potloodlijn"))
        .current_dir(folder.path())
        .args(["demo", "-o", ".", "--participants", "1"])
        .output()
        .unwrap();
    assert!(swept.status.success());
    staged.put().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"one");
    save(&path, b"two").unwrap();
    assert_eq!(fs::read(folder.path().join("g.group.json.previous")).unwrap(), b"one");
    let hidden =
        everything_under(folder.path()).into_iter().filter(|it| it.to_string_lossy().contains(".potloodlijn-"));
    assert_eq!(hidden.count(), 0);
}

#[test]
fn marks_of_killed_windows_hold_nobody_up_and_go_and_those_of_living_windows_stay() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at(".a.group.json.open"), b"").unwrap();
    fs::write(at(".b.group.json.open"), b"").unwrap();
    // What somebody else calls so is not ours to take away.
    fs::write(at(".c.open"), b"mine").unwrap();
    let held = hold(&RealDisk, &at("a.group.json")).unwrap().unwrap();
    assert!(at(".a.group.json.open").exists() && !at(".b.group.json.open").exists() && at(".c.open").exists());
    let other = hold(&RealDisk, &at("d.group.json")).unwrap().unwrap();
    assert!(at(".a.group.json.open").exists(), "it is held");
    assert!(hold(&RealDisk, &at("a.group.json")).is_err());
    drop((held, other));
    assert!(!at(".a.group.json.open").exists());
}

#[test]
fn a_folder_tells_nothing_of_what_the_program_put_beside_other_files() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let group = potloodlijn::format::write(&group_with_traces().0);
    for name in ["g.group.json", "g.group.json.previous", "gone.group.json.previous", "g.group.json.previous-1"] {
        fs::write(at(name), &group).unwrap();
    }
    fs::write(at(&format!("{}.1.journal", uuid::Uuid::nil())), b"{}").unwrap();
    fs::write(at(".potloodlijn-99999-0"), &group).unwrap();
    fs::write(at("dagboek.journal"), b"dear diary").unwrap();
    fs::write(at(".DS_Store"), b"").unwrap();
    let _held = hold(&RealDisk, &at("g.group.json")).unwrap();
    let found = find_files(&[folder.path().to_owned()]);
    assert_eq!(found.files.iter().map(|it| &it.path).collect::<Vec<_>>(), [&at("g.group.json")]);
    let told = [
        (".DS_Store", PassedOver::Hidden),
        ("dagboek.journal", PassedOver::NotOurs),
        ("g.group.json.previous-1", PassedOver::Before),
        ("gone.group.json.previous", PassedOver::Before),
    ];
    assert_eq!(found.passed_over, told.map(|(name, why)| (at(name), why)));
}

fn start(folder: &Path, words: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(words).env("LC_ALL", "C").env("XDG_DATA_HOME", folder.join("data"));
    command.env("TMPDIR", folder.join("tmp")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn withdrew(path: &Path, group: &Group) -> bool {
    let bytes = fs::read(path).unwrap();
    let now: Group = potloodlijn::format::read(&bytes, &potloodlijn::format::Instruments::builtin()).unwrap().value;
    assert_eq!(now.id, group.id);
    !now.withdrawn.is_empty()
}

/// One group, killed `after` it began to let someone leave and then to be merged with an old copy; looked through after a next save.
fn kill_one(group: &Group, after: Duration) -> (bool, bool) {
    let folder = tempfile::tempdir().unwrap();
    let (path, old) = (folder.path().join("g.group.json"), tempfile::tempdir().unwrap());
    fs::create_dir(folder.path().join("tmp")).unwrap();
    for place in [&path, &folder.path().join("g.group.json.previous"), &old.path().join("old.group.json")] {
        fs::write(place, write(group)).unwrap();
    }
    let leave = ["withdraw", "g.group.json", "--participant", "QX77"];
    let mut child = start(folder.path(), &leave);
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let was_done = withdrew(&path, group);
    if !was_done {
        assert!(start(folder.path(), &leave).wait().unwrap().success(), "it can be done once more");
    }
    // An old copy comes in from elsewhere, and that is killed too.
    let copy = old.path().join("old.group.json").to_string_lossy().into_owned();
    let mut child = start(folder.path(), &["merge", &copy, "-o", "g.group.json"]);
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let left = everything_under(folder.path()).iter().any(|it| it.to_string_lossy().contains(".potloodlijn-"));
    // The next save: something changes, so that there is one.
    let mut other = group.clone();
    other.withdraw(&potloodlijn::model::ParticipantCode::new("QX77").unwrap());
    other.journeys[0].modified += jiff::SignedDuration::from_hours(1);
    fs::write(old.path().join("new.journey.json"), write(&other.journeys[0])).unwrap();
    let new = old.path().join("new.journey.json").to_string_lossy().into_owned();
    assert!(start(folder.path(), &["merge", &new, "-o", "g.group.json"]).wait().unwrap().success());
    assert!(withdrew(&path, group));
    for file in everything_under(folder.path()) {
        assert_no_trace(&fs::read(&file).unwrap(), &file.to_string_lossy());
    }
    (was_done, left)
}

fn kill_many(kills: u64) {
    let group = group_with_traces().0;
    let mut chance = ChaCha8Rng::seed_from_u64(14);
    let (mut done, mut left) = (0, 0);
    for _ in 0..kills {
        let (was_done, had_left) = kill_one(&group, Duration::from_micros(chance.next_u64() % 60_000));
        done += u64::from(was_done);
        left += u64::from(had_left);
    }
    println!("{kills} times: {done} had withdrawn when they were killed, {left} left something beside the file");
}

#[test]
fn nobody_who_withdrew_is_left_anywhere_when_withdrawing_and_merging_are_killed() {
    kill_many(6);
}

#[test]
#[ignore = "kills 400 programs, which takes some minutes"]
fn nobody_who_withdrew_is_left_anywhere_when_withdrawing_and_merging_are_killed_200_times() {
    kill_many(KILLS);
}
