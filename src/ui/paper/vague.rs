//! Bars for dates that are not exact: they fade where the date is not certain.

use egui::{Color32, Mesh, Painter, Rangef, Rect, Shape, pos2};

use crate::model::{Precision, VagueSpan};

/// The ends of a bar over a whole month or season are this soft at most, in points.
const SOFT_END: f32 = 6.0;

/// A vague span on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VagueBar {
    /// Where it begins to show.
    pub from: f32,
    /// Where it is full.
    pub full_from: f32,
    /// Where it is full for the last time.
    pub full_to: f32,
    /// Where it ends.
    pub to: f32,
}

impl VagueBar {
    /// Where `span` lies across the screen. Only what is known to the day gets sharp ends.
    pub fn of(span: VagueSpan, precision: Precision, x_of: impl Fn(f64) -> f32) -> Self {
        let bar = Self {
            from: x_of(span.from),
            full_from: x_of(span.full_from),
            full_to: x_of(span.full_to),
            to: x_of(span.to),
        };
        let soft = if precision == Precision::Day { 0.0 } else { SOFT_END.min((bar.to - bar.from) / 4.0) };
        let middle = f32::midpoint(bar.full_from, bar.full_to);
        Self {
            full_from: bar.full_from.max(bar.from + soft).min(middle.max(bar.full_from)),
            full_to: bar.full_to.min(bar.to - soft).max(middle.min(bar.full_to)),
            ..bar
        }
    }
}

/// Paints a bar that is `colour` where it is full and fades to nothing at its ends.
pub fn paint_vague(painter: &Painter, bar: VagueBar, down: Rangef, colour: Color32) {
    let is_sharp = bar.from >= bar.full_from && bar.to <= bar.full_to;
    if is_sharp {
        painter.rect_filled(Rect::from_x_y_ranges(bar.from..=bar.to, down), 2.0, colour);
        return;
    }
    let mut mesh = Mesh::default();
    let nothing = Color32::TRANSPARENT;
    for (x, strength) in [(bar.from, nothing), (bar.full_from, colour), (bar.full_to, colour), (bar.to, nothing)] {
        mesh.colored_vertex(pos2(x, down.min), strength);
        mesh.colored_vertex(pos2(x, down.max), strength);
    }
    for left in [0, 2, 4] {
        mesh.add_triangle(left, left + 1, left + 2);
        mesh.add_triangle(left + 1, left + 2, left + 3);
    }
    painter.add(Shape::mesh(mesh));
}
