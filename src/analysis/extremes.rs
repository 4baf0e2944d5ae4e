//! The least and the greatest of many values, of which those that are absent are no numbers.

/// Values that a processor compares at a time.
const LANES: usize = 8;

/// The first place of the smallest of `values`; `None` when all are absent.
///
/// Where it lies is looked for once it is known how small it is: both are done several values at a time, as a search that has to
/// remember places is not.
pub(super) fn first_smallest(values: &[f64]) -> Option<usize> {
    let smallest = fold(values, f64::INFINITY, |one, other| if other < one { other } else { one });
    values.iter().position(|&value| value == smallest)
}

/// The last place of the largest of `values`; `None` when all are absent.
pub(super) fn last_largest(values: &[f64]) -> Option<usize> {
    let largest = largest(values);
    values.iter().rposition(|&value| value == largest)
}

/// The largest of `values`; below all numbers when all are absent.
pub(super) fn largest(values: &[f64]) -> f64 {
    fold(values, f64::NEG_INFINITY, |one, other| if other > one { other } else { one })
}

fn fold(values: &[f64], none: f64, better: impl Fn(f64, f64) -> f64) -> f64 {
    let mut lanes = [none; LANES];
    let (several, rest) = values.as_chunks::<LANES>();
    for several in several {
        for (lane, value) in lanes.iter_mut().zip(several) {
            *lane = better(*lane, *value);
        }
    }
    lanes.iter().chain(rest).fold(none, |best, value| better(best, *value))
}
