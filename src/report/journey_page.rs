//! One journey on one page, to take home: all curves on one large sheet, with what happened under it.

use super::journey_key::write_key;
use super::journey_lanes::{Shared, lanes_of};
use super::lanes::{Lane, draw_lane, share_rows};
use super::line_names::{LineEnd, draw_names};
use super::page::{Anchor, Document, Frame, Item, Line, Page, Place, at};
use super::page_frame::write_feet;
use super::pencil_line::Sheet;
use super::style::{HAIRLINE_MM, LEFT_MM, Paper, RIGHT_MM, Style};
use super::theme::PRINT;
use super::time_axis::{AXIS_MM, TimeAxis, draw_phases};
use crate::model::{Instrument, Journey, Language, Point, Share, phase_spans};
use crate::text::Texts;

/// Left of the sheet stand the names of the lanes.
const SHEET_LEFT_MM: f64 = LEFT_MM + 20.0;
/// Right of the sheet stand the names of the lines.
const SHEET_RIGHT_MM: f64 = 209.0;
const SHEET_TOP_MM: f64 = 42.0;
/// Where the lanes end.
const LANES_BOTTOM_MM: f64 = 190.5;
/// All lanes together have at most this many rows.
const MOST_ROWS: usize = 11;

/// The line of words written by hand.
const INK_MM: f64 = 0.3;
/// A dot of the pen is drawn as a line of this length.
const DOT_MM: f64 = 0.1;

/// For whom a page is made. What its owner keeps (`share: self`) is on no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Reader {
    /// The one who drew it, or the facilitator: everything but what is kept.
    #[default]
    Owner,
    /// Anyone who reads reports: only what may stand in a report.
    Report,
}

impl Reader {
    fn may_read(self, share: Share) -> bool {
        match self {
            Self::Owner => share != Share::Myself,
            Self::Report => share == Share::Report,
        }
    }
}

/// One journey on one page, for the one who drew it.
pub fn journey_document(journey: &Journey, instrument: &Instrument, language: Language, paper: Paper) -> Document {
    journey_document_for(Reader::Owner, journey, instrument, language, paper)
}

/// One journey on one page, for `reader`.
pub fn journey_document_for(
    reader: Reader,
    journey: &Journey,
    instrument: &Instrument,
    language: Language,
    paper: Paper,
) -> Document {
    let texts = Texts::of(language);
    let events = journey.events.iter().filter(|event| reader.may_read(event.share)).collect();
    let landmarks = journey.landmarks.iter().filter(|landmark| reader.may_read(landmark.share)).collect();
    let layout = Layout { journey, instrument, shared: Shared { events, landmarks }, reader, texts };
    let mut pages = vec![layout.page()];
    write_feet(&mut pages, &texts.get("report-journey-what"), journey.participant.as_str(), texts);
    let title = format!("{} – {}", texts.get("report-journey-title"), journey.participant);
    Document { title, language, pages: paper.fit(pages) }
}

struct Layout<'a> {
    journey: &'a Journey,
    instrument: &'a Instrument,
    shared: Shared<'a>,
    reader: Reader,
    texts: &'static Texts,
}

