//! The pile: which files are pictures, and which set-ups lie among them.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use rayon::prelude::*;

use super::identity::fingerprint;
use crate::format::{AnyFile, Instruments, Looks, builtin_instruments, looks_of, read_any};
use crate::model::{Code, Group, Instrument, Journeys, Setup};
use crate::pictures::{Pages, PictureFault, is_picture};
use crate::storage::{Found, StorageError, all_files, first_bytes, load, written_at};
use crate::text::{Texts, passed_over_sentence, picture_sentence, storage_sentence};

/// So many first bytes say what kind of file it is.
const FIRST_BYTES: u64 = 1024;

/// A page with a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageOf {
    /// Its file.
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
    /// The day on which the picture was made, in UTC.
    pub fn day(&self) -> Date {
        Offset::UTC.to_datetime(self.written).date()
    }

    /// The name of the file without its folder, and the page where there are several.
    pub fn told_shortly(&self, texts: &Texts) -> String {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.with_page(name, texts)
    }

    /// The path of the file, and the page where there are several.
    pub fn told(&self, texts: &Texts) -> String {
        self.with_page(self.path.display().to_string(), texts)
    }

    fn with_page(&self, name: String, texts: &Texts) -> String {
        if self.of > 1 {
            let page = (self.number + 1).to_string();
            return texts.with("read-page", [("file", name.into()), ("page", page.into())]);
        }
        name
    }
}

/// Everything that is to be read.
#[derive(Debug, Default)]
pub struct Pile {
    /// The pages, in the order of their files.
    pub pages: Vec<PageOf>,
    /// Set-ups that were named as such.
    pub named: Vec<Setup>,
    /// Set-ups that lie among the files.
    pub among: Vec<Setup>,
    /// Instruments by themselves.
    pub instruments: Vec<Instrument>,
    /// Groups that lie among the files or were named, without their drawings: who withdrew from them is not read again.
    pub groups: Vec<Group>,
    /// What was not taken, in the order of the files.
    pub aside: Vec<Aside>,
    /// How many files of ours were sealed and opened.
    pub opened: usize,
}

impl Pile {
    /// All set-ups, those that were named first.
    pub fn setups(&self) -> impl Iterator<Item = &Setup> {
        self.named.iter().chain(&self.among)
    }

    /// The instrument with this id.
    pub fn instrument(&self, id: &Code) -> Option<&Instrument> {
        let of_setups = self.setups().map(|setup| &setup.instrument);
        self.instruments.iter().chain(builtin_instruments()).chain(of_setups).find(|it| it.id == *id)
    }
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub why: WhyAside,
}

/// Why a file was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyAside {
    /// It is no sheet, and lay in a folder.
    PassedOver,
    /// It lay in a folder and was not looked into; a sentence.
    NotLookedInto(String),
    /// It lay in a folder, is sealed, and does not open; a sentence.
    Sealed(String),
    /// It was to be a sheet, and is none; a sentence.
    Refused(String),
    /// It was to be a set-up, and is none; a sentence.
    NoSetup(String),
}

/// What a file is.
enum Kind {
    Pages(Vec<PageOf>),
    Ours(Box<AnyFile>),
    /// It is sealed; whether it lay in a folder.
    Sealed(Vec<u8>, bool),
    Aside(WhyAside),
}

/// Gives what is in the bytes of a sealed file; others as they are.
pub type Opener<'a> = &'a dyn Fn(Vec<u8>) -> Result<Vec<u8>, StorageError>;

