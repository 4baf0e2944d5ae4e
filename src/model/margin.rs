//! What stands on the sheet beside the curves: words written by hand, and answers to "what happened here?".

use serde::{Deserialize, Serialize};

use super::{Code, Extra, Point, Share};

/// Words written by hand on the sheet: strokes that lie where they were written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct HandWords {
    /// The strokes in the order written, each of at least one place: days, and heights as values 0–100.
    pub strokes: Vec<Vec<Point>>,
    /// What is written, for whoever cannot read it, where someone has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Who may see it.
    #[serde(default)]
    pub share: Share,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl HandWords {
    /// First and last day that is written on; `None` without strokes.
    ///
    /// ```
    /// use potloodlijn::model::{HandWords, Point};
    /// let stroke = vec![Point::new(12.0, 50.0), Point::new(9.5, 40.0)];
    /// assert_eq!(HandWords { strokes: vec![stroke], ..HandWords::default() }.span(), Some((9.5, 12.0)));
    /// assert_eq!(HandWords::default().span(), None);
    /// ```
    pub fn span(&self) -> Option<(f64, f64)> {
        let days = || self.strokes.iter().flatten().map(|point| point.day);
        Some((days().min_by(f64::total_cmp)?, days().max_by(f64::total_cmp)?))
    }
}

/// What was answered where a curve turns, to the question what happened there; so that it is not asked again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SlopeReply {
    /// The curve.
    pub indicator: Code,
    /// Where it turns.
    pub day: f64,
    /// The answer.
    pub answer: SlopeAnswer,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An answer that is not an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlopeAnswer {
    /// Nothing happened; it felt so.
    NoCause,
    /// Not answered, and not to be asked again.
    Passed,
}
