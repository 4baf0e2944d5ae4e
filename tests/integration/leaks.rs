//! Words that must not leave: drawn, told, saved, handed in, printed and merged, then looked for, byte by byte, in every
//! file that was written anywhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use potloodlijn::app::action::FileAction;
use potloodlijn::app::state::{Purpose, Screen};
use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{Edit, Event, Language, Share, Splice};
use potloodlijn::sealing::KeyPair;
use potloodlijn::storage::Store;

use super::desk::Desk;
use super::sources::everything_under;

/// In an event that is `mine`, and in one for the facilitator.
const MINE: &str = "ZEEPAARDJE";
const TOLD: &str = "KOKOSNOOT";

fn holds(path: &Path, word: &str) -> bool {
    fs::read(path).unwrap().windows(word.len()).any(|part| part == word.as_bytes())
}

/// The files under `folders` in which `word` stands, PDF streams opened.
fn found(folders: &[&Path], word: &str) -> Vec<PathBuf> {
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| everything_under(folder)).collect();
    files.into_iter().filter(|path| holds(path, word)).collect()
}

fn events(like: &Event) -> [Event; 2] {
    let with = |title: &str, share, id: u128| Event {
        id: uuid::Uuid::from_u128(id),
        title: title.into(),
        note: title.into(),
        share,
        ..like.clone()
    };
    [with(MINE, Share::Myself, 41), with(TOLD, Share::Facilitator, 42)]
}

#[test]
fn words_stay_where_they_belong_in_a_whole_session() {
    let private = tempfile::tempdir().unwrap();
    let pair = KeyPair::generate();
    let mut desk = Desk::over([1280.0, 800.0], 1.0, Store::new(Some(private.path().to_owned())));
    desk.begin_drawing();
    let paper = desk.paper();
    desk.draw(&[paper.left_center(), paper.center_top() + egui::vec2(0.0, 40.0), paper.right_center()]);
    let like = example_group(1, 7, Language::Nl).journeys[0].events[0].clone();
    if let Screen::Sheet(sheet) = &mut desk.harness.state_mut().state.screen {
        let [mine, told] = events(&like);
        sheet.history.apply("undo-answer", Edit::Events(Splice { at: 0, remove: 0, insert: vec![mine, told] }));
        let mut journey = sheet.journey().clone();
        journey.recipient = Some(pair.public.to_string());
        sheet.history.apply("undo-answer", Edit::Whole(Box::new(journey)));
    }
    desk.harness.run();
    for (purpose, name) in [
        (Purpose::SaveSheet, "own.journey.json"),
        (Purpose::SaveSheet, "own.journey.json"),
        (Purpose::HandIn, "P07"),
        (Purpose::Receipt, "receipt"),
    ] {
        let path = desk.path(name);
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![FileAction::Choose(purpose, vec![path]).into()]);
        desk.wait_for_work();
    }
    std::thread::sleep(std::time::Duration::from_millis(400));
    let mut written: Vec<String> = everything_under(desk.folder.path())
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    written.sort();
    assert_eq!(written, ["P07.journey.age", "own.journey.json", "own.journey.json.previous", "receipt.pdf"]);
    for word in [MINE, TOLD] {
        let in_files = found(&[desk.folder.path()], word);
        let names: Vec<_> = in_files.iter().filter_map(|path| path.file_name()?.to_str()).collect();
        assert!(names.iter().all(|name| name.starts_with("own.journey.json")), "{word} in {names:?}");
        assert!(!found(&[private.path()], word).is_empty(), "the safety net holds it, for its owner only");
    }
    everything_is_its_owners(&[desk.folder.path(), private.path()]);
}

/// Only their owner may read the files, and look into the folders the program made.
#[cfg_attr(not(unix), allow(unused_variables))]
fn everything_is_its_owners(folders: &[&Path]) {
    #[cfg(unix)]
    for path in folders.iter().flat_map(|folder| everything_under(folder)) {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[test]
fn the_commands_write_no_word_of_what_is_mine_and_leave_nothing_in_temporary_folders() {
    let folder = tempfile::tempdir().unwrap();
    let (home, temporary) = (folder.path().join("home"), folder.path().join("tmp"));
    let (input, output) = (folder.path().join("in"), folder.path().join("out"));
    for path in [&home, &temporary, &input, &output] {
        fs::create_dir(path).unwrap();
    }
    for mut journey in example_group(6, 7, Language::Nl).journeys {
        let like = journey.events[0].clone();
        let [mine, told] = events(&like);
        journey.events.extend([mine, told]);
        fs::write(input.join(format!("{}.journey.json", journey.participant)), write(&journey)).unwrap();
    }
    fs::write(
        input.join("X.journey.json"),
        format!("{{\"format\":\"potloodlijn/journey\",\"version\":1,\"events\":[{{\"title\":\"{MINE}\""),
    )
    .unwrap();
    let said = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
        command.args(words).current_dir(&output).env("HOME", &home).env("TMPDIR", &temporary).env("LC_ALL", "C");
        let output = command.output().unwrap();
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap()
    };
    let from = input.to_string_lossy().into_owned();
    let shown = [
        said(&["check", &from]),
        said(&["merge", &from, "-o", "G.group.json"]),
        said(&["report", &from, "--kind", "group", "-o", "group.pdf"]),
        said(&["report", &from, "--kind", "journey", "-o", "journeys.pdf"]),
        said(&["analyse", &from, "-o", "numbers.json"]),
    ]
    .concat();
    for word in [MINE, TOLD] {
        assert!(!shown.contains(word), "{shown}");
    }
    assert!(everything_under(&output).len() >= 4, "{shown}");
    assert_eq!(found(&[&output, &home, &temporary], MINE), Vec::<PathBuf>::new());
    assert_eq!(found(&[&output], TOLD), [output.join("G.group.json")], "for the facilitator");
    let left = [everything_under(&home), everything_under(&temporary)].concat();
    assert!(left.is_empty(), "{left:?}");
    everything_is_its_owners(&[&output]);
}
