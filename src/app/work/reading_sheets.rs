//! Reading drawn sheets, and pictures of them to look at, away from the window's own thread.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use rayon::prelude::*;
use uuid::Uuid;

use crate::app::group::from_paper::Again;
use crate::app::group::from_paper::pile::{NotTaken, PileSheet, RowKey, SheetPicture};
use crate::app::work::progress::Progress;
use crate::format::LARGEST_FILE_BYTES;
use crate::model::{Code, Group, Journey, Language, Now, ParticipantCode, Setup};
use crate::pile::{AbsentSheet, PageOf, Pile, Refusal, Sheet, Whose, new_id, picture_on, pile_of, read_page, sheet_in};
use crate::reading::{Pixel, add_lines, journey_of};
use crate::sealing::Openers;
use crate::text::Texts;

/// A sheet that is looked at has so many pixels for a millimetre.
const PIXELS_PER_MM: f64 = 6.0;

/// A picture that could not be laid straight has at most so many pixels along its longer side.
const LONGEST_SIDE: usize = 1600;

/// Sheets to be read.
#[derive(Debug)]
pub struct SheetsToRead {
    /// Pictures, and folders of them.
    pub files: Vec<PathBuf>,
    /// Set-ups that they may have been printed from, besides those among the files.
    pub setups: Vec<Setup>,
    /// The group that is open, without its drawings: who withdrew from it is not read again.
    pub group: Option<Box<Group>>,
    /// The document of that group ([`crate::app::document::Open::number`]).
    pub for_group: Option<u64>,
    /// Journeys from paper that are there already: a sheet that is read again keeps its id.
    pub known: Vec<KnownSheet>,
    /// What sealed files among them are opened with.
    pub openers: Openers,
    /// One of them is read again, otherwise.
    pub again: Option<Again>,
    /// When this was asked.
    pub now: Timestamp,
    /// The language of what is said.
    pub language: Language,
    /// How far it is.
    pub progress: Arc<Progress>,
}

/// A journey from paper that is there already.
#[derive(Debug, Clone)]
pub struct KnownSheet {
    /// Its id.
    pub id: Uuid,
    /// Its set-up.
    pub setup: Option<Uuid>,
    /// Whose it is.
    pub participant: ParticipantCode,
    /// A person looked it over.
    pub is_checked: bool,
    /// Its lines.
    pub lines: Vec<Code>,
}

impl KnownSheet {
    /// A person looked it over when `sheet`, which has lines, was not there: none of its lines is on that.
    fn lacks(&self, sheet: &Sheet) -> bool {
        let others = AbsentSheet::beside(sheet);
        let is_on_others = |code: &Code| others.iter().any(|other| other.has_line(code));
        !others.is_empty() && sheet.read.has_lines() && self.lines.iter().all(is_on_others)
    }
}

/// What came of reading sheets.
#[derive(Debug)]
pub struct SheetsRead {
    /// The sheets, in the order of their files.
    pub sheets: Vec<PileSheet>,
    /// The journeys to be taken into the group.
    pub journeys: Vec<ReadJourney>,
    /// Strips for a moment of now, each with the name of its picture.
    pub now: Vec<(String, Now)>,
    /// Set-ups that lay among the files.
    pub setups: Vec<Setup>,
    /// Files that were to be pictures and are none, each with the reason.
    pub unreadable: Vec<(PathBuf, String)>,
    /// How many sealed files among them were opened.
    pub opened: usize,
    /// It was stopped; what was read until then is taken.
    pub is_stopped: bool,
    /// A sheet that was read again, otherwise.
    pub again: Option<Again>,
    /// The document of the group for which they were read, if for one.
    pub for_group: Option<u64>,
}

/// What was read of the sheets of one person.
#[derive(Debug)]
pub struct ReadJourney {
    /// The name of its first sheet.
    pub name: String,
    /// The journey.
    pub journey: Journey,
    /// The sheets of this person that are not among the pictures.
    pub absent: Vec<AbsentSheet>,
}

