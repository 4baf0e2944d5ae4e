//! One journey on one page, to take home: all curves on one large sheet, with what happened under it. What finds no room
//! there stands in words on a page after it.

use crate::model::{Event, Instrument, Journey, Language, Mentioned, Phases, Point, Share, phase_spans};
use crate::report::curve_words::all_curve_words;
use crate::report::grid::Grid;
use crate::report::journey::closing::{Closing, Said, said};
use crate::report::journey::key::write_key;
use crate::report::journey::lanes::{Shared, lanes_of};
use crate::report::journey::strips::Strips;
use crate::report::journey::summary::journey_summary;
use crate::report::journey::words::{InWords, Told};
use crate::report::lanes::{Lane, draw_lane, share_rows};
use crate::report::line_names::{LineEnd, draw_names, names_height_mm};
use crate::report::more_and_less::write_more_and_less;
use crate::report::page::{Anchor, Document, Frame, Item, Line, Page, Place, at};
use crate::report::page_frame::write_feet;
use crate::report::pencil_line::Sheet;
use crate::report::role::Role;
use crate::report::style::{FOOT_MM, HAIRLINE_MM, LEFT_MM, Paper, RIGHT_MM, Style};
use crate::report::theme::PRINT;
use crate::report::time_axis::{AXIS_MM, TimeAxis, draw_phases};
use crate::text::{FIRM_SPACE, Texts};

/// Left of the sheet stand the names of the lanes.
const SHEET_LEFT_MM: f64 = LEFT_MM + 20.0;

/// Right of the sheet stand the names of the lines.
const SHEET_RIGHT_MM: f64 = 202.0;

const SHEET_TOP_MM: f64 = 40.0;

/// The baseline of the lines in short, above the sheet.
const SUMMARY_MM: f64 = 34.6;

/// Where the lanes end.
const LANES_BOTTOM_MM: f64 = 184.6;

/// All lanes together have at most this many rows.
const MOST_ROWS: usize = 12;

/// What stands beside the sheet begins higher, and ends with the lanes: the key under them may be longer than they are.
const BESIDE_TOP_MM: f64 = 36.5;

/// See [`BESIDE_TOP_MM`].
const BESIDE_BOTTOM_MM: f64 = LANES_BOTTOM_MM - 0.4;

/// Notes beside the sheet take at most so many lines.
const NOTE_LINES: usize = 3;

/// From the sheet to notes and closing words beside it.
const BESIDE_MM: f64 = 7.0;

/// Between names, closing words and notes.
const BLOCKS_APART_MM: f64 = 3.0;

/// The line of words written by hand.
const INK_MM: f64 = 0.3;

/// A dot of the pen is drawn as a line of this length.
const DOT_MM: f64 = 0.1;

/// For whom a page is made. What its owner keeps (`share: self`) is on no page but one that they ask for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Reader {
    /// The one who drew it and nobody else: also what they keep. The foot of each page says so.
    Myself,
    /// The one who drew it, or the facilitator: everything but what is kept.
    #[default]
    Facilitator,
    /// Anyone who reads reports: only what may stand in a report.
    Report,
}

impl Reader {
    fn may_read(self, share: Share) -> bool {
        match self {
            Self::Myself => true,
            Self::Facilitator => share != Share::Myself,
            Self::Report => share == Share::Report,
        }
    }
}

/// What is asked of the pages of a journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct JourneyChoices {
    /// For whom they are.
    pub reader: Reader,
    /// Show the phases. They are someone else's reading of a drawing, so whose drawing it is must want them.
    pub phases: bool,
    /// Add a page with each indicator in a strip of its own.
    pub strips: bool,
    /// Add what is drawn and said in words, also when everything found room on the first page.
    pub words: bool,
    /// Show what was said to close.
    pub closing: bool,
}

impl Default for JourneyChoices {
    /// One page with closing words, for its owner and the facilitator.
    fn default() -> Self {
        Self { reader: Reader::default(), phases: false, strips: false, words: false, closing: true }
    }
}

