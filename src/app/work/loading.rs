//! Reading files and bringing them together, away from the window's own thread.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::app::files::Purpose;
use crate::app::files::calendar_question::{CalendarAnswers, CalendarQuestion};
use crate::app::questions::MergeQuestion;
use crate::app::secrets::Cover;
use crate::app::work::progress::Progress;
use crate::format::{
    AnyFile, CalendarFault, CalendarReading, Fault, FaultKind, Instruments, LARGEST_FILE_BYTES, Opened, ReadCalendar,
    builtin_instruments, first_rows, read_any, read_calendar, read_progress,
};
use crate::model::{
    Arrivals, Group, MergeReport, ParticipantCode, SheetProgress, Stopped, Timeline, Watch, merge_watched,
};
use crate::pictures::is_picture;
use crate::sealing::{Closed, Lock, Openers, is_sealed, lock_of};
use crate::storage;
use crate::storage::{FoundFiles, StorageError};

/// So many first bytes say whether a file is a picture.
const FIRST_BYTES: u64 = 1024;

/// What came of reading files.
#[derive(Debug)]
pub enum Loaded {
    /// There was no file to read.
    Nothing,
    /// It is not the one file that was asked for.
    NotOne,
    /// It was stopped before everything was read; nothing is taken.
    Stopped,
    /// They are pictures, to be read as drawn sheets.
    Pictures(Vec<PathBuf>),
    /// One file, to be opened for what it is, and what for it was asked.
    One(Purpose, PathBuf, Result<(Box<Opened<AnyFile>>, Cover), StorageError>),
    /// Several, or files for a group: the group as it would become, to be looked at first.
    Merged(Box<MergeQuestion>),
}

/// The group that is open, to be merged into.
#[derive(Debug)]
pub struct Base {
    /// The group.
    pub group: Arc<Group>,
    /// Its state number.
    pub state_number: u64,
}

type ReadFile = (PathBuf, Result<(Opened<AnyFile>, Cover), StorageError>);

/// Reads `paths`, and merges them into `base` where they are several or `purpose` is to add to a group. `progress` tells how
/// far reading and merging are, and may stop either.
pub fn load(
    purpose: Purpose,
    paths: Vec<PathBuf>,
    base: Option<Base>,
    openers: &Openers,
    progress: &Progress,
) -> Loaded {
    let lies_beside = purpose == Purpose::OpenBeside;
    if !lies_beside && are_pictures(&paths, openers) {
        return Loaded::Pictures(paths);
    }
    let FoundFiles { files: found, passed_over } = storage::find_files(&paths);
    let mut files = read_all(found, openers, progress);
    if progress.is_stopped() {
        return Loaded::Stopped;
    }
    if files.is_empty() {
        return Loaded::Nothing;
    }
    // A moment of now stands in a group, never by itself.
    let is_now = matches!(files.as_slice(), [(_, Ok((opened, _)))] if matches!(opened.value, AnyFile::Now(_)));
    let is_one = files.len() == 1 && !is_now && purpose != Purpose::AddToGroup && passed_over.is_empty();
    if lies_beside && !is_one {
        return Loaded::NotOne;
    }
    let only = if is_one { files.pop() } else { None };
    match only {
        Some((path, result)) => Loaded::One(purpose, path, result.map(|(opened, cover)| (Box::new(opened), cover))),
        None => {
            let base_state = base.as_ref().map(|base| base.state_number);
            let base = base.map(|base| Arc::unwrap_or_clone(base.group));
            match merge_all(base, files, &|done, of| progress.merged(done, of)) {
                Ok(question) => Loaded::Merged(Box::new(MergeQuestion { passed_over, base_state, paths, ..question })),
                Err(Stopped) => Loaded::Stopped,
            }
        }
    }
}

/// Pictures of sheets are among these, and no drawings: a set-up may lie with them, and a sealed set-up or group that opens, as what is
/// sealed and does not may be drawings.
fn are_pictures(paths: &[PathBuf], openers: &Openers) -> bool {
    let mut any = false;
    for found in storage::all_files(paths).into_iter().flatten() {
        match storage::first_bytes(&found.path, FIRST_BYTES) {
            Ok(first) if is_picture(&first) => any = true,
            Ok(first) if is_sealed(&first) => {
                let file = opened(&found.path, openers);
                if !matches!(file, Some(AnyFile::Setup(_) | AnyFile::Instrument(_) | AnyFile::Group(_))) {
                    return false;
                }
            }
            _ if storage::is_to_read(&found.path)
                && !matches!(opened(&found.path, openers), Some(AnyFile::Setup(_) | AnyFile::Instrument(_))) =>
            {
                return false;
            }
            _ => {}
        }
    }
    any
}

/// What is in the file at `path`, where it can be read.
fn opened(path: &Path, openers: &Openers) -> Option<AnyFile> {
    let bytes = openers.open_if_sealed(storage::load(path).ok()?, LARGEST_FILE_BYTES).ok()?;
    Some(read_any(&bytes, &Instruments::default()).ok()?.value)
}

/// Reads a calendar for `period`; it is called as its file is, unless it may say so itself. `for_owner`: for nobody else's eyes.
///
/// # Errors
/// What the disk said, or what is wrong with the file.
pub fn load_calendar(
    path: &Path,
    period: &Timeline,
    for_owner: bool,
    answers: CalendarAnswers,
) -> Result<ReadCalendar, StorageError> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let CalendarAnswers { columns, order } = answers;
    let usual = CalendarReading::new(&name, period, jiff::tz::TimeZone::system());
    Ok(read_calendar(&storage::load(path)?, &CalendarReading { for_owner, columns, order, ..usual })?)
}

