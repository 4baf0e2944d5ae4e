//! Writes what a group is taken along as. A folder is always a new one: nothing that stands there is touched.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::document::SaveTrouble;
use crate::app::files::Purpose;
use crate::app::work::recalling::recall;
use crate::exchange::{Leaving, Made, NotTaken, Taken, TakenFile, signed_png, tables, texts_cut};
use crate::model::{EditionMemory, Group, Language};
use crate::report::{Figure, to_svg};
use crate::storage::{self, Disk, Store, make_folder, save_new_on};
use crate::text::{Texts, refusal_sentence, storage_sentence};

/// What is to be written, and where.
#[derive(Debug)]
pub struct Taking {
    /// What for.
    pub purpose: Purpose,
    /// Where.
    pub path: PathBuf,
    /// What.
    pub what: TakingOf,
}

/// What is to be written.
#[derive(Debug)]
pub enum TakingOf {
    /// A group.
    Group {
        /// The group as it is now.
        group: Arc<Group>,
        /// As what.
        kind: Taken,
        /// Where this computer remembers which editions were given out.
        store: Store,
        /// In which language.
        language: Language,
    },
    /// One figure.
    Figure {
        /// The figure.
        figure: Box<Figure>,
        /// As lines and words that stay words; else as points.
        is_of_lines: bool,
    },
}

impl Taking {
    /// It is a folder with files.
    pub fn is_folder(&self) -> bool {
        matches!(&self.what, TakingOf::Group { kind, .. } if kind.row().ending.is_empty())
    }
}

/// Writes it; gives where, and what came of it: how many texts did not fit.
pub(super) fn take(taking: &Taking, disk: &dyn Disk) -> (PathBuf, Result<usize, SaveTrouble>) {
    let path = if taking.is_folder() { new_folder(&taking.path) } else { taking.path.clone() };
    let result = match &taking.what {
        TakingOf::Figure { figure, is_of_lines } => {
            let (kind, made) = if *is_of_lines {
                (Made::Lines, to_svg(figure).map(String::into_bytes).map_err(|fault| fault.to_string()))
            } else {
                (Made::Points, signed_png(figure).map_err(|fault| fault.to_string()))
            };
            made.map_err(SaveTrouble::Nothing).and_then(|bytes| save_made(disk, &path, &bytes, &kind))
        }
        TakingOf::Group { group, kind, store, language } => match files(*kind, group, store, *language) {
            Err(words) => Err(SaveTrouble::Nothing(words)),
            Ok(files) if taking.is_folder() => make_folder(&path)
                .and_then(|()| files.iter().try_for_each(|file| save_new_on(disk, &path.join(&file.name), &file.bytes)))
                .map_err(|error| SaveTrouble::Storage(error.into())),
            Ok(files) => {
                files.iter().zip(kind.made()).try_for_each(|(file, made)| save_made(disk, &path, &file.bytes, &made))
            }
        },
    };
    let cut = match &taking.what {
        TakingOf::Group { group, kind: Taken::Workbook, .. } => texts_cut(&tables(&Leaving::of(group))),
        _ => 0,
    };
    (path, result.map(|()| cut))
}

/// The files of `group` as `kind`, or why there are none, in a sentence. What figures may tell depends on what is remembered at this
/// moment of editions: a command may have made one meanwhile.
fn files(kind: Taken, group: &Group, store: &Store, language: Language) -> Result<Vec<TakenFile>, String> {
    let texts = Texts::of(language);
    let memory = if kind == Taken::Figures { recall(group, store) } else { Ok(EditionMemory::default()) };
    let memory = memory
        .map_err(|trouble| texts.with("cli-memory-trouble", [("why", storage_sentence(texts, &trouble).into())]))?;
    kind.files(group, &memory, language).map_err(|why| not_taken_sentence(texts, why))
}

/// Writes what can be made again; an earlier making of it goes.
pub(super) fn save_made(disk: &dyn Disk, path: &Path, bytes: &[u8], made: &Made) -> Result<(), SaveTrouble> {
    let was_made = |path: &Path| storage::load(path).is_ok_and(|there| made.was(&there));
    storage::save_made_on(disk, path, bytes, &was_made).map_err(|error| SaveTrouble::Storage(error.into()))
}

fn new_folder(wanted: &Path) -> PathBuf {
    let mut folder = wanted.to_owned();
    let mut number = 1;
    while folder.exists() {
        number += 1;
        let mut name = wanted.file_name().unwrap_or_default().to_owned();
        name.push(format!(" {number}"));
        folder = wanted.with_file_name(name);
    }
    folder
}

fn not_taken_sentence(texts: &Texts, why: NotTaken) -> String {
    match why {
        NotTaken::Nobody => texts.get("take-nobody"),
        NotTaken::Refused(refusal) => {
            texts.with("cli-figures-refused", [("why", refusal_sentence(texts, refusal).into())])
        }
        NotTaken::Unmade(detail) => detail,
    }
}
