//! What a group and a computer remember, through every command that writes.

use std::fs;
use std::path::Path;

use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Edition, EditionMemory, Group, Journey};
use potloodlijn::privacy::{Refusal, Whom, issue_edition, with_memory};
use potloodlijn::sealing::{KeyPair, Openers};
use potloodlijn::storage::{Store, change_memory, load_memory, wipe};

use super::commands::{put, run};
use super::edition::group_of;
use crate::sources::everything_under;

fn group_at(folder: &Path, name: &str) -> Group {
    read(&fs::read(folder.join(name)).unwrap(), &Instruments::builtin()).unwrap().value
}

/// Loose hand-ins of `group`, each in a file of its own, with the set-up beside them.
fn hand_ins(folder: &Path, name: &str, group: &Group, how_many: usize) {
    fs::create_dir_all(folder.join(name)).unwrap();
    fs::write(folder.join(name).join("s.setup.json"), write(&group.setup)).unwrap();
    for journey in group.journeys.iter().take(how_many) {
        fs::write(folder.join(name).join(format!("{}.journey.json", journey.participant)), write(journey)).unwrap();
    }
}

/// The same person, as read from paper or handed in again.
fn under_a_new_id(journey: &Journey) -> Journey {
    Journey { id: uuid::Uuid::from_u128(0xdead), ..journey.clone() }
}

#[test]
fn a_group_that_is_merged_onto_goes_on_with_all_it_remembers() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let whole = group_of(12, 7);
    hand_ins(path, "in", &whole, 12);
    assert_eq!(run(path, &["merge", "in", "-o", "g.group.json"]).0, 0);
    let mut group = group_at(path, "g.group.json");
    group.notes = "Wat ik niet kwijt wil.".into();
    group.setup.min_group = 7;
    put(path, "g.group.json", &group);
    assert_eq!(run(path, &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]).0, 0);
    assert_eq!(run(path, &["withdraw", "g.group.json", "--participant", "P03"]).0, 0);
    let before = group_at(path, "g.group.json");
    let (ended, said, complained) = run(path, &["merge", "in", "-o", "g.group.json"]);
    assert_eq!(ended, 1, "{said}{complained}");
    assert!(complained.contains("P03: refused"), "{complained}");
    let after = group_at(path, "g.group.json");
    assert_eq!(after, before, "id, withdrawn, editions, minimum, notes and people");
    assert_eq!((after.editions.len(), after.setup.min_group, after.journeys.len()), (1, 7, 11));
    // Nor under another id.
    fs::write(path.join("again.journey.json"), write(&under_a_new_id(&whole.journeys[2]))).unwrap();
    let (ended, _, complained) = run(path, &["merge", "again.journey.json", "-o", "g.group.json"]);
    assert!(ended == 1 && complained.contains("P03: refused"), "{complained}");
    assert_eq!(group_at(path, "g.group.json"), before);
    let (_, _, complained) =
        run(path, &["report", "g.group.json", "again.journey.json", "--kind", "journey", "-o", "p.pdf"]);
    assert!(complained.contains("again.journey.json"), "{complained}");
}

#[test]
fn another_set_up_is_not_merged_onto_a_group_and_with_force_what_protects_people_still_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let (one, mut other) = (group_of(9, 7), group_of(8, 9));
    other.setup.id = uuid::Uuid::from_u128(77);
    other.journeys.iter_mut().for_each(|journey| journey.setup = Some(other.setup.id));
    hand_ins(path, "one", &one, 9);
    hand_ins(path, "other", &other, 8);
    assert_eq!(run(path, &["merge", "one", "-o", "g.group.json"]).0, 0);
    assert_eq!(run(path, &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]).0, 0);
    assert_eq!(run(path, &["withdraw", "g.group.json", "--participant", "P01"]).0, 0);
    let bytes = fs::read(path.join("g.group.json")).unwrap();
    let before = group_at(path, "g.group.json");
    let (ended, _, complained) = run(path, &["merge", "other", "-o", "g.group.json"]);
    assert!(ended == 2 && complained.contains("another set-up"), "{complained}");
    assert!(fs::read(path.join("g.group.json")).unwrap() == bytes);
    assert_eq!(run(path, &["merge", "other", "-o", "g.group.json", "--force"]).0, 0);
    let after = group_at(path, "g.group.json");
    assert_eq!((after.setup.id, after.journeys.len()), (other.setup.id, 8));
    assert_ne!(after.id, before.id);
    assert_eq!((&after.withdrawn, &after.withdrawn_people), (&before.withdrawn, &before.withdrawn_people));
    assert_eq!(after.editions, before.editions);
    assert!(fs::read(path.join("g.group.json.previous")).unwrap() == bytes, "what was there is kept");
    // The next save of the new one leaves the other one where it can be found.
    assert_eq!(run(path, &["withdraw", "g.group.json", "--participant", "P02"]).0, 0);
    assert!(!path.join("g.group.json.previous").exists());
}