/// One journey on one page, for the one who drew it; on more where something finds no room.
pub fn journey_document(journey: &Journey, instrument: &Instrument, language: Language, paper: Paper) -> Document {
    journey_document_with(JourneyChoices::default(), (journey, instrument), language, paper)
}

/// The pages of a journey, drawn with an instrument, as asked for.
pub fn journey_document_with(
    choices: JourneyChoices,
    drawn: (&Journey, &Instrument),
    language: Language,
    paper: Paper,
) -> Document {
    let texts = Texts::of(language);
    let (journey, instrument) = drawn;
    let reader = choices.reader;
    let events = journey.events.iter().filter(|event| reader.may_read(event.share)).collect();
    let landmarks = journey.landmarks.iter().filter(|landmark| reader.may_read(landmark.share)).collect();
    let answers = journey.answers.iter().filter(|answer| choices.closing && reader.may_read(answer.share));
    let layout = Layout {
        journey,
        instrument,
        shared: Shared { events, landmarks },
        said: said(answers, instrument, language),
        phases: if choices.phases { journey.phases.clone() } else { Phases::default() },
        choices,
        texts,
    };
    let mut pages = layout.pages();
    let what = if reader == Reader::Myself { "report-journey-own" } else { "report-journey-what" };
    write_feet(&mut pages, &texts.get(what), journey.participant.as_str(), texts);
    // Whose it is stands on the page, not in what a system indexes of a file.
    let title = texts.get("report-journey-title");
    Document { title, language, pages: paper.fit(pages) }
}

/// Who and what had a part in `event`, each with how it worked out: `manager −`.
fn named(event: &Event, instrument: &Instrument, language: Language) -> Vec<String> {
    let actors = event.actors.iter().map(|mention| (mention, true));
    let mentions = actors.chain(event.factors.iter().map(|mention| (mention, false)));
    let words = mentions.map(|(mention, is_actor)| {
        let name = match &mention.what {
            Mentioned::Other(words) => words.trim(),
            Mentioned::Code(code) => {
                let actor = instrument.actor(code).filter(|_| is_actor).map(|actor| actor.short_name(language));
                let factor = instrument.factor(code).filter(|_| !is_actor).map(|factor| factor.short_name(language));
                actor.or(factor).unwrap_or(code.as_str())
            }
        };
        match mention.impact.value().signum() {
            1 => format!("{name}{FIRM_SPACE}+"),
            -1 => format!("{name}{FIRM_SPACE}−"),
            _ => name.to_owned(),
        }
    });
    words.collect()
}

struct Layout<'a> {
    journey: &'a Journey,
    instrument: &'a Instrument,
    shared: Shared<'a>,
    said: Vec<Said<'a>>,
    /// Those to show: none, where they are not asked for.
    phases: Phases,
    choices: JourneyChoices,
    texts: &'static Texts,
}