/// Sorts what was given: files and folders, and files that were named as set-ups. What is sealed among them is opened with `open`.
pub fn pile_of(files: &[PathBuf], setups: &[PathBuf], open: Opener<'_>, texts: &Texts) -> Pile {
    let mut pile = Pile::default();
    for path in setups {
        let why = match load(path).and_then(open).and_then(|bytes| read_ours(&bytes)) {
            Ok(AnyFile::Setup(setup)) => {
                pile.named.push(*setup);
                continue;
            }
            Ok(AnyFile::Group(group)) => {
                pile.named.push(group.setup.clone());
                pile.groups.push(Group { journeys: Journeys::new(), ..*group });
                continue;
            }
            Ok(_) => texts.get("cli-no-setup"),
            Err(trouble) => storage_sentence(texts, &trouble),
        };
        pile.aside.push(Aside { path: path.clone(), why: WhyAside::NoSetup(why) });
    }
    let kinds: Vec<(PathBuf, Kind)> = all_files(files)
        .into_par_iter()
        .map(|looked_at| match looked_at {
            Ok(Found { path, trouble: Some(trouble), .. }) => (path, refused(&StorageError::from(trouble), texts)),
            Ok(Found { path, is_named, .. }) => {
                let kind = kind_of(&path, !is_named, texts);
                (path, kind)
            }
            Err((path, why)) => (path, Kind::Aside(WhyAside::NotLookedInto(passed_over_sentence(texts, &why)))),
        })
        .collect();
    for (path, kind) in kinds {
        let was_sealed = matches!(kind, Kind::Sealed(..));
        let kind = opened(kind, open, texts);
        pile.opened += usize::from(was_sealed && matches!(kind, Kind::Ours(_)));
        pile.sort_in(path, kind);
    }
    pile
}

/// A passphrase may have to be asked for, once and not by several at a time: so what is sealed is opened one by one.
fn opened(kind: Kind, open: Opener<'_>, texts: &Texts) -> Kind {
    let Kind::Sealed(bytes, in_folder) = kind else { return kind };
    match open(bytes) {
        Ok(bytes) => ours_or_none(&bytes, in_folder, texts),
        Err(trouble) if in_folder => Kind::Aside(WhyAside::Sealed(storage_sentence(texts, &trouble))),
        Err(trouble) => refused(&trouble, texts),
    }
}

fn read_ours(bytes: &[u8]) -> Result<AnyFile, StorageError> {
    Ok(read_any(bytes, &Instruments::default())?.known_version()?)
}

fn ours_or_none(bytes: &[u8], in_folder: bool, texts: &Texts) -> Kind {
    match read_ours(bytes) {
        Ok(ours) => Kind::Ours(Box::new(ours)),
        Err(_) if in_folder => Kind::Aside(WhyAside::PassedOver),
        Err(_) => Kind::Aside(WhyAside::Refused(picture_sentence(texts, PictureFault::NoPicture))),
    }
}

impl Pile {
    /// Puts what was found at `path` where it belongs.
    fn sort_in(&mut self, path: PathBuf, kind: Kind) {
        let why = match kind {
            Kind::Pages(pages) => return self.pages.extend(pages),
            Kind::Ours(file) => match *file {
                AnyFile::Setup(setup) => return self.among.push(*setup),
                AnyFile::Group(group) => {
                    self.among.push(group.setup.clone());
                    return self.groups.push(Group { journeys: Journeys::new(), ..*group });
                }
                AnyFile::Instrument(instrument) => return self.instruments.push(*instrument),
                _ => WhyAside::PassedOver,
            },
            Kind::Aside(why) => why,
            // It was opened, or put aside.
            Kind::Sealed(..) => WhyAside::PassedOver,
        };
        self.aside.push(Aside { path, why });
    }
}

fn refused(trouble: &StorageError, texts: &Texts) -> Kind {
    Kind::Aside(WhyAside::Refused(storage_sentence(texts, trouble)))
}

fn kind_of(path: &Path, in_folder: bool, texts: &Texts) -> Kind {
    let first = match first_bytes(path, FIRST_BYTES) {
        Ok(first) => first,
        Err(trouble) => return refused(&trouble.into(), texts),
    };
    if !is_picture(&first) {
        return match load(path) {
            Ok(bytes) if looks_of(&bytes) == Looks::Sealed => Kind::Sealed(bytes, in_folder),
            bytes => ours_or_none(&bytes.unwrap_or_default(), in_folder, texts),
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
        Err(fault) => Kind::Aside(WhyAside::Refused(picture_sentence(texts, fault))),
    }
}
