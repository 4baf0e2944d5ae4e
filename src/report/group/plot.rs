//! A field of a figure: lines of people, a middle and the band around it.

use crate::analysis::{FEWEST_FOR_MEDIAN, Summary};
use crate::ink::simplify;
use crate::model::{Colour, Point};
use crate::report::group::figures::GroupPages;
use crate::report::page::{Area, Frame, Item, Line, Place, at};
use crate::report::pencil_line::{height_of, tolerance_value};
use crate::report::style::towards;
use crate::report::theme::PRINT;

/// One person's line.
pub(crate) const PERSON_MM: f64 = 0.22;

/// How far its colour is brought towards the paper.
pub(crate) const PERSON_PART: f64 = 0.45;

/// The middle of the group.
pub(crate) const MEDIAN_MM: f64 = 0.8;

/// The line of a person who stands out.
pub(crate) const STANDS_OUT_MM: f64 = 0.5;

/// How far the colour of the band is brought towards the paper.
pub(crate) const BAND_PART: f64 = 0.72;

/// The width of one person's line, and how far its colour is brought towards the paper: strong where it is all there is
/// to see, fainter the more lines there are.
pub(crate) fn person_stroke(persons: usize) -> (f64, f64) {
    if persons < FEWEST_FOR_MEDIAN {
        return (2.0 * PERSON_MM, 0.0);
    }
    let crowd = ((persons as f64 - 10.0) / 30.0).clamp(0.0, 1.0);
    (PERSON_MM - 0.06 * crowd, PERSON_PART + 0.25 * crowd)
}

/// `values` where enough persons have one.
pub(crate) fn enough(summary: &Summary, values: &[Option<f64>]) -> Vec<Option<f64>> {
    let with_n = summary.n.iter().zip(values);
    with_n.map(|(&n, &value)| value.filter(|_| n >= FEWEST_FOR_MEDIAN)).collect()
}

/// A field with the group's axis along it.
pub(crate) struct Plot<'a> {
    pub(super) made: &'a GroupPages<'a>,
    pub(super) field: Frame,
    pub(super) colour: Colour,
    /// Just the phase at this place, over the whole field.
    pub(super) only: Option<usize>,
}

impl Plot<'_> {
    pub(crate) fn place(&self, point: Point) -> Place {
        let phases = self.made.instrument().phases.len().max(1) as f64;
        let part = match self.only {
            Some(place) => point.day - place as f64,
            None => point.day / phases,
        };
        at(self.field.left_mm + part * self.field.width_mm(), height_of(&self.field, point.value))
    }

    /// The stretches of `row` without an open place, phase by phase.
    pub(crate) fn stretches(&self, row: &[Option<f64>]) -> Vec<Vec<Point>> {
        let aligned = &self.made.aligned;
        let mut stretches = Vec::new();
        for (_, phase) in
            aligned.phases.iter().enumerate().filter(|(place, _)| self.only.is_none_or(|only| only == *place))
        {
            let points = phase
                .places
                .clone()
                .map(|place| row.get(place).copied().flatten().map(|value| Point::new(aligned.axis[place], value)));
            let points: Vec<Option<Point>> = points.collect();
            let present = points.split(Option::is_none).map(|run| run.iter().copied().flatten().collect::<Vec<_>>());
            stretches.extend(present.filter(|run| run.len() > 1));
        }
        stretches
    }

    pub(super) fn lines(&self, row: &[Option<f64>], width_mm: f64, colour: Colour) -> Vec<Item> {
        let tolerance = tolerance_value(&self.field);
        let mut lines: Vec<Line> = Vec::new();
        for stretch in self.stretches(row) {
            let points: Vec<Place> = simplify(&stretch, tolerance).into_iter().map(|point| self.place(point)).collect();
            // An inner border stands on the axis twice; over it a line goes on.
            match lines.last_mut().filter(|line| line.points.last() == points.first()) {
                Some(line) => line.points.extend(&points[1..]),
                None => lines.push(Line { points, width_mm, colour, dash_mm: Vec::new() }),
            }
        }
        lines.into_iter().map(Item::Line).collect()
    }

    /// The middle half of the group.
    pub(crate) fn band(&self, summary: &Summary) -> Vec<Item> {
        let tolerance = tolerance_value(&self.field);
        let edge = |values: &[Option<f64>]| self.stretches(&enough(summary, values));
        let edges = edge(&summary.q75).into_iter().zip(edge(&summary.q25));
        let areas = edges.map(|(upper, lower)| {
            let (upper, lower) = (simplify(&upper, tolerance), simplify(&lower, tolerance));
            let points = upper.into_iter().chain(lower.into_iter().rev()).map(|point| self.place(point)).collect();
            Item::Area(Area { points, more: Vec::new(), colour: towards(self.colour, PRINT.paper, BAND_PART) })
        });
        areas.collect()
    }
}
