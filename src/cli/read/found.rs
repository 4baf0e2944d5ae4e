//! The pile: which files are pictures, and which set-ups lie among them.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rayon::prelude::*;

use crate::cli::console::Console;
use crate::format::{AnyFile, Instruments, builtin_instruments, read_any};
use crate::model::{Code, Instrument, Setup};
use crate::pictures::{Pages, PictureFault, is_picture};
use crate::storage::{StorageError, all_files, first_bytes, load, written_at};
use crate::text::{Texts, picture_sentence};

/// So many first bytes say what kind of file it is.
const FIRST_BYTES: u64 = 1024;

/// A page with a picture.
pub(in crate::cli) struct PageOf {
    pub path: PathBuf,
    /// Which page, from 0.
    pub number: usize,
    /// How many pages the file has.
    pub of: usize,
    /// When the file was last written: a sheet that is read again later is as new as its picture.
    pub written: Timestamp,
    /// Of the bytes of the file and the page, so that the same picture gives the same journey.
    pub fingerprint: u128,
}

impl PageOf {
    /// The name of the file, and the page where there are several.
    pub(super) fn told(&self, texts: &Texts) -> String {
        let name = self.path.display().to_string();
        if self.of > 1 {
            let page = (self.number + 1).to_string();
            return texts.with("read-page", [("file", name.into()), ("page", page.into())]);
        }
        name
    }
}

/// Everything that is to be read.
pub(in crate::cli) struct Pile {
    pub pages: Vec<PageOf>,
    /// Set-ups that were named as such.
    pub named: Vec<Setup>,
    /// Set-ups that lie among the files.
    pub among: Vec<Setup>,
    /// Instruments by themselves.
    pub instruments: Vec<Instrument>,
    /// How many files were refused; the complaints were made.
    pub refused: usize,
}

impl Pile {
    /// All set-ups, those that were named first.
    pub(super) fn setups(&self) -> impl Iterator<Item = &Setup> {
        self.named.iter().chain(&self.among)
    }

    /// The instrument with this id.
    pub(super) fn instrument(&self, id: &Code) -> Option<&Instrument> {
        let of_setups = self.setups().map(|setup| &setup.instrument);
        self.instruments.iter().chain(builtin_instruments()).chain(of_setups).find(|it| it.id == *id)
    }
}

/// What a file is.
enum Kind {
    Pages(Vec<PageOf>),
    Ours(Box<AnyFile>),
    /// Neither, and found in a folder.
    PassedOver,
    Refused(String),
}

/// Sorts what was given.
pub(super) fn pile_of(files: &[PathBuf], setups: &[PathBuf], console: &mut Console) -> Pile {
    let mut pile =
        Pile { pages: Vec::new(), named: Vec::new(), among: Vec::new(), instruments: Vec::new(), refused: 0 };
    for path in setups {
        match load(path).and_then(|bytes| Ok(read_any(&bytes, &Instruments::default())?.known_version()?)) {
            Ok(AnyFile::Setup(setup)) => pile.named.push(*setup),
            Ok(AnyFile::Group(group)) => pile.named.push(group.setup),
            Ok(_) => {
                pile.refused += 1;
                console.complain(&console.about(&path.display().to_string(), &console.texts.get("cli-no-setup")));
            }
            Err(trouble) => {
                pile.refused += 1;
                console.complain_of(path, &trouble);
            }
        }
    }
    let texts = console.texts;
    let found = all_files(files);
    let kinds: Vec<(PathBuf, Kind)> = found
        .into_par_iter()
        .map(|(file, in_folder)| {
            let kind = match file.trouble {
                Some(trouble) => refused(&StorageError::from(trouble), texts),
                None => kind_of(&file.path, in_folder, texts),
            };
            (file.path, kind)
        })
        .collect();
    for (path, kind) in kinds {
        match kind {
            Kind::Pages(pages) => pile.pages.extend(pages),
            Kind::Ours(file) => match *file {
                AnyFile::Setup(setup) => pile.among.push(*setup),
                AnyFile::Group(group) => pile.among.push(group.setup),
                AnyFile::Instrument(instrument) => pile.instruments.push(*instrument),
                _ => console.say(&console.about(&path.display().to_string(), &texts.get("read-passed-over"))),
            },
            Kind::PassedOver => {
                console.say(&console.about(&path.display().to_string(), &texts.get("read-passed-over")));
            }
            Kind::Refused(why) => {
                pile.refused += 1;
                console.say_and_complain(&console.about(&path.display().to_string(), &why));
            }
        }
    }
    pile
}

fn refused(trouble: &StorageError, texts: &Texts) -> Kind {
    Kind::Refused(crate::text::storage_sentence(texts, trouble))
}

fn kind_of(path: &Path, in_folder: bool, texts: &Texts) -> Kind {
    let first = match first_bytes(path, FIRST_BYTES) {
        Ok(first) => first,
        Err(trouble) => return refused(&trouble.into(), texts),
    };
    if !is_picture(&first) {
        let ours =
            load(path).ok().and_then(|bytes| read_any(&bytes, &Instruments::default()).ok()?.known_version().ok());
        return match ours {
            Some(ours) => Kind::Ours(Box::new(ours)),
            None if in_folder => Kind::PassedOver,
            None => Kind::Refused(picture_sentence(texts, PictureFault::NoPicture)),
        };
    }
    let bytes = match load(path) {
        Ok(bytes) => bytes,
        Err(trouble) => return refused(&trouble, texts),
    };
    let fingerprint = fingerprint(&bytes);
    let written = written_at(path).unwrap_or_default();
    match Pages::open(bytes) {
        Ok(pages) => {
            let of = pages.count();
            let page = |number: usize| PageOf {
                path: path.to_owned(),
                number,
                of,
                written,
                fingerprint: fingerprint.wrapping_add(number as u128),
            };
            Kind::Pages((0..of).map(page).collect())
        }
        Err(fault) => Kind::Refused(picture_sentence(texts, fault)),
    }
}

/// A number that two different files hardly ever share (Fowler, Noll and Vo's 1a, of 128 bits).
pub(super) fn fingerprint(bytes: &[u8]) -> u128 {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    let start: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    bytes.iter().fold(start, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}
