//! A sheet of paper to draw on with coloured pencils, made so that a photo of it can be read back. Where things stand is
//! said in [`crate::sheet_geometry`] and nowhere else.

mod behind;
mod cells;
mod context;
mod drawing_area;
mod side;
mod strip;
mod styles;

use self::behind::Behind;
pub(in crate::report) use self::cells::{draw_markers, draw_qr};
use self::context::{draw_context, marks_of};
use self::drawing_area::{Area, draw_area};
use self::side::{About, draw_pencils, draw_sheet_words};
use self::strip::{draw_consent, draw_strip};
use self::styles::{NAME, NOTE, READ, WORDS, outline};
use crate::model::{Indicator, Instrument, Language, Setup, Timeline};
use crate::report::page::{Anchor, Document, Frame, Page, at};
use crate::report::role::Role;
use crate::report::style::{Paper, Style};
use crate::sheet_geometry::{CODE_BOXES, MOST_PENCILS, SHEET_VERSION, SheetCode, SheetGeometry, printed_participant};
use crate::text::Texts;

/// The left edge of words between the corner markers.
const WORDS_LEFT_MM: f64 = 20.0;

/// Room for words between two markers.
const WORDS_MM: f64 = 118.0;

/// The baseline of how to go about it; higher where names of a calendar stand under it.
const STEPS_MM: f64 = 24.2;

/// See [`STEPS_MM`].
const STEPS_OVER_NAMES_MM: f64 = 21.0;

/// The first line under the lanes, and from one to the next.
const FOOT_FIRST_MM: f64 = 194.2;
/// See [`FOOT_FIRST_MM`].
const FOOT_STEP_MM: f64 = 3.7;

/// What a blank sheet is for.
#[derive(Debug, Clone, Copy)]
pub enum SheetFor<'a> {
    /// A group that was prepared: its period stands on the sheet.
    Setup(&'a Setup),
    /// Anyone: the field has two years of equal months, and begin and end are filled in by hand.
    Instrument(&'a Instrument),
}

impl<'a> SheetFor<'a> {
    pub(in crate::report) fn instrument(self) -> &'a Instrument {
        match self {
            Self::Setup(setup) => &setup.instrument,
            Self::Instrument(instrument) => instrument,
        }
    }

    /// The period, where it is known and has a length.
    fn timeline(self) -> Option<&'a Timeline> {
        match self {
            Self::Setup(setup) => Some(&setup.timeline).filter(|timeline| timeline.length_days() > 0.0),
            Self::Instrument(_) => None,
        }
    }

    pub(in crate::report) fn setup(self) -> Option<&'a Setup> {
        match self {
            Self::Setup(setup) => Some(setup),
            Self::Instrument(_) => None,
        }
    }
}

/// Blank sheets: one with all pencils, or more where the instrument has more than [`MOST_PENCILS`] indicators. What finds no
/// room on them, as a long contact card, is read in full on a page after them.
pub fn blank_sheet_document(about: SheetFor<'_>, language: Language, paper: Paper) -> Document {
    let texts = Texts::of(language);
    let mut behind = Behind::default();
    let mut pages = sheets(about, None, (paper, texts), &mut behind);
    pages.extend(behind.pages(texts));
    titled(about, pages, (paper, texts))
}

/// Blank sheets for each code that a set-up hands out, with the code on it in words and in its QR code, so that no handwriting need be
/// read. A code that does not fit in a QR code gets a sheet with boxes; gives those too.
pub fn blank_sheets_for_codes(setup: &Setup, language: Language, paper: Paper) -> (Document, Vec<String>) {
    let texts = Texts::of(language);
    let about = SheetFor::Setup(setup);
    let (mut behind, mut pages, mut with_boxes) = (Behind::default(), Vec::new(), Vec::new());
    for code in setup.codes_to_hand_out() {
        if printed_participant(&code).is_none() {
            with_boxes.push(code.clone());
        }
        behind = Behind::default();
        pages.extend(sheets(about, Some(&code), (paper, texts), &mut behind));
    }
    pages.extend(behind.pages(texts));
    (titled(about, pages, (paper, texts)), with_boxes)
}

fn titled(about: SheetFor<'_>, pages: Vec<Page>, (paper, texts): (Paper, &'static Texts)) -> Document {
    let language = texts.language();
    let name = about.setup().map_or(about.instrument().name.get(language), |setup| &setup.name);
    let title = format!("{} – {name}", texts.get("blank-title"));
    Document { title, language, pages: paper.fit(pages) }
}

/// The sheets of one person, or of nobody in particular.
fn sheets(
    about: SheetFor<'_>,
    participant: Option<&str>,
    (paper, texts): (Paper, &'static Texts),
    behind: &mut Behind,
) -> Vec<Page> {
    let instrument = about.instrument();
    let chunks: Vec<&[Indicator]> = instrument.indicators.chunks(MOST_PENCILS).collect();
    let mut pages: Vec<Page> = Vec::new();
    for (place, pencils) in chunks.iter().enumerate() {
        let period = about.timeline().map(|timeline| (timeline.start, timeline.end));
        let code = SheetCode {
            version: SHEET_VERSION,
            paper,
            sheet: place + 1,
            sheets: chunks.len(),
            pencils: pencils.len(),
            instrument: about.setup().is_none().then(|| instrument.id.clone()),
            setup: about.setup().map(|setup| setup.id),
            period,
            participant: participant.and_then(printed_participant),
        };
        let geometry = SheetGeometry::new(Paper::A4, pencils.len());
        pages.push(BlankSheet { about, pencils, code, geometry, texts }.page(behind));
    }
    pages
}

/// One sheet, before it is drawn.
struct BlankSheet<'a> {
    about: SheetFor<'a>,
    pencils: &'a [Indicator],
    code: SheetCode,
    /// On A4: pages are brought to their paper as a whole.
    geometry: SheetGeometry,
    texts: &'static Texts,
}

