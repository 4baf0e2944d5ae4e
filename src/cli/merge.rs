//! `merge`: many files into one group.

use std::path::{Path, PathBuf};

use super::console::{Console, Ending, one_line};
use super::input::{Inputs, read_inputs};
use super::output::{Writing, write_output};
use crate::format::{AnyFile, LARGEST_FILE_BYTES, write_readable};
use crate::model::{Arrivals, Fate, MergeReport, MergeRow, Merged, merge};
use crate::text::{Texts, fate_sentence, storage_sentence};

/// What came of merging: the group, if anything could be used, and what became of everything that came in.
pub(super) struct Gathered {
    /// The group, and a row for each journey that could be read.
    pub merged: Option<Merged>,
    /// The rows of the journeys when no instrument is known, so that there is no group.
    without_group: MergeReport,
    /// A line for each file that could not be read.
    pub unread: Vec<String>,
}

/// Merges `files` and prints what became of each. The group goes to `output`, if there is one.
pub(super) fn merge_files(files: &[PathBuf], output: Option<&Path>, console: &mut Console) -> Ending {
    let mut inputs = read_inputs(files, console);
    let passed_over = std::mem::take(&mut inputs.passed_over);
    let gathered = gather(inputs, console);
    let ending = gathered.ending();
    print_report(&gathered, console);
    for line in &passed_over {
        console.say(line);
    }
    let Some(merged) = gathered.merged.filter(|_| ending != Ending::NothingDone) else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    let Some(output) = output else { return ending };
    let Some(bytes) = write_readable(&merged.group) else {
        let most = (LARGEST_FILE_BYTES / (1024 * 1024)).to_string();
        let what = console.texts.with("cli-group-too-large", [("most", most.into())]);
        console.complain(&console.about(&output.display().to_string(), &what));
        return Ending::NothingDone;
    };
    if write_output(output, &bytes, Writing::Group, console) { ending } else { Ending::NothingDone }
}

/// Merges everything that could be read.
pub(super) fn gather(inputs: Inputs, console: &Console) -> Gathered {
    let mut arrivals = Arrivals::default();
    let mut unread = Vec::new();
    // Where the result goes to standard output.
    for line in &inputs.passed_over {
        console.complain(line);
    }
    for file in inputs.files {
        match file.content {
            Ok(AnyFile::Journey(journey)) => arrivals.journeys.push((file.name, *journey)),
            Ok(AnyFile::Setup(setup)) => arrivals.setups.push((file.name, *setup)),
            Ok(AnyFile::Group(group)) => arrivals.groups.push((file.name, *group)),
            Ok(AnyFile::Instrument(_) | AnyFile::Edition(_)) => {}
            Err(trouble) => {
                let why = storage_sentence(console.texts, &trouble);
                let fate = console.texts.get("cli-fate-refused");
                let words = [("file", file.name.into()), ("fate", fate.into()), ("why", why.into())];
                unread.push(one_line(&console.texts.with("cli-unread", words)));
            }
        }
    }
    let without_instrument = MergeReport::without_instrument(&arrivals);
    let merged = merge(None, arrivals, |id| inputs.instruments.with_id(id).cloned());
    let without_group = if merged.is_some() { MergeReport::default() } else { without_instrument };
    Gathered { merged, without_group, unread }
}

impl Gathered {
    /// Nothing is done when there is no group, or when journeys came in and none could be used.
    pub fn ending(&self) -> Ending {
        let Some(merged) = &self.merged else { return Ending::NothingDone };
        let report = &merged.report;
        let came_in = report.rows.len() + self.unread.len();
        let used = report.added() + report.same();
        if used == 0 && came_in > 0 && merged.group.journeys.is_empty() {
            Ending::NothingDone
        } else if used < came_in {
            Ending::SomeRefused
        } else {
            Ending::Done
        }
    }

    fn report(&self) -> &MergeReport {
        self.merged.as_ref().map_or(&self.without_group, |merged| &merged.report)
    }

    /// A line for each journey and file that is not in the group, with the reason.
    pub fn left_out(&self, texts: &Texts) -> Vec<String> {
        let out = self.report().rows.iter().filter(|row| !is_in(&row.fate)).map(|row| row_line(texts, row));
        out.chain(self.unread.iter().cloned()).collect()
    }
}

fn print_report(gathered: &Gathered, console: &mut Console) {
    let report = gathered.report();
    let count = |n: usize| n.to_string().into();
    let counts = [
        ("added", count(report.added())),
        ("same", count(report.same())),
        ("conflicting", count(report.conflicting())),
        ("refused", count(report.refused() + gathered.unread.len())),
    ];
    console.say(&console.texts.with("cli-merge-counts", counts));
    for row in report.rows.iter().filter(|row| is_in(&row.fate)) {
        console.say(&row_line(console.texts, row));
    }
    for line in gathered.left_out(console.texts) {
        console.say_and_complain(&line);
    }
}

fn is_in(fate: &Fate) -> bool {
    matches!(fate, Fate::AddedNew | Fate::AddedNewer | Fate::SameContent | Fate::SameOlder | Fate::SameOlderParts)
}

/// `FILE: P07: refused: why`, and the like.
fn row_line(texts: &Texts, row: &MergeRow) -> String {
    let participant = row.participant.to_string();
    let fate = texts.get(match row.fate {
        Fate::AddedNew | Fate::AddedNewer => "cli-fate-added",
        Fate::SameContent | Fate::SameOlder | Fate::SameOlderParts => "cli-fate-same",
        Fate::ConflictingParticipant { .. } => "cli-fate-conflicting",
        Fate::RefusedInstrument { .. }
        | Fate::RefusedIndicator { .. }
        | Fate::RefusedPhase { .. }
        | Fate::RefusedUnknownInstrument { .. }
        | Fate::RefusedWithdrawn
        | Fate::RemovedWithdrawn => "cli-fate-refused",
    });
    let why = fate_sentence(texts, &row.fate);
    let words = [
        ("file", row.source.as_str().into()),
        ("participant", participant.into()),
        ("fate", fate.into()),
        ("why", why.into()),
    ];
    one_line(&texts.with("cli-merge-row", words))
}
