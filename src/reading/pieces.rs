//! What is darker than its surroundings, in pieces that hang together.

use super::picture::Grey;

/// A pixel is dark when it is below this part of the mean of the window around it.
const DARK: f32 = 0.86;
/// The smallest and the largest piece that may be a marker, as parts of the long side of the picture.
const SIZES: (f64, f64) = (0.009, 0.08);
/// The most times as long as wide, seen along the axes of the picture.
const MOST_OBLONG: usize = 3;

/// A piece of dark pixels: how far it reaches in each of its rows.
#[derive(Debug)]
pub(super) struct Piece {
    /// Its first row.
    pub(super) top: usize,
    /// The leftmost and the rightmost pixel in each row.
    pub(super) spans: Vec<(u32, u32)>,
}

/// The pieces of a picture that have about the size of a marker; dark is judged in a square window of `window` pixels.
pub(super) fn dark_pieces(grey: &Grey, window: usize) -> Vec<Piece> {
    let dark = is_dark(grey, window);
    let (labels, count) = labelled(&dark, grey.width);
    let mut boxes = vec![(u32::MAX, 0_u32, u32::MAX, 0_u32); count];
    for (at, &label) in labels.iter().enumerate() {
        if label > 0 {
            let (x, y) = ((at % grey.width) as u32, (at / grey.width) as u32);
            let it = &mut boxes[label as usize - 1];
            *it = (it.0.min(x), it.1.max(x), it.2.min(y), it.3.max(y));
        }
    }
    let long_side = grey.width.max(grey.height) as f64;
    let (least, most) = ((long_side * SIZES.0) as usize, (long_side * SIZES.1) as usize);
    let mut pieces = Vec::new();
    for (number, &(left, right, top, bottom)) in boxes.iter().enumerate() {
        if left > right {
            continue;
        }
        let (wide, high) = ((right - left + 1) as usize, (bottom - top + 1) as usize);
        let fits =
            wide.min(high) >= least.max(8) && wide.max(high) <= most && wide.max(high) <= wide.min(high) * MOST_OBLONG;
        if fits {
            let label = number as u32 + 1;
            let spans = (top..=bottom).filter_map(|y| span(&labels, grey.width, y as usize, (left, right), label));
            pieces.push(Piece { top: top as usize, spans: spans.collect() });
        }
    }
    pieces
}

fn span(labels: &[u32], width: usize, row: usize, (left, right): (u32, u32), label: u32) -> Option<(u32, u32)> {
    let row = &labels[row * width..(row + 1) * width];
    let first = (left..=right).find(|&x| row[x as usize] == label)?;
    let last = (left..=right).rev().find(|&x| row[x as usize] == label)?;
    Some((first, last))
}

/// Which pixels are darker than most of the window around them.
fn is_dark(grey: &Grey, window: usize) -> Vec<bool> {
    let (width, height, half) = (grey.width, grey.height, window / 2);
    // Sums of all above and to the left, one row and one column more than the picture.
    let mut sums = vec![0_u32; (width + 1) * (height + 1)];
    for row in 0..height {
        let mut along = 0;
        for column in 0..width {
            along += u32::from(grey.values[row * width + column]);
            sums[(row + 1) * (width + 1) + column + 1] = sums[row * (width + 1) + column + 1].wrapping_add(along);
        }
    }
    let mut dark = vec![false; width * height];
    for row in 0..height {
        let (top, bottom) = (row.saturating_sub(half), (row + half + 1).min(height));
        let (upper, lower) = (&sums[top * (width + 1)..], &sums[bottom * (width + 1)..]);
        for column in 0..width {
            let (left, right) = (column.saturating_sub(half), (column + half + 1).min(width));
            let sum = lower[right].wrapping_sub(lower[left]).wrapping_sub(upper[right]).wrapping_add(upper[left]);
            let mean = sum as f32 / ((right - left) * (bottom - top)) as f32;
            dark[row * width + column] = f32::from(grey.values[row * width + column]) < DARK * mean;
        }
    }
    dark
}

/// Gives pixels that touch (along a side) the same number, from 1; 0 is not dark. Also how many numbers there are.
fn labelled(dark: &[bool], width: usize) -> (Vec<u32>, usize) {
    let mut labels = vec![0_u32; dark.len()];
    let mut parents: Vec<u32> = vec![0];
    for at in 0..dark.len() {
        if !dark[at] {
            continue;
        }
        let left = if at % width > 0 { labels[at - 1] } else { 0 };
        let above = if at >= width { labels[at - width] } else { 0 };
        labels[at] = match (left, above) {
            (0, 0) => {
                parents.push(parents.len() as u32);
                parents.len() as u32 - 1
            }
            (0, one) | (one, 0) => one,
            (one, other) => joined(&mut parents, one, other),
        };
    }
    for label in &mut labels {
        *label = root(&parents, *label);
    }
    (labels, parents.len() - 1)
}

fn root(parents: &[u32], mut label: u32) -> u32 {
    while parents[label as usize] != label {
        label = parents[label as usize];
    }
    label
}

fn joined(parents: &mut [u32], one: u32, other: u32) -> u32 {
    let (one, other) = (root(parents, one), root(parents, other));
    let (first, second) = (one.min(other), one.max(other));
    parents[second as usize] = first;
    first
}
