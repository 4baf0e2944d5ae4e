//! Three folders as a new user has them: from a mail programme, on a stick of a Mac, from a phone.

use std::fs;
use std::path::Path;

use egui_kittest::kittest::Queryable;
use potloodlijn::app::files::{FileAction, Purpose};
use potloodlijn::app::questions::Dialog;
use potloodlijn::demo::example_group;
use potloodlijn::format::{Holder, Instruments, holder_of, read, write};
use potloodlijn::model::{Group, Language};
use potloodlijn::storage::{PassedOver, find_files};

use crate::command_line::run_in_dutch;
use crate::desk::Desk;

fn drawings() -> Vec<Vec<u8>> {
    example_group(3, 7, Language::Nl).journeys.iter().map(write).collect()
}

/// As a mail programme, a browser and a webmail leave what was attached.
fn mail(folder: &Path) {
    let [one, two, three] = &drawings()[..] else { panic!("three") };
    fs::write(folder.join("P01.journey (1).json"), one).unwrap();
    fs::write(folder.join("FW_ mijn tekening.P02.journey.json.txt"), [b"\xEF\xBB\xBF", &two[..]].concat()).unwrap();
    fs::create_dir(folder.join("Bijlagen")).unwrap();
    fs::write(folder.join("Bijlagen/noname"), three).unwrap();
    fs::write(folder.join("Bijlagen.zip"), b"PK\x03\x04\x14\0\0\0\x08\0P03.journey.json").unwrap();
    let mail = "Return-Path: <sam@example.org>\r\nFrom: sam@example.org\r\nSubject: mijn tekening\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\n\r\nHoi";
    fs::write(folder.join("mijn tekening.eml"), mail).unwrap();
    fs::write(folder.join("winmail.dat"), b"\x78\x9F\x3E\x22\x01\x00").unwrap();
    fs::write(folder.join("image001.png"), b"\x89PNG\r\n\x1A\n").unwrap();
    fs::write(folder.join("verslag.docx"), b"PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml").unwrap();
}

