//! Sealed and locked files on the command line, and beside the age program itself.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use potloodlijn::demo::example_group;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Group, Language};
use potloodlijn::sealing::{KeyFile, Openers, Passphrase, PublicKey, lock, seal};
use tempfile::TempDir;

const PASSPHRASE: &str = "vier losse gewone woorden";

struct Said {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in `folder`, in English, with the passphrase in the environment or not at all.
fn run(folder: &Path, words: &[&str], passphrase: Option<&str>) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_potloodlijn"));
    command.current_dir(folder).args(words).env("LC_ALL", "C").env_remove("POTLOODLIJN_PASSPHRASE");
    command.env("XDG_DATA_HOME", folder.join("data"));
    if let Some(passphrase) = passphrase {
        command.env("POTLOODLIJN_PASSPHRASE", passphrase);
    }
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A folder with a pair of keys in `key` and `key.pub`, and three hand-ins sealed to it in `in`.
fn sealed_group() -> (TempDir, PublicKey) {
    let folder = tempfile::tempdir().unwrap();
    let said = run(folder.path(), &["keygen", "-o", "key"], Some(PASSPHRASE));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let public = PublicKey::read(&said.out).unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for journey in example_group(3, 7, Language::En).journeys {
        let path = folder.path().join(format!("in/{}.journey.age", journey.participant));
        fs::write(path, seal(&write(&journey), &public)).unwrap();
    }
    (folder, public)
}

#[test]
fn keygen_makes_a_pair_and_never_overwrites_one() {
    let (folder, public) = sealed_group();
    let on_disk = fs::read_to_string(folder.path().join("key.pub")).unwrap();
    assert_eq!(on_disk, format!("{public}\n"));
    let key = fs::read(folder.path().join("key")).unwrap();
    assert!(!String::from_utf8_lossy(&key).contains("AGE-SECRET-KEY"));
    #[cfg(unix)]
    for name in ["key", "key.pub"] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
    let again = run(folder.path(), &["keygen", "-o", "key"], Some(PASSPHRASE));
    assert_eq!(again.code, 2);
    assert!(again.err.starts_with("key: something is here already"), "{}", again.err);
    assert_eq!(fs::read(folder.path().join("key")).unwrap(), key);
    fs::remove_file(folder.path().join("key")).unwrap();
    assert_eq!(
        run(folder.path(), &["keygen", "-o", "key"], Some(PASSPHRASE)).code,
        2,
        "the public half alone is kept too"
    );
}

#[test]
fn a_passphrase_that_is_far_too_easy_is_told_and_locks_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(folder.path(), &["keygen", "-o", "key"], Some("welkom2026"));
    assert!(said.code == 0 && said.err.contains("that many people choose"), "{} {}", said.code, said.err);
    assert!(!said.err.contains("welkom2026"));
    assert!(potloodlijn::sealing::is_sealed(&fs::read(folder.path().join("key")).unwrap()));
}

#[test]
fn without_a_terminal_and_a_passphrase_the_key_lies_open_and_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(folder.path(), &["keygen", "-o", "key"], None);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    assert!(said.err.starts_with("key: this key is not under a passphrase"), "{}", said.err);
    assert!(said.err.contains("POTLOODLIJN_PASSPHRASE") && said.err.contains("--passphrase-file"), "{}", said.err);
    let public = PublicKey::read(&said.out).unwrap();
    let key = fs::read_to_string(folder.path().join("key")).unwrap();
    assert_eq!(key.lines().filter(|line| line.starts_with("AGE-SECRET-KEY-1")).count(), 1);
    assert_eq!(key.lines().next(), Some(format!("# public key: {public}").as_str()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(folder.path().join("key")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let journey = write(&example_group(1, 7, Language::En).journeys[0]);
    fs::write(folder.path().join("a.journey.age"), seal(&journey, &public)).unwrap();
    let merged = run(folder.path(), &["merge", "a.journey.age", "-o", "G.group.json", "--key", "key"], None);
    assert_eq!((merged.code, merged.err.as_str()), (0, ""), "nothing is asked for");
    assert!(merged.out.starts_with("added 1,"), "{}", merged.out);
}

#[test]
fn an_empty_passphrase_makes_no_key() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("words"), "\n").unwrap();
    let from_file = ["keygen", "-o", "key", "--passphrase-file", "words"];
    for (words, passphrase) in [(&["keygen", "-o", "key"][..], Some("")), (&from_file, None)] {
        let said = run(folder.path(), words, passphrase);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(said.err.contains("empty"), "{}", said.err);
    }
    assert!(!folder.path().join("key").exists() && !folder.path().join("key.pub").exists());
}

