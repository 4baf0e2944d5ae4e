//! All lines of a sheet together: one stroke has one owner.

use super::ink::{CELL_MM, Ink};
use super::oklab::strength;
use super::path::{Pass, cheapest_path};

/// Two lines closer than this lie on one stroke.
const TOGETHER_MM: f32 = 0.8;
/// For so long they must lie together before one gives way.
const TOGETHER_FOR_MM: f64 = 6.0;
/// A line gives way where its evidence is below this part of the other's.
const CLEARLY: f32 = 0.9;
/// Evidence from which a cell is wholly a line's own as its way is looked for.
const CONVINCING: f32 = 0.55;
/// What is left of the evidence of a line that gave way.
const LEFT: f32 = 0.15;
/// How far around the stroke it gives way.
const AROUND_MM: f32 = 1.0;
/// A line that was rubbed out is still seen: what is weaker than this part of the line's own strength counts least, and from the second on
/// fully.
const RUBBED_OUT: (f32, f32) = (0.2, 0.5);
/// How much it counts then.
const RUBBED_OUT_COUNTS: f32 = 0.4;
/// With less of a line in sight, in columns, its strength is not known.
const FEWEST_COLUMNS: usize = 40;
/// Rounds of giving way.
const ROUNDS: usize = 3;

/// The way of each pencil that is used, and the evidence it was found by.
#[derive(Debug, Clone)]
pub(super) struct Trace {
    pub(super) path: Vec<Pass>,
    pub(super) evidence: Vec<f32>,
    /// How strong its ink is; `None` where too little of it is in sight.
    strength: Option<f32>,
}

impl Trace {
    fn of(evidence: Vec<f32>, ink: &Ink, number: usize) -> Self {
        let path = cheapest_path(&evidence, ink.rows, CELL_MM as f32);
        let strength = strength_along(&path, ink, number);
        let mut trace = Self { path, evidence, strength };
        trace.follow_again(ink);
        trace
    }

    fn follow_again(&mut self, ink: &Ink) {
        self.path = cheapest_path(&self.weighted(ink), ink.rows, CELL_MM as f32);
    }

    /// The evidence, less where the ink is weaker than that of the line.
    pub(super) fn weighted(&self, ink: &Ink) -> Vec<f32> {
        let Some(own) = self.strength else { return self.evidence.clone() };
        let (from, to) = RUBBED_OUT;
        let cells = self.evidence.iter().zip(&ink.tints);
        cells
            .map(|(&evidence, &tint)| {
                if evidence <= 0.0 {
                    return 0.0;
                }
                let counts = ((strength(tint) / own - from) / (to - from)).clamp(0.0, 1.0);
                evidence * (RUBBED_OUT_COUNTS + (1.0 - RUBBED_OUT_COUNTS) * counts)
            })
            .collect()
    }
}

/// The median strength of the ink of a pencil along a way.
fn strength_along(path: &[Pass], ink: &Ink, number: usize) -> Option<f32> {
    let in_column = |(column, pass): (usize, &Pass)| {
        let (top, bottom) = pass.span();
        let rows = top.saturating_sub(1)..(bottom + 2).min(ink.rows);
        let cells = rows.map(|row| column * ink.rows + row).filter(|&cell| ink.of[number][cell] > CONVINCING);
        cells.map(|cell| strength(ink.tints[cell])).reduce(f32::max)
    };
    let mut strengths: Vec<f32> = path.iter().enumerate().filter_map(in_column).collect();
    strengths.sort_by(f32::total_cmp);
    (strengths.len() >= FEWEST_COLUMNS).then(|| strengths[strengths.len() / 2])
}

/// Traces the line of each pencil; `None` for one that is not used.
pub(super) fn trace_lines(ink: &Ink, is_used: &[bool]) -> Vec<Option<Trace>> {
    let rows = ink.rows;
    let mut traces: Vec<Option<Trace>> = ink
        .of
        .iter()
        .zip(is_used)
        .enumerate()
        .map(|(number, (of, &used))| {
            used.then(|| Trace::of(of.iter().map(|own| (own / CONVINCING).min(1.0)).collect(), ink, number))
        })
        .collect();
    for _ in 0..ROUNDS {
        let mut gives_way: Vec<Vec<(usize, usize)>> = vec![Vec::new(); traces.len()];
        for one in 0..traces.len() {
            for other in 0..traces.len() {
                if one != other
                    && let (Some(a), Some(b)) = (&traces[one], &traces[other])
                {
                    gives_way[one].extend(lost_runs(ink, (one, a), (other, b)));
                }
            }
        }
        if gives_way.iter().all(Vec::is_empty) {
            break;
        }
        for (trace, runs) in traces.iter_mut().zip(&gives_way) {
            let Some(trace) = trace.as_mut().filter(|_| !runs.is_empty()) else { continue };
            for &(from, to) in runs {
                for column in from..to {
                    weaken(&mut trace.evidence[column * rows..(column + 1) * rows], trace.path[column]);
                }
            }
            trace.follow_again(ink);
        }
    }
    traces
}

/// Where the line of `one` lies on a stroke that is clearly of `other`, as runs of columns.
fn lost_runs(ink: &Ink, (one, a): (usize, &Trace), (other, b): (usize, &Trace)) -> Vec<(usize, usize)> {
    let near =
        |column: usize| (a.path[column].middle() - b.path[column].middle()).abs() * CELL_MM as f32 <= TOGETHER_MM;
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

/// The most evidence in a column on a line or just beside it.
pub(super) fn best_near(evidence: &[f32], rows: usize, column: usize, pass: Pass) -> f32 {
    let (top, bottom) = pass.span();
    let column = &evidence[column * rows..(column + 1) * rows];
    if bottom - top <= 2 {
        return column[top.saturating_sub(1)..(bottom + 2).min(rows)].iter().fold(0.0, |most, &it| most.max(it));
    }
    // A steep part is drawn when most of it is.
    column[top..=bottom].iter().sum::<f32>() / (bottom - top + 1) as f32
}

fn weaken(column: &mut [f32], pass: Pass) {
    let around = (AROUND_MM / CELL_MM as f32) as usize;
    let (top, bottom) = pass.span();
    let end = (bottom + around + 1).min(column.len());
    for value in &mut column[top.saturating_sub(around)..end] {
        *value *= LEFT;
    }
}
