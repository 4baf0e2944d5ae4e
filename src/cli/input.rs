//! Reading what a command was given.

use std::path::PathBuf;

use indicatif::ProgressBar;
use rayon::prelude::*;
use uuid::Uuid;

use crate::cli::console::Console;
use crate::cli::threads::stay_in_one_for_little;
use crate::format::{AnyFile, Instruments, builtin_instruments, other_form, read_any};
use crate::model::{Broken, Code, Group, Instrument, Journey, check_now, misfits};
use crate::sealing::is_sealed;
use crate::storage::{Found, FoundFiles, StorageError, find_files, load, load_into};
use crate::text::passed_over_sentence;

/// A file that was given, and what is in it or why it cannot be used.
pub(super) struct Input {
    /// Its name, as it was given or found.
    pub name: String,
    /// What is in it.
    pub content: Result<AnyFile, StorageError>,
    /// It was given itself, and not found in a folder.
    pub is_named: bool,
    /// What stands in another form in it than the format has, where that was looked for.
    pub other_form: Option<Broken>,
}

impl Input {
    /// Why it is refused: an edition that was named among files of which only drawings are of use.
    pub fn refusal_of_edition(&self, console: &Console) -> Option<String> {
        let is_refused = self.is_named && matches!(self.content, Ok(AnyFile::Edition(_)));
        is_refused.then(|| console.texts.get("cli-edition-no-drawings"))
    }
}

/// What a file is read for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ReadFor {
    /// What is in it.
    Content,
    /// That, and the form in which it stands there.
    Form,
}

/// Everything a command was given.
pub(super) struct Inputs {
    /// The files, in the order given; those of a folder by name.
    pub files: Vec<Input>,
    /// A line for each file in a folder that was passed over, with the reason.
    pub passed_over: Vec<String>,
    /// The instruments among them, and those that come with the program.
    pub instruments: KnownInstruments,
}

/// Reads the files that `paths` stand for. Journeys are checked against the instruments found among the files as well as
/// against those of the program.
pub(super) fn read_inputs(paths: &[PathBuf], console: &Console) -> Inputs {
    read_paths(paths, ReadFor::Content, console)
}

/// [`read_inputs`], with what stands in another form in each file. It is read from the disk once for both: what is no file with an end
/// cannot be read again.
pub(super) fn read_inputs_with_forms(paths: &[PathBuf], console: &Console) -> Inputs {
    read_paths(paths, ReadFor::Form, console)
}

fn read_paths(paths: &[PathBuf], read_for: ReadFor, console: &Console) -> Inputs {
    let found = find_files(paths);
    stay_in_one_for_little(None, &found.files);
    let passed_over = passed_over_lines(&found, console);
    let bar = console.progress(found.files.len());
    let mut files = inputs_of(found.files, read_for, &bar, console);
    bar.finish_and_clear();
    let instruments = KnownInstruments::among(&files);
    files.par_iter_mut().for_each(|file| check_with_instruments(file, &instruments));
    Inputs { files, passed_over, instruments }
}

/// A line for each file that was passed over.
pub(super) fn passed_over_lines(found: &FoundFiles, console: &Console) -> Vec<String> {
    let line = |(path, why): &(PathBuf, _)| {
        console.about(&path.display().to_string(), &passed_over_sentence(console.texts, why))
    };
    found.passed_over.iter().map(line).collect()
}

/// What is in these files, each by itself; what is sealed is opened.
pub(super) fn found_inputs(found: Vec<Found>, bar: &ProgressBar, console: &Console) -> Vec<Input> {
    inputs_of(found, ReadFor::Content, bar, console)
}

fn inputs_of(found: Vec<Found>, read_for: ReadFor, bar: &ProgressBar, console: &Console) -> Vec<Input> {
    let read = |file: Found| {
        let is_named = file.is_named;
        (read_found(file, read_for, bar), is_named)
    };
    let read: Vec<((String, Read), bool)> = found.into_par_iter().map(read).collect();
    // What opens a sealed file may have to be asked for, once and not by several at a time.
    let opened = |((name, read), is_named): ((String, Read), bool)| match read.opened(read_for, console) {
        Ok((content, other_form)) => Input { name, content: Ok(content), is_named, other_form },
        Err(trouble) => Input { name, content: Err(trouble), is_named, other_form: None },
    };
    read.into_iter().map(opened).collect()
}

/// What is in a file that lies open, checked against `likely` (which alone is `known`) when it is drawn with that, and else against
/// `instruments`; and how large the file is, in bytes. `bytes` is room to read into.
pub(super) fn read_input(
    file: Found,
    bytes: &mut Vec<u8>,
    likely: &Instrument,
    known: &Instruments,
    instruments: &KnownInstruments,
) -> (Input, u64) {
    let (name, is_named) = (file.path.display().to_string(), file.is_named);
    let loaded = match file.trouble {
        Some(trouble) => Err(trouble.into()),
        None => load_into(&file.path, bytes),
    };
    if let Err(trouble) = loaded {
        return (Input { name, content: Err(trouble), is_named, other_form: None }, 0);
    }
    let fits = read_any(bytes, known).ok().and_then(|opened| opened.known_version().ok());
    let fits = fits.filter(|file| matches!(file, AnyFile::Journey(journey) if journey.instrument == likely.id));
    if let Some(journey) = fits {
        return (Input { name, content: Ok(journey), is_named, other_form: None }, bytes.len() as u64);
    }
    let mut input = Input { name, content: read_alone(bytes), is_named, other_form: None };
    check_with_instruments(&mut input, instruments);
    (input, bytes.len() as u64)
}

