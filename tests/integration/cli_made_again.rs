//! What is left of files that were replaced: everything of somebody's own, and nothing of what can be made again.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use potloodlijn::exchange::{Leaving, project};
use potloodlijn::format::{identity, write};
use potloodlijn::model::Language;

use super::command_line::run_in_dutch;
use super::privacy::group_of;

fn done(folder: &Path, words: &[&str]) {
    let (ended, said) = run_in_dutch(folder, words);
    assert_eq!(ended, 0, "{words:?}: {said}");
}

/// A folder with a group of nine in `g.group.json`.
fn with_group() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("g.group.json"), write(&group_of(9, 7))).unwrap();
    folder
}

/// The names under `folder` that hold `part`.
fn names_with(folder: &Path, part: &str) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            names.extend(names_with(&entry.path(), part));
        } else if name.contains(part) {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn what_was_replaced_on_purpose_is_there_however_often_the_command_is_run_again() {
    let folder = with_group();
    let path = folder.path();
    let group = fs::read(path.join("g.group.json")).unwrap();
    for (name, mine, words) in [
        ("board", &*group, &["analyse", "g.group.json"][..]),
        ("h", &group, &["report", "g.group.json", "--kind", "group"]),
        ("t.pdf", b"mine", &["report", "g.group.json", "--kind", "group"]),
        ("t.group.json", b"mine", &["merge", "g.group.json"]),
    ] {
        fs::write(path.join(name), mine).unwrap();
        let words = [words, &["-o", name]].concat();
        done(path, &[&*words, &["--force"]].concat());
        for _ in 0..3 {
            done(path, &words);
        }
        let states = names_with(path, &format!("{name}.previous"));
        let is_there = states.iter().any(|state| fs::read(path.join(state)).unwrap() == mine);
        assert!(is_there && states.len() <= 2, "{name}: {states:?}");
    }
    fs::create_dir(path.join("tables")).unwrap();
    fs::write(path.join("tables/curves.csv"), &group).unwrap();
    let words = ["export", "g.group.json", "--to", "csv", "-o", "tables"];
    done(path, &[&words[..], &["--force"]].concat());
    done(path, &words);
    assert!(fs::read(path.join("tables/curves.csv.previous")).unwrap() == group);
    assert_eq!(names_with(&path.join("tables"), ".previous"), ["curves.csv.previous"]);
}

#[test]
fn every_key_that_was_replaced_is_kept_open_or_locked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("words"), "vier losse gewone woorden\n").unwrap();
    for lock in [&[][..], &["--passphrase-file", "words"]] {
        let mut keys = Vec::new();
        for _ in 0..3 {
            done(path, &[&["keygen", "-o", "kk", "--force"], lock].concat());
            keys.push([fs::read(path.join("kk")).unwrap(), fs::read(path.join("kk.pub")).unwrap()]);
        }
        let kept: Vec<Vec<u8>> = names_with(path, "kk").iter().map(|name| fs::read(path.join(name)).unwrap()).collect();
        assert!(keys.iter().flatten().all(|key| kept.contains(key)), "{:?}", names_with(path, "kk"));
        for name in names_with(path, "kk") {
            fs::remove_file(path.join(name)).unwrap();
        }
    }
}

/// Everything that can be made again of a group, each with where it goes.
const MADE: [(&[&str], &str); 7] = [
    (&["export", "g.group.json", "--to", "csv"], "tables"),
    (&["export", "g.group.json", "--to", "csv-nl"], "nl"),
    (&["export", "g.group.json", "--to", "figures"], "figures"),
    (&["export", "g.group.json", "--to", "xlsx"], "g.xlsx"),
    (&["export", "g.group.json", "--to", "qdpx"], "g.qdpx"),
    (&["export", "g.group.json", "--to", "qdc"], "g.qdc"),
    (&["report", "g.group.json", "--kind", "journey"], "p.pdf"),
];

#[test]
fn nothing_that_was_made_of_somebody_who_withdrew_stays_beside_what_is_made_again() {
    let folder = with_group();
    let path = folder.path();
    let leaving = group_of(9, 7).journeys[2].participant.to_string();
    for (words, output) in MADE {
        done(path, &[words, &["-o", output]].concat());
    }
    // As an earlier version of the program left them.
    for name in ["tables/events.csv", "g.xlsx", "p.pdf"] {
        fs::copy(path.join(name), path.join(format!("{name}.previous"))).unwrap();
    }
    done(path, &["withdraw", "g.group.json", "--participant", &leaving]);
    for (words, output) in MADE {
        done(path, &[words, &["-o", output]].concat());
    }
    assert_eq!(names_with(path, ".previous"), [""; 0], "no state of anything stays");
    let told = |name: &str| fs::read_to_string(path.join(name)).unwrap().contains(&leaving);
    assert!(!told("tables/events.csv"));
}