#[test]
fn sealed_hand_ins_merge_with_the_key_and_a_sentence_says_so_without() {
    let (folder, _) = sealed_group();
    let words = ["merge", "in", "-o", "G.group.json"];
    let without = run(folder.path(), &words, None);
    assert_eq!(without.code, 2);
    assert!(without.out.starts_with("added 0, same 0, conflicting 0, refused 3"), "{}", without.out);
    assert!(without.err.contains("sealed. Give the key file"), "{}", without.err);
    let with_key = run(folder.path(), &[words.as_slice(), &["--key", "key"]].concat(), Some(PASSPHRASE));
    assert_eq!((with_key.code, with_key.err.as_str()), (0, ""));
    assert!(with_key.out.starts_with("added 3, same 0, conflicting 0, refused 0"), "{}", with_key.out);
    let bytes = fs::read(folder.path().join("G.group.json")).unwrap();
    assert_eq!(read::<Group>(&bytes, &Instruments::builtin()).unwrap().value.journeys.len(), 3);
    let checked = run(folder.path(), &["--key", "key", "check", "in"], Some(PASSPHRASE));
    assert_eq!(checked.out.matches(": ok").count(), 3, "{}", checked.out);
    let pages = ["report", "in", "--kind", "journey", "-o", "a.pdf", "--key", "key"];
    assert_eq!(run(folder.path(), &pages, Some(PASSPHRASE)).code, 0);
}

#[test]
fn a_lost_or_wrong_key_and_a_wrong_passphrase_are_each_a_sentence() {
    let (folder, _) = sealed_group();
    run(folder.path(), &["keygen", "-o", "other"], Some(PASSPHRASE));
    let check = |key: &str, passphrase| run(folder.path(), &["check", "in", "--key", key], passphrase);
    let cases = [
        ("other", Some(PASSPHRASE), "sealed to another key"),
        ("key", Some("vijf losse gewone woorden"), "does not fit"),
        ("key", None, "no screen to ask"),
        ("lost", Some(PASSPHRASE), "lost: "),
        ("key.pub", Some(PASSPHRASE), "this is the public key"),
        ("in/P01.journey.age", Some(PASSPHRASE), "in/P01.journey.age: this file is sealed"),
    ];
    for (key, passphrase, wanted) in cases {
        let said = check(key, passphrase);
        assert!(said.code > 0 && said.err.contains(wanted), "{key}: {} {}", said.code, said.err);
    }
    let sealed = fs::read(folder.path().join("in/P02.journey.age")).unwrap();
    fs::write(folder.path().join("in/P02.journey.age"), &sealed[..sealed.len() / 2]).unwrap();
    let said = check("key", Some(PASSPHRASE));
    assert_eq!((said.code, said.out.matches(": ok").count()), (1, 2), "{}", said.out);
    assert!(said.err.contains("in/P02.journey.age: this sealed file is not complete"), "{}", said.err);
}

#[test]
fn a_passphrase_can_stand_in_a_file_and_opens_locked_files() {
    let folder = tempfile::tempdir().unwrap();
    let journey = &example_group(1, 7, Language::En).journeys[0];
    let locked = lock(&write(journey), &Passphrase::new(PASSPHRASE.into()).unwrap());
    fs::write(folder.path().join("a.journey.age"), locked).unwrap();
    fs::write(folder.path().join("words.txt"), format!("{PASSPHRASE}\nrest\n")).unwrap();
    let without = run(folder.path(), &["check", "."], None);
    assert!(without.err.contains("this file is locked. Give the passphrase"), "{}", without.err);
    let said = run(folder.path(), &["check", ".", "--passphrase-file", "words.txt"], None);
    let passed_over = "./words.txt: passed over: this is no file of Potloodlijn\n";
    assert_eq!((said.code, said.out.as_str()), (0, format!("{passed_over}./a.journey.age: ok\n").as_str()));
}

#[test]
fn a_group_named_as_a_locked_file_is_locked() {
    let (folder, _) = sealed_group();
    let merge = ["merge", "in", "--key", "key", "-o", "G.group.age"];
    assert_eq!(run(folder.path(), &merge, Some(PASSPHRASE)).code, 0);
    let bytes = fs::read(folder.path().join("G.group.age")).unwrap();
    let openers = Openers { passphrases: vec![Passphrase::new(PASSPHRASE.into()).unwrap()], ..Openers::default() };
    let inside = openers.open(&bytes, 1 << 26).unwrap();
    assert!(read::<Group>(&inside, &Instruments::builtin()).is_ok());
    assert_eq!(run(folder.path(), &merge, Some(PASSPHRASE)).code, 0, "the same again is fine");
    fs::write(folder.path().join("words.txt"), "iets anders").unwrap();
    let other = ["merge", &examples(), "--passphrase-file", "words.txt", "-o", "G.group.age"];
    let said = run(folder.path(), &other, None);
    assert_eq!(said.code, 2, "what does not open is not written over: {}", said.err);
    assert_eq!(run(folder.path(), &["check", "G.group.age"], Some(PASSPHRASE)).code, 0);
}

