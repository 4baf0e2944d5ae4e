//! The participant's code, as it was written in its boxes by hand.

use super::letters::{LETTERS, features, scores};
use super::raster::Raster;
use crate::sheet_geometry::{CODE_BOXES, SheetGeometry};

/// How far inside its outline a box is looked at.
const INSET_MM: f64 = 0.45;
/// Ink is darker than this part of the paper, in its darkest channel.
const INK: f32 = 0.78;
/// A box with less ink than this, in square millimetres, is empty.
const LEAST_INK_MM2: f64 = 0.35;
/// A box before the last that is written is empty with less ink than this, in square millimetres: a thin letter in a small photo has little.
const LEAST_INK_BETWEEN_MM2: f64 = 0.08;
/// Ink as wide as this both across and down is no writing: a thumb, or something else that lies on the sheet.
const SOLID_MM: f64 = 1.0;
/// What an empty box costs a code that has a letter there, and a written one a code that ends before it.
const EMPTY_COSTS: f32 = 9.0;

/// Letters of a box that may be meant, when a code must not be missed.
const LIKELY_LETTERS: usize = 3;

/// What is written in each box, from the left: how likely each letter of `LETTERS` is (its logarithm); `None` for an empty box.
#[derive(Debug, Clone, Default)]
pub struct Written {
    boxes: Vec<Option<Vec<f32>>>,
}

impl Written {
    /// Nothing is written in any box.
    pub fn is_empty(&self) -> bool {
        self.boxes.iter().all(Option::is_none)
    }

    /// The code of a list that fits best, and how likely it is (a logarithm); `None` when nothing is written, or every code is too long for
    /// the boxes.
    pub fn best_fit<'a>(&self, codes: &'a [String]) -> Option<(f32, &'a str)> {
        if self.is_empty() {
            return None;
        }
        let fits = codes.iter().map(|code| (self.fit(code), code.as_str())).filter(|(fit, _)| fit.is_finite());
        fits.max_by(|a, b| a.0.total_cmp(&b.0))
    }

    /// The code of a list that fits best, when it is at least so likely, and likelier than any other.
    pub fn best_of<'a>(&self, codes: &'a [String], least_fit: f32) -> Option<&'a str> {
        let (fit, code) = self.best_fit(codes).filter(|(fit, _)| *fit >= least_fit)?;
        let others = codes.iter().filter(|other| !other.eq_ignore_ascii_case(code));
        let is_clear = others.map(|other| self.fit(other)).all(|other| fit - other > CLEARLY);
        is_clear.then_some(code)
    }

    /// The most likely letters, for a code that nobody handed out: an empty box after the last letter ends it. `None` when there
    /// is no letter, or an empty box between two.
    pub fn freely(&self) -> Option<String> {
        let count = self.boxes.iter().rposition(Option::is_some)? + 1;
        let letter = |scores: &Option<Vec<f32>>| {
            let scores = scores.as_ref()?;
            let best = (0..scores.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]))?;
            LETTERS.chars().nth(best)
        };
        self.boxes[..count].iter().map(letter).collect()
    }

    /// All codes of the few most likely letters of each box, for looking one up that must not be missed. Empty when nothing is written, or a
    /// box between two letters is empty.
    pub fn likely(&self) -> Vec<String> {
        let Some(last) = self.boxes.iter().rposition(Option::is_some) else { return Vec::new() };
        let mut codes = vec![String::new()];
        for scores in &self.boxes[..=last] {
            let Some(scores) = scores else { return Vec::new() };
            let mut order: Vec<usize> = (0..scores.len()).collect();
            order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
            let letters: Vec<char> =
                order.into_iter().take(LIKELY_LETTERS).filter_map(|place| LETTERS.chars().nth(place)).collect();
            codes = codes.iter().flat_map(|code| letters.iter().map(move |letter| format!("{code}{letter}"))).collect();
        }
        codes
    }

    /// How likely it is that `code` is what is written; the more the better.
    pub fn fit(&self, code: &str) -> f32 {
        if code.len() > CODE_BOXES {
            return f32::NEG_INFINITY;
        }
        let letters: Vec<Option<usize>> =
            code.chars().map(|letter| LETTERS.find(letter.to_ascii_uppercase())).collect();
        let fits = self.boxes.iter().enumerate().map(|(number, scores)| match (letters.get(number), scores) {
            (Some(Some(letter)), Some(scores)) => scores[*letter].max(-EMPTY_COSTS),
            // A dash and the like leave little ink.
            (Some(None), _) | (None, None) => 0.0,
            (Some(Some(_)), None) | (None, Some(_)) => -EMPTY_COSTS,
        });
        fits.sum()
    }
}

/// How much likelier the best code of a list must be than the next.
const CLEARLY: f32 = 0.05;

