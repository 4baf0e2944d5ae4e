//! Painting pencil lines: colour and dash and marker, gaps open, jumps upright.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::sheet_space::SheetSpace;
use crate::model::{Certainty, Curve, Marker, Pencil};

/// The width of the line of the pencil in hand, and of the others, in points.
pub const ACTIVE_WIDTH: f32 = 2.5;
/// The width of the lines of other pencils, in points.
pub const RESTING_WIDTH: f32 = 1.6;
/// How much of its colour a resting line keeps.
pub const RESTING_STRENGTH: f32 = 0.38;
/// Markers stand this far apart along the timeline, in points.
const MARKER_DISTANCE: f32 = 112.0;

/// How a line is to look.
#[derive(Debug, Clone, Copy)]
pub struct LineLook<'a> {
    /// Dash and marker.
    pub pencil: &'a Pencil,
    /// Colour, as strong as it is to be.
    pub colour: Color32,
    /// In points.
    pub width: f32,
    /// The place of the curve among the others, so that their markers do not stand in one column.
    pub place: usize,
}

/// Paints `curve`.
pub fn paint_curve(painter: &Painter, space: &SheetSpace, curve: &Curve, look: LineLook<'_>) {
    let mut end_of_last: Option<(f64, Pos2)> = None;
    for segment in &curve.segments {
        let points: Vec<Pos2> = segment.points.iter().map(|&point| space.pos_of(point)).collect();
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else { continue };
        let look = LineLook { colour: look.colour.gamma_multiply(strength_of(segment.certainty)), ..look };
        if let Some((day, end)) = end_of_last
            && day == segment.from_day()
        {
            painter.line_segment([end, first], Stroke::new(look.width, look.colour));
        }
        if points.len() == 1 {
            painter.circle_filled(first, look.width, look.colour);
        }
        end_of_last = Some((segment.to_day(), last));
        paint_line(painter, &points, look);
    }
    paint_markers(painter, space, curve, look);
}

/// Paints a line through `points` in the dash of its pencil.
pub fn paint_line(painter: &Painter, points: &[Pos2], look: LineLook<'_>) {
    let stroke = Stroke::new(look.width, look.colour);
    if look.pencil.dash.is_empty() {
        painter.add(Shape::line(points.to_vec(), stroke));
        return;
    }
    let lengths: Vec<f32> = look.pencil.dash.iter().map(|&length| length as f32 * look.width).collect();
    let (drawn, open): (Vec<_>, Vec<_>) = lengths.chunks(2).map(|pair| (pair[0], *pair.last().unwrap_or(&0.0))).unzip();
    painter.extend(Shape::dashed_line_with_offset(points, stroke, &drawn, &open, 0.0));
}

fn strength_of(certainty: Certainty) -> f32 {
    match certainty {
        Certainty::Sure => 1.0,
        Certainty::Roughly => 0.7,
        Certainty::Guess => 0.45,
    }
}

fn paint_markers(painter: &Painter, space: &SheetSpace, curve: &Curve, look: LineLook<'_>) {
    let shift = MARKER_DISTANCE * (0.15 + 0.12 * (look.place % 7) as f32);
    let mut x = space.lines.left() + shift;
    while x < space.lines.right() {
        if let Some(value) = curve.value_at(space.day_at(x)) {
            paint_marker(painter, pos2(x, space.y_of(value)), look);
        }
        x += MARKER_DISTANCE;
    }
}

/// Paints the marker of a pencil at `at`.
pub fn paint_marker(painter: &Painter, at: Pos2, look: LineLook<'_>) {
    let size = look.width * 1.9;
    let stroke = Stroke::new(look.width * 0.8, look.colour);
    let polygon = |points: Vec<Pos2>| Shape::convex_polygon(points, look.colour, Stroke::NONE);
    let arm = |x: f32, y: f32| [at + vec2(-x, -y) * size, at + vec2(x, y) * size];
    match look.pencil.marker {
        Marker::Circle => {
            painter.circle_filled(at, size * 0.9, look.colour);
        }
        Marker::Ring => {
            painter.circle_stroke(at, size, stroke);
        }
        Marker::Square => {
            painter.rect_filled(Rect::from_center_size(at, vec2(1.7, 1.7) * size), 0.0, look.colour);
        }
        Marker::Triangle => {
            let corners = [vec2(0.0, -1.2), vec2(1.1, 0.9), vec2(-1.1, 0.9)];
            painter.add(polygon(corners.iter().map(|&corner| at + corner * size).collect()));
        }
        Marker::Diamond => {
            let corners = [vec2(0.0, -1.3), vec2(1.3, 0.0), vec2(0.0, 1.3), vec2(-1.3, 0.0)];
            painter.add(polygon(corners.iter().map(|&corner| at + corner * size).collect()));
        }
        Marker::Cross => painter.extend([arm(1.0, 1.0), arm(1.0, -1.0)].map(|ends| Shape::line_segment(ends, stroke))),
        Marker::Plus => painter.extend([arm(1.3, 0.0), arm(0.0, 1.3)].map(|ends| Shape::line_segment(ends, stroke))),
        Marker::Star => {
            let arms = [arm(1.2, 0.0), arm(0.6, 1.04), arm(0.6, -1.04)];
            painter.extend(arms.map(|ends| Shape::line_segment(ends, stroke)));
        }
    }
}

/// Paints a short example of a pencil's line in `rect`.
pub fn paint_sample(painter: &Painter, rect: Rect, look: LineLook<'_>) {
    let centre = rect.center();
    paint_line(painter, &[pos2(rect.left(), centre.y), pos2(rect.right(), centre.y)], look);
    paint_marker(painter, centre, look);
}

/// Paints a place left open on purpose: two thin ends and nothing between.
pub fn paint_gap(painter: &Painter, space: &SheetSpace, from_day: f64, to_day: f64, colour: Color32) {
    let rect = Rect::from_x_y_ranges(space.x_of(from_day)..=space.x_of(to_day), space.lines.y_range());
    painter.rect(
        rect,
        0.0,
        colour.gamma_multiply(0.08),
        Stroke::new(1.0, colour.gamma_multiply(0.35)),
        StrokeKind::Inside,
    );
}