/// As a Mac leaves a stick: its own files, names in letters with their accents apart, a waste bin.
fn stick_of_a_mac(folder: &Path) {
    let [one, two, three] = &drawings()[..] else { panic!("three") };
    fs::create_dir(folder.join("Reu\u{308}nie")).unwrap();
    fs::write(folder.join("Reu\u{308}nie/Andre\u{301}.journey.json"), one).unwrap();
    fs::write(folder.join("Reu\u{308}nie/._Andre\u{301}.journey.json"), b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X")
        .unwrap();
    fs::write(folder.join("P02.journey.json kopie"), two).unwrap();
    fs::write(folder.join(".DS_Store"), b"\x00\x00\x00\x01Bud1").unwrap();
    for own in [".Trashes/501", ".Spotlight-V100", "__MACOSX", "$RECYCLE.BIN"] {
        fs::create_dir_all(folder.join(own)).unwrap();
        fs::write(folder.join(own).join("P03.journey.json"), three).unwrap();
    }
}

/// As a phone hands over what it was sent: endings it made up, and photos.
fn phone(folder: &Path) {
    let [one, two, three] = &drawings()[..] else { panic!("three") };
    fs::create_dir_all(folder.join("Download")).unwrap();
    fs::write(folder.join("Download/P01.journey.json.bin"), one).unwrap();
    fs::write(folder.join("Download/document(2)"), two).unwrap();
    fs::write(folder.join("Download/P03_journey.JSON"), three).unwrap();
    fs::write(folder.join("IMG_0042.HEIC"), b"\0\0\0\x28ftypheic\0\0\0\0").unwrap();
    fs::write(folder.join("IMG_0043.jpg"), b"\xFF\xD8\xFF\xE1").unwrap();
    fs::create_dir(folder.join(".thumbnails")).unwrap();
    fs::write(folder.join(".thumbnails/1.jpg"), b"\xFF\xD8\xFF\xE1").unwrap();
}

/// What is told of each file that is not read, by its name.
fn told(folder: &Path) -> Vec<(String, PassedOver)> {
    let found = find_files(&[folder.to_owned()]);
    assert!(found.files.iter().all(|file| file.trouble.is_none()));
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    found.passed_over.into_iter().map(|(path, why)| (name(&path), why)).collect()
}

/// `check`, `merge` and the window agree on who is in the folder.
fn assert_all_are_taken(folder: &Path, people: usize) {
    let output = tempfile::tempdir().unwrap();
    let run = |words: &[&str]| {
        let (ended, said) = run_in_dutch(output.path(), words);
        assert_eq!(ended, 0, "{said}");
        said
    };
    let inside = folder.to_str().unwrap();
    let checked = run(&["check", inside]);
    assert_eq!(checked.lines().filter(|line| line.ends_with(": ok")).count(), people, "{checked}");
    let merged = run(&["merge", inside, "-o", "g.group.json"]);
    assert!(merged.contains(&format!("toegevoegd {people}, hetzelfde 0, botsend 0, geweigerd 0")), "{merged}");
    let group = read::<Group>(&fs::read(output.path().join("g.group.json")).unwrap(), &Instruments::builtin());
    assert_eq!(group.unwrap().value.journeys.len(), people);
    let mut desk = Desk::new(1.0);
    let context = desk.harness.ctx.clone();
    let action = FileAction::Choose(Purpose::AddToGroup, vec![folder.to_owned()]);
    desk.harness.state_mut().ask(&context, vec![action.into()]);
    desk.wait_for_work();
    let Some(Dialog::MergeReport(question)) = &desk.state().dialog else { panic!("what came in is shown") };
    assert_eq!(question.merged.as_ref().unwrap().report.added(), people);
    assert!(desk.harness.query_all_by_label_contains("overgeslagen").count() > 0, "and so is what was passed over");
}

#[test]
fn a_folder_as_it_comes_from_a_mail_programme_is_taken_as_meant() {
    let folder = tempfile::tempdir().unwrap();
    mail(folder.path());
    assert_all_are_taken(folder.path(), 3);
    let holder = PassedOver::Holder;
    let wanted = [
        ("Bijlagen.zip", holder(Holder::Archive)),
        ("image001.png", holder(Holder::Picture)),
        ("mijn tekening.eml", holder(Holder::Mail)),
        ("verslag.docx", PassedOver::NotOurs),
        ("winmail.dat", holder(Holder::Mail)),
    ];
    assert_eq!(told(folder.path()), wanted.map(|(name, why)| (name.to_owned(), why)));
}

#[test]
fn a_stick_of_a_mac_is_taken_as_meant_and_nothing_comes_out_of_its_waste_bin() {
    let folder = tempfile::tempdir().unwrap();
    stick_of_a_mac(folder.path());
    assert_all_are_taken(folder.path(), 2);
    let told = told(folder.path());
    assert!(told.iter().all(|(_, why)| *why == PassedOver::Hidden), "{told:?}");
    assert_eq!(told.len(), 6, "each once: {told:?}");
}

#[test]
fn a_folder_of_a_phone_is_taken_as_meant_and_photos_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    phone(folder.path());
    assert_all_are_taken(folder.path(), 3);
    let photos = told(folder.path()).into_iter().filter(|(_, why)| *why == PassedOver::Holder(Holder::Picture)).count();
    assert_eq!(photos, 2);
}

#[test]
fn what_only_looks_a_little_like_a_mail_or_an_archive_is_none() {
    for other in
        [&b"From: here\nto there"[..], b"Date: today\n\nfrom: x", b"PK", b"", b"BEGIN:VCALENDAR\r\nDTSTART:1\r\n"]
    {
        assert_eq!(holder_of(other), None, "{:?}", String::from_utf8_lossy(other));
    }
    assert_eq!(holder_of(b"From sam Mon Mar 2\nX-A: b\nFrom: a\nTo: b\n\n"), Some(Holder::Mail));
}
