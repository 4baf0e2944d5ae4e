//! What stood behind the sheet while people drew. The borders of school terms pull memories towards themselves, so figures
//! say for how many that was so.

use crate::model::{Group, ParticipantCode, is_school_holidays};

/// How many of `participants` had school holidays behind their sheet at some time while drawing, as their journeys record.
pub fn drew_over_school_holidays<'a>(
    group: &Group,
    participants: impl IntoIterator<Item = &'a ParticipantCode>,
) -> usize {
    let over_holidays = |participant: &&ParticipantCode| {
        let journey = group.journeys.iter().find(|journey| journey.participant == **participant);
        journey.is_some_and(|journey| journey.layers.iter().any(is_school_holidays))
    };
    participants.into_iter().filter(over_holidays).count()
}
