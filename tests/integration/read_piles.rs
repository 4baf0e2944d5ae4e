//! Which files of a pile `read` looks at: nothing hidden or thrown away, and what is sealed when it opens.

use std::fs;
use std::path::Path;

use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Group, Now, ParticipantCode, Setup};
use potloodlijn::sealing::{Passphrase, PublicKey, lock, seal};

use super::command_line::run_in_dutch;

const PASSPHRASE: &str = "vier losse gewone woorden";

/// A folder with `strips/photo.jpg`, a strip of P01 of the set-up that is given too.
fn with_strip() -> (tempfile::TempDir, Setup) {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/strips");
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("strips")).unwrap();
    fs::copy(fixtures.join("photo.jpg"), folder.path().join("strips/photo.jpg")).unwrap();
    let setup = fs::read(fixtures.join("s.setup.json")).unwrap();
    (folder, read::<Setup>(&setup, &Instruments::builtin()).unwrap().value)
}

#[test]
fn what_is_hidden_or_thrown_away_is_told_and_not_read_unless_it_is_named() {
    let (folder, setup) = with_strip();
    let path = folder.path();
    fs::write(path.join("s.setup.json"), write(&setup)).unwrap();
    let photo = fs::read(path.join("strips/photo.jpg")).unwrap();
    fs::create_dir_all(path.join("strips/.Trash-1000/files")).unwrap();
    fs::create_dir_all(path.join("strips/$RECYCLE.BIN")).unwrap();
    for name in [".Trash-1000/files/a.jpg", "$RECYCLE.BIN/b.jpg", "._photo.jpg", "c.jpg.previous", "photo.jpg.previous"]
    {
        fs::write(path.join("strips").join(name), &photo).unwrap();
    }
    let (ended, said) = run_in_dutch(path, &["read", "strips", "--setup", "s.setup.json", "-o", "out"]);
    assert_eq!(ended, 0, "{said}");
    let made = |folder: &str| {
        let mut names: Vec<String> =
            fs::read_dir(path.join(folder)).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    assert_eq!(made("out"), ["photo.now.json"]);
    for told in [".Trash-1000: ", "$RECYCLE.BIN: ", "._photo.jpg: ", "c.jpg.previous: "] {
        assert!(said.contains(told), "{told} in {said}");
    }
    assert!(!said.contains("photo.jpg.previous"), "what lies beside its own file is nobody's business: {said}");
    let named = ["read", "strips/._photo.jpg", "--setup", "s.setup.json", "-o", "named"];
    let (ended, said) = run_in_dutch(path, &named);
    assert_eq!((ended, made("named")), (0, vec!["__photo.now.json".to_owned()]), "{said}");
}

#[test]
fn a_set_up_or_group_that_is_sealed_opens_for_sheets_and_for_reading_them() {
    let (folder, setup) = with_strip();
    let path = folder.path();
    let key = run_in_dutch(path, &["keygen", "-o", "key"]).1;
    let public = PublicKey::read(key.lines().find(|line| line.starts_with("age1")).unwrap()).unwrap();
    fs::write(path.join("sealed.setup.age"), seal(&write(&setup), &public)).unwrap();
    let group = Group::new(uuid::Uuid::from_u128(5), setup);
    let locked = |group: &Group| lock(&write(group), &Passphrase::new(PASSPHRASE.into()).unwrap());
    fs::write(path.join("locked.group.age"), locked(&group)).unwrap();
    fs::write(path.join("words"), PASSPHRASE).unwrap();
    let strip = "strips/photo.jpg";
    for words in [
        &["sheet", "--setup", "locked.group.age", "-o", "out.pdf", "--passphrase-file", "words"][..],
        &["sheet", "--setup", "sealed.setup.age", "-o", "out.pdf", "--key", "key"],
        &["read", strip, "--setup", "sealed.setup.age", "-o", "out", "--key", "key"],
        &["read", strip, "--setup", "locked.group.age", "-o", "out", "--passphrase-file", "words"],
    ] {
        let (ended, said) = run_in_dutch(path, words);
        assert_eq!(ended, 0, "{words:?}: {said}");
        let (ended, said) = run_in_dutch(path, &words[..words.len() - 2]);
        assert!(ended != 0 && !said.contains("UTF-8"), "{words:?} without what opens it: {said}");
        assert!(said.contains("verzegeld") || said.contains("vergrendeld"), "{said}");
    }
    // Who withdrew is known from a locked group that lies among the sheets.
    let mut left = group.clone();
    let moment = run_in_dutch(path, &["read", strip, "--setup", "sealed.setup.age", "--key", "key", "-o", "now"]).1;
    let now = fs::read(path.join("now/photo.now.json")).unwrap_or_else(|_| panic!("{moment}"));
    left.now.push(read::<Now>(&now, &Instruments::builtin()).unwrap().value);
    left.withdraw(&ParticipantCode::new("P01").unwrap());
    assert!(!left.withdrawn.is_empty());
    fs::write(path.join("strips/left.group.age"), locked(&left)).unwrap();
    let (ended, said) = run_in_dutch(path, &["read", "strips", "-o", "new", "--passphrase-file", "words"]);
    assert!(ended == 2 && !path.join("new").exists(), "{said}");
    let (ended, said) =
        run_in_dutch(path, &["read", "strips", "-o", "new", "--setup", "sealed.setup.age", "--key", "key"]);
    assert!(ended == 0 && said.contains("left.group.age: ") && said.contains("vergrendeld"), "{said}");
}