#[test]
fn someone_who_is_refused_lets_in_nobody_of_another_set_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let (one, mut other) = (group_of(9, 7), group_of(3, 9));
    other.setup.id = uuid::Uuid::from_u128(77);
    for (journey, code) in other.journeys.iter_mut().zip(["Q01", "Q02", "Q03"]) {
        journey.setup = Some(other.setup.id);
        journey.participant = potloodlijn::model::ParticipantCode::new(code).unwrap();
    }
    hand_ins(path, "one", &one, 9);
    hand_ins(path, "other", &other, 3);
    assert_eq!(run(path, &["merge", "one", "-o", "g.group.json"]).0, 0);
    assert_eq!(run(path, &["withdraw", "g.group.json", "--participant", "P01"]).0, 0);
    let bytes = fs::read(path.join("g.group.json")).unwrap();
    fs::write(path.join("gone.journey.json"), write(&one.journeys[0])).unwrap();
    let (ended, _, complained) = run(path, &["merge", "other", "gone.journey.json", "-o", "g.group.json"]);
    assert!(ended == 2 && complained.contains("another set-up"), "{ended} {complained}");
    assert!(fs::read(path.join("g.group.json")).unwrap() == bytes);
    // Someone of the same set-up who is taken, or stands there, lets them in as before; alone, the one who withdrew is refused.
    fs::write(path.join("there.journey.json"), write(&one.journeys[1])).unwrap();
    let both = ["merge", "other", "there.journey.json", "-o", "g.group.json", "--dry-run"];
    assert!(run(path, &both).1.contains("added 3, same 1"));
    assert_eq!(run(path, &["merge", "gone.journey.json", "-o", "g.group.json"]).0, 1);
}

#[test]
fn the_highest_minimum_holds_whatever_is_merged_in_whatever_order() {
    let (mut seven, mut five) = (group_of(9, 7), group_of(9, 7));
    (seven.setup.min_group, five.setup.min_group) = (7, 5);
    seven.setup.one_manager = true;
    five.id = uuid::Uuid::from_u128(2);
    for groups in [[&seven, &five], [&five, &seven]] {
        let named = groups.iter().map(|group| ("g".to_owned(), (*group).clone())).collect();
        let arrivals = potloodlijn::model::Arrivals { groups: named, ..Default::default() };
        let merged = potloodlijn::model::merge(None, arrivals, |_| None).unwrap().group;
        assert_eq!((merged.setup.min_group, merged.setup.one_manager), (7, true));
    }
}

#[test]
fn a_computer_remembers_an_edition_whatever_becomes_of_the_file_of_the_group() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let whole = group_of(12, 7);
    hand_ins(path, "nine", &whole, 9);
    hand_ins(path, "more", &whole, 12);
    let export = |name: &str| run(path, &["export", name, "--to", "edition", "-o", &format!("{name}.edition.json")]);
    assert_eq!(run(path, &["merge", "nine", "-o", "a.group.json"]).0, 0);
    assert_eq!(run(path, &["merge", "more", "-o", "b.group.json"]).0, 0);
    let (ended, said, _) = export("a.group.json");
    assert!(ended == 0 && said.contains("ask whoever else has these drawings"), "{said}");
    // Another file of one more, a file that lost its memory, and one made anew: all the same to the computer.
    let (ended, _, complained) = export("b.group.json");
    assert!(ended == 2 && complained.contains("side by side"), "{complained}");
    fs::remove_file(path.join("a.group.json")).unwrap();
    let (ended, _, complained) = run(path, &["report", "b.group.json", "--kind", "hr", "-o", "b.pdf"]);
    assert!(ended == 2 && complained.contains("side by side"), "{complained}");
    assert_eq!(run(path, &["merge", "nine", "-o", "a.group.json"]).0, 0);
    // Its edition is another document than the one that stands there, which goes for nothing but a yes.
    let (ended, _, complained) = export("a.group.json");
    assert!(ended == 2 && complained.contains("--force"), "{complained}");
    fs::remove_file(path.join("a.group.json.edition.json")).unwrap();
    assert_eq!(export("a.group.json").0, 0, "the very same people again");
    assert_eq!(run(path, &["withdraw", "a.group.json", "--participant", "P02"]).0, 0);
    assert_eq!(run(path, &["merge", "nine", "-o", "c.group.json"]).0, 0);
    assert_eq!(run(path, &["withdraw", "c.group.json", "--participant", "P02"]).0, 0);
    let (ended, _, complained) = export("c.group.json");
    assert!(ended == 2 && complained.contains("side by side"), "it outlives who withdraws: {complained}");
    // A higher minimum, or a factor at another level, is another way to look at the same people.
    let mut group = group_at(path, "b.group.json");
    group.journeys.truncate(9);
    group.setup.min_group = 6;
    put(path, "d.group.json", &group);
    let (ended, _, complained) = export("d.group.json");
    assert!(ended == 2 && complained.contains("another minimum"), "{complained}");
}