#[test]
fn numbers_that_a_group_once_took_the_place_of_go_when_somebody_withdraws() {
    let folder = with_group();
    let path = folder.path();
    let leaving = group_of(9, 7).journeys[2].participant.to_string();
    done(path, &["analyse", "g.group.json", "-o", "new.group.json"]);
    for words in [
        &["merge", "g.group.json", "-o", "new.group.json", "--force"][..],
        &["merge", "g.group.json", "-o", "new.group.json"],
    ] {
        done(path, words);
    }
    fs::write(path.join("new.group.json.previous-2"), "mine").unwrap();
    assert!(fs::read_to_string(path.join("new.group.json.previous-1")).unwrap().contains(&leaving));
    done(path, &["withdraw", "new.group.json", "--participant", &leaving]);
    assert_eq!(names_with(path, ".previous"), ["new.group.json.previous-2"]);
}

/// The archive in `bytes` as another program writes it: a file of it says something else.
fn written_by_another(bytes: &[u8], name: &str, ours: &str, theirs: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = Vec::new();
        file.read_to_end(&mut text).unwrap();
        let inside = file.name().unwrap().into_owned();
        if inside == name {
            text = String::from_utf8(text).unwrap().replace(ours, theirs).into_bytes();
        }
        written.start_file(inside, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut written, &text).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn what_somebody_wrote_in_something_that_was_made_is_kept_when_it_is_made_again() {
    let folder = with_group();
    let path = folder.path();
    for (words, output) in MADE {
        done(path, &[words, &["-o", output]].concat());
    }
    let read = |name: &str| fs::read(path.join(name)).unwrap();
    let saved_by =
        |name: &str, file: &str, ours: &str, theirs: &str| written_by_another(&read(name), file, ours, theirs);
    // A remark on a page is added behind it, with a new list of what stands where.
    let remarked = [&*read("p.pdf"), b"9 0 obj\n<</Subtype/Text>>\nendobj\nstartxref\n0\n%%EOF\n"].concat();
    let script = [&*read("tables/redraw.py"), b"print('mine')\n"].concat();
    let own = [
        (
            "g.xlsx",
            saved_by("g.xlsx", "docProps/core.xml", "Potloodlijn</cp:lastModifiedBy>", "Jan</cp:lastModifiedBy>"),
        ),
        ("g.qdpx", saved_by("g.qdpx", "project.qde", "origin=\"Potloodlijn ", "origin=\"QualCoder ")),
        ("p.pdf", remarked),
        ("tables/redraw.py", script),
    ];
    for (name, bytes) in &own {
        assert!(read(name) != *bytes, "{name}");
        fs::write(path.join(name), bytes).unwrap();
    }
    for (words, output) in MADE {
        // Made twice: what was kept is not lost to the second time either.
        for _ in 0..2 {
            done(path, &[words, &["-o", output]].concat());
        }
    }
    for (name, bytes) in &own {
        assert!(read(&format!("{name}.previous")) == *bytes, "{name}");
    }
    assert_eq!(names_with(path, ".previous").len(), own.len());
    assert!(project(&Leaving::of(&group_of(9, 7)), Language::Nl).unwrap() == read("g.qdpx"), "and it is made anew");
}

#[test]
fn of_a_document_there_is_one_state_before_and_one_for_each_that_was_replaced() {
    let folder = with_group();
    let path = folder.path();
    let other = |number: u128| {
        let mut group = group_of(9, 7);
        (group.id, group.setup.id) = (uuid::Uuid::from_u128(number), uuid::Uuid::from_u128(number + 1));
        group.journeys.iter_mut().for_each(|journey| journey.setup = Some(group.setup.id));
        write(&group)
    };
    for number in [11, 21] {
        fs::write(path.join("one.group.json"), other(number)).unwrap();
        for _ in 0..3 {
            done(path, &["merge", "one.group.json", "-o", "kept.group.json", "--force"]);
        }
    }
    let ids: Vec<_> = names_with(path, "kept.group.json.previous")
        .iter()
        .map(|name| (name.clone(), identity(&fs::read(path.join(name)).unwrap()).unwrap().1))
        .collect();
    let now = identity(&fs::read(path.join("kept.group.json")).unwrap()).unwrap().1;
    assert_eq!(ids.len(), 2, "{ids:?}");
    assert!(ids[0].1 == now && ids[1].1 != now, "{ids:?} {now}");
}

#[test]
fn a_figure_that_is_not_made_any_more_goes_and_what_is_somebodys_own_stays() {
    let folder = with_group();
    let path = folder.path();
    let words = ["export", "g.group.json", "--to", "figures", "-o", "f"];
    done(path, &words);
    let made = fs::read(path.join("f/lines.svg")).unwrap();
    fs::write(path.join("f/line-gone.svg"), &made).unwrap();
    fs::copy(path.join("f/lines.png"), path.join("f/line-gone.png")).unwrap();
    fs::write(path.join("f/own.svg"), "<svg/>").unwrap();
    let (ended, said) = run_in_dutch(path, &words);
    assert_eq!(ended, 0, "{said}");
    assert!(said.contains("line-gone.svg: is eerder gemaakt"), "{said}");
    assert_eq!(names_with(path, "line-gone"), [""; 0]);
    assert!(path.join("f/own.svg").exists() && path.join("f/lines.svg").exists());
}

#[test]
fn tables_of_a_pair_go_where_those_of_one_group_are_made_and_what_is_somebodys_own_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let mut edition = potloodlijn::privacy::edition_of(&group_of(9, 7)).unwrap();
    fs::write(path.join("one.edition.json"), write(&edition)).unwrap();
    edition.beside = Some(Box::new(edition.clone()));
    fs::write(path.join("pair.edition.json"), write(&edition)).unwrap();
    for (dialect, left) in [("csv", "mentions_beside.csv"), ("csv-nl", "quotes_beside.csv")] {
        done(path, &["export", "pair.edition.json", "--to", dialect, "-o", dialect]);
        let inside = path.join(dialect);
        assert_eq!(names_with(&inside, "_beside").len(), 8);
        fs::write(inside.join("own_beside.csv"), "kind,about\n").unwrap();
        fs::write(inside.join(left), "kind,about,mine\n").unwrap();
        fs::write(inside.join("trends_beside.csv.previous"), "mine").unwrap();
        let (ended, said) = run_in_dutch(path, &["export", "one.edition.json", "--to", dialect, "-o", dialect]);
        assert!(ended == 0 && said.contains("lines_beside.csv: is eerder gemaakt"), "{said}");
        let mut wanted = [left, "own_beside.csv", "trends_beside.csv.previous"];
        wanted.sort_unstable();
        assert_eq!(names_with(&inside, "_beside"), wanted);
        assert!(inside.join("mentions.csv").exists());
    }
}

