//! `check`: one line for each file.

use std::path::PathBuf;

use super::console::{Console, Ending};
use super::input::read_inputs;
use crate::format::{AnyFile, Fault};
use crate::model::check_group;
use crate::storage::StorageError;
use crate::text::{fault_sentence, storage_sentence};

/// Says of each file whether it is ok, or what is wrong with it.
pub(super) fn check(files: &[PathBuf], console: &mut Console) -> Ending {
    let inputs = read_inputs(files, console);
    let mut checked = 0;
    let mut refused = 0;
    for line in &inputs.passed_over {
        console.say(line);
    }
    for file in &inputs.files {
        let content = file.content.as_ref().map(rule_of_group);
        match content {
            Ok(Some(fault)) => {
                refused += 1;
                checked += 1;
                console.say_and_complain(&console.about(&file.name, &fault_sentence(console.texts, &fault)));
            }
            Ok(None) => {
                checked += 1;
                console.say(&console.about(&file.name, &console.texts.get("cli-ok")));
            }
            Err(trouble) => {
                refused += 1;
                checked += usize::from(matches!(trouble, StorageError::Content(_)));
                console.say_and_complain(&console.about(&file.name, &storage_sentence(console.texts, trouble)));
            }
        }
    }
    if inputs.files.is_empty() {
        console.complain(&console.texts.get("cli-no-files"));
    }
    match (checked, refused) {
        (0, _) => Ending::NothingDone,
        (_, 0) => Ending::Done,
        _ => Ending::SomeRefused,
    }
}

/// What a group breaks that does not keep it from being read.
fn rule_of_group(content: &AnyFile) -> Option<Fault> {
    let AnyFile::Group(group) = content else { return None };
    check_group(group).into_iter().next().map(Fault::from)
}
