//! The whole sheet laid straight, to be looked at.

use super::picture::Picture;
use super::sheet::LocatedSheet;
use super::straight::Straight;
use crate::sheet_geometry::{PAGE_HEIGHT_MM, PAGE_WIDTH_MM, at};

/// Exact places of the picture are worked out once in so many steps, and between them as on a straight line.
const KNOT: usize = 8;

impl LocatedSheet {
    /// The whole page laid straight, in the picture it was found in, with so many pixels for a millimetre of the A4 design. What the picture
    /// does not show is white.
    pub fn laid_straight(&self, picture: &Picture, pixels_per_mm: f64) -> Picture {
        if self.is_mirrored() {
            laid_straight(&picture.mirrored(), self.straight(), pixels_per_mm)
        } else {
            laid_straight(picture, self.straight(), pixels_per_mm)
        }
    }
}

fn laid_straight(picture: &Picture, straight: &Straight, per_mm: f64) -> Picture {
    let width = ((PAGE_WIDTH_MM * per_mm).round() as usize).max(1);
    let height = ((PAGE_HEIGHT_MM * per_mm).round() as usize).max(1);
    let (across, down) = (width.div_ceil(KNOT) + 1, height.div_ceil(KNOT) + 1);
    let mut knots = Vec::with_capacity(across * down);
    for row in 0..down {
        for column in 0..across {
            let mm = |number: usize| ((number * KNOT) as f64 + 0.5) / per_mm;
            let (x, y) = straight.pixel(at(mm(column), mm(row)));
            knots.push((x as f32, y as f32));
        }
    }
    let between = |a: (f32, f32), b: (f32, f32), part: f32| (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part);
    let mut rgb = Vec::with_capacity(width * height * 3);
    for row in 0..height {
        let (upper, part_down) = (row / KNOT * across, (row % KNOT) as f32 / KNOT as f32);
        for column in 0..width {
            let (knot, part_across) = (upper + column / KNOT, (column % KNOT) as f32 / KNOT as f32);
            let above = between(knots[knot], knots[knot + 1], part_across);
            let below = between(knots[knot + across], knots[knot + across + 1], part_across);
            rgb.extend(colour_at(picture, between(above, below, part_down)));
        }
    }
    Picture::of_bytes(width, height, rgb)
}

fn colour_at(picture: &Picture, (x, y): (f32, f32)) -> [u8; 3] {
    let (width, height) = (picture.width(), picture.height());
    let (most_x, most_y) = ((width - 1) as f32, (height - 1) as f32);
    if !(-1.0..=most_x + 1.0).contains(&x) || !(-1.0..=most_y + 1.0).contains(&y) {
        return [255; 3];
    }
    let (x, y) = (x.clamp(0.0, most_x), y.clamp(0.0, most_y));
    let (left, top) = (x as usize, y as usize);
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let (across, down) = (x - left as f32, y - top as f32);
    let rgb = picture.rgb();
    std::array::from_fn(|channel| {
        let value = |row: usize, column: usize| f32::from(rgb[(row * width + column) * 3 + channel]);
        let upper = value(top, left) * (1.0 - across) + value(top, right) * across;
        let lower = value(bottom, left) * (1.0 - across) + value(bottom, right) * across;
        (upper * (1.0 - down) + lower * down).round() as u8
    })
}
