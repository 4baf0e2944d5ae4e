//! `report`: a PDF.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::arguments::ReportKind;
use super::console::{Console, Ending};
use super::giving::Giving;
use super::input::{Inputs, KnownInstruments, read_inputs};
use super::merge::gather;
use super::output::Writing;
use super::sheet::{pdf_of, write_pdf};
use crate::format::AnyFile;
use crate::model::{Fate, Group, Instrument, Journey, Language};
use crate::report::{
    Document, JourneyChoices, Paper, agenda_document, edition_document, group_document, journey_document_with,
    poster_document,
};
use crate::text::{Texts, fate_sentence, storage_sentence};

/// Where a PDF goes and what it is printed on.
pub(super) struct Sheet {
    pub output: PathBuf,
    pub paper: Paper,
    /// The day on which HR is told, for the group to remember.
    pub on: Option<Date>,
}

/// Makes a PDF of `files`: of the group they make together, or of each journey in them on a page of its own.
pub(super) fn report(files: &[PathBuf], kind: ReportKind, sheet: &Sheet, console: &mut Console) -> Ending {
    if kind == ReportKind::Hr && !names_an_edition(files, console) {
        return hr_of_group(files, sheet, console);
    }
    let inputs = read_inputs(files, console);
    if inputs.files.iter().any(|file| is_same_file(Path::new(&file.name), &sheet.output)) {
        let name = sheet.output.display().to_string();
        console.complain(&console.about(&name, &console.texts.get("cli-output-input")));
        return Ending::NothingDone;
    }
    let (document, ending) = match kind {
        ReportKind::Group => {
            group_pages(inputs, console, |group, language| group_document(group, language, sheet.paper))
        }
        ReportKind::Poster => {
            group_pages(inputs, console, |group, language| poster_document(group, language, sheet.paper))
        }
        ReportKind::Hr => hr_pages(&inputs, sheet, console),
        ReportKind::Journey(choices) => {
            let (drawings, ending) = drawings_in(&inputs, console);
            (drawings.document(choices, sheet.paper, console), ending)
        }
        ReportKind::Agenda => {
            let (drawings, ending) = drawings_in(&inputs, console);
            (drawings.agenda(sheet.paper, console), ending)
        }
    };
    let Some(document) = document else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    match write_pdf(&document, &sheet.output, console) {
        Ending::Done => ending,
        other => other,
    }
}

/// Whether both names lead to one file that is there.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// The pages that `lay_out` makes of the group that the inputs are together.
fn group_pages(
    inputs: Inputs,
    console: &Console,
    lay_out: impl FnOnce(&Group, Language) -> Document,
) -> (Option<Document>, Ending) {
    let (group, ending) = gathered_group(inputs, console);
    (group.map(|group| lay_out(&group, console.texts.language())), ending)
}

/// The group that the inputs are together, if there is anyone in it; what is left out is told.
fn gathered_group(inputs: Inputs, console: &Console) -> (Option<Group>, Ending) {
    let gathered = gather(inputs, console);
    for line in gathered.left_out(console.texts) {
        console.complain(&line);
    }
    let ending = gathered.ending();
    let usable = gathered.merged.filter(|merged| !merged.group.journeys.is_empty());
    (usable.map(|merged| merged.group), ending)
}

/// One of `files` is, or a folder among them holds, an edition.
fn names_an_edition(files: &[PathBuf], console: &Console) -> bool {
    let inputs = read_inputs(files, console);
    inputs.files.iter().any(|file| matches!(file.content, Ok(AnyFile::Edition(_))))
}

/// The pages of the edition that the group in the one file would give, given out with that.
fn hr_of_group(files: &[PathBuf], sheet: &Sheet, console: &mut Console) -> Ending {
    if let [path] = files
        && is_same_file(path, &sheet.output)
    {
        let name = sheet.output.display().to_string();
        console.complain(&console.about(&name, &console.texts.get("cli-output-input")));
        return Ending::NothingDone;
    }
    let Some(giving) = Giving::prepare(files, sheet.on, console) else { return Ending::NothingDone };
    let document = edition_document(giving.edition(), console.texts.language(), sheet.paper);
    match pdf_of(&document, &sheet.output, console) {
        Some(bytes) => giving.write(&sheet.output, &bytes, Writing::Pdf, console),
        None => Ending::NothingDone,
    }
}

/// The pages of the file that is an edition.
fn hr_pages(inputs: &Inputs, sheet: &Sheet, console: &Console) -> (Option<Document>, Ending) {
    let language = console.texts.language();
    let document = inputs.files.iter().find_map(|file| match &file.content {
        Ok(AnyFile::Edition(edition)) => Some(edition_document(edition, language, sheet.paper)),
        _ => None,
    });
    let mut ending = Ending::Done;
    for file in inputs.files.iter().filter(|file| !matches!(file.content, Ok(AnyFile::Edition(_)))) {
        console.complain(&console.about(&file.name, &console.texts.get("cli-hr-edition-only")));
        ending = Ending::SomeRefused;
    }
    (document, ending)
}

