//! Everyone's values at the places of an axis, held small, and what comes of them place by place.

use rayon::prelude::*;

use crate::analysis::depth::{add_bands, depth_of_bands};
use crate::analysis::resample::values_at;
use crate::analysis::{BandDepth, Summary};
use crate::model::Curve;

/// Places whose values are worked out in one go: those of a person that lie in one stretch of memory.
const PLACES_AT_ONCE: usize = 8;

/// The values of one person at the places of an axis. What is absent is no number, so that each takes eight bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row(Box<[f64]>);

impl Row {
    /// The values of `curve` at the places, which have these `days`; `None` when none of them has a value.
    pub fn of(curve: &Curve, days: &[f64]) -> Option<Self> {
        let values = values_at(curve, days);
        let has_any = values.iter().any(|value| !value.is_nan());
        has_any.then(|| Self(values.into()))
    }

    /// The value at a place.
    pub fn at(&self, place: usize) -> Option<f64> {
        Some(self.0[place]).filter(|value| !value.is_nan())
    }

    /// The values at some of the places that are there.
    pub fn present(&self, places: std::ops::Range<usize>) -> impl Iterator<Item = f64> + Clone {
        self.0[places].iter().copied().filter(|value| !value.is_nan())
    }
}

/// What [`crate::analysis::summarise_places`] and [`crate::analysis::band_depth`] give, with one sorting for both.
pub(super) fn summary_and_depth(rows: &[Row], places: usize) -> (Summary, Option<BandDepth>) {
    let starts: Vec<usize> = (0..places).step_by(PLACES_AT_ONCE).collect();
    let parts = starts.par_iter().map(|&start| Part::of(rows, start..places.min(start + PLACES_AT_ONCE)));
    let whole = parts.reduce(|| Part::none(rows.len()), Part::followed_by);
    let value_at = |row: usize, place: usize| rows[row].at(place);
    let depth = depth_of_bands(whole.of_all, &whole.bands, &value_at);
    (whole.summary, depth)
}

/// Some places one after the other.
struct Part {
    summary: Summary,
    /// The places where each row has a value.
    of_all: Vec<usize>,
    /// In how many bands each row lies there.
    bands: Vec<u64>,
}

impl Part {
    fn none(rows: usize) -> Self {
        Self { summary: Summary::default(), of_all: Vec::new(), bands: vec![0; rows] }
    }

    fn of(rows: &[Row], places: std::ops::Range<usize>) -> Self {
        let mut part = Self::none(rows.len());
        let mut column: Vec<(f64, u32)> = Vec::with_capacity(rows.len());
        let mut rising: Vec<f64> = Vec::with_capacity(rows.len());
        for place in places {
            column.clear();
            column.extend(rows.iter().zip(0..).filter_map(|(row, number)| Some((row.at(place)?, number))));
            column.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
            rising.clear();
            rising.extend(column.iter().map(|(value, _)| value));
            part.summary.push_place(&rising);
            if column.len() == rows.len() {
                part.of_all.push(place);
                add_bands(&column, &mut part.bands);
            }
        }
        part
    }

    fn followed_by(mut self, mut next: Self) -> Self {
        self.summary.append(next.summary);
        self.of_all.append(&mut next.of_all);
        self.bands.iter_mut().zip(&next.bands).for_each(|(all, more)| *all += more);
        self
    }
}
