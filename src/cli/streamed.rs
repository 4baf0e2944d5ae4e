//! Many journeys, each read, reduced to what a command needs of it, and let go: what is held does not grow with how much people
//! drew.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use uuid::Uuid;

use crate::cli::console::Console;
use crate::cli::input::{Input, Inputs, KnownInstruments, found_inputs, passed_over_lines, read_input};
use crate::cli::threads::stay_in_one_for_little;
use crate::format::{AnyFile, Instruments, LARGEST_FILE_BYTES, builtin_instruments, read_any};
use crate::model::{Group, Instrument, Journey};
use crate::storage::{Found, StorageError, find_files, load};

/// What a command was given; journeys that lie open are outlines ([`Journey::outline`]).
pub(super) struct Streamed<T> {
    pub inputs: Inputs,
    /// What became of the outlines.
    pub let_go: LetGo<T>,
}

/// What journeys were reduced to that have been let go.
pub(super) struct LetGo<T> {
    by_id: HashMap<Uuid, Reduced<T>>,
    /// The instrument that each was reduced with.
    pub instrument: Instrument,
}

struct Reduced<T> {
    path: PathBuf,
    file_bytes: u64,
    /// `None` once it was taken.
    to: Option<T>,
}

/// Which journeys are let go once they are reduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// All: what they are reduced to is all that is asked of them.
    All,
    /// Those of many, which are asked for whole once more: as many as fit in one group file may be held, and are read once.
    OfMany,
}

/// Reads the files that `paths` stand for, beside the group that is there already, and keeps of each journey that is let go what `reduce`
/// makes of it with the instrument that the group will most likely have. A drawing of which there are several states is held as it is,
/// for they have to be compared.
pub(super) fn read_streamed<T: Send>(
    base: Option<&Group>,
    paths: &[PathBuf],
    which: Which,
    console: &Console,
    reduce: impl Fn(&Journey, &Instrument) -> T + Sync,
) -> Streamed<T> {
    let found = find_files(paths);
    stay_in_one_for_little(base, &found.files);
    let passed_over = passed_over_lines(&found, console);
    let bar = console.progress(found.files.len());
    let (journeys, others): (Vec<_>, Vec<_>) =
        found.files.into_iter().zip(0..).partition(|(file, _)| file.begins_as_journey);
    let are_held = which == Which::OfMany && fit_in_one_file(journeys.iter().map(|(file, _)| &*file.path));
    let (others, places): (Vec<Found>, Vec<usize>) = others.into_iter().unzip();
    let others = found_inputs(others, &bar, console);
    let mut instruments = KnownInstruments::among(&others);
    instruments.add_of(base);
    let likely = likely_instrument(base, &others);
    let mut known = Instruments::default();
    known.add(likely.clone());
    let one = |bytes: &mut Vec<u8>, (file, place): (Found, usize)| {
        let path = file.path.clone();
        let (input, file_bytes) = read_input(file, bytes, &likely, &known, &instruments);
        bar.inc(1);
        let (input, to) =
            if are_held { (held(input), None) } else { reduced(input, |journey| reduce(journey, &likely)) };
        (place, (input, to.map(|to| Reduced { path, file_bytes, to: Some(to) })))
    };
    let read: Vec<_> = journeys.into_par_iter().map_init(Vec::new, one).collect();
    bar.finish_and_clear();
    let mut by_id = HashMap::new();
    let mut seen: HashSet<Uuid> = whole_journeys(base, &others).map(|journey| journey.id).collect();
    let mut files: Vec<(usize, Input)> = places.into_iter().zip(others).collect();
    let mut several: HashSet<Uuid> = HashSet::new();
    for (place, (input, to)) in read {
        if let (Ok(AnyFile::Journey(outline)), Some(to)) = (&input.content, to) {
            if !seen.insert(outline.id) {
                several.insert(outline.id);
            }
            by_id.insert(outline.id, to);
        }
        files.push((place, input));
    }
    files.sort_by_key(|(place, _)| *place);
    let mut files: Vec<Input> = files.into_iter().map(|(_, input)| input).collect();
    let is_one_of_several =
        |input: &&mut Input| matches!(&input.content, Ok(AnyFile::Journey(outline)) if several.contains(&outline.id));
    files.par_iter_mut().filter(is_one_of_several).for_each(|input| {
        input.content = read_again(Path::new(&input.name)).map(|journey| AnyFile::Journey(Box::new(journey)));
    });
    by_id.retain(|id, _| !several.contains(id));
    Streamed { inputs: Inputs { files, passed_over, instruments }, let_go: LetGo { by_id, instrument: likely } }
}

