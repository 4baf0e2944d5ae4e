//! The least and the greatest of many values, of which those that are absent are no numbers. Where it lies is looked for once it is known
//! how large it is: both are fast, as a search that has to remember places is not.

use crate::ink::{extreme, larger, smaller};

/// The first place of the smallest of `values`; `None` when all are absent.
pub(super) fn first_smallest(values: &[f64]) -> Option<usize> {
    let smallest = extreme(values, f64::INFINITY, |value| *value, smaller);
    values.iter().position(|&value| value == smallest)
}

/// The last place of the largest of `values`; `None` when all are absent.
pub(super) fn last_largest(values: &[f64]) -> Option<usize> {
    let largest = largest(values);
    values.iter().rposition(|&value| value == largest)
}

/// The largest of `values`; below all numbers when all are absent.
pub(super) fn largest(values: &[f64]) -> f64 {
    extreme(values, f64::NEG_INFINITY, |value| *value, larger)
}
