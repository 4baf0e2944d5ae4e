//! Where the drawn sheet stands, and what it is drawn from.

use egui::{Painter, Rect, Ui};

use crate::app::time_view::TimeView;
use crate::text::Texts;
use crate::ui::paper::sheet_space::SheetSpace;

/// The parts of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct SheetLayout {
    /// Where the lines are.
    pub space: SheetSpace,
    /// Where the lanes of events are, below the lines.
    pub lanes: Rect,
    /// How wide the strip of moments of now is right of the lines, in points; 0 without any.
    pub now: f32,
    /// There is room for the names of the lines.
    pub names: bool,
    /// There is one row for the names of months and years.
    pub is_low: bool,
}

impl SheetLayout {
    /// The same parts, with a period of the timeline on them.
    #[must_use]
    pub fn showing(mut self, view: TimeView) -> Self {
        self.space.view = view;
        self
    }
}

/// A sheet to paint on.
pub struct Easel<'a> {
    /// The window's part the sheet is in.
    pub ui: &'a Ui,
    /// Paints inside that part.
    pub painter: Painter,
    /// The words of the window's language.
    pub texts: &'static Texts,
    /// The parts of the sheet.
    pub layout: SheetLayout,
}

/// Between the lines and the words below them.
pub const BELOW_LINES: f32 = 6.0;
