//! A pencil that was lifted comes down anywhere: the cheapest way over the whole field keeps to bare paper where a stroke between two openings
//! lies far off. So an opening is gone through once more by itself, and what is surely a stroke of this pencil there is of its line.

use super::ink::{CELL_MM, Ink};
use super::lines::{DRAWN, SMOOTH_MM, Trace, best_near};
use super::oklab::strength;
use super::path::cheapest_path;
use super::runs::{around, drop_short, runs};

/// A shorter opening is not gone through, and a shorter stroke is no line.
const OPENING_MM: f64 = 8.0;
const STROKE_MM: f64 = 8.0;
/// A stroke is another line's when more than this part of it lies within [`ON_STROKE_MM`] of that line and is more surely of that.
const ANOTHERS: f32 = 0.25;
const ON_STROKE_MM: f32 = 0.8;
/// It is as strong as this part of the line, else it was rubbed out; and as surely of its pencil as this part of what is seen of the line. Of 24
/// strokes that no other line lies on (nine draws of drawn sheets), these and [`RESTLESS`] keep 9 of the 10 that are right and 5 of the 14
/// that are words, marks and rubbed out.
const AS_STRONG: f32 = 0.5;
const AS_SURE: f32 = 0.6;
/// With less of the line in sight, in columns, there is nothing to compare with.
const FEWEST_COLUMNS: usize = 40;
/// What goes up and down so many times its own height, and this part of its width, is a word: strokes that were right reach 0.9, words begin
/// at 1.5.
const RESTLESS: f32 = 1.2;
const WIDTH_COUNTS: f32 = 0.3;

/// Strokes in the openings of a line, as runs of columns; its way is led over them.
pub(super) fn take_strokes(
    (ink, number): (&Ink, usize),
    own: &mut Trace,
    traces: &[Option<Trace>],
    is_drawn: &[bool],
) -> Vec<(usize, usize)> {
    let evidence = own.weighted(ink);
    let usual = usual_evidence((ink, number), own, is_drawn);
    let mut taken = Vec::new();
    for (from, to, _) in runs(is_drawn).into_iter().filter(|run| !run.2) {
        if ((to - from) as f64) * CELL_MM < OPENING_MM {
            continue;
        }
        let mut again = own.clone();
        let through = cheapest_path(&evidence[from * ink.rows..to * ink.rows], ink.rows, CELL_MM as f32);
        again.path[from..to].copy_from_slice(&through);
        let seen: Vec<f32> = (from..to).map(|column| again.own_at(ink, number, column)).collect();
        let mut is_stroke: Vec<bool> = around(&seen, SMOOTH_MM).iter().map(|&evidence| evidence > DRAWN).collect();
        drop_short(&mut is_stroke, STROKE_MM);
        for (start, end, _) in runs(&is_stroke).into_iter().filter(|run| run.2) {
            let stroke = (from + start, from + end);
            let as_sure = mean(&seen[start..end]) >= AS_SURE * usual;
            if as_sure
                && is_as_strong(ink, &again, stroke)
                && !is_restless(&again, stroke)
                && !is_anothers((ink, number), &again, traces, stroke)
            {
                own.path[stroke.0..stroke.1].copy_from_slice(&again.path[stroke.0..stroke.1]);
                taken.push(stroke);
            }
        }
    }
    taken
}

/// The median evidence of what is seen of the line; 0 where that is too little.
fn usual_evidence((ink, number): (&Ink, usize), own: &Trace, is_drawn: &[bool]) -> f32 {
    let drawn = (0..ink.columns).filter(|&column| is_drawn[column]);
    let mut seen: Vec<f32> = drawn.map(|column| own.own_at(ink, number, column)).collect();
    seen.sort_by(f32::total_cmp);
    if seen.len() < FEWEST_COLUMNS { 0.0 } else { seen[seen.len() / 2] }
}

fn is_as_strong(ink: &Ink, trace: &Trace, (from, to): (usize, usize)) -> bool {
    let strongest = |column: usize| {
        let (top, bottom) = trace.path[column].span();
        let cells = &ink.tints[column * ink.rows + top..=column * ink.rows + bottom];
        cells.iter().map(|&tint| strength(tint)).fold(0.0, f32::max)
    };
    let strengths: Vec<f32> = (from..to).map(strongest).collect();
    trace.strength.is_none_or(|usual| mean(&strengths) >= AS_STRONG * usual)
}

fn is_restless(trace: &Trace, (from, to): (usize, usize)) -> bool {
    let spans = || trace.path[from..to].iter().map(|pass| pass.span());
    let steps = trace.path[from..to].windows(2).map(|pair| (pair[1].middle() - pair[0].middle()).abs());
    let travel: f32 = steps.sum();
    let top = spans().map(|span| span.0).min().unwrap_or(0);
    let bottom = spans().map(|span| span.1).max().unwrap_or(top);
    travel > RESTLESS * ((bottom - top) as f32 + WIDTH_COUNTS * (to - from) as f32)
}

fn is_anothers(
    (ink, number): (&Ink, usize),
    own: &Trace,
    traces: &[Option<Trace>],
    (from, to): (usize, usize),
) -> bool {
    let seen =
        |pencil: usize, trace: &Trace, column: usize| best_near(&ink.of[pencil], ink.rows, column, trace.path[column]);
    traces.iter().enumerate().filter(|&(other, _)| other != number).any(|(other, trace)| {
        let Some(trace) = trace else { return false };
        let lies = |&column: &usize| {
            own.apart_mm(trace, column) < ON_STROKE_MM
                && seen(other, trace, column) > DRAWN.max(seen(number, own, column))
        };
        (from..to).filter(lies).count() as f32 > ANOTHERS * (to - from) as f32
    })
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}
