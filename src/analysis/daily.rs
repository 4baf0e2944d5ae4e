//! A curve read day by day, for what is asked of single days: when something fell, turned or came back.

use std::borrow::Cow;

use super::resample::values_at;
use crate::model::{Better, Code, Indicator, Instrument, Journey, Timeline};

/// The curves of one person read day by day. Reading them takes longer than most of what is asked of them, so it is done
/// once for all of that.
pub(super) struct DailyCurves<'a> {
    /// The indicators of the instrument that have a curve, in its order, each with its values on the days 0, 1, 2 …; no number
    /// where nothing was drawn.
    pub rows: Vec<(&'a Indicator, Vec<f64>)>,
}

impl<'a> DailyCurves<'a> {
    pub fn of(journey: &Journey, instrument: &'a Instrument) -> Self {
        let days = days_of(&journey.timeline);
        let rows = instrument.indicators.iter().filter_map(|indicator| {
            let curve = journey.curves.get(&indicator.id)?;
            Some((indicator, values_at(curve, &days)))
        });
        Self { rows: rows.collect() }
    }

    /// The values of one indicator, when it has a curve.
    pub fn get(&self, id: &Code) -> Option<&[f64]> {
        self.rows.iter().find(|(indicator, _)| indicator.id == *id).map(|(_, values)| values.as_slice())
    }
}

/// The whole days of `timeline`.
fn days_of(timeline: &Timeline) -> Vec<f64> {
    let last = timeline.length_days().max(0.0).floor() as u32;
    (0..=last).map(f64::from).collect()
}

/// How pleasant `values` are, 0–100: the values themselves, or their distances from 100 where low is the pleasant end.
pub(super) fn pleasant(better: Better, values: &[f64]) -> Cow<'_, [f64]> {
    match better {
        Better::High => values.into(),
        Better::Low => values.iter().map(|value| 100.0 - value).collect(),
    }
}

/// How much a line read day by day changes over the window of `half_days` days on both sides of each day, in its own
/// direction; no number where the window is not drawn as a whole.
pub(super) fn changes_around(values: &[f64], half_days: usize) -> Vec<f64> {
    let mut changes = vec![f64::NAN; values.len()];
    let mut start = 0;
    for drawn in values.split(|value| value.is_nan()) {
        // Each day with the one a window later, of those that are drawn without a break.
        let ends = drawn.get(2 * half_days..).unwrap_or_default();
        let middles = changes.get_mut(start + half_days..).unwrap_or_default();
        for ((change, after), before) in middles.iter_mut().zip(ends).zip(drawn) {
            *change = after - before;
        }
        start += drawn.len() + 1;
    }
    changes
}
