//! Means, as may be told: in steps, not beyond the outermost step, and of a group at every place.

use crate::model::{Code, Extra, MeanLine};

/// Means are told in steps of so much. A line drawn by hand says no more.
pub const STEP: f64 = 5.0;
/// The lowest and the highest mean level that is told. A mean of five people that lies beyond leaves some of them hardly
/// any room: at 90, nobody is below 50.
pub const OUTERMOST_LEVELS: (f64, f64) = (20.0, 80.0);
/// The largest mean change that is told, up or down, for the same reason.
pub const OUTERMOST_CHANGE: f64 = 60.0;
/// What halves of a group leave the lowest and the highest person at every place, at least, in points of the scale. Half of the lowest is
/// about as far as lines of one group lie apart in it.
pub const ROOM_OF_ONE: f64 = 30.0;
/// Places of a mean line in each phase, both ends included.
pub const PLACES_IN_PHASE: usize = 5;

/// A mean level as may be told.
///
/// ```
/// use potloodlijn::privacy::lines::level_told;
/// assert_eq!([47.4, 47.6, 93.0, 4.0].map(level_told), [45.0, 50.0, 80.0, 20.0]);
/// ```
pub fn level_told(mean: f64) -> f64 {
    in_steps(mean.clamp(OUTERMOST_LEVELS.0, OUTERMOST_LEVELS.1))
}

/// A mean change as may be told.
///
/// ```
/// use potloodlijn::privacy::lines::change_told;
/// assert_eq!([-1.0, 12.6, -85.0].map(change_told), [0.0, 15.0, -60.0]);
/// ```
pub fn change_told(mean: f64) -> f64 {
    in_steps(mean.clamp(-OUTERMOST_CHANGE, OUTERMOST_CHANGE))
}

fn in_steps(mean: f64) -> f64 {
    // Adding 0 makes a 0 of a −0, which would tell from which side it came.
    (mean / STEP).round() * STEP + 0.0
}

/// Whether a line goes into the mean line: it has a value at every place.
pub(super) fn is_whole(row: &[Option<f64>]) -> bool {
    row.iter().all(Option::is_some)
}

/// Of all who drew in a phase, each with whether their line is in the mean line, those of whom means of the phase are told beside it.
///
/// Who drew only a part of a line is not in the mean line. Both tell how high lines lie and what they do, so that a reader can take the
/// one off the other; where those who are left then are fewer than `min_group`, the means are without them, unless there is no mean line
/// to take off.
pub(super) fn beside_mean_line<T>(all: &[(bool, T)], min_group: usize) -> Vec<&T> {
    let in_line = all.iter().filter(|(is_whole, _)| *is_whole).count();
    let tells_of_rest = in_line < min_group || all.len() - in_line >= min_group;
    all.iter().filter(|(is_whole, _)| *is_whole || tells_of_rest).map(|(_, one)| one).collect()
}

/// The mean line of an indicator: over the persons of `rows` who have a value at every place, when they are `min_group` or
/// more. The halves are told when each is such a group by itself, and when they leave the lowest and the highest person room.
pub(super) fn mean_line(indicator: &Code, rows: &[&[Option<f64>]], min_group: usize) -> Option<MeanLine> {
    let whole: Vec<Vec<f64>> = rows.iter().filter_map(|row| row.iter().copied().collect()).collect();
    let places = whole.first()?.len();
    if whole.len() < min_group || places == 0 {
        return None;
    }
    let rising_at = |place: usize| {
        let mut values: Vec<f64> = whole.iter().map(|row| row[place]).collect();
        values.sort_unstable_by(f64::total_cmp);
        values
    };
    let half = whole.len() / 2;
    let line = |part: &dyn Fn(&[f64]) -> f64| -> Vec<f64> {
        (0..places).map(|place| level_told(part(&rising_at(place)))).collect()
    };
    let (lower, upper) = (line(&|rising| mean(&rising[..half])), line(&|rising| mean(&rising[rising.len() - half..])));
    let leave_room = lower.iter().zip(&upper).all(|(&lower, &upper)| room_of_one(lower, upper, half) >= ROOM_OF_ONE);
    let halves = half >= min_group && leave_room;
    Some(MeanLine {
        indicator: indicator.clone(),
        mean: line(&|rising| mean(rising)),
        lower_half: halves.then_some(lower),
        upper_half: halves.then_some(upper),
        extra: Extra::default(),
    })
}

/// How much room is left to the lowest person, or to the highest where that is less, by someone who knows the means of the lower and the
/// upper half, each of `half` persons, as they are told.
///
/// The lowest lies no higher than the mean of the lower half, and no lower than when all others of that half lie as high as they
/// can: at the mean of the upper half at most, since none of the upper half lies below them. And the other way round.
///
/// ```
/// use potloodlijn::privacy::lines::room_of_one;
/// assert_eq!(room_of_one(40.0, 60.0, 5), 42.5, "the lowest may lie anywhere from 0 to 42.5");
/// assert_eq!(room_of_one(20.0, 80.0, 5), 22.5);
/// ```
pub fn room_of_one(lower: f64, upper: f64, half: usize) -> f64 {
    let others = half.saturating_sub(1) as f64;
    let (lower_from, lower_to) = told_between(lower);
    let (upper_from, upper_to) = told_between(upper);
    let lowest = (half as f64 * lower_from - others * upper_to).max(0.0);
    let highest = (half as f64 * upper_to - others * lower_from).min(100.0);
    (lower_to - lowest).min(highest - upper_from)
}

/// Between what a mean level lies that is told so.
fn told_between(level: f64) -> (f64, f64) {
    let from = if level <= OUTERMOST_LEVELS.0 { 0.0 } else { level - STEP / 2.0 };
    let to = if level >= OUTERMOST_LEVELS.1 { 100.0 } else { level + STEP / 2.0 };
    (from, to)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}
