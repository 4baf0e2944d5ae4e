//! A line that goes on under the stroke of another: it comes to that line, is not seen, and leaves it again.

use super::ink::{CELL_MM, Ink};
use super::lines::{Trace, best_near};

/// How near a line comes to the other at both ends of an opening, for it to be hidden between them.
const MEETS_MM: f32 = 2.0;
/// How far into itself the line is looked at beside the opening: its very end may have been drawn away by the other.
const BEFORE_END: usize = 2;
/// There is ink all along the other's way: the mean of it is at least this.
const INKED: f32 = 0.9;
/// Ink that is the other's alone hides nothing: where a line lies under it, it has the look of this line's pencil too, or of a third, with a mean
/// evidence of at least this together. Of openings of over [`SHORT_MM`] whose ends met another line (nine draws of drawn sheets), a fifth of
/// what lay beside pure ink was drawn, and three quarters of what lay beside mixed ink.
const MIXED: f32 = 0.3;
/// A shorter opening is most often no opening, whatever the ink looks like.
const SHORT_MM: f64 = 8.0;
/// Ink says nothing where a third line is so near; in a part of the opening less than [`CLEAR`] it says too little.
const THIRD_MM: f32 = 1.0;
const CLEAR: f64 = 0.25;
/// An opening that is longer is one.
const LONGEST_MM: f64 = 60.0;

/// The line under which the line of this pencil goes on from one column to another, where it is not seen.
pub(super) fn hidden_under<'a>(
    (ink, number): (&Ink, usize),
    own: &Trace,
    traces: &'a [Option<Trace>],
    (from, to): (usize, usize),
) -> Option<&'a Trace> {
    let length_mm = (to - from) as f64 * CELL_MM;
    if from == 0 || to == ink.columns || length_mm > LONGEST_MM {
        return None;
    }
    let (before, after) = (from.saturating_sub(BEFORE_END), (to + BEFORE_END - 1).min(ink.columns - 1));
    let others = traces.iter().enumerate().filter(|&(other, _)| other != number);
    let meets = others.filter_map(|(other, trace)| {
        let trace = trace.as_ref()?;
        let off = own.apart_mm(trace, before).max(own.apart_mm(trace, after));
        let inked = (from..to).map(|column| best_near(&ink.any, ink.rows, column, trace.path[column])).sum::<f32>();
        let hides = off <= MEETS_MM && inked >= INKED * (to - from) as f32;
        let hides = hides && (length_mm < SHORT_MM || is_mixed(ink, (number, other), traces, (from, to)));
        hides.then_some((off, trace))
    });
    meets.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, trace)| trace)
}

/// The ink on the way of another line is not that line's alone.
fn is_mixed(ink: &Ink, (number, other): (usize, usize), traces: &[Option<Trace>], (from, to): (usize, usize)) -> bool {
    let Some(way) = &traces[other] else { return false };
    let is_neither = |pencil: usize| pencil != number && pencil != other;
    let is_clear = |&column: &usize| {
        let mut thirds = traces.iter().enumerate().filter(|&(third, _)| is_neither(third));
        !thirds.any(|(_, third)| third.as_ref().is_some_and(|third| third.apart_mm(way, column) < THIRD_MM))
    };
    let at = |pencil: usize, column: usize| best_near(&ink.of[pencil], ink.rows, column, way.path[column]);
    let strangers = |column: usize| {
        let third = (0..ink.of.len()).filter(|&pencil| is_neither(pencil)).map(|pencil| at(pencil, column));
        at(number, column) + third.fold(0.0, f32::max)
    };
    let clear: Vec<usize> = (from..to).filter(is_clear).collect();
    let looks = clear.iter().map(|&column| strangers(column)).sum::<f32>();
    (clear.len() as f64) < CLEAR * (to - from) as f64 || looks >= MIXED * clear.len() as f32
}

/// Takes the way of another line from one column to another.
pub(super) fn follow(own: &mut Trace, other: &Trace, (from, to): (usize, usize), rows: usize) {
    own.path[from..to].copy_from_slice(&other.path[from..to]);
    own.evidence[from * rows..to * rows].copy_from_slice(&other.evidence[from * rows..to * rows]);
}
