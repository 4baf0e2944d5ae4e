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
    /// `values` brought to zero mean and unit population variance over those that are present (what is no number is absent);
    /// `None` when they are flat or absent.
    pub fn standardised(values: &[f64]) -> Option<Self> {
        let present = || values.iter().copied().filter(|value| !value.is_nan());
        let count = present().count();
        let first = present().next()?;
        if present().all(|value| value == first) {
            return None;
        }
        let mean = present().sum::<f64>() / count as f64;
        let deviation = (present().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count as f64).sqrt();
        let room = || Vec::with_capacity(values.len() + 1);
        let mut series = Self { sums: room(), counts: None, squares: room() };
        let (mut sum, mut squares) = (0.0, 0.0);
        series.sums.push(sum);
        series.squares.push(squares);
        for value in values {
            let standard = if value.is_nan() { 0.0 } else { (value - mean) / deviation };
            sum += standard;
            squares += standard * standard;
            series.sums.push(sum);
            series.squares.push(squares);
        }
        if count < values.len() {
            let mut counts = Vec::with_capacity(values.len() + 1);
            counts.push(0);
            let running = values.iter().scan(0, |count, value| {
                *count += u32::from(!value.is_nan());
                Some(*count)
            });
            counts.extend(running);
            series.counts = Some(counts);
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

    /// Fills `row[end]` with the cost of the part from `start` up to (not with) `end`, for every end from `from` on (which is after
    /// `start`) until a part costs more than `most`: a longer one costs no less. Gives the end of the last one that was filled.
    fn fill_row(&self, start: usize, from: usize, most: f64, row: &mut [f64]) -> usize {
        let mut end = from;
        while end <= self.places {
            let after = (end + AT_ONCE).min(self.places + 1);
            match row[end..after].first_chunk_mut::<AT_ONCE>() {
                Some(costs) => self.fill_several(start, end, costs),
                None => (end..after).for_each(|end| row[end] = self.of_part(start, end)),
            }
            end = after;
            if row[end - 1] > most {
                break;
            }
        }
        end - 1
    }

    /// The costs of as many parts as `costs` is long, the first one up to `end`.
    fn fill_several(&self, start: usize, end: usize, costs: &mut [f64; AT_ONCE]) {
        let several = end..end + AT_ONCE;
        for (cost, squares) in costs.iter_mut().zip(&self.squares[several.clone()]) {
            *cost = squares - self.squares[start];
        }
        for series in self.series {
            let sums = &series.sums[several.clone()];
            let before = series.sums[start];
            match &series.counts {
                None => {
                    for ((cost, sum), inverse) in costs.iter_mut().zip(sums).zip(&self.inverse[end - start..]) {
                        *cost -= (sum - before) * (sum - before) * inverse;
                    }
                }
                Some(counts) => {
                    for ((cost, sum), count) in costs.iter_mut().zip(sums).zip(&counts[several.clone()]) {
                        *cost -= (sum - before) * (sum - before) * self.inverse[(count - counts[start]) as usize];
                    }
                }
            }
        }
    }

    /// The cost of one part, worked out in the same order.
    fn of_part(&self, start: usize, end: usize) -> f64 {
        let squares = self.squares[end] - self.squares[start];
        self.series.iter().fold(squares, |cost, series| {
            let sum = series.sums[end] - series.sums[start];
            let count = match &series.counts {
                None => end - start,
                Some(counts) => (counts[end] - counts[start]) as usize,
            };
            cost - sum * sum * self.inverse[count]
        })
    }
}

/// Costs that are worked out in one go.
const AT_ONCE: usize = 8;

/// Places from one to the next at which a first, rough look is taken.
const ROUGHLY: usize = 12;

/// What cannot be the best by this part of the cost of the whole is left out: far more than is lost in rounding, and than what is
/// [`EQUALLY_GOOD`].
const SURELY_WORSE: f64 = 1e-9;

/// Splits `series` (all equally long) into `parts` parts of at least `shortest` places with the least cost. Of equally good
/// partitions the one whose first part ends earliest is taken, of those the one whose second does, and so on.
///
/// # Panics
/// When the places are too few for the parts.
pub(super) fn partition(series: &[&Series], parts: usize, shortest: usize) -> Partition {
    let costs = Costs::new(series);
    let places = costs.places;
    assert!(parts >= 1 && parts * shortest <= places, "{places} places are too few for {parts} parts");
    // rest[more][start]: the least cost of the places from `start` on in 1 + `more` parts.
    let mut rest = vec![vec![f64::INFINITY; places + 1]; parts];
    for (start, last) in rest[0].iter_mut().enumerate().take(places - shortest + 1) {
        *last = costs.of_part(start, places);
    }
    let cost_whole = rest[0][0];
    let mut first = vec![0.0; places + 1];
    costs.fill_row(0, 1, f64::INFINITY, &mut first);
    let mut row = vec![0.0; places + 1];
    // Of three parts, the first and the last tell of most middles that they cannot be the best.
    let most = if parts == 3 { roughly_best(&costs, &first, &rest[0], shortest) } else { f64::INFINITY };
    let most = most + SURELY_WORSE * cost_whole;
    for start in (shortest..=places.saturating_sub(2 * shortest)).rev().take_while(|_| parts > 2) {
        let left = if parts == 3 { most - first[start] } else { f64::INFINITY };
        if left < 0.0 {
            continue;
        }
        // The later the last part begins, the less it costs.
        let from = start + shortest;
        let from = from + rest[0][from..=places - shortest].partition_point(|last| *last > left);
        if from > places - shortest {
            continue;
        }
        let to = costs.fill_row(start, from, left, &mut row);
        for more in 1..parts - 1 {
            let (shorter, longer) = rest.split_at_mut(more);
            longer[0][start] = least_sum(&row[from..=to], &shorter[more - 1][from..=to]);
        }
    }
    if parts > 1 {
        rest[parts - 1][0] = least_sum(&first[shortest..], &rest[parts - 2][shortest..]);
    }
    let slack = EQUALLY_GOOD * cost_whole;
    let mut starts = Vec::with_capacity(parts - 1);
    let mut start = 0;
    for more in (1..parts).rev() {
        costs.fill_row(start, start + 1, f64::INFINITY, &mut row);
        let least = rest[more][start] + slack;
        let mut ends = start + shortest..=places;
        start = ends.find(|&end| row[end] + rest[more - 1][end] <= least).unwrap_or(places);
        starts.push(start);
    }
    Partition { starts, cost: rest[parts - 1][0].max(0.0), cost_whole }
}

/// The cost of a partition in three that is good, of those at a few places: `first` and `last` are the costs of first parts by their
/// end and of last ones by their start.
fn roughly_best(costs: &Costs<'_>, first: &[f64], last: &[f64], shortest: usize) -> f64 {
    let ends = || (shortest..=costs.places - shortest).step_by(ROUGHLY);
    let cost = |start: usize, end: usize| first[start] + costs.of_part(start, end) + last[end];
    let pairs =
        ends().flat_map(|start| ends().filter(move |&end| end >= start + shortest).map(move |end| (start, end)));
    pairs.map(|(start, end)| cost(start, end)).fold(f64::INFINITY, f64::min)
}

/// The least of the sums of both at each place, in four lanes that a processor takes at a time.
fn least_sum(row: &[f64], rest: &[f64]) -> f64 {
    let less = |one: f64, other: f64| if other < one { other } else { one };
    let mut lanes = [f64::INFINITY; 4];
    let (fours, rests) = (row.chunks_exact(lanes.len()), rest.chunks_exact(lanes.len()));
    let left_over = fours.remainder().iter().zip(rests.remainder()).map(|(one, other)| one + other);
    for (four, rest) in fours.zip(rests) {
        for ((lane, one), other) in lanes.iter_mut().zip(four).zip(rest) {
            *lane = less(*lane, one + other);
        }
    }
    left_over.chain(lanes).fold(f64::INFINITY, less)
}