fn examples() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples").to_owned()
}

/// Runs `words` on a terminal of its own where `typed` is typed.
fn on_a_terminal(folder: &Path, words: &str, typed: &str) -> String {
    let mut command = Command::new("script");
    command.args(["-qec", words, "/dev/null"]).current_dir(folder).env("LC_ALL", "C");
    command.env_remove("POTLOODLIJN_PASSPHRASE").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut keys = child.stdin.take().unwrap();
    for line in typed.lines() {
        // A question is asked before it is answered: what is typed earlier is thrown away.
        std::thread::sleep(std::time::Duration::from_secs(2));
        keys.write_all(format!("{line}\n").as_bytes()).unwrap();
    }
    let output = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
#[ignore = "needs the age program and script"]
fn age_opens_a_hand_in_with_the_key_file_and_its_passphrase() {
    let (folder, _) = sealed_group();
    on_a_terminal(folder.path(), "age -d -i key -o opened.json in/P01.journey.age", PASSPHRASE);
    let opened = fs::read(folder.path().join("opened.json")).unwrap();
    assert_eq!(opened, write(&example_group(3, 7, Language::En).journeys[0]));
}

#[test]
#[ignore = "needs the age program"]
fn files_that_age_sealed_are_read_bare_and_in_armour() {
    let (folder, public) = sealed_group();
    let journey = write(&example_group(1, 7, Language::En).journeys[0]);
    fs::write(folder.path().join("plain"), journey).unwrap();
    for (name, armour) in [("x/bare.journey.age", None), ("x/armoured.journey.age", Some("-a"))] {
        fs::create_dir_all(folder.path().join("x")).unwrap();
        let mut age = Command::new("age");
        age.current_dir(folder.path()).args(armour).args(["-r", &public.to_string(), "-o", name, "plain"]);
        assert!(age.status().unwrap().success());
    }
    let said = run(folder.path(), &["check", "x", "--key", "key"], Some(PASSPHRASE));
    assert_eq!((said.code, said.out.matches(": ok").count()), (0, 2), "{}{}", said.out, said.err);
}

#[test]
#[ignore = "needs the age program"]
fn a_key_that_age_made_opens_too() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Command::new("age-keygen").current_dir(folder.path()).args(["-o", "key"]).status().unwrap().success());
    let keys = KeyFile::read(fs::read(folder.path().join("key")).unwrap()).unwrap().unlock(None).unwrap();
    let public = keys.public().next().unwrap();
    let journey = write(&example_group(1, 7, Language::En).journeys[0]);
    fs::write(folder.path().join("a.journey.age"), seal(&journey, &public)).unwrap();
    assert_eq!(run(folder.path(), &["check", ".", "--key", "key"], None).code, 0);
}

#[test]
#[ignore = "needs the age program"]
fn age_opens_with_a_key_that_lies_open() {
    let folder = tempfile::tempdir().unwrap();
    let public = PublicKey::read(&run(folder.path(), &["keygen", "-o", "key"], None).out).unwrap();
    fs::write(folder.path().join("a.age"), seal(b"zeven woorden", &public)).unwrap();
    let age = Command::new("age").current_dir(folder.path()).args(["-d", "-i", "key", "a.age"]).output().unwrap();
    assert_eq!(age.stdout, b"zeven woorden", "{}", String::from_utf8_lossy(&age.stderr));
}

#[test]
#[ignore = "needs script"]
fn at_a_terminal_the_passphrase_is_asked_for_and_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let program = env!("CARGO_BIN_EXE_potloodlijn");
    let shown = on_a_terminal(
        folder.path(),
        &format!("{program} keygen -o key --lang en"),
        &format!("{PASSPHRASE}\n{PASSPHRASE}"),
    );
    assert!(shown.contains("New passphrase:") && shown.contains("age1"), "{shown}");
    assert!(!shown.contains(PASSPHRASE), "{shown}");
    let sealed = folder.path().join("a.journey.age");
    let public = PublicKey::read(&fs::read_to_string(folder.path().join("key.pub")).unwrap()).unwrap();
    fs::write(&sealed, seal(&write(&example_group(1, 7, Language::En).journeys[0]), &public)).unwrap();
    let shown = on_a_terminal(folder.path(), &format!("{program} check . --key key --lang en"), PASSPHRASE);
    assert!(shown.contains("a.journey.age: ok"), "{shown}");
    let differs = on_a_terminal(folder.path(), &format!("{program} keygen -o second --lang en"), "een\ntwee");
    assert!(differs.contains("not the same") && !folder.path().join("second").exists(), "{differs}");
}
