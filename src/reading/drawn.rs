//! Where along its way a line is drawn, at what value, and how surely.

use super::doubt::{Doubt, doubts};
use super::hidden::{follow, hidden_under};
use super::ink::{BESIDE, CELL_MM, Ink};
use super::lifted::take_strokes;
use super::lines::{DRAWN, SMOOTH_MM, Trace, best_near};
use super::path::Pass;
use super::runs::{around, drop_short, runs};

/// Evidence, smoothed over [`SMOOTH_FAINT_MM`], with which a line that has begun goes on.
const FAINT: f32 = 0.08;
const SMOOTH_FAINT_MM: f64 = 2.0;
/// So much ink of whatever kind must lie there.
const ON_INK: f32 = 0.6;
/// A shorter faint part at an end is the blur of that end.
const FAINT_END_MM: f64 = 3.0;
/// What is shorter is not a line.
const SHORTEST_MM: f64 = 5.0;
/// An opening that is shorter is bridged.
const BRIDGED_MM: f64 = 4.0;
/// An opening up to this long is bridged where ink of another pencil runs all the way.
const BRIDGED_ON_INK_MM: f64 = 30.0;
/// An opening shorter than this is bridged on other ink whatever else is there.
const HIDDEN_ANYWAY_MM: f64 = 8.0;
/// A line that another hides shows through a little: its evidence in the opening is at least this in the mean.
const SHOWS_THROUGH: f32 = 0.06;
/// A line that goes on under another does not leap there: a step over this at either end of the opening is a way that was sought.
const LEAP_MM: f64 = 3.0;
/// A stroke is round at its ends: the line ends before its ink does.
const ROUND_END_MM: f64 = 0.5;
/// How far above and below its way the middle of a stroke is looked for.
const AROUND_MM: f64 = 0.9;
/// Values are smoothed over this length.
const SMOOTH_VALUES_MM: f64 = 0.9;
/// How a stretch of a line was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// Its own ink is there, and nothing speaks against it.
    Sure,
    /// The line goes on over an opening.
    Bridged,
    /// Another pencil lies there too.
    Shared,
    /// There is little ink, or more of it elsewhere.
    Weak,
}

/// One column of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The value, 0 to 100.
    pub value: f64,
    /// How it was found.
    pub found: Found,
}

/// Reads the line of the pencil with this number in each column; `None` where it is not drawn.
pub(super) fn read_line(ink: &Ink, number: usize, traces: &[Option<Trace>]) -> Vec<Option<Reading>> {
    let within = BESIDE..ink.columns - BESIDE;
    let Some(trace) = &traces[number] else { return vec![None; within.len()] };
    let mut trace = trace.clone();
    let mut is_drawn: Vec<bool> =
        around(&seen(ink, number, &trace), SMOOTH_MM).iter().map(|&evidence| evidence > DRAWN).collect();
    drop_short(&mut is_drawn, SHORTEST_MM);
    let faint = around(&seen(ink, number, &trace), SMOOTH_FAINT_MM);
    go_on(&mut is_drawn, &faint, &ink_under(ink, &trace), &trace);
    let strokes = take_strokes((ink, number), &mut trace, traces, &is_drawn);
    let is_elsewhere = |column: usize| strokes.iter().any(|&(from, to)| (from..to).contains(&column));
    for &(from, to) in &strokes {
        is_drawn[from..to].fill(true);
    }
    let own = seen(ink, number, &trace);
    let smooth = around(&own, SMOOTH_MM);
    let any = ink_under(ink, &trace);
    let was_drawn = is_drawn.clone();
    for (from, to, _) in runs(&was_drawn).into_iter().filter(|run| !run.2) {
        if let Some(other) = hidden_under((ink, number), &trace, traces, (from, to)) {
            follow(&mut trace, other, (from, to), ink.rows);
            is_drawn[from..to].fill(true);
        }
    }
    bridge(&mut is_drawn, &any, |from, to| is_hidden(&smooth, &trace, from, to));
    trim(&mut is_drawn);
    let values = values(ink, &trace, &is_drawn);
    let doubts = doubts((ink, number, &trace), traces, &own, &any, &is_drawn);
    within
        .map(|column| {
            let value = is_drawn[column].then(|| values[column])?;
            let found = match doubts[column] {
                _ if !was_drawn[column] => Found::Bridged,
                Some(Doubt::Shared) => Found::Shared,
                Some(Doubt::Weak) => Found::Weak,
                None if is_elsewhere(column) => Found::Weak,
                None => Found::Sure,
            };
            Some(Reading { value, found })
        })
        .collect()
}

/// The evidence in each column that the line is there.
fn seen(ink: &Ink, number: usize, trace: &Trace) -> Vec<f32> {
    (0..ink.columns).map(|column| trace.own_at(ink, number, column)).collect()
}

/// The ink of whatever kind under the line in each column.
fn ink_under(ink: &Ink, trace: &Trace) -> Vec<f32> {
    (0..ink.columns).map(|column| best_near(&ink.any, ink.rows, column, trace.path[column])).collect()
}

