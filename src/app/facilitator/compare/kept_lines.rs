//! Lines that stay as they are from frame to frame, kept as what is painted: to make thousands of pieces of line anew sixty
//! times a second would keep the processor busy with nothing.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Mesh, Shape, Stroke, Ui};
use egui_plot::PlotTransform;

use super::figures::CompareFigures;
use crate::app::widgets::sheet_cache::{Kept, mesh_of};
use crate::model::Code;

/// The thin lines of each plot.
#[derive(Debug, Default)]
pub struct KeptLines(RefCell<BTreeMap<Code, Kept<LinesKey, Arc<Mesh>>>>);

/// What the thin lines of a plot depend on.
#[derive(Debug, Clone)]
pub struct LinesKey {
    /// What is drawn from.
    pub figures: Arc<CompareFigures>,
    /// Who stands out, and is drawn apart.
    pub selected: Option<usize>,
    /// How lines are drawn.
    pub stroke: Stroke,
    /// Where the plot is.
    pub transform: PlotTransform,
    /// Pixels of the screen for a point.
    pub pixels_per_point: f32,
}

impl PartialEq for LinesKey {
    fn eq(&self, other: &Self) -> bool {
        let place = |key: &Self| (*key.transform.frame(), *key.transform.bounds());
        Arc::ptr_eq(&self.figures, &other.figures)
            && self.selected == other.selected
            && self.stroke == other.stroke
            && place(self) == place(other)
            && self.pixels_per_point == other.pixels_per_point
    }
}

impl KeptLines {
    /// The lines of the plot of `indicator`; made when something they depend on is another than in the last frame.
    pub fn get(&self, ui: &Ui, indicator: &Code, key: LinesKey, make: impl FnOnce() -> Vec<Shape>) -> Arc<Mesh> {
        let mut all = self.0.borrow_mut();
        all.entry(indicator.clone()).or_default().get(key, || mesh_of(ui, make()))
    }
}
