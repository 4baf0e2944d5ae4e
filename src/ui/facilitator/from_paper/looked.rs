//! The sheet that is looked at.

use crate::app::group::from_paper::pile::Row;
use crate::app::group::state::GroupState;
use crate::model::Journey;

/// Lines of words are at most this wide, in points.
pub(crate) const WIDEST_WORDS: f32 = 560.0;

/// A sheet that is looked at: its row, its journey, and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Looked<'a> {
    /// The group it is in.
    pub group: &'a GroupState,
    /// Its row of the list.
    pub row: &'a Row<'a>,
    /// What was read of it.
    pub journey: &'a Journey,
}
