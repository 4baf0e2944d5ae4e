//! Whose sheet it is, and of which set-up.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::found::Pile;
use super::page::{PageFault, PageRead};
use crate::model::{Code, Group, Indicator, Instrument, Language, Now, NowMoment, ParticipantCode, Setup, Timeline};
use crate::reading::{Found, PAPER, SheetFault, SheetOf, SheetRead, StripRead, Written};
use crate::sheet_geometry::{MOST_PENCILS, Paper, SHEET_VERSION, SheetCode, StripCode};
use crate::text::{Texts, picture_sentence, sheet_sentence};

/// A sheet of which all is known.
#[derive(Debug)]
pub struct Sheet {
    of: Candidate,
    indicators: Vec<Indicator>,
    version: u32,
    paper: Paper,
    /// Whose it is.
    pub participant: ParticipantCode,
    /// What was read of it.
    pub read: SheetRead,
    /// Which sheet of its instrument, from 1, and how many there are.
    pub number: usize,
    /// How many sheets its instrument has.
    pub sheets: usize,
    /// What is to be known of how it was read: ids of texts.
    remarks: Vec<&'static str>,
}

/// Why a sheet is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no sheet in the picture.
    Page(PageFault),
    /// It is not known whose it is, or of which set-up; the id of a text.
    Whose(&'static str),
}

impl Refusal {
    /// A sentence that says why, and what to do on a command line.
    pub fn sentence(self, texts: &Texts) -> String {
        match self {
            Self::Page(PageFault::Picture(fault)) => picture_sentence(texts, fault),
            Self::Page(PageFault::Sheet(fault)) => sheet_sentence(texts, fault),
            Self::Whose(id) => texts.get(id),
        }
    }

    /// The same, and what to do in the window.
    pub fn sentence_in_window(self, texts: &Texts) -> String {
        match self {
            Self::Whose(id) => texts.get(match id {
                "read-unknown-setup" => "pile-unknown-setup",
                "read-unknown-instrument" => "pile-unknown-instrument",
                "read-no-dates" => "pile-no-dates",
                "read-no-qr" => "pile-no-qr",
                "read-no-code" => "pile-no-code",
                other => other,
            }),
            Self::Page(_) => self.sentence(texts),
        }
    }

    /// Pointing at the corners of the sheet may help.
    pub fn is_about_place(self) -> bool {
        matches!(self, Self::Page(PageFault::Sheet(SheetFault::NoSheet | SheetFault::CutOff | SheetFault::Blurred)))
    }

    /// Saying whose it is helps.
    pub fn is_about_code(self) -> bool {
        matches!(self, Self::Whose("read-no-code" | "read-withdrawn"))
    }
}

impl Sheet {
    /// How many lines were read, how much of them is doubtful, and what else is to be known.
    pub fn line(&self, texts: &Texts) -> String {
        line(&self.read, &self.participant, self.remarks.iter().copied(), texts)
    }

    /// The lines on each of the other sheets that its person has, with the number of that sheet.
    pub fn on_other_sheets(&self) -> impl Iterator<Item = (usize, &[Indicator])> {
        let numbered = (1..=self.sheets).zip(self.of.setup.instrument.indicators.chunks(MOST_PENCILS));
        numbered.filter(|(number, _)| *number != self.number)
    }

    /// What is to be known of how it was read, besides its lines; empty when there is nothing.
    pub fn remarks(&self, texts: &Texts) -> String {
        self.remarks.iter().map(|id| texts.get(id)).collect::<Vec<_>>().join(" ")
    }

    /// What its journey is made of besides what was read.
    pub fn of(&self) -> SheetOf<'_> {
        SheetOf {
            setup: &self.of.setup,
            is_of_no_setup: self.of.is_of_no_setup,
            indicators: &self.indicators,
            version: self.version,
            paper: self.paper,
        }
    }

    /// The set-up that the journey names.
    pub fn setup(&self) -> Option<Uuid> {
        (!self.of.is_of_no_setup).then_some(self.of.setup.id)
    }
}

/// A set-up a sheet is of.
#[derive(Debug)]
struct Candidate {
    setup: Setup,
    /// The sheet names no set-up, so neither does its journey.
    is_of_no_setup: bool,
    /// What is said of how it was found: the id of a text.
    remark: Option<&'static str>,
}

/// What is known of all sheets of a pile together.
#[derive(Debug)]
pub struct Whose<'a> {
    pile: &'a Pile,
    /// Whose the only sheet is, as was said.
    given: Option<ParticipantCode>,
    /// Codes that were read already, by set-up.
    used: BTreeSet<(Uuid, String)>,
    /// How many sheets name each set-up.
    named: BTreeMap<Uuid, usize>,
}

/// A code written by hand is believed where it is no less likely than this (a logarithm) in all its letters together.
const LEAST_FIT: f32 = -40.0;
/// With numbers of pencils whose swatches leave the paper between them this much less bare, the sheet was not printed.
const AS_BARE: f32 = 0.04;
/// A code that is less likely than this is taken, and said to be looked at.
const SURE_FIT: f32 = -12.0;

