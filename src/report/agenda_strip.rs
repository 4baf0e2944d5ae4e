//! The drawing in small on top of an agenda, with the numbers of its moments where they lie, so that no second sheet is needed.

use crate::model::{AgendaMoment, Indicator, Instrument, Journey};
use crate::report::flow::Flow;
use crate::report::line_names::{LineEnd, draw_bare_names};
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::pencil_line::Sheet;
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::theme::PRINT;
use crate::report::time_axis::{AXIS_MM, TimeAxis};
use crate::text::Texts;

/// The lines themselves.
const SHEET_MM: f64 = 44.0;

/// A row of numbers over the lines.
const ROW_MM: f64 = 4.0;

/// Numbers that lie closer stand in rows over each other, of which there are at most so many.
const MOST_ROWS: usize = 3;

/// From the middle of a number to that of the next in its row, at least.
const NUMBER_MM: f64 = 6.0;

/// Under the strip.
const AFTER_MM: f64 = 4.0;

/// Right of the lines stand their names.
const NAMES_MM: f64 = 62.0;

/// Draws `journey` with the numbers of `moments` from 1.
pub(super) fn write_strip(
    flow: &mut Flow,
    (journey, instrument): (&Journey, &Instrument),
    moments: &[&AgendaMoment],
    texts: &Texts,
) {
    let numbers_mm = MOST_ROWS as f64 * ROW_MM;
    let words = texts.with("agenda-page-strip", [("n", moments.len().into())]);
    flow.block(numbers_mm + SHEET_MM + AXIS_MM, |page, frame| {
        let axis =
            TimeAxis { timeline: &journey.timeline, left_mm: frame.left_mm, right_mm: frame.right_mm - NAMES_MM };
        let top_mm = frame.top_mm + numbers_mm;
        let field = Frame::new(axis.left_mm, top_mm, axis.right_mm, top_mm + SHEET_MM);
        let sheet = Sheet { frame: field, axis };
        page.part(Role::Figure { words }, |page| {
            draw_field(page, &sheet);
            draw_numbers(page, &sheet, moments);
            draw_curves(page, &sheet, (journey, instrument));
            sheet.axis.draw_labels(page, field.bottom_mm, texts);
        });
        let column = Frame { left_mm: field.right_mm, right_mm: frame.right_mm, ..field };
        draw_bare_names(page, &column, &ends_of(&sheet, (journey, instrument)), texts.language());
    });
    flow.space(AFTER_MM);
}

fn draw_field(page: &mut Page, sheet: &Sheet<'_>) {
    sheet.axis.draw_years(page, &sheet.frame);
    for value in [0.0, 50.0, 100.0] {
        let y_mm = sheet.y_mm(value);
        let (from, to) = (at(sheet.frame.left_mm, y_mm), at(sheet.frame.right_mm, y_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
    }
}

fn draw_numbers(page: &mut Page, sheet: &Sheet<'_>, moments: &[&AgendaMoment]) {
    // Seen, and fainter than every pencil.
    let colour = towards(PRINT.faint_ink, PRINT.paper, 0.5);
    // How far each row is taken, from the lowest.
    let mut taken_mm = [f64::MIN; MOST_ROWS];
    for (moment, number) in moments.iter().zip(1..) {
        let x_mm = sheet.axis.x_mm(moment.day);
        let room = taken_mm.iter().position(|end_mm| x_mm - end_mm >= NUMBER_MM);
        let nearest = || taken_mm.iter().enumerate().min_by(|one, other| one.1.total_cmp(other.1));
        let row = room.or_else(|| nearest().map(|(row, _)| row)).unwrap_or_default();
        taken_mm[row] = x_mm;
        let y_mm = sheet.frame.top_mm - 1.4 - row as f64 * ROW_MM;
        let (from, to) = (at(x_mm, y_mm + 0.6), at(x_mm, sheet.frame.bottom_mm));
        page.items.push(Line::straight(from, to, HAIRLINE_MM, colour));
        page.write(Style::SMALL, at(x_mm, y_mm), Anchor::Middle, &number.to_string());
    }
}

fn draw_curves(page: &mut Page, sheet: &Sheet<'_>, (journey, instrument): (&Journey, &Instrument)) {
    let turns = instrument.indicators.len();
    for (turn, indicator) in instrument.indicators.iter().enumerate() {
        let Some(curve) = journey.curves.get(&indicator.id) else { continue };
        page.items.extend(sheet.lines(curve, &indicator.pencil));
        page.items.extend(sheet.open_ends(curve, &indicator.pencil));
        page.items.extend(sheet.markers(curve, &indicator.pencil, turn, turns));
    }
}

/// Where the lines end, for their names.
fn ends_of<'a>(sheet: &Sheet<'_>, (journey, instrument): (&Journey, &'a Instrument)) -> Vec<LineEnd<'a>> {
    let end = |indicator: &'a Indicator| {
        let last = journey.curves.get(&indicator.id)?.segments.last()?.points.last()?;
        let reaches_column = sheet.frame.right_mm - sheet.axis.x_mm(last.day) < 1.0;
        Some(LineEnd { indicator, y_mm: sheet.y_mm(last.value), reaches_column })
    };
    instrument.indicators.iter().filter_map(end).collect()
}
