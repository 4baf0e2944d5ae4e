//! The timeline on paper: days to millimetres, months and years under a sheet, phases behind it.

use crate::model::{Colour, Instrument, Language, PhaseKind, Phases, Timeline, phase_spans};
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::text::Texts;

/// The height of months and years under a sheet.
pub(super) const AXIS_MM: f64 = 9.5;

/// At least this much between two labels.
const LABEL_GAP_MM: f64 = 1.2;

/// A timeline from a left to a right edge.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeAxis<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) left_mm: f64,
    pub(super) right_mm: f64,
}

impl TimeAxis<'_> {
    /// Where `day` lies; a day outside the timeline lies at its nearest end.
    pub(super) fn x_mm(&self, day: f64) -> f64 {
        let length = self.timeline.length_days();
        let part = if length > 0.0 { (day / length).clamp(0.0, 1.0) } else { 0.0 };
        self.left_mm + part * (self.right_mm - self.left_mm)
    }

    /// The day at `x_mm`.
    pub(super) fn day_at(&self, x_mm: f64) -> f64 {
        (x_mm - self.left_mm) / (self.right_mm - self.left_mm) * self.timeline.length_days()
    }

    /// How many days are `mm` wide.
    pub(super) fn days_in(&self, mm: f64) -> f64 {
        mm / (self.right_mm - self.left_mm) * self.timeline.length_days()
    }

    /// The width of a year.
    fn year_mm(&self) -> f64 {
        (self.right_mm - self.left_mm) * 365.25 / self.timeline.length_days().max(1.0)
    }

    /// Thin lines where years begin, from top to bottom of `frame`; none where they would make it grey.
    pub(super) fn draw_years(&self, page: &mut Page, frame: &Frame) {
        if self.year_mm() < 1.5 {
            return;
        }
        for month in self.timeline.months().iter().filter(|month| month.month == 1 && month.from_day > 0.0) {
            let x_mm = self.x_mm(month.from_day);
            let (top, bottom) = (at(x_mm, frame.top_mm), at(x_mm, frame.bottom_mm));
            page.items.push(Line::straight(top, bottom, HAIRLINE_MM, PRINT.hairline));
        }
    }

    /// Month ticks, months and years, hanging from `top_mm`.
    pub(super) fn draw_labels(&self, page: &mut Page, top_mm: f64, texts: &Texts) {
        self.draw_months(page, top_mm, texts);
        self.draw_year_labels(page, top_mm + 7.8);
    }

    fn draw_months(&self, page: &mut Page, top_mm: f64, texts: &Texts) {
        let months = self.timeline.months();
        let month_mm = (self.right_mm - self.left_mm) / (months.len().max(1) as f64);
        let widest_mm = (1..=12).map(|month| Style::FAINT.width_mm(&texts.short_month(month))).fold(0.0, f64::max);
        let step = [1, 3, 6].into_iter().find(|&step| month_mm * f64::from(step) > widest_mm + LABEL_GAP_MM);
        let mut free_from_mm = self.left_mm;
        for month in &months {
            let (from_mm, to_mm) = (self.x_mm(month.from_day), self.x_mm(month.to_day));
            if month_mm > 1.0 && month.from_day > 0.0 {
                let tick = at(from_mm, top_mm + if month.month == 1 { 2.4 } else { 1.2 });
                page.items.push(Line::straight(at(from_mm, top_mm), tick, HAIRLINE_MM, PRINT.faint_ink));
            }
            let Some(step) = step.filter(|step| (month.month - 1) % step == 0) else { continue };
            let words = texts.short_month(month.month);
            let room_mm = if step == 1 { to_mm } else { self.right_mm } - from_mm;
            let width_mm = Style::FAINT.width_mm(&words);
            let x_mm = if step == 1 { from_mm + (to_mm - from_mm - width_mm) / 2.0 } else { from_mm + 0.6 };
            if width_mm + 0.6 <= room_mm && x_mm >= free_from_mm {
                page.write(Style::FAINT, at(x_mm, top_mm + 4.0), Anchor::Start, &words);
                free_from_mm = x_mm + width_mm + LABEL_GAP_MM;
            }
        }
    }

    fn draw_year_labels(&self, page: &mut Page, baseline_mm: f64) {
        let months = self.timeline.months();
        let starts: Vec<_> = months.iter().filter(|month| month.month == 1 || month.from_day == 0.0).collect();
        let width_mm = Style::NAME.width_mm("2000");
        // Where years stand closer than their names are wide, only every second, fifth or tenth is named.
        let year_mm = self.year_mm();
        let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|&step| year_mm * f64::from(step) > width_mm + 2.0);
        for (place, start) in starts.iter().enumerate() {
            let x_mm = self.x_mm(start.from_day);
            let next_mm = starts.get(place + 1).map_or(self.right_mm, |next| self.x_mm(next.from_day));
            let alone = step == Some(1);
            let fits = if alone { x_mm + width_mm + LABEL_GAP_MM <= next_mm } else { x_mm + width_mm <= self.right_mm };
            let named = step.is_some_and(|step| start.year % step == 0) && (alone || start.month == 1);
            if named && fits {
                page.write(Style::NAME, at(x_mm + 0.6, baseline_mm), Anchor::Start, &start.year.to_string());
            }
        }
    }
}

