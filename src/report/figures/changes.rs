//! What changed between measurements of "now": a slope for each line, over the same persons at every time.

use crate::model::{EffectCell, Indicator};
use crate::report::edition::told::EditionPages;
use crate::report::figures::Figure;
use crate::report::figures::frame::figure as framed;
use crate::report::line_names::{LineEnd, draw_names};
use crate::report::marks::marker;
use crate::report::page::{Anchor, Frame, Item, Line, Page, Place, at};
use crate::report::pencil_line::{MARKER_MM, dash_mm, height_of};
use crate::report::style::{HAIRLINE_MM, Style};
use crate::report::theme::PRINT;
use crate::text::Height;

/// The column of names.
const NAMES_MM: f64 = 60.0;

const LINE_MM: f64 = 0.75;

/// None where nothing of it may be told.
pub(super) fn figure(made: &EditionPages<'_>) -> Option<Figure> {
    let times = times(&made.edition.effects);
    if times.len() < 2 {
        return None;
    }
    let words = told(made, &times).map(|(indicator, cells)| {
        let heights = cells.iter().map(|cell| format!("{} {}", cell.time, Height::of(cell.mean).words(made.texts)));
        let name = indicator.name.get(made.texts.language());
        format!("{name}: {}.", heights.collect::<Vec<_>>().join(", "))
    });
    let told = (made.texts.get("report-effect-title"), words.collect::<Vec<_>>().join(" "));
    Some(framed(made, "effect".to_owned(), told, |page, frame| draw(page, made, frame, &times)))
}

fn times(effects: &[EffectCell]) -> Vec<&str> {
    let mut times: Vec<&str> = effects.iter().map(|cell| cell.time.as_str()).collect();
    times.sort_unstable();
    times.dedup();
    times
}

/// Each line with its cells in the order of time; those of which every time is told.
fn told<'a>(
    made: &'a EditionPages<'_>,
    times: &'a [&str],
) -> impl Iterator<Item = (&'a Indicator, Vec<&'a EffectCell>)> {
    made.edition.instrument.indicators.iter().filter_map(move |indicator| {
        let of = |time: &&str| {
            made.edition.effects.iter().find(|cell| cell.indicator == indicator.id && cell.time == **time)
        };
        let cells: Option<Vec<&EffectCell>> = times.iter().map(of).collect();
        Some((indicator, cells?))
    })
}

fn draw(page: &mut Page, made: &EditionPages<'_>, frame: &Frame, times: &[&str]) {
    let field = Frame::new(frame.left_mm + 4.0, frame.top_mm + 6.0, frame.right_mm - NAMES_MM, frame.bottom_mm);
    let step_mm = field.width_mm() / (times.len() - 1) as f64;
    for (place, time) in times.iter().enumerate() {
        let x_mm = field.left_mm + place as f64 * step_mm;
        let (top, bottom) = (at(x_mm, field.top_mm), at(x_mm, field.bottom_mm));
        page.items.push(Line::straight(top, bottom, HAIRLINE_MM, PRINT.hairline));
        page.write(Style::NAME, at(x_mm, field.top_mm - 2.0), Anchor::Middle, time);
    }
    for value in [0.0, 50.0, 100.0] {
        let y_mm = height_of(&field, value);
        page.items.push(Line::straight(at(field.left_mm, y_mm), at(field.right_mm, y_mm), HAIRLINE_MM, PRINT.hairline));
    }
    let mut ends = Vec::new();
    for (indicator, cells) in told(made, times) {
        let places = cells
            .iter()
            .enumerate()
            .map(|(place, cell)| at(field.left_mm + place as f64 * step_mm, height_of(&field, cell.mean)));
        let points: Vec<Place> = places.collect();
        let pencil = &indicator.pencil;
        if let Some(end) = points.last() {
            ends.push(LineEnd { indicator, y_mm: end.y_mm, reaches_column: true });
        }
        let marks: Vec<Item> =
            points.iter().flat_map(|&centre| marker(pencil.marker, centre, MARKER_MM, pencil.light)).collect();
        let dash_mm = dash_mm(pencil, LINE_MM);
        page.items.push(Item::Line(Line { points, width_mm: LINE_MM, colour: pencil.light, dash_mm }));
        page.items.extend(marks);
    }
    let column = Frame { left_mm: field.right_mm, right_mm: frame.right_mm, top_mm: frame.top_mm, ..*frame };
    draw_names(page, &column, &ends, made.texts.language());
}
