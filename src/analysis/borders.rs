//! Suggested phase borders: where all curves of a journey together change their level most.
//!
//! The exact least-squares partition (Bellman, "On the approximation of curves by line segments using dynamic programming",
//! 1961; Fisher, "On grouping for maximum homogeneity", 1958) into a number of parts that is known, so that no penalty has
//! to be guessed. Costs come from prefix sums. A suggestion only, with what it rests on: a person decides.

use std::collections::BTreeMap;

use super::axis::evenly;
use super::partition::{Partition, Series, partition};
use super::resample::values_at;
use crate::model::{Code, Instrument, Journey, PhaseLetter};

/// Places at which the curves are read, evenly over the span in which anything was drawn.
pub const BORDER_PLACES: usize = 200;
/// A part has at least this many of the places.
pub const SHORTEST_PART_PLACES: usize = 5;

/// Suggested borders of one journey, and what they rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestedBorders {
    /// The days of all places, rising; [`BORDER_PLACES`] of them.
    pub days: Vec<f64>,
    /// The place at which each later phase of the instrument would begin, in order.
    pub places: Vec<(PhaseLetter, usize)>,
    /// Squared distances to the mean over the whole, of all indicators in units of their own variance.
    pub cost_whole: f64,
    /// The same when each part has its own means; the more it is below `cost_whole`, the more the borders explain.
    pub cost_parts: f64,
    /// The mean value (0–100) of each indicator that was used in each part; `None` where it has no value in a part.
    pub levels: BTreeMap<Code, Vec<Option<f64>>>,
}

impl SuggestedBorders {
    /// The day on which each later phase would begin.
    pub fn borders(&self) -> BTreeMap<PhaseLetter, f64> {
        self.places.iter().map(|&(letter, place)| (letter, self.days[place])).collect()
    }

    /// The part (0–1) of all change of level that the borders explain.
    pub fn explained(&self) -> f64 {
        1.0 - self.cost_parts / self.cost_whole
    }
}

/// Why no borders can be suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoBorders {
    /// Fewer than two indicators were drawn and are not flat.
    FewerThanTwoIndicators,
    /// The instrument has a single phase, or more phases than fit on the places.
    PhasesDoNotFit,
}

/// The borders that split the curves of `journey` best into as many parts as `instrument` has phases.
///
/// Every indicator that is not flat counts alike (zero mean, unit population variance over its present values); absent
/// values count nothing. Of borders that are equally good the earliest are taken, first of the first border.
///
/// ```
/// use potloodlijn::{analysis::suggest_borders, demo::example_group, format::builtin_instruments, model::Language};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// let steps = r#"{ "segments": [{ "points": [[0, 80], [400, 80]] }, { "points": [[400, 20], [800, 20]] },
///     { "points": [[800, 60], [1200, 60]] }] }"#;
/// journey.curves = serde_json::from_str(&format!(r#"{{ "energy": {steps}, "meaning": {steps} }}"#)).unwrap();
/// let found = suggest_borders(&journey, &builtin_instruments()[0]).unwrap();
/// // Places are 1200 / 199 days apart: the first ones after day 400 and day 800.
/// assert_eq!([found.places[0].1, found.places[1].1], [67, 133]);
/// assert!((found.explained() - 1.0).abs() < 1e-9);
/// ```
///
/// # Errors
/// Why there are none.
pub fn suggest_borders(journey: &Journey, instrument: &Instrument) -> Result<SuggestedBorders, NoBorders> {
    let parts = instrument.phases.len();
    if parts < 2 || parts * SHORTEST_PART_PLACES > BORDER_PLACES {
        return Err(NoBorders::PhasesDoNotFit);
    }
    let days = places_of(journey, instrument).ok_or(NoBorders::FewerThanTwoIndicators)?;
    let rows = instrument.indicators.iter().filter_map(|indicator| {
        let values = values_at(journey.curves.get(&indicator.id)?, &days);
        Some((&indicator.id, Series::standardised(&values)?, values))
    });
    let rows: Vec<_> = rows.collect();
    if rows.len() < 2 {
        return Err(NoBorders::FewerThanTwoIndicators);
    }
    let series: Vec<&Series> = rows.iter().map(|(_, series, _)| series).collect();
    let Partition { starts, cost, cost_whole } = partition(&series, parts, SHORTEST_PART_PLACES);
    let levels = rows.iter().map(|(id, _, values)| ((*id).clone(), level_per_part(values, &starts)));
    let levels = levels.collect();
    let letters = instrument.phases.iter().skip(1).map(|kind| kind.letter);
    Ok(SuggestedBorders { places: letters.zip(starts).collect(), days, cost_whole, cost_parts: cost, levels })
}

/// Evenly spaced days over the span in which at least one indicator was drawn.
fn places_of(journey: &Journey, instrument: &Instrument) -> Option<Vec<f64>> {
    let curves = instrument.indicators.iter().filter_map(|indicator| journey.curves.get(&indicator.id));
    let spans: Vec<(f64, f64)> = curves.filter_map(crate::model::Curve::drawn_span).collect();
    let from = spans.iter().map(|span| span.0).min_by(f64::total_cmp)?;
    let to = spans.iter().map(|span| span.1).max_by(f64::total_cmp)?;
    Some(evenly(from, to, BORDER_PLACES).collect())
}

fn level_per_part(values: &[f64], starts: &[usize]) -> Vec<Option<f64>> {
    let from = std::iter::once(0).chain(starts.iter().copied());
    let to = starts.iter().copied().chain([values.len()]);
    let mean = |(from, to): (usize, usize)| {
        let present = || values[from..to].iter().filter(|value| !value.is_nan());
        let count = present().count();
        (count > 0).then(|| present().sum::<f64>() / count as f64)
    };
    from.zip(to).map(mean).collect()
}
