//! What a facilitator chose in looking at everyone side by side.

use std::sync::Arc;

use uuid::Uuid;

use crate::analysis::Filter;
use crate::app::facilitator::CompareFigures;
use crate::app::work::worked_out::WorkedOut;
use crate::model::Code;

/// From this many people a facilitator sees a median and a band; below it the lines speak for themselves.
pub const ENOUGH_FOR_MEDIAN: usize = 5;

/// Indicators that are laid over each other at most: more lines cannot be told apart.
pub const MOST_PICKED: usize = 4;

/// What a facilitator chose in looking at everyone side by side.
#[derive(Debug, Default)]
pub struct CompareState {
    /// The kind of picture.
    pub picture: Picture,
    /// The axis.
    pub axis: CompareAxis,
    /// The indicators that are laid over each other, in the order in which they were picked; empty for the first ones.
    pub picked: Vec<Code>,
    /// Where the cross-section is, 0–1 of the axis; `None` while there is none.
    pub cursor: Option<f64>,
    /// What the pictures are drawn from.
    pub figures: WorkedOut<CompareWish, Arc<CompareFigures>>,
}

/// The kinds of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Picture {
    /// A small plot for each indicator.
    #[default]
    Multiples,
    /// A few indicators in one plot.
    Overlay,
    /// A row for each person, a column for each indicator.
    Grid,
}

impl Picture {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Multiples, Self::Overlay, Self::Grid];
}

/// The axis of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CompareAxis {
    /// Each phase equally wide for everyone.
    #[default]
    Phase,
    /// The calendar.
    Calendar,
    /// Days before and after each person's own first border.
    Landmark,
}

impl CompareAxis {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Phase, Self::Calendar, Self::Landmark];
}

/// What is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct CompareWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// Along which axis.
    pub axis: CompareAxis,
    /// Of which part.
    pub filter: Filter,
    /// From how many people there is a median and a band.
    pub least: usize,
}