#[test]
fn what_a_computer_remembers_has_no_word_value_code_or_id_and_nobody_else_can_read_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let group = group_of(12, 7);
    put(path, "g.group.json", &group);
    assert_eq!(run(path, &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]).0, 0);
    let files = everything_under(&path.join("data"));
    let memory = files.iter().find(|file| file.to_string_lossy().ends_with("editions.memory")).unwrap();
    let text = fs::read_to_string(memory).unwrap();
    for journey in &group.journeys {
        assert!(!text.contains(&format!("\"{}\"", journey.participant)) && !text.contains(&journey.id.to_string()));
    }
    assert!(!text.contains(&group.setup.id.to_string()) && !text.contains(&group.id.to_string()));
    let edition: Edition =
        read(&fs::read(path.join("e.edition.json")).unwrap(), &Instruments::builtin()).unwrap().value;
    assert!(!edition.id.is_nil() && !text.contains(&edition.id.to_string()));
    #[cfg(unix)]
    for file in
        [memory.clone(), memory.parent().unwrap().to_owned(), memory.parent().unwrap().parent().unwrap().to_owned()]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&file).unwrap().permissions());
        assert_eq!(mode & 0o077, 0, "{file:?} is its owner's only");
    }
}

#[test]
fn an_edition_that_could_not_be_written_is_not_remembered_as_given() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    put(path, "g.group.json", &group_of(12, 7));
    let before = fs::read(path.join("g.group.json")).unwrap();
    fs::write(path.join("words.txt"), "mine").unwrap();
    for out in ["nowhere/e.edition.json", "words.txt"] {
        let (ended, _, complained) = run(path, &["export", "g.group.json", "--to", "edition", "-o", out]);
        assert!(ended == 2 && !complained.is_empty());
    }
    assert_eq!(run(path, &["report", "g.group.json", "--kind", "hr", "-o", "nowhere/e.pdf"]).0, 2);
    assert!(fs::read(path.join("g.group.json")).unwrap() == before);
    let store = Store::new(Some(path.join("data/potloodlijn/kept")));
    assert!(load_memory(&store).unwrap().editions.is_empty());
    assert_eq!(fs::read(path.join("words.txt")).unwrap(), b"mine");
}

#[test]
fn an_edition_is_made_of_one_group_file_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let group = group_of(12, 7);
    hand_ins(path, "in", &group, 12);
    put(path, "g.group.json", &group);
    fs::create_dir(path.join("alone")).unwrap();
    put(path, "alone/g.group.json", &group);
    for files in [&["in"][..], &["alone"], &["in/P01.journey.json"], &["g.group.json", "in/P01.journey.json"]] {
        for rest in [&["--to", "edition", "-o", "e.edition.json"][..], &["--kind", "hr", "-o", "e.pdf"]] {
            let command = if rest[0] == "--to" { "export" } else { "report" };
            let (ended, _, complained) = run(path, &[&[command], files, rest].concat());
            assert_eq!(ended, 2, "{files:?}: {complained}");
        }
    }
    assert!(!path.join("e.edition.json").exists() && !path.join("e.pdf").exists());
}

#[test]
fn a_group_is_handed_over_closed_and_remembers_there_what_was_made_here() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let whole = group_of(12, 7);
    hand_ins(path, "nine", &whole, 9);
    hand_ins(path, "more", &whole, 12);
    run(path, &["merge", "nine", "-o", "a.group.json"]);
    run(path, &["merge", "more", "-o", "b.group.json"]);
    assert_eq!(run(path, &["export", "a.group.json", "--to", "edition", "-o", "a.edition.json"]).0, 0);
    let pair = KeyPair::generate();
    fs::write(path.join("k"), pair.open_file()).unwrap();
    let key = pair.public.to_string();
    let (ended, said, complained) = run(path, &["handover", "b.group.json", "--to", &key, "-o", "b.group.age"]);
    assert_eq!(ended, 0, "{said}{complained}");
    let bytes = fs::read(path.join("b.group.age")).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("potloodlijn"));
    let openers = Openers { keys: pair.secret, ..Openers::default() };
    let handed: Group = read(&openers.open(&bytes, 1 << 26).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!((handed.journeys.len(), handed.editions.len()), (12, 1));
    // On another computer, that remembers nothing itself.
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("b.group.json"), write(&handed)).unwrap();
    let (ended, _, complained) =
        run(elsewhere.path(), &["export", "b.group.json", "--to", "edition", "-o", "b.edition.json"]);
    assert!(ended == 2 && complained.contains("side by side"), "{complained}");
}

