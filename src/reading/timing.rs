//! The small black squares around the field.

use super::homography::Pixel;
use super::picture::Grey;
use crate::sheet_geometry::{Place, TIMING_MM, at};

/// Steps in a millimetre when looking for a square.
const STEPS_PER_MM: f64 = 8.0;
/// How large a dark piece may be to be a square, as parts of a square's area.
const AREAS: (f64, f64) = (0.4, 2.0);
/// The most times as long as wide.
const MOST_OBLONG: usize = 2;
/// The least difference between a square and the paper around it, as a part of the paper.
const LEAST_CONTRAST: f32 = 0.25;

/// The squares at `marks` (places on the sheet) that are found within `reach_mm` of where `pixel` puts them.
pub(super) fn find_squares(
    grey: &Grey,
    pixel: &dyn Fn(Place) -> Pixel,
    marks: &[Place],
    reach_mm: f64,
) -> Vec<(Place, Pixel)> {
    marks.iter().filter_map(|&mark| Some((mark, square_near(grey, pixel, mark, reach_mm)?))).collect()
}

fn square_near(grey: &Grey, pixel: &dyn Fn(Place) -> Pixel, mark: Place, reach_mm: f64) -> Option<Pixel> {
    let half_mm = reach_mm + TIMING_MM;
    let size = (half_mm * 2.0 * STEPS_PER_MM) as usize;
    let place = |column: f64, row: f64| {
        let middle = (size as f64 - 1.0) / 2.0;
        at(mark.x_mm + (column - middle) / STEPS_PER_MM, mark.y_mm + (row - middle) / STEPS_PER_MM)
    };
    // The sheet is flat enough over a few millimetres.
    let last = (size - 1) as f64;
    let corners = [(0.0, 0.0), (last, 0.0), (0.0, last)].map(|(column, row)| pixel(place(column, row)));
    let along = |from: Pixel, to: Pixel| ((to.0 - from.0) / last, (to.1 - from.1) / last);
    let (right, down) = (along(corners[0], corners[1]), along(corners[0], corners[2]));
    let mut window = Vec::with_capacity(size * size);
    for row in 0..size {
        for column in 0..size {
            let (column, row) = (column as f64, row as f64);
            window.push(
                grey.at(corners[0].0 + column * right.0 + row * down.0, corners[0].1 + column * right.1 + row * down.1),
            );
        }
    }
    let mut sorted = window.clone();
    sorted.sort_by(f32::total_cmp);
    let (dark, light) = (sorted[(TIMING_MM * STEPS_PER_MM * 2.0) as usize], sorted[sorted.len() * 3 / 4]);
    if light - dark < LEAST_CONTRAST * light {
        return None;
    }
    let (column, row) = best_blob(&window, size, dark.midpoint(light), light)?;
    let off = place(column, row);
    let is_near = (off.x_mm - mark.x_mm).hypot(off.y_mm - mark.y_mm) <= reach_mm;
    is_near.then(|| pixel(off))
}

/// The middle, by darkness, of the dark piece of about the right size that is nearest to the middle.
fn best_blob(window: &[f32], size: usize, threshold: f32, light: f32) -> Option<(f64, f64)> {
    let mut seen = vec![false; window.len()];
    let mut best: Option<(f64, (f64, f64))> = None;
    let middle = (size as f64 - 1.0) / 2.0;
    let square = (TIMING_MM * STEPS_PER_MM).powi(2);
    for start in 0..window.len() {
        if seen[start] || window[start] >= threshold {
            continue;
        }
        let (mut todo, mut piece) = (vec![start], Vec::new());
        seen[start] = true;
        while let Some(at) = todo.pop() {
            piece.push(at);
            let (x, y) = (at % size, at / size);
            let around = [
                (x > 0, at.wrapping_sub(1)),
                (x + 1 < size, at + 1),
                (y > 0, at.wrapping_sub(size)),
                (y + 1 < size, at + size),
            ];
            for (inside, next) in around {
                if inside && !seen[next] && window[next] < threshold {
                    seen[next] = true;
                    todo.push(next);
                }
            }
        }
        let (columns, rows) = (bounds(piece.iter().map(|at| at % size)), bounds(piece.iter().map(|at| at / size)));
        let (wide, high) = (columns.1 - columns.0 + 1, rows.1 - rows.0 + 1);
        let touches_edge = columns.0 == 0 || rows.0 == 0 || columns.1 + 1 == size || rows.1 + 1 == size;
        let fits = (AREAS.0 * square..=AREAS.1 * square).contains(&(piece.len() as f64));
        if touches_edge || !fits || wide.max(high) > MOST_OBLONG * wide.min(high) {
            continue;
        }
        let (column, row) = weighted_middle(window, size, (columns, rows), light);
        let off = (column - middle).hypot(row - middle);
        if best.is_none_or(|(least, _)| off < least) {
            best = Some((off, (column, row)));
        }
    }
    best.map(|(_, middle)| middle)
}

fn bounds(values: impl Iterator<Item = usize>) -> (usize, usize) {
    values.fold((usize::MAX, 0), |(low, high), value| (low.min(value), high.max(value)))
}

/// The middle of darkness in a box and one step around it.
fn weighted_middle(
    window: &[f32],
    size: usize,
    (columns, rows): ((usize, usize), (usize, usize)),
    light: f32,
) -> (f64, f64) {
    let mut sums = (0.0, 0.0, 0.0);
    for row in rows.0.saturating_sub(1)..=(rows.1 + 1).min(size - 1) {
        for column in columns.0.saturating_sub(1)..=(columns.1 + 1).min(size - 1) {
            let dark = f64::from((light - window[row * size + column]).max(0.0));
            sums = (sums.0 + dark, sums.1 + dark * column as f64, sums.2 + dark * row as f64);
        }
    }
    (sums.1 / sums.0, sums.2 / sums.0)
}
