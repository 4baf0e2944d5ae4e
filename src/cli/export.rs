//! `export`: data for others. So far: the HR edition.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::console::{Console, Ending};
use super::input::{Input, Inputs, read_inputs};
use super::merge::gather;
use super::output::{Writing, write_again, write_output};
use crate::format::{AnyFile, write};
use crate::model::Group;
use crate::privacy::{Draft, Whom, give_edition};
use crate::storage::load;
use crate::text::refusal_sentence;

/// Makes an edition of the group that `files` form together.
pub(super) fn export(files: &[PathBuf], output: &Path, on: Option<Date>, console: &mut Console) -> Ending {
    let (draft, ending) = give(read_inputs(files, console), on, console);
    let Some(draft) = draft else { return Ending::NothingDone };
    if !write_output(output, &write(&draft.edition), Writing::Edition, console) {
        return Ending::NothingDone;
    }
    let words = [("n", draft.edition.participants.into()), ("left", draft.left_out.len().into())];
    let done = console.texts.with("cli-export-done", words);
    console.say(&console.about(&output.display().to_string(), &done));
    ending
}

/// The edition of the group that the inputs form together, to be given out in whatever form; why there is none was said.
///
/// When the input is one group file, the file remembers of whom an edition was given out, and no other is made of nearly
/// the same people; `on` is the day it remembers, if one was given. Loose files remember nothing, and that is said.
pub(super) fn give(inputs: Inputs, on: Option<Date>, console: &Console) -> (Option<Draft>, Ending) {
    let name = inputs.files.first().map(|file| file.name.clone()).unwrap_or_default();
    let remembers = the_only_group(&inputs.files);
    let gathered = gather(inputs, console);
    for line in gathered.left_out(console.texts) {
        console.complain(&line);
    }
    let ending = gathered.ending();
    let Some(merged) = gathered.merged.filter(|_| ending != Ending::NothingDone) else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return (None, Ending::NothingDone);
    };
    let (draft, group) = match give_edition(&merged.group, Whom::Everyone, on) {
        Ok(given) => given,
        Err(refusal) => {
            console.complain(&console.about(&name, &refusal_sentence(console.texts, refusal)));
            return (None, Ending::NothingDone);
        }
    };
    // First the memory: an edition nobody remembers is worse than a memory of one that is nowhere.
    match remembers {
        Some(path) if !remember(&path, &group, console) => return (None, Ending::NothingDone),
        Some(_) => {}
        None => console.complain(&console.about(&name, &console.texts.get("cli-export-forgets"))),
    }
    (Some(draft), ending)
}

/// The group file, when the input is that and nothing else.
fn the_only_group(files: &[Input]) -> Option<PathBuf> {
    let [Input { name, content: Ok(AnyFile::Group(_)) }] = files else { return None };
    Some(PathBuf::from(name))
}

/// Writes the group to its own file, locked or sealed again if it was.
fn remember(path: &Path, group: &Group, console: &Console) -> bool {
    let opened = load(path).and_then(|bytes| console.secrets.open_noting(bytes, console.texts));
    match opened {
        Ok((_, closed)) => write_again(path, &write(group), closed.as_ref(), console),
        Err(trouble) => {
            console.complain_of(path, &trouble);
            false
        }
    }
}
