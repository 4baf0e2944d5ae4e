//! The sheet laid straight: a raster over a part of it, in linear light.

use super::picture::Picture;
use super::straight::Straight;
use crate::sheet_geometry::{Frame, at};

/// Steps of a raster in a millimetre of the A4 design.
pub(super) const PER_MM: f64 = 8.0;
/// Exact places of the picture are worked out once in so many steps, and between them as on a straight line.
const KNOT: usize = 8;

/// A part of a sheet, laid straight. Three planes, red, green and blue, in linear light (0 to 1).
#[derive(Debug, Clone)]
pub(super) struct Raster {
    pub(super) left_mm: f64,
    pub(super) top_mm: f64,
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) planes: [Vec<f32>; 3],
}

impl Raster {
    /// Lays `frame` of a sheet straight.
    pub(super) fn of(picture: &Picture, straight: &Straight, frame: &Frame) -> Self {
        let width = (frame.width_mm() * PER_MM).round() as usize;
        let height = (frame.height_mm() * PER_MM).round() as usize;
        let (left_mm, top_mm) = (frame.left_mm, frame.top_mm);
        let (knots_across, knots_down) = (width.div_ceil(KNOT) + 1, height.div_ceil(KNOT) + 1);
        let mut knots = Vec::with_capacity(knots_across * knots_down);
        for row in 0..knots_down {
            for column in 0..knots_across {
                let place = |number: usize, from_mm: f64| from_mm + ((number * KNOT) as f64 + 0.5) / PER_MM;
                let (x, y) = straight.pixel(at(place(column, left_mm), place(row, top_mm)));
                knots.push((x as f32, y as f32));
            }
        }
        let light = linear_light();
        // Where the picture is finer than the raster, two by two places are taken together.
        let is_fine = straight.pixels_per_mm() > PER_MM * 1.4;
        let mut planes = [(); 3].map(|()| Vec::with_capacity(width * height));
        for row in 0..height {
            let (upper, down) = (row / KNOT * knots_across, (row % KNOT) as f32 / KNOT as f32);
            for column in 0..width {
                let (knot, across) = (upper + column / KNOT, (column % KNOT) as f32 / KNOT as f32);
                let between =
                    |a: (f32, f32), b: (f32, f32), part: f32| (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part);
                let (one, two) = (knots[knot], knots[knot + 1]);
                let (three, four) = (knots[knot + knots_across], knots[knot + knots_across + 1]);
                let place = between(between(one, two, across), between(three, four, across), down);
                let rgb = if is_fine {
                    // A quarter of a step to each side.
                    let step = |from: (f32, f32), to: (f32, f32)| {
                        ((to.0 - from.0) / KNOT as f32 / 4.0, (to.1 - from.1) / KNOT as f32 / 4.0)
                    };
                    let (right, below) = (step(one, two), step(one, three));
                    let around = [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)];
                    let mut sum = [0.0; 3];
                    for (x, y) in around {
                        let there = (place.0 + x * right.0 + y * below.0, place.1 + x * right.1 + y * below.1);
                        for (sum, value) in sum.iter_mut().zip(light_at(picture, &light, there)) {
                            *sum += value / 4.0;
                        }
                    }
                    sum
                } else {
                    light_at(picture, &light, place)
                };
                for (plane, value) in planes.iter_mut().zip(rgb) {
                    plane.push(value);
                }
            }
        }
        Self { left_mm, top_mm, width, height, planes }
    }

    /// The columns and the rows that lie wholly in `frame`: first and one past the last of each.
    pub(super) fn steps_in(&self, frame: &Frame) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
        let range = |from_mm: f64, to_mm: f64, start_mm: f64, count: usize| {
            let step = |mm: f64| ((mm - start_mm) * PER_MM).round().clamp(0.0, count as f64) as usize;
            step(from_mm)..step(to_mm)
        };
        (
            range(frame.left_mm, frame.right_mm, self.left_mm, self.width),
            range(frame.top_mm, frame.bottom_mm, self.top_mm, self.height),
        )
    }

    /// Smoothed by a bell of this width (its standard deviation).
    pub(super) fn blur(&mut self, sigma_mm: f64) {
        for plane in &mut self.planes {
            blur(plane, self.width, sigma_mm * PER_MM);
        }
    }
}

/// Light of each byte of sRGB (IEC 61966-2-1).
fn linear_light() -> [f32; 256] {
    std::array::from_fn(|byte| {
        let value = byte as f32 / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

#[expect(clippy::many_single_char_names, reason = "the letters of the formula")]
fn light_at(picture: &Picture, light: &[f32; 256], (x, y): (f32, f32)) -> [f32; 3] {
    let (width, height) = (picture.width(), picture.height());
    let x = x.clamp(0.0, (width - 1) as f32);
    let y = y.clamp(0.0, (height - 1) as f32);
    let (left, top) = (x as usize, y as usize);
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let (across, down) = (x - left as f32, y - top as f32);
    let rgb = picture.rgb();
    let (a, b) = ((top * width + left) * 3, (top * width + right) * 3);
    let (c, d) = ((bottom * width + left) * 3, (bottom * width + right) * 3);
    std::array::from_fn(|channel| {
        let value = |at: usize| light[usize::from(rgb[at + channel])];
        let upper = value(a) * (1.0 - across) + value(b) * across;
        let lower = value(c) * (1.0 - across) + value(d) * across;
        upper * (1.0 - down) + lower * down
    })
}

/// Smooths a plane by a bell with this standard deviation, in steps; edges are continued.
pub(super) fn blur(plane: &mut [f32], width: usize, sigma: f64) {
    let reach = (sigma * 3.0).ceil() as usize;
    let weights: Vec<f32> = (0..=reach).map(|off| (-(off as f64 / sigma).powi(2) / 2.0).exp() as f32).collect();
    let whole = weights[0] + 2.0 * weights[1..].iter().sum::<f32>();
    let weights: Vec<f32> = weights.iter().map(|weight| weight / whole).collect();
    let height = plane.len() / width;
    // Across: a row with its edges continued.
    let mut padded = vec![0.0; width + 2 * reach];
    for row in plane.chunks_exact_mut(width) {
        padded[..reach].fill(row[0]);
        padded[reach..reach + width].copy_from_slice(row);
        padded[reach + width..].fill(row[width - 1]);
        for value in row.iter_mut() {
            *value = 0.0;
        }
        for off in 0..=2 * reach {
            let weight = weights[off.abs_diff(reach)];
            for (value, source) in row.iter_mut().zip(&padded[off..off + width]) {
                *value += weight * source;
            }
        }
    }
    // Down: the rows around each, summed as wholes.
    let source = plane.to_vec();
    for row in 0..height {
        let out = &mut plane[row * width..(row + 1) * width];
        out.fill(0.0);
        for off in 0..=2 * reach {
            let from = (row + off).saturating_sub(reach).min(height - 1);
            let weight = weights[off.abs_diff(reach)];
            for (value, source) in out.iter_mut().zip(&source[from * width..(from + 1) * width]) {
                *value += weight * source;
            }
        }
    }
}