/// The phases of one journey as washes over `frame`, with letters and names above it. Nothing, without borders.
pub(super) fn draw_phases(
    page: &mut Page,
    axis: &TimeAxis<'_>,
    frame: &Frame,
    marked: (&Instrument, &Phases),
    language: Language,
) {
    let (instrument, phases) = marked;
    let mut free_from_mm = frame.left_mm;
    for span in phase_spans(&instrument.phases, phases, axis.timeline) {
        let Some(place) = instrument.phases.iter().position(|kind| kind.letter == span.letter) else { continue };
        let name = instrument.phases[place].name.get(language);
        let band = Frame { left_mm: axis.x_mm(span.from_day), right_mm: axis.x_mm(span.to_day), ..*frame };
        draw_band(page, &band, place);
        free_from_mm = name_band(page, &band, &span.letter.to_string(), name, free_from_mm);
    }
}

/// The phases of one journey as washes over `frame`, without their names.
pub(super) fn draw_phase_bands(page: &mut Page, axis: &TimeAxis<'_>, frame: &Frame, marked: (&Instrument, &Phases)) {
    let (instrument, phases) = marked;
    for span in phase_spans(&instrument.phases, phases, axis.timeline) {
        let Some(place) = instrument.phases.iter().position(|kind| kind.letter == span.letter) else { continue };
        let band = Frame { left_mm: axis.x_mm(span.from_day), right_mm: axis.x_mm(span.to_day), ..*frame };
        page.items.push(band.filled(wash(place)));
        if place > 0 {
            let (top, bottom) = (at(band.left_mm, band.top_mm), at(band.left_mm, band.bottom_mm));
            page.items.push(Line::straight(top, bottom, HAIRLINE_MM * 1.5, PRINT.faint_ink));
        }
    }
}

/// The colour of the phase at `place` in its instrument, lighter than on screen: so light that every pencil keeps a contrast
/// of 3 : 1 on it.
pub(super) fn wash(place: usize) -> Colour {
    towards(PRINT.washes[place % PRINT.washes.len()], PRINT.paper, 0.55)
}

/// The wash of the phase at `place` in its instrument, with a line where it begins.
pub(super) fn draw_band(page: &mut Page, band: &Frame, place: usize) {
    page.items.push(band.filled(wash(place)));
    if place > 0 {
        let (top, bottom) = (at(band.left_mm, band.top_mm - 4.6), at(band.left_mm, band.bottom_mm));
        page.items.push(Line::straight(top, bottom, HAIRLINE_MM * 1.5, PRINT.faint_ink));
    }
}

/// Phases that are all as wide, over the whole of `field`, each with its letter and its name above it.
pub(super) fn draw_even_phases(page: &mut Page, kinds: &[PhaseKind], language: Language, field: &Frame) {
    let mut free_from_mm = field.left_mm;
    for (place, kind) in kinds.iter().enumerate() {
        let band = field.column(place, kinds.len(), 0.0);
        draw_band(page, &band, place);
        free_from_mm = name_band(page, &band, &kind.letter.to_string(), kind.name.get(language), free_from_mm);
    }
}

/// Writes letter and name above a band, the name left out when it does not fit; gives where the next may begin.
pub(super) fn name_band(page: &mut Page, band: &Frame, letter: &str, name: &str, free_from_mm: f64) -> f64 {
    let baseline_mm = band.top_mm - 1.4;
    let x_mm = (band.left_mm + 1.0).max(free_from_mm);
    page.write(Style::NAME, at(x_mm, baseline_mm), Anchor::Start, letter);
    let name_x_mm = x_mm + Style::NAME.width_mm(letter) + 1.4;
    let fits = name_x_mm + Style::FAINT.width_mm(name) < band.right_mm;
    if fits {
        page.write(Style::FAINT, at(name_x_mm, baseline_mm), Anchor::Start, name);
    }
    name_x_mm + if fits { Style::FAINT.width_mm(name) } else { 0.0 }
}