/// The files at `paths` are together no larger than one that is read.
fn fit_in_one_file<'a>(mut paths: impl Iterator<Item = &'a Path>) -> bool {
    // What cannot be looked at is not read either.
    let length = |path: &Path| path.metadata().map_or(0, |about| about.len());
    paths.try_fold(LARGEST_FILE_BYTES, |room, path| room.checked_sub(length(path))).is_some()
}

/// The journey as it is passed on.
fn held(input: Input) -> Input {
    let content = input.content.map(|file| match file {
        AnyFile::Journey(journey) => AnyFile::Journey(Box::new(journey.without_own())),
        other => other,
    });
    Input { content, ..input }
}

/// The outline in the place of the journey, and what it was reduced to.
fn reduced<T>(input: Input, reduce: impl Fn(&Journey) -> T) -> (Input, Option<T>) {
    let Input { name, content, is_named, other_form } = input;
    match content {
        Ok(AnyFile::Journey(journey)) => {
            let journey = journey.without_own();
            let to = reduce(&journey);
            let content = Ok(AnyFile::Journey(Box::new(journey.outline())));
            (Input { name, content, is_named, other_form }, Some(to))
        }
        content => (Input { name, content, is_named, other_form }, None),
    }
}

fn whole_journeys<'a>(base: Option<&'a Group>, others: &'a [Input]) -> impl Iterator<Item = &'a Journey> {
    let of_base = base.into_iter().flat_map(|group| &group.journeys);
    let of_files = others.iter().flat_map(|input| match &input.content {
        Ok(AnyFile::Group(group)) => group.journeys.iter().collect(),
        Ok(AnyFile::Journey(journey)) => vec![&**journey],
        _ => Vec::new(),
    });
    of_base.chain(of_files)
}

/// The instrument that the group will have, as far as can be told before the journeys are read. Where it comes out otherwise, what
/// was reduced is of no use, and is read again.
fn likely_instrument(base: Option<&Group>, others: &[Input]) -> Instrument {
    let of_files = |wanted: fn(&AnyFile) -> Option<&Instrument>| {
        others.iter().filter_map(|input| input.content.as_ref().ok()).find_map(wanted)
    };
    let of_groups =
        of_files(|file| if let AnyFile::Group(group) = file { Some(&group.setup.instrument) } else { None });
    let of_setups = || of_files(|file| if let AnyFile::Setup(setup) = file { Some(&setup.instrument) } else { None });
    let alone = || of_files(|file| if let AnyFile::Instrument(it) = file { Some(it) } else { None });
    let of_base = base.map(|group| &group.setup.instrument);
    of_base.or(of_groups).or_else(of_setups).or_else(alone).unwrap_or(&builtin_instruments()[0]).clone()
}

impl<T> LetGo<T> {
    /// What the journey of this outline was reduced to; `None` when it was never let go.
    pub fn take(&mut self, outline: &Journey) -> Option<T> {
        self.by_id.get_mut(&outline.id)?.to.take()
    }

    /// What the journey of this outline was reduced to, and stays; `None` when it was never let go, or when that was taken.
    pub fn get(&self, outline: &Journey) -> Option<&T> {
        self.by_id.get(&outline.id)?.to.as_ref()
    }

    /// How large the files of all that was let go are together, in bytes.
    pub fn file_bytes(&self) -> u64 {
        self.by_id.values().map(|reduced| reduced.file_bytes).sum()
    }

    /// The whole journey of an outline, read once more; what was never let go is whole.
    ///
    /// # Errors
    /// Why it cannot be read any more, and where.
    pub fn whole<'a>(&self, outline: &'a Journey) -> Result<Cow<'a, Journey>, Gone> {
        let Some(Reduced { path, .. }) = self.by_id.get(&outline.id) else { return Ok(Cow::Borrowed(outline)) };
        whole_at(path, outline).map(Cow::Owned).map_err(|why| Gone { path: path.clone(), why })
    }
}

/// A journey that was read cannot be read once more.
pub(super) struct Gone {
    pub path: PathBuf,
    pub why: StorageError,
}

/// The journey at `path`, without what its owner keeps, unless it is another by now.
fn whole_at(path: &Path, outline: &Journey) -> Result<Journey, StorageError> {
    let journey = read_again(path)?.without_own();
    if (journey.id, journey.modified) != (outline.id, outline.modified) {
        return Err(StorageError::ChangedMeanwhile);
    }
    Ok(journey)
}

fn read_again(path: &Path) -> Result<Journey, StorageError> {
    match read_any(&load(path)?, &Instruments::default())?.known_version()? {
        AnyFile::Journey(journey) => Ok(*journey),
        _ => Err(StorageError::ChangedMeanwhile),
    }
}
