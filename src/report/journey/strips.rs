//! The same journey with each indicator in a strip of its own, under one time axis, with its words beside it.

use std::borrow::Cow;

use crate::model::{Indicator, Instrument, Journey, Phases};
use crate::report::curve_words::curve_words;
use crate::report::grid::Grid;
use crate::report::marks::marker;
use crate::report::page::{Anchor, Frame, Item, Line, Page, at};
use crate::report::pencil_line::{LINE_MM, MARKER_MM, Sheet, dash_mm};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;
use crate::report::time_axis::{AXIS_MM, TimeAxis, draw_phases};
use crate::text::Texts;

/// Left of the strips stand names and the words at both ends of an axis.
const NAMES_MM: f64 = 55.5;

/// Right of them stands each line in words.
const WORDS_MM: f64 = 86.0;

const STRIPS_TOP_MM: f64 = 42.0;

/// Between two strips.
const APART_MM: f64 = 3.0;

/// A strip is at least and at most so high.
const STRIP_MM: (f64, f64) = (15.0, 34.0);

/// All strips of a page together.
const ROOM_MM: f64 = Grid::LANDSCAPE.foot_mm - 4.0 - AXIS_MM - STRIPS_TOP_MM;

/// From a strip to its words.
const BESIDE_MM: f64 = 4.0;

/// The sample of a pencil before its name.
const SAMPLE_MM: f64 = 12.0;

/// Behind words that go on elsewhere.
const GOES_ON: &str = "→";

/// What the strips show.
pub(super) struct Strips<'a> {
    pub(super) journey: &'a Journey,
    pub(super) instrument: &'a Instrument,
    /// The phases to show behind the lines, if any.
    pub(super) phases: &'a Phases,
    pub(super) texts: &'static Texts,
}

