//! Words that must not leave: drawn, told, saved, handed in, printed and merged, then looked for, byte by byte, in every
//! file that was written anywhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::group::action::GroupAction;
use potloodlijn::app::group::pages::PagesAction;
use potloodlijn::app::group::view::GroupView;
use potloodlijn::app::state::Screen;
use potloodlijn::demo::example_group;
use potloodlijn::format::write;
use potloodlijn::model::{BoardAction, Edit, Event, Language, Level, Quote, Share, Splice};
use potloodlijn::report::Printable;
use potloodlijn::sealing::KeyPair;
use potloodlijn::storage::Store;

use super::desk::Desk;
use super::sources::everything_under;

/// In an event that is `mine`, and in one for the facilitator.
const MINE: &str = "ZEEPAARDJE";
const TOLD: &str = "KOKOSNOOT";

/// What is in the streams of a PDF, unpacked, with the file as it is.
pub fn everything_in(pdf: &[u8]) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(pdf).unwrap();
    document.decompress();
    let mut all = pdf.to_vec();
    for object in document.objects.values() {
        if let lopdf::Object::Stream(stream) = object {
            all.extend(&stream.content);
        }
        all.extend(format!("{object:?}").bytes());
    }
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    all.extend(document.extract_text(&pages).unwrap_or_default().bytes());
    all
}

/// `word` stands in the file, in the streams of it when it is a PDF, or in its name.
fn holds(path: &Path, word: &str) -> bool {
    let bytes = fs::read(path).unwrap();
    let bytes = if bytes.starts_with(b"%PDF") { everything_in(&bytes) } else { bytes };
    let in_name = path.file_name().is_some_and(|name| name.to_string_lossy().contains(word));
    in_name || bytes.windows(word.len()).any(|part| part == word.as_bytes())
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
        sheet
            .document
            .history
            .apply("undo-answer", Edit::Events(Splice { at: 0, remove: 0, insert: vec![mine, told] }));
        let mut journey = sheet.journey().clone();
        journey.recipient = Some(pair.public.to_string());
        sheet.document.history.apply("undo-answer", Edit::Whole(Box::new(journey)));
    }
    desk.harness.run();
    for (purpose, name) in [
        (Purpose::SaveSheet, "own.journey.json"),
        (Purpose::SaveSheet, "own.journey.json"),
        (Purpose::HandIn, "P07"),
        (Purpose::Print(Printable::Receipt), "receipt"),
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
    let mut for_the_facilitator = found(&[&output], TOLD);
    for_the_facilitator.sort();
    assert_eq!(for_the_facilitator, [output.join("G.group.json"), output.join("journeys.pdf")]);
    let left = [everything_under(&home), everything_under(&temporary)].concat();
    assert!(left.is_empty(), "{left:?}");
    everything_is_its_owners(&[&output]);
}

/// In a quote whose owner said no, in notes of the facilitator, on a card that stays in the group, and as somebody's name.
const QUOTED: &str = "PARELHOEN";
const NOTED: &str = "STEKELVARKEN";
const CARD: &str = "NEVELPANTER";
const NAME: &str = "Wilhelmina";

/// Shows pages of this kind and prints them to `path` once they are made.
fn print_pages(desk: &mut Desk, kind: Printable, path: &Path) {
    let ask = |desk: &mut Desk, action: potloodlijn::app::action::Action| {
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![action]);
    };
    ask(desk, PagesAction::Kind(kind).into());
    for _ in 0..2_000 {
        desk.harness.step();
        if desk.group().topics.pages.shown().is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    ask(desk, FileAction::Choose(Purpose::Pages, vec![path.to_owned()]).into());
    desk.wait_for_work();
    ask(desk, FileAction::CloseDialog.into());
    desk.harness.run();
    assert!(path.exists(), "{kind:?} was printed");
}

#[test]
fn what_was_not_given_free_is_on_no_page_for_others_and_nothing_of_a_person_is_in_what_a_pdf_says_of_itself() {
    let mut group = super::privacy::group_of(9, 7);
    let like = group.journeys[2].events[0].clone();
    for (place, journey) in group.journeys.iter_mut().enumerate() {
        let mut event = events(&like)[1].clone();
        event.id = uuid::Uuid::from_u128(500 + place as u128);
        event.note = format!("{NAME} zei niets.");
        event.quotes = vec![Quote { approved: false, ..Quote::new(QUOTED.into()) }];
        journey.events.push(event);
    }
    group.notes = NOTED.into();
    let card = BoardAction::new(uuid::Uuid::from_u128(9), String::new(), Level::Team);
    group.board = vec![BoardAction { action: CARD.into(), ..card }];
    let code = group.journeys[0].participant.to_string();
    let mut desk = Desk::new(1.0);
    let path = desk.path("g.group.json");
    fs::write(&path, write(&group)).unwrap();
    let out = desk.path("uit");
    fs::create_dir(&out).unwrap();
    let ask = |desk: &mut Desk, action: potloodlijn::app::action::Action| {
        let context = desk.harness.ctx.clone();
        desk.harness.state_mut().ask(&context, vec![action]);
        desk.wait_for_work();
    };
    ask(&mut desk, FileAction::Choose(Purpose::Open, vec![path]).into());
    ask(&mut desk, GroupAction::Select(Some(group.journeys[0].participant.clone())).into());
    for (purpose, name) in [
        (Purpose::SaveEdition, "hr.edition.json"),
        (Purpose::Print(Printable::Journey), "reis.pdf"),
        (Purpose::Print(Printable::Agenda), "vragen.pdf"),
        (Purpose::Print(Printable::Group), "groep.pdf"),
    ] {
        ask(&mut desk, FileAction::Choose(purpose, vec![out.join(name)]).into());
        ask(&mut desk, FileAction::CloseDialog.into());
    }
    ask(&mut desk, GroupAction::Show(GroupView::Pages).into());
    // Nobody in this group has a moment of now.
    for kind in Printable::of_a_group().filter(|kind| *kind != Printable::Now) {
        print_pages(&mut desk, kind, &out.join(format!("{kind:?}.pdf")));
    }
    let files = everything_under(&out);
    let names = |word: &str| -> Vec<String> {
        let with = files.iter().filter(|path| holds(path, word));
        with.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    };
    for word in [QUOTED, TOLD, NAME, CARD, NOTED, &code, "g.group", desk.folder.path().to_str().unwrap()] {
        let for_hr: Vec<String> =
            names(word).into_iter().filter(|name| name.starts_with("hr") || name.starts_with("Hr")).collect();
        assert!(for_hr.is_empty(), "{word} in {for_hr:?}");
    }
    let others = ["groep.pdf", "Group.pdf", "Poster.pdf", "BlankSheet.pdf", "RunSheet.pdf"];
    for word in [QUOTED, TOLD, NAME, NOTED] {
        let shown = names(word);
        assert!(others.iter().all(|name| !shown.contains(&(*name).to_owned())), "{word} in {shown:?}");
    }
    assert!(!names(TOLD).is_empty() && names(CARD).contains(&"groep.pdf".to_owned()), "the search finds what is there");
    for path in files.iter().filter(|path| path.extension().is_some_and(|it| it == "pdf")) {
        let pdf = lopdf::Document::load(path).unwrap();
        let about =
            pdf.trailer.get(b"Info").and_then(|info| pdf.dereference(info)).map(|(_, info)| format!("{info:?}"));
        let about = about.unwrap_or_default();
        for word in [code.as_str(), TOLD, NAME, CARD, NOTED, QUOTED, "root", "/tmp"] {
            assert!(!about.contains(word), "{word} in what {} says of itself: {about}", path.display());
        }
    }
}
