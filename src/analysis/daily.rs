//! A curve read day by day, for what is asked of single days: when something fell, turned or came back.

use super::resample;
use crate::model::{Better, Code, Curve, Indicator, Instrument, Journey, Timeline};

/// The curves of one person read day by day. Reading them takes longer than most of what is asked of them, so it is done
/// once for all of that.
pub(super) struct DailyCurves<'a> {
    /// The indicators of the instrument that have a curve, in its order, each with its [`daily_values`].
    pub rows: Vec<(&'a Indicator, Vec<Option<f64>>)>,
}

impl<'a> DailyCurves<'a> {
    pub fn of(journey: &Journey, instrument: &'a Instrument) -> Self {
        let rows = instrument.indicators.iter().filter_map(|indicator| {
            let curve = journey.curves.get(&indicator.id)?;
            Some((indicator, daily_values(curve, &journey.timeline)))
        });
        Self { rows: rows.collect() }
    }

    /// The values of one indicator, when it has a curve.
    pub fn get(&self, id: &Code) -> Option<&[Option<f64>]> {
        self.rows.iter().find(|(indicator, _)| indicator.id == *id).map(|(_, values)| values.as_slice())
    }
}

/// The values of `curve` on the days 0, 1, 2 … of `timeline`; absent where nothing was drawn.
pub(super) fn daily_values(curve: &Curve, timeline: &Timeline) -> Vec<Option<f64>> {
    let last = timeline.length_days().max(0.0).floor() as u32;
    let days: Vec<f64> = (0..=last).map(f64::from).collect();
    resample(curve, &days)
}

/// How pleasant `value` is, 0–100: the value itself, or its distance from 100 where low is the pleasant end.
pub(super) fn pleasantness(better: Better, value: f64) -> f64 {
    match better {
        Better::High => value,
        Better::Low => 100.0 - value,
    }
}

/// How much a line read day by day changes over the window of `half_days` days on both sides of each day, in its own
/// direction; absent where the window is not drawn as a whole.
pub(super) fn changes_around(values: &[Option<f64>], half_days: usize) -> Vec<Option<f64>> {
    let mut changes = vec![None; values.len()];
    let mut drawn_days = 0;
    for (end, value) in values.iter().enumerate() {
        drawn_days = if value.is_some() { drawn_days + 1 } else { 0 };
        if drawn_days > 2 * half_days {
            let start = end - 2 * half_days;
            changes[end - half_days] = value.zip(values[start]).map(|(after, before)| after - before);
        }
    }
    changes
}
