//! A program that draws is killed 200 times, without a moment to say goodbye.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use potloodlijn::app::secrets::SecretAction;
use potloodlijn::app::work::keeper::{Keeper, Note, Report};
use potloodlijn::sealing::Passphrase;
use potloodlijn::storage::{LeftBehind, Store};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::{Hand, journey_of, strokes_in};

const KILLS: u64 = 200;
/// Kills at the same time, each of a program of its own.
const AT_ONCE: u64 = 4;
/// In the environment of the program that is killed: the folder it keeps things in.
const FOLDER: &str = "POTLOODLIJN_TEST_KEPT_IN";
/// In the environment of the program that is killed: milliseconds that a stroke takes at least.
const PACE: &str = "POTLOODLIJN_TEST_PACE";
/// In the environment of the program that is killed, when what it draws is locked.
const LOCKED: &str = "POTLOODLIJN_TEST_LOCKED";
/// No hand draws this fast; it is the harder test for what waits to be written.
const RUSHED_MS: u64 = 0;
/// A hand in a hurry.
const HURRIED_MS: u64 = 80;

/// The program that is killed. Without a folder to keep things in it has nothing to do.
#[test]
#[ignore = "is started, and killed, by the test below"]
fn draws_until_it_is_killed() {
    let (Ok(folder), Ok(pace)) = (std::env::var(FOLDER), std::env::var(PACE)) else { return };
    let pace_ms: u64 = pace.parse().unwrap();
    let mut hand = Hand::with_sheet(&Store::new(Some(folder.into())));
    if std::env::var(LOCKED).is_ok() {
        hand.act(SecretAction::Cover(Some(passphrase())));
    }
    let mut out = std::io::stdout();
    // The revision of the document after each stroke.
    let mut revisions = Vec::new();
    for number in 0.. {
        hand.stroke(number);
        revisions.push(hand.sheet().document.history.revision());
        writeln!(out, "handed {number}").unwrap();
        if number % 5 == 4 {
            hand.event("iets");
        }
        let pause = Duration::from_millis(pace_ms + number as u64 * 7 % 23);
        let until = Instant::now() + pause;
        while let Ok(report) = hand.reports.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if let Report::Written(written) = report {
                let strokes = revisions.partition_point(|&revision| revision <= written);
                writeln!(out, "written {strokes}").unwrap();
            }
        }
    }
}

/// What a program that was killed had told.
#[derive(Debug, Default)]
struct Told {
    /// When each stroke was heard to be handed over; it was handed over before that.
    handed: Vec<Instant>,
    /// Strokes that were said to be written.
    written: usize,
}

fn start(folder: &Path, pace_ms: u64, is_locked: bool) -> (Child, Receiver<(Instant, String)>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .envs(is_locked.then_some((LOCKED, "yes")))
        .args(["kept::kill::draws_until_it_is_killed", "--exact", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .env(PACE, pace_ms.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (sender, heard) = channel();
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            let _ = sender.send((Instant::now(), line));
        }
    });
    (child, heard)
}

fn take(told: &mut Told, (heard, line): (Instant, String)) {
    // The test runner writes words of its own before the first line.
    match line.rsplit(' ').collect::<Vec<_>>()[..] {
        [number, word, ..] if word.ends_with("handed") => {
            assert_eq!(number.parse::<usize>().unwrap(), told.handed.len());
            told.handed.push(heard);
        }
        [number, "written", ..] => told.written = told.written.max(number.parse().unwrap()),
        _ => {}
    }
}

/// The offer, by the same way as the start screen comes by it.
fn offered(store: Store) -> Vec<LeftBehind> {
    let (sender, reports) = channel();
    let keeper = Keeper::start(store, move |report| drop(sender.send(report)));
    keeper.send(Note::LookForLeft);
    match reports.recv().unwrap() {
        Report::Left(left, _) => left,
        other => panic!("{other:?}"),
    }
}

/// What is offered of sealed journals once the passphrase is given.
fn offered_unlocked(store: &Store) -> Vec<LeftBehind> {
    let journals = potloodlijn::storage::find_locked_left(store).into_iter().map(|left| left.journal);
    let (sender, reports) = channel();
    let keeper = Keeper::start(store.clone(), move |report| drop(sender.send(report)));
    let unlocked = journals.filter_map(|journal| {
        keeper.send(Note::UnlockLeft(journal, passphrase()));
        match reports.recv().unwrap() {
            Report::UnlockedLeft(_, left) => left.unwrap().map(|left| *left),
            other => panic!("{other:?}"),
        }
    });
    unlocked.collect()
}

