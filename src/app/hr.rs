//! What HR may see.

use std::sync::Arc;

use crate::model::Edition;
use crate::report::Paper;

/// What HR may see: editions, and nothing else.
#[derive(Debug, Default)]
pub struct HrState {
    /// The edition that is open. It is shown, never changed.
    pub edition: Option<Arc<Edition>>,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The paper it is printed on.
    pub paper: Paper,
}

/// In looking at an edition.
#[derive(Debug, Clone, Copy)]
pub enum HrAction {
    /// Look at this page, from 0.
    Turn(usize),
    /// Print it on this paper.
    Paper(Paper),
}

pub(crate) fn update(hr: &mut HrState, action: HrAction) {
    match action {
        HrAction::Turn(page) => hr.page = page,
        HrAction::Paper(paper) => hr.paper = paper,
    }
}
