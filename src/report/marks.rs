//! The small shapes: markers that tell lines apart, and signs that tell how something worked out.

use std::f64::consts::TAU;

use crate::model::{Colour, Impact, Marker};
use crate::report::page::{Area, Item, Line, Place, at};
use crate::report::theme::PRINT;

/// Corners of a circle; on paper the eye sees none of them.
const CIRCLE_CORNERS: usize = 24;

/// The line of open shapes.
const STROKE_MM: f64 = 0.35;

/// A marker of a line, `size_mm` across, with a rim of bare paper around it.
pub(super) fn marker(kind: Marker, centre: Place, size_mm: f64, colour: Colour) -> Vec<Item> {
    let half = size_mm / 2.0;
    let mut items = vec![area(round(centre, half * 1.35), PRINT.paper)];
    match kind {
        Marker::Circle => items.push(area(round(centre, half), colour)),
        Marker::Square => items.push(area(corners(centre, half * 0.88, 4, 0.125), colour)),
        Marker::Triangle => items.push(area(corners(centre, half * 1.15, 3, 0.75), colour)),
        Marker::Diamond => items.push(area(corners(centre, half * 1.15, 4, 0.0), colour)),
        Marker::Ring => items.push(closed(round(centre, half * 0.85), colour)),
        Marker::Cross => items.extend(strokes(centre, half, 2, 0.125, colour)),
        Marker::Plus => items.extend(strokes(centre, half, 2, 0.0, colour)),
        Marker::Star => items.extend(strokes(centre, half, 3, 0.25, colour)),
    }
    items
}

/// How something worked out: a triangle up for good, down for bad, a circle for neither; filled when it was strong.
pub(super) fn impact_sign(impact: Impact, centre: Place, size_mm: f64) -> Item {
    let half = size_mm / 2.0;
    let shape = match impact.value().signum() {
        1 => corners(centre, half * 1.15, 3, 0.75),
        -1 => corners(centre, half * 1.15, 3, 0.25),
        _ => round(centre, half * 0.7),
    };
    if impact.value().abs() > 1 { area(shape, PRINT.ink) } else { closed(shape, PRINT.ink) }
}

/// A moment that helps to remember: a small diamond.
pub(super) fn landmark_sign(centre: Place, size_mm: f64) -> Item {
    area(corners(centre, size_mm / 2.0, 4, 0.0), PRINT.ink)
}

/// A filled circle.
pub(super) fn round_area(centre: Place, radius_mm: f64, colour: Colour) -> Item {
    area(round(centre, radius_mm), colour)
}

/// A circle, open.
pub(super) fn round_line(centre: Place, radius_mm: f64, width_mm: f64, colour: Colour) -> Item {
    let mut points = round(centre, radius_mm);
    points.extend(points.first().copied());
    Item::Line(Line { points, width_mm, colour, dash_mm: Vec::new() })
}

fn area(points: Vec<Place>, colour: Colour) -> Item {
    Item::Area(Area { points, more: Vec::new(), colour })
}

fn closed(mut points: Vec<Place>, colour: Colour) -> Item {
    points.extend(points.first().copied());
    Item::Line(Line { points, width_mm: STROKE_MM, colour, dash_mm: Vec::new() })
}

fn round(centre: Place, radius_mm: f64) -> Vec<Place> {
    let corners_needed = if radius_mm < 0.9 { CIRCLE_CORNERS / 2 } else { CIRCLE_CORNERS };
    corners(centre, radius_mm, corners_needed, 0.0)
}

/// The corners of a regular shape; `turn` is the place of the first, as a part of a circle, clockwise from the right.
fn corners(centre: Place, radius_mm: f64, count: usize, turn: f64) -> Vec<Place> {
    let corner = |number: usize| {
        let angle = TAU * (turn + number as f64 / count as f64);
        at(centre.x_mm + radius_mm * angle.cos(), centre.y_mm + radius_mm * angle.sin())
    };
    (0..count).map(corner).collect()
}

fn strokes(centre: Place, half_mm: f64, count: usize, turn: f64, colour: Colour) -> Vec<Item> {
    let ends = corners(centre, half_mm, count * 2, turn);
    (0..count).map(|number| Line::straight(ends[number], ends[number + count], STROKE_MM * 1.3, colour)).collect()
}
