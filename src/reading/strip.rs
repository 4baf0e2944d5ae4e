//! A strip for a moment of now: where on each scale a mark was put.

use super::code_boxes::{Written, read_code_boxes};
use super::consent_boxes::is_ticked;
use super::paper_white::divide_by_white;
use super::picture::Picture;
use super::raster::{PER_MM, Raster};
use super::sheet::LocatedSheet;
use crate::model::MeasurementTime;
use crate::sheet_geometry::{CODE_BOXES, Frame, Paper, SheetGeometry, StripGeometry};

/// Ink is darker than this part of the paper, in its darkest channel: the printed scale is lighter.
const INK: f32 = 0.62;
/// How far above and below a scale a mark is looked for.
const AROUND_MM: f64 = 3.6;
/// How far beyond the ends of a scale a mark counts for its end.
const BEYOND_MM: f64 = 3.0;
/// The middle of a mark is taken this near to the scale.
const NEAR_MM: f64 = 1.2;
/// What lies closer together than this is one mark.
const APART_MM: f64 = 2.5;
/// A mark with less ink than this, in square millimetres, is dust.
const LEAST_INK_MM2: f64 = 0.5;
/// Of two marks on one scale the larger counts when it has so many times the ink; else nobody knows which.
const CLEARLY: f64 = 4.0;

/// What was read of a strip.
#[derive(Debug, Clone)]
pub struct StripRead {
    /// A value of 0–100 for each scale; `None` where there is no mark, or more than one.
    pub values: Vec<Option<f64>>,
    /// Scales with more than one mark.
    pub unsure: Vec<bool>,
    /// The measurement whose box is ticked, where it is one.
    pub moment: Option<MeasurementTime>,
    /// The box for being counted in figures about the group is ticked.
    pub ticked: bool,
    /// What is written in the boxes for the code.
    pub written: Written,
}

impl LocatedSheet {
    /// Reads the strip that this is, in the picture it was found in.
    pub fn read_strip(&self, picture: &Picture, scales: usize) -> StripRead {
        if self.is_mirrored() {
            self.strip_upright(&picture.mirrored(), scales)
        } else {
            self.strip_upright(picture, scales)
        }
    }

    fn strip_upright(&self, picture: &Picture, scales: usize) -> StripRead {
        let (geometry, sheet) = (StripGeometry::new(scales), SheetGeometry::new(Paper::A4, scales));
        let (mut values, mut unsure) = (Vec::new(), Vec::new());
        for number in 0..scales {
            let marks = self.marks(picture, geometry, number);
            let (value, is_unsure) = the_one(&marks);
            values.push(value.map(|x_mm| (geometry.value_at(x_mm) * 10.0).round() / 10.0));
            unsure.push(is_unsure);
        }
        let straight = self.straight();
        let ticked = |frame: &Frame| is_ticked(picture, straight, frame);
        let mut moments = MeasurementTime::ALL.into_iter().filter(|moment| ticked(&geometry.moment_box(*moment)));
        let moment = moments.next().filter(|_| moments.next().is_none());
        let counts = ticked(&geometry.agreed_box());
        let (first, last) = (sheet.code_box(0), sheet.code_box(CODE_BOXES - 1));
        let around = Frame::new(first.left_mm - 4.0, first.top_mm - 4.0, last.right_mm + 4.0, last.bottom_mm + 4.0);
        let mut code = Raster::of(picture, straight, &around);
        divide_by_white(&mut code, &[Frame { right_mm: last.right_mm, ..first }]);
        StripRead { values, unsure, moment, ticked: counts, written: read_code_boxes(&code, &sheet) }
    }

    /// The marks on a scale: the middle of each, in millimetres from the left of the page, and its ink in square millimetres.
    fn marks(&self, picture: &Picture, geometry: StripGeometry, number: usize) -> Vec<(f64, f64)> {
        let (from, to) = (geometry.place(number, 0.0), geometry.place(number, 100.0));
        let frame = Frame::new(from.x_mm - BEYOND_MM, from.y_mm - AROUND_MM, to.x_mm + BEYOND_MM, to.y_mm + AROUND_MM);
        let mut raster = Raster::of(picture, self.straight(), &frame);
        divide_by_white(&mut raster, &[]);
        let is_ink = |at: usize| raster.planes.iter().any(|plane| plane[at] < INK);
        let near = (AROUND_MM - NEAR_MM) * PER_MM..(AROUND_MM + NEAR_MM) * PER_MM;
        let columns: Vec<(usize, usize)> = (0..raster.width)
            .map(|column| {
                let inked = (0..raster.height).filter(|row| is_ink(row * raster.width + column));
                inked.fold((0, 0), |(all, on), row| (all + 1, on + usize::from(near.contains(&(row as f64)))))
            })
            .collect();
        let mut marks = Vec::new();
        let mut column = 0;
        while column < columns.len() {
            if columns[column].0 < 2 {
                column += 1;
                continue;
            }
            let (first, mut last) = (column, column);
            while column < columns.len() && (column - last) as f64 <= APART_MM * PER_MM {
                if columns[column].0 >= 2 {
                    last = column;
                }
                column += 1;
            }
            let inked = &columns[first..=last];
            let ink_mm2 = inked.iter().map(|it| it.0).sum::<usize>() as f64 / (PER_MM * PER_MM);
            if ink_mm2 >= LEAST_INK_MM2 {
                marks.push((frame.left_mm + middle(inked, first) / PER_MM, ink_mm2));
            }
        }
        marks
    }
}

/// The middle of a mark: where it crosses the scale, or else the middle of all of it.
fn middle(inked: &[(usize, usize)], first: usize) -> f64 {
    let middle_of = |weight: fn(&(usize, usize)) -> usize| {
        let sum: usize = inked.iter().map(weight).sum();
        let weighted: f64 = inked.iter().enumerate().map(|(place, it)| weight(it) as f64 * (place as f64 + 0.5)).sum();
        (sum > 0).then(|| first as f64 + weighted / sum as f64)
    };
    middle_of(|it| it.1).or_else(|| middle_of(|it| it.0)).unwrap_or(first as f64)
}

/// The one mark that counts, and whether there is more than one.
fn the_one(marks: &[(f64, f64)]) -> (Option<f64>, bool) {
    let mut by_ink = marks.to_vec();
    by_ink.sort_by(|one, other| other.1.total_cmp(&one.1));
    match by_ink.as_slice() {
        [] => (None, false),
        [only] => (Some(only.0), false),
        [first, second, ..] if first.1 >= CLEARLY * second.1 => (Some(first.0), true),
        _ => (None, true),
    }
}