/// A line that has begun goes on while there is a trace of its own ink on ink, however it is called: where it is faint, blurred or covered.
fn go_on(is_drawn: &mut [bool], evidence: &[f32], any: &[f32], trace: &Trace) {
    let ink = around(any, SMOOTH_FAINT_MM);
    let leaps = |column: usize| {
        let (top, bottom) = trace.path[column].span();
        (bottom - top) as f64 * CELL_MM > LEAP_MM
    };
    let goes_on: Vec<bool> = (0..is_drawn.len())
        .map(|column| is_drawn[column] || evidence[column] > FAINT && ink[column] > ON_INK && !leaps(column))
        .collect();
    let least = (FAINT_END_MM / CELL_MM) as usize;
    for (from, to, _) in runs(is_drawn).into_iter().filter(|run| !run.2) {
        let after = if from > 0 { goes_on[from..to].iter().take_while(|&&on| on).count() } else { 0 };
        let before = if to < goes_on.len() { goes_on[from..to].iter().rev().take_while(|&&on| on).count() } else { 0 };
        if after == to - from && from > 0 && to < goes_on.len() {
            is_drawn[from..to].fill(true);
            continue;
        }
        if after >= least {
            is_drawn[from..from + after].fill(true);
        }
        if before >= least {
            is_drawn[to - before..to].fill(true);
        }
    }
}

/// Takes the round ends of strokes away; what reaches the edge of the field has none there.
fn trim(is_drawn: &mut [bool]) {
    let end = (ROUND_END_MM / CELL_MM) as usize;
    for (from, to, value) in runs(is_drawn) {
        if !value || to - from <= 4 * end {
            continue;
        }
        if from > 0 {
            is_drawn[from..from + end].fill(false);
        }
        if to < is_drawn.len() {
            is_drawn[to - end..to].fill(false);
        }
    }
}

/// The line goes on under the ink of another from one column to another, where it may also have been left open while another passes.
fn is_hidden(evidence: &[f32], trace: &Trace, from: usize, to: usize) -> bool {
    let shows = evidence[from..to].iter().sum::<f32>() / (to - from) as f32 >= SHOWS_THROUGH;
    let near_ends = [from.saturating_sub(2)..from + 2, to.saturating_sub(2)..to + 1];
    let steps = near_ends.into_iter().flatten().filter_map(|column| trace.path.get(column));
    let leaps = steps.map(|pass| pass.span()).any(|(top, bottom)| (bottom - top) as f64 * CELL_MM > LEAP_MM);
    (shows || ((to - from) as f64) * CELL_MM < HIDDEN_ANYWAY_MM) && !leaps
}

fn bridge(is_drawn: &mut [bool], any: &[f32], is_hidden: impl Fn(usize, usize) -> bool) {
    for (from, to, value) in runs(is_drawn) {
        if value || from == 0 || to == is_drawn.len() {
            continue;
        }
        let length_mm = (to - from) as f64 * CELL_MM;
        let on_ink = any[from..to].iter().filter(|&&ink| ink > 0.5).count() as f64 > 0.92 * (to - from) as f64;
        if length_mm < BRIDGED_MM || on_ink && length_mm <= BRIDGED_ON_INK_MM && is_hidden(from, to) {
            is_drawn[from..to].fill(true);
        }
    }
}

/// The value in each column: the middle of the stroke around the way.
fn values(ink: &Ink, trace: &Trace, is_drawn: &[bool]) -> Vec<f64> {
    let around = AROUND_MM / CELL_MM;
    let evidence = trace.weighted(ink);
    let middles: Vec<f64> = (0..ink.columns)
        .map(|column| {
            let evidence = &evidence[column * ink.rows..(column + 1) * ink.rows];
            middle_of_stroke(evidence, trace.path[column], around)
        })
        .collect();
    let reach = (SMOOTH_VALUES_MM / CELL_MM / 2.0) as usize;
    (0..ink.columns)
        .map(|column| {
            let near = column.saturating_sub(reach)..(column + reach + 1).min(ink.columns);
            let (mut sum, mut weights) = (0.0, 0.0);
            for other in near.filter(|&other| is_drawn[other] == is_drawn[column]) {
                let weight = 1.0 - other.abs_diff(column) as f64 / (reach as f64 + 1.0);
                sum += weight * middles[other];
                weights += weight;
            }
            ink.value(sum / weights)
        })
        .collect()
}

/// The middle of the ink in a column, around where the way passes.
fn middle_of_stroke(evidence: &[f32], pass: Pass, around: f64) -> f64 {
    let (top, bottom) = pass.span();
    let steep = (bottom - top) as f64 > 2.0 * around;
    let mut middle = f64::from(pass.middle());
    for _ in 0..3 {
        let (from, to) = if steep { (top as f64, bottom as f64) } else { (middle - around, middle + around) };
        let first = from.floor().max(0.0) as usize;
        let last = (to.ceil() as usize).min(evidence.len() - 1);
        let (mut sum, mut weights) = (0.0, 0.0);
        for (row, &evidence) in evidence.iter().enumerate().take(last + 1).skip(first) {
            let inside = (1.0 - (row as f64 - middle).abs() / (around + 1.0)).max(0.0);
            let weight = f64::from(evidence) * if steep { 1.0 } else { inside.sqrt() };
            sum += weight * row as f64;
            weights += weight;
        }
        if weights < 0.2 {
            return middle;
        }
        middle = sum / weights;
        if steep {
            break;
        }
    }
    middle
}
