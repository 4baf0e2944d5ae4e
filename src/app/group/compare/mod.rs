//! Everyone side by side.

pub mod update;

use std::sync::Arc;

use crate::analysis::Filter;
use crate::app::figures::compare::{CompareAxis, CompareFigures, CompareWish};
use crate::app::figures::worked_out::WorkedOut;
use crate::model::Code;

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
