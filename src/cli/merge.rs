//! `merge`: many files into one group.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::cli::console::{Console, Ending, one_line};
use crate::cli::group_file::{GroupFile, There};
use crate::cli::input::{Input, Inputs, KnownInstruments};
use crate::cli::of_another::is_of_another;
use crate::cli::output::{Writing, write_output};
use crate::cli::standard_output::is_standard_output;
use crate::cli::streamed::{Gone, LetGo, Streamed, Which, read_streamed};
use crate::format::{AnyFile, LARGEST_FILE_BYTES, write_readable, written_length};
use crate::model::{Arrivals, Fate, Group, Journey, MergeReport, MergeRow, Merged, merge};
use crate::text::{Texts, fate_sentence, otherwise_sentence, setup_row_sentence, storage_sentence};

/// What came of merging: the group, if anything could be used, and what became of everything that came in.
pub(super) struct Gathered {
    /// The group, and a row for each journey that could be read.
    pub merged: Option<Merged>,
    /// The rows of the journeys when no instrument is known, so that there is no group.
    without_group: MergeReport,
    /// A line for each file that could not be read.
    pub unread: Vec<String>,
}

/// Where the group goes.
pub(super) struct Wanted {
    pub output: Option<PathBuf>,
    /// Only the report is made.
    pub is_dry: bool,
}

/// Merges `files` and prints what became of each. The group goes to the output, if there is one. A group that stands there
/// already is always among what is merged, and goes on: it keeps what it remembers.
pub(super) fn merge_files(files: &[PathBuf], wanted: &Wanted, console: &mut Console) -> Ending {
    let output = wanted.output.as_deref();
    let there = match output.filter(|path| !is_standard_output(path)) {
        Some(path) => match GroupFile::open_if_group(path, console) {
            There::Group(there) => Some(there),
            There::NoGroup => None,
            There::Unusable => return Ending::NothingDone,
        },
        None => None,
    };
    let Streamed { mut inputs, let_go } =
        read_streamed(there.as_ref().map(|there| &there.group), files, Which::OfMany, console, |journey, _| {
            points_in(journey)
        });
    let passed_over = std::mem::take(&mut inputs.passed_over);
    let (mut arrivals, unread) = arrivals_in(inputs.files, console);
    let base = match there.as_ref().map(|there| &there.group) {
        Some(group) if is_of_another(group, &arrivals) => {
            if !console.force {
                let words = [("name", group.setup.name.clone().into())];
                let what = console.texts.with("cli-merge-another", words);
                console.complain(&console.about(&output.unwrap_or(Path::new("")).display().to_string(), &what));
                return Ending::NothingDone;
            }
            arrivals.groups.retain(|(_, other)| other.id != group.id);
            begun_anew(group, &arrivals, &inputs.instruments)
        }
        base => base.cloned(),
    };
    let gathered = gather_onto(base.clone(), arrivals, unread, &inputs.instruments);
    let ending = gathered.ending();
    print_report(&gathered, console);
    for line in &passed_over {
        console.say(line);
    }
    let Some(merged) = gathered.merged.filter(|_| ending != Ending::NothingDone) else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    let Some(output) = output.filter(|_| !wanted.is_dry) else { return ending };
    if write_group(merged.group, &let_go, (there.as_deref(), output), console) {
        return ending;
    }
    // The report told what would become of everything.
    console.say_and_complain(&console.texts.get("cli-merge-not-written"));
    Ending::NothingDone
}

/// Writes the group with whole journeys, over the one that is there. Says whether it was written; the complaint was made if not.
fn write_group(
    group: Group,
    let_go: &LetGo<u64>,
    (there, output): (Option<&GroupFile>, &Path),
    console: &mut Console,
) -> bool {
    match whole_bytes(group, let_go) {
        Ok(Some((group, bytes))) => match there {
            Some(there) => there.write(output, &group, console),
            None => write_output(output, &bytes, Writing::Group(group.id), console),
        },
        Ok(None) => {
            let most = (LARGEST_FILE_BYTES / (1024 * 1024)).to_string();
            let what = console.texts.with("cli-group-too-large", [("most", most.into())]);
            console.complain(&console.about(&output.display().to_string(), &what));
            false
        }
        Err(Gone { path, why }) => {
            console.complain_of(&path, &why);
            false
        }
    }
}