/// Reads the boxes of a raster of reflectances.
pub(super) fn read_code_boxes(raster: &Raster, geometry: &SheetGeometry) -> Written {
    let mut inks: Vec<BoxInk> = (0..CODE_BOXES).map(|number| box_ink(raster, geometry, number)).collect();
    // Beyond an empty box the code is over, whatever lies there. Just beside a letter there may be one under it.
    for number in 1..CODE_BOXES {
        if inks[number - 1].inked_mm2 <= LEAST_INK_MM2 && is_solid(&inks[number].ink, inks[number].width) {
            inks[number].inked_mm2 = 0.0;
        }
    }
    let last = inks.iter().rposition(|ink| ink.inked_mm2 > LEAST_INK_MM2);
    let is_written = |(number, ink): (usize, &BoxInk)| {
        let least_mm2 = if Some(number) < last { LEAST_INK_BETWEEN_MM2 } else { LEAST_INK_MM2 };
        (ink.inked_mm2 > least_mm2).then(|| scores(&features(&ink.ink, ink.width)))
    };
    Written { boxes: inks.iter().enumerate().map(is_written).collect() }
}

/// The ink in a box.
struct BoxInk {
    /// 0 to 1, row by row.
    ink: Vec<f32>,
    /// Across, in steps.
    width: usize,
    /// How much of it there is.
    inked_mm2: f64,
}

fn box_ink(raster: &Raster, geometry: &SheetGeometry, number: usize) -> BoxInk {
    let frame = geometry.code_box(number);
    let inside = crate::sheet_geometry::Frame::new(
        frame.left_mm + INSET_MM,
        frame.top_mm + INSET_MM,
        frame.right_mm - INSET_MM,
        frame.bottom_mm - INSET_MM,
    );
    let (columns, rows) = raster.steps_in(&inside);
    let width = columns.len();
    let mut ink = Vec::with_capacity(width * rows.len());
    for row in rows {
        for column in columns.clone() {
            let at = row * raster.width + column;
            let darkest = raster.planes.iter().map(|plane| plane[at]).fold(f32::MAX, f32::min);
            ink.push(((1.0 - darkest) / (1.0 - INK) / 2.0).clamp(0.0, 1.0));
        }
    }
    without_outline(&mut ink, width);
    let inked = ink.iter().filter(|&&ink| ink > 0.5).count() as f64;
    let step_mm2 = 1.0 / (super::raster::PER_MM * super::raster::PER_MM);
    BoxInk { ink, width, inked_mm2: inked * step_mm2 }
}

/// Somewhere the ink is as wide as [`SOLID_MM`] both across and down.
fn is_solid(ink: &[f32], width: usize) -> bool {
    let solid = (SOLID_MM * super::raster::PER_MM) as usize;
    // The largest square of ink that ends in each column of the row above, and of this one.
    let (mut above, mut here) = (vec![0_usize; width], vec![0_usize; width]);
    for row in ink.chunks_exact(width) {
        for (column, &ink) in row.iter().enumerate() {
            let beside = column.checked_sub(1).map_or(0, |left| here[left].min(above[left]).min(above[column]));
            here[column] = if ink > 0.5 { beside + 1 } else { 0 };
        }
        if here.iter().any(|&square| square >= solid) {
            return true;
        }
        std::mem::swap(&mut above, &mut here);
    }
    false
}

/// Takes away what hangs together with an edge and stays near it: the outline, which printers shift.
fn without_outline(ink: &mut [f32], width: usize) {
    let height = ink.len() / width;
    let near = 6;
    let mut seen = vec![false; ink.len()];
    for start in 0..ink.len() {
        let (x, y) = (start % width, start / width);
        let is_edge = x == 0 || y == 0 || x + 1 == width || y + 1 == height;
        if !is_edge || seen[start] || ink[start] < 0.2 {
            continue;
        }
        let (mut todo, mut piece, mut reach) = (vec![start], Vec::new(), 0);
        seen[start] = true;
        while let Some(at) = todo.pop() {
            piece.push(at);
            let (x, y) = (at % width, at / width);
            reach = reach.max(x.min(y).min(width - 1 - x).min(height - 1 - y));
            let around = [
                (x > 0, at.wrapping_sub(1)),
                (x + 1 < width, at + 1),
                (y > 0, at.wrapping_sub(width)),
                (y + 1 < height, at + width),
            ];
            for (inside, next) in around {
                if inside && !seen[next] && ink[next] >= 0.2 {
                    seen[next] = true;
                    todo.push(next);
                }
            }
        }
        // A letter that touches the outline stays; only its rim goes.
        for at in piece {
            let (x, y) = (at % width, at / width);
            let depth = x.min(y).min(width - 1 - x).min(height - 1 - y);
            if reach < near || depth < 2 {
                ink[at] = 0.0;
            }
        }
    }
}
