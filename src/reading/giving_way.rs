//! All lines of a sheet together. One stroke has one owner: of two lines that lie on one, that with clearly less evidence gives way, if it has somewhere else to go.

use super::ink::{CELL_MM, Ink};
use super::lines::{Trace, best_near};
use super::path::Pass;
use super::runs::runs;

/// Two lines closer than this lie on one stroke.
const TOGETHER_MM: f32 = 0.8;
/// For so long they must lie together before one gives way.
const TOGETHER_FOR_MM: f64 = 6.0;
/// A line gives way where its evidence is below this part of the other's.
const CLEARLY: f32 = 0.9;
/// What is left of the evidence of a line that gave way.
const LEFT: f32 = 0.15;
/// How far around the stroke it gives way.
const AROUND_MM: f32 = 1.0;
/// Rounds of giving way.
const ROUNDS: usize = 3;
/// Since it gave way, a line goes elsewhere where its way is this far from its first.
const ELSEWHERE_MM: f32 = 1.0;
/// Shorter than this it is the same way; longer, it was on a stroke of a pencil that is much alike.
const ELSEWHERE_FOR_MM: std::ops::RangeInclusive<f64> = 3.0..=40.0;
/// It had nowhere else to go when so much of its new way, as a part, is over bare paper, and its first way lay on ink all along.
const OVER_BARE: f64 = 0.2;
/// It had a claim to that ink: the mean of its own evidence on its first way. Of the ways that lay on ink all along and were left for bare
/// paper (nine draws of drawn sheets), from here on three of four millimetres were right; below it, where two pencils are only somewhat alike,
/// one of four.
const CLAIM: f32 = 0.25;
/// Ink in a cell.
const INKED: f32 = 0.5;

/// Traces the line of each pencil; `None` for one that is not used.
pub(super) fn trace_lines(ink: &Ink, is_used: &[bool]) -> Vec<Option<Trace>> {
    let alone = is_used.iter().enumerate().map(|(number, &is_used)| is_used.then(|| Trace::alone(ink, number)));
    let mut traces: Vec<Option<Trace>> = alone.collect();
    give_way(ink, &mut traces);
    traces
}

/// Lets lines give way to each other; their ways and their evidence are changed.
fn give_way(ink: &Ink, traces: &mut [Option<Trace>]) {
    let first: Vec<Vec<Pass>> =
        traces.iter().map(|trace| trace.as_ref().map(|trace| trace.path.clone()).unwrap_or_default()).collect();
    for _ in 0..ROUNDS {
        let gives_way: Vec<Vec<(usize, usize)>> = (0..traces.len()).map(|one| all_lost(ink, traces, one)).collect();
        if gives_way.iter().all(Vec::is_empty) {
            break;
        }
        for (trace, runs) in traces.iter_mut().zip(&gives_way) {
            let Some(trace) = trace.as_mut().filter(|_| !runs.is_empty()) else { continue };
            for &(from, to) in runs {
                for column in from..to {
                    weaken(&mut trace.evidence[column * ink.rows..(column + 1) * ink.rows], trace.path[column]);
                }
            }
            trace.follow_again(ink);
        }
    }
    for (number, (trace, first)) in traces.iter_mut().zip(&first).enumerate() {
        if let Some(trace) = trace {
            come_back((ink, number), trace, first);
        }
    }
}

/// The runs of columns in which one line gives way to any other.
fn all_lost(ink: &Ink, traces: &[Option<Trace>], one: usize) -> Vec<(usize, usize)> {
    let Some(own) = &traces[one] else { return Vec::new() };
    let others = traces.iter().enumerate().filter(|&(other, _)| other != one);
    others.filter_map(|(other, trace)| Some(lost_runs(ink, (one, own), (other, trace.as_ref()?)))).flatten().collect()
}

/// Where the line of `one` lies on a stroke that is clearly of `other`, as runs of columns.
fn lost_runs(ink: &Ink, (one, a): (usize, &Trace), (other, b): (usize, &Trace)) -> Vec<(usize, usize)> {
    let near = |column: usize| a.apart_mm(b, column) <= TOGETHER_MM;
    let mut runs = Vec::new();
    let mut from = 0;
    for column in 0..=ink.columns {
        if column < ink.columns && near(column) {
            continue;
        }
        if (column - from) as f64 * CELL_MM > TOGETHER_FOR_MM {
            let sum = |of: usize, trace: &Trace| -> f32 {
                (from..column).map(|column| best_near(&ink.of[of], ink.rows, column, trace.path[column])).sum()
            };
            let (own, theirs) = (sum(one, a), sum(other, b));
            let already: f32 =
                (from..column).map(|column| best_near(&a.evidence, ink.rows, column, a.path[column])).sum();
            if own < CLEARLY * theirs && already > 0.3 * own {
                runs.push((from, column));
            }
        }
        from = column + 1;
    }
    runs
}

/// A line that left a stroke and goes over bare paper since takes its first way again: it lies under the other. Its evidence stays weak, so
/// that it is no more than bridged there.
fn come_back((ink, number): (&Ink, usize), trace: &mut Trace, first: &[Pass]) {
    let goes_elsewhere: Vec<bool> =
        trace.path.iter().zip(first).map(|(&now, &first)| now.apart_mm(first) > ELSEWHERE_MM).collect();
    for (from, to, _) in runs(&goes_elsewhere).into_iter().filter(|run| run.2) {
        // At the edge of the field nothing says where the line came from.
        let length_mm = (to - from) as f64 * CELL_MM;
        if from == 0 || to == ink.columns || !ELSEWHERE_FOR_MM.contains(&length_mm) {
            continue;
        }
        let is_bare = |path: &[Pass], column: usize| best_near(&ink.any, ink.rows, column, path[column]) < INKED;
        let bare = (from..to).filter(|&column| is_bare(&trace.path, column)).count();
        let own = (from..to).map(|column| best_near(&ink.of[number], ink.rows, column, first[column])).sum::<f32>();
        let has_claim = own / (to - from) as f32 >= CLAIM && !(from..to).any(|column| is_bare(first, column));
        if has_claim && bare as f64 >= OVER_BARE * (to - from) as f64 {
            trace.path[from..to].copy_from_slice(&first[from..to]);
        }
    }
}

fn weaken(column: &mut [f32], pass: Pass) {
    let around = (AROUND_MM / CELL_MM as f32) as usize;
    let (top, bottom) = pass.span();
    let end = (bottom + around + 1).min(column.len());
    for value in &mut column[top.saturating_sub(around)..end] {
        *value *= LEFT;
    }
}
