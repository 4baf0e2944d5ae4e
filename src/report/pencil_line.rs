//! A curve on paper, in its pencil: open where nothing was drawn, upright where it jumps, thinner and more broken where its
//! owner was not sure.

use crate::ink::simplify;
use crate::model::{Certainty, Curve, Pencil, Point, seen_line};
use crate::report::marks::marker;
use crate::report::page::{Frame, Item, Line, Place, at};
use crate::report::time_axis::TimeAxis;

/// A curve's line.
pub(super) const LINE_MM: f64 = 0.55;

/// A marker on a curve, across.
pub(super) const MARKER_MM: f64 = 2.0;

/// From one marker to the next.
const MARKER_STEP_MM: f64 = 36.0;

/// Half of the stroke where a line was left open.
const OPEN_END_MM: f64 = 1.1;

/// Between two points of a curve that bends a place is drawn this often.
const SEEN_STEP_MM: f64 = 0.6;

/// How far a drawn line may lie from its points: half a step of the printed places.
const TOLERANCE_MM: f64 = 0.025;

/// Where curves are drawn: values 0–100 from the bottom to the top of `frame`, days along `axis`.
pub(super) struct Sheet<'a> {
    pub(super) frame: Frame,
    pub(super) axis: TimeAxis<'a>,
}

impl Sheet<'_> {
    /// Where a point of a curve lies.
    pub(super) fn place(&self, point: Point) -> Place {
        at(self.axis.x_mm(point.day), self.y_mm(point.value))
    }

    /// Where a value lies.
    pub(super) fn y_mm(&self, value: f64) -> f64 {
        height_of(&self.frame, value)
    }

    /// The lines of `curve`; a stretch of one point becomes a marker.
    pub(super) fn lines(&self, curve: &Curve, pencil: &Pencil) -> Vec<Item> {
        let mut items = Vec::new();
        let mut last: Option<Point> = None;
        for segment in &curve.segments {
            // Two stretches that meet on one day are one line; where their values differ it is a jump.
            let meets = last.filter(|end| end.jumps_to(segment.from_day()));
            let seen = seen_line(&segment.points, self.axis.days_in(SEEN_STEP_MM));
            let kept = simplify(&seen, tolerance_value(&self.frame));
            let points: Vec<Place> = meets.iter().chain(&kept).map(|&point| self.place(point)).collect();
            last = segment.points.last().copied();
            if let [only] = points[..] {
                items.extend(marker(pencil.marker, only, MARKER_MM, pencil.light));
                continue;
            }
            let (width_mm, dash_mm) = stroke(pencil, segment.certainty);
            items.push(Item::Line(Line { points, width_mm, colour: pencil.light, dash_mm }));
        }
        items
    }

    /// A small upright stroke where `curve` stops or goes on at a place that was left open on purpose.
    pub(super) fn open_ends(&self, curve: &Curve, pencil: &Pencil) -> Vec<Item> {
        let mut items = Vec::new();
        for gap in &curve.gaps {
            let before =
                curve.segments.iter().rev().find_map(|segment| segment.points.last().filter(|end| end.day <= gap.from));
            let after =
                curve.segments.iter().find_map(|segment| segment.points.first().filter(|start| start.day >= gap.to));
            for &end in [before, after].into_iter().flatten() {
                let Place { x_mm, y_mm } = self.place(end);
                let (from, to) = (at(x_mm, y_mm - OPEN_END_MM), at(x_mm, y_mm + OPEN_END_MM));
                items.push(Line::straight(from, to, LINE_MM * 0.7, pencil.light));
            }
        }
        items
    }

    /// The markers of `curve`, at places of its own (`turn` of `turns`), so that markers of different curves stand apart.
    pub(super) fn markers(&self, curve: &Curve, pencil: &Pencil, turn: usize, turns: usize) -> Vec<Item> {
        let first_mm = MARKER_STEP_MM * (turn as f64 + 0.5) / (turns.max(1) as f64);
        let count = ((self.frame.width_mm() - first_mm) / MARKER_STEP_MM).max(0.0).ceil() as usize;
        let places = (0..count).filter_map(|number| {
            let day = self.axis.day_at(self.frame.left_mm + first_mm + MARKER_STEP_MM * number as f64);
            Some(self.place(Point::new(day, curve.value_at(day)?)))
        });
        places.flat_map(|place| marker(pencil.marker, place, MARKER_MM, pencil.light)).collect()
    }
}

/// The height of `value` (0–100) in `frame`.
pub(super) fn height_of(frame: &Frame, value: f64) -> f64 {
    frame.bottom_mm - value / 100.0 * frame.height_mm()
}

/// How far, in value, a line in `frame` may lie from its points without anyone seeing it.
pub(super) fn tolerance_value(frame: &Frame) -> f64 {
    TOLERANCE_MM / frame.height_mm().max(1.0) * 100.0
}

/// The line's width and dash. Less sure keeps the rhythm of the pencil but thinner and with longer open places.
fn stroke(pencil: &Pencil, certainty: Certainty) -> (f64, Vec<f64>) {
    let (width, drawn, open) = match certainty {
        Certainty::Sure => (1.0, 1.0, 1.0),
        Certainty::Roughly => (0.7, 0.8, 1.5),
        Certainty::Guess => (0.55, 0.4, 2.0),
    };
    let whole_but_unsure = [10.0, 2.5];
    let dash: &[f64] = match certainty {
        Certainty::Roughly | Certainty::Guess if pencil.dash.is_empty() => &whole_but_unsure,
        _ => &pencil.dash,
    };
    let lengths = dash.iter().enumerate();
    let dash_mm = lengths.map(|(place, length)| length * LINE_MM * if place % 2 == 0 { drawn } else { open }).collect();
    (LINE_MM * width, dash_mm)
}

/// The pencil's own dash, in millimetres.
pub(super) fn dash_mm(pencil: &Pencil, width_mm: f64) -> Vec<f64> {
    pencil.dash.iter().map(|length| length * width_mm).collect()
}