/// Journeys that are read once more before it is seen whether there is room for others.
const READ_AT_ONCE: usize = 64;

/// A point takes at least so many bytes in a file: two digits, two brackets and two commas.
const FEWEST_BYTES_OF_A_POINT: u64 = 6;

fn points_in(journey: &Journey) -> u64 {
    let segments = journey.curves.values().flat_map(|curve| &curve.segments);
    segments.map(|segment| segment.points.len() as u64).sum()
}

/// The group with whole journeys in the place of outlines, and its file; `None` when that would be too large to be read. Then no more
/// than a few of them were held.
fn whole_bytes(mut group: Group, let_go: &LetGo<u64>) -> Result<Option<(Group, Vec<u8>)>, Gone> {
    // Of very many it is known without reading any of them again.
    let points: u64 = group.journeys.iter().filter_map(|journey| let_go.get(journey)).sum();
    if points.saturating_mul(FEWEST_BYTES_OF_A_POINT) > LARGEST_FILE_BYTES {
        return Ok(None);
    }
    let mut length = 0;
    for journeys in
        group.journeys.shared().chunks(READ_AT_ONCE).take_while(|_| let_go.file_bytes() > LARGEST_FILE_BYTES)
    {
        let lengths = journeys.par_iter().map(|journey| Ok(written_length(&*let_go.whole(journey)?)));
        length += lengths.sum::<Result<u64, Gone>>()?;
        if length > LARGEST_FILE_BYTES {
            return Ok(None);
        }
    }
    group.journeys.shared_mut().par_iter_mut().try_for_each(|journey| {
        if let Cow::Owned(whole) = let_go.whole(journey)? {
            *journey = Arc::new(whole);
        }
        Ok(())
    })?;
    Ok(write_readable(&group).map(|bytes| (group, bytes)))
}

/// A group of what comes in, without anyone in it yet, that remembers what `group` does of those who withdrew, of editions and of the
/// minimum. `None` when nothing that comes in makes a group.
fn begun_anew(group: &Group, arrivals: &Arrivals, instruments: &KnownInstruments) -> Option<Group> {
    let fresh = merge(None, arrivals.clone(), |id| instruments.with_id(id).cloned())?.group;
    let mut anew = Group::new(fresh.id, fresh.setup);
    anew.setup.min_group = anew.setup.min_group.max(group.setup.min_group);
    anew.withdrawn.clone_from(&group.withdrawn);
    anew.withdrawn_people.clone_from(&group.withdrawn_people);
    anew.editions.clone_from(&group.editions);
    Some(anew)
}

/// Merges everything that could be read.
pub(super) fn gather(inputs: Inputs, console: &Console) -> Gathered {
    // Where the result goes to standard output.
    inputs.passed_over.iter().for_each(|line| console.complain(line));
    let (arrivals, unread) = arrivals_in(inputs.files, console);
    gather_onto(None, arrivals, unread, &inputs.instruments)
}

/// One group, merged with nothing: without anyone who withdrew. And a line for each who is not in it.
pub(super) fn gather_group(name: &str, group: Group, texts: &Texts) -> (Group, Vec<String>) {
    let alone = Arrivals { groups: vec![(name.to_owned(), group.clone())], ..Arrivals::default() };
    let merged = merge(None, alone, |_| None);
    let gathered = Gathered { merged, without_group: MergeReport::default(), unread: Vec::new() };
    let left_out = gathered.left_out(texts);
    (gathered.merged.map_or(group, |merged| merged.group), left_out)
}

/// Merges everything that could be read, says who is not in it, and gives the group and how well it went; nothing where nobody is in
/// it, which is said too.
pub(super) fn gather_people(inputs: Inputs, console: &Console) -> Option<(Merged, Ending)> {
    let gathered = gather(inputs, console);
    gathered.complain_of_left_out(console);
    let ending = gathered.ending();
    let merged = gathered.merged.filter(|merged| !merged.group.journeys.is_empty());
    if merged.is_none() {
        console.complain(&console.texts.get("cli-nothing-usable"));
    }
    Some((merged?, ending))
}

fn gather_onto(
    base: Option<Group>,
    arrivals: Arrivals,
    unread: Vec<String>,
    instruments: &KnownInstruments,
) -> Gathered {
    let without_instrument = MergeReport::without_instrument(&arrivals);
    let merged = merge(base, arrivals, |id| instruments.with_id(id).cloned());
    let without_group = if merged.is_some() { MergeReport::default() } else { without_instrument };
    Gathered { merged, without_group, unread }
}

