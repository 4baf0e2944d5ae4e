//! Where a line that was read may be wrong: more than five points off, or where nothing was drawn.
//!
//! Each column gets the likelihood of it by a logistic regression over what is seen around. The factors were fitted on drawn sheets with
//! their truth (five draws of 178 sheets) and tested on four other draws.

use super::ink::{CELL_MM, Ink};
use super::lines::{Trace, best_near};
use super::path::Pass;
use super::runs::{around, runs};

/// The likelihood of a column without any sign of doubt, as a logarithm of its odds.
const NO_SIGN: f32 = -11.1;
/// What each sign adds: bare paper under the line, ink of another pencil on it, little own ink near and around, own ink elsewhere, a steep
/// way, an end of the line, and a stroke that it shares with another line for long.
const BARE: f32 = 12.7;
const ANOTHER: f32 = 6.5;
const LITTLE_AROUND: f32 = 4.8;
const LITTLE_NEAR: f32 = 2.2;
const ELSEWHERE: f32 = 3.3;
const STEEP: f32 = 3.4;
const END: f32 = 1.6;
const TOGETHER: f32 = 1.5;
/// From here on a column is doubtful: about one in fifty of those just beyond it is wrong.
const DOUBTFUL: f32 = -4.0;

/// Bare paper, other ink and slope are judged over this length, own ink near and elsewhere over the next, own ink around over the last.
const CLOSE_MM: f64 = 2.0;
const NEAR_MM: f64 = 4.0;
const AROUND_MM: f64 = 10.0;
/// Own ink lies elsewhere from this far away from the line, where its evidence is over [`OWN`]; more cells than [`MOST_ELSEWHERE`] say no more.
const AWAY_MM: f64 = 1.6;
const OWN: f32 = 0.5;
const MOST_ELSEWHERE: f32 = 6.0;
/// A way that climbs more than this within a column is no steeper.
const MOST_STEEP_MM: f32 = 4.0;
/// Two lines share a stroke where they are no further apart than this, for at least this long: with pencils that are alike, one of them may
/// have been nowhere near. Fitted by itself, on the nine draws that the other signs were fitted and tested on.
const TOGETHER_MM: f32 = 0.8;
const TOGETHER_FOR_MM: f64 = 6.0;
/// How far an end of a line reaches.
const END_MM: f64 = 0.5;
/// From this evidence on, another pencil shares the line.
const SHARES: f32 = 0.3;

/// Doubts this near to each other are one stretch to look at.
const ONE_STRETCH_MM: f64 = 1.5;

/// Why a column is doubtful.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Another pencil lies there too.
    Shared,
    /// There is little ink, or more of it elsewhere.
    Weak,
}

/// The doubt about each column of a line, with its own evidence, the ink of whatever kind under it, and where it is drawn.
pub(super) fn doubts(
    (ink, number, trace): (&Ink, usize, &Trace),
    traces: &[Option<Trace>],
    own: &[f32],
    any: &[f32],
    is_drawn: &[bool],
) -> Vec<Option<Doubt>> {
    let columns = |of: &dyn Fn(usize, Pass) -> f32| -> Vec<f32> {
        trace.path.iter().enumerate().map(|(column, &pass)| of(column, pass)).collect()
    };
    let others = (0..ink.of.len()).filter(|&other| other != number);
    let another = columns(&|column, pass| {
        others.clone().map(|other| best_near(&ink.of[other], ink.rows, column, pass)).fold(0.0, f32::max)
    });
    let another = around(&another, CLOSE_MM);
    let elsewhere = around(&columns(&|column, pass| elsewhere(ink, number, column, pass)), NEAR_MM);
    let steep = columns(&|_, pass| (pass.span().1 - pass.span().0) as f32 * CELL_MM as f32);
    let (steep, any) = (around(&steep, CLOSE_MM), around(any, CLOSE_MM));
    let (own_near, own_around) = (around(own, NEAR_MM), around(own, AROUND_MM));
    let together = together(number, trace, traces);
    let odds: Vec<f32> = (0..ink.columns)
        .map(|column| {
            NO_SIGN
                + BARE * (1.0 - any[column])
                + ANOTHER * another[column]
                + LITTLE_AROUND * (1.0 - own_around[column])
                + LITTLE_NEAR * (1.0 - own_near[column])
                + ELSEWHERE * (elsewhere[column] / MOST_ELSEWHERE).min(1.0)
                + STEEP * (steep[column] / MOST_STEEP_MM).min(1.0)
                + if together[column] { TOGETHER } else { 0.0 }
                + if is_end(is_drawn, column) { END } else { 0.0 }
        })
        .collect();
    let is_doubtful: Vec<bool> = around(&odds, ONE_STRETCH_MM).iter().map(|&odds| odds > DOUBTFUL).collect();
    let mut doubts = vec![None; ink.columns];
    for (from, to, _) in runs(&is_doubtful).into_iter().filter(|run| run.2) {
        let shared = another[from..to].iter().sum::<f32>() / (to - from) as f32 > SHARES;
        doubts[from..to].fill(Some(if shared { Doubt::Shared } else { Doubt::Weak }));
    }
    doubts
}

/// Where the line lies on one stroke with any other for long.
fn together(number: usize, own: &Trace, traces: &[Option<Trace>]) -> Vec<bool> {
    let mut is_together = vec![false; own.path.len()];
    let others = traces.iter().enumerate().filter(|&(other, _)| other != number);
    for other in others.filter_map(|(_, trace)| trace.as_ref()) {
        let near: Vec<bool> = (0..own.path.len()).map(|column| own.apart_mm(other, column) < TOGETHER_MM).collect();
        for (from, to, _) in runs(&near).into_iter().filter(|run| run.2) {
            if (to - from) as f64 * CELL_MM > TOGETHER_FOR_MM {
                is_together[from..to].fill(true);
            }
        }
    }
    is_together
}

/// Cells with own ink away from the line.
fn elsewhere(ink: &Ink, number: usize, column: usize, pass: Pass) -> f32 {
    let away = (AWAY_MM / CELL_MM) as usize;
    let (top, bottom) = pass.span();
    let of = &ink.of[number][column * ink.rows..(column + 1) * ink.rows];
    let beside = of[..top.saturating_sub(away)].iter().chain(of.iter().skip(bottom + away + 1));
    beside.filter(|&&evidence| evidence > OWN).count() as f32
}

/// The line ends just beside this column.
fn is_end(is_drawn: &[bool], column: usize) -> bool {
    let end = (END_MM / CELL_MM) as usize;
    is_drawn[column.saturating_sub(end)..(column + end + 1).min(is_drawn.len())].contains(&false)
}
