//! `analyse`: the numbers behind the figures of a group.

use std::path::{Path, PathBuf};

use crate::analysis::{Alignment, numbers};
use crate::cli::console::{Console, Ending};
use crate::cli::input::read_inputs;
use crate::cli::merge::gather;
use crate::cli::output::{Writing, is_same_file, write_output};

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
    let inputs = read_inputs(files, console);
    if let Some(output) = &wanted.output
        && inputs.files.iter().any(|file| is_same_file(Path::new(&file.name), output))
    {
        let name = output.display().to_string();
        console.complain(&console.about(&name, &console.texts.get("cli-output-input")));
        return Ending::NothingDone;
    }
    let gathered = gather(inputs, console);
    for line in gathered.left_out(console.texts) {
        console.complain(&line);
    }
    let ending = gathered.ending();
    let Some(merged) = gathered.merged.filter(|merged| !merged.group.journeys.is_empty()) else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    let numbers = numbers(&merged.group, wanted.alignment, wanted.grid);
    if numbers.participants == 0 {
        console.complain(&console.texts.get("cli-nobody-takes-part"));
    }
    let json = serde_json::to_string(&numbers).expect("all keys are strings");
    match &wanted.output {
        None => {
            console.say(&json);
            ending
        }
        Some(output) if write_output(output, (json + "\n").as_bytes(), Writing::Foreign, console) => ending,
        Some(_) => Ending::NothingDone,
    }
}
