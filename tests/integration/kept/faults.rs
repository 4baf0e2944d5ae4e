//! Every step of writing fails in turn: no space, no right, cut off, or the program is gone.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use potloodlijn::app::work::keeper::Report;
use potloodlijn::format::{Instruments, read, write};
use potloodlijn::model::{Journey, ParticipantCode};
use potloodlijn::storage::{Disk, PREVIOUS_ENDING, RealDisk, Store, find_left_behind, load, save, save_on};

use super::{Hand, journey_of, strokes_in};

/// How a step fails.
#[derive(Debug, Clone, Copy)]
pub enum How {
    /// This step only.
    Once(ErrorKind),
    /// This step and all after it: a full disk, or a program that is gone.
    FromThen(ErrorKind),
    /// As [`How::FromThen`], with this many bytes of a text written first.
    CutOff(usize),
}

/// A disk on which one step fails, counted from 0.
#[derive(Debug)]
pub struct FailingDisk {
    pub steps: AtomicUsize,
    pub fails_at: AtomicUsize,
    pub how: How,
}

impl FailingDisk {
    pub fn new(fails_at: usize, how: How) -> Arc<Self> {
        Arc::new(Self { steps: AtomicUsize::new(0), fails_at: AtomicUsize::new(fails_at), how })
    }

    fn step(&self) -> io::Result<()> {
        let step = self.steps.fetch_add(1, Ordering::SeqCst);
        let fails_at = self.fails_at.load(Ordering::SeqCst);
        match self.how {
            How::Once(kind) if step == fails_at => Err(kind.into()),
            How::FromThen(kind) if step >= fails_at => Err(kind.into()),
            How::CutOff(_) if step >= fails_at => Err(ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }
}

impl Disk for FailingDisk {
    fn make_private_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.make_private_folder(path)
    }

    fn create_new(&self, path: &Path) -> io::Result<File> {
        self.step()?;
        RealDisk.create_new(path)
    }

    fn open_to_write(&self, path: &Path) -> io::Result<File> {
        self.step()?;
        RealDisk.open_to_write(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let outcome = self.step();
        if let (Err(_), How::CutOff(length)) = (&outcome, self.how) {
            file.write_all(&bytes[..length.min(bytes.len())])?;
        }
        outcome?;
        RealDisk.write(file, bytes)
    }

    fn cut(&self, file: &mut File, length: u64) -> io::Result<()> {
        self.step()?;
        RealDisk.cut(file, length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step()?;
        RealDisk.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_folder(folder)
    }
}

const EVERY_WAY: [How; 7] = [
    How::Once(ErrorKind::StorageFull),
    How::Once(ErrorKind::PermissionDenied),
    How::FromThen(ErrorKind::StorageFull),
    How::FromThen(ErrorKind::PermissionDenied),
    How::CutOff(0),
    How::CutOff(1),
    How::CutOff(200),
];

fn example(name: &str) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples").join(name);
    read::<Journey>(&load(&path).unwrap(), &Instruments::builtin()).unwrap().value
}

fn open(path: &Path) -> Journey {
    read::<Journey>(&load(path).unwrap(), &Instruments::builtin()).unwrap().value
}

#[test]
fn whatever_step_of_saving_fails_the_old_or_the_new_file_opens() {
    let before = example("P01.journey.json");
    let mut after = before.clone();
    after.participant = ParticipantCode::new("P99").unwrap();
    let mut failed = 0;
    for how in EVERY_WAY {
        for fails_at in 0.. {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("P01.journey.json");
            save(&path, &write(&before)).unwrap();
            let disk = FailingDisk::new(fails_at, how);
            let outcome = save_on(&*disk, &path, &write(&after));
            let found = open(&path);
            assert!(found == before || found == after, "{how:?} at step {fails_at}");
            let previous = folder.path().join(format!("P01.journey.json{PREVIOUS_ENDING}"));
            assert!(!previous.exists() || open(&previous) == before, "{how:?} at step {fails_at}");
            let reached = disk.steps.load(Ordering::SeqCst) > fails_at;
            assert_eq!(outcome.is_err(), reached, "{how:?} at step {fails_at}: a failure is told, and only a failure");
            if !reached {
                assert_eq!(found, after);
                break;
            }
            failed += 1;
        }
    }
    // Create, write, sync, rename for the state before and for the new one, and the folder.
    assert_eq!(failed, 9 * EVERY_WAY.len());
}

#[test]
fn whatever_step_of_a_first_save_fails_there_is_a_whole_file_or_none() {
    let journey = example("P01.journey.json");
    for how in EVERY_WAY {
        for fails_at in 0..5 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("P01.journey.json");
            assert!(save_on(&*FailingDisk::new(fails_at, how), &path, &write(&journey)).is_err());
            assert!(!path.exists() || open(&path) == journey, "{how:?} at step {fails_at}");
        }
    }
}

/// Draws six strokes on a disk that fails, and tells what was said and how many strokes are found again.
fn drawn_on(disk: &Arc<FailingDisk>) -> (Vec<Report>, usize) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store { disk: disk.clone(), folder: Some(folder.path().to_owned()) };
    let mut hand = Hand::with_sheet(&store);
    let mut reports = Vec::new();
    for number in 0..6 {
        hand.stroke(number);
        // Each stroke is written, or fails to be, before the next one.
        if !reports.iter().any(|report| matches!(report, Report::Failing(_))) {
            reports.push(hand.reports.recv().unwrap());
        }
    }
    assert_eq!(strokes_in(hand.sheet().journey()), 6, "drawing goes on");
    reports.extend(hand.end());
    let found = find_left_behind(&Store::new(Some(folder.path().to_owned())));
    (reports, found.first().map_or(0, |left| strokes_in(journey_of(left))))
}

#[test]
fn whatever_step_of_the_journal_fails_what_was_written_is_found_and_it_is_said_once() {
    for how in EVERY_WAY {
        for fails_at in 0.. {
            let disk = FailingDisk::new(fails_at, how);
            let (reports, found) = drawn_on(&disk);
            let place = format!("{how:?} at step {fails_at}: {reports:?}");
            let failures = reports.iter().filter(|report| matches!(report, Report::Failing(_))).count();
            // Every stroke is one revision.
            let written = reports.iter().filter_map(|report| match report {
                Report::Written(revision) => Some(*revision as usize),
                _ => None,
            });
            assert!(found >= written.max().unwrap_or(0), "{found} of what was written; {place}");
            if disk.steps.load(Ordering::SeqCst) <= fails_at {
                assert_eq!((failures, found), (0, 6), "{place}");
                break;
            }
            assert_eq!(failures, 1, "{place}");
            if matches!(how, How::Once(_)) {
                assert_eq!(found, 6, "what failed once is written the next time; {place}");
                assert!(matches!(reports[reports.len() - 1], Report::WorksAgain), "{place}");
            }
        }
    }
}
