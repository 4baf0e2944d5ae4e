//! How far a participant's sheet is: steps and time, never what was drawn or written.

use super::{Code, ParticipantCode, Progress, Step};

/// How far one sheet is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetProgress {
    /// Whose it is, so that everyone counts once; `None` where that is not known. Never shown.
    pub participant: Option<ParticipantCode>,
    /// It was handed in.
    pub handed_in: bool,
    /// What the sheet keeps of its own progress.
    pub progress: Progress,
}

impl SheetProgress {
    /// The step at hand: where it was last saved, or else the last step any time was spent in. `None` when nothing is known.
    ///
    /// ```
    /// use potloodlijn::model::{SheetProgress, Step};
    /// let progress = serde_json::from_str(r#"{ "steps": { "welcome": 40, "draw": 900, "helped": 0 } }"#).unwrap();
    /// let mut sheet = SheetProgress { progress, ..SheetProgress::default() };
    /// assert_eq!(sheet.step(), Some(Step::Draw));
    /// sheet.progress.at_step = Some(Step::Landmarks);
    /// assert_eq!(sheet.step(), Some(Step::Landmarks));
    /// ```
    pub fn step(&self) -> Option<Step> {
        let last_spent =
            || self.progress.steps.iter().filter(|&(_, &seconds)| seconds > 0).map(|(&step, _)| step).max();
        self.progress.at_step.or_else(last_spent)
    }

    /// The pencil in hand, while drawing.
    pub fn pencil(&self) -> Option<&Code> {
        self.progress.at_indicator.as_ref().filter(|_| self.step() == Some(Step::Draw))
    }
}
