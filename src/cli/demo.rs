//! `demo`: example journeys.

use std::path::Path;

use crate::cli::console::{Console, Ending};
use crate::cli::output::{Writing, write_all};
use crate::cli::standard_output::is_standard_output;
use crate::demo::{example_journey, example_setup};
use crate::format::{Format, write};
use crate::model::{Journey, Setup};
use crate::storage::{StorageError, make_folder};

/// Writes `participants` example journeys and the set-up they were drawn with into `folder`, which is made if need be.
pub(super) fn demo(folder: &Path, participants: usize, seed: u64, console: &mut Console) -> Ending {
    if is_standard_output(folder) {
        console.complain(&console.about("potloodlijn", &console.texts.get("cli-folder-needed")));
        return Ending::NothingDone;
    }
    if let Err(trouble) = make_folder(folder) {
        console.complain_of(folder, &StorageError::from(trouble));
        return Ending::NothingDone;
    }
    let setup = example_setup(participants, seed, console.texts.language());
    let path = folder.join(format!("example-group{}", Setup::ENDING));
    let mut files = vec![(path, write(&setup), Writing::Setup(setup.id))];
    let bar = console.progress(participants);
    for number in 0..participants {
        let journey = example_journey(number, seed, &setup);
        let path = folder.join(format!("{}{}", journey.participant, Journey::ENDING));
        files.push((path, write(&journey), Writing::Journey(journey.id)));
        bar.inc(1);
    }
    bar.finish_and_clear();
    if !write_all(&files, console) {
        return Ending::NothingDone;
    }
    let done = console.texts.with("cli-demo-done", [("journeys", participants.into())]);
    console.say(&console.about(&folder.display().to_string(), &done));
    Ending::Done
}
