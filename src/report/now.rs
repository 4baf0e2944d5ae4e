//! How it is now, beside what is remembered: each line as it was drawn from memory, and to the right of it, apart, a dot for each
//! moment that its owner filled in as it was then. The two are never joined.

use jiff::civil::Date;

use crate::model::{Indicator, Instrument, Journey, Language, NowMoment};
use crate::report::grid::Grid;
use crate::report::marks::{marker, round_area};
use crate::report::page::{Anchor, Document, Frame, Item, Line, Page, at};
use crate::report::page_frame::write_feet;
use crate::report::pencil_line::{LINE_MM, MARKER_MM, Sheet, dash_mm};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Paper, Style};
use crate::report::theme::PRINT;
use crate::report::time_axis::{AXIS_MM, TimeAxis};
use crate::text::{Height, Texts};

/// Left of the lines stand names, right of what shows the pencil.
const NAMES_MM: f64 = 66.0;
const NAME_LEFT_MM: f64 = 10.0;
/// Between what is remembered and what is now.
const APART_MM: f64 = 10.0;
/// The moments of now.
const NOW_MM: f64 = 70.0;
/// The first row.
const TOP_MM: f64 = 48.0;
/// Between two rows.
const ROWS_APART_MM: f64 = 3.0;
/// The most rows on a page.
const MOST_ROWS: usize = 8;
/// A dot.
const DOT_MM: f64 = 1.5;
/// Moments keep so far from the edge of their part.
const INSIDE_MM: f64 = 9.0;
/// Between two names under the dots.
const WORDS_APART_MM: f64 = 2.0;
/// About so many dates are named under the dots.
const MOST_DATES: usize = 4;

/// The moments of one person beside their drawing, oldest first; on more pages where the instrument has many lines.
pub fn now_document(
    journey: &Journey,
    instrument: &Instrument,
    moments: &[NowMoment],
    language: Language,
    paper: Paper,
) -> Document {
    let texts = Texts::of(language);
    let mut moments = moments.to_vec();
    moments.sort_by_key(|moment| (moment.at, moment.id));
    moments.dedup_by_key(|moment| moment.id);
    let layout = Layout { journey, moments: &moments, texts };
    let mut pages: Vec<Page> = instrument.indicators.chunks(MOST_ROWS).map(|chunk| layout.page(chunk)).collect();
    write_feet(&mut pages, &texts.get("now-page-what"), journey.participant.as_str(), texts);
    Document { title: texts.get("now-page-title"), language, pages: paper.fit(pages) }
}

struct Layout<'a> {
    journey: &'a Journey,
    moments: &'a [NowMoment],
    texts: &'static Texts,
}

