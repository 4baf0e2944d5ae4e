//! What and who was named by the most people, as far as ranges tell: all that stands in the highest range, since which of them was named
//! by more is not told.

use crate::model::{About, MentionCell, PhaseLetter};

/// The cells in the highest range, in the order of the edition, all of the phase where it is given. What was put together as the rest of a
/// level is no thing and no role, and does not stand among them.
pub(in crate::report) fn in_highest_range(cells: &[MentionCell], phase: Option<PhaseLetter>) -> Vec<&MentionCell> {
    let told = cells.iter().filter(|cell| matches!(cell.about, About::Code(_)));
    let told = told.filter(|cell| phase.is_none_or(|phase| cell.phase == phase));
    let highest = told.clone().map(|cell| cell.persons.at_least).max();
    told.filter(|cell| Some(cell.persons.at_least) == highest).collect()
}