/// What came of reading a file by itself.
enum Read {
    Done(Result<(AnyFile, Option<Broken>), StorageError>),
    /// It is sealed.
    Sealed(Vec<u8>),
}

impl Read {
    fn opened(self, read_for: ReadFor, console: &Console) -> Result<(AnyFile, Option<Broken>), StorageError> {
        match self {
            Self::Done(content) => content,
            Self::Sealed(bytes) => read_with_form(&console.secrets.open_if_sealed(bytes, console.texts)?, read_for),
        }
    }
}

fn read_found(file: Found, read_for: ReadFor, bar: &ProgressBar) -> (String, Read) {
    let bytes = match file.trouble {
        Some(trouble) => Err(trouble.into()),
        None => load(&file.path),
    };
    let read = match bytes {
        Ok(bytes) if is_sealed(&bytes) => Read::Sealed(bytes),
        bytes => Read::Done(bytes.and_then(|bytes| read_with_form(&bytes, read_for))),
    };
    bar.inc(1);
    (file.path.display().to_string(), read)
}

/// A file by itself. Which instrument a journey belongs to is only known once all files have been read.
fn read_alone(bytes: &[u8]) -> Result<AnyFile, StorageError> {
    Ok(read_any(bytes, &Instruments::default())?.known_version()?)
}

fn read_with_form(bytes: &[u8], read_for: ReadFor) -> Result<(AnyFile, Option<Broken>), StorageError> {
    let content = read_alone(bytes)?;
    let other_form = if read_for == ReadFor::Form { other_form(bytes, &content) } else { None };
    Ok((content, other_form))
}

fn check_with_instruments(file: &mut Input, instruments: &KnownInstruments) {
    let broken = match &file.content {
        Ok(AnyFile::Journey(journey)) if instruments.of(journey).is_none() => {
            let likely = instruments.candidates(journey.setup, &journey.instrument).next();
            likely.and_then(|instrument| misfits(journey, Some(instrument)).into_iter().next())
        }
        Ok(AnyFile::Now(now)) => {
            let check = |instrument| check_now(now, Some(instrument));
            let likely = || instruments.candidates(now.setup, &now.instrument);
            let fits = likely().any(|instrument| check(instrument).is_empty());
            likely().next().filter(|_| !fits).and_then(|instrument| check(instrument).into_iter().next())
        }
        _ => None,
    };
    if let Some(broken) = broken {
        file.content = Err(StorageError::Content(broken.into()));
    }
}

/// Instruments by themselves, in set-ups and in groups.
pub(super) struct KnownInstruments {
    of_setups: Vec<(Uuid, Instrument)>,
    alone: Vec<Instrument>,
}

impl KnownInstruments {
    /// Those in `files`.
    pub fn among(files: &[Input]) -> Self {
        let mut known = Self { of_setups: Vec::new(), alone: Vec::new() };
        for file in files {
            match &file.content {
                Ok(AnyFile::Setup(setup)) => known.of_setups.push((setup.id, setup.instrument.clone())),
                Ok(AnyFile::Group(group)) => {
                    known.of_setups.push((group.setup.id, group.setup.instrument.clone()));
                }
                Ok(AnyFile::Instrument(instrument)) => known.alone.push((**instrument).clone()),
                Ok(AnyFile::Journey(_) | AnyFile::Now(_) | AnyFile::Edition(_)) | Err(_) => {}
            }
        }
        known
    }

    /// And that of a group that is there already.
    pub fn add_of(&mut self, group: Option<&Group>) {
        self.of_setups.extend(group.map(|group| (group.setup.id, group.setup.instrument.clone())));
    }

    /// The instruments of this id that something of the set-up `of` may have been made with, the most likely first: that of its own
    /// set-up, then any.
    fn candidates(&self, of: Option<Uuid>, id: &Code) -> impl Iterator<Item = &Instrument> {
        let own = self.of_setups.iter().filter(move |(setup, _)| Some(*setup) == of);
        let any =
            self.of_setups.iter().map(|(_, instrument)| instrument).chain(&self.alone).chain(builtin_instruments());
        own.map(|(_, instrument)| instrument).chain(any).filter(move |instrument| instrument.id == *id)
    }

    /// The instrument that `journey` was drawn with: the most likely one that it fits.
    pub fn of(&self, journey: &Journey) -> Option<&Instrument> {
        self.candidates(journey.setup, &journey.instrument)
            .find(|instrument| misfits(journey, Some(instrument)).is_empty())
    }

    /// The instrument with this id, when only that is known.
    pub fn with_id(&self, id: &Code) -> Option<&Instrument> {
        self.alone.iter().chain(builtin_instruments()).find(|instrument| instrument.id == *id)
    }
}