#[test]
fn of_the_very_same_people_a_group_that_was_handed_over_gives_the_same_edition() {
    let group = group_of(12, 7);
    let mut memory = EditionMemory::new("key".into());
    let issue = issue_edition(&group, Whom::Everyone, None, uuid::Uuid::from_u128(1), &memory).unwrap();
    memory.remember(issue.for_computer);
    let handed = with_memory(&group, &memory);
    let there = EditionMemory::new("another key".into());
    assert!(issue_edition(&handed, Whom::Everyone, None, uuid::Uuid::from_u128(2), &there).is_ok());
    let mut fewer = handed.clone();
    fewer.journeys.pop();
    assert!(matches!(
        issue_edition(&fewer, Whom::Everyone, None, uuid::Uuid::from_u128(2), &there),
        Err(Refusal::TooAlike { .. })
    ));
}

#[test]
fn wiping_the_device_forgets_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(Some(folder.path().to_owned()));
    let edition = issue_edition(&group_of(9, 7), Whom::Everyone, None, uuid::Uuid::nil(), &EditionMemory::default());
    change_memory(&store, |memory| memory.remember(edition.unwrap().for_computer)).unwrap();
    assert_eq!(load_memory(&store).unwrap().editions.len(), 1);
    assert!(wipe(&store).memory);
    assert!(!wipe(&store).memory);
    assert!(load_memory(&store).unwrap().editions.is_empty());
}

#[test]
fn a_memory_that_cannot_be_read_makes_no_edition() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    put(path, "g.group.json", &group_of(12, 7));
    fs::create_dir_all(path.join("data/potloodlijn/kept")).unwrap();
    fs::write(path.join("data/potloodlijn/kept/editions.memory"), "{").unwrap();
    let (ended, _, complained) = run(path, &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]);
    assert!(ended == 2 && complained.contains("what this computer remembers"), "{complained}");
}

#[test]
fn everything_that_is_known_of_someone_is_given_as_files_and_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let (mut group, code) = super::leaving::group_with_traces();
    let mut round = potloodlijn::model::Measurement::new(potloodlijn::model::MeasurementTime::ALL[0], None);
    let strain = group.setup.instrument.indicators[2].id.clone();
    round.values.insert(code, [(strain, 42.0)].into());
    group.measurements.push(round);
    put(path, "g.group.json", &group);
    let (ended, _, complained) = run(path, &["access", "g.group.json", "--participant", "QX77", "-o", "mine"]);
    assert_eq!((ended, complained.as_str()), (0, ""));
    let journey: Journey =
        read(&fs::read(path.join("mine/QX77.journey.json")).unwrap(), &Instruments::builtin()).unwrap().value;
    assert_eq!(journey, group.journey_of(&journey.participant).unwrap().clone());
    assert!(fs::read(path.join("mine/QX77.pdf")).unwrap().starts_with(b"%PDF"));
    let words = fs::read_to_string(path.join("mine/QX77.txt")).unwrap();
    for known in ["T0", "42", "Dat heb ik van qx77 gehoord.", "belde af", "one HR edition"] {
        assert!(words.contains(known), "{known}: {words}");
    }
    assert!(!words.contains("P02"), "whose drawing someone is named in is not told");
    assert_eq!(run(path, &["access", "g.group.json", "--participant", "QX77", "-o", "mine"]).0, 0, "once more");
    assert_eq!(run(path, &["access", "g.group.json", "--participant", "P99", "-o", "mine"]).0, 2);
}

#[test]
fn the_day_until_which_a_group_is_kept_is_said_by_check() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut group = group_of(5, 7);
    group.setup.retention_until = Some(jiff::civil::date(2026, 6, 1));
    put(path, "g.group.json", &group);
    let check = |on: &str| run(path, &["check", "g.group.json", "--on", on]);
    assert_eq!(check("2026-05-31").1, "g.group.json: ok\n");
    let (ended, said, _) = check("2026-06-01");
    assert!(ended == 0 && said.contains("2026-06-01") && said.contains("delete it"), "{said}");
}
