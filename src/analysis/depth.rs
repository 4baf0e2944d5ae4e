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
    let places = places_of_all(rows);
    if rows.len() < 2 || places.is_empty() {
        return None;
    }
    let mut bands = vec![0_u64; rows.len()];
    let mut column: Vec<(f64, u32)> = Vec::with_capacity(rows.len());
    for &place in &places {
        column.clear();
        column.extend(rows.iter().zip(0..).filter_map(|(row, number)| Some((row[place]?, number))));
        add_bands(&mut column, &mut bands);
    }
    let all = (pairs(rows.len()) * places.len() as u64) as f64;
    let depth: Vec<f64> = bands.iter().map(|&bands| bands as f64 / all).collect();
    let is_outlier = outliers(rows, &places, &bands);
    Some(BandDepth { places, depth, is_outlier })
}

/// The places where every row has a value.
fn places_of_all(rows: &[&[Option<f64>]]) -> Vec<usize> {
    let Some(length) = rows.iter().map(|row| row.len()).min() else { return Vec::new() };
    let mut everyone = vec![true; length];
    for row in rows {
        everyone.iter_mut().zip(*row).for_each(|(all, value)| *all &= value.is_some());
    }
    (0..length).filter(|&place| everyone[place]).collect()
}

/// Adds to each row the number of bands that contain it at one place.
fn add_bands(column: &mut [(f64, u32)], bands: &mut [u64]) {
    column.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
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

fn outliers(rows: &[&[Option<f64>]], places: &[usize], bands: &[u64]) -> Vec<bool> {
    let mut falling = bands.to_vec();
    falling.sort_unstable_by(|one, other| other.cmp(one));
    let last_of_half = falling[rows.len().div_ceil(2) - 1];
    let central: Vec<&[Option<f64>]> =
        rows.iter().zip(bands).filter(|&(_, &bands)| bands >= last_of_half).map(|(row, _)| *row).collect();
    let fences: Vec<RangeInclusive<f64>> = places.iter().map(|&place| fence(&central, place)).collect();
    let goes_beyond = |row: &&[Option<f64>]| {
        let mut values = places.iter().zip(&fences);
        values.any(|(&place, fence)| row[place].is_some_and(|value| !fence.contains(&value)))
    };
    rows.iter().map(goes_beyond).collect()
}

fn fence(central: &[&[Option<f64>]], place: usize) -> RangeInclusive<f64> {
    let values = || central.iter().filter_map(|row| row[place]);
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    let reach = OUTLIER_FACTOR * (high - low);
    low - reach..=high + reach
}
