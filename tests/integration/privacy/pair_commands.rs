//! Two groups side by side on the command line, and the one edition of them.

use std::fs;
use std::path::Path;

use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Edition, Group, Language, Share, check_edition};
use potloodlijn::report::{MadePages, Paper};
use potloodlijn::storage::{Store, load_memory};
use uuid::Uuid;

use super::commands::{put, run};
use super::edition::group_of;

/// Two groups of other people in files.
fn two_groups(folder: &Path) -> [Group; 2] {
    let whole = group_of(24, 7);
    let part = |people: std::ops::Range<usize>, id, name: &str| {
        let mut group = whole.clone();
        group.id = Uuid::from_u128(id);
        name.clone_into(&mut group.setup.name);
        group.journeys = whole.journeys.shared()[people].iter().cloned().collect();
        put(folder, &format!("{name}.group.json"), &group);
        group
    };
    [part(0..12, 1, "a"), part(12..24, 2, "b")]
}

fn read_group(folder: &Path, name: &str) -> Group {
    read(&fs::read(folder.join(name)).unwrap(), &Instruments::builtin()).unwrap().value
}

fn read_edition(folder: &Path, name: &str) -> Edition {
    read(&fs::read(folder.join(name)).unwrap(), &Instruments::builtin()).unwrap().value
}

const EXPORT: [&str; 7] = ["export", "a.group.json", "b.group.json", "--to", "edition", "-o", "e.edition.json"];

#[test]
fn two_groups_are_printed_side_by_side_on_either_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    two_groups(path);
    for paper in ["a4", "a3"] {
        let out = format!("{paper}.pdf");
        let words = ["report", "a.group.json", "b.group.json", "--kind", "beside", "-o", &out, "--paper", paper];
        let (ended, said, complained) = run(path, &words);
        assert_eq!((ended, complained.as_str()), (0, ""), "{said}");
        assert!(fs::read(path.join(&out)).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn what_is_not_in_what_was_made_is_told_of_every_kind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let [mut one, other] = two_groups(path);
    one.journeys[2].consent.group_figures = false;
    one.journeys[3].events[0].share = Share::Myself;
    put(path, "a.group.json", &one);
    let told = MadePages::of_two(&one, &other, Language::En, Paper::A4).left_out;
    assert!(told.iter().any(|sentence| sentence.starts_with("a: ")), "{told:?}");
    let (ended, said, _) = run(path, &["report", "a.group.json", "b.group.json", "--kind", "beside", "-o", "b.pdf"]);
    assert!(ended == 0 && told.iter().all(|sentence| said.contains(sentence)), "{said}");
    let left = "What people keep to themselves is not in it";
    for (words, what) in [
        (&["export", "a.group.json", "--to", "csv", "-o", "tables"][..], left),
        (&["export", "a.group.json", "--to", "xlsx", "-o", "a.xlsx"], left),
        (&["export", "a.group.json", "--to", "figures", "-o", "f"], &told[0]["a: ".len()..]),
        (&["report", "a.group.json", "--kind", "journey", "-o", "j.pdf"], "keeps to themselves is on no page"),
    ] {
        let (_, said, _) = run(path, words);
        assert!(said.contains(what), "{words:?}: {said}");
    }
    // And nothing where nothing is left out.
    let (_, said, _) = run(path, &["report", "b.group.json", "--kind", "journey", "-o", "k.pdf"]);
    assert!(!said.contains("on no page"), "{said}");
}

#[test]
fn one_edition_is_made_of_a_pair_and_remembered_in_both_files_and_by_the_computer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let [one, other] = two_groups(path);
    let (ended, said, complained) = run(path, &EXPORT);
    assert_eq!((ended, complained.as_str()), (0, ""), "{said}");
    let bytes = String::from_utf8(fs::read(path.join("e.edition.json")).unwrap()).unwrap();
    for journey in one.journeys.iter().chain(&other.journeys) {
        assert!(!bytes.contains(journey.participant.as_str()) && !bytes.contains(&journey.id.to_string()));
    }
    assert!(!bytes.contains(&one.id.to_string()) && !bytes.contains(&other.id.to_string()));
    let edition = read_edition(path, "e.edition.json");
    assert_eq!(check_edition(&edition), []);
    assert!(edition.beside.is_some() && !edition.id.is_nil());
    for (name, other) in [("a.group.json", 2), ("b.group.json", 1)] {
        let group = read_group(path, name);
        assert_eq!(group.editions.len(), 1);
        assert_eq!(group.editions[0].pairs[&Uuid::from_u128(other)], edition.id);
    }
    let store = Store::new(Some(path.join("data/potloodlijn/kept")));
    assert_eq!(load_memory(&store).unwrap().editions.len(), 2);
    // The very same once more; and pages of it, side by side and for HR.
    assert_eq!(run(path, &EXPORT).0, 0);
    assert_eq!(read_edition(path, "e.edition.json"), edition);
    for kind in ["beside", "hr"] {
        let (ended, _, complained) = run(path, &["report", "e.edition.json", "--kind", kind, "-o", "e.pdf"]);
        assert_eq!((ended, complained.as_str()), (0, ""));
    }
    let (ended, said, complained) = run(path, &["export", "e.edition.json", "--to", "csv", "-o", "tables"]);
    assert_eq!((ended, complained.as_str()), (0, ""));
    // As many as the edition tells, of both.
    let told = |edition: &Edition| format!("{} to {}", edition.about().at_least, edition.about().at_most);
    let beside = edition.beside.as_deref().unwrap();
    assert!(said.contains(&format!("about {} and {} people", told(&edition), told(beside))), "{said}");
    assert!(edition.about().at_most > edition.about().at_least);
    assert!(path.join("tables/mentions.csv").exists() && path.join("tables/mentions_beside.csv").exists());
    // A later edition of one of them is of the same people.
    put(path, "fewer.group.json", &Group { journeys: one.journeys.shared()[1..].iter().cloned().collect(), ..one });
    let (ended, _, complained) = run(path, &["export", "fewer.group.json", "--to", "edition", "-o", "f.edition.json"]);
    assert!(ended == 2 && complained.contains("side by side"), "{complained}");
    let (ended, _, complained) = run(path, &["export", "b.group.json", "--to", "edition", "-o", "b.edition.json"]);
    assert_eq!((ended, complained.as_str()), (0, ""));
    assert_ne!(read_edition(path, "b.edition.json").id, edition.id);
}

