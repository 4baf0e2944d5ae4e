//! The figures that a plan can be held against, as they come with the program.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::Figure;

/// The figures in the order in which they are shown, each with its year and source.
///
/// ```
/// use potloodlijn::{format::known_figures, model::FigureRole};
/// let figures = known_figures();
/// assert_eq!((figures[0].id.as_str(), figures[0].value), ("absence", 9_100.0));
/// assert_eq!(figures.iter().filter(|figure| figure.role == FigureRole::CostOfOne).count(), 2);
/// ```
///
/// # Panics
/// Never: the tests read the file.
pub fn known_figures() -> &'static [Figure] {
    #[derive(Deserialize)]
    struct Table {
        figures: Vec<Figure>,
    }
    static READ_ONCE: OnceLock<Vec<Figure>> = OnceLock::new();
    READ_ONCE.get_or_init(|| {
        let text = include_str!("../../assets/figures/break-even.json");
        let table: Table = serde_json::from_str(text).expect("the figures in the program are whole");
        table.figures
    })
}
