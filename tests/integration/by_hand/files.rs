//! Files and folders that people hand over, and what opens them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use potloodlijn::format::{FaultKind, Looks, has_our_ending, looks_of, read_any};
use potloodlijn::sealing::{KeyFile, Openers, Passphrase, PublicKey, SealFault, is_sealed};
use potloodlijn::storage::{PassedOver, find_files};
use potloodlijn::text::{Texts, passed_over_sentence, weakness_sentence};
use potloodlijn::{format::Instruments, model::Language};

use super::{bytes, path};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_potloodlijn"))
        .args(["--lang", "en"])
        .args(arguments)
        .env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR"))
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn hand_ins_that_mail_browsers_and_phones_renamed_are_all_taken_and_the_rest_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(path("renamed-hand-ins")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    fs::write(folder.path().join("notes.txt"), "Beste allemaal").unwrap();
    fs::write(folder.path().join("photo.jpg"), b"\xFF\xD8\xFF\xE0\x00\x10JFIF").unwrap();
    fs::write(folder.path().join("._P04.journey.json"), b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X").unwrap();
    fs::write(folder.path().join("P04.journey.json.previous"), bytes("renamed-hand-ins/P04.journey.json")).unwrap();
    fs::write(folder.path().join("numbers.json"), r#"{"format":"potloodlijn/analysis","version":1}"#).unwrap();
    fs::copy(path("renamed-hand-ins/P04.journey.json"), folder.path().join("P04 nog eens.potlood")).unwrap();
    let output = folder.path().parent().unwrap().join("renamed.group.json");
    let done = run(&["merge", folder.path().to_str().unwrap(), "-o", output.to_str().unwrap()]);
    fs::remove_file(&output).unwrap();
    let said = text(&done.stdout);
    assert_eq!(done.status.code(), Some(0), "{said}{}", text(&done.stderr));
    assert!(said.starts_with("added 5, same 1, conflicting 0, refused 0"), "{said}");
    let passed_over = said.lines().filter(|line| line.contains("passed over: ")).count();
    // The state before of a drawing that is there too is the program's own, and no news.
    assert_eq!(passed_over, 4, "{said}");
}

#[test]
fn a_folder_stands_for_what_is_in_its_files_and_a_damaged_drawing_is_still_told() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    write("a (1).json", br#"{"format":"potloodlijn/setup","version":1"#);
    write("P01.journey.json", b"");
    write("key.txt", &bytes("throwaway-key.txt"));
    write("P02 (1).age", b"age-encryption.org/v1\n-> X25519 ");
    let found = find_files(&[folder.path().to_owned()]);
    let names: Vec<_> =
        found.files.iter().map(|it| it.path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(names, ["P01.journey.json", "P02 (1).age", "a (1).json"]);
    assert_eq!(found.passed_over, [(folder.path().join("key.txt"), PassedOver::NotOurs)]);
    // A file that is named outright is read whatever its name.
    let named = find_files(&[folder.path().join("key.txt")]);
    assert_eq!((named.files.len(), named.passed_over.len()), (1, 0));
}

#[test]
fn numbers_are_passed_over_in_a_folder_whatever_their_name() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(path("renamed-hand-ins/P04.journey.json"), folder.path().join("P04.journey.json")).unwrap();
    let run = |words: &[&str]| crate::command_line::run_in_dutch(folder.path(), words);
    assert_eq!(run(&["analyse", ".", "-o", "A.potlood"]).0, 0);
    assert_eq!(run(&["analyse", ".", "-o", "B.journey.json"]).0, 0);
    // Another program may put what stands in front behind the rest.
    fs::write(folder.path().join("C.potlood"), r#"{ "axis": [], "format": "potloodlijn/analysis", "version": 1 }"#)
        .unwrap();
    let (ended, said) = run(&["check", "."]);
    assert_eq!(ended, 0, "{said}");
    let other = PassedOver::OtherKind { format: "potloodlijn/analysis".into() };
    let found = find_files(&[folder.path().to_owned()]);
    let over: Vec<_> = found.passed_over.iter().map(|(path, why)| (path.file_name().unwrap(), why)).collect();
    let names = ["A.potlood", "B.journey.json", "C.potlood"].map(std::ffi::OsStr::new);
    assert_eq!(over, names.map(|name| (name, &other)));
    // What else is of this program and not known may be of a newer version, which is said.
    fs::write(folder.path().join("D.potlood"), r#"{ "format": "potloodlijn/future", "version": 1 }"#).unwrap();
    assert_eq!(run(&["check", "."]).0, 1);
    assert_eq!(run(&["check", "A.potlood"]).0, 1, "who names it outright is told what it is");
}

#[test]
fn what_a_file_is_is_told_by_how_it_begins() {
    assert_eq!(looks_of(b"{\r\n  \"version\": 1, \"format\" :\"potloodlijn/group\""), Looks::Ours);
    assert_eq!(
        looks_of(br#"{"format":"potloodlijn/analysis"}"#),
        Looks::OtherKind { format: "potloodlijn/analysis".into() }
    );
    assert_eq!(looks_of(&bytes("armour-blank-line.journey.age")), Looks::Sealed);
    for other in [&b""[..], b"{}", b"{\"format\": \"other/journey\"}", b"[1]", b"\x00\x01", b"potloodlijn/journey"] {
        assert_eq!(looks_of(other), Looks::NotOurs, "{other:?}");
    }
    assert!(has_our_ending("P07.potlood") && has_our_ending("P07.JOURNEY.JSON") && !has_our_ending(".potlood"));
    for why in [PassedOver::NotOurs, PassedOver::Before, PassedOver::Locked, PassedOver::Hidden] {
        assert!(Language::ALL.iter().all(|&language| passed_over_sentence(Texts::of(language), &why).len() > 30));
    }
}

#[test]
fn a_drawing_that_an_editor_saved_again_in_another_coding_is_read() {
    let file = text(&bytes("renamed-hand-ins/P04.journey.json"));
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(file.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = [b"\xEF\xBB\xBF", file.as_bytes()].concat();
    let known = Instruments::default();
    let plain = read_any(file.as_bytes(), &known).unwrap();
    for saved in [wide, marked] {
        assert_eq!(read_any(&saved, &known).unwrap(), plain);
    }
    assert_eq!(read_any(b"PK\x03\x04\x00", &known).unwrap_err().kind, FaultKind::Archive);
}

fn throwaway_keys() -> Openers {
    let KeyFile::Open(keys) = KeyFile::read(bytes("throwaway-key.txt")).unwrap() else { panic!("it lies open") };
    Openers { keys, ..Openers::default() }
}

#[test]
fn armour_opens_out_of_a_mail_whatever_stands_around_it() {
    let file = text(&bytes("armour-blank-line.journey.age"));
    let armour = file.trim();
    let inside = throwaway_keys().open(file.as_bytes(), 1 << 20).unwrap();
    assert_eq!(looks_of(&inside), Looks::Ours);
    let quoted = format!("> {}\r\n", armour.lines().collect::<Vec<_>>().join("\r\n> "));
    let doubled = armour.replace('\n', "\n\n");
    let narrow = armour.replace('\n', " \r\n");
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(armour.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for mail in [
        format!("Hoi,\n\nHier is mijn tekening.\n\n{armour}\n\nGroet"),
        format!("\u{feff}{armour}"),
        quoted,
        doubled,
        narrow,
    ] {
        assert!(is_sealed(mail.as_bytes()), "{mail}");
        assert_eq!(throwaway_keys().open(mail.as_bytes(), 1 << 20), Ok(inside.clone()), "{mail}");
    }
    assert_eq!(throwaway_keys().open(&wide, 1 << 20), Ok(inside));
    let cut_off = &armour[..armour.len() / 2];
    assert_eq!(throwaway_keys().open(cut_off.as_bytes(), 1 << 20), Err(SealFault::Damaged));
    assert!(!is_sealed(br#"{"format":"potloodlijn/journey","note":"-----BEGIN AGE ENCRYPTED FILE-----"}"#));
}

#[test]
fn a_mark_before_a_key_or_a_passphrase_is_no_part_of_it() {
    let public = |name: &str| match KeyFile::read(bytes(name)).unwrap() {
        KeyFile::Open(keys) => keys.public().next().unwrap().to_string(),
        KeyFile::Locked(_) => panic!("it lies open"),
    };
    assert_eq!(public("throwaway-key-with-bom.txt"), public("throwaway-key.txt"));
    let passphrase = Passphrase::in_file(&bytes("passphrase-with-bom.txt")).unwrap().unwrap();
    assert!(passphrase.same(&Passphrase::new("Café blauwe reünie vijf".into()).unwrap()));
    assert_eq!(Passphrase::in_file(&bytes("passphrase-latin-1.txt")), Err(SealFault::PassphraseCoding));
    assert_eq!(Passphrase::in_file(b"\r\n"), Ok(None));
}

#[test]
fn a_passphrase_with_an_accent_opens_however_it_was_typed_and_before() {
    let composed = Passphrase::new("Café blauwe reünie vijf".into()).unwrap();
    let apart = Passphrase::new("Cafe\u{301} blauwe reu\u{308}nie vijf".into()).unwrap();
    assert!(composed.same(&apart));
    let open = |sealed: &[u8], with: &Passphrase| {
        Openers { passphrases: vec![with.clone()], ..Openers::default() }.open(sealed, 100)
    };
    for (locked_with, opened_with) in [(&composed, &apart), (&apart, &composed)] {
        let sealed = potloodlijn::sealing::lock(b"inside", locked_with);
        assert_eq!(open(&sealed, opened_with).unwrap(), b"inside");
    }
    // Locked by an earlier version on a Mac, letters and accents apart.
    let older = bytes("locked-with-accents-apart.age");
    assert_eq!(open(&older, &composed).unwrap(), b"van toen\n");
    assert_eq!(open(&older, &apart).unwrap(), b"van toen\n");
}

#[test]
fn a_passphrase_that_is_far_too_easy_is_told_why() {
    let weakness = |typed: &str| Passphrase::new(typed.into()).unwrap().weakness();
    for easy in
        ["abcd", "welkom123456", "Zomer2026!", "aaaaaaaaaaaaaaa", "qwertyuiop asdfg", "123456789012345", "Potloodlijn1"]
    {
        let why = weakness(easy).unwrap_or_else(|| panic!("{easy} is easy"));
        for language in Language::ALL {
            assert!(weakness_sentence(Texts::of(language), why).contains(' '));
        }
    }
    for good in
        ["paard batterij nietje correct", "Café blauwe reünie vijf", "kV9#tq2!mZ7p", "drie groene fietsen in de regen"]
    {
        assert_eq!(weakness(good), None, "{good}");
    }
}

#[test]
fn a_kind_of_key_that_is_not_sealed_to_is_named_as_such() {
    let other = Err(SealFault::OtherKindOfPublicKey);
    assert_eq!(PublicKey::read("age1pq1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa"), other);
    assert_eq!(PublicKey::read("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF"), other);
    assert_eq!(PublicKey::read("age1abc"), Err(SealFault::BadPublicKey));
}

#[test]
fn the_command_line_opens_what_a_mail_programme_did_to_a_hand_in() {
    let armour = path("armour-blank-line.journey.age");
    let key = path("throwaway-key-with-bom.txt");
    let name = |path: &Path| path.to_str().unwrap().to_owned();
    let done = run(&["check", &name(&armour), "--key", &name(&key)]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let done = run(&["check", &name(&armour), "--passphrase-file", &name(&path("passphrase-latin-1.txt"))]);
    assert!(text(&done.stderr).contains("not saved in UTF-8"), "{}", text(&done.stderr));
}