impl Layout<'_> {
    fn page(&self, indicators: &[Indicator]) -> Page {
        let grid = Grid::LANDSCAPE;
        let mut page = grid.page();
        page.part(Role::Heading(1), |page| {
            page.write(Style::TITLE, at(grid.left_mm, 23.0), Anchor::Start, &self.texts.get("now-page-title"));
        });
        page.part(Role::Paragraph, |page| {
            page.write(Style::LEAD, at(grid.left_mm, 30.5), Anchor::Start, &self.texts.get("now-page-lead"));
        });
        let now_left_mm = grid.right_mm - NOW_MM;
        let axis = TimeAxis {
            timeline: &self.journey.timeline,
            left_mm: grid.left_mm + NAMES_MM,
            right_mm: now_left_mm - APART_MM,
        };
        for (left_mm, id) in [(axis.left_mm, "now-page-remembered"), (now_left_mm, "now-page-now")] {
            page.part(Role::Heading(2), |page| {
                page.write(Style::NAME, at(left_mm, TOP_MM - 3.0), Anchor::Start, &self.texts.get(id));
            });
        }
        let room_mm = grid.foot_mm - 6.0 - AXIS_MM - TOP_MM;
        let height_mm = (room_mm / indicators.len().max(1) as f64 - ROWS_APART_MM).min(34.0);
        let mut top_mm = TOP_MM;
        for indicator in indicators {
            let remembered = Frame::new(axis.left_mm, top_mm, axis.right_mm, top_mm + height_mm);
            let now = Frame { left_mm: now_left_mm, right_mm: grid.right_mm, ..remembered };
            self.name(&mut page, indicator, &remembered);
            let words = self.words(indicator);
            page.part(Role::Figure { words }, |page| {
                self.remembered(page, indicator, &Sheet { frame: remembered, axis });
                self.dots(page, indicator, &now);
            });
            top_mm += height_mm + ROWS_APART_MM;
        }
        let below_mm = top_mm - ROWS_APART_MM + 0.4;
        page.part(Role::Decoration, |page| axis.draw_labels(page, below_mm, self.texts));
        self.dates(&mut page, &Frame::new(now_left_mm, below_mm, grid.right_mm, below_mm));
        page
    }

    fn name(&self, page: &mut Page, indicator: &Indicator, row: &Frame) {
        let (left_mm, y_mm) = (Grid::LANDSCAPE.left_mm, row.top_mm + 2.4);
        let pencil = &indicator.pencil;
        let points = vec![at(left_mm, y_mm), at(left_mm + 8.0, y_mm)];
        page.part(Role::Decoration, |page| {
            let dash_mm = dash_mm(pencil, LINE_MM);
            page.items.push(Item::Line(Line { points, width_mm: LINE_MM, colour: pencil.light, dash_mm }));
            page.items.extend(marker(pencil.marker, at(left_mm + 4.0, y_mm), MARKER_MM, pencil.light));
        });
        let (language, room_mm) = (self.texts.language(), NAMES_MM - NAME_LEFT_MM - 3.0);
        let name = Style::NAME.lines(indicator.name.get(language), room_mm, 2);
        let first = at(left_mm + NAME_LEFT_MM, row.top_mm + 3.5);
        let mut below_mm = first.y_mm;
        page.part(Role::Heading(3), |page| below_mm = page.write_lines(Style::NAME, first, &name));
        let ends = [("↑", &indicator.high_end), ("↓", &indicator.low_end)];
        let ends = ends.map(|(arrow, words)| format!("{arrow} {}", words.get(language)));
        let ends: Vec<String> = ends.iter().flat_map(|words| Style::FAINT.lines(words, room_mm, usize::MAX)).collect();
        // In low rows there is room for names alone.
        let first = at(first.x_mm, below_mm - 0.8);
        let last_mm = first.y_mm + (ends.len() as f64 - 1.0) * Style::FAINT.leading_mm();
        if last_mm <= row.bottom_mm + ROWS_APART_MM - 1.0 {
            page.part(Role::Paragraph, |page| page.write_lines(Style::FAINT, first, &ends));
        }
    }

    /// The line, or that there is none.
    fn remembered(&self, page: &mut Page, indicator: &Indicator, sheet: &Sheet<'_>) {
        levels(page, &sheet.frame);
        let Some(curve) = self.journey.curves.get(&indicator.id).filter(|curve| !curve.is_empty()) else {
            let first = at(sheet.frame.left_mm + 3.0, sheet.frame.top_mm.midpoint(sheet.frame.bottom_mm) - 1.5);
            page.write(Style::FAINT, first, Anchor::Start, &self.texts.get("now-page-not-drawn"));
            return;
        };
        sheet.axis.draw_years(page, &sheet.frame);
        page.items.extend(sheet.lines(curve, &indicator.pencil));
        page.items.extend(sheet.open_ends(curve, &indicator.pencil));
    }

    /// A dot for each moment; nothing joins them, nor them to the line.
    fn dots(&self, page: &mut Page, indicator: &Indicator, frame: &Frame) {
        levels(page, frame);
        for (place, moment) in self.moments.iter().enumerate() {
            let Some(&Some(value)) = moment.values.get(&indicator.id) else { continue };
            let y_mm = frame.bottom_mm - value / 100.0 * frame.height_mm();
            page.items.push(round_area(at(self.x_mm(place, frame), y_mm), DOT_MM, indicator.pencil.light));
        }
    }

    /// Where a moment lies: by its date between the first and the last.
    fn x_mm(&self, place: usize, frame: &Frame) -> f64 {
        let (left_mm, right_mm) = (frame.left_mm + INSIDE_MM, frame.right_mm - INSIDE_MM);
        let day = |date: Date| f64::from(jiff::civil::date(1970, 1, 1).until(date).map_or(0, |span| span.get_days()));
        let (Some(first), Some(last)) = (self.moments.first(), self.moments.last()) else { return left_mm };
        let (from, to) = (day(first.at), day(last.at));
        if to <= from {
            let step_mm = (right_mm - left_mm) / (self.moments.len() + 1) as f64;
            return left_mm + step_mm * (place + 1) as f64;
        }
        left_mm + (day(self.moments[place].at) - from) / (to - from) * (right_mm - left_mm)
    }

    /// Dates under the dots, the first and the last and others for which there is room, and under those the measurement that each moment is.
    fn dates(&self, page: &mut Page, frame: &Frame) {
        let step = self.moments.len().div_ceil(MOST_DATES).max(1);
        let last = self.moments.len().saturating_sub(1);
        let dates = self.moments.iter().enumerate().filter(|(place, _)| place % step == 0 || *place == last);
        self.named(page, frame, 0, dates.map(|(place, moment)| (place, self.texts.date(moment.at))));
        // They are short: each has room also where the date above it has none.
        let times = self.moments.iter().enumerate();
        self.named(page, frame, 1, times.filter_map(|(place, moment)| Some((place, moment.moment?.name().to_owned()))));
    }

    /// Words under the dots of moments, in one line; of those between the first and the last only what has room.
    fn named(&self, page: &mut Page, frame: &Frame, line: usize, names: impl Iterator<Item = (usize, String)>) {
        let placed = |(place, words): (usize, String)| {
            let half_mm = Style::FAINT.width_mm(&words) / 2.0;
            (self.x_mm(place, frame).min(frame.right_mm - half_mm), half_mm, words)
        };
        let mut names: Vec<_> = names.map(placed).collect();
        let last = names.pop();
        let last_from_mm = last.as_ref().map_or(f64::INFINITY, |(x_mm, half_mm, _)| x_mm - half_mm);
        let mut free_from_mm = f64::NEG_INFINITY;
        let room_to_mm = last_from_mm - WORDS_APART_MM;
        let has_room = |name: &(f64, f64, String)| name.0 + name.1 <= room_to_mm;
        for (x_mm, half_mm, words) in names.into_iter().filter(has_room).chain(last) {
            if x_mm - half_mm < free_from_mm {
                continue;
            }
            let baseline_mm = frame.top_mm + 4.0 + line as f64 * Style::FAINT.leading_mm();
            page.write(Style::FAINT, at(x_mm, baseline_mm), Anchor::Middle, &words);
            free_from_mm = x_mm + half_mm + WORDS_APART_MM;
        }
    }

    /// The dots in words: each date with its height.
    fn words(&self, indicator: &Indicator) -> String {
        let remembered = crate::report::curve_words::curve_words(self.texts, self.journey, indicator);
        let told = self.moments.iter().filter_map(|moment| {
            let value = (*moment.values.get(&indicator.id)?)?;
            let level = Height::of(value).words(self.texts);
            Some(
                self.texts
                    .with("now-page-moment", [("date", self.texts.date(moment.at).into()), ("level", level.into())]),
            )
        });
        let now: Vec<String> = told.collect();
        format!("{}: {remembered} {}", indicator.name.get(self.texts.language()), now.join(" "))
    }
}

/// The top, the middle and the bottom of a row.
fn levels(page: &mut Page, frame: &Frame) {
    for y_mm in [frame.top_mm, frame.top_mm.midpoint(frame.bottom_mm), frame.bottom_mm] {
        let (from, to) = (at(frame.left_mm, y_mm), at(frame.right_mm, y_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    }
}
