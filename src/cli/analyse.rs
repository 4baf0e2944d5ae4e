//! `analyse`: the numbers behind the figures of a group.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::analysis::{Alignment, Numbers, PersonNumbers, Reading, gather_numbers};
use crate::cli::console::{Console, Ending};
use crate::cli::merge::gather_people;
use crate::cli::output::{Writing, is_input, write_as_it_comes};
use crate::cli::standard_output::STANDARD_OUTPUT;
use crate::cli::streamed::{Gone, LetGo, Streamed, Which, read_streamed};
use crate::model::{Group, Instrument, Journey, Merged};

/// Which numbers, and where they go.
pub(super) struct Wanted {
    pub alignment: Alignment,
    /// Places in each phase, for what goes by phase on any axis.
    pub grid: usize,
    /// A file; standard output when there is none.
    pub output: Option<PathBuf>,
}

/// Works out the numbers of the group that `files` make together.
pub(super) fn analyse(files: &[PathBuf], wanted: &Wanted, console: &mut Console) -> Ending {
    let reading = Reading { alignment: wanted.alignment, per_phase: wanted.grid };
    let reduce =
        |journey: &Journey, instrument: &Instrument| PersonNumbers::of(journey, instrument, reading).map(Box::new);
    let Streamed { inputs, let_go } = read_streamed(None, files, Which::All, console, reduce);
    if let Some(output) = &wanted.output
        && is_input(output, &inputs.files)
    {
        let name = output.display().to_string();
        console.complain(&console.about(&name, &console.texts.get("cli-output-input")));
        return Ending::NothingDone;
    }
    // What became of each file has been told; of thousands it is large.
    let Some((Merged { group, .. }, ending)) = gather_people(inputs, console) else { return Ending::NothingDone };
    let numbers = match numbers_of(&group, let_go, reading) {
        Ok(numbers) => numbers,
        Err(Gone { path, why }) => {
            console.complain_of(&path, &why);
            return Ending::NothingDone;
        }
    };
    drop(group);
    if numbers.participants == 0 {
        console.complain(&console.texts.get("cli-nobody-takes-part"));
    }
    let output = wanted.output.as_deref().unwrap_or(Path::new(STANDARD_OUTPUT));
    let write = move |mut writer: &mut dyn Write| {
        serde_json::to_writer(&mut writer, &numbers)?;
        writer.write_all(b"\n")
    };
    if write_as_it_comes(output, Writing::Analysis, console, write) { ending } else { Ending::NothingDone }
}

/// The numbers of a group of which journeys were let go.
fn numbers_of(group: &Group, mut let_go: LetGo<Option<Box<PersonNumbers>>>, reading: Reading) -> Result<Numbers, Gone> {
    let instrument = &group.setup.instrument;
    let were_read_with_it = let_go.instrument == *instrument;
    let mut people = Vec::with_capacity(group.journeys.len());
    for journey in &group.journeys {
        let reduced = let_go.take(journey).filter(|_| were_read_with_it);
        people.extend(match reduced {
            Some(reduced) => reduced,
            None => PersonNumbers::of(&*let_go.whole(journey)?, instrument, reading).map(Box::new),
        });
    }
    gather_numbers(group, people, reading, |journey| let_go.whole(journey))
}
