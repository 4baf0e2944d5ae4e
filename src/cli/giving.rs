//! Giving an edition out: made from one group file, which remembers of whom it is, as does this computer.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::cli::console::{Console, Ending};
use crate::cli::group_file::GroupFile;
use crate::cli::merge::gather_group;
use crate::cli::output::{Writing, finish_output, prepare_output};
use crate::model::{Edition, EditionMemory, Group};
use crate::privacy::{Draft, Issue, Whom, issue_edition, known_by, remember_issued};
use crate::sealing::chance_bytes;
use crate::storage::{StorageError, Store, change_memory};
use crate::text::refusal_sentence;

/// An edition that may be given out, and what remembers it once it is.
pub(super) struct Giving {
    path: PathBuf,
    file: GroupFile,
    group: Group,
    issue: Issue,
    ending: Ending,
}

impl Giving {
    /// The edition of the group in the one file of `files`. `None` when there is none; why was said.
    pub fn prepare(files: &[PathBuf], on: Option<Date>, console: &Console) -> Option<Self> {
        let path = match files {
            [path] if !path.is_dir() => path.clone(),
            _ => {
                console.complain(&console.about("potloodlijn", &console.texts.get("cli-export-one-group")));
                return None;
            }
        };
        let file = GroupFile::open(&path, console)?;
        let name = path.display().to_string();
        // As merging would have it: without anyone who withdrew.
        let (group, left_out) = gather_group(&name, file.group.clone(), console.texts);
        for line in &left_out {
            console.complain(line);
        }
        let ending = if left_out.is_empty() { Ending::Done } else { Ending::SomeRefused };
        let memory = match learned(&group) {
            Ok(memory) => memory,
            Err(trouble) => {
                complain_of_memory(&trouble, console);
                return None;
            }
        };
        let fresh_id = uuid::Builder::from_random_bytes(first_half(chance_bytes())).into_uuid();
        match issue_edition(&group, Whom::Everyone, on, fresh_id, &memory) {
            Ok(issue) => Some(Self { path, file, group, issue, ending }),
            Err(refusal) => {
                console.complain(&console.about(&name, &refusal_sentence(console.texts, refusal)));
                None
            }
        }
    }

    /// The edition.
    pub fn edition(&self) -> &Edition {
        &self.issue.draft.edition
    }

    /// The edition, with what was left out of it.
    pub fn draft(&self) -> &Draft {
        &self.issue.draft
    }

    /// Writes `bytes`, made of the edition, to `output`. It is remembered before it takes its name there, and not when it could not be
    /// written: an edition nobody remembers is worse than a memory of one that is nowhere, and that would be no use either.
    pub fn write(self, output: &Path, bytes: &[u8], writing: Writing, console: &mut Console) -> Ending {
        let Some(prepared) = prepare_output(output, bytes, writing, console) else { return Ending::NothingDone };
        let store = Store::of_this_person();
        let mut was_known = true;
        let edition = &self.issue.for_computer;
        let remembered = change_memory(&store, |memory| {
            let before = memory.editions.len();
            memory.remember(edition.clone());
            was_known = memory.editions.len() == before;
        });
        if let Err(trouble) = remembered {
            complain_of_memory(&trouble, console);
            return Ending::NothingDone;
        }
        let forget = |console: &Console| {
            if !was_known
                && let Err(trouble) = change_memory(&store, |memory| memory.editions.retain(|known| known != edition))
            {
                complain_of_memory(&trouble, console);
            }
        };
        let mut remembering = self.group.clone();
        remember_issued(&mut remembering.editions, self.issue.for_group.clone());
        if !self.file.write(&self.path, &remembering, console) {
            forget(console);
            return Ending::NothingDone;
        }
        if !finish_output(prepared, output, console) {
            forget(console);
            self.file.write(&self.path, &self.file.group, console);
            return Ending::NothingDone;
        }
        console.say(&console.texts.get("cli-export-elsewhere"));
        self.ending
    }
}

/// What this computer remembers, with what the group does: who gets a group from somebody else learns of its editions too.
///
/// # Errors
/// The memory cannot be read.
pub(super) fn learned(group: &Group) -> Result<EditionMemory, StorageError> {
    change_memory(&Store::of_this_person(), |memory| {
        for edition in known_by(group, memory) {
            memory.remember(edition);
        }
    })
}

pub(super) fn complain_of_memory(trouble: &StorageError, console: &Console) {
    let why = crate::text::storage_sentence(console.texts, trouble);
    console.complain(&console.texts.with("cli-memory-trouble", [("why", why.into())]));
}

fn first_half(bytes: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&bytes[..16]);
    half
}
