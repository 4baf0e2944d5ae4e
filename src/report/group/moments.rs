//! Decisive moments: where in which phase several lines turn within one month, counted in persons, along the phases; and which line
//! turned for the worse first.

use crate::analysis::{GroupMoments, STRETCHES, StretchMoments, first_falls, group_moments};
use crate::model::PhaseLetter;
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

/// The height of the picture.
const PICTURE_MM: f64 = 62.0;

/// Above it the names of the phases.
const NAMES_MM: f64 = 6.0;

/// Where persons stand in it, and what turned under them.
const PERSONS_MM: f64 = 17.0;

/// A dot, across, and from one to the next.
const DOT_MM: f64 = 1.9;
const STEP_MM: f64 = 2.4;

/// Lines are named where a stretch is at least this wide.
const LEAST_WORDS_MM: f64 = 18.0;

/// A name takes at most so many lines.
const NAME_LINES: usize = 4;

/// A chapter on decisive moments, and on which line fell first; where nothing was agreed yet, with lines to write on.
pub(super) fn write_moments(flow: &mut Flow, made: &GroupPages<'_>) {
    let texts = made.texts;
    let moments = group_moments(made.group);
    flow.title(&message::moments(made, &moments.stretches, |stretch| place_of(made, stretch)));
    if moments.stretches.is_empty() {
        flow.paragraph(&texts.get("report-moments-none"));
    } else {
        flow.wide_paragraph(Style::SMALL, &texts.get("report-moments-lead"));
        flow.figure(PICTURE_MM, &words(made, &moments), |page, frame| draw(page, made, &moments, frame));
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
        let turned = turned(made, stretch).into_iter().map(|(_, _, words)| words).collect::<Vec<_>>().join(", ");
        format!("{}: {}. {turned}.", place_of(made, stretch), made.n_of(stretch.persons, stretch.of))
    });
    told.collect::<Vec<_>>().join(" ")
}

/// The lines that turned, with persons and the way they went, most persons first: `↓ Energy 4`.
fn turned(made: &GroupPages<'_>, stretch: &StretchMoments) -> Vec<(usize, String, String)> {
    let language = made.texts.language();
    let mut lines = Vec::new();
    for indicator in &made.instrument().indicators {
        let (fell, rose) = stretch.indicators.get(&indicator.id).copied().unwrap_or_default();
        for (n, arrow) in [(fell, "↓"), (rose, "↑")] {
            if n > 0 {
                let name = indicator.name.get(language);
                lines.push((n, format!("{arrow}{name}"), format!("{arrow} {name} {n}")));
            }
        }
    }
    // Stable, so that as many persons keep the order of the instrument.
    lines.sort_by_key(|(n, ..)| std::cmp::Reverse(*n));
    lines
}

fn draw(page: &mut Page, made: &GroupPages<'_>, moments: &GroupMoments, frame: &Frame) {
    let kinds = &made.instrument().phases;
    let field = Frame { top_mm: frame.top_mm + NAMES_MM, ..*frame };
    let mut free_from_mm = field.left_mm;
    for (place, kind) in kinds.iter().enumerate() {
        let band = field.column(place, kinds.len(), 1.2);
        page.items.push(band.filled(wash(place)));
        let name = kind.name.get(made.texts.language());
        free_from_mm = name_band(page, &band, &kind.letter.to_string(), name, free_from_mm);
        for stretch in 0..STRETCHES {
            let column = band.column(stretch, STRETCHES, 0.0);
            if stretch > 0 {
                let (top, bottom) = (at(column.left_mm, band.top_mm), at(column.left_mm, band.bottom_mm));
                page.items.push(Line::straight(top, bottom, HAIRLINE_MM, PRINT.hairline));
            }
            let found = moments.stretches.iter().find(|it| it.phase == kind.letter && it.stretch == stretch);
            if let Some(found) = found {
                draw_stretch(page, made, &column, found);
            }
        }
    }
}

fn draw_stretch(page: &mut Page, made: &GroupPages<'_>, column: &Frame, stretch: &StretchMoments) {
    let inner = Frame { left_mm: column.left_mm + 1.2, right_mm: column.right_mm - 0.8, ..*column };
    let full = towards(PRINT.ink, PRINT.paper, 0.12);
    let a_row = ((inner.width_mm() / STEP_MM).floor() as usize).max(1);
    if stretch.of <= a_row * 3 {
        for person in 0..stretch.of {
            let (x_mm, y_mm) = ((person % a_row) as f64 * STEP_MM, (person / a_row) as f64 * STEP_MM);
            let centre = at(inner.left_mm + DOT_MM / 2.0 + x_mm, column.top_mm + 2.6 + y_mm);
            page.items.push(if person < stretch.persons {
                round_area(centre, DOT_MM / 2.0, full)
            } else {
                round_line(centre, DOT_MM / 2.0 - 0.09, 0.18, towards(PRINT.faint_ink, PRINT.paper, 0.35))
            });
        }
    } else {
        let all = Frame { top_mm: column.top_mm + 2.0, bottom_mm: column.top_mm + 4.4, ..inner };
        let right_mm = inner.left_mm + inner.width_mm() * stretch.persons as f64 / stretch.of as f64;
        page.items.push(all.filled(PRINT.hairline));
        page.items.push(Frame { right_mm, ..all }.filled(full));
    }
    let of = Style::SMALL.shortened(&made.n_of(stretch.persons, stretch.of), inner.width_mm());
    page.write(Style::SMALL, at(inner.left_mm, column.top_mm + PERSONS_MM - 3.6), Anchor::Start, &of);
    if column.width_mm() < LEAST_WORDS_MM {
        return;
    }
    let mut baseline_mm = column.top_mm + PERSONS_MM + 3.0;
    for (n, name, _) in turned(made, stretch) {
        let n = n.to_string();
        let room_mm = inner.width_mm() - Style::SMALL.width_mm(&n) - 1.0;
        let lines = Style::SMALL.lines(&name, room_mm, NAME_LINES);
        if baseline_mm + (lines.len().saturating_sub(1)) as f64 * Style::SMALL.leading_mm() > column.bottom_mm - 1.0 {
            break;
        }
        page.write(Style::SMALL, at(inner.right_mm, baseline_mm), Anchor::End, &n);
        baseline_mm = page.write_lines(Style::SMALL, at(inner.left_mm, baseline_mm), &lines);
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
