//! The pictures of the start screen: what this is, without a word.

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, pos2};

use crate::format::builtin_instruments;
use crate::model::{Pencil, Point, monotone_line};
use crate::ui::paper::curves;
use crate::ui::paper::curves::LineLook;
use crate::ui::paper::pencil_line::Rib;
use crate::ui::theme;

/// Heights of the seven lines, from the left to the right, 0–100: a time that was hard, and after.
const SEVEN: [[f64; 6]; 7] = [
    [72.0, 74.0, 66.0, 22.0, 30.0, 66.0],
    [64.0, 62.0, 56.0, 30.0, 46.0, 72.0],
    [16.0, 20.0, 56.0, 80.0, 62.0, 28.0],
    [66.0, 64.0, 58.0, 34.0, 40.0, 54.0],
    [70.0, 64.0, 46.0, 22.0, 34.0, 52.0],
    [68.0, 62.0, 38.0, 14.0, 30.0, 50.0],
    [48.0, 42.0, 30.0, 20.0, 32.0, 46.0],
];

/// Heights of the line in the picture of a door.
const ONE: [f64; 6] = [48.0, 26.0, 24.0, 52.0, 78.0, 70.0];

/// The line through `heights` over `rect`.
fn places(rect: Rect, heights: &[f64; 6]) -> Vec<Pos2> {
    let points: Vec<Point> = heights.iter().zip(0..).map(|(&value, at)| Point::new(f64::from(at), value)).collect();
    let place = |point: Point| {
        let across = rect.left() + rect.width() * (point.day / 5.0) as f32;
        pos2(across, rect.bottom() - rect.height() * (point.value / 100.0) as f32)
    };
    monotone_line(&points, 0.02).into_iter().map(place).collect()
}

fn paint_pencil(ui: &Ui, rect: Rect, heights: &[f64; 6], pencil: &Pencil, width: f32) {
    let painter = ui.painter_at(rect);
    // In a picture of the mood every pencil draws a whole line.
    let whole = Pencil { dash: Vec::new(), ..pencil.clone() };
    let colour = theme::pencil_colour(ui, pencil).gamma_multiply(0.8);
    let ribs: Vec<Rib> = places(rect, heights).into_iter().map(|pos| Rib { pos, width }).collect();
    let look = LineLook { pencil: &whole, colour, width, place: 0 };
    painter.add(curves::ribs_shape(&ribs, look, ui.pixels_per_point()));
}

/// Seven lines across the window.
pub fn seven_lines(ui: &Ui, rect: Rect) {
    for (heights, indicator) in SEVEN.iter().zip(&builtin_instruments()[0].indicators) {
        paint_pencil(ui, rect, heights, &indicator.pencil, curves::ACTIVE_WIDTH);
    }
}

/// Many thin lines beside one: a group.
pub fn many_lines(ui: &Ui, rect: Rect) {
    let Some(indicator) = builtin_instruments()[0].indicators.get(3) else { return };
    let thin = Stroke::new(1.0, theme::pencil_colour(ui, &indicator.pencil).gamma_multiply(0.4));
    for shift in [-16.0, -8.0, 9.0, 17.0] {
        let other = ONE.map(|height| height * 0.8 + 10.0 + shift);
        ui.painter().add(Shape::line(places(rect, &other), thin));
    }
    paint_pencil(ui, rect, &ONE, &indicator.pencil, curves::RESTING_WIDTH * 1.3);
}

/// One line in a band: what may be said about a group.
pub fn band(ui: &Ui, rect: Rect) {
    let Some(indicator) = builtin_instruments()[0].indicators.last() else { return };
    let wash: Color32 = theme::pencil_colour(ui, &indicator.pencil).gamma_multiply(0.14);
    let (above, below) =
        (places(rect, &ONE.map(|height| height + 14.0)), places(rect, &ONE.map(|height| height - 14.0)));
    for (over, under) in above.windows(2).zip(below.windows(2)) {
        let corners = vec![over[0], over[1], under[1], under[0]];
        let mut mesh = egui::Mesh::default();
        for corner in corners {
            mesh.colored_vertex(corner, wash);
        }
        mesh.add_triangle(0, 1, 2);
        mesh.add_triangle(0, 2, 3);
        ui.painter().add(Shape::mesh(mesh));
    }
    paint_pencil(ui, rect, &ONE, &indicator.pencil, curves::RESTING_WIDTH * 1.3);
}
