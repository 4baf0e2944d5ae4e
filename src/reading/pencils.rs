//! Which pencil is whose: the swatches that someone coloured.

use super::oklab::{Tint, chroma, strength, tint};
use super::raster::Raster;
use crate::sheet_geometry::{Frame, SheetGeometry};

/// How far inside its outline a swatch is sampled: further than it is printed, since printers shift.
const INSET_MM: f64 = 1.8;
/// What is weaker is paper.
const PAPER_STRENGTH: f32 = 0.03;
/// A box with less ink than this part is empty: that pencil was not used.
const LEAST_INK: f64 = 0.12;
/// Bands of strength in which the hue of a pencil is judged.
const BANDS: usize = 6;
/// A course is drawn on beyond its strongest band by this part.
const BEYOND: f32 = 0.5;
/// Swatches with less hue than this are grey.
const GREY_CHROMA: f32 = 0.02;

/// The course of a pencil's tint, from bare paper to full cover and somewhat beyond. A light line has the hue of its beginning.
#[derive(Debug, Clone)]
pub(super) struct Pencil {
    course: Vec<Tint>,
}

impl Pencil {
    /// A course without hue, for graphite and pens.
    pub(super) fn neutral() -> Self {
        Self { course: vec![[0.0; 3], [-0.12, 0.0, 0.0], [-0.3, 0.0, 0.0]] }
    }

    /// A course through these tints.
    pub(super) fn of_course(course: Vec<Tint>) -> Self {
        Self { course }
    }

    /// The tints of its course, from bare paper to beyond full cover.
    pub(super) fn course(&self) -> &[Tint] {
        &self.course
    }

    /// How far a tint is from the course.
    pub(super) fn distance(&self, tint: Tint) -> f32 {
        let mut least = f32::MAX;
        for pair in self.course.windows(2) {
            let near = nearest_between(pair[0], pair[1], tint);
            let off: f32 = (0..3).map(|axis| (tint[axis] - near[axis]).powi(2)).sum();
            least = least.min(off);
        }
        least.sqrt()
    }

    /// What a tint differs from the nearest of the course.
    pub(super) fn off(&self, tint: Tint) -> Tint {
        let offs = self.course.windows(2).map(|pair| {
            let near = nearest_between(pair[0], pair[1], tint);
            [0, 1, 2].map(|axis| tint[axis] - near[axis])
        });
        offs.min_by(|a, b| strength(*a).total_cmp(&strength(*b))).unwrap_or_default()
    }

    /// The same pencil with each tint moved by so much, times its strength.
    pub(super) fn leaning(&self, by: Tint) -> Self {
        let moved = |&tint: &Tint| {
            let strength = strength(tint);
            [0, 1, 2].map(|axis| tint[axis] + by[axis] * strength)
        };
        Self { course: self.course.iter().map(moved).collect() }
    }

    /// The tint of full cover.
    pub(super) fn full(&self) -> Tint {
        self.course[self.course.len() - 2]
    }

    /// It has no hue, as graphite.
    pub(super) fn is_grey(&self) -> bool {
        chroma(self.full()) < GREY_CHROMA * 1.5
    }
}

/// The pencil in each swatch box, in the order of the sheet; `None` where the box is empty.
pub(super) fn pencils_on(raster: &Raster, geometry: &SheetGeometry, count: usize) -> Vec<Option<Pencil>> {
    (0..count).map(|number| pencil_in(raster, &geometry.swatch(number))).collect()
}

/// The sheet was copied without colour: all its swatches are grey.
pub(super) fn are_all_grey(pencils: &[Option<Pencil>]) -> bool {
    let used: Vec<&Pencil> = pencils.iter().flatten().collect();
    !used.is_empty() && used.iter().all(|pencil| chroma(pencil.full()) < GREY_CHROMA)
}

fn pencil_in(raster: &Raster, swatch: &Frame) -> Option<Pencil> {
    let inside = Frame::new(
        swatch.left_mm + INSET_MM,
        swatch.top_mm + INSET_MM,
        swatch.right_mm - INSET_MM,
        swatch.bottom_mm - INSET_MM,
    );
    let (columns, rows) = raster.steps_in(&inside);
    let all = columns.len() * rows.len();
    let mut inked: Vec<(f32, Tint)> = Vec::with_capacity(all);
    for row in rows {
        for column in columns.clone() {
            let at = row * raster.width + column;
            let tint = tint([0, 1, 2].map(|channel| raster.planes[channel][at]));
            let strength = strength(tint);
            if strength > PAPER_STRENGTH {
                inked.push((strength, tint));
            }
        }
    }
    if (inked.len() as f64) < LEAST_INK * all as f64 || inked.len() < BANDS {
        return None;
    }
    inked.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut course = vec![[0.0; 3]];
    for band in 0..BANDS {
        let from = inked.len() * band / BANDS;
        course.push(middle_of(&inked[from..inked.len() * (band + 1) / BANDS]));
    }
    let last = course[BANDS];
    course.push(last.map(|part| part * (1.0 + BEYOND)));
    Some(Pencil { course })
}

/// The place between two tints that is nearest to a third.
fn nearest_between(from: Tint, to: Tint, tint: Tint) -> Tint {
    let (mut along, mut whole) = (0.0, 1e-12);
    for axis in 0..3 {
        let side = to[axis] - from[axis];
        along += (tint[axis] - from[axis]) * side;
        whole += side * side;
    }
    let part = (along / whole).clamp(0.0, 1.0);
    [0, 1, 2].map(|axis| from[axis] + part * (to[axis] - from[axis]))
}

/// The median of each part.
fn middle_of(band: &[(f32, Tint)]) -> Tint {
    [0, 1, 2].map(|part| {
        let mut values: Vec<f32> = band.iter().map(|(_, tint)| tint[part]).collect();
        values.sort_by(f32::total_cmp);
        values[values.len() / 2]
    })
}