/// What can be merged, and a line for each file that could not be read.
fn arrivals_in(files: Vec<Input>, console: &Console) -> (Arrivals, Vec<String>) {
    let language = console.texts.language();
    let mut arrivals = Arrivals { journeys: Vec::with_capacity(files.len()), language, ..Arrivals::default() };
    let mut unread = Vec::new();
    let mut refuse = |name: String, why: String| {
        let fate = console.texts.get("cli-fate-refused");
        let words = [("file", name.into()), ("fate", fate.into()), ("why", why.into())];
        unread.push(one_line(&console.texts.with("cli-unread", words)));
    };
    for file in files {
        if let Some(why) = file.refusal_of_edition(console) {
            refuse(file.name, why);
            continue;
        }
        match file.content {
            Ok(AnyFile::Journey(journey)) => arrivals.journeys.push((file.name, journey)),
            Ok(AnyFile::Now(now)) => arrivals.now.push((file.name, *now)),
            Ok(AnyFile::Setup(setup)) => arrivals.setups.push((file.name, *setup)),
            Ok(AnyFile::Group(group)) => arrivals.groups.push((file.name, *group)),
            Ok(AnyFile::Instrument(_)) => {}
            Ok(AnyFile::Edition(_)) => {
                console.complain(&console.about(&file.name, &console.texts.get("cli-edition-not-merged")));
            }
            Err(trouble) => refuse(file.name, storage_sentence(console.texts, &trouble)),
        }
    }
    (arrivals, unread)
}

impl Gathered {
    /// Nothing is done when there is no group, or when something came in, none of it could be used and nobody is there either.
    pub fn ending(&self) -> Ending {
        let Some(merged) = &self.merged else { return Ending::NothingDone };
        let report = &merged.report;
        let came_in = report.rows.len() + self.unread.len();
        let used = report.added() + report.same();
        let holds_nobody = merged.group.journeys.is_empty() && merged.group.now.is_empty();
        if used == 0 && came_in > 0 && holds_nobody {
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
        let out = self.report().rows.iter().filter(|row| !row.fate.is_in()).map(|row| row_line(texts, row));
        out.chain(self.unread.iter().cloned()).collect()
    }

    /// A line for each set-up that became that of the group, or is not, and for what groups say otherwise beside the drawings.
    fn lines_beside(&self, texts: &Texts) -> Vec<String> {
        let line = |source: &str, what: String| {
            one_line(&texts.with("cli-about", [("file", source.into()), ("what", what.into())]))
        };
        let MergeReport { setups, otherwise, .. } = self.report();
        let of_setups = setups.iter().map(|row| line(&row.source, setup_row_sentence(texts, row)));
        of_setups.chain(otherwise.iter().map(|row| line(&row.source, otherwise_sentence(texts, row)))).collect()
    }

    /// Says what is not in the group where the result may go to standard output.
    pub fn complain_of_left_out(&self, console: &Console) {
        for line in self.left_out(console.texts).iter().chain(&self.lines_beside(console.texts)) {
            console.complain(line);
        }
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
    for row in report.rows.iter().filter(|row| row.fate.is_in()) {
        console.say(&row_line(console.texts, row));
    }
    for line in gathered.lines_beside(console.texts) {
        console.say(&line);
    }
    for line in gathered.left_out(console.texts) {
        console.say_and_complain(&line);
    }
}

/// `FILE: P07: refused: why`, and the like.
fn row_line(texts: &Texts, row: &MergeRow) -> String {
    let participant = row.participant.to_string();
    let fate = texts.get(match row.fate {
        Fate::AddedNew | Fate::AddedNewer => "cli-fate-added",
        Fate::SameContent | Fate::SameOlder | Fate::SameOlderParts => "cli-fate-same",
        Fate::ConflictingParticipant { .. }
        | Fate::ConflictingNow { .. }
        | Fate::ConflictingUnchecked { .. }
        | Fate::ConflictingInstant { .. }
        | Fate::ConflictingWithHere
        | Fate::ConflictingCode { .. }
        | Fate::ConflictingSpelling { .. } => "cli-fate-conflicting",
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