impl Layout<'_> {
    fn pages(self) -> Vec<Page> {
        let axis = TimeAxis { timeline: &self.journey.timeline, left_mm: SHEET_LEFT_MM, right_mm: SHEET_RIGHT_MM };
        let mut lanes = lanes_of(&self.shared, &axis, self.texts);
        share_rows(&mut lanes, MOST_ROWS);
        let ends = self.line_ends(&axis, &lanes);
        let (closing, names_mm) = self.closing(&ends);
        let told = self.not_told(&lanes);
        let has_more = closing.is_cut || !told.is_empty();

        let mut pages = vec![self.page(axis, &lanes, &Beside { ends, names_mm, closing, has_more })];
        let mut is_cut_beside_strips = false;
        if self.choices.strips {
            let Self { journey, instrument, ref phases, texts, .. } = self;
            let strips = Strips { journey, instrument, phases, texts };
            is_cut_beside_strips = strips.cuts_words();
            pages.extend(strips.pages());
        }
        if has_more || is_cut_beside_strips || self.choices.words {
            let Self { journey, instrument, said, texts, .. } = self;
            let tells_all = self.choices.words;
            pages.extend(InWords { journey, instrument, told, tells_all, said, texts }.pages());
        }
        pages
    }

    /// Closing words, in what names and notes leave of the room beside the sheet. The owner's own words come before those at the ends
    /// of the axes. Also the height that the names take then.
    fn closing(&self, ends: &Ends<'_>) -> (Closing, f64) {
        let width_mm = RIGHT_MM - SHEET_RIGHT_MM - BESIDE_MM;
        let closing = |with_words: bool, notes: usize| {
            let language = self.texts.language();
            let names_mm = names_height_mm(&ends.drawn, RIGHT_MM - SHEET_RIGHT_MM, language, with_words);
            let notes_mm = notes as f64 * Style::FAINT.leading_mm();
            let room_mm = BESIDE_BOTTOM_MM - BESIDE_TOP_MM - names_mm - notes_mm - 2.0 * BLOCKS_APART_MM;
            (Closing::new(&self.said, width_mm, room_mm), names_mm)
        };
        // What is cut, or not drawn, is said under it.
        let notes = usize::from(!ends.not_drawn.is_empty());
        let mut whole = closing(true, notes);
        if whole.0.is_cut {
            whole = closing(false, notes);
        }
        if whole.0.is_cut { closing(false, NOTE_LINES) } else { whole }
    }

    /// What has no words on its lane, or not all of them.
    fn not_told(&self, lanes: &[Lane]) -> Vec<Told> {
        let has_landmarks = !self.shared.landmarks.is_empty();
        let mut told = Vec::new();
        for (place, lane) in lanes.iter().enumerate() {
            let domain = if has_landmarks { place.checked_sub(1) } else { Some(place) };
            let Some(domain) = domain else {
                let landmarks = lane.not_told().map(|entry| self.shared.landmarks[entry]);
                told.extend(landmarks.map(|landmark| Told::landmark(landmark, self.journey, self.texts)));
                continue;
            };
            let events: Vec<_> = self.shared.of_lane(domain).collect();
            // Notes, roles and own words have no room on a lane; they are read where words are asked for.
            let listed: Vec<usize> =
                if self.choices.words { (0..events.len()).collect() } else { lane.not_told().collect() };
            let left = listed.into_iter().map(|entry| {
                let (event, lane) = (events[entry], lane.name().to_owned());
                if !self.choices.words {
                    return Told::event(event, lane, self.journey, self.texts);
                }
                let named = named(event, self.instrument, self.texts.language());
                Told::whole_event(event, lane, &named, self.journey, self.texts)
            });
            told.extend(left);
        }
        told
    }

    fn page(&self, axis: TimeAxis<'_>, lanes: &[Lane], beside: &Beside<'_>) -> Page {
        let lanes_top_mm = LANES_BOTTOM_MM - lanes.iter().map(Lane::height_mm).sum::<f64>();
        let bottom_mm = lanes_top_mm - AXIS_MM;
        let sheet = Sheet { frame: Frame::new(SHEET_LEFT_MM, SHEET_TOP_MM, SHEET_RIGHT_MM, bottom_mm), axis };
        let mut page = Grid::LANDSCAPE.page();
        self.head(&mut page);
        let words = all_curve_words(self.texts, self.journey, &self.instrument.indicators);
        page.part(Role::Figure { words }, |page| {
            self.background(page, &sheet, lanes_top_mm);
            self.curves(page, &sheet);
            self.words(page, &sheet);
            axis.draw_labels(page, bottom_mm, self.texts);
        });
        self.beside(&mut page, beside);
        let mut top_mm = lanes_top_mm;
        for lane in lanes {
            draw_lane(&mut page, &axis, lane, top_mm, self.texts);
            top_mm += lane.height_mm();
        }
        let key = Frame::new(SHEET_LEFT_MM, LANES_BOTTOM_MM, RIGHT_MM, FOOT_MM);
        page.part(Role::Paragraph, |page| write_key(page, &key, self.journey, &self.shared, self.texts));
        page
    }

    fn head(&self, page: &mut Page) {
        let timeline = &self.journey.timeline;
        page.part(Role::Heading(1), |page| {
            let title = self.texts.get("report-journey-title");
            page.write(Style::DISPLAY, at(LEFT_MM - 0.6, 22.0), Anchor::Start, &title);
        });
        let period = self.texts.with(
            "report-period",
            [("from", self.texts.date(timeline.start).into()), ("to", self.texts.date(timeline.end).into())],
        );
        let words = format!("{}  ·  {period}", self.journey.participant);
        page.write(Style::LEAD, at(LEFT_MM, 29.0), Anchor::Start, &words);
        if let Some(words) = journey_summary(self.texts, self.journey, self.instrument) {
            let words = Style::FAINT.shortened(&words, RIGHT_MM - LEFT_MM);
            page.part(Role::Paragraph, |page| page.write(Style::FAINT, at(LEFT_MM, SUMMARY_MM), Anchor::Start, &words));
        }
        let instrument = Style::FAINT.shortened(self.instrument.name.get(self.texts.language()), 90.0);
        page.write(Style::FAINT, at(RIGHT_MM, 29.0), Anchor::End, &instrument);
    }

    fn background(&self, page: &mut Page, sheet: &Sheet<'_>, lanes_top_mm: f64) {
        let marked = (self.instrument, &self.phases);
        draw_phases(page, &sheet.axis, &sheet.frame, marked, self.texts.language());
        sheet.axis.draw_years(page, &sheet.frame);
        sheet.axis.draw_years(page, &Frame { top_mm: lanes_top_mm, bottom_mm: LANES_BOTTOM_MM, ..sheet.frame });
        for span in phase_spans(&self.instrument.phases, &self.phases, sheet.axis.timeline).iter().skip(1) {
            let x_mm = sheet.axis.x_mm(span.from_day);
            let (from, to) = (at(x_mm, lanes_top_mm), at(x_mm, LANES_BOTTOM_MM));
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.faint_ink));
        }
        for value in [0.0, 50.0, 100.0] {
            let y_mm = sheet.y_mm(value);
            let (from, to) = (at(sheet.frame.left_mm, y_mm), at(sheet.frame.right_mm, y_mm));
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
        }
        write_more_and_less(page, &sheet.frame, self.texts);
        let (from, to) = (at(LEFT_MM, lanes_top_mm), at(sheet.frame.right_mm, lanes_top_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    }

    fn curves(&self, page: &mut Page, sheet: &Sheet<'_>) {
        let drawn = || {
            self.instrument
                .indicators
                .iter()
                .enumerate()
                .filter_map(|(turn, indicator)| Some((turn, indicator, self.journey.curves.get(&indicator.id)?)))
        };
        if !drawn().any(|(_, _, curve)| !curve.segments.is_empty()) {
            let middle = at(
                sheet.frame.left_mm.midpoint(sheet.frame.right_mm),
                sheet.frame.top_mm.midpoint(sheet.frame.bottom_mm) - 3.0,
            );
            page.write(Style::LEAD, middle, Anchor::Middle, &self.texts.get("report-nothing-drawn"));
        }
        for (_, indicator, curve) in drawn() {
            page.items.extend(sheet.lines(curve, &indicator.pencil));
            page.items.extend(sheet.open_ends(curve, &indicator.pencil));
        }
        let turns = self.instrument.indicators.len();
        for (turn, indicator, curve) in drawn() {
            page.items.extend(sheet.markers(curve, &indicator.pencil, turn, turns));
        }
    }

    /// What was written by hand, where it was written.
    fn words(&self, page: &mut Page, sheet: &Sheet<'_>) {
        let words = self.journey.words.iter().filter(|words| self.choices.reader.may_read(words.share));
        for stroke in words.flat_map(|words| &words.strokes) {
            let mut points: Vec<Place> = stroke.iter().map(|&point| sheet.place(point)).collect();
            if let [only] = points[..] {
                points.push(at(only.x_mm + DOT_MM, only.y_mm));
            }
            if points.len() > 1 {
                page.items.push(Item::Line(Line { points, width_mm: INK_MM, colour: PRINT.ink, dash_mm: Vec::new() }));
            }
        }
    }

    /// Where the lines end, for their names, and which were not drawn.
    fn line_ends(&self, axis: &TimeAxis<'_>, lanes: &[Lane]) -> Ends<'_> {
        let bottom_mm = LANES_BOTTOM_MM - lanes.iter().map(Lane::height_mm).sum::<f64>() - AXIS_MM;
        let sheet = Sheet { frame: Frame::new(SHEET_LEFT_MM, SHEET_TOP_MM, SHEET_RIGHT_MM, bottom_mm), axis: *axis };
        let length = self.journey.timeline.length_days();
        let mut ends = Ends::default();
        for indicator in &self.instrument.indicators {
            let curve = self.journey.curves.get(&indicator.id);
            let last = curve.and_then(|curve| curve.segments.last()?.points.last().copied());
            match last {
                Some(Point { day, value }) => {
                    let reaches_column = day >= length * 0.995;
                    ends.drawn.push(LineEnd { indicator, y_mm: sheet.y_mm(value), reaches_column });
                }
                None => ends.not_drawn.push(indicator.name.get(self.texts.language())),
            }
        }
        ends
    }

    /// Names at the ends of the lines; under them closing words, then what is not on the page.
    fn beside(&self, page: &mut Page, beside: &Beside<'_>) {
        let left_mm = SHEET_RIGHT_MM + BESIDE_MM;
        let closing_mm = beside.closing.height_mm();
        let least_mm = closing_mm + BLOCKS_APART_MM * 2.0 + Style::FAINT.leading_mm() * NOTE_LINES as f64;
        let mut column = Frame::new(SHEET_RIGHT_MM, BESIDE_TOP_MM, RIGHT_MM, BESIDE_BOTTOM_MM - least_mm);
        // Names that have just enough room beside closing words and short notes are not robbed of it for notes that are not.
        column.bottom_mm = column
            .bottom_mm
            .max((column.top_mm + beside.names_mm + 0.1).min(BESIDE_BOTTOM_MM - closing_mm - BLOCKS_APART_MM));
        let left_over = draw_names(page, &column, &beside.ends.drawn, self.texts.language());
        let lines = self.note_lines(beside, left_over.len());
        let notes_top_mm = BESIDE_BOTTOM_MM - lines.len() as f64 * Style::FAINT.leading_mm();
        if closing_mm > 0.0 {
            let top_mm = notes_top_mm - closing_mm - if lines.is_empty() { 0.0 } else { BLOCKS_APART_MM };
            let rule =
                Line::straight(at(left_mm, top_mm - 1.6), at(RIGHT_MM, top_mm - 1.6), HAIRLINE_MM, PRINT.hairline);
            page.part(Role::Decoration, |page| page.items.push(rule));
            beside.closing.draw(page, &Frame::new(left_mm, top_mm, RIGHT_MM, notes_top_mm));
        }
        let first = at(left_mm, notes_top_mm + Style::FAINT.leading_mm());
        page.part(Role::Paragraph, |page| page.write_lines(Style::FAINT, first, &lines));
    }

    /// What is not on the page, and where it is.
    fn note_lines(&self, beside: &Beside<'_>, names_left_over: usize) -> Vec<String> {
        let mut notes = Vec::new();
        if beside.has_more {
            notes.push(self.texts.get("journey-more-behind"));
        }
        if names_left_over > 0 {
            notes.push(self.texts.with("report-and-more", [("n", names_left_over.into())]));
        }
        if !beside.ends.not_drawn.is_empty() {
            let names = beside.ends.not_drawn.join(", ");
            notes.push(self.texts.with("report-not-drawn", [("names", names.into())]));
        }
        Style::FAINT.lines(&notes.join(". "), RIGHT_MM - SHEET_RIGHT_MM - BESIDE_MM, NOTE_LINES)
    }
}

/// The ends of the lines that were drawn, and the names of those that were not.
#[derive(Default)]
struct Ends<'a> {
    drawn: Vec<LineEnd<'a>>,
    not_drawn: Vec<&'a str>,
}

/// What stands beside the sheet.
struct Beside<'a> {
    ends: Ends<'a>,
    /// The height of the names, beside the closing words.
    names_mm: f64,
    closing: Closing,
    /// Something found no room on the page.
    has_more: bool,
}