impl<'a> Whose<'a> {
    /// For the pages of a pile as they were read; `given` is whose the only sheet is, where that was said.
    pub fn new(pile: &'a Pile, pages: &[PageRead], given: Option<ParticipantCode>) -> Self {
        let mut named = BTreeMap::new();
        for setup in pages.iter().filter_map(|page| page.code.as_ref()?.setup) {
            *named.entry(setup).or_insert(0) += 1;
        }
        Self { pile, given, used: BTreeSet::new(), named }
    }

    /// Whose a page is.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn sheet(&mut self, page: PageRead) -> Result<Sheet, Refusal> {
        let mut tries = page.tries.map_err(Refusal::Page)?;
        let of = match &page.code {
            Some(code) => self.of_code(code),
            None => self.guessed(&mut tries),
        };
        let of = of.map_err(Refusal::Whose)?;
        let Some((_, read)) = tries.pop() else { return Err(Refusal::Page(PageFault::Sheet(SheetFault::NoSheet))) };
        let (number, sheets) = page.code.as_ref().map_or((1, 1), |code| (code.sheet, code.sheets));
        let chunks = of.setup.instrument.indicators.chunks(MOST_PENCILS);
        let Some(indicators) = chunks.skip(number - 1).map(<[Indicator]>::to_vec).next() else {
            return Err(Refusal::Whose("read-other-instrument"));
        };
        let (participant, remark) = self
            .participant(page.code.as_ref().and_then(|code| code.participant.as_deref()), &of.setup, &read.written)
            .map_err(Refusal::Whose)?;
        let is_printed = page.code.as_ref().is_some_and(|code| code.participant.is_some());
        self.refuse_withdrawn(&of.setup, is_printed, &participant, &read.written)?;
        self.used.insert((of.setup.id, participant.as_str().to_uppercase()));
        let mirrored = page.is_mirrored.then_some("read-mirrored");
        let small = read.is_small.then_some("read-small");
        let remarks = [of.remark, remark, mirrored, small].into_iter().flatten().collect();
        let version = page.code.as_ref().map_or(SHEET_VERSION, |code| code.version);
        let paper = page.code.as_ref().map_or(Paper::A4, |code| code.paper);
        Ok(Sheet { of, indicators, version, paper, participant, read, number, sheets, remarks })
    }

    /// Whose a strip is, as a moment of now at a day.
    ///
    /// # Errors
    /// Why it cannot be taken.
    pub fn strip(&mut self, (code, read): &(StripCode, StripRead), (id, at): (Uuid, Date)) -> Result<Now, Refusal> {
        let setup = match (code.setup, &code.instrument) {
            (Some(id), _) => self.pile.setups().find(|setup| setup.id == id).cloned().ok_or("read-unknown-setup"),
            (None, Some(instrument)) => {
                let known = self.pile.instrument(instrument).ok_or("read-unknown-instrument");
                known.map(|instrument| setup_over(instrument, Timeline::new(at, at)))
            }
            (None, None) => Err("read-unknown-instrument"),
        };
        let setup = setup.map_err(Refusal::Whose)?;
        let printed = code.participant.as_deref();
        let (participant, _) = self.participant(printed, &setup, &read.written).map_err(Refusal::Whose)?;
        self.refuse_withdrawn(&setup, printed.is_some(), &participant, &read.written)?;
        let mut moment = NowMoment::new(id, at, read.moment);
        let indicators = setup.instrument.indicators.iter().map(|indicator| indicator.id.clone());
        moment.values = indicators.zip(read.values.iter().copied()).collect();
        moment.ticked = read.ticked;
        if let Some(paper) = Code::new(PAPER) {
            moment.origin = paper;
        }
        let instrument = setup.instrument.id.clone();
        Ok(Now { participant, setup: code.setup, instrument, moment })
    }

    /// The set-up that a QR code names, or one for the instrument it names; the id of a text when there is none.
    fn of_code(&self, code: &SheetCode) -> Result<Candidate, &'static str> {
        if let Some(id) = code.setup {
            let setup = self.pile.setups().find(|setup| setup.id == id).ok_or("read-unknown-setup")?;
            return Ok(Candidate { setup: setup.clone(), is_of_no_setup: false, remark: None });
        }
        let id = code.instrument.as_ref().ok_or("read-unknown-instrument")?;
        let fits = |setup: &&Setup| setup.instrument.id == *id;
        let mut named = self.pile.named.iter().filter(fits);
        if let (Some(setup), None) = (named.next(), named.next()) {
            return Ok(Candidate { setup: setup.clone(), is_of_no_setup: false, remark: None });
        }
        let instrument = self.pile.instrument(id).ok_or("read-unknown-instrument")?;
        let made = |timeline: Timeline, remark| Candidate {
            setup: setup_over(instrument, timeline),
            is_of_no_setup: true,
            remark,
        };
        if let Some((from, to)) = code.period {
            return Ok(made(Timeline::new(from, to), None));
        }
        let other = self.pile.setups().find(fits).ok_or("read-no-dates")?;
        Ok(made(other.timeline.clone(), Some("read-period-borrowed")))
    }

    /// The set-up of a sheet whose QR code could not be read, from the others of the pile: the one whose codes fit best what is written
    /// in the boxes, else the only one, else the one that most sheets name. What was read for other numbers of pencils is dropped: between
    /// the swatches of the right number the paper is bare.
    fn guessed(&self, tries: &mut Vec<(usize, SheetRead)>) -> Result<Candidate, &'static str> {
        let pencils = |setup: &Setup| setup.instrument.indicators.len().min(MOST_PENCILS);
        let barest = tries.iter().map(|(_, read)| read.bare_between).fold(0.0, f32::max);
        tries.retain(|(_, read)| read.bare_between > barest - AS_BARE);
        let mut best: Option<(f32, &Setup)> = None;
        for setup in self.pile.setups() {
            let Some((_, read)) = tries.iter().find(|(count, _)| *count == pencils(setup)) else { continue };
            let often = *self.named.get(&setup.id).unwrap_or(&0) as f32;
            let fit = read.written.best_fit(&setup.codes).map_or(LEAST_FIT, |(fit, _)| fit).max(LEAST_FIT);
            let fit = fit + 0.01 * often;
            if best.is_none_or(|(least, _)| fit > least) {
                best = Some((fit, setup));
            }
        }
        let (_, setup) = best.ok_or("read-no-qr")?;
        tries.retain(|(count, _)| *count == pencils(setup));
        Ok(Candidate { setup: setup.clone(), is_of_no_setup: false, remark: Some("read-setup-of-others") })
    }

    /// Who withdrew is not read again. Their code is in no list any more, so what is written by hand may look like the code of
    /// someone else: whatever is at least as likely as that must not be theirs.
    fn refuse_withdrawn(
        &self,
        setup: &Setup,
        is_printed: bool,
        participant: &ParticipantCode,
        boxes: &Written,
    ) -> Result<(), Refusal> {
        let groups: Vec<&Group> = self.pile.groups.iter().filter(|group| !group.withdrawn_people.is_empty()).collect();
        if groups.is_empty() {
            return Ok(());
        }
        let written = if is_printed || self.given.is_some() { Vec::new() } else { boxes.likely() };
        let least = boxes.fit(participant.as_str());
        let others = written.iter().filter(|other| boxes.fit(other) >= least);
        let all = others.filter_map(|code| ParticipantCode::new(code)).chain([participant.clone()]);
        let gone = |code: &ParticipantCode| groups.iter().any(|group| group.person_has_withdrawn(setup.id, code));
        let mut all = all;
        if all.any(|code| gone(&code)) { Err(Refusal::Whose("read-withdrawn")) } else { Ok(()) }
    }

    /// Whose it is, and what is said of how that was found.
    fn participant(
        &self,
        printed: Option<&str>,
        setup: &Setup,
        written: &Written,
    ) -> Result<(ParticipantCode, Option<&'static str>), &'static str> {
        if let Some(given) = &self.given {
            return Ok((given.clone(), None));
        }
        let known = |text: &str| ParticipantCode::new(text).ok_or("read-no-code");
        if let Some(printed) = printed {
            let listed = setup.codes.iter().find(|listed| listed.trim().eq_ignore_ascii_case(printed));
            return Ok((known(listed.map_or(printed, String::as_str))?, None));
        }
        if setup.codes.is_empty() {
            let text = written.freely().ok_or("read-no-code")?;
            return Ok((known(&text)?, Some("read-code-by-hand")));
        }
        if let Some(text) = written.best_of(&setup.codes, LEAST_FIT) {
            let is_sure = written.best_of(&setup.codes, SURE_FIT).is_some();
            return Ok((known(text)?, (!is_sure).then_some("read-code-by-hand")));
        }
        let is_free = |text: &&String| !self.used.contains(&(setup.id, text.to_uppercase()));
        let mut free = setup.codes.iter().filter(is_free);
        match (free.next(), free.next()) {
            (Some(only), None) => Ok((known(only)?, Some("read-code-left"))),
            _ => Err("read-no-code"),
        }
    }
}

/// A set-up for an instrument by itself, over a period.
fn setup_over(instrument: &Instrument, timeline: Timeline) -> Setup {
    Setup::standard(Uuid::nil(), instrument.clone(), timeline, Language::default())
}

/// How many lines were read, how much of them is doubtful, and what else is to be known.
fn line(
    read: &SheetRead,
    participant: &ParticipantCode,
    remarks: impl Iterator<Item = &'static str>,
    texts: &Texts,
) -> String {
    let lines = read.lines.iter().filter(|line| line.iter().any(Option::is_some)).count();
    let columns = read.lines.iter().flatten().flatten();
    let (all, doubtful) = columns
        .fold((0, 0), |(all, doubtful), reading| (all + 1, doubtful + usize::from(reading.found != Found::Sure)));
    let percent = (doubtful * 100).div_ceil(all.max(1));
    let words = [("code", participant.to_string().into()), ("lines", lines.into()), ("percent", percent.into())];
    remarks.fold(texts.with("read-line", words), |line, id| format!("{line} {}", texts.get(id)))
}
