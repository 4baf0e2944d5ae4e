//! `report`: a PDF.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::arguments::ReportKind;
use super::console::{Console, Ending};
use super::input::{Inputs, KnownInstruments, read_inputs};
use super::merge::gather;
use super::output::{Writing, write_output};
use crate::format::AnyFile;
use crate::model::{Instrument, Journey};
use crate::report::{Document, Paper, group_document, journey_document, to_pdf};
use crate::text::storage_sentence;

/// Where a PDF goes and what it is printed on.
pub(super) struct Sheet {
    pub output: PathBuf,
    pub paper: Paper,
}

/// Makes a PDF of `files`: of the group they make together, or of each journey in them on a page of its own.
pub(super) fn report(files: &[PathBuf], kind: ReportKind, sheet: &Sheet, console: &mut Console) -> Ending {
    let inputs = read_inputs(files, console);
    let (document, ending) = match kind {
        ReportKind::Group => group_pages(inputs, sheet.paper, console),
        ReportKind::Journey => journey_pages(&inputs, sheet.paper, console),
    };
    let Some(document) = document else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    match to_pdf(&document) {
        Ok(bytes) if write_output(&sheet.output, &bytes, Writing::Foreign, console) => ending,
        Ok(_) => Ending::NothingDone,
        Err(trouble) => {
            let what = console.texts.with("cli-no-pdf", [("detail", trouble.to_string().into())]);
            console.complain(&console.about(&sheet.output.display().to_string(), &what));
            Ending::NothingDone
        }
    }
}

fn group_pages(inputs: Inputs, paper: Paper, console: &Console) -> (Option<Document>, Ending) {
    let gathered = gather(inputs, console);
    for line in gathered.left_out(console.texts) {
        console.complain(&line);
    }
    let ending = gathered.ending();
    let usable = gathered.merged.filter(|merged| !merged.group.journeys.is_empty());
    (usable.map(|merged| group_document(&merged.group, console.texts.language(), paper)), ending)
}

fn journey_pages(inputs: &Inputs, paper: Paper, console: &Console) -> (Option<Document>, Ending) {
    let mut drawings = Drawings::default();
    let mut ending = Ending::Done;
    for file in &inputs.files {
        let refused = match &file.content {
            Ok(content) => drawings.take(content, &inputs.instruments).err().map(|it| {
                console.texts.with("cli-unknown-instrument", [("instrument", it.instrument.to_string().into())])
            }),
            Err(trouble) => Some(storage_sentence(console.texts, trouble)),
        };
        if let Some(why) = refused {
            console.complain(&console.about(&file.name, &why));
            ending = Ending::SomeRefused;
        }
    }
    (drawings.document(paper, console), ending)
}

/// The journeys to print: of each drawing the newest state, in the order of participants.
#[derive(Default)]
struct Drawings<'a> {
    newest: BTreeMap<(&'a str, uuid::Uuid), (&'a Journey, &'a Instrument)>,
}

impl<'a> Drawings<'a> {
    /// Takes what is in a file; the journey comes back when its instrument is not known.
    fn take(&mut self, content: &'a AnyFile, instruments: &'a KnownInstruments) -> Result<(), &'a Journey> {
        match content {
            AnyFile::Journey(journey) => self.add(journey, instruments.of(journey).ok_or(&**journey)?),
            AnyFile::Group(group) => {
                group.journeys.iter().for_each(|journey| self.add(journey, &group.setup.instrument));
            }
            AnyFile::Setup(_) | AnyFile::Instrument(_) => {}
        }
        Ok(())
    }

    fn add(&mut self, journey: &'a Journey, instrument: &'a Instrument) {
        let place = (journey.participant.as_str(), journey.id);
        if self.newest.get(&place).is_none_or(|(there, _)| there.modified < journey.modified) {
            self.newest.insert(place, (journey, instrument));
        }
    }

    /// One document with a page for each; `None` without journeys.
    fn document(&self, paper: Paper, console: &Console) -> Option<Document> {
        let language = console.texts.language();
        let bar = console.progress(self.newest.len());
        let one_page = |&(journey, instrument): &(&Journey, &Instrument)| {
            bar.inc(1);
            journey_document(journey, instrument, language, paper)
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