#[test]
fn what_is_no_pair_is_refused_in_a_sentence_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let [one, other] = two_groups(path);
    put(path, "copy.group.json", &one);
    let mut with_other_lines = other.clone();
    with_other_lines.setup.instrument.phases.pop();
    put(path, "lines.group.json", &with_other_lines);
    put(
        path,
        "few.group.json",
        &Group {
            id: Uuid::from_u128(4),
            journeys: other.journeys.shared()[..3].iter().cloned().collect(),
            ..other.clone()
        },
    );
    put(
        path,
        "shared.group.json",
        &Group {
            id: Uuid::from_u128(5),
            journeys: one.journeys.shared()[2..].iter().cloned().collect(),
            ..one.clone()
        },
    );
    fs::create_dir(path.join("folder")).unwrap();
    put(path, "folder/b.group.json", &other);
    fs::write(path.join("p.journey.json"), write(&one.journeys[0])).unwrap();
    let cases = [
        ("a.group.json a.group.json", "twice"),
        ("a.group.json copy.group.json", "twice"),
        ("a.group.json lines.group.json", "instrument"),
        ("a.group.json p.journey.json", ""),
        ("a.group.json b.group.json few.group.json", ""),
    ];
    let only_editions = [
        ("a.group.json few.group.json", "fewer than 5"),
        ("a.group.json shared.group.json", "are in both groups"),
        ("a.group.json folder", "one group file"),
    ];
    let before = fs::read(path.join("a.group.json")).unwrap();
    for (files, sentence) in cases.iter().chain(&only_editions) {
        let files: Vec<&str> = files.split(' ').collect();
        let words = [&["export"], files.as_slice(), &["--to", "edition", "-o", "out"]].concat();
        let (ended, said, complained) = run(path, &words);
        assert!(ended == 2 && complained.contains(sentence), "{files:?}: {said}{complained}");
    }
    for (files, sentence) in cases.iter().chain(&[("a.group.json", "two group files")]) {
        let files: Vec<&str> = files.split(' ').collect();
        let words = [&["report"], files.as_slice(), &["--kind", "beside", "-o", "out"]].concat();
        let (ended, said, complained) = run(path, &words);
        assert!(ended == 2 && complained.contains(sentence), "{files:?}: {said}{complained}");
    }
    let (ended, _, _) = run(path, &["report", "a.group.json", "b.group.json", "--kind", "hr", "-o", "out"]);
    assert_eq!(ended, 2, "pages for HR are of one group file, or of an edition");
    assert!(!path.join("out").exists() && fs::read(path.join("a.group.json")).unwrap() == before);
}

#[test]
fn editions_that_were_made_apart_are_not_laid_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    two_groups(path);
    for name in ["a", "b"] {
        let (group, edition) = (format!("{name}.group.json"), format!("{name}.edition.json"));
        assert_eq!(run(path, &["export", &group, "--to", "edition", "-o", &edition]).0, 0);
    }
    for (files, sentence) in [
        (&["a.edition.json", "b.edition.json"][..], "made apart"),
        (&["a.edition.json"], "of one group"),
        (&["a.edition.json", "b.group.json"], "made apart"),
    ] {
        let words = [&["report"], files, &["--kind", "beside", "-o", "out.pdf"]].concat();
        let (ended, _, complained) = run(path, &words);
        assert!(ended == 2 && complained.contains(sentence), "{files:?}: {complained}");
    }
    let words = ["report", "a.edition.json", "b.edition.json", "--kind", "hr", "-o", "out.pdf"];
    let (ended, _, complained) = run(path, &words);
    assert!(ended == 2 && complained.contains("made apart"), "{complained}");
    assert!(!path.join("out.pdf").exists());
}

#[test]
fn an_edition_of_a_pair_that_could_not_be_written_is_remembered_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    two_groups(path);
    let before = ["a.group.json", "b.group.json"].map(|name| fs::read(path.join(name)).unwrap());
    let mut words = EXPORT;
    words[6] = "nowhere/e.edition.json";
    assert_eq!(run(path, &words).0, 2);
    assert_eq!(["a.group.json", "b.group.json"].map(|name| fs::read(path.join(name)).unwrap()), before);
    assert!(load_memory(&Store::new(Some(path.join("data/potloodlijn/kept")))).unwrap().editions.is_empty());
}
