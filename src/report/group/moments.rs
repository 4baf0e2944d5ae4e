//! Decisive moments: where in which phase several lines turn within one month, counted in persons, along the phases; and which line
//! turned for the worse first.

use crate::analysis::{GroupMoments, STRETCHES, StretchMoments, first_falls, group_moments};
use crate::model::{Indicator, PhaseLetter};
use crate::report::flow::Flow;
use crate::report::group::board::write_plan_lines;
use crate::report::group::figures::GroupPages;
use crate::report::group::message;
use crate::report::group::threads::{narrow_cell, narrow_mm};
use crate::report::marks::{round_area, round_line};
use crate::report::page::{Anchor, Frame, Line, Page, at};
use crate::report::style::{HAIRLINE_MM, Style, towards};
use crate::report::table::{Cell, Column, Table};
use crate::report::theme::PRINT;
use crate::report::time_axis::{name_band, wash};
use crate::text::Texts;

/// Above the picture the names of the phases.
const NAMES_MM: f64 = 6.0;

/// Above the dots of persons, and from the last of them to the row of the first line: how many they are stands between.
const ABOVE_DOTS_MM: f64 = 2.6;
const BELOW_DOTS_MM: f64 = 6.6;

/// A dot, across, and from one to the next.
const DOT_MM: f64 = 1.9;
const STEP_MM: f64 = 2.4;

/// Of more rows of dots one bar is made.
const MOST_DOT_ROWS: usize = 3;

/// The row of a line, from its top to its words, and so many rows; a name takes at most so much.
const ROW_MM: f64 = 5.0;
const BASELINE_MM: f64 = 3.5;
const MOST_ROWS: usize = 20;
const WIDEST_NAME_MM: f64 = 60.0;

/// Under the last row.
const BELOW_MM: f64 = 3.0;

/// Beside what stands in a third of a phase.
const LEFT_MM: f64 = 1.2;
const RIGHT_MM: f64 = 0.8;

/// A chapter on decisive moments, and on which line fell first; where nothing was agreed yet, with lines to write on.
pub(super) fn write_moments(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let moments = group_moments(made.group);
    flow.title(&message::moments(made, &moments.stretches, |stretch| place_of(made, stretch)));
    if moments.stretches.is_empty() {
        flow.paragraph(&texts.get("report-moments-none"));
    } else {
        flow.wide_paragraph(Style::SMALL, &texts.get("report-moments-lead"));
        let picture = Picture::new(made, &moments, flow.column_frame().width_mm());
        flow.figure(picture.height_mm(), &words(made, &moments), |page, frame| picture.draw(page, frame));
    }
    flow.columns(2);
    write_first_falls(flow, made);
    if made.group.board.is_empty() {
        flow.end_column();
        write_plan_lines(flow, made);
    }
}

/// `at the end of phase A`.
fn place_of(made: &GroupPages<'_>, stretch: &StretchMoments) -> String {
    place_in_phase(made.texts, stretch.phase, stretch.stretch)
}

/// The same of any third of a phase, from 0.
pub(crate) fn place_in_phase(texts: &Texts, phase: PhaseLetter, stretch: usize) -> String {
    let id = match stretch {
        0 => "report-moments-begin",
        last if last + 1 == STRETCHES => "report-moments-end",
        _ => "report-moments-middle",
    };
    texts.with(id, [("phase", phase.to_string().into())])
}