/// What has to be asked about the calendar at `path`, when that is all that is wrong.
pub fn question_about(path: &Path, error: &StorageError, answers: CalendarAnswers) -> Option<CalendarQuestion> {
    let StorageError::Content(Fault { kind: FaultKind::Calendar(fault), .. }) = error else { return None };
    if !matches!(fault, CalendarFault::WhichColumns | CalendarFault::DayOrMonthFirst { .. }) {
        return None;
    }
    let rows = first_rows(&storage::load(path).ok()?);
    Some(CalendarQuestion { path: path.to_owned(), fault: *fault, rows, answers })
}

/// How far each sheet in a folder is. Files that are no journeys are passed over, as those that cannot be read: they are
/// seen when they are merged.
pub fn look_at_folder(path: &Path) -> Vec<SheetProgress> {
    let found = storage::find_files(&[path.to_owned()]).files.into_iter().filter(|found| found.trouble.is_none());
    found.filter_map(|found| look_at_sheet(&found.path)).collect()
}

/// What is sealed to a key was handed in, and whose it is stands in its name; what is locked tells nothing.
fn look_at_sheet(path: &Path) -> Option<SheetProgress> {
    let bytes = storage::load(path).ok()?;
    if !is_sealed(&bytes) {
        return read_progress(&bytes);
    }
    let name = path.file_name()?.to_string_lossy();
    let participant = ParticipantCode::new(name.split('.').next().unwrap_or_default());
    let is_hand_in = lock_of(&bytes) == Ok(Lock::Key);
    is_hand_in.then(|| SheetProgress { participant, handed_in: true, ..SheetProgress::default() })
}

/// Reads all files, by as many threads as there are processors; gives them in their order.
fn read_all(found: Vec<storage::Found>, openers: &Openers, progress: &Progress) -> Vec<ReadFile> {
    // Which instrument a journey fits is seen when it is opened or merged; a set-up may have changed a known one.
    let known = Instruments::default();
    let read_found = |found: storage::Found| {
        let result = match found.trouble {
            Some(trouble) => Err(trouble.into()),
            None => read_one(&found.path, openers, &known),
        };
        progress.step();
        (found.path, result)
    };
    let found: Vec<Mutex<Option<storage::Found>>> = found.into_iter().map(|found| Mutex::new(Some(found))).collect();
    progress.begin(found.len());
    let next = AtomicUsize::new(0);
    // Each takes the next file that nobody has taken, so that one long file holds up one thread.
    let read_some = || {
        let mut read = Vec::new();
        while !progress.is_stopped() {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(slot) = found.get(place) else { break };
            let taken = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
            read.extend(taken.map(|found| (place, read_found(found))));
        }
        read
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(found.len().max(1));
    let mut read: Vec<(usize, ReadFile)> = thread::scope(|scope| {
        let readers: Vec<_> = (0..threads).map(|_| scope.spawn(read_some)).collect();
        readers.into_iter().flat_map(|reader| reader.join().unwrap_or_default()).collect()
    });
    read.sort_by_key(|(place, _)| *place);
    read.into_iter().map(|(_, file)| file).collect()
}

fn read_one(path: &Path, openers: &Openers, known: &Instruments) -> Result<(Opened<AnyFile>, Cover), StorageError> {
    let bytes = storage::load(path)?;
    if !is_sealed(&bytes) {
        return Ok((read_any(&bytes, known)?, Cover::Bare));
    }
    let (inside, closed) = openers.open_noting(&bytes, LARGEST_FILE_BYTES)?;
    let cover = match closed {
        Closed::With(passphrase) => Cover::Locked(passphrase),
        Closed::To(_) => Cover::Sealed,
    };
    Ok((read_any(&inside, known)?, cover))
}

fn merge_all(base: Option<Group>, files: Vec<ReadFile>, watch: &Watch<'_>) -> Result<MergeQuestion, Stopped> {
    let mut arrivals = Arrivals::default();
    let mut unreadable = Vec::new();
    for (path, result) in files {
        let source = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        match result.and_then(|(opened, _)| Ok(opened.known_version()?)) {
            Ok(AnyFile::Journey(journey)) => arrivals.journeys.push((source, journey)),
            Ok(AnyFile::Now(now)) => arrivals.now.push((source, *now)),
            Ok(AnyFile::Group(group)) => arrivals.groups.push((source, *group)),
            Ok(AnyFile::Setup(setup)) => arrivals.setups.push((source, *setup)),
            // An instrument or an edition by itself has nothing to add to a group.
            Ok(AnyFile::Instrument(_) | AnyFile::Edition(_)) => {}
            Err(error) => unreadable.push((path, error)),
        }
    }
    let known = |id: &_| builtin_instruments().iter().find(|instrument| instrument.id == *id).cloned();
    let without_group = MergeReport::without_instrument(&arrivals);
    Ok(MergeQuestion {
        merged: merge_watched(base, arrivals, known, watch)?,
        without_group,
        unreadable,
        passed_over: Vec::new(),
        chosen: BTreeMap::new(),
        base_state: None,
        paths: Vec::new(),
    })
}
