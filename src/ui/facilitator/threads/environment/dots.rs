//! Persons as dots, one for each; a bar where they would be too many.

use egui::{Pos2, Rect, Stroke, Ui, pos2, vec2};

use crate::ui::theme;

/// The height of a row of dots, in points.
pub const DOTS_HEIGHT: f32 = 24.0;

const RADIUS: f32 = 4.0;

/// From one dot to the next: as it is where there is room, and at least.
pub const STEP: f32 = 11.0;
const LEAST_STEP: f32 = 9.5;

/// What a dot looks like; told apart in grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Filled.
    Full,
    /// A ring.
    Open,
    /// A small one: it was not said.
    Small,
}

/// Draws one dot.
pub fn dot_ui(ui: &Ui, centre: Pos2, mark: Mark) {
    let palette = theme::palette(ui);
    let (ink, accent, faint) =
        (theme::colour(palette.ink), theme::colour(palette.accent), theme::colour(palette.faint_ink));
    match mark {
        Mark::Full => ui.painter().circle_filled(centre, RADIUS, ink),
        Mark::Open => ui.painter().circle_stroke(centre, RADIUS - 0.75, Stroke::new(1.5, accent)),
        Mark::Small => ui.painter().circle_filled(centre, 2.0, faint),
    };
}

/// Draws `n` of `of` persons from `start` on, in a room of `width` points to the right (`side` 1) or to the left (−1). Gives
/// where they end.
pub fn dots_ui(ui: &Ui, start: Pos2, (n, of): (usize, usize), (width, side): (f32, f32), mark: Mark) -> f32 {
    let step = (width / of.max(1) as f32).min(STEP);
    if step >= LEAST_STEP {
        for person in 0..n {
            dot_ui(ui, start + vec2(side * (person as f32 + 0.6) * step, 0.0), mark);
        }
        return start.x + side * n as f32 * step;
    }
    let length = width * n as f32 / of.max(1) as f32;
    let end = start.x + side * length;
    let high = if mark == Mark::Small { 1.5 } else { RADIUS };
    let bar = Rect::from_two_pos(pos2(start.x, start.y - high), pos2(end, start.y + high));
    let palette = theme::palette(ui);
    match mark {
        Mark::Full => ui.painter().rect_filled(bar, 2.0, theme::colour(palette.ink)),
        Mark::Open => {
            let stroke = Stroke::new(1.5, theme::colour(palette.accent));
            ui.painter().rect_stroke(bar, 2.0, stroke, egui::StrokeKind::Inside)
        }
        Mark::Small => ui.painter().rect_filled(bar, 1.0, theme::colour(palette.faint_ink)),
    };
    end
}
