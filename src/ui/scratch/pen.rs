//! A pen over a paper, between two frames.

use egui::Pos2;

use crate::ink::{Arbiter, Drawn, PenSeen, Sample};
use crate::model::{Curve, Point};
use crate::ui::paper::wet_line::WetLine;

/// The pen over the sheet.
#[derive(Debug, Default)]
pub struct PenInHand {
    /// Decides what draws.
    pub arbiter: Arbiter,
    /// The stroke in hand.
    pub stroke: Option<StrokeInHand>,
    /// The pen is down beside the paper, here: ink begins where it enters.
    pub beside: Option<Drawn>,
    /// Its line, as far as it is settled.
    pub wet: WetLine,
    /// The window's seconds at the frame before.
    pub last_frame_s: f64,
    /// Pixels of the screen for a point at the frame before.
    pub pixels_per_point: Option<f32>,
}

/// A stroke between pen down and pen up.
#[derive(Debug, Clone)]
pub struct StrokeInHand {
    /// When the pen came down, in milliseconds of the window's clock.
    pub began_ms: f64,
    /// Every reading of the pen.
    pub samples: Vec<Sample>,
}

impl StrokeInHand {
    /// First and last day that the stroke has covered.
    pub fn span(&self) -> Option<(f64, f64)> {
        let days = || self.samples.iter().map(|sample| sample.day);
        Some((days().min_by(f64::total_cmp)?, days().max_by(f64::total_cmp)?))
    }

    /// The stroke as places on the sheet.
    pub fn points(&self) -> impl Iterator<Item = Point> {
        self.samples.iter().map(|sample| Point::new(sample.day, sample.value))
    }

    /// Adds a reading. The place where a pen is lifted is often told twice: that is no news.
    pub fn push(&mut self, sample: Sample) {
        if self.samples.last().is_none_or(|last| (last.day, last.value) != (sample.day, sample.value)) {
            self.samples.push(sample);
        }
    }
}

/// The practice line, which is kept nowhere.
#[derive(Debug, Default)]
pub struct WarmUp {
    /// The pen on the practice sheet.
    pub pen: PenInHand,
    /// The line.
    pub curve: Curve,
}

/// A check under way.
#[derive(Debug, Default)]
pub struct PenCheckInHand {
    /// When it began, in the window's seconds.
    pub began_s: Option<f64>,
    /// What was seen.
    pub seen: PenSeen,
    /// What was drawn.
    pub lines: Vec<Vec<Pos2>>,
    /// The window's seconds at the frame before.
    pub last_frame_s: f64,
}
