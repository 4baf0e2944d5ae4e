//! Measures from outside that were agreed as a goal: a name and numbers, such as an eNPS or a Vita-16 of the group.

use serde::{Deserialize, Serialize};

use super::{Code, Extra};

/// A measure that someone else takes of the group, agreed as a goal beforehand. Its numbers are typed in; nothing is worked out
/// with them, and none is of a single person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutsideMeasure {
    /// Its name in files.
    pub id: Code,
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// What it was before; absent until someone said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<f64>,
    /// What was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<f64>,
    /// What it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<f64>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl OutsideMeasure {
    /// One that says nothing yet.
    pub fn new(id: Code) -> Self {
        Self { id, name: String::new(), before: None, goal: None, after: None, extra: Extra::default() }
    }

    /// Whether the goal was reached, upward or downward as the goal lies from what it was before; `None` while a number is missing.
    ///
    /// ```
    /// use potloodlijn::model::{Code, OutsideMeasure};
    /// let measure = |before, goal, after| OutsideMeasure {
    ///     before: Some(before), goal: Some(goal), after, ..OutsideMeasure::new(Code::new("enps").unwrap())
    /// };
    /// assert_eq!(measure(-10.0, 5.0, Some(6.0)).is_reached(), Some(true));
    /// assert_eq!(measure(30.0, 20.0, Some(25.0)).is_reached(), Some(false));
    /// assert_eq!(measure(30.0, 20.0, None).is_reached(), None);
    /// ```
    pub fn is_reached(&self) -> Option<bool> {
        let (before, goal, after) = (self.before?, self.goal?, self.after?);
        Some(if goal >= before { after >= goal } else { after <= goal })
    }
}
