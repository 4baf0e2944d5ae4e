//! What a facilitator chose in looking for common threads, and what can be asked there.

use std::sync::Arc;

use uuid::Uuid;

use crate::analysis::{Cell, Filter};
use crate::app::action::{Action, GroupAction};
use crate::app::facilitator::ThreadsFigures;
use crate::app::work::worked_out::WorkedOut;

/// What a facilitator chose in looking for common threads.
#[derive(Debug, Default)]
pub struct ThreadsState {
    /// What is looked at.
    pub page: ThreadsPage,
    /// The cell of which the events are shown.
    pub open: Option<Cell>,
    /// What is drawn from.
    pub figures: WorkedOut<ThreadsWish, Arc<ThreadsFigures>>,
}

/// What can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThreadsPage {
    /// Who had a part in it, by phase.
    #[default]
    Actors,
    /// What had a part in it, by phase.
    Factors,
    /// What happened, by lane and phase.
    Events,
    /// When several lines changed steeply.
    Moments,
    /// What fell first, what fell while something else rose, and what came back.
    Falls,
    /// What would have helped.
    Helped,
}

impl ThreadsPage {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Actors, Self::Factors, Self::Events, Self::Moments, Self::Falls, Self::Helped];
}

/// What is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreadsWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// Of which part.
    pub filter: Filter,
}

/// In looking for common threads.
#[derive(Debug)]
pub enum ThreadsAction {
    /// Look at something else.
    Page(ThreadsPage),
    /// Show the events that a cell counts, or close them.
    Open(Option<Cell>),
}

impl From<ThreadsAction> for Action {
    fn from(action: ThreadsAction) -> Self {
        Self::Group(GroupAction::Threads(action))
    }
}
