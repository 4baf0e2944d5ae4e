//! What the program reads from and writes to: never onto what would be a loss, never waiting for what does not end.

use std::fs;
use std::path::Path;
use std::process::Command;

use potloodlijn::demo::example_group;
use potloodlijn::format::{Format, read, write};
use potloodlijn::model::{Code, Domain, Event, Group, Journey, Language, Share};
use tempfile::TempDir;
use uuid::Uuid;

/// Runs the program in English; gives how it ended, and both outputs together.
fn run(folder: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.env("XDG_DATA_HOME", folder.join("data"));
    let output = command.current_dir(folder).args(words).env("LC_ALL", "C").output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// `P01` and so on of the example, each in a file of its own.
fn people(count: usize, change: impl Fn(&mut Journey)) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for mut journey in example_group(count, 7, Language::En).journeys {
        change(&mut journey);
        fs::write(folder.path().join(format!("{}{}", journey.participant, Journey::ENDING)), write(&journey)).unwrap();
    }
    folder
}

fn pages(folder: &Path) -> usize {
    let bytes = fs::read(folder.join("o.pdf")).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()
}

#[test]
fn an_example_is_not_written_over_another_drawing() {
    let folder = people(1, |journey| journey.id = Uuid::from_u128(5));
    let before = fs::read(folder.path().join("P01.journey.json")).unwrap();
    let (code, said) = run(folder.path(), &["demo", "-o", "."]);
    assert_eq!(code, 2);
    assert!(said.contains("another drawing or set-up stands here"), "{said}");
    assert_eq!(fs::read(folder.path().join("P01.journey.json")).unwrap(), before);
}

#[test]
fn the_same_example_can_be_written_again() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path(), &["demo", "-o", "d"]).0, 0);
    assert_eq!(run(folder.path(), &["demo", "-o", "d"]).0, 0);
}

#[test]
fn a_report_never_goes_over_what_it_was_made_of_nor_over_a_file_of_the_program() {
    let folder = people(1, |_| {});
    fs::write(folder.path().join("broken.journey.json"), "{").unwrap();
    fs::copy(folder.path().join("P01.journey.json"), folder.path().join("plain.json")).unwrap();
    for (output, why) in [("plain.json", "also given to be read"), ("broken.journey.json", "another file")] {
        let before = fs::read(folder.path().join(output)).unwrap();
        let (code, said) = run(folder.path(), &["report", "plain.json", "--kind", "journey", "-o", output]);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains(why), "{said}");
        assert_eq!(fs::read(folder.path().join(output)).unwrap(), before);
    }
}

#[test]
fn who_withdrew_is_on_no_page_and_in_no_silence() {
    let folder = people(2, |_| {});
    let example = example_group(1, 7, Language::En);
    let mut group = Group { journeys: example.journeys.into(), ..Group::new(Uuid::from_u128(1), example.setup) };
    group.withdrawn = vec![example_group(2, 7, Language::En).journeys[1].id];
    fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
    let (code, said) = run(folder.path(), &["report", ".", "--kind", "journey", "-o", "o.pdf"]);
    assert_eq!(code, 1);
    assert!(said.contains("P02.journey.json: this person has withdrawn"), "{said}");
    assert_eq!(pages(folder.path()), 1);
}

#[test]
fn a_group_that_still_holds_who_withdrew_is_not_ok_and_the_withdrawal_is_heard() {
    let folder = people(2, |_| {});
    let example = example_group(2, 7, Language::En);
    let mut group = Group { journeys: example.journeys.into(), ..Group::new(Uuid::from_u128(1), example.setup) };
    group.withdrawn = vec![group.journeys[1].id];
    fs::write(folder.path().join("g.group.json"), write(&group)).unwrap();
    let (code, said) = run(folder.path(), &["check", "g.group.json"]);
    assert_eq!(code, 1);
    assert!(said.contains("and is in the group all the same"), "{said}");
    let (code, said) = run(folder.path(), &["report", ".", "--kind", "journey", "-o", "o.pdf"]);
    assert_eq!((code, pages(folder.path())), (1, 1), "{said}");
    assert_eq!(run(folder.path(), &["merge", ".", "-o", "m.group.json"]).0, 1);
    let bytes = fs::read(folder.path().join("m.group.json")).unwrap();
    let merged = read::<Group>(&bytes, &potloodlijn::format::Instruments::builtin()).unwrap().value;
    assert_eq!(merged.journeys.len(), 1);
}

#[test]
fn what_its_owner_keeps_stays_out_of_a_merged_file() {
    let own = |journey: &mut Journey| {
        let title = "only for me".to_owned();
        journey.events.push(Event { title, share: Share::Myself, ..Event::new(Uuid::from_u128(3), Domain::Work, 1.0) });
    };
    let folder = people(1, own);
    assert_eq!(run(folder.path(), &["merge", "P01.journey.json", "-o", "g.group.json"]).0, 0);
    let text = fs::read_to_string(folder.path().join("g.group.json")).unwrap();
    assert!(!text.contains("only for me"));
}

