//! One journey on one page, to take home: all curves on one large sheet, with what happened under it.

use super::lanes::{Entry, Lane, SIGN_MM, draw_lane, share_rows};
use super::line_names::{LineEnd, draw_names};
use super::marks::{impact_sign, landmark_sign};
use super::page::{Anchor, Document, Frame, Line, Page, at};
use super::page_frame::write_feet;
use super::pencil_line::Sheet;
use super::style::{HAIRLINE_MM, LEFT_MM, Paper, RIGHT_MM, Style};
use super::theme::PRINT;
use super::time_axis::{AXIS_MM, TimeAxis, draw_phases};
use crate::model::{
    Certainty, Domain, Event, Impact, Instrument, Journey, Language, Point, Precision, Share, phase_spans,
};
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
    let layout = Layout { reader, journey, instrument, texts };
    let mut pages = vec![layout.page()];
    write_feet(&mut pages, &texts.get("report-journey-what"), journey.participant.as_str(), texts);
    let title = format!("{} – {}", texts.get("report-journey-title"), journey.participant);
    Document { title, language, pages: paper.fit(pages) }
}

struct Layout<'a> {
    reader: Reader,
    journey: &'a Journey,
    instrument: &'a Instrument,
    texts: &'static Texts,
}

impl Layout<'_> {
    fn page(&self) -> Page {
        let axis = TimeAxis { timeline: &self.journey.timeline, left_mm: SHEET_LEFT_MM, right_mm: SHEET_RIGHT_MM };
        let mut lanes = self.lanes(&axis);
        share_rows(&mut lanes, MOST_ROWS);
        let lanes_top_mm = LANES_BOTTOM_MM - lanes.iter().map(Lane::height_mm).sum::<f64>();
        let bottom_mm = lanes_top_mm - AXIS_MM;
        let sheet = Sheet { frame: Frame::new(SHEET_LEFT_MM, SHEET_TOP_MM, SHEET_RIGHT_MM, bottom_mm), axis };

        let mut page = Page::landscape();
        self.head(&mut page);
        self.background(&mut page, &sheet, lanes_top_mm);
        self.curves(&mut page, &sheet);
        self.names(&mut page, &sheet);
        axis.draw_labels(&mut page, bottom_mm, self.texts);
        let mut top_mm = lanes_top_mm;
        for lane in &lanes {
            draw_lane(&mut page, &axis, lane, top_mm, self.texts);
            top_mm += lane.height_mm();
        }
        self.key(&mut page);
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

    fn names(&self, page: &mut Page, sheet: &Sheet<'_>) {
        let language = self.texts.language();
        let length = self.journey.timeline.length_days();
        let (mut ends, mut not_drawn) = (Vec::new(), Vec::new());
        for indicator in &self.instrument.indicators {
            let curve = self.journey.curves.get(&indicator.id);
            let last = curve.and_then(|curve| curve.segments.last()?.points.last().copied());
            match last {
                Some(Point { day, value }) => {
                    ends.push(LineEnd { indicator, y_mm: sheet.y_mm(value), reaches_column: day >= length * 0.995 })
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

    fn lanes(&self, axis: &TimeAxis<'_>) -> Vec<Lane> {
        let mut lanes = Vec::new();
        let landmarks: Vec<Entry> = self
            .journey
            .landmarks
            .iter()
            .filter(|landmark| self.reader.may_read(landmark.share))
            .map(|landmark| Entry {
                from_day: landmark.day,
                to_day: None,
                words: with_precision(&landmark.text, landmark.precision),
                weight: 0,
                sign: Box::new(landmark_sign),
            })
            .collect();
        if !landmarks.is_empty() {
            lanes.push(Lane::new(self.texts.get("report-landmarks"), landmarks, axis));
        }
        for (domain, name) in Domain::ALL.into_iter().zip(["domain-work", "domain-private", "domain-intervention"]) {
            let entries = self.events().filter(|event| event.domain == domain).map(entry).collect();
            lanes.push(Lane::new(self.texts.get(name), entries, axis));
        }
        lanes
    }

    fn events(&self) -> impl Iterator<Item = &Event> {
        self.journey.events.iter().filter(|event| self.reader.may_read(event.share))
    }

    /// The line that says what signs mean, and only of those that occur.
    fn key(&self, page: &mut Page) {
        let baseline_mm = LANES_BOTTOM_MM + 4.8;
        let mut x_mm = SHEET_LEFT_MM;
        let has = |test: &dyn Fn(i8) -> bool| self.events().any(|event| test(event.impact.value()));
        let signs = [
            (1, "report-key-good", has(&|impact| impact > 0)),
            (-1, "report-key-bad", has(&|impact| impact < 0)),
            (0, "report-key-neither", has(&|impact| impact == 0)),
            (2, "report-key-strong", has(&|impact| impact.abs() > 1)),
        ];
        for (value, id, _) in signs.into_iter().filter(|(_, _, occurs)| *occurs) {
            if value < 2 {
                let sign =
                    impact_sign(Impact::new(value).unwrap_or_default(), at(x_mm + 1.0, baseline_mm - 0.9), SIGN_MM);
                page.items.push(sign);
                x_mm += 3.0;
            }
            x_mm = self.write_key(page, x_mm, id);
        }
        let about = |precision| matches!(precision, Precision::About | Precision::Season);
        let mut landmarks = self.journey.landmarks.iter().filter(|landmark| self.reader.may_read(landmark.share));
        if self.events().any(|event| about(event.precision)) || landmarks.any(|landmark| about(landmark.precision)) {
            x_mm = self.write_key(page, x_mm, "report-key-about");
        }
        let unsure =
            |curve: &crate::model::Curve| curve.segments.iter().any(|segment| segment.certainty != Certainty::Sure);
        if self.journey.curves.values().any(unsure) {
            self.write_key(page, x_mm, "report-key-unsure");
        }
    }

    fn write_key(&self, page: &mut Page, x_mm: f64, id: &str) -> f64 {
        let words = self.texts.get(id);
        page.write(Style::FAINT, at(x_mm, LANES_BOTTOM_MM + 4.8), Anchor::Start, &words);
        x_mm + Style::FAINT.width_mm(&words) + 5.0
    }
}

fn entry(event: &Event) -> Entry {
    let words = if event.title.trim().is_empty() { &event.note } else { &event.title };
    let impact = event.impact;
    Entry {
        from_day: event.from,
        to_day: event.to,
        words: with_precision(words, event.precision),
        weight: i32::from(impact.value().abs()) * 2 + i32::from(event.to.is_some()),
        sign: Box::new(move |centre, size_mm| impact_sign(impact, centre, size_mm)),
    }
}

fn with_precision(words: &str, precision: Precision) -> String {
    match precision {
        Precision::About | Precision::Season if !words.trim().is_empty() => format!("≈ {words}"),
        _ => words.to_owned(),
    }
}
