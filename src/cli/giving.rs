//! Giving an edition out: made from one group file, or from two as an edition of the pair. Each file remembers of whom it is, as does this
//! computer.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use uuid::Uuid;

use crate::cli::console::{Console, Ending};
use crate::cli::group_file::GroupFile;
use crate::cli::merge::gather_group;
use crate::cli::output::{Writing, finish_output, is_same_file, prepare_output};
use crate::model::{Edition, EditionMemory, Group, IssuedEdition, RememberedEdition};
use crate::privacy::{LeftOut, SharedPeople, Whom, issue_edition, issue_pair, known_by, name_beside, remember_issued};
use crate::report::left_out_of_edition;
use crate::sealing::chance_bytes;
use crate::storage::{StorageError, Store, change_memory};
use crate::text::{Texts, marked_words_of_setup, pair_refusal_sentence, refusal_sentence};

/// A group file that an edition is made of.
struct Source {
    path: PathBuf,
    file: GroupFile,
    group: Group,
    /// Someone in it is left out.
    leaves_out: bool,
}

/// An edition that may be given out, and what remembers it once it is.
pub(super) struct Giving {
    sources: Vec<(Source, IssuedEdition)>,
    for_computer: Vec<RememberedEdition>,
    edition: Edition,
    /// How many persons each group in it is about, exactly.
    pub participants: Vec<usize>,
    /// What was left out.
    pub left_out: Vec<LeftOut>,
    /// Who and what was left out and why, in sentences.
    told: Vec<String>,
    /// Who is in both groups of a pair.
    pub shared: Option<SharedPeople>,
}

impl Source {
    /// The group in the file at `path`, held and as merging would have it: without anyone who withdrew. `None` when it cannot be used;
    /// why was said.
    fn open(path: &Path, console: &Console) -> Option<Self> {
        let file = GroupFile::open(path, console)?;
        let (group, left_out) = gather_group(&path.display().to_string(), file.group.clone(), console.texts);
        for line in &left_out {
            console.complain(line);
        }
        Some(Self { path: path.to_owned(), file, group, leaves_out: !left_out.is_empty() })
    }

    fn learned(&self, console: &Console) -> Option<EditionMemory> {
        learned(&self.group).map_err(|trouble| complain_of_memory(&trouble, console)).ok()
    }
}

impl Giving {
    /// The edition of the group in the one file of `files`. `None` when there is none; why was said.
    pub fn of_one(files: &[PathBuf], on: Option<Date>, console: &Console) -> Option<Self> {
        let path = match files {
            [path] if !path.is_dir() => path,
            _ => {
                console.complain(&console.about("potloodlijn", &console.texts.get("cli-export-one-group")));
                return None;
            }
        };
        let source = Source::open(path, console)?;
        let memory = source.learned(console)?;
        match issue_edition(&source.group, Whom::Everyone, on, fresh_id(), &memory) {
            Ok(issue) => Some(Self {
                edition: issue.draft.edition,
                participants: vec![issue.draft.participants],
                told: left_out_of_edition(&source.group, &issue.draft.left_out, console.texts),
                left_out: issue.draft.left_out,
                sources: vec![(source, issue.for_group)],
                for_computer: vec![issue.for_computer],
                shared: None,
            }),
            Err(refusal) => {
                let what = refusal_sentence(console.texts, refusal);
                console.complain(&console.about(&path.display().to_string(), &what));
                None
            }
        }
    }

