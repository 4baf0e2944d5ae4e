//! `report`: a PDF.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::cli::beside::beside_pages;
use crate::cli::console::{Console, Ending};
use crate::cli::giving::Giving;
use crate::cli::input::{Input, Inputs, KnownInstruments, read_inputs};
use crate::cli::merge::gather;
use crate::cli::output::{Writing, is_input, is_same_file};
use crate::cli::sheet::{pdf_of, write_pdf};
use crate::format::{AnyFile, is_edition};
use crate::model::{Fate, Group, Instrument, Journey, Now, ParticipantCode};
use crate::privacy::Whom;
use crate::report::{
    Document, JourneyChoices, KeySheet, MadePages, Paper, Printable, agenda_document, edition_document,
    journey_document_with, key_sheet_document, moments_of, now_document, receipt_document,
};
use crate::sealing::{KeyFile, lines_to_type_over};
use crate::storage::load;
use crate::text::{Texts, fate_sentence, seal_sentence, storage_sentence};

/// How a PDF is made, and where it goes.
pub(super) struct Sheet {
    /// What is on the page of a journey.
    pub choices: JourneyChoices,
    pub output: PathBuf,
    pub paper: Paper,
    /// The day on a receipt or a recovery sheet, or on which HR is told, for the group to remember.
    pub on: Option<Date>,
}

/// Makes a PDF of `files`: of the group they make together, or of each journey in them on a page of its own.
pub(super) fn report(files: &[PathBuf], kind: Printable, sheet: &Sheet, console: &mut Console) -> Ending {
    if kind == Printable::Recovery {
        return recovery(files, sheet, console);
    }
    if kind == Printable::Hr && !names_an_edition(files, console) {
        return hr_of_group(files, sheet, console);
    }
    let inputs = read_inputs(files, console);
    if is_input(&sheet.output, &inputs.files) {
        return output_is_input(&sheet.output, console);
    }
    let (document, ending) = match kind {
        Printable::Hr => hr_pages(&inputs, sheet, console),
        Printable::Now => now_pages(&inputs, sheet, console),
        Printable::Beside => {
            let (made, ending) = beside_pages(inputs, sheet.paper, console);
            say_left_out(&made.left_out, sheet, console);
            (made.document, ending)
        }
        Printable::Journey | Printable::Agenda | Printable::Receipt => journey_pages(&inputs, kind, sheet, console),
        _ => group_pages(inputs, kind, sheet, console),
    };
    finish(document, ending, sheet, console)
}

fn finish(document: Option<Document>, ending: Ending, sheet: &Sheet, console: &mut Console) -> Ending {
    let Some(document) = document else {
        console.complain(&console.texts.get("cli-nothing-usable"));
        return Ending::NothingDone;
    };
    match write_pdf(&document, &sheet.output, console) {
        Ending::Done => ending,
        other => other,
    }
}

fn output_is_input(output: &Path, console: &Console) -> Ending {
    console.complain(&console.about(&output.display().to_string(), &console.texts.get("cli-output-input")));
    Ending::NothingDone
}

/// The recovery sheet of the keys in a locked key file; of keys that lie open none is made, as it would open everything.
fn recovery(files: &[PathBuf], sheet: &Sheet, console: &mut Console) -> Ending {
    let [file] = files else {
        console.complain(&console.texts.get("cli-recovery-one"));
        return Ending::NothingDone;
    };
    if is_same_file(file, &sheet.output) {
        return output_is_input(&sheet.output, console);
    }
    let name = file.display().to_string();
    let refuse = |why: &str| {
        console.complain(&console.about(&name, why));
        Ending::NothingDone
    };
    let bytes = match load(file) {
        Ok(bytes) => bytes,
        Err(trouble) => return refuse(&storage_sentence(console.texts, &trouble)),
    };
    let locked = match KeyFile::read(bytes) {
        Ok(KeyFile::Locked(bytes)) => bytes,
        Ok(KeyFile::Open(_)) => return refuse(&console.texts.get("cli-recovery-open")),
        Err(fault) => return refuse(&seal_sentence(console.texts, fault)),
    };
    let public = match console.secrets.keys_in(file, console.texts) {
        Ok(keys) => keys.public().next().map(|key| key.to_string()).unwrap_or_default(),
        Err(why) => return refuse(&why),
    };
    let locked = String::from_utf8_lossy(&locked);
    let typed_over = lines_to_type_over(&locked);
    let keys = KeySheet { public: &public, locked: &locked, typed_over: &typed_over, file: &name };
    let document = key_sheet_document(keys, sheet.on.unwrap_or_else(|| console.today()), console.texts.language());
    finish(Some(document), Ending::Done, sheet, console)
}