impl BlankSheet<'_> {
    /// The sheet; what finds no room on it goes `behind` it.
    fn page(&self, behind: &mut Behind) -> Page {
        let mut page = Page::landscape();
        self.head(&mut page);
        let has_names = self.context(&mut page, behind);
        self.steps(&mut page, if has_names { STEPS_OVER_NAMES_MM } else { STEPS_MM });
        let area = Area { geometry: &self.geometry, timeline: self.about.timeline(), texts: self.texts };
        draw_area(&mut page, &area);
        behind.pencils.extend(draw_pencils(&mut page, &self.geometry, self.pencils, self.texts.language()));
        let words = self.texts.get("blank-qr");
        page.part(Role::Figure { words }, |page| draw_qr(page, &self.geometry.qr(), &self.code.text()));
        let words = |of: fn(&Setup) -> &str| self.about.setup().map_or("", of);
        let about =
            About { name: words(|setup| &setup.name), contact: words(|setup| &setup.contact), code: &self.code };
        draw_sheet_words(&mut page, &self.geometry, &about, behind, self.texts);
        draw_consent(&mut page, &self.geometry, self.texts);
        self.foot(&mut page);
        draw_strip(&mut page, self.code.participant.as_deref(), self.about.setup(), self.texts);
        draw_markers(&mut page, &self.geometry);
        page
    }

    /// What this is, and whose: title and period at the left, boxes for the code at the right.
    fn head(&self, page: &mut Page) {
        let title = self.texts.get("report-journey-title");
        page.part(Role::Heading(1), |page| page.write(Style::TITLE, at(WORDS_LEFT_MM, 11.6), Anchor::Start, &title));
        let period = self.about.timeline().map(|timeline| {
            self.texts.with(
                "report-period",
                [("from", self.texts.date(timeline.start).into()), ("to", self.texts.date(timeline.end).into())],
            )
        });
        let period = period.unwrap_or_else(|| self.texts.get("blank-no-period"));
        page.write(READ, at(WORDS_LEFT_MM, 16.4), Anchor::Start, &period);

        let first = self.geometry.code_box(0);
        if let Some(participant) = &self.code.participant {
            let place = at(first.left_mm + 2.0, first.bottom_mm - 1.6);
            page.write(Style::TITLE, place, Anchor::Start, participant);
        }
        let label = at(first.left_mm - 3.0, first.bottom_mm - 2.4);
        page.write(NAME, label, Anchor::End, &self.texts.get("blank-code"));
        // A code that is longer than there are boxes is written across them.
        let longest = self.about.setup().and_then(|setup| setup.codes.iter().map(|code| code.chars().count()).max());
        if self.code.participant.is_some() {
            return;
        }
        let boxes = (0..CODE_BOXES).map(|number| self.geometry.code_box(number));
        if longest.is_some_and(|longest| longest > CODE_BOXES) {
            let last = self.geometry.code_box(CODE_BOXES - 1);
            outline(page, &Frame { right_mm: last.right_mm, ..first });
        } else {
            boxes.for_each(|frame| outline(page, &frame));
        }
    }

    /// What a set-up shows behind the field, with its names above it; gives whether there is any.
    fn context(&self, page: &mut Page, behind: &mut Behind) -> bool {
        let (Some(setup), Some(timeline)) = (self.about.setup(), self.about.timeline()) else { return false };
        let marks = marks_of(setup);
        let all_are_named = draw_context(page, &self.geometry, &marks, timeline.length_days());
        if !all_are_named {
            behind.context = marks.iter().map(|mark| mark.told(timeline, self.texts)).collect();
        }
        !marks.is_empty()
    }

    /// How to go about it, in one line above the field.
    fn steps(&self, page: &mut Page, baseline_mm: f64) {
        let mut next = at(self.geometry.field().left_mm, baseline_mm);
        for (number, id) in
            ["blank-step-colour", "blank-step-draw", "blank-step-open", "blank-step-write"].iter().enumerate()
        {
            let digit = (number + 1).to_string();
            page.write(NAME, next, Anchor::Start, &digit);
            next.x_mm += NAME.width_mm(&digit) + 1.2;
            let words = self.texts.get(id);
            page.write(WORDS, next, Anchor::Start, &words);
            next.x_mm += WORDS.width_mm(&words) + 3.6;
        }
    }

    /// What a drawing is not, and how to take a photo.
    fn foot(&self, page: &mut Page) {
        let mut baseline_mm = FOOT_FIRST_MM;
        for id in ["report-journey-what", "blank-photo"] {
            for line in NOTE.lines(&self.texts.get(id), WORDS_MM, 2) {
                page.write(NOTE, at(WORDS_LEFT_MM, baseline_mm), Anchor::Start, &line);
                baseline_mm += FOOT_STEP_MM;
            }
        }
    }
}