    /// The one edition of the groups in two files. `None` when there is none; why was said.
    pub fn of_pair([one, other]: [&PathBuf; 2], on: Option<Date>, console: &Console) -> Option<Self> {
        let refuse = |name: &str, what: &str| {
            console.complain(&console.about(name, what));
            None
        };
        if one.is_dir() || other.is_dir() {
            return refuse("potloodlijn", &console.texts.get("cli-export-one-group"));
        }
        let name = other.display().to_string();
        if is_same_file(one, other) {
            return refuse(&name, &console.texts.get("beside-same-group"));
        }
        let (one, other) = (Source::open(one, console)?, Source::open(other, console)?);
        one.learned(console)?;
        let memory = other.learned(console)?;
        let groups = [&one.group, &other.group];
        let names = groups.map(|group| name_beside(&group.setup.name));
        match issue_pair(groups, names, (on, fresh_id()), &memory) {
            Ok(issue) => {
                let [for_one, for_other] = issue.for_groups;
                let told = groups.iter().zip(&issue.draft.left_out).flat_map(|(group, left_out)| {
                    let sentences = left_out_of_edition(group, left_out, console.texts);
                    sentences.into_iter().map(move |sentence| format!("{}: {sentence}", group.setup.name))
                });
                let told = told.collect();
                Some(Self {
                    edition: issue.draft.edition,
                    participants: issue.draft.participants.into(),
                    told,
                    left_out: issue.draft.left_out.concat(),
                    sources: vec![(one, for_one), (other, for_other)],
                    for_computer: issue.for_computer.into(),
                    shared: Some(issue.draft.shared),
                })
            }
            Err(refusal) => {
                let paths = [&one.path, &other.path].map(|path| path.display().to_string());
                let what = pair_refusal_sentence(console.texts, [&paths[0], &paths[1]], refusal);
                refuse("potloodlijn", &what)
            }
        }
    }

    /// Words of the set-up that stand in the edition and look as if they could tell someone apart, with the question above them.
    fn marked_words(&self, texts: &Texts) -> Vec<String> {
        let mut lines = marked_words_of_setup(texts, &self.edition.instrument);
        if !lines.is_empty() {
            lines.insert(0, texts.get("sharing-setup-words"));
        }
        lines
    }

    /// The edition.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Writes `bytes`, made of the edition, to `output`. It is remembered before it takes its name there, and not when it could not be
    /// written: an edition nobody remembers is worse than a memory of one that is nowhere, and that would be no use either.
    pub fn write(self, output: &Path, bytes: &[u8], writing: Writing, console: &mut Console) -> Ending {
        let Some(prepared) = prepare_output(output, bytes, writing, console) else { return Ending::NothingDone };
        let store = Store::of_this_person();
        let mut new = Vec::new();
        let remembered = change_memory(&store, |memory| {
            for edition in &self.for_computer {
                let before = memory.editions.len();
                memory.remember(edition.clone());
                if memory.editions.len() > before {
                    new.push(edition.clone());
                }
            }
        });
        if let Err(trouble) = remembered {
            complain_of_memory(&trouble, console);
            return Ending::NothingDone;
        }
        let forget = |console: &Console| {
            if !new.is_empty()
                && let Err(trouble) =
                    change_memory(&store, |memory| memory.editions.retain(|known| !new.contains(known)))
            {
                complain_of_memory(&trouble, console);
            }
        };
        let as_before = |sources: &[(Source, IssuedEdition)], console: &Console| {
            for (source, _) in sources {
                source.file.write(&source.path, &source.file.group, console);
            }
        };
        for (place, (source, issued)) in self.sources.iter().enumerate() {
            let mut remembering = source.group.clone();
            remember_issued(&mut remembering.editions, issued.clone());
            if !source.file.write(&source.path, &remembering, console) {
                as_before(&self.sources[..place], console);
                forget(console);
                return Ending::NothingDone;
            }
        }
        if !finish_output(prepared, output, console) {
            forget(console);
            as_before(&self.sources, console);
            return Ending::NothingDone;
        }
        for sentence in &self.told {
            console.say(&console.about(&output.display().to_string(), sentence));
        }
        for line in self.marked_words(console.texts) {
            console.complain(&line);
        }
        console.say(&console.texts.get("cli-export-elsewhere"));
        if self.sources.iter().any(|(source, _)| source.leaves_out) { Ending::SomeRefused } else { Ending::Done }
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

fn fresh_id() -> Uuid {
    let mut half = [0; 16];
    half.copy_from_slice(&chance_bytes()[..16]);
    uuid::Builder::from_random_bytes(half).into_uuid()
}
