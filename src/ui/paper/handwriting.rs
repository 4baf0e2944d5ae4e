//! Words written by hand: painting them, and finding what lies near a pen.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, vec2};

use crate::model::{HandWords, Point};
use crate::ui::paper::sheet_space::SheetSpace;
use crate::ui::theme;

/// The width of the line, in points.
const INK_WIDTH: f32 = 1.8;

/// How much of the ink's colour is kept, so that the lines stay in front.
const INK_STRENGTH: f32 = 0.85;

/// A stroke that comes so near to words, in points, belongs to them.
const SAME_WORDS_POINTS: f32 = 28.0;

/// An eraser takes what is so near, in points.
const RUB_POINTS: f32 = 8.0;

/// Paints `words`, clipped to the sheet; the strokes in `rubbed`, given as `(words, stroke)`, are about to go.
pub fn paint(ui: &Ui, painter: &Painter, space: &SheetSpace, words: &[HandWords], rubbed: &[(usize, usize)]) {
    let ink = theme::colour(theme::palette(ui).ink);
    for (place, words) in words.iter().enumerate() {
        for (number, stroke) in words.strokes.iter().enumerate() {
            let strength = if rubbed.contains(&(place, number)) { 0.2 } else { INK_STRENGTH };
            paint_line(painter, space, stroke.iter().copied(), ink.gamma_multiply(strength));
        }
    }
}

/// Paints the stroke in hand.
pub fn paint_stroke(ui: &Ui, painter: &Painter, space: &SheetSpace, stroke: impl Iterator<Item = Point>) {
    let ink = theme::colour(theme::palette(ui).ink);
    paint_line(painter, space, stroke, ink.gamma_multiply(INK_STRENGTH));
}

fn paint_line(painter: &Painter, space: &SheetSpace, stroke: impl Iterator<Item = Point>, ink: Color32) {
    let within = painter.with_clip_rect(space.lines.intersect(painter.clip_rect()));
    let points: Vec<Pos2> = stroke.map(|point| space.pos_of(point)).collect();
    match points[..] {
        [] => {}
        [only] => {
            within.circle_filled(only, INK_WIDTH * 0.8, ink);
        }
        _ => {
            within.add(Shape::line(points, Stroke::new(INK_WIDTH, ink)));
        }
    }
}

/// The room that words take on the screen; `None` without strokes.
pub fn rect_of(space: &SheetSpace, words: &HandWords) -> Option<Rect> {
    let points: Vec<Pos2> = words.strokes.iter().flatten().map(|&point| space.pos_of(point)).collect();
    (!points.is_empty()).then(|| Rect::from_points(&points))
}

/// The place of the words that a new stroke belongs to: the last ones that are near.
pub fn words_near(space: &SheetSpace, words: &[HandWords], stroke: &[Point]) -> Option<usize> {
    let points: Vec<Pos2> = stroke.iter().map(|&point| space.pos_of(point)).collect();
    let rect = Rect::from_points(&points).expand(SAME_WORDS_POINTS);
    words.iter().rposition(|words| rect_of(space, words).is_some_and(|other| other.intersects(rect)))
}

/// The strokes that an eraser moving through `path` touches, as `(words, stroke)`; nothing unless it comes down on ink, so
/// that erasing a line leaves the words it passes.
pub fn rubbed(space: &SheetSpace, words: &[HandWords], path: &[Point]) -> Vec<(usize, usize)> {
    let path: Vec<Pos2> = path.iter().map(|&point| space.pos_of(point)).collect();
    let Some(&first) = path.first() else { return Vec::new() };
    let strokes = || {
        words.iter().enumerate().flat_map(|(place, words)| {
            words.strokes.iter().enumerate().map(move |(number, stroke)| ((place, number), stroke))
        })
    };
    let touches = |stroke: &[Point], at: Pos2| distance(space, stroke, at) <= RUB_POINTS;
    if !strokes().any(|(_, stroke)| touches(stroke, first)) {
        return Vec::new();
    }
    strokes().filter(|(_, stroke)| path.iter().any(|&at| touches(stroke, at))).map(|(name, _)| name).collect()
}

fn distance(space: &SheetSpace, stroke: &[Point], at: Pos2) -> f32 {
    let points: Vec<Pos2> = stroke.iter().map(|&point| space.pos_of(point)).collect();
    if let [only] = points[..] {
        return only.distance(at);
    }
    let nearest = points.windows(2).map(|ends| {
        let along = ends[1] - ends[0];
        let part = if along.length_sq() > 0.0 { (at - ends[0]).dot(along) / along.length_sq() } else { 0.0 };
        (ends[0] + along * part.clamp(0.0, 1.0)).distance(at)
    });
    nearest.fold(f32::INFINITY, f32::min)
}

/// Paints `words` as a small picture that fills `rect`, in the proportions of a sheet of `length_days`.
pub fn paint_small(ui: &Ui, rect: Rect, words: &HandWords, length_days: f64) {
    // A sheet is about twice as wide as high.
    let page = SheetSpace::whole(Rect::from_min_size(Pos2::ZERO, vec2(200.0, 100.0)), length_days);
    let Some(written) = rect_of(&page, words) else { return };
    let scale = (rect.width() / written.width().max(1.0)).min(rect.height() / written.height().max(1.0));
    let ink = theme::colour(theme::palette(ui).ink);
    for stroke in &words.strokes {
        let place = |point: &Point| rect.center() + (page.pos_of(*point) - written.center()) * scale;
        let points: Vec<Pos2> = stroke.iter().map(place).collect();
        ui.painter().add(Shape::line(points, Stroke::new(1.2, ink)));
    }
}
