//! What stands lightly behind the field of a sheet, from the calendars that a set-up shows while drawing: periods as pale
//! bands with a strip at their top, days as pale broken lines, and their names above the field. All of it is lighter than
//! [`crate::sheet_geometry::DROP_OUT_LUMINANCE`], so that it drops out when a photo is read.

use crate::model::{Calendar, Colour, Setup, Timeline};
use crate::report::blank_sheet::styles::NOTE;
use crate::report::page::{Anchor, Frame, Item, Line, Page, at};
use crate::sheet_geometry::SheetGeometry;
use crate::text::Texts;

/// A band over the field.
const BAND: Colour = Colour::new(0xFA, 0xF6, 0xEC);
/// The strip at the top of a band, and the line of a day.
const STRONG: Colour = Colour::new(0xE6, 0xDD, 0xC8);
/// The strip at the top of a band.
const STRIP_MM: f64 = 1.4;
/// The line of a day.
const DAY_MM: f64 = 0.45;
/// What is narrower is drawn this wide, or it would not be seen.
const NARROWEST_MM: f64 = 0.6;
/// The baseline of names: between the line that says how to go about it and the timing marks.
const NAMES_MM: f64 = 25.2;
/// Between two names.
const APART_MM: f64 = 2.4;

/// Something in a calendar that lies in the period of a sheet.
pub(super) struct Mark<'a> {
    calendar: &'a str,
    name: &'a str,
    from_day: f64,
    /// The end of its last day; none for a day.
    to_day: Option<f64>,
}

/// What of the calendars that `setup` shows lies in its period, in the order of time.
pub(super) fn marks_of(setup: &Setup) -> Vec<Mark<'_>> {
    let timeline = &setup.timeline;
    let length = timeline.length_days();
    let shown = setup.calendars.iter().filter(|calendar| calendar.shown);
    let marks = shown.flat_map(|calendar| of_calendar(calendar, timeline));
    let mut marks: Vec<Mark<'_>> =
        marks.filter(|mark| mark.to_day.unwrap_or(mark.from_day) >= 0.0 && mark.from_day <= length).collect();
    marks.sort_by(|one, other| one.from_day.total_cmp(&other.from_day));
    marks
}

fn of_calendar<'a>(calendar: &'a Calendar, timeline: &'a Timeline) -> impl Iterator<Item = Mark<'a>> {
    let bands = calendar.bands.iter().map(|band| {
        // The last day belongs to the period.
        let to_day = Some(timeline.day_of(band.to) + 1.0);
        Mark { calendar: &calendar.name, name: &band.name, from_day: timeline.day_of(band.from), to_day }
    });
    let days = calendar.dates.iter().map(|it| {
        let from_day = timeline.day_of(it.date);
        Mark { calendar: &calendar.name, name: &it.name, from_day, to_day: None }
    });
    bands.chain(days)
}

impl Mark<'_> {
    /// Its ends on a sheet, within the field.
    fn ends_mm(&self, geometry: &SheetGeometry, length_days: f64) -> (f64, f64) {
        let x_mm = |day: f64| geometry.x_mm((day / length_days).clamp(0.0, 1.0));
        let from_mm = x_mm(self.from_day);
        (from_mm, self.to_day.map_or(from_mm, x_mm))
    }

    /// What it is and when, in words: for where its name found no room.
    pub(super) fn told(&self, timeline: &Timeline, texts: &Texts) -> String {
        let date = |day: f64| texts.whole_date(timeline.date_of(day.clamp(0.0, timeline.length_days())));
        let when = match self.to_day {
            Some(to) => texts.period(date(self.from_day), date(to - 1.0)),
            None => date(self.from_day),
        };
        let name = if self.name.trim().is_empty() { self.calendar } else { self.name };
        format!("{name}: {when}")
    }
}

/// Draws `marks` behind what comes after; gives whether every name found room.
pub(super) fn draw_context(page: &mut Page, geometry: &SheetGeometry, marks: &[Mark<'_>], length_days: f64) -> bool {
    let field = geometry.field();
    for mark in marks.iter().filter(|mark| mark.to_day.is_some()) {
        let (from_mm, to_mm) = mark.ends_mm(geometry, length_days);
        let right_mm = to_mm.max(from_mm + NARROWEST_MM).min(field.right_mm);
        let band = Frame { left_mm: from_mm.min(right_mm - NARROWEST_MM), right_mm, ..field };
        page.items.push(band.filled(BAND));
        page.items.push(Frame { bottom_mm: field.top_mm + STRIP_MM, ..band }.filled(STRONG));
    }
    for mark in marks.iter().filter(|mark| mark.to_day.is_none()) {
        let (x_mm, _) = mark.ends_mm(geometry, length_days);
        let points = vec![at(x_mm, field.top_mm), at(x_mm, field.bottom_mm)];
        page.items.push(Item::Line(Line { points, width_mm: DAY_MM, colour: STRONG, dash_mm: vec![1.6, 1.2] }));
    }
    write_names(page, geometry, marks, length_days)
}

/// Each name from where its period begins, where there is room after the name before.
fn write_names(page: &mut Page, geometry: &SheetGeometry, marks: &[Mark<'_>], length_days: f64) -> bool {
    let field = geometry.field();
    let mut free_from_mm = field.left_mm;
    let mut all = true;
    let mut last = None;
    for mark in marks.iter().filter(|mark| !mark.name.trim().is_empty()) {
        let width_mm = NOTE.width_mm(mark.name);
        // A name at the right edge ends there.
        let left_mm = mark.ends_mm(geometry, length_days).0.min(field.right_mm - width_mm);
        if left_mm < free_from_mm {
            // The same name once more beside itself tells nothing new.
            all &= last == Some(mark.name);
            continue;
        }
        page.write(NOTE, at(left_mm, NAMES_MM), Anchor::Start, mark.name);
        (free_from_mm, last) = (left_mm + width_mm + APART_MM, Some(mark.name));
    }
    all
}