/// Reads sheets.
pub fn read_sheets(wanted: SheetsToRead) -> SheetsRead {
    let texts = Texts::of(wanted.language);
    let open = |bytes: Vec<u8>| Ok(wanted.openers.open_if_sealed(bytes, LARGEST_FILE_BYTES)?);
    let mut pile = pile_of(&wanted.files, &[], &open, texts);
    pile.among.extend(wanted.setups.iter().cloned());
    pile.groups.extend(wanted.group.iter().map(|group| (**group).clone()));
    if let Some(again) = &wanted.again {
        pile.pages.retain(|page| page.path == again.file && page.number == again.page);
    }
    let progress = &wanted.progress;
    progress.begin(pile.pages.len());
    let corners = wanted.again.as_ref().and_then(|again| again.corners);
    let read: Vec<_> = pile
        .pages
        .par_iter()
        .map(|page| {
            let read = (!progress.is_stopped()).then(|| read_page(page, &pile, corners));
            progress.step();
            read
        })
        .collect();
    let is_stopped = read.iter().any(Option::is_none);
    let (pages, read): (Vec<&PageOf>, Vec<_>) =
        pile.pages.iter().zip(read).filter_map(|(page, read)| Some((page, read?))).unzip();
    let participant = wanted.again.as_ref().and_then(|again| again.participant.as_deref());
    let mut whose = Whose::new(&pile, &read, participant.and_then(ParticipantCode::new));
    let mut taking = Taking { wanted: &wanted, texts, claimed: Vec::new(), journeys: Vec::new() };
    let mut now = Vec::new();
    let sheets = pages.into_iter().zip(read).filter_map(|(page, read)| {
        let name = page.told_shortly(texts);
        if let Some(strip) = &read.strip {
            match whose.strip(strip, (Uuid::nil(), page.day())) {
                Ok(mut of_now) => {
                    of_now.moment.id = new_id(of_now.setup, &of_now.participant, page.fingerprint);
                    of_now.moment.modified = Some(page.written);
                    now.push((name, of_now));
                    return None;
                }
                Err(refusal) => return Some(refused(page, name, refusal, texts)),
            }
        }
        let ((result, number, remarks), others) = match whose.sheet(read) {
            Ok(sheet) => (taking.take(page, &name, &sheet), AbsentSheet::beside(&sheet)),
            Err(refusal) => return Some(PileSheet { corners, ..refused(page, name, refusal, texts) }),
        };
        Some(PileSheet { page: page.clone(), name, corners, number, result, remarks, others })
    });
    let sheets: Vec<PileSheet> = sheets.collect();
    let unreadable = unreadable(&pile);
    SheetsRead {
        sheets,
        journeys: taking.journeys,
        now,
        setups: pile.among,
        unreadable,
        opened: pile.opened,
        is_stopped,
        again: wanted.again,
        for_group: wanted.for_group,
    }
}

/// A sheet that was not taken.
fn refused(page: &PageOf, name: String, refusal: Refusal, texts: &Texts) -> PileSheet {
    let why = refusal.sentence_in_window(texts);
    let result = Err(NotTaken { refusal: Some(refusal), why });
    PileSheet { page: page.clone(), name, corners: None, number: 1, result, remarks: String::new(), others: Vec::new() }
}

/// What is no picture and was to be one.
fn unreadable(pile: &Pile) -> Vec<(PathBuf, String)> {
    use crate::pile::WhyAside;
    let why = |why: &WhyAside| match why {
        WhyAside::PassedOver | WhyAside::NotLookedInto(_) => None,
        WhyAside::Sealed(why) | WhyAside::Refused(why) | WhyAside::NoSetup(why) => Some(why.clone()),
    };
    pile.aside.iter().filter_map(|aside| Some((aside.path.clone(), why(&aside.why)?))).collect()
}

/// Sheets on their way to journeys.
struct Taking<'a> {
    wanted: &'a SheetsToRead,
    texts: &'static Texts,
    claimed: Vec<Uuid>,
    journeys: Vec<ReadJourney>,
}

impl Taking<'_> {
    fn take(&mut self, page: &PageOf, name: &str, sheet: &Sheet) -> (Result<Uuid, NotTaken>, usize, String) {
        let (setup, mut remarks) = (sheet.setup(), sheet.remarks(self.texts));
        let is_theirs = |known: &&KnownSheet| known.setup == setup && known.participant == sheet.participant;
        if let Some(checked) = self.wanted.known.iter().filter(is_theirs).find(|known| known.is_checked) {
            if !checked.lacks(sheet) {
                return (Ok(checked.id), sheet.number, self.texts.get("pile-checked-already"));
            }
            let added = self.texts.get("pile-added-to-checked");
            remarks = if remarks.is_empty() { added } else { format!("{remarks} {added}") };
        }
        // Of an instrument with many lines there is more than one sheet.
        let other = self.journeys.iter_mut().find(|ReadJourney { journey, absent, .. }| {
            let is_absent = absent.iter().any(|absent| absent.number == sheet.number);
            journey.setup == setup && journey.participant == sheet.participant && is_absent
        });
        if let Some(ReadJourney { journey, absent, .. }) = other {
            add_lines(journey, &sheet.read, sheet.of().indicators);
            absent.retain(|absent| absent.number != sheet.number);
            return (Ok(journey.id), sheet.number, remarks);
        }
        let known = self.wanted.known.iter().filter(is_theirs).find(|known| !self.claimed.contains(&known.id));
        let id = known.map_or_else(|| new_id(setup, &sheet.participant, page.fingerprint), |known| known.id);
        self.claimed.push(id);
        // What is read again otherwise is newer than what was read first.
        let at = if self.wanted.again.is_some() { self.wanted.now } else { page.written };
        let journey = journey_of(&sheet.read, &sheet.of(), sheet.participant.clone(), (id, at));
        self.journeys.push(ReadJourney { name: name.to_owned(), journey, absent: AbsentSheet::beside(sheet) });
        (Ok(id), sheet.number, remarks)
    }
}

/// The picture of a sheet: laid straight where that can be done, else as it came.
pub fn look_at_sheet(page: &PageOf, corners: Option<[Pixel; 4]>) -> SheetPicture {
    let key = RowKey::Page(page.path.clone(), page.number);
    let Ok(picture) = picture_on(page) else {
        return SheetPicture { key, picture: None, is_straight: false, size: (1, 1) };
    };
    let size = (picture.width(), picture.height());
    let located = sheet_in(&picture, corners).ok();
    let is_straight = located.is_some();
    let shown =
        located.map_or_else(|| picture.shrunk(LONGEST_SIDE), |located| located.laid_straight(&picture, PIXELS_PER_MM));
    SheetPicture { key, picture: Some(Arc::new(shown)), is_straight, size }
}
