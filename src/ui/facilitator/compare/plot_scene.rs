//! What a plot is drawn from.

use std::sync::Arc;

use crate::app::figures::compare::{CompareFigures, IndicatorFigures, PersonLine};
use crate::model::Indicator;
use crate::text::Texts;
use crate::ui::facilitator::compare::kept_lines::KeptLines;
use crate::ui::facilitator::compare::motion::Moment;

/// What every plot of a picture shares.
#[derive(Clone, Copy)]
pub struct PlotScene<'a> {
    /// The words.
    pub texts: &'static Texts,
    /// What is drawn from.
    pub figures: &'a Arc<CompareFigures>,
    /// Lines that stay as they are.
    pub kept: &'a KeptLines,
    /// Where lines stand now.
    pub moment: Moment<'a>,
    /// Who stands out, as a place among those who take part.
    pub selected: Option<usize>,
    /// Where the cross-section is, 0–1 of the shown axis.
    pub cursor: Option<f64>,
}

/// What someone did in a plot.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
pub struct Answer {
    /// Whose line was pressed.
    pub person: Option<usize>,
    /// Where the cross-section was put, 0–1 of the shown axis.
    pub cursor: Option<f64>,
}

/// An indicator in a plot, with its place among those shown there.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// Which.
    pub indicator: &'a Indicator,
    /// Its figures.
    pub figures: &'a IndicatorFigures,
    /// Its place.
    pub place: usize,
}

impl<'a> PlotScene<'a> {
    /// The indicator with its figures.
    pub fn shown(&self, indicator: &'a Indicator, place: usize) -> Option<Shown<'a>> {
        Some(Shown { indicator, figures: self.figures.indicators.get(&indicator.id)?, place })
    }

    /// The line of the person who stands out.
    pub fn selected_line<'b>(&self, of: &Shown<'b>) -> Option<&'b PersonLine> {
        of.figures.lines.iter().find(|line| Some(line.person) == self.selected)
    }

    /// The lines of the others that are shown.
    pub fn other_lines<'b>(&self, of: &Shown<'b>) -> Vec<&'b PersonLine> {
        let mut lines = self.sampled_lines(of);
        lines.retain(|line| Some(line.person) != self.selected);
        lines
    }

    /// All lines that are shown thin, whoever stands out: that of who does goes over its own.
    pub fn sampled_lines<'b>(&self, of: &Shown<'b>) -> Vec<&'b PersonLine> {
        of.figures.lines.iter().filter(|line| self.figures.is_in_sample(line.person)).collect()
    }
}