/// The journeys among `inputs`; what is not taken is complained of.
fn drawings_in<'a>(inputs: &'a Inputs, console: &Console) -> (Drawings<'a>, Ending) {
    let mut drawings = Drawings::of(inputs);
    let mut ending = Ending::Done;
    for file in &inputs.files {
        let refused = match &file.content {
            Ok(content) => drawings.take(content, &inputs.instruments).err().map(|why| why.sentence(console.texts)),
            Err(trouble) => Some(storage_sentence(console.texts, trouble)),
        };
        if let Some(why) = refused {
            console.complain(&console.about(&file.name, &why));
            ending = Ending::SomeRefused;
        }
    }
    (drawings, ending)
}

/// Why a journey is not printed.
enum Refusal<'a> {
    UnknownInstrument(&'a Journey),
    Withdrawn,
}

impl Refusal<'_> {
    fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::UnknownInstrument(journey) => {
                let instrument = journey.instrument.to_string();
                texts.with("cli-unknown-instrument", [("instrument", instrument.into())])
            }
            Self::Withdrawn => fate_sentence(texts, &Fate::RefusedWithdrawn),
        }
    }
}

/// A state of a drawing, and how new it is.
struct State<'a> {
    journey: Journey,
    newness: (Timestamp, Vec<u8>),
    instrument: &'a Instrument,
}

/// The journeys to print: of each drawing the newest state, in the order of participants.
struct Drawings<'a> {
    newest: BTreeMap<(&'a str, Uuid), State<'a>>,
    /// Groups that know of someone who withdrew.
    groups: Vec<&'a Group>,
}

impl<'a> Drawings<'a> {
    /// None yet, and who withdrew from any group among `inputs`.
    fn of(inputs: &'a Inputs) -> Self {
        let groups = inputs.files.iter().filter_map(|file| match &file.content {
            Ok(AnyFile::Group(group)) if !group.withdrawn.is_empty() => Some(&**group),
            _ => None,
        });
        Self { newest: BTreeMap::new(), groups: groups.collect() }
    }

    /// Takes what is in a file, or says why something in it is not taken.
    fn take(&mut self, content: &'a AnyFile, instruments: &'a KnownInstruments) -> Result<(), Refusal<'a>> {
        match content {
            AnyFile::Journey(journey) => {
                let instrument = instruments.of(journey).ok_or(Refusal::UnknownInstrument(journey))?;
                self.add(journey, instrument)
            }
            AnyFile::Group(group) => {
                // All of them are tried, also after one that is refused.
                let tried = group.journeys.iter().map(|journey| self.add(journey, &group.setup.instrument));
                tried.fold(Ok(()), Result::and)
            }
            AnyFile::Setup(_) | AnyFile::Instrument(_) | AnyFile::Edition(_) => Ok(()),
        }
    }

    fn add(&mut self, journey: &'a Journey, instrument: &'a Instrument) -> Result<(), Refusal<'a>> {
        if self.groups.iter().any(|group| group.has_withdrawn(journey)) {
            return Err(Refusal::Withdrawn);
        }
        let place = (journey.participant.as_str(), journey.id);
        let journey = journey.clone().without_own();
        let newness = journey.newness();
        if self.newest.get(&place).is_none_or(|there| there.newness < newness) {
            self.newest.insert(place, State { journey, newness, instrument });
        }
        Ok(())
    }

    /// The moments to ask about, journey after journey; `None` without journeys.
    fn agenda(&self, paper: Paper, console: &Console) -> Option<Document> {
        let all: Vec<_> = self.newest.values().map(|state| (&state.journey, state.instrument)).collect();
        (!all.is_empty()).then(|| agenda_document(&all, console.texts.language(), paper))
    }

    /// One document with the pages of each; `None` without journeys.
    fn document(&self, choices: JourneyChoices, paper: Paper, console: &Console) -> Option<Document> {
        let language = console.texts.language();
        let bar = console.progress(self.newest.len());
        let one_page = |state: &State<'_>| {
            bar.inc(1);
            journey_document_with(choices, (&state.journey, state.instrument), language, paper)
        };
        let mut documents = self.newest.values().map(one_page);
        let mut document = documents.next()?;
        document.pages.extend(documents.flat_map(|next| next.pages));
        bar.finish_and_clear();
        if self.newest.len() > 1 {
            document.title = console.texts.with("cli-journeys-title", [("n", self.newest.len().into())]);
        }
        Some(document)
    }
}
