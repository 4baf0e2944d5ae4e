//! What changed between two measurements as slopes: from one beginning, each line as far up or down as the middle of its changes.
//! Nothing is in it that does not stand in the table under it.

use crate::analysis::Effect;
use crate::report::effect_words::effect_finding;
use crate::report::flow::Flow;
use crate::report::group::figures::GroupPages;
use crate::report::line_names::{LineEnd, draw_bare_names};
use crate::report::marks::marker;
use crate::report::page::{Anchor, Frame, Item, Line, Page, at};
use crate::report::pencil_line::{LINE_MM, MARKER_MM, dash_mm};
use crate::report::role::Role;
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;

/// The figure.
const HEIGHT_MM: f64 = 64.0;

/// The finding in words above it, on two lines at most.
const SENTENCE_MM: f64 = 14.0;

/// Left of the first measurement, for half of its name.
const LEFT_MM: f64 = 4.0;

/// The names at the right.
const NAMES_MM: f64 = 64.0;

/// Above the lines stand the names of the measurements.
const HEAD_MM: f64 = 5.0;

/// The figure reaches at least so many points of value up and down.
const LEAST_REACH: f64 = 20.0;

/// The finding in words and the slopes under it; nothing where no line may be told.
pub(super) fn write_slopes(flow: &mut Flow, made: &GroupPages<'_>, found: &Effect) {
    let Some(words) = effect_finding(made.texts, made.instrument(), found) else { return };
    // The sentence stays with its figure.
    flow.ensure(HEIGHT_MM + SENTENCE_MM);
    flow.text(Style::NAME, &words);
    let told = found.medians(made.instrument());
    flow.block(HEIGHT_MM, |page, frame| {
        let (left_mm, right_mm) = (frame.left_mm + LEFT_MM, frame.right_mm - NAMES_MM);
        let field = Frame::new(left_mm, frame.top_mm + HEAD_MM, right_mm, frame.bottom_mm);
        let reach = told.iter().map(|(_, median)| median.abs()).fold(LEAST_REACH, f64::max);
        let middle_mm = field.top_mm.midpoint(field.bottom_mm);
        let y_mm = |median: f64| middle_mm - median / reach * (field.height_mm() / 2.0 - MARKER_MM);
        page.part(Role::Figure { words }, |page| {
            draw_field(page, &field, middle_mm, [found.from.name(), found.to.name()]);
            for (indicator, median) in &told {
                let (pencil, end) = (&indicator.pencil, at(field.right_mm, y_mm(*median)));
                let points = vec![at(field.left_mm, middle_mm), end];
                let dash_mm = dash_mm(pencil, LINE_MM);
                page.items.push(Item::Line(Line { points, width_mm: LINE_MM, colour: pencil.light, dash_mm }));
                page.items.extend(marker(pencil.marker, end, MARKER_MM, pencil.light));
            }
        });
        let ends: Vec<LineEnd<'_>> = told
            .iter()
            .map(|(indicator, median)| LineEnd { indicator, y_mm: y_mm(*median), reaches_column: true })
            .collect();
        let column = Frame { left_mm: field.right_mm, ..*frame };
        draw_bare_names(page, &column, &ends, made.texts.language());
    });
    flow.small_print(&made.texts.get("effect-slopes-say"));
}

fn draw_field(page: &mut Page, field: &Frame, middle_mm: f64, names: [&str; 2]) {
    for (x_mm, name) in [field.left_mm, field.right_mm].into_iter().zip(names) {
        let (top, bottom) = (at(x_mm, field.top_mm), at(x_mm, field.bottom_mm));
        page.items.push(Line::straight(top, bottom, HAIRLINE_MM, PRINT.hairline));
        page.write(Style::NAME, at(x_mm, field.top_mm - 1.6), Anchor::Middle, name);
    }
    let (from, to) = (at(field.left_mm, middle_mm), at(field.right_mm, middle_mm));
    page.items.push(Line::straight(from, to, HAIRLINE_MM, PRINT.hairline));
}