/// Pages about the group that the inputs are together.
fn group_pages(inputs: Inputs, kind: Printable, sheet: &Sheet, console: &mut Console) -> (Option<Document>, Ending) {
    let (group, ending) = gathered_group(inputs, console);
    let language = console.texts.language();
    let Some(group) = group else { return (None, ending) };
    let made = MadePages::of_group(kind, &group, Whom::Everyone, language, sheet.paper);
    say_left_out(&made.left_out, sheet, console);
    (made.document, ending)
}

/// Says what is not on the pages.
fn say_left_out(left_out: &[String], sheet: &Sheet, console: &mut Console) {
    // Of letters that cannot be printed it is told where the PDF is made.
    let letters = console.texts.get("pages-out-letters");
    for sentence in left_out.iter().filter(|sentence| **sentence != letters) {
        console.say(&console.about(&sheet.output.display().to_string(), sentence));
    }
}

/// A page for each person with moments of now, among the inputs: in the journey, in a group, or as files of their own.
fn now_pages(inputs: &Inputs, sheet: &Sheet, console: &mut Console) -> (Option<Document>, Ending) {
    let mut handed_in: Vec<Now> = Vec::new();
    for file in &inputs.files {
        match &file.content {
            Ok(AnyFile::Now(now)) => handed_in.push((**now).clone()),
            Ok(AnyFile::Group(group)) => handed_in.extend(group.now.iter().cloned()),
            _ => {}
        }
    }
    let (drawings, ending) = drawings_in(inputs, console);
    let one = |state: &State<'_>| {
        let moments = moments_of(state.whole, &handed_in);
        let (language, paper) = (console.texts.language(), sheet.paper);
        (!moments.is_empty()).then(|| now_document(&state.journey, state.instrument, &moments, language, paper))
    };
    let document = drawings.newest.values().filter_map(one).reduce(|mut all, next| {
        all.pages.extend(next.pages);
        all
    });
    let has_drawing = |now: &Now| drawings.newest.values().any(|it| it.whole.participant == now.participant);
    let without: BTreeSet<&ParticipantCode> =
        handed_in.iter().filter(|now| !has_drawing(now)).map(|now| &now.participant).collect();
    let has_none = |it: &&State<'_>| moments_of(it.whole, &handed_in).is_empty();
    let of_drawings = drawings.newest.values().filter(has_none).count();
    if document.is_some() && of_drawings > 0 {
        say_left_out(&[console.texts.with("pages-out-no-moment", [("n", of_drawings.into())])], sheet, console);
    }
    for participant in &without {
        console.complain(&console.about(participant.as_str(), &console.texts.get("now-page-no-drawing")));
    }
    match &document {
        None if without.is_empty() => console.complain(&console.texts.get("now-page-none")),
        Some(_) if !without.is_empty() => return (document, Ending::SomeRefused),
        _ => {}
    }
    (document, ending)
}

/// Pages about each journey among the inputs. Who has not agreed to what the pages need is refused, and that is said.
fn journey_pages(inputs: &Inputs, kind: Printable, sheet: &Sheet, console: &mut Console) -> (Option<Document>, Ending) {
    let (mut drawings, mut ending) = drawings_in(inputs, console);
    for participant in drawings.leave_out_those_who_did_not_agree(kind) {
        console.complain(&console.about(&participant, &console.texts.get("cli-no-interview")));
        ending = Ending::SomeRefused;
    }
    if kind != Printable::Receipt && drawings.newest.values().any(|state| state.journey != *state.whole) {
        say_left_out(&[console.texts.get("pages-out-own")], sheet, console);
    }
    (drawings.document(kind, sheet, console), ending)
}

/// The group that the inputs are together, if there is anyone in it; what is left out is told.
fn gathered_group(inputs: Inputs, console: &Console) -> (Option<Group>, Ending) {
    let gathered = gather(inputs, console);
    gathered.complain_of_left_out(console);
    let ending = gathered.ending();
    let usable = gathered.merged.filter(|merged| !merged.group.journeys.is_empty());
    (usable.map(|merged| merged.group), ending)
}

/// One of `files` is, or a folder among them holds, an edition, whether or not it can be read.
fn names_an_edition(files: &[PathBuf], console: &Console) -> bool {
    let says_so = |file: &Input| load(Path::new(&file.name)).is_ok_and(|bytes| is_edition(&bytes));
    let is_edition = |file: &Input| match &file.content {
        Ok(content) => matches!(content, AnyFile::Edition(_)),
        Err(_) => says_so(file),
    };
    read_inputs(files, console).files.iter().any(is_edition)
}

/// The pages of the edition that the group in the one file would give, given out with that.
fn hr_of_group(files: &[PathBuf], sheet: &Sheet, console: &mut Console) -> Ending {
    if let [path] = files
        && is_same_file(path, &sheet.output)
    {
        return output_is_input(&sheet.output, console);
    }
    let Some(giving) = Giving::of_one(files, sheet.on, console) else { return Ending::NothingDone };
    let document = edition_document(giving.edition(), console.texts.language(), sheet.paper);
    match pdf_of(&document, &sheet.output, console) {
        Some(bytes) => giving.write(&sheet.output, &bytes, Writing::Pdf, console),
        None => Ending::NothingDone,
    }
}