impl Strips<'_> {
    /// The pages, without their feet: as many as the indicators need.
    pub(super) fn pages(&self) -> Vec<Page> {
        self.drawn().chunks(most_strips()).map(|indicators| self.page(indicators, strip_mm(indicators.len()))).collect()
    }

    /// The words of some line find no room beside its strip in full.
    pub(super) fn cuts_words(&self) -> bool {
        let is_cut = |indicator: &Indicator, count: usize| {
            let words = curve_words(self.texts, self.journey, indicator);
            Style::FAINT.lines(&words, WORDS_MM - BESIDE_MM, usize::MAX).len() > most_lines(strip_mm(count))
        };
        let drawn = self.drawn();
        drawn.chunks(most_strips()).any(|page| page.iter().any(|indicator| is_cut(indicator, page.len())))
    }

    fn is_drawn(&self, indicator: &Indicator) -> bool {
        self.journey.curves.get(&indicator.id).is_some_and(|curve| !curve.segments.is_empty())
    }

    /// The indicators with a line. The others have no strip: they are named.
    fn drawn(&self) -> Vec<&Indicator> {
        self.instrument.indicators.iter().filter(|indicator| self.is_drawn(indicator)).collect()
    }

    /// What the page shows, and which lines there are not.
    fn lead(&self) -> String {
        let open = self.instrument.indicators.iter().filter(|indicator| !self.is_drawn(indicator));
        let names: Vec<&str> = open.map(|indicator| indicator.name.get(self.texts.language())).collect();
        let not_drawn = || self.texts.with("report-not-drawn", [("names", names.join(", ").into())]);
        let mut lead = self.texts.get("journey-strips-lead");
        if self.cuts_words() {
            lead = format!("{lead} {}", self.texts.get("journey-strips-more"));
        }
        if names.is_empty() { lead } else { format!("{lead} {}.", not_drawn()) }
    }

    fn page(&self, indicators: &[&Indicator], height_mm: f64) -> Page {
        let grid = Grid::LANDSCAPE;
        let mut page = grid.page();
        page.part(Role::Heading(1), |page| {
            page.write(Style::TITLE, at(grid.left_mm, 23.0), Anchor::Start, &self.texts.get("journey-strips-title"));
        });
        page.part(Role::Paragraph, |page| {
            let style = if self.drawn().len() < self.instrument.indicators.len() { Style::BODY } else { Style::LEAD };
            page.write_lines(style, at(grid.left_mm, 30.5), &style.lines(&self.lead(), grid.text_mm(), 2));
        });
        let axis = TimeAxis {
            timeline: &self.journey.timeline,
            left_mm: grid.left_mm + NAMES_MM,
            right_mm: grid.right_mm - WORDS_MM,
        };
        let mut top_mm = STRIPS_TOP_MM;
        for (place, indicator) in indicators.iter().enumerate() {
            let frame = Frame::new(axis.left_mm, top_mm, axis.right_mm, top_mm + height_mm);
            self.name(&mut page, indicator, &frame);
            let words = curve_words(self.texts, self.journey, indicator);
            let figure = format!("{}: {words}", indicator.name.get(self.texts.language()));
            page.part(Role::Figure { words: figure }, |page| {
                self.strip(page, indicator, &Sheet { frame, axis }, place == 0);
            });
            write_words(&mut page, &words, &frame);
            top_mm += height_mm + APART_MM;
        }
        page.part(Role::Decoration, |page| axis.draw_labels(page, top_mm - APART_MM + 0.4, self.texts));
        page
    }

    fn name(&self, page: &mut Page, indicator: &Indicator, frame: &Frame) {
        let (language, left_mm) = (self.texts.language(), Grid::LANDSCAPE.left_mm);
        let pencil = &indicator.pencil;
        let y_mm = frame.top_mm + 2.4;
        let (from, to) = (at(left_mm, y_mm), at(left_mm + SAMPLE_MM, y_mm));
        let dash_mm = dash_mm(pencil, LINE_MM);
        page.part(Role::Decoration, |page| {
            page.items.push(Item::Line(Line {
                points: vec![from, to],
                width_mm: LINE_MM,
                colour: pencil.light,
                dash_mm,
            }));
            page.items.extend(marker(pencil.marker, at(left_mm + MARKER_MM / 2.0, y_mm), MARKER_MM, pencil.light));
        });
        let words_left_mm = left_mm + SAMPLE_MM + 2.0;
        let room_mm = frame.left_mm - 2.0 - words_left_mm;
        let name = Style::NAME.lines(indicator.name.get(language), room_mm, 2);
        let first = at(words_left_mm, frame.top_mm + 3.5);
        let below_mm = page.part(Role::Heading(2), |page| page.write_lines(Style::NAME, first, &name));
        // The words at the ends stand under the name where there is room, both or none.
        let ends = [("↑", &indicator.high_end), ("↓", &indicator.low_end)];
        let leading_mm = Style::FAINT.leading_mm();
        let lines = ends.into_iter().flat_map(|(arrow, words)| {
            Style::FAINT.lines(&format!("{arrow} {}", words.get(language)), room_mm, usize::MAX)
        });
        let lines: Vec<String> = lines.collect();
        if below_mm + (lines.len() as f64 - 1.0) * leading_mm <= frame.bottom_mm + APART_MM / 2.0 {
            page.write_lines(Style::FAINT, at(words_left_mm, below_mm - 0.5), &lines);
        }
    }

    fn strip(&self, page: &mut Page, indicator: &Indicator, sheet: &Sheet<'_>, is_first: bool) {
        let Frame { left_mm, top_mm, right_mm, bottom_mm } = sheet.frame;
        if is_first {
            draw_phases(page, &sheet.axis, &sheet.frame, (self.instrument, self.phases), self.texts.language());
        } else {
            crate::report::time_axis::draw_phase_bands(page, &sheet.axis, &sheet.frame, (self.instrument, self.phases));
        }
        sheet.axis.draw_years(page, &sheet.frame);
        for y_mm in [top_mm, sheet.y_mm(50.0), bottom_mm] {
            page.items.push(Line::straight(at(left_mm, y_mm), at(right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
        }
        if let Some(curve) = self.journey.curves.get(&indicator.id) {
            page.items.extend(sheet.lines(curve, &indicator.pencil));
            page.items.extend(sheet.open_ends(curve, &indicator.pencil));
            page.items.extend(sheet.markers(curve, &indicator.pencil, 0, 1));
        }
    }
}

/// As many strips stand on a page.
fn most_strips() -> usize {
    ((ROOM_MM + APART_MM) / (STRIP_MM.0 + APART_MM)).floor().max(1.0) as usize
}

/// The height of each of `count` strips on a page.
fn strip_mm(count: usize) -> f64 {
    ((ROOM_MM + APART_MM) / count as f64 - APART_MM).clamp(STRIP_MM.0, STRIP_MM.1)
}

/// Lines of words beside a strip; the last may stand in the room between two strips.
fn most_lines(strip_mm: f64) -> usize {
    ((strip_mm + APART_MM - 0.6) / Style::FAINT.leading_mm()).floor().max(1.0) as usize
}

/// A line in words, beside its strip.
fn write_words(page: &mut Page, words: &str, frame: &Frame) {
    let left_mm = frame.right_mm + BESIDE_MM;
    let most = most_lines(frame.height_mm());
    let mut whole = Cow::Borrowed(words);
    let mut left = words;
    // Whole sentences, as long as there is one, and a sign that there are more: the rest stands on the page with all words.
    while Style::FAINT.lines(&whole, WORDS_MM - BESIDE_MM, usize::MAX).len() > most
        && let Some((before, _)) = left.trim_end_matches('.').rsplit_once(". ")
    {
        left = &left[..=before.len()];
        whole = format!("{left} {GOES_ON}").into();
    }
    let lines = Style::FAINT.lines(&whole, WORDS_MM - BESIDE_MM, most);
    page.part(Role::Caption, |page| page.write_lines(Style::FAINT, at(left_mm, frame.top_mm + 2.6), &lines));
}
