//! Splitting series into parts that are as even as can be: the exact least-squares partition, by dynamic programming over
//! prefix sums.

/// Two partitions whose costs differ by no more than this part of the cost of the whole are equally good: less than the
/// numbers themselves can tell.
const EQUALLY_GOOD: f64 = 1e-12;

/// Prefix sums of one series at evenly spaced places, absent values counting nothing.
#[derive(Debug, Clone)]
pub(super) struct Series {
    /// Sum of the values before each place, one more than there are places.
    sums: Vec<f64>,
    /// Number of values before each place; left out when every place has one.
    counts: Option<Vec<u32>>,
    /// Sum of squares before each place.
    squares: Vec<f64>,
}

impl Series {
    /// `values` brought to zero mean and unit population variance over those that are present; `None` when they are flat or
    /// absent.
    pub fn standardised(values: &[Option<f64>]) -> Option<Self> {
        let present = || values.iter().copied().flatten();
        let count = present().count();
        let first = present().next()?;
        if present().all(|value| value == first) {
            return None;
        }
        let mean = present().sum::<f64>() / count as f64;
        let deviation = (present().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count as f64).sqrt();
        let mut series = Self { sums: vec![0.0], counts: None, squares: vec![0.0] };
        let (mut sum, mut squares) = (0.0, 0.0);
        for value in values {
            let standard = value.map_or(0.0, |value| (value - mean) / deviation);
            sum += standard;
            squares += standard * standard;
            series.sums.push(sum);
            series.squares.push(squares);
        }
        if count < values.len() {
            let running = values.iter().scan(0, |count, value| {
                *count += u32::from(value.is_some());
                Some(*count)
            });
            series.counts = Some(std::iter::once(0).chain(running).collect());
        }
        Some(series)
    }
}

/// The best way to split series into parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Partition {
    /// The first place of each part but the first.
    pub starts: Vec<usize>,
    /// Squared distances of all values to the mean of their series in their part.
    pub cost: f64,
    /// The same in one part.
    pub cost_whole: f64,
}

/// Costs of parts.
struct Costs<'a> {
    series: &'a [&'a Series],
    places: usize,
    /// 1/n for every number of values n; 0 for none.
    inverse: Vec<f64>,
    /// Sum of squares of all series before each place.
    squares: Vec<f64>,
}

impl<'a> Costs<'a> {
    fn new(series: &'a [&'a Series]) -> Self {
        let places = series.first().map_or(0, |series| series.sums.len() - 1);
        let inverse = (0..=places).map(|n| if n == 0 { 0.0 } else { 1.0 / n as f64 }).collect();
        let squares = (0..=places).map(|place| series.iter().map(|series| series.squares[place]).sum()).collect();
        Self { series, places, inverse, squares }
    }

    /// Fills `row[end]` with the cost of the part from `start` up to (not with) `end`, for every `end` after `start`.
    fn fill_row(&self, start: usize, row: &mut [f64]) {
        let after = start + 1..=self.places;
        let row = &mut row[after.clone()];
        for (cost, squares) in row.iter_mut().zip(&self.squares[after.clone()]) {
            *cost = squares - self.squares[start];
        }
        for series in self.series {
            let sums = &series.sums[after.clone()];
            let before = series.sums[start];
            match &series.counts {
                None => {
                    for ((cost, sum), inverse) in row.iter_mut().zip(sums).zip(&self.inverse[1..]) {
                        *cost -= (sum - before) * (sum - before) * inverse;
                    }
                }
                Some(counts) => {
                    let counted = counts[start];
                    for ((cost, sum), count) in row.iter_mut().zip(sums).zip(&counts[after.clone()]) {
                        *cost -= (sum - before) * (sum - before) * self.inverse[(count - counted) as usize];
                    }
                }
            }
        }
    }
}

/// Splits `series` (all equally long) into `parts` parts of at least `shortest` places with the least cost. Of equally good
/// partitions the one whose first part ends earliest is taken, of those the one whose second does, and so on.
///
/// # Panics
/// When the places are too few for the parts.
pub(super) fn partition(series: &[&Series], parts: usize, shortest: usize) -> Partition {
    let costs = Costs::new(series);
    let places = costs.places;
    assert!(parts >= 1 && parts * shortest <= places, "{places} places are too few for {parts} parts");
    let mut row = vec![0.0; places + 1];
    // rest[more][start]: the least cost of the places from `start` on in 1 + `more` parts.
    let mut rest = vec![vec![f64::INFINITY; places + 1]; parts];
    for start in (0..=places - shortest).rev() {
        costs.fill_row(start, &mut row);
        rest[0][start] = row[places];
        for more in 1..parts {
            let (shorter, longer) = rest.split_at_mut(more);
            let ends = start + shortest..=places;
            let totals = row[ends.clone()].iter().zip(&shorter[more - 1][ends]).map(|(part, rest)| part + rest);
            longer[0][start] = totals.fold(f64::INFINITY, f64::min);
        }
    }
    let (cost, cost_whole) = (rest[parts - 1][0].max(0.0), rest[0][0]);
    let slack = EQUALLY_GOOD * cost_whole;
    let mut starts = Vec::with_capacity(parts - 1);
    let mut start = 0;
    for more in (1..parts).rev() {
        costs.fill_row(start, &mut row);
        let least = rest[more][start] + slack;
        let mut ends = start + shortest..=places;
        start = ends.find(|&end| row[end] + rest[more - 1][end] <= least).unwrap_or(places);
        starts.push(start);
    }
    Partition { starts, cost, cost_whole }
}
