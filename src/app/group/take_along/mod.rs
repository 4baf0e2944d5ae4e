//! Taking a group along to other programs: figures, tables, a workbook, a project for qualitative analysis.

pub mod update;

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::figures::shown_figures::{ShownFigures, ShownFiguresWish};
use crate::app::figures::worked_out::WorkedOut;
use crate::exchange::Taken;
use crate::privacy::Refusal;
use crate::report::{Figure, Points};

/// In taking a group along.
#[derive(Debug, Clone, Copy)]
pub enum TakeAlongAction {
    /// Look at this kind.
    Kind(Taken),
    /// Look at this figure, from 0.
    Turn(usize),
    /// Copy the figure that is looked at, as a picture.
    Copy,
    /// Open what was saved, as the system does.
    Open,
}

/// What a facilitator chose in taking a group along.
#[derive(Debug, Default)]
pub struct TakeAlongState {
    /// As what.
    pub kind: Taken,
    /// The figure that is looked at, from 0.
    pub page: usize,
    /// The figures, or why there are none.
    pub figures: WorkedOut<ShownFiguresWish, Arc<Result<ShownFigures, Refusal>>>,
    /// A figure that was drawn to be copied, once one was.
    pub drawn: Option<DrawnToCopy>,
    /// Where it was saved, once it was.
    pub saved: Option<PathBuf>,
}

/// A figure that was drawn to be copied.
#[derive(Debug, Clone)]
pub struct DrawnToCopy {
    /// How many were drawn so far: each is copied once.
    pub number: u64,
    /// Its points.
    pub points: Arc<Points>,
}

impl TakeAlongState {
    /// The figures, once there are any.
    pub fn shown(&self) -> Option<&Result<ShownFigures, Refusal>> {
        self.figures.made().map(|(_, made)| made.as_ref())
    }

    /// The figure that is looked at.
    pub fn figure(&self) -> Option<&Figure> {
        let figures = &self.shown()?.as_ref().ok()?.figures;
        figures.get(self.page.min(figures.len().saturating_sub(1)))
    }
}
