//! The real program, as scripts use it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use potloodlijn::demo::example_group;
use potloodlijn::format::{Format, Instruments, builtin_instruments, read, write};
use potloodlijn::model::{Code, Group, Journey, Language, PhaseBorder, PhaseLetter, Setup};
use tempfile::TempDir;

struct Said {
    code: i32,
    out: String,
    err: String,
}

/// Runs the program in `folder`, in English.
fn run(folder: &Path, words: &[&str]) -> Said {
    let program = env!("CARGO_BIN_EXE_potloodlijn");
    let mut command = Command::new(program);
    command.current_dir(folder).args(words).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("LC_ALL", "C");
    command.env("XDG_DATA_HOME", folder.join("data"));
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// Journeys `P01` to `P0n` of the example, changed by `change`, in a folder `in`.
fn folder_of(count: usize, change: impl Fn(usize, &mut Journey)) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    for (place, mut journey) in example_group(count, 7, Language::En).journeys.into_iter().enumerate() {
        change(place, &mut journey);
        put(&folder, &format!("in/{}{}", journey.participant, Journey::ENDING), &write(&journey));
    }
    folder
}

fn put(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn examples() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples").to_owned()
}

/// The four numbers of the first line of a merge.
fn counts(said: &Said) -> BTreeMap<String, usize> {
    let pairs = said.out.lines().next().unwrap().split(", ").map(|pair| pair.split_once(' ').unwrap());
    pairs.map(|(name, number)| (name.to_owned(), number.parse().unwrap())).collect()
}

fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_file()).map(|path| (path.clone(), fs::read(&path).unwrap())).collect()
}