#[test]
fn nothing_is_written_where_one_of_several_files_may_not_be() {
    let folder = with_group();
    let path = folder.path();
    for (name, words) in [
        ("f/words.txt", &["export", "g.group.json", "--to", "figures", "-o", "f"][..]),
        ("t/redraw.py", &["export", "g.group.json", "--to", "csv", "-o", "t"]),
        ("d/P05.journey.json", &["demo", "-o", "d"]),
    ] {
        let parent = path.join(name).parent().unwrap().to_owned();
        fs::create_dir(&parent).unwrap();
        fs::write(path.join(name), "mine").unwrap();
        let (ended, said) = run_in_dutch(path, words);
        assert_eq!(ended, 2, "{said}");
        assert!(said.contains(name.rsplit('/').next().unwrap()), "{said}");
        assert_eq!(fs::read_dir(parent).unwrap().count(), 1, "{words:?}");
    }
}

#[test]
fn a_workbook_does_not_say_when_it_was_made() {
    let folder = with_group();
    let path = folder.path();
    done(path, &["export", "g.group.json", "--to", "xlsx", "-o", "g.xlsx"]);
    let bytes = fs::read(path.join("g.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut said = String::new();
    archive.by_name("docProps/core.xml").unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said.matches("1980-01-01T00:00:00Z").count(), 2, "{said}");
}

#[test]
fn words_of_a_set_up_that_could_tell_someone_apart_are_named_when_an_edition_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let mut group = group_of(9, 7);
    group.setup.instrument.factors[0].name.nl = "Ruzie met Marieke Jansen".into();
    fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
    let (ended, said) =
        run_in_dutch(folder.path(), &["export", "g.group.json", "--to", "edition", "-o", "e.edition.json"]);
    assert_eq!(ended, 0, "{said}");
    assert!(said.contains("Marieke (") && said.contains("in: Ruzie met Marieke Jansen"), "{said}");
}