/// Each stretch with its persons and what turned, in words.
fn words(made: &GroupPages<'_>, moments: &GroupMoments) -> String {
    let told = moments.stretches.iter().map(|stretch| {
        let turned = turned(made, stretch).join(", ");
        format!("{}: {}. {turned}.", place_of(made, stretch), made.n_of(stretch.persons, stretch.of))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The lines that turned, with the way they went and persons, most persons first: `↓ Energy 4`.
fn turned(made: &GroupPages<'_>, stretch: &StretchMoments) -> Vec<String> {
    let mut lines = Vec::new();
    for indicator in &made.instrument().indicators {
        let name = indicator.name.get(made.texts.language());
        let told = ways(stretch, indicator).into_iter().map(|(arrow, n)| (n, format!("{arrow} {name} {n}")));
        lines.extend(told);
    }
    // Stable, so that as many persons keep the order of the instrument.
    lines.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    lines.into_iter().map(|(_, words)| words).collect()
}

/// The ways in which a line turned, each with its persons.
fn ways(stretch: &StretchMoments, indicator: &Indicator) -> Vec<(&'static str, usize)> {
    let (fell, rose) = stretch.indicators.get(&indicator.id).copied().unwrap_or_default();
    [("↓", fell), ("↑", rose)].into_iter().filter(|&(_, n)| n > 0).collect()
}

/// The thirds of the phases beside each other, with their persons; under these a row for each line that turned, its name before it.
struct Picture<'a> {
    made: &'a GroupPages<'a>,
    moments: &'a GroupMoments,
    /// None where a third has no room for what turned in it.
    lines: Vec<&'a Indicator>,
    names_mm: f64,
    dot_rows: usize,
}

impl<'a> Picture<'a> {
    fn new(made: &'a GroupPages<'_>, moments: &'a GroupMoments, width_mm: f64) -> Self {
        let of = |indicator: &Indicator| -> usize {
            let in_all = moments.stretches.iter().flat_map(|stretch| ways(stretch, indicator));
            in_all.map(|(_, n)| n).sum()
        };
        let mut lines: Vec<&Indicator> = made.instrument().indicators.iter().filter(|it| of(it) > 0).collect();
        if lines.len() > MOST_ROWS {
            lines.sort_by_key(|line| std::cmp::Reverse(of(line)));
            lines.truncate(MOST_ROWS);
            lines.sort_by_key(|line| made.instrument().indicators.iter().position(|it| it.id == line.id));
        }
        let name_mm = |line: &&Indicator| Style::SMALL.width_mm(line.name.get(made.texts.language()));
        let names_mm = lines.iter().map(name_mm).fold(0.0, f64::max).min(WIDEST_NAME_MM) + 2.0;
        let mut picture = Self { made, moments, lines, names_mm, dot_rows: 1 };
        let room_mm = picture.inner(&Frame::new(0.0, 0.0, width_mm, 1.0), 0, 0).width_mm();
        let widest = |stretch: &StretchMoments| {
            let cells = picture.lines.iter().map(|line| Style::SMALL.width_mm(&cell_words(stretch, line)));
            cells.fold(0.0, f64::max)
        };
        if moments.stretches.iter().any(|stretch| widest(stretch) > room_mm) {
            (picture.lines, picture.names_mm) = (Vec::new(), 0.0);
        }
        let room_mm = picture.inner(&Frame::new(0.0, 0.0, width_mm, 1.0), 0, 0).width_mm();
        let rows = moments.stretches.iter().map(|stretch| stretch.of.div_ceil(dots_a_row(room_mm)));
        picture.dot_rows = rows.filter(|&rows| rows <= MOST_DOT_ROWS).max().unwrap_or(1);
        picture
    }

    fn height_mm(&self) -> f64 {
        NAMES_MM + self.persons_mm() + self.lines.len() as f64 * ROW_MM + BELOW_MM
    }

    /// The height of persons, as dots and as a number.
    fn persons_mm(&self) -> f64 {
        ABOVE_DOTS_MM + (self.dot_rows - 1) as f64 * STEP_MM + BELOW_DOTS_MM
    }

    /// The phase at `place`, right of the names.
    fn band(&self, frame: &Frame, place: usize) -> Frame {
        let field = Frame { top_mm: frame.top_mm + NAMES_MM, left_mm: frame.left_mm + self.names_mm, ..*frame };
        field.column(place, self.made.instrument().phases.len(), 1.2)
    }

    /// The room for what stands in a third of it.
    fn inner(&self, frame: &Frame, place: usize, stretch: usize) -> Frame {
        let column = self.band(frame, place).column(stretch, STRETCHES, 0.0);
        Frame { left_mm: column.left_mm + LEFT_MM, right_mm: column.right_mm - RIGHT_MM, ..column }
    }

    fn draw(&self, page: &mut Page, frame: &Frame) {
        let made = self.made;
        let mut free_from_mm = frame.left_mm + self.names_mm;
        for (place, kind) in made.instrument().phases.iter().enumerate() {
            let band = self.band(frame, place);
            page.items.push(band.filled(wash(place)));
            let name = kind.name.get(made.texts.language());
            free_from_mm = name_band(page, &band, &kind.letter.to_string(), name, free_from_mm);
            for stretch in 1..STRETCHES {
                let x_mm = band.column(stretch, STRETCHES, 0.0).left_mm;
                let (top, bottom) = (at(x_mm, band.top_mm), at(x_mm, band.bottom_mm));
                page.items.push(Line::straight(top, bottom, HAIRLINE_MM, PRINT.hairline));
            }
        }
        let first_mm = frame.top_mm + NAMES_MM + self.persons_mm();
        for (row, line) in self.lines.iter().enumerate() {
            let top_mm = first_mm + row as f64 * ROW_MM;
            let (left, right) = (at(frame.left_mm, top_mm), at(frame.right_mm, top_mm));
            page.items.push(Line::straight(left, right, HAIRLINE_MM, PRINT.hairline));
            let name = Style::SMALL.shortened(line.name.get(made.texts.language()), self.names_mm - 1.0);
            page.write(Style::SMALL, at(frame.left_mm, top_mm + BASELINE_MM), Anchor::Start, &name);
        }
        for stretch in &self.moments.stretches {
            let place = made.instrument().phases.iter().position(|kind| kind.letter == stretch.phase);
            let Some(place) = place else { continue };
            let inner = self.inner(frame, place, stretch.stretch);
            draw_persons(page, &inner, stretch);
            let of = Style::SMALL.shortened(&made.n_of(stretch.persons, stretch.of), inner.width_mm());
            page.write(Style::SMALL, at(inner.left_mm, first_mm - 1.8), Anchor::Start, &of);
            for (row, line) in self.lines.iter().enumerate() {
                let baseline_mm = first_mm + row as f64 * ROW_MM + BASELINE_MM;
                let words = cell_words(stretch, line);
                page.write(Style::SMALL, at(inner.left_mm, baseline_mm), Anchor::Start, &words);
            }
        }
    }
}

/// `↓4 ↑1`; nothing where the line did not turn.
fn cell_words(stretch: &StretchMoments, line: &Indicator) -> String {
    let words = ways(stretch, line).into_iter().map(|(arrow, n)| format!("{arrow}{n}"));
    words.collect::<Vec<_>>().join(" ")
}

/// How many dots stand beside each other on `width_mm`.
fn dots_a_row(width_mm: f64) -> usize {
    (((width_mm + STEP_MM - DOT_MM) / STEP_MM).floor() as usize).max(1)
}

/// A dot for each person, full for those with such a moment; a bar where they are many.
fn draw_persons(page: &mut Page, inner: &Frame, stretch: &StretchMoments) {
    let full = towards(PRINT.ink, PRINT.paper, 0.12);
    let rows = stretch.of.div_ceil(dots_a_row(inner.width_mm()));
    if rows <= MOST_DOT_ROWS {
        // In even rows: one dot by itself in the last would look like something else.
        let a_row = stretch.of.div_ceil(rows.max(1));
        for person in 0..stretch.of {
            let (x_mm, y_mm) = ((person % a_row) as f64 * STEP_MM, (person / a_row) as f64 * STEP_MM);
            let centre = at(inner.left_mm + DOT_MM / 2.0 + x_mm, inner.top_mm + ABOVE_DOTS_MM + y_mm);
            page.items.push(if person < stretch.persons {
                round_area(centre, DOT_MM / 2.0, full)
            } else {
                round_line(centre, DOT_MM / 2.0 - 0.09, 0.18, towards(PRINT.faint_ink, PRINT.paper, 0.35))
            });
        }
    } else {
        let all = Frame { top_mm: inner.top_mm + 1.6, bottom_mm: inner.top_mm + 4.0, ..*inner };
        let right_mm = inner.left_mm + inner.width_mm() * stretch.persons as f64 / stretch.of as f64;
        page.items.push(all.filled(PRINT.hairline));
        page.items.push(Frame { right_mm, ..all }.filled(full));
    }
}

fn write_first_falls(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let falls = first_falls(made.group);
    let mut told: Vec<_> = falls.indicators.iter().filter(|row| row.drew > 0).collect();
    // Stable, so that those that were as often the first keep the order of the instrument.
    told.sort_by_key(|row| std::cmp::Reverse(row.first));
    let rows = told.into_iter().map(|row| {
        let indicator = made.instrument().indicator(&row.indicator);
        let name = indicator.map_or(row.indicator.as_str(), |indicator| indicator.name.get(texts.language()));
        vec![
            Cell::SmallHead(name.to_owned()),
            narrow_cell(made, row.first, row.drew, (0, 0)),
            narrow_cell(made, row.fell, row.drew, (0, 0)),
        ]
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let columns = vec![
        Column::words("", 1.0),
        Column::drawings(texts.get("report-first-first"), narrow_mm(made)),
        Column::drawings(texts.get("report-first-fell"), narrow_mm(made)),
    ];
    let table = Table { columns, rows };
    flow.head(&texts.get("report-first-head"));
    flow.text(Style::SMALL, &texts.get("report-first-lead"));
    flow.table(&table);
    let tied = falls.people.iter().filter(|person| person.first().count() > 1).count();
    if tied > 0 {
        flow.text(Style::FAINT, &texts.with("falls-tied", [("n", tied.into())]));
    }
}
