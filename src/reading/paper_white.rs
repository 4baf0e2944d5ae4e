//! What paper looks like at each place and in each channel: light falls unevenly. Divided by it, a raster holds reflectances.

use super::raster::{PER_MM, Raster};
use crate::sheet_geometry::Frame;

/// A cell in which one white is judged.
const CELL_MM: f64 = 2.0;
/// The part of a cell, by light, that is taken for paper.
const PAPER: (f64, f64) = (0.75, 0.97);
/// A cell darker than this part of its brightest neighbour is not paper.
const DARKER: f32 = 0.8;
/// How far neighbours reach, in cells.
const NEAR: usize = 3;

/// Divides `raster` by the white of its paper. Nothing in `printed` counts as paper.
pub(super) fn divide_by_white(raster: &mut Raster, printed: &[Frame]) {
    let step = (CELL_MM * PER_MM) as usize;
    let (across, down) = (raster.width.div_ceil(step), raster.height.div_ceil(step));
    let mut cells: Vec<Option<[f32; 3]>> = Vec::with_capacity(across * down);
    for row in 0..down {
        for column in 0..across {
            let left_mm = raster.left_mm + column as f64 * CELL_MM;
            let top_mm = raster.top_mm + row as f64 * CELL_MM;
            let frame = Frame::new(left_mm, top_mm, left_mm + CELL_MM, top_mm + CELL_MM);
            let is_printed = printed.iter().any(|other| other.overlaps(&frame));
            cells.push((!is_printed).then(|| white_in(raster, column * step, row * step, step)));
        }
    }
    let cells = without_dark(&cells, across);
    let whites = [0, 1, 2].map(|channel| {
        let plane: Vec<Option<f32>> = cells.iter().map(|cell| cell.map(|rgb| rgb[channel])).collect();
        median(&filled(&plane, across), across)
    });
    for (plane, white) in raster.planes.iter_mut().zip(&whites) {
        divide(plane, raster.width, white, across, step);
    }
}

/// The mean of the lighter part of a cell.
fn white_in(raster: &Raster, left: usize, top: usize, step: usize) -> [f32; 3] {
    let mut pixels: Vec<(f32, usize)> = Vec::with_capacity(step * step);
    for row in top..(top + step).min(raster.height) {
        for column in left..(left + step).min(raster.width) {
            let at = row * raster.width + column;
            let [red, green, blue] = [0, 1, 2].map(|channel| raster.planes[channel][at]);
            pixels.push((0.2126 * red + 0.7152 * green + 0.0722 * blue, at));
        }
    }
    let (from, to) = ((pixels.len() as f64 * PAPER.0) as usize, (pixels.len() as f64 * PAPER.1).ceil() as usize);
    let to = to.clamp(from + 1, pixels.len());
    pixels.select_nth_unstable_by(from, |a, b| a.0.total_cmp(&b.0));
    let upper = &mut pixels[from..];
    let count = to - from;
    if count < upper.len() {
        upper.select_nth_unstable_by(count, |a, b| a.0.total_cmp(&b.0));
    }
    let mut sum = [0.0; 3];
    for (_, at) in &upper[..count] {
        for (sum, plane) in sum.iter_mut().zip(&raster.planes) {
            *sum += plane[*at];
        }
    }
    sum.map(|sum| sum / count as f32)
}

fn luminance(rgb: [f32; 3]) -> f32 {
    0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
}

fn without_dark(cells: &[Option<[f32; 3]>], across: usize) -> Vec<Option<[f32; 3]>> {
    let down = cells.len() / across;
    let mut kept = Vec::with_capacity(cells.len());
    for (at, cell) in cells.iter().enumerate() {
        let (column, row) = (at % across, at / across);
        let rows = row.saturating_sub(NEAR)..(row + NEAR + 1).min(down);
        let columns = column.saturating_sub(NEAR)..(column + NEAR + 1).min(across);
        let near =
            rows.flat_map(|row| cells[row * across + columns.start..row * across + columns.end].iter().flatten());
        let brightest = near.fold(0.0_f32, |most, rgb| most.max(luminance(*rgb)));
        kept.push(cell.filter(|rgb| luminance(*rgb) >= DARKER * brightest));
    }
    kept
}

/// Fills holes from what is around them, by ever wider means.
fn filled(plane: &[Option<f32>], across: usize) -> Vec<f32> {
    let down = plane.len() / across;
    let known: Vec<f32> = plane.iter().map(|value| value.unwrap_or(0.0)).collect();
    let weight: Vec<f32> = plane.iter().map(|value| f32::from(u8::from(value.is_some()))).collect();
    let mut out: Vec<Option<f32>> = plane.to_vec();
    for reach in [1, 2, 4, 8, 16, 64, 256_usize] {
        for (at, value) in out.iter_mut().enumerate().filter(|(_, value)| value.is_none()) {
            let (column, row) = (at % across, at / across);
            let (mut sum, mut count) = (0.0, 0.0);
            for row in row.saturating_sub(reach)..(row + reach + 1).min(down) {
                for column in column.saturating_sub(reach)..(column + reach + 1).min(across) {
                    sum += known[row * across + column];
                    count += weight[row * across + column];
                }
            }
            if count >= 2.0 {
                *value = Some(sum / count);
            }
        }
    }
    out.into_iter().map(|value| value.unwrap_or(1.0).max(1e-3)).collect()
}

/// The median of each cell and its neighbours.
fn median(plane: &[f32], across: usize) -> Vec<f32> {
    let down = plane.len() / across;
    let around = |at: usize| {
        let (column, row) = (at % across, at / across);
        let mut near = Vec::with_capacity(9);
        for row in row.saturating_sub(1)..(row + 2).min(down) {
            near.extend_from_slice(
                &plane[row * across + column.saturating_sub(1)..row * across + (column + 2).min(across)],
            );
        }
        near.sort_by(f32::total_cmp);
        near[near.len() / 2]
    };
    (0..plane.len()).map(around).collect()
}

/// Divides by the whites of cells, between their middles as on a straight line.
fn divide(plane: &mut [f32], width: usize, white: &[f32], across: usize, step: usize) {
    let down = white.len() / across;
    let part = |at: usize, count: usize| {
        let place = ((at as f32 + 0.5) / step as f32 - 0.5).clamp(0.0, (count - 1) as f32);
        (place as usize, (place as usize + 1).min(count - 1), place.fract())
    };
    let columns: Vec<_> = (0..width).map(|column| part(column, across)).collect();
    for (row, values) in plane.chunks_exact_mut(width).enumerate() {
        let (top, bottom, below) = part(row, down);
        let mixed: Vec<f32> = (0..across)
            .map(|column| white[top * across + column] * (1.0 - below) + white[bottom * across + column] * below)
            .collect();
        for (value, &(left, right, along)) in values.iter_mut().zip(&columns) {
            *value /= mixed[left] * (1.0 - along) + mixed[right] * along;
        }
    }
}
