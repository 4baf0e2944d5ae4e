//! `check`: one line for each file.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::cli::console::{Console, Ending};
use crate::cli::input::read_inputs_with_forms;
use crate::format::{AnyFile, Fault};
use crate::model::{
    check_group, check_journey, check_setup, too_many_decimals, too_many_decimals_in_group, too_many_decimals_now,
};
use crate::storage::StorageError;
use crate::text::{fault_sentence, storage_sentence};

/// Says of each file whether it is ok, or what is wrong with it; and of a group or set-up whether it is kept too long `today`.
pub(super) fn check(files: &[PathBuf], today: Date, console: &mut Console) -> Ending {
    let inputs = read_inputs_with_forms(files, console);
    let mut checked = 0;
    let mut refused = 0;
    for line in &inputs.passed_over {
        console.say(line);
    }
    for file in &inputs.files {
        let form_broken = || file.other_form.clone().map(Fault::from);
        let content = file.content.as_ref().map(|content| rule_broken(content).or_else(form_broken));
        match content {
            Ok(Some(fault)) => {
                refused += 1;
                checked += 1;
                console.say_and_complain(&console.about(&file.name, &fault_sentence(console.texts, &fault)));
            }
            Ok(None) => {
                checked += 1;
                let kept_until = file.content.as_ref().ok().and_then(kept_until).filter(|&until| until <= today);
                let what = match kept_until {
                    Some(until) => console.texts.with("cli-kept-too-long", [("date", until.to_string().into())]),
                    None => console.texts.get("cli-ok"),
                };
                console.say(&console.about(&file.name, &what));
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

/// The day until which everything of it is kept, where one was agreed on.
fn kept_until(content: &AnyFile) -> Option<Date> {
    match content {
        AnyFile::Group(group) => group.setup.retention_until,
        AnyFile::Setup(setup) => setup.retention_until,
        AnyFile::Journey(_) | AnyFile::Now(_) | AnyFile::Instrument(_) | AnyFile::Edition(_) => None,
    }
}

/// What a group, a journey, a moment of now or a set-up breaks that does not keep it from being read.
fn rule_broken(content: &AnyFile) -> Option<Fault> {
    let broken = match content {
        AnyFile::Group(group) => {
            let journeys = group.journeys.iter().enumerate();
            let finer = journeys.flat_map(|(place, it)| too_many_decimals(it, &format!("$.journeys[{place}]")));
            check_group(group).into_iter().chain(finer).chain(too_many_decimals_in_group(group)).collect()
        }
        AnyFile::Journey(journey) => [check_journey(journey, None), too_many_decimals(journey, "$")].concat(),
        AnyFile::Setup(setup) => check_setup(setup),
        AnyFile::Now(now) => too_many_decimals_now(now),
        AnyFile::Instrument(_) | AnyFile::Edition(_) => return None,
    };
    broken.into_iter().next().map(Fault::from)
}
