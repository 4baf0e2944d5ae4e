//! Where days and values lie on the screen: one transform and its inverse, for drawing, for the pen, and for tests.

use egui::{Pos2, Rect, pos2};

use crate::app::time_view::TimeView;
use crate::ink::{Calm, Sample};
use crate::model::Point;

/// The room of a sheet, in points of the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SheetSpace {
    /// Where lines are drawn: the first day of the view at its left, the last at its right, value 0 at its bottom, 100 at
    /// its top.
    pub lines: Rect,
    /// Length of the whole timeline in days, above 0.
    pub length_days: f64,
    /// The period on the screen.
    pub view: TimeView,
}

impl SheetSpace {
    /// With the whole timeline of `length_days` in `lines`.
    pub fn whole(lines: Rect, length_days: f64) -> Self {
        let length_days = length_days.max(1.0);
        Self { lines, length_days, view: TimeView::whole(length_days) }
    }

    /// Across the screen.
    pub fn x_of(&self, day: f64) -> f32 {
        let part = (day - self.view.from_day) / self.view.days();
        (f64::from(self.lines.left()) + part * f64::from(self.lines.width())) as f32
    }

    /// Down the screen.
    pub fn y_of(&self, value: f64) -> f32 {
        (f64::from(self.lines.bottom()) - value / 100.0 * f64::from(self.lines.height())) as f32
    }

    /// Where a point of a curve lies.
    pub fn pos_of(&self, point: Point) -> Pos2 {
        pos2(self.x_of(point.day), self.y_of(point.value))
    }

    /// The day at `x`; outside the timeline when `x` is outside the sheet.
    pub fn day_at(&self, x: f32) -> f64 {
        self.view.from_day + self.days_in(x - self.lines.left())
    }

    /// The value at `y`; outside 0–100 when `y` is outside the sheet.
    pub fn value_at(&self, y: f32) -> f64 {
        f64::from(self.lines.bottom() - y) / f64::from(self.lines.height()) * 100.0
    }

    /// A reading of the pen at `pos`.
    pub fn sample_at(&self, pos: Pos2, ms: f64, pressure: f64) -> Sample {
        Sample { ms, day: self.day_at(pos.x), value: self.value_at(pos.y), pressure }
    }

    /// How many days `points` of the screen are wide.
    pub fn days_in(&self, points: f32) -> f64 {
        f64::from(points) / f64::from(self.lines.width()) * self.view.days()
    }

    /// The calming of lines on this sheet.
    pub fn calm(&self, strength: f32) -> Calm {
        Calm {
            strength: f64::from(strength),
            points_per_day: f64::from(self.lines.width()) / self.view.days(),
            points_per_value: f64::from(self.lines.height()) / 100.0,
        }
    }
}
