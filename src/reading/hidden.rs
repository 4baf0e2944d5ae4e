//! A line that goes on under the stroke of another: it comes to that line, is not seen, and leaves it again.

use super::ink::{CELL_MM, Ink};
use super::lines::{Trace, best_near};

/// How near a line comes to the other at both ends of an opening, for it to be hidden between them.
const MEETS_MM: f32 = 2.0;
/// How far into itself the line is looked at beside the opening: its very end may have been drawn away by the other.
const BEFORE_END: usize = 2;
/// The other line lies all along the opening: the mean of its evidence is at least this.
const LIES_THERE: f32 = 0.55;
/// An opening that is longer is one.
const LONGEST_MM: f64 = 60.0;

/// The line under which the line of this pencil goes on from one column to another, where it is not seen.
pub(super) fn hidden_under<'a>(
    (ink, number): (&Ink, usize),
    traces: &'a [Option<Trace>],
    (from, to): (usize, usize),
) -> Option<&'a Trace> {
    let own = traces[number].as_ref()?;
    if from == 0 || to == ink.columns || (to - from) as f64 * CELL_MM > LONGEST_MM {
        return None;
    }
    let apart =
        |other: &Trace, column: usize| (own.path[column].middle() - other.path[column].middle()).abs() * CELL_MM as f32;
    let (before, after) = (from.saturating_sub(BEFORE_END), (to + BEFORE_END - 1).min(ink.columns - 1));
    let others = traces.iter().enumerate().filter(|&(other, _)| other != number);
    let meets = others.filter_map(|(other, trace)| {
        let trace = trace.as_ref()?;
        let off = apart(trace, before).max(apart(trace, after));
        let lies = (from..to).map(|column| best_near(&ink.of[other], ink.rows, column, trace.path[column]));
        let lies = lies.sum::<f32>() / (to - from) as f32;
        (off <= MEETS_MM && lies >= LIES_THERE).then_some((off, trace))
    });
    meets.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, trace)| trace)
}

/// Takes the way of another line from one column to another.
pub(super) fn follow(own: &mut Trace, other: &Trace, (from, to): (usize, usize), rows: usize) {
    own.path[from..to].copy_from_slice(&other.path[from..to]);
    own.evidence[from * rows..to * rows].copy_from_slice(&other.evidence[from * rows..to * rows]);
}
