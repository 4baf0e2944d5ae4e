//! The perspective between two planes.

use super::linear::least_squares;
use crate::sheet_geometry::{PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Place, at};

/// From millimetres of the sheet (its A4 design) to pixels of a picture, as by a camera without a lens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Homography([f64; 9]);

/// A pixel of a picture; the middle of the first is 0, 0.
pub type Pixel = (f64, f64);

impl Homography {
    /// The least-squares fit to at least four pairs of a place and its pixel. `None` for fewer, or when they lie on a line.
    pub(super) fn fit(pairs: &[(Place, Pixel)]) -> Option<Self> {
        if pairs.len() < 4 {
            return None;
        }
        // Equations are well-conditioned when all numbers are about 1.
        let half = at(PAGE_WIDTH_MM / 2.0, PAGE_HEIGHT_MM / 2.0);
        let count = pairs.len() as f64;
        let middle = pairs.iter().fold((0.0, 0.0), |sum, (_, (x, y))| (sum.0 + x / count, sum.1 + y / count));
        let reach = pairs.iter().map(|(_, (x, y))| (x - middle.0).abs().max((y - middle.1).abs())).fold(1e-6, f64::max);
        let mut rows = Vec::with_capacity(pairs.len() * 2);
        let mut right = Vec::with_capacity(pairs.len() * 2);
        for (place, pixel) in pairs {
            let (x, y) = ((place.x_mm - half.x_mm) / half.x_mm, (place.y_mm - half.y_mm) / half.y_mm);
            let (u, v) = ((pixel.0 - middle.0) / reach, (pixel.1 - middle.1) / reach);
            rows.push(vec![x, y, 1.0, 0.0, 0.0, 0.0, -u * x, -u * y]);
            right.push(u);
            rows.push(vec![0.0, 0.0, 0.0, x, y, 1.0, -v * x, -v * y]);
            right.push(v);
        }
        let h = least_squares(&rows, &right, 1e-12)?;
        // Back to millimetres and pixels.
        let scale = |row: [f64; 3]| {
            let (a, b) = (row[0] / half.x_mm, row[1] / half.y_mm);
            [a, b, row[2] - a * half.x_mm - b * half.y_mm]
        };
        let last = scale([h[6], h[7], 1.0]);
        let first = scale([h[0], h[1], h[2]]);
        let second = scale([h[3], h[4], h[5]]);
        let mut all = [0.0; 9];
        for column in 0..3 {
            all[column] = first[column] * reach + last[column] * middle.0;
            all[3 + column] = second[column] * reach + last[column] * middle.1;
            all[6 + column] = last[column];
        }
        all.iter().all(|value| value.is_finite()).then_some(Self(all))
    }

    /// The pixel of a place.
    pub(super) fn pixel(&self, place: Place) -> Pixel {
        let h = &self.0;
        let depth = h[6] * place.x_mm + h[7] * place.y_mm + h[8];
        ((h[0] * place.x_mm + h[1] * place.y_mm + h[2]) / depth, (h[3] * place.x_mm + h[4] * place.y_mm + h[5]) / depth)
    }

    /// The place of a pixel.
    #[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
    pub(super) fn place(&self, (x, y): Pixel) -> Place {
        let h = &self.0;
        let (a, b, c) = (h[0] - x * h[6], h[1] - x * h[7], x * h[8] - h[2]);
        let (d, e, f) = (h[3] - y * h[6], h[4] - y * h[7], y * h[8] - h[5]);
        let whole = a * e - b * d;
        at((c * e - b * f) / whole, (a * f - c * d) / whole)
    }
}