#[test]
fn journeys_of_an_unknown_instrument_are_listed_and_counted() {
    let folder = people(2, |journey| {
        journey.instrument = Code::new("unheard-of").unwrap();
        journey.setup = None;
    });
    let (code, said) = run(folder.path(), &["merge", "P01.journey.json", "P02.journey.json", "-o", "g.group.json"]);
    assert_eq!(code, 2);
    assert!(said.starts_with("added 0, same 0, conflicting 0, refused 2"), "{said}");
    assert!(said.contains("P02.journey.json: P02: refused: the instrument (unheard-of) is not known"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_name_cannot_start_a_line_of_its_own_or_command_the_terminal() {
    let folder = people(1, |_| {});
    fs::rename(folder.path().join("P01.journey.json"), folder.path().join("a\nb\u{1b}[31m.journey.json")).unwrap();
    for words in [&["check", "."][..], &["merge", ".", "--dry-run"]] {
        let said = run(folder.path(), words).1;
        assert!(said.contains("a\\nb\\u{1b}[31m.journey.json: "), "{said}");
        assert!(!said.contains('\u{1b}') && said.lines().count() <= 2, "{said}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_neither_waited_for_nor_replaced() {
    let folder = people(1, |_| {});
    let pipe = folder.path().join("p.journey.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (code, said) = run(folder.path(), &["check", "."]);
    assert_eq!(code, 0);
    assert!(said.contains("p.journey.json: passed over"), "{said}");
    let pdf = folder.path().join("o.pdf");
    fs::rename(&pipe, &pdf).unwrap();
    let (code, said) = run(folder.path(), &["report", "P01.journey.json", "--kind", "journey", "-o", "o.pdf"]);
    assert_eq!(code, 2);
    assert!(said.contains("not a regular file"), "{said}");
    assert!(!fs::metadata(&pdf).unwrap().is_file());
}

#[cfg(unix)]
#[test]
fn check_reads_each_file_once_also_for_the_form_in_which_a_day_stands() {
    let folder = people(1, |_| {});
    let text = fs::read_to_string(folder.path().join("P01.journey.json")).unwrap();
    let start = text.split("\"start\":\"").nth(1).unwrap()[..10].to_owned();
    let other = text.replacen(&start, &start.replace('-', ""), 1);
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    // Whatever goes through a pipe can be read one time.
    let writes = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::write(pipe, other).unwrap()
    });
    let (code, said) = run(folder.path(), &["check", "pipe"]);
    writes.join().unwrap();
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("$.timeline.start") && said.contains(&start), "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_the_file_it_leads_to_is_written() {
    let folder = people(1, |_| {});
    fs::create_dir(folder.path().join("deep")).unwrap();
    std::os::unix::fs::symlink("deep/real.group.json", folder.path().join("g.group.json")).unwrap();
    for _ in 0..2 {
        assert_eq!(run(folder.path(), &["merge", "P01.journey.json", "-o", "g.group.json"]).0, 0);
    }
    assert!(fs::symlink_metadata(folder.path().join("g.group.json")).unwrap().is_symlink());
    let bytes = fs::read(folder.path().join("deep/real.group.json")).unwrap();
    assert_eq!(read::<Group>(&bytes, &potloodlijn::format::Instruments::builtin()).unwrap().value.journeys.len(), 1);
}

#[test]
fn a_merge_that_cannot_be_written_says_at_its_end_that_nothing_was_done() {
    let folder = people(3, |_| ());
    let (code, said) =
        run(folder.path(), &["merge", "P01.journey.json", "P02.journey.json", "-o", "nowhere/g.group.json"]);
    assert_eq!(code, 2);
    assert!(said.trim_end().ends_with("Nothing was written: nothing of what stands above was done."), "{said}");
    let (code, said) = run(folder.path(), &["merge", "P01.journey.json", "P02.journey.json", "-o", "g.group.json"]);
    assert!(code == 0 && !said.contains("Nothing was written"), "{said}");
}

#[test]
fn a_value_of_a_hundred_thousand_letters_is_cut_in_the_sentence_about_it() {
    let long = "A".repeat(100_001);
    let folder = people(1, |_| ());
    let path = folder.path().join("P01.journey.json");
    let good = fs::read_to_string(&path).unwrap();
    fs::write(&path, good.replacen("\"P01\"", &format!("\"{long}\""), 1)).unwrap();
    let (code, said) = run(folder.path(), &["check", "P01.journey.json"]);
    assert!(code != 0 && said.contains("AAAA…") && said.len() < 2_000, "{} letters", said.len());
}

#[test]
fn tables_about_one_person_say_so() {
    let folder = people(1, |_| ());
    let (code, said) = run(folder.path(), &["export", "P01.journey.json", "--to", "csv", "-o", "tables"]);
    assert!(code == 0 && said.contains(" tables about 1 person\n"), "{said}");
}
