//! The least or the greatest of many, as fast as a processor can: most of the time of simplifying and of lowest points goes here.

/// Values that a processor compares at a time.
const LANES: usize = 8;

/// The best of what `measure` gives of `items`, `none` of no item. Of two values `better` gives one; what it never gives, such as what
/// is no number, is passed over.
pub(crate) fn extreme<T>(items: &[T], none: f64, measure: impl Fn(&T) -> f64, better: impl Fn(f64, f64) -> f64) -> f64 {
    let Some(last) = items.last_chunk::<LANES>() else { return items.iter().map(measure).fold(none, better) };
    let (several, rest) = items.as_chunks::<LANES>();
    // What is looked at twice changes nothing.
    let last = (!rest.is_empty()).then_some(last);
    let mut lanes = [none; LANES];
    for several in several.iter().chain(last) {
        for (lane, item) in lanes.iter_mut().zip(several) {
            *lane = better(*lane, measure(item));
        }
    }
    lanes.into_iter().fold(none, better)
}

pub(crate) fn larger(one: f64, other: f64) -> f64 {
    if other > one { other } else { one }
}

pub(crate) fn smaller(one: f64, other: f64) -> f64 {
    if other < one { other } else { one }
}
