//! Which sheet of the pile is looked at.

use crate::app::group::from_paper::pile::RowKey;
use crate::app::group::state::GroupState;

/// The first row after `after` that is to be checked, going round; else the first row.
pub(crate) fn next_to_check(group: &GroupState, after: Option<&RowKey>) -> Option<RowKey> {
    let rows = group.topics.from_paper.rows(group.group());
    let from = after.and_then(|after| rows.iter().position(|row| row.key == *after)).map_or(0, |place| place + 1);
    let (before, behind) = rows.split_at(from.min(rows.len()));
    let next = behind.iter().chain(before).find(|row| row.is_to_check());
    next.or_else(|| rows.first()).map(|row| row.key.clone())
}

/// Looks at a row, and lets the person whose sheet it is stand out everywhere.
pub(crate) fn choose(group: &mut GroupState, key: Option<RowKey>) {
    let rows = group.topics.from_paper.rows(group.group());
    let row = rows.into_iter().find(|row| Some(&row.key) == key.as_ref());
    let participant = row.and_then(|row| row.journey).map(|(_, journey)| journey.participant.clone());
    if participant.is_some() {
        group.let_stand_out(participant);
    }
    group.topics.from_paper.leave_sheet();
    group.topics.from_paper.chosen = key;
}

/// Looks at the next sheet of the list, or the one before.
pub(crate) fn step(group: &mut GroupState, back: bool) {
    let keys: Vec<RowKey> = group.topics.from_paper.rows(group.group()).into_iter().map(|row| row.key).collect();
    let at = group.topics.from_paper.chosen.as_ref().and_then(|key| keys.iter().position(|it| it == key));
    let next = match at {
        None => 0,
        Some(at) if back => at.saturating_sub(1),
        Some(at) => (at + 1).min(keys.len().saturating_sub(1)),
    };
    if Some(next) != at {
        choose(group, keys.into_iter().nth(next));
    }
}
