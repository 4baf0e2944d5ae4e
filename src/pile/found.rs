//! The pile: which files are pictures, and which set-ups lie among them.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use rayon::prelude::*;

use super::identity::fingerprint;
use crate::format::{AnyFile, Instruments, builtin_instruments, read_any};
use crate::model::{Code, Group, Instrument, Setup};
use crate::pictures::{Pages, PictureFault, is_picture};
use crate::storage::{StorageError, all_files, first_bytes, load, written_at};
use crate::text::{Texts, picture_sentence, storage_sentence};

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
    /// It was to be a sheet, and is none; a sentence.
    Refused(String),
    /// It was to be a set-up, and is none; a sentence.
    NoSetup(String),
}

/// What a file is.
enum Kind {
    Pages(Vec<PageOf>),
    Ours(Box<AnyFile>),
    /// Neither, and found in a folder.
    PassedOver,
    Refused(String),
}

/// Sorts what was given: files and folders, and files that were named as set-ups.
pub fn pile_of(files: &[PathBuf], setups: &[PathBuf], texts: &Texts) -> Pile {
    let mut pile = Pile::default();
    for path in setups {
        let why = match load(path).and_then(|bytes| Ok(read_any(&bytes, &Instruments::default())?.known_version()?)) {
            Ok(AnyFile::Setup(setup)) => {
                pile.named.push(*setup);
                continue;
            }
            Ok(AnyFile::Group(group)) => {
                pile.named.push(group.setup.clone());
                pile.groups.push(Group { journeys: Vec::new(), ..*group });
                continue;
            }
            Ok(_) => texts.get("cli-no-setup"),
            Err(trouble) => storage_sentence(texts, &trouble),
        };
        pile.aside.push(Aside { path: path.clone(), why: WhyAside::NoSetup(why) });
    }
    let kinds: Vec<(PathBuf, Kind)> = all_files(files)
        .into_par_iter()
        .map(|file| {
            let kind = match file.trouble {
                Some(trouble) => refused(&StorageError::from(trouble), texts),
                None => kind_of(&file.path, !file.is_named, texts),
            };
            (file.path, kind)
        })
        .collect();
    for (path, kind) in kinds {
        let why = match kind {
            Kind::Pages(pages) => {
                pile.pages.extend(pages);
                continue;
            }
            Kind::Ours(file) => match *file {
                AnyFile::Setup(setup) => {
                    pile.among.push(*setup);
                    continue;
                }
                AnyFile::Group(group) => {
                    pile.among.push(group.setup.clone());
                    pile.groups.push(Group { journeys: Vec::new(), ..*group });
                    continue;
                }
                AnyFile::Instrument(instrument) => {
                    pile.instruments.push(*instrument);
                    continue;
                }
                _ => WhyAside::PassedOver,
            },
            Kind::PassedOver => WhyAside::PassedOver,
            Kind::Refused(why) => WhyAside::Refused(why),
        };
        pile.aside.push(Aside { path, why });
    }
    pile
}

fn refused(trouble: &StorageError, texts: &Texts) -> Kind {
    Kind::Refused(storage_sentence(texts, trouble))
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