#[test]
fn the_examples_are_ok() {
    let said = run(Path::new("."), &["check", &examples()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let journeys = said.out.lines().filter(|line| line.ends_with(".journey.json: ok")).count();
    assert_eq!(journeys, 9, "{}", said.out);
    assert!(said.out.lines().all(|line| line.ends_with(": ok")), "{}", said.out);
}

/// Broken files by name, with a part of the sentence about each.
fn broken_files() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let journey = &example_group(1, 7, Language::En).journeys[0];
    let whole = String::from_utf8(write(journey)).unwrap();
    let with_points = |points: &str| {
        let curves = format!(r#"{{"strain":{{"segments":[{{"points":[{points}]}}],"gaps":[]}}}}"#);
        let mut value: serde_json::Value = serde_json::from_str(&whole).unwrap();
        value["curves"] = "CURVES".into();
        value.to_string().replace("\"CURVES\"", &curves).into_bytes()
    };
    let again = |map: &str, entry: &str| {
        assert!(whole.contains(map), "{map}");
        whole.replacen(map, &format!("{map}{entry}"), 1).into_bytes()
    };
    let two_segments = r#"[0,1],[10,2]]},{"points":[[5,1],[20,2]"#;
    let mut too_large = whole.clone().into_bytes();
    too_large.resize(65 * 1024 * 1024, b' ');
    vec![
        ("empty", Vec::new(), "empty"),
        ("blank", b" \n".to_vec(), "empty"),
        ("truncated", whole.as_bytes()[..whole.len() / 2].to_vec(), "stops too early"),
        ("after", format!("{whole} and more").into_bytes(), "not JSON"),
        ("twice", whole.replacen('{', "{\"version\":1,", 1).into_bytes(), "\"version\" is there twice"),
        ("line-twice", again("\"curves\":{", "\"strain\":{\"segments\":[]},"), "\"strain\" is there twice"),
        ("border-twice", again("\"borders\":{", "\"B\":{\"day\":3},"), "\"B\" is there twice"),
        ("prose", b"Dear diary, today was long".to_vec(), "not JSON"),
        ("list", b"[1, 2]".to_vec(), "not a file of Potloodlijn"),
        ("foreign", br#"{"name": "someone"}"#.to_vec(), "not a file of Potloodlijn"),
        ("other", whole.replace("potloodlijn/journey", "potloodlijn/diary").into_bytes(), "another kind"),
        ("newer", whole.replacen("\"version\":1", "\"version\":2", 1).into_bytes(), "version 2"),
        ("nan", with_points("[0,NaN]"), "not JSON"),
        ("huge", with_points("[0,1e999]"), "out of range"),
        ("days", with_points("[0,1],[0,2]"), "do not rise"),
        ("overlap", with_points(two_segments), "overlap"),
        ("value", with_points("[0,100.5]"), "outside 0 to 100"),
        ("beyond", with_points("[0,1],[99999,2]"), "outside the period"),
        ("indicator", whole.replace("\"strain\":{", "\"joy\":{").into_bytes(), "no indicator \"joy\""),
        (
            "deep",
            [br#"{"format":"potloodlijn/journey","version":1,"x":"#.to_vec(), b"[".repeat(100_000)].concat(),
            "deep",
        ),
        ("large", too_large, "64 MiB"),
        ("binary", (0..=255).collect(), "not a text file"),
    ]
}

#[test]
fn every_broken_file_gets_one_clear_sentence_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let files = broken_files();
    let names: Vec<String> = files.iter().map(|(name, ..)| format!("./{name}{}", Journey::ENDING)).collect();
    for ((_, bytes, _), name) in files.iter().zip(&names) {
        put(&folder, name, bytes);
    }
    let words: Vec<&str> = std::iter::once("check").chain(names.iter().map(String::as_str)).collect();
    let said = run(folder.path(), &words);
    assert_eq!(said.code, 1, "{}", said.err);
    assert_eq!(said.out.lines().count(), files.len(), "{}", said.out);
    for (name, _, wanted) in &files {
        let start = format!("./{name}.journey.json: ");
        let line =
            said.out.lines().find(|line| line.starts_with(&start)).unwrap_or_else(|| panic!("no line for {name}"));
        assert!(line.contains(wanted), "wanted {wanted:?} in {line:?}");
        assert!(!line.contains("panicked") && line.len() < 300, "{line}");
    }
    // A folder stands for what is ours by its content: what was never ours is passed over, whatever it is called.
    let in_folder = run(folder.path(), &["check", "."]);
    for name in ["list", "foreign"] {
        assert!(in_folder.out.contains(&format!("{name}.journey.json: passed over")), "{}", in_folder.out);
    }
    assert_eq!(in_folder.out.lines().count(), files.len(), "{}", in_folder.out);
    let place = "(at $.curves.strain.segments[0].points[1])";
    assert!(said.out.lines().any(|line| line.contains("days.journey.json") && line.ends_with(place)), "{}", said.out);
}

#[test]
fn broken_files_are_left_out_of_a_merge_and_the_rest_is_done() {
    let folder = folder_of(3, |_, _| {});
    let files = broken_files();
    for (name, bytes, _) in files.iter().filter(|(name, ..)| *name != "large") {
        put(&folder, &format!("in/{name}{}", Journey::ENDING), bytes);
    }
    let said = run(folder.path(), &["merge", "in", "-o", "g.group.json"]);
    assert_eq!(said.code, 1);
    // Two of them were never ours, and one is too large to be put there.
    assert_eq!(counts(&said), counts_of(3, 0, 0, files.len() - 3));
    assert_eq!(said.err.lines().count(), files.len() - 3, "{}", said.err);
    assert!(said.err.contains("in/newer.journey.json: refused: this file is of version 2"), "{}", said.err);
    assert_eq!(run(folder.path(), &["check", "g.group.json"]).out, "g.group.json: ok\n");
}

fn counts_of(added: usize, same: usize, conflicting: usize, refused: usize) -> BTreeMap<String, usize> {
    let named = [("added", added), ("same", same), ("conflicting", conflicting), ("refused", refused)];
    named.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

#[test]
fn nothing_that_could_be_used_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "empty.journey.json", b"");
    fs::create_dir(folder.path().join("nothing")).unwrap();
    for words in [
        &["check", "nothing"][..],
        &["check", "not-there.journey.json"],
        &["merge", "empty.journey.json", "-o", "out"],
        &["merge", "nothing", "-o", "out"],
        &["report", ".", "--kind", "group", "-o", "out"],
        &["report", "nothing", "--kind", "journey", "-o", "out"],
    ] {
        let said = run(folder.path(), words);
        assert_eq!(said.code, 2, "{words:?}: {}", said.err);
        assert!(!said.err.is_empty(), "{words:?}");
    }
    assert!(!folder.path().join("out").exists());
}

#[test]
fn wrong_usage_is_a_sentence_and_2_in_both_languages() {
    for words in [
        &["check"][..],
        &["chek", "in"],
        &["check", "--bogus", "in"],
        &["merge", "in"],
        &["report", "in", "-o", "out"],
        &["report", "in", "--kind", "banner", "-o", "out"],
        &["report", "in", "--kind", "group", "-o", "out", "--paper", "a5"],
        &["demo", "-o", "out", "--participants", "0"],
        &["demo", "-o", "out", "--seed", "many"],
        &["--lang", "fr", "check", "in"],
    ] {
        let (en, nl) = (run(Path::new("."), words), run(Path::new("."), &[words, &["--lang=nl"]].concat()));
        assert_eq!((en.code, nl.code), (2, 2), "{words:?}");
        assert_eq!((en.out.as_str(), nl.out.as_str()), ("", ""), "{words:?}");
        assert!(en.err.starts_with("potloodlijn: ") && en.err.ends_with("See potloodlijn --help.\n"), "{}", en.err);
        assert_eq!(en.err.lines().count(), 2, "{}", en.err);
        if words[0] != "--lang" {
            assert!(nl.err.ends_with("Kijk bij potloodlijn --help.\n"), "{}", nl.err);
        }
    }
    let said = run(Path::new("."), &["report", "in", "--kind", "banner", "-o", "out"]);
    let choices = "journey, group, poster, environment, hr, agenda";
    assert!(said.err.contains(&format!("--kind cannot be \"banner\"; choose from: {choices}")), "{}", said.err);
}

/// What is typed wrong, and what is said of it in both languages.
const TYPED_WRONG: [(&[&str], &str, &str); 6] = [
    (&["analyse", "in", "--grid", "1"], "from 2 to 10000", "van 2 tot en met 10000"),
    (&["analyse", "in", "--grid", "many"], "from 2 to 10000", "van 2 tot en met 10000"),
    (&["demo", "-o", "out", "--participants", "0"], "from 1 to 100000", "van 1 tot en met 100000"),
    (&["check", "in", "--on", "1-4-2026"], "write a day as 2026-03-31", "schrijf een dag als 2026-03-31"),
    (&["sheet", "-o", "out", "--setup", "in", "--now", "--run"], "does not go together with", "gaat niet samen met"),
    (&["demo", "-o", "out", "-o", "out"], "--output stands here twice", "--output staat hier twee keer"),
];

#[test]
fn wrong_usage_is_told_with_what_would_be_right() {
    for (words, en, nl) in TYPED_WRONG {
        let said = run(Path::new("."), words);
        assert!(said.code == 2 && said.err.contains(en), "{words:?}: {}", said.err);
        let said = run(Path::new("."), &[words, &["--lang=nl"]].concat());
        assert!(said.code == 2 && said.err.contains(nl), "{words:?}: {}", said.err);
    }
}

#[test]
fn help_names_every_option_in_both_languages() {
    let options = [
        ("check", &["--lang", "--help"][..]),
        ("merge", &["--output", "--dry-run", "--lang", "--help"]),
        ("report", &["--kind", "--strips", "--words", "--phases", "--output", "--paper", "--lang", "--help"]),
        ("sheet", &["--setup", "--run", "--output", "--paper", "--lang", "--help"]),
        ("demo", &["--output", "--participants", "--seed", "--lang", "--help"]),
    ];
    for language in ["nl", "en"] {
        let all = run(Path::new("."), &["--help", "--lang", language]);
        assert_eq!((all.code, all.err.as_str()), (0, ""));
        for (command, options) in options {
            assert!(all.out.contains(&format!("\n  {command} ")), "{command} in {}", all.out);
            let one = run(Path::new("."), &[command, "--help", "--lang", language]);
            assert_eq!(one.code, 0);
            for option in options {
                assert!(one.out.contains(option), "{option} in the help of {command} ({language})");
            }
        }
    }
    let version = run(Path::new("."), &["--version"]);
    assert_eq!((version.code, version.out), (0, format!("potloodlijn {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn the_order_of_files_does_not_matter_and_twice_is_once() {
    let folder = folder_of(3, |_, _| {});
    let names = ["in/P01.journey.json", "in/P02.journey.json", "in/P03.journey.json"];
    let merge_into = |output: &str, files: &[&str]| {
        let said = run(folder.path(), &[&["merge"], files, &["-o", output]].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        (counts(&said), fs::read(folder.path().join(output)).unwrap())
    };
    let (first_counts, first) = merge_into("a", &names);
    assert_eq!(first_counts, counts_of(3, 0, 0, 0));
    assert_eq!(merge_into("b", &[names[2], names[0], names[1]]).1, first, "another order");
    assert_eq!(merge_into("c", &["in"]).1, first, "as a folder");
    assert_eq!(merge_into("d", &["a"]).1, first, "the group by itself");
    let (again_counts, again) = merge_into("e", &["a", "in", "in/P02.journey.json"]);
    assert_eq!(again, first, "what is there already");
    assert_eq!(again_counts, counts_of(3, 4, 0, 0), "seven came in");
}

#[test]
fn counts_cover_everything_that_came_in() {
    let folder = folder_of(5, |place, journey| match place {
        1 => journey.participant = potloodlijn::model::ParticipantCode::new("P01").unwrap(),
        2 => journey.instrument = builtin_instruments()[1].id.clone(),
        3 => {
            let border = PhaseBorder { day: 900.0, ..PhaseBorder::default() };
            journey.phases.borders.insert(PhaseLetter::new('C').unwrap(), border);
        }
        _ => {}
    });
    let said = run(folder.path(), &["merge", "in", "-o", "g.group.json"]);
    // The second overwrote the file of the first, so write it again under another name.
    let first = &example_group(1, 7, Language::En).journeys[0];
    put(&folder, "in/again.journey.json", &write(first));
    let with_both = run(folder.path(), &["merge", "in", "-o", "g.group.json"]);
    assert_eq!(counts(&said).values().sum::<usize>(), 4, "{}", said.out);
    assert_eq!(counts(&with_both).values().sum::<usize>(), 5, "{}", with_both.out);
    assert_eq!(counts(&with_both)["conflicting"], 1, "{}", with_both.out);
    assert_eq!(with_both.code, 1);
    assert_eq!(with_both.out.lines().count(), 1 + 5, "a line for each that came in:\n{}", with_both.out);
}

#[test]
fn a_dry_run_writes_nothing_and_a_second_run_keeps_the_file_before_it() {
    let folder = folder_of(2, |_, _| {});
    let before = files_in(folder.path());
    let said = run(folder.path(), &["merge", "in", "-o", "g.group.json", "--dry-run"]);
    assert_eq!((said.code, counts(&said)), (0, counts_of(2, 0, 0, 0)));
    assert_eq!(files_in(folder.path()), before);
    assert_eq!(run(folder.path(), &["merge", "in", "-o", "g.group.json"]).code, 0);
    let first = fs::read(folder.path().join("g.group.json")).unwrap();
    assert_eq!(run(folder.path(), &["merge", "in/P01.journey.json", "-o", "g.group.json"]).code, 0);
    assert_eq!(fs::read(folder.path().join("g.group.json.previous")).unwrap(), first);
}

#[test]
fn a_file_of_a_newer_version_or_another_kind_is_never_overwritten() {
    let folder = folder_of(1, |_, _| {});
    let newer = br#"{"format":"potloodlijn/group","version":2,"all":"different"}"#;
    put(&folder, "newer.group.json", newer);
    let before = files_in(&folder.path().join("in"));
    for words in [
        &["merge", "in", "-o", "newer.group.json"][..],
        &["merge", "in", "-o", "in/P01.journey.json"],
        &["report", "in", "--kind", "group", "-o", "in/P01.journey.json"],
    ] {
        let said = run(folder.path(), words);
        assert_eq!(said.code, 2, "{words:?}");
        assert!(said.err.contains("choose another name"), "{}", said.err);
    }
    assert_eq!(fs::read(folder.path().join("newer.group.json")).unwrap(), newer);
    assert_eq!(files_in(&folder.path().join("in")), before);
}

/// A set-up whose instrument calls strain by another name and has a fourth phase.
fn own_setup() -> Setup {
    let mut setup = example_group(1, 7, Language::En).setup;
    let mut fourth = setup.instrument.phases[2].clone();
    fourth.letter = PhaseLetter::new('D').unwrap();
    setup.instrument.phases.push(fourth);
    setup.instrument.indicators[2].id = Code::new("tension").unwrap();
    setup
}

#[test]
fn journeys_are_checked_against_the_instrument_of_a_set_up_beside_them() {
    let folder = folder_of(1, |_, journey| {
        let strain = journey.curves.remove(&Code::new("strain").unwrap()).unwrap();
        journey.curves.insert(Code::new("tension").unwrap(), strain);
        journey.as_drawn = None;
    });
    let alone = run(folder.path(), &["check", "in"]);
    assert_eq!(alone.code, 1);
    assert!(alone.out.contains("no indicator \"tension\""), "{}", alone.out);
    put(&folder, "own.setup.json", &write(&own_setup()));
    let beside = run(folder.path(), &["check", "in", "own.setup.json"]);
    assert_eq!(beside.code, 0, "{}", beside.out);
    let merged = run(folder.path(), &["merge", "in", "own.setup.json", "-o", "g.group.json"]);
    assert_eq!(merged.code, 0, "{}", merged.err);
}

#[test]
fn a_merged_group_can_always_be_read_again() {
    let folder = folder_of(2, |place, journey| {
        if place == 0 {
            let day = journey.timeline.length_days();
            let border = PhaseBorder { day, ..PhaseBorder::default() };
            journey.phases.borders.insert(PhaseLetter::new('D').unwrap(), border);
            journey.curves.remove(&Code::new("strain").unwrap());
            journey.as_drawn = None;
        }
        journey.setup = None;
    });
    // The group leads, with the instrument of the program; the set-up makes the journey fit by itself.
    assert_eq!(run(folder.path(), &["merge", "in/P02.journey.json", "-o", "g.group.json"]).code, 0);
    put(&folder, "own.setup.json", &write(&own_setup()));
    let said = run(folder.path(), &["merge", "g.group.json", "in", "own.setup.json", "-o", "h.group.json"]);
    assert_eq!((said.code, counts(&said)), (1, counts_of(1, 1, 0, 1)), "{}", said.out);
    assert!(said.err.contains("a phase that this instrument does not know (D)"), "{}", said.err);
    assert_eq!(run(folder.path(), &["check", "h.group.json"]).code, 0);
    let group: Group =
        read(&fs::read(folder.path().join("h.group.json")).unwrap(), &Instruments::default()).unwrap().value;
    assert_eq!(group.journeys.len(), 1);
}

#[test]
fn a_report_is_a_pdf_with_pages_for_each_journey() {
    let folder = folder_of(3, |_, _| {});
    let pages = |name: &str| {
        let pdf = lopdf::Document::load(folder.path().join(name)).unwrap();
        pdf.get_pages().len()
    };
    let journeys = run(folder.path(), &["report", "in", "--kind", "journey", "-o", "journeys.pdf", "--lang", "nl"]);
    assert_eq!((journeys.code, journeys.err.as_str()), (0, ""));
    // What finds no room beside the lines of someone goes on behind them.
    assert!((3..=6).contains(&pages("journeys.pdf")));
    put(&folder, "in/broken.journey.json", b"{");
    let group = run(folder.path(), &["report", "in", "--kind", "group", "-o", "group.pdf", "--paper", "a3"]);
    assert_eq!(group.code, 1);
    assert_eq!(group.err.lines().count(), 1, "{}", group.err);
    assert!(group.err.starts_with("in/broken.journey.json: "), "{}", group.err);
    assert!(pages("group.pdf") >= 2);
    run(folder.path(), &["report", "in", "--kind", "group", "-o", "again.pdf", "--paper", "a3"]);
    let bytes = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(bytes("group.pdf"), bytes("again.pdf"), "the same input gives the same bytes");
}

#[test]
fn the_same_seed_gives_the_same_files_and_another_seed_others() {
    let folder = tempfile::tempdir().unwrap();
    let make = |name: &str, seed: &str| {
        let said = run(folder.path(), &["demo", "-o", name, "--participants", "3", "--seed", seed, "--lang", "en"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        files_in(&folder.path().join(name)).into_values().collect::<Vec<_>>()
    };
    let first = make("deep/a", "11");
    assert_eq!(first.len(), 4, "three journeys and a set-up");
    assert_eq!(make("b", "11"), first);
    assert_ne!(make("c", "12"), first);
    assert_eq!(run(folder.path(), &["check", "deep"]).code, 0);
}

#[test]
fn the_usual_demo_is_the_example_that_comes_with_the_program() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(folder.path(), &["demo", "-o", "usual", "--lang", "nl"]).code, 0);
    let by_name = |folder: &Path| -> BTreeMap<_, _> {
        files_in(folder).into_iter().map(|(path, bytes)| (path.file_name().unwrap().to_owned(), bytes)).collect()
    };
    let (made, shipped) = (by_name(&folder.path().join("usual")), by_name(Path::new(&examples())));
    assert!(made.keys().eq(shipped.keys()), "wanted {:?}, got {:?}", shipped.keys(), made.keys());
    assert!(made == shipped, "same names, other bytes");
}

#[test]
fn results_are_in_the_language_asked_for() {
    let folder = folder_of(2, |_, _| {});
    let first = |words: &[&str]| run(folder.path(), words).out.lines().next().unwrap_or_default().to_owned();
    assert_eq!(first(&["merge", "in", "--dry-run"]), "added 2, same 0, conflicting 0, refused 0");
    assert_eq!(
        first(&["--lang", "nl", "merge", "in", "--dry-run"]),
        "toegevoegd 2, hetzelfde 0, botsend 0, geweigerd 0"
    );
    put(&folder, "leeg.journey.json", b"");
    assert_eq!(first(&["check", "leeg.journey.json", "--lang=nl"]), "leeg.journey.json: het bestand is leeg");
}

#[test]
fn reports_for_hr_and_posters_come_from_the_command_line_and_too_few_people_give_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples");
    let said = run(folder.path(), &["merge", examples, "-o", "g.group.json"]);
    assert!(said.code <= 1, "{}", said.err);
    for (kind, of) in [("poster", examples), ("hr", "g.group.json")] {
        let said = run(folder.path(), &["report", of, "--kind", kind, "-o", "out.pdf", "--lang", "en"]);
        assert!(said.code <= 1, "{kind}: {}", said.err);
        assert!(std::fs::read(folder.path().join("out.pdf")).unwrap().starts_with(b"%PDF"), "{kind}");
    }
    let two: Vec<String> = (1..=2).map(|number| format!("{examples}/P0{number}.journey.json")).collect();
    let loose = run(folder.path(), &["report", &two[0], &two[1], "--kind", "hr", "-o", "few.pdf", "--lang", "en"]);
    assert!(loose.code == 2 && loose.err.contains("one group file"), "{}", loose.err);
    run(folder.path(), &["merge", &two[0], &two[1], "-o", "two.group.json"]);
    let words = ["report", "two.group.json", "--kind", "hr", "-o", "few.pdf", "--lang", "en"];
    let said = run(folder.path(), &words);
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(said.err.contains("fewer than 5 people"), "{}", said.err);
    assert!(!folder.path().join("few.pdf").exists());
}

#[test]
fn a_kind_of_help_that_is_not_known_is_told_with_its_place_and_kept() {
    let folder = folder_of(1, |_, journey| {
        let id = uuid::Uuid::from_u128(9);
        let help = format!(
            r#"{{ "id": "{id}", "from": 3, "domain": "intervention", "aim": "cure", "intervention": {{ "reach": 5 }} }}"#
        );
        journey.events = vec![serde_json::from_str(&help).unwrap()];
    });
    let said = run(folder.path(), &["check", "in"]);
    assert_eq!(said.code, 1, "{}", said.out);
    assert!(said.out.contains("\"cure\"") && said.out.contains("$.events[0].aim"), "{}", said.out);
    let merged = run(folder.path(), &["merge", "in", "-o", "g.group.json"]);
    assert_eq!((merged.code, counts(&merged)), (0, counts_of(1, 0, 0, 0)), "the drawing counts all the same");
    let group: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("g.group.json")).unwrap()).unwrap();
    let event = &group["journeys"][0]["events"][0];
    assert_eq!((&event["aim"], &event["intervention"]["reach"]), (&"cure".into(), &5.into()));
}
