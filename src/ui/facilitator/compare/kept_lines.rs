//! Lines that stay as they are from frame to frame, kept as a picture: to paint thousands of pieces of line anew sixty times a
//! second would keep the processor busy with nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Color32, Pos2, Rect, Shape, TextureHandle, TextureOptions, Ui, pos2};
use egui_plot::PlotTransform;

use crate::app::figures::compare::CompareFigures;
use crate::app::figures::kept::Kept;
use crate::model::Code;
use crate::ui::paper::thin_lines::{ThinLines, ThinPen};

/// The thin lines of each plot.
#[derive(Default)]
pub struct KeptLines(RefCell<BTreeMap<Code, Kept<LinesKey, Picture>>>);

/// A picture of lines, and where it lies, in points.
type Picture = (TextureHandle, Rect);

/// How thin lines look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ThinLook {
    /// In points.
    pub width: f32,
    /// Without how faint they are.
    pub colour: Color32,
    /// How much of their colour they have, 0–1.
    pub opacity: f32,
}

/// What the thin lines of a plot depend on.
#[derive(Debug, Clone)]
pub struct LinesKey {
    /// What is drawn from.
    pub figures: Arc<CompareFigures>,
    /// How lines are drawn.
    pub look: ThinLook,
    /// Where the plot is.
    pub transform: PlotTransform,
    /// Pixels of the screen for a point.
    pub pixels_per_point: f32,
}

impl PartialEq for LinesKey {
    fn eq(&self, other: &Self) -> bool {
        let place = |key: &Self| (*key.transform.frame(), *key.transform.bounds());
        Arc::ptr_eq(&self.figures, &other.figures)
            && self.look == other.look
            && place(self) == place(other)
            && self.pixels_per_point == other.pixels_per_point
    }
}

impl KeptLines {
    /// The lines of the plot of `indicator`, each in points of the screen; drawn when something they depend on is another
    /// than in the last frame.
    pub fn shape(&self, ui: &Ui, indicator: &Code, key: &LinesKey, lines: impl FnOnce() -> Vec<Vec<Pos2>>) -> Shape {
        let mut all = self.0.borrow_mut();
        let colour = key.look.colour;
        let kept = all.entry(indicator.clone()).or_default();
        let (texture, rect) = kept.get(key.clone(), || picture(ui, indicator, key, lines()));
        Shape::image(texture.id(), rect, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), colour)
    }
}

impl std::fmt::Debug for KeptLines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeptLines").finish_non_exhaustive()
    }
}

/// Pixel for pixel, so that lines are as sharp as painted ones.
fn picture(ui: &Ui, indicator: &Code, key: &LinesKey, lines: Vec<Vec<Pos2>>) -> Picture {
    let scale = key.pixels_per_point;
    let frame = *key.transform.frame() * scale;
    let pixels = Rect::from_min_max(frame.min.floor(), frame.max.ceil());
    // Nothing has no picture.
    let size = [pixels.width(), pixels.height()].map(|length| length.max(1.0) as usize);
    let mut drawn = ThinLines::new(size);
    let pen = ThinPen { width: key.look.width * scale, opacity: key.look.opacity };
    for line in lines {
        let line: Vec<Pos2> =
            line.into_iter().map(|pos| pos2(pos.x * scale, pos.y * scale) - pixels.min.to_vec2()).collect();
        drawn.add(&line, pen);
    }
    let texture = ui.ctx().load_texture(indicator.as_str(), drawn.image(), TextureOptions::NEAREST);
    (texture, pixels / scale)
}
