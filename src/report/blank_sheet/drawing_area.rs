//! The field to draw in, with its light grid and the lanes under it.

use crate::model::{Colour, Timeline};
use crate::report::blank_sheet::styles::{NAME, READ, WORDS};
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::style::HAIRLINE_MM;
use crate::report::theme::PRINT;
use crate::report::time_axis::TimeAxis;
use crate::sheet_geometry::{SheetGeometry, TIMING_MM};
use crate::text::Texts;

/// The grid: light enough to drop out when a photo is read, blue enough to be seen by who draws.
const GRID: Colour = Colour::new(0xDC, 0xEA, 0xF2);
/// Lines of the grid that carry more: edges, the middle, years.
const STRONG_GRID: Colour = Colour::new(0xC3, 0xDC, 0xE9);
/// The edge of the field.
const EDGE_MM: f64 = 0.4;
/// Grid lines of time stand at least so far apart.
const LEAST_APART_MM: f64 = 3.0;
/// From the field to where the names of months hang, past the timing marks.
const LABELS_MM: f64 = 4.0;
/// Columns of a field without dates: the months of two years.
const COLUMNS_WITHOUT_DATES: usize = 24;
/// The baseline of what is filled in by hand under a field without dates.
const FILL_IN_MM: f64 = 10.4;
/// A line to write a month and a year on.
const WRITING_LINE_MM: f64 = 26.0;

/// What the drawing area shows.
pub(super) struct Area<'a> {
    pub(super) geometry: &'a SheetGeometry,
    /// The period; none for a sheet without dates.
    pub(super) timeline: Option<&'a Timeline>,
    pub(super) texts: &'static Texts,
}

/// Draws grid, timing marks, axis words and lanes.
pub(super) fn draw_area(page: &mut Page, area: &Area<'_>) {
    let field = area.geometry.field();
    let frames = (0..4).filter_map(|number| area.geometry.lane(number)).collect::<Vec<_>>();
    let lanes = frames
        .iter()
        .fold(None::<Frame>, |all, lane| Some(Frame { bottom_mm: lane.bottom_mm, ..all.unwrap_or(*lane) }));
    for frame in lanes.iter().chain([&field]) {
        area.time_lines(page, frame);
    }
    area.value_lines(page, &field);
    for mark in area.geometry.timing_marks() {
        let half = TIMING_MM / 2.0;
        let frame = Frame::new(mark.x_mm - half, mark.y_mm - half, mark.x_mm + half, mark.y_mm + half);
        page.items.push(frame.filled(Colour::new(0, 0, 0)));
    }
    let right_mm = area.geometry.timing_marks().iter().map(|mark| mark.x_mm).fold(f64::INFINITY, f64::min) - 2.0;
    page.write(READ, at(right_mm, field.top_mm + 2.8), Anchor::End, &area.texts.get("report-more"));
    page.write(READ, at(right_mm, field.bottom_mm), Anchor::End, &area.texts.get("report-less"));
    area.time_words(page, &field);
    let names = ["report-landmarks", "domain-work", "domain-private", "domain-intervention"];
    for (lane, name) in frames.iter().zip(names) {
        draw_lane(page, lane, &area.texts.get(name));
    }
}

impl Area<'_> {
    /// Thin lines of time over `frame`, with years stronger.
    fn time_lines(&self, page: &mut Page, frame: &Frame) {
        for (part, is_strong) in self.time_parts() {
            let x_mm = self.geometry.x_mm(part);
            let colour = if is_strong { STRONG_GRID } else { GRID };
            page.items.push(Line::straight(at(x_mm, frame.top_mm), at(x_mm, frame.bottom_mm), HAIRLINE_MM, colour));
        }
    }

    /// Where lines of time stand inside the field, and which of them begin a year: months, or quarters where months would
    /// stand too close, or years alone.
    fn time_parts(&self) -> Vec<(f64, bool)> {
        let Some(timeline) = self.timeline else {
            let part = |column: usize| column as f64 / COLUMNS_WITHOUT_DATES as f64;
            return (1..COLUMNS_WITHOUT_DATES).map(|column| (part(column), column.is_multiple_of(12))).collect();
        };
        let months = timeline.months();
        let month_mm = self.geometry.field().width_mm() / months.len().max(1) as f64;
        let step = [1, 3, 12].into_iter().find(|&step| month_mm * f64::from(step) >= LEAST_APART_MM).unwrap_or(120);
        let begins = months.iter().filter(|month| month.from_day > 0.0);
        let kept = begins.filter(|month| match step {
            120 => month.month == 1 && month.year % 10 == 0,
            step => (month.month - 1) % step == 0,
        });
        kept.map(|month| (month.from_day / timeline.length_days(), month.month == 1)).collect()
    }

    fn value_lines(&self, page: &mut Page, field: &Frame) {
        for value in [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0] {
            let y_mm = self.geometry.y_mm(value);
            let colour = if value == 50.0 { STRONG_GRID } else { GRID };
            page.items.push(Line::straight(at(field.left_mm, y_mm), at(field.right_mm, y_mm), HAIRLINE_MM, colour));
        }
        edge(page, field);
    }

    /// Months and years under the field, or lines to fill them in.
    fn time_words(&self, page: &mut Page, field: &Frame) {
        if let Some(timeline) = self.timeline {
            let axis = TimeAxis { timeline, left_mm: field.left_mm, right_mm: field.right_mm };
            axis.draw_labels(page, field.bottom_mm + LABELS_MM, self.texts);
            return;
        }
        let baseline_mm = field.bottom_mm + FILL_IN_MM;
        let middle_mm = field.left_mm.midpoint(field.right_mm);
        let starts_mm = [field.left_mm, middle_mm, field.right_mm];
        for (place, (x_mm, id)) in starts_mm.into_iter().zip(["blank-begin", "blank-halfway", "blank-end"]).enumerate()
        {
            let words = self.texts.get(id);
            let width_mm = WORDS.width_mm(&words) + 1.4 + WRITING_LINE_MM;
            let left_mm = x_mm - width_mm * place as f64 / 2.0;
            page.write(WORDS, at(left_mm, baseline_mm), Anchor::Start, &words);
            let (from, to) = (
                at(left_mm + width_mm - WRITING_LINE_MM, baseline_mm + 0.6),
                at(left_mm + width_mm, baseline_mm + 0.6),
            );
            page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.faint_ink));
        }
    }
}

fn draw_lane(page: &mut Page, lane: &Frame, name: &str) {
    if lane.height_mm() > 10.0 {
        let y_mm = lane.top_mm.midpoint(lane.bottom_mm);
        page.items.push(Line::straight(at(lane.left_mm, y_mm), at(lane.right_mm, y_mm), HAIRLINE_MM, GRID));
    }
    edge(page, lane);
    page.write(NAME, at(lane.left_mm - 2.4, lane.top_mm + 4.8), Anchor::End, name);
}

fn edge(page: &mut Page, frame: &Frame) {
    let corners = frame.corners();
    for (place, &from) in corners.iter().enumerate() {
        page.items.push(Line::straight(from, corners[(place + 1) % corners.len()], EDGE_MM, STRONG_GRID));
    }
}
