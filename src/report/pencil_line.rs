//! A curve on paper, in its pencil: open where nothing was drawn, upright where it jumps, in a pale band where its owner was not sure.
//! A line keeps its own dash and colour whatever the doubt: it is what tells lines apart in grey.

use crate::ink::simplify;
use crate::model::{Certainty, Colour, Curve, GapReason, Pencil, Point, seen_line};
use crate::report::marks::{marker, round_area, round_line};
use crate::report::page::{Frame, Item, Line, Place, at};
use crate::report::style::towards;
use crate::report::theme::PRINT;
use crate::report::time_axis::TimeAxis;

/// A curve's line.
pub(super) const LINE_MM: f64 = 0.55;

/// A marker on a curve, across.
pub(super) const MARKER_MM: f64 = 2.0;

/// From one marker to the next.
const MARKER_STEP_MM: f64 = 36.0;

/// Half of the stroke where a line was left open.
const OPEN_END_MM: f64 = 1.1;

/// How far the band of a doubt is brought towards the paper.
pub(super) const BAND_PALE: f64 = 0.84;

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
            let band = doubt(segment.certainty);
            if band > 0.0 {
                let colour = towards(pencil.light, PRINT.paper, BAND_PALE);
                let points = points.clone();
                items.push(Item::Line(Line { points, width_mm: LINE_MM * band, colour, dash_mm: Vec::new() }));
            }
            let (colour, dash_mm) = (pencil.light, dash_mm(pencil, LINE_MM));
            items.push(Item::Line(Line { points, width_mm: LINE_MM, colour, dash_mm }));
        }
        items
    }

    /// A small mark where `curve` stops or goes on at a place that was left open on purpose; see [`end_mark`].
    pub(super) fn open_ends(&self, curve: &Curve, pencil: &Pencil) -> Vec<Item> {
        let mut items = Vec::new();
        for gap in &curve.gaps {
            let before =
                curve.segments.iter().rev().find_map(|segment| segment.points.last().filter(|end| end.day <= gap.from));
            let after =
                curve.segments.iter().find_map(|segment| segment.points.first().filter(|start| start.day >= gap.to));
            for &end in [before, after].into_iter().flatten() {
                items.extend(end_mark(gap.reason, self.place(end), pencil.light));
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

/// Why a line was left open, at its end: a stroke where it did not apply, a ring where it is not remembered, a cross where its owner would
/// rather not say.
pub(super) fn end_mark(reason: GapReason, end: Place, colour: Colour) -> Vec<Item> {
    let Place { x_mm, y_mm } = end;
    let stroke = |dx_mm: f64, dy_mm: f64| {
        Line::straight(at(x_mm - dx_mm, y_mm - dy_mm), at(x_mm + dx_mm, y_mm + dy_mm), LINE_MM * 0.7, colour)
    };
    let half_mm = OPEN_END_MM * 0.8;
    match reason {
        GapReason::NotApplicable => vec![stroke(0.0, OPEN_END_MM)],
        GapReason::NotRemembered => {
            vec![round_area(end, OPEN_END_MM, PRINT.paper), round_line(end, OPEN_END_MM * 0.8, LINE_MM * 0.7, colour)]
        }
        GapReason::RatherNotSay => vec![stroke(half_mm, half_mm), stroke(half_mm, -half_mm)],
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

/// How broad the band of a doubt is, in widths of the line.
pub(super) fn doubt(certainty: Certainty) -> f64 {
    match certainty {
        Certainty::Sure => 0.0,
        Certainty::Roughly => 4.0,
        Certainty::Guess => 8.0,
    }
}

/// The pencil's own dash, in millimetres.
pub(super) fn dash_mm(pencil: &Pencil, width_mm: f64) -> Vec<f64> {
    pencil.dash.iter().map(|length| length * width_mm).collect()
}