impl Layout<'_> {
    fn page(&self) -> Page {
        let axis = TimeAxis { timeline: &self.journey.timeline, left_mm: SHEET_LEFT_MM, right_mm: SHEET_RIGHT_MM };
        let mut lanes = lanes_of(&self.shared, &axis, self.texts);
        share_rows(&mut lanes, MOST_ROWS);
        let lanes_top_mm = LANES_BOTTOM_MM - lanes.iter().map(Lane::height_mm).sum::<f64>();
        let bottom_mm = lanes_top_mm - AXIS_MM;
        let sheet = Sheet { frame: Frame::new(SHEET_LEFT_MM, SHEET_TOP_MM, SHEET_RIGHT_MM, bottom_mm), axis };

        let mut page = Page::landscape();
        self.head(&mut page);
        self.background(&mut page, &sheet, lanes_top_mm);
        self.curves(&mut page, &sheet);
        self.words(&mut page, &sheet);
        self.names(&mut page, &sheet);
        axis.draw_labels(&mut page, bottom_mm, self.texts);
        let mut top_mm = lanes_top_mm;
        for lane in &lanes {
            draw_lane(&mut page, &axis, lane, top_mm, self.texts);
            top_mm += lane.height_mm();
        }
        write_key(&mut page, at(SHEET_LEFT_MM, LANES_BOTTOM_MM + 4.8), self.journey, &self.shared, self.texts);
        page
    }

    fn head(&self, page: &mut Page) {
        let timeline = &self.journey.timeline;
        page.write(Style::DISPLAY, at(LEFT_MM - 0.6, 23.0), Anchor::Start, &self.texts.get("report-journey-title"));
        let period = self.texts.with(
            "report-period",
            [("from", self.texts.date(timeline.start).into()), ("to", self.texts.date(timeline.end).into())],
        );
        let words = format!("{}  ·  {period}", self.journey.participant);
        page.write(Style::LEAD, at(LEFT_MM, 30.5), Anchor::Start, &words);
        let instrument = Style::FAINT.shortened(self.instrument.name.get(self.texts.language()), 90.0);
        page.write(Style::FAINT, at(RIGHT_MM, 30.5), Anchor::End, &instrument);
    }

    fn background(&self, page: &mut Page, sheet: &Sheet<'_>, lanes_top_mm: f64) {
        let marked = (self.instrument, &self.journey.phases);
        draw_phases(page, &sheet.axis, &sheet.frame, marked, self.texts.language());
        sheet.axis.draw_years(page, &sheet.frame);
        sheet.axis.draw_years(page, &Frame { top_mm: lanes_top_mm, bottom_mm: LANES_BOTTOM_MM, ..sheet.frame });
        for span in phase_spans(&self.instrument.phases, &self.journey.phases, sheet.axis.timeline).iter().skip(1) {
            let x_mm = sheet.axis.x_mm(span.from_day);
            let (from, to) = (at(x_mm, lanes_top_mm), at(x_mm, LANES_BOTTOM_MM));
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.faint_ink));
        }
        for value in [0.0, 50.0, 100.0] {
            let y_mm = sheet.y_mm(value);
            let (from, to) = (at(sheet.frame.left_mm, y_mm), at(sheet.frame.right_mm, y_mm));
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
        }
        let right_mm = sheet.frame.left_mm - 2.0;
        page.write(Style::FAINT, at(right_mm, sheet.frame.top_mm + 2.6), Anchor::End, &self.texts.get("report-more"));
        page.write(Style::FAINT, at(right_mm, sheet.frame.bottom_mm), Anchor::End, &self.texts.get("report-less"));
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
        }
        let turns = self.instrument.indicators.len();
        for (turn, indicator, curve) in drawn() {
            page.items.extend(sheet.markers(curve, &indicator.pencil, turn, turns));
        }
    }

    /// What was written by hand, where it was written.
    fn words(&self, page: &mut Page, sheet: &Sheet<'_>) {
        let words = self.journey.words.iter().filter(|words| self.reader.may_read(words.share));
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

    fn names(&self, page: &mut Page, sheet: &Sheet<'_>) {
        let language = self.texts.language();
        let length = self.journey.timeline.length_days();
        let (mut ends, mut not_drawn) = (Vec::new(), Vec::new());
        for indicator in &self.instrument.indicators {
            let curve = self.journey.curves.get(&indicator.id);
            let last = curve.and_then(|curve| curve.segments.last()?.points.last().copied());
            match last {
                Some(Point { day, value }) => {
                    ends.push(LineEnd { indicator, y_mm: sheet.y_mm(value), reaches_column: day >= length * 0.995 });
                }
                None => not_drawn.push(indicator.name.get(language)),
            }
        }
        let column = Frame::new(SHEET_RIGHT_MM, SHEET_TOP_MM - 1.0, RIGHT_MM, LANES_BOTTOM_MM - 12.0);
        let left_over = draw_names(page, &column, &ends, language);
        let mut notes = Vec::new();
        if !left_over.is_empty() {
            notes.push(self.texts.with("report-and-more", [("n", left_over.len().into())]));
        }
        if !not_drawn.is_empty() {
            notes.push(self.texts.with("report-not-drawn", [("names", not_drawn.join(", ").into())]));
        }
        let room_mm = RIGHT_MM - SHEET_RIGHT_MM - 7.0;
        let lines = Style::FAINT.lines(&notes.join(". "), room_mm, 3);
        let first_mm = LANES_BOTTOM_MM - (lines.len() as f64 - 1.0) * Style::FAINT.leading_mm();
        page.write_lines(Style::FAINT, at(SHEET_RIGHT_MM + 7.0, first_mm), &lines);
    }
}