/// The pages of the file that is an edition.
fn hr_pages(inputs: &Inputs, sheet: &Sheet, console: &Console) -> (Option<Document>, Ending) {
    let language = console.texts.language();
    let mut editions = inputs.files.iter().filter_map(|file| match &file.content {
        Ok(AnyFile::Edition(edition)) => Some(edition),
        _ => None,
    });
    let first = editions.next();
    if editions.next().is_some() {
        console.complain(&console.about("potloodlijn", &console.texts.get("cli-beside-editions")));
        return (None, Ending::NothingDone);
    }
    let document = first.map(|edition| edition_document(edition, language, sheet.paper));
    let mut ending = Ending::Done;
    for file in &inputs.files {
        let why = match &file.content {
            Ok(AnyFile::Edition(_)) => continue,
            Ok(_) => console.texts.get("cli-hr-edition-only"),
            Err(trouble) => storage_sentence(console.texts, trouble),
        };
        console.complain(&console.about(&file.name, &why));
        ending = Ending::SomeRefused;
    }
    (document, ending)
}

/// The journeys among `inputs`; what is not taken is complained of.
fn drawings_in<'a>(inputs: &'a Inputs, console: &Console) -> (Drawings<'a>, Ending) {
    inputs.passed_over.iter().for_each(|line| console.complain(line));
    let mut drawings = Drawings::of(inputs);
    let mut ending = Ending::Done;
    for file in &inputs.files {
        let refused = match &file.content {
            Ok(AnyFile::Edition(_)) if !file.is_named => {
                console.complain(&console.about(&file.name, &console.texts.get("cli-edition-not-merged")));
                None
            }
            Ok(AnyFile::Edition(_)) => file.refusal_of_edition(console),
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
    /// As it is in its file.
    whole: &'a Journey,
    newness: (bool, Timestamp, Vec<u8>),
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
            AnyFile::Now(_) | AnyFile::Setup(_) | AnyFile::Instrument(_) | AnyFile::Edition(_) => Ok(()),
        }
    }

    fn add(&mut self, journey: &'a Journey, instrument: &'a Instrument) -> Result<(), Refusal<'a>> {
        if self.groups.iter().any(|group| group.has_withdrawn(journey)) {
            return Err(Refusal::Withdrawn);
        }
        let place = (journey.participant.as_str(), journey.id);
        let whole = journey;
        let journey = whole.clone().without_own();
        let newness = journey.newness();
        if self.newest.get(&place).is_none_or(|there| there.newness < newness) {
            self.newest.insert(place, State { journey, whole, newness, instrument });
        }
        Ok(())
    }

    /// Leaves out who has not agreed to what `kind` needs; gives who they are.
    fn leave_out_those_who_did_not_agree(&mut self, kind: Printable) -> Vec<String> {
        let consent = kind.row().consent;
        let is_out = |state: &State<'_>| !consent.is_given(&state.journey);
        let out = self.newest.values().filter(|state| is_out(state)).map(|state| state.journey.participant.to_string());
        let out = out.collect();
        self.newest.retain(|_, state| !is_out(state));
        out
    }

    /// One document with the pages of each; `None` without journeys.
    fn document(&self, kind: Printable, sheet: &Sheet, console: &Console) -> Option<Document> {
        let bar = console.progress(self.newest.len());
        let one = |state: &State<'_>| {
            bar.inc(1);
            state.document(kind, sheet, console)
        };
        let mut documents = self.newest.values().map(one);
        let mut document = documents.next()?;
        document.pages.extend(documents.flat_map(|next| next.pages));
        bar.finish_and_clear();
        if kind == Printable::Journey && self.newest.len() > 1 {
            document.title = console.texts.with("cli-journeys-title", [("n", self.newest.len().into())]);
        }
        Some(document)
    }
}

impl State<'_> {
    fn document(&self, kind: Printable, sheet: &Sheet, console: &Console) -> Document {
        let (journey, language) = (&self.journey, console.texts.language());
        match kind {
            Printable::Agenda => agenda_document(&[(journey, self.instrument)], language, sheet.paper),
            Printable::Receipt => {
                // As far as the file knows: what was not handed in was last changed then.
                let handed_in = journey.as_drawn.as_ref().map_or(journey.modified, |first| first.at);
                let day = sheet.on.unwrap_or_else(|| console.day_of(handed_in));
                receipt_document(journey, self.instrument, day, language)
            }
            _ => journey_document_with(sheet.choices, (journey, self.instrument), language, sheet.paper),
        }
    }
}
