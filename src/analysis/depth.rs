//! How deep a curve lies among the others, and which curves lie outside them.

use std::ops::RangeInclusive;

/// How far outside the central half a curve may go, in multiples of its height (Sun & Genton 2011).
pub const OUTLIER_FACTOR: f64 = 1.5;

/// Depth and outliers of curves on one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct BandDepth {
    /// The places of the axis that count, rising: those where every row has a value.
    pub places: Vec<usize>,
    /// The depth of each row, 0–1; the deepest lies most in the middle.
    pub depth: Vec<f64>,
    /// Whether each row is an outlier.
    pub is_outlier: Vec<bool>,
}

/// The modified band depth of each row among all rows, and the outliers of the functional boxplot.
///
/// Depth (López-Pintado & Romo, "On the concept of depth for functional data", JASA 104, 2009): the mean over the places of
/// the share of bands that contain the row there. A band lies between two of the rows, its edges included; a row counts in
/// the bands it helps to form. With b rows below and a above it, a value lies in C(n,2) − C(b,2) − C(a,2) of the bands, so
/// that one sort a place is enough. Equal values are neither below nor above each other.
///
/// Outliers (Sun & Genton, "Functional boxplots", JCGS 20, 2011): the central region is the envelope of the deeper half
/// (⌈n/2⌉) of the rows; a row is an outlier when it goes beyond that envelope anywhere by more than [`OUTLIER_FACTOR`]
/// times its height there. Rows as deep as the last of that half belong to it too, so that the order of rows changes
/// nothing.
///
/// `None` when no band can be formed (fewer than two rows) or no place has a value of every row.
///
/// ```
/// use potloodlijn::analysis::band_depth;
/// let row = |value: f64| vec![Some(value), Some(value), None];
/// let rows = [row(10.0), row(20.0), row(40.0)];
/// let rows: Vec<&[Option<f64>]> = rows.iter().map(Vec::as_slice).collect();
/// let found = band_depth(&rows).unwrap();
/// assert_eq!(found.places, [0, 1]);
/// assert_eq!(found.depth, [2.0 / 3.0, 1.0, 2.0 / 3.0]);
/// ```
pub fn band_depth(rows: &[&[Option<f64>]]) -> Option<BandDepth> {
    let length = rows.iter().map(|row| row.len()).min()?;
    let places = (0..length).filter(|&place| rows.iter().all(|row| row[place].is_some())).collect();
    let mut bands = vec![0_u64; rows.len()];
    let mut column: Vec<(f64, u32)> = Vec::with_capacity(rows.len());
    for &place in &places {
        column.clear();
        column.extend(rows.iter().zip(0..).filter_map(|(row, number)| Some((row[place]?, number))));
        column.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        add_bands(&column, &mut bands);
    }
    depth_of_bands(places, &bands, &|row, place| rows[row][place])
}

/// The depth of rows that lie in so many `bands` over the `places` where each of them has a value, `value_at` a row and a place.
pub(super) fn depth_of_bands(
    places: Vec<usize>,
    bands: &[u64],
    value_at: &dyn Fn(usize, usize) -> Option<f64>,
) -> Option<BandDepth> {
    if bands.len() < 2 || places.is_empty() {
        return None;
    }
    let all = (pairs(bands.len()) * places.len() as u64) as f64;
    let depth: Vec<f64> = bands.iter().map(|&bands| bands as f64 / all).collect();
    let is_outlier = outliers(&places, bands, value_at);
    Some(BandDepth { places, depth, is_outlier })
}

/// Adds to each row the number of bands that contain it at one place, where the values rise in `column`, each with its row.
pub(super) fn add_bands(column: &[(f64, u32)], bands: &mut [u64]) {
    let all = pairs(column.len());
    let mut below = 0;
    for equal in column.chunk_by(|one, other| one.0 == other.0) {
        let above = column.len() - below - equal.len();
        let containing = all - pairs(below) - pairs(above);
        for &(_, number) in equal {
            bands[number as usize] += containing;
        }
        below += equal.len();
    }
}

/// How many pairs can be made of `count` things.
fn pairs(count: usize) -> u64 {
    let count = count as u64;
    count * count.saturating_sub(1) / 2
}

fn outliers(places: &[usize], bands: &[u64], value_at: &dyn Fn(usize, usize) -> Option<f64>) -> Vec<bool> {
    let mut falling = bands.to_vec();
    falling.sort_unstable_by(|one, other| other.cmp(one));
    let last_of_half = falling[bands.len().div_ceil(2) - 1];
    let central: Vec<usize> = (0..bands.len()).filter(|&row| bands[row] >= last_of_half).collect();
    let fence = |place: usize| fence(central.iter().filter_map(|&row| value_at(row, place)));
    let fences: Vec<RangeInclusive<f64>> = places.iter().map(|&place| fence(place)).collect();
    let goes_beyond = |row: usize| {
        let mut values = places.iter().zip(&fences);
        values.any(|(&place, fence)| value_at(row, place).is_some_and(|value| !fence.contains(&value)))
    };
    (0..bands.len()).map(goes_beyond).collect()
}

/// How far a row may go at a place where the central ones have these values.
fn fence(central: impl Iterator<Item = f64>) -> RangeInclusive<f64> {
    let widest = |(low, high): (f64, f64), value: f64| (f64::min(low, value), f64::max(high, value));
    let (low, high) = central.fold((f64::INFINITY, f64::NEG_INFINITY), widest);
    let reach = OUTLIER_FACTOR * (high - low);
    low - reach..=high + reach
}
