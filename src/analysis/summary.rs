//! What a group looks like at each place of an axis.

/// Statistics of a group at each place of an axis. All lists are as long as the axis; where nobody has a value, n is 0 and
/// the others are absent.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Summary {
    /// How many persons have a value there.
    pub n: Vec<usize>,
    /// Their mean.
    pub mean: Vec<Option<f64>>,
    /// Their median.
    pub median: Vec<Option<f64>>,
    /// Their first quartile.
    pub q25: Vec<Option<f64>>,
    /// Their third quartile.
    pub q75: Vec<Option<f64>>,
}

/// Summarises `rows`, one row a person with a value (or none) at each place. Each place uses the persons who have a value
/// there and nobody else; a row that is shorter than the longest has no values at its end.
///
/// ```
/// use potloodlijn::analysis::summarise;
/// let summary = summarise(&[&[Some(20.0), None], &[Some(40.0), None], &[Some(90.0), Some(5.0)]]);
/// assert_eq!(summary.n, [3, 1]);
/// assert_eq!(summary.mean, [Some(50.0), Some(5.0)]);
/// assert_eq!(summary.q25, [Some(30.0), Some(5.0)]);
/// ```
pub fn summarise(rows: &[&[Option<f64>]]) -> Summary {
    summarise_places(rows, rows.iter().map(|row| row.len()).max().unwrap_or(0))
}

/// [`summarise`] over an axis of so many places, also when there are no rows.
///
/// ```
/// use potloodlijn::analysis::summarise_places;
/// let nobody = summarise_places(&[], 2);
/// assert_eq!((nobody.n, nobody.mean), (vec![0, 0], vec![None, None]));
/// ```
pub fn summarise_places(rows: &[&[Option<f64>]], places: usize) -> Summary {
    let mut summary = Summary::default();
    let mut present = Vec::with_capacity(rows.len());
    for place in 0..places {
        present.clear();
        present.extend(rows.iter().filter_map(|row| row.get(place).copied().flatten()));
        present.sort_unstable_by(f64::total_cmp);
        summary.push_place(&present);
    }
    summary
}

impl Summary {
    /// One place more, at which these are the values of those who have one.
    pub(super) fn push_place(&mut self, rising: &[f64]) {
        self.n.push(rising.len());
        self.mean.push(mean_of_sorted(rising));
        self.median.push(quantile_type_7(rising, 0.5));
        self.q25.push(quantile_type_7(rising, 0.25));
        self.q75.push(quantile_type_7(rising, 0.75));
    }

    /// The places of `more` after these.
    pub(super) fn append(&mut self, mut more: Self) {
        self.n.append(&mut more.n);
        self.mean.append(&mut more.mean);
        self.median.append(&mut more.median);
        self.q25.append(&mut more.q25);
        self.q75.append(&mut more.q75);
    }
}

/// The quantile at `part` (0–1) of numbers that rise: straight between the two order statistics beside place
/// (n − 1) · part. That is type 7 of Hyndman & Fan, "Sample quantiles in statistical packages", The American Statistician
/// 50 (1996), the default of R and numpy. `None` without numbers.
///
/// ```
/// use potloodlijn::analysis::quantile_type_7;
/// assert_eq!(quantile_type_7(&[15.0, 20.0, 35.0, 40.0], 0.25), Some(18.75));
/// ```
pub fn quantile_type_7(rising: &[f64], part: f64) -> Option<f64> {
    let place = rising.len().checked_sub(1)? as f64 * part.clamp(0.0, 1.0);
    let below = rising[place.floor() as usize];
    let above = rising[place.ceil() as usize];
    Some(below + (place - place.floor()) * (above - below))
}

/// The mean. Adding up in rising order makes it the same to the last bit whatever order the persons came in.
pub(super) fn mean_of_sorted(rising: &[f64]) -> Option<f64> {
    (!rising.is_empty()).then(|| rising.iter().sum::<f64>() / rising.len() as f64)
}
