//! The figures that a plan is held against.

use crate::format::known_figures;
use crate::model::{BreakEven, Figure, FigureRole};

/// The figures of what it costs when one person drops out, those that were changed in `filled` in the place of the program's.
///
/// ```
/// use potloodlijn::{model::BreakEven, text::costs_of_one};
/// let values: Vec<f64> = costs_of_one(&BreakEven::default()).iter().map(|figure| figure.value).collect();
/// assert_eq!(values, [9_100.0, 7_500.0]);
/// ```
pub fn costs_of_one(filled: &BreakEven) -> Vec<&Figure> {
    let figures = filled.figures_over(known_figures()).into_iter();
    figures.filter(|figure| figure.role == FigureRole::CostOfOne).collect()
}
