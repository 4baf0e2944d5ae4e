//! What returns across journeys.

pub mod update;

use std::sync::Arc;

use crate::analysis::Cell;
use crate::app::figures::threads::{ThreadsFigures, ThreadsWish};
use crate::app::figures::worked_out::WorkedOut;

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
    /// Where it was, how help came, and what went on around it: the environment in one look.
    #[default]
    Environment,
    /// Who had a part in it, by phase.
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
    /// What people named in own words, and the codes in which it is gathered.
    OwnWords,
}

impl ThreadsPage {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Environment,
        Self::Actors,
        Self::Factors,
        Self::Events,
        Self::Moments,
        Self::Falls,
        Self::Helped,
        Self::OwnWords,
    ];
}

/// In looking for common threads.
#[derive(Debug)]
pub enum ThreadsAction {
    /// Look at something else.
    Page(ThreadsPage),
    /// Show the events that a cell counts, or close them.
    Open(Option<Cell>),
}
