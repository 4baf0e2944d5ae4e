//! A line is not quite of the colour of its swatch: it is pressed less, and the light differs over the sheet. Where a line is surely its own,
//! what it differs there is taken into account for all of it.

use super::ink::Ink;
use super::lines::Trace;
use super::oklab::strength;
use super::pencils::Pencil;

/// Where a cell is so surely of its pencil and so strong, it tells what the pencil looks like.
const SURE: f32 = 0.6;
const STRONG: f32 = 0.05;
/// With fewer such cells nothing is told; the mean is held back as by so many that differ in nothing.
const FEWEST: f32 = 60.0;
/// The part of the difference that is taken.
const TAKEN: f32 = 0.7;

/// The pencils as their lines show them.
pub(super) fn as_drawn(pencils: &[Option<Pencil>], ink: &Ink, traces: &[Option<Trace>]) -> Vec<Option<Pencil>> {
    let numbered = pencils.iter().zip(traces).enumerate();
    numbered
        .map(|(number, (pencil, trace))| {
            let pencil = pencil.as_ref()?;
            let lean = trace.as_ref().and_then(|trace| lean(pencil, number, ink, trace));
            Some(lean.unwrap_or_else(|| pencil.clone()))
        })
        .collect()
}

fn lean(pencil: &Pencil, number: usize, ink: &Ink, trace: &Trace) -> Option<Pencil> {
    let (mut sum, mut count) = ([0.0; 3], 0.0);
    for (column, pass) in trace.path.iter().enumerate() {
        let (top, bottom) = pass.span();
        for cell in column * ink.rows + top..=column * ink.rows + bottom {
            let (tint, strength) = (ink.tints[cell], strength(ink.tints[cell]));
            if ink.of[number][cell] > SURE && strength > STRONG {
                let off = pencil.off(tint);
                for (sum, off) in sum.iter_mut().zip(off) {
                    *sum += off / strength;
                }
                count += 1.0;
            }
        }
    }
    (count > FEWEST).then(|| pencil.leaning(sum.map(|sum| sum / (count + FEWEST) * TAKEN)))
}
