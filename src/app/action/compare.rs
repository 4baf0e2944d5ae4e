//! What can be asked in looking at everyone side by side.

use crate::analysis::Filter;
use crate::app::action::{Action, GroupAction};
use crate::app::state::compare::{CompareAxis, Picture};
use crate::model::Code;

/// In looking at everyone side by side.
#[derive(Debug)]
pub enum CompareAction {
    /// Show another kind of picture.
    Picture(Picture),
    /// Compare along another axis.
    Align(CompareAxis),
    /// Lay this indicator over the others, or take it away.
    Pick(Code),
    /// Put the cross-section at this part of the axis, 0–1, or take it away.
    Cursor(Option<f64>),
    /// Look at this part of the group.
    Filter(Filter),
    /// Show it to others on a large screen, or stop doing so.
    Present(bool),
}

impl From<CompareAction> for Action {
    fn from(action: CompareAction) -> Self {
        Self::Group(GroupAction::Compare(action))
    }
}
