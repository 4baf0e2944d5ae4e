//! A middle line without steps that nobody drew: where someone's line begins or ends, the middle of those who are there jumps,
//! though no line did. For a picture the jump is spread over its neighbourhood; numbers are never eased.

use super::summary::{Summary, quantile_type_7};

/// So many places on either side of it take up a step: a fifth of a phase where a phase has 51 places.
const SPREAD_PLACES: usize = 10;

/// `summary` of `rows` with its median and quartiles eased: between two places the line changes as it does for the persons who have
/// a value at both, and what is left of the change, which comes from who is counted, is spread evenly over ten places
/// on either side. Where the same persons are there all along, nothing changes.
///
/// ```
/// use potloodlijn::analysis::{eased, summarise};
/// // Two flat lines, the higher of which ends half-way: the middle sinks gently, where it would fall 30 at once.
/// let low = [Some(20.0); 40];
/// let high: Vec<Option<f64>> = (0..40).map(|place| (place < 20).then_some(80.0)).collect();
/// let summary = summarise(&[&low, &high]);
/// assert_eq!((summary.median[19], summary.median[20]), (Some(50.0), Some(20.0)));
/// let eased = eased(summary, &[&low, &high]).median;
/// assert_eq!((eased[0], eased[19], eased[20], eased[39]), (Some(50.0), Some(35.0), Some(35.0), Some(20.0)));
/// assert!(eased.windows(2).all(|pair| (pair[0].unwrap() - pair[1].unwrap()).abs() < 2.0));
/// ```
pub fn eased(summary: Summary, rows: &[&[Option<f64>]]) -> Summary {
    let changes = who_changes(rows, summary.n.len());
    let ease = |values: Vec<Option<f64>>, part: f64| {
        let mut corrections = vec![0.0; values.len()];
        for &place in &changes {
            let Some((here, next)) = values[place].zip(values[place + 1]) else { continue };
            let Some(drawn) = change_of_both(rows, place, part) else { continue };
            spread(&mut corrections, &values, place, (next - here) - drawn);
        }
        let corrected = values.into_iter().zip(corrections);
        corrected.map(|(value, by)| value.map(|value: f64| (value + by).clamp(0.0, 100.0))).collect()
    };
    Summary { median: ease(summary.median, 0.5), q25: ease(summary.q25, 0.25), q75: ease(summary.q75, 0.75), ..summary }
}

/// The places after which someone comes or goes, among so many.
fn who_changes(rows: &[&[Option<f64>]], places: usize) -> Vec<usize> {
    let has = |row: &[Option<f64>], place: usize| row.get(place).is_some_and(Option::is_some);
    let changes = |place: &usize| rows.iter().any(|row| has(row, *place) != has(row, *place + 1));
    (0..places.saturating_sub(1)).filter(changes).collect()
}

/// How the quantile at `part` changes after `place` for those who have a value on both sides.
fn change_of_both(rows: &[&[Option<f64>]], place: usize, part: f64) -> Option<f64> {
    let value = |row: &[Option<f64>], place: usize| row.get(place).copied().flatten();
    let both = rows.iter().filter_map(|row| value(row, place).zip(value(row, place + 1)));
    let (mut before, mut after): (Vec<f64>, Vec<f64>) = both.unzip();
    before.sort_unstable_by(f64::total_cmp);
    after.sort_unstable_by(f64::total_cmp);
    Some(quantile_type_7(&after, part)? - quantile_type_7(&before, part)?)
}

/// Half of `step` is taken up before the change after `place` and half after it, less and less with the distance; not beyond an
/// open place.
fn spread(corrections: &mut [f64], values: &[Option<f64>], place: usize, step: f64) {
    let taken_up = |away: usize| step / 2.0 * (1.0 - away as f64 / SPREAD_PLACES as f64);
    for away in 0..SPREAD_PLACES {
        match place.checked_sub(away).filter(|&before| values[before].is_some()) {
            Some(before) => corrections[before] += taken_up(away),
            None => break,
        }
    }
    for away in 0..SPREAD_PLACES {
        match values.get(place + 1 + away) {
            Some(Some(_)) => corrections[place + 1 + away] -= taken_up(away),
            _ => break,
        }
    }
}