fn passphrase() -> Passphrase {
    Passphrase::new("vier losse gewone woorden".into()).unwrap()
}

/// Kills a program that draws, `after` its first stroke; the strokes handed over and those found again.
fn kill_one(pace_ms: u64, after: Duration) -> (usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    let (mut child, heard) = start(folder.path(), pace_ms, false);
    let mut told = Told::default();
    while told.handed.is_empty() {
        take(&mut told, heard.recv_timeout(Duration::from_mins(1)).unwrap());
    }
    std::thread::sleep(after);
    let killed = Instant::now();
    child.kill().unwrap();
    child.wait().unwrap();
    for line in &heard {
        take(&mut told, line);
    }
    let left = offered(Store::new(Some(folder.path().to_owned())));
    // A drawing that was killed within a second of its first stroke may not have been begun on the disk.
    let found = left.first().map_or(0, |left| strokes_in(journey_of(left)));
    let second = Duration::from_secs(1);
    let old = told.handed.iter().filter(|&&handed| killed.duration_since(handed) > second).count();
    assert!(found >= told.written, "{} strokes were said to be written, {found} are there", told.written);
    assert!(found >= old, "{old} strokes were handed over more than a second before, {found} are there");
    assert!(found == 0 || left.len() == 1);
    if told.written > 0 {
        assert_eq!(left.len(), 1, "what was written is offered");
    }
    (told.handed.len(), found)
}

#[test]
fn of_a_locked_drawing_that_is_killed_everything_written_is_found_and_nothing_lies_in_the_open() {
    for pause_ms in [0, 150, 400] {
        let folder = tempfile::tempdir().unwrap();
        let (mut child, heard) = start(folder.path(), HURRIED_MS, true);
        let mut told = Told::default();
        while told.written == 0 {
            take(&mut told, heard.recv_timeout(Duration::from_mins(1)).unwrap());
        }
        std::thread::sleep(Duration::from_millis(pause_ms));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in &heard {
            take(&mut told, line);
        }
        let store = Store::new(Some(folder.path().to_owned()));
        assert!(offered(store.clone()).is_empty(), "nothing shows without the passphrase");
        for file in crate::sources::everything_under(folder.path()) {
            let text = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
            for plain in ["participant\"", "\"P07\"", "samples\"", "\"iets", "potloodlijn/"] {
                assert!(!text.contains(plain), "{plain} lies in the open in {}", file.display());
            }
        }
        let left = offered_unlocked(&store);
        let found = strokes_in(journey_of(&left[0]));
        assert!(left.len() == 1 && found >= told.written, "{} written, {found} found", told.written);
    }
}

#[test]
#[ignore = "kills 200 programs, which takes a minute or two"]
fn of_a_program_that_is_killed_200_times_everything_is_found_that_was_handed_over() {
    let some = |first: u64| {
        move || {
            let mut chance = ChaCha8Rng::seed_from_u64(first);
            let times = (first..KILLS).step_by(AT_ONCE as usize);
            let pace_ms = if first < AT_ONCE / 2 { RUSHED_MS } else { HURRIED_MS };
            // Some live longer than a second, so that there are old strokes too.
            let after = |time: u64, chance: &mut ChaCha8Rng| {
                let most_ms = if time.is_multiple_of(5) { 1800 } else { 500 };
                Duration::from_micros(chance.next_u64() % (most_ms * 1000))
            };
            times.map(|time| (pace_ms, kill_one(pace_ms, after(time, &mut chance)))).collect::<Vec<_>>()
        }
    };
    let threads: Vec<_> = (0..AT_ONCE).map(|first| std::thread::spawn(some(first))).collect();
    let kills: Vec<(u64, (usize, usize))> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    assert_eq!(kills.len() as u64, KILLS);
    for pace_ms in [RUSHED_MS, HURRIED_MS] {
        let of_pace: Vec<_> = kills.iter().filter(|(pace, _)| *pace == pace_ms).map(|(_, counts)| *counts).collect();
        let handed: usize = of_pace.iter().map(|(handed, _)| handed).sum();
        let lost = || of_pace.iter().map(|(handed, found)| handed.saturating_sub(*found));
        println!(
            "a stroke every {pace_ms} to {} ms, {} kills: {handed} strokes handed over, {} of them not found again, at \
             most {} of one program",
            pace_ms + 22,
            of_pace.len(),
            lost().sum::<usize>(),
            lost().max().unwrap_or(0),
        );
    }
}
