//! Of two drawings of one code the other one.

use crate::model::{Group, Journey};

impl Group {
    /// This group with `other` in the place of the drawing of the same code; the same group when nobody has that code. Merged
    /// again, the one that is there now goes first.
    #[must_use]
    pub fn with_other_drawing(&self, other: &Journey) -> Self {
        let mut group = self.clone();
        let is_there = |journey: &&mut Journey| journey.participant == other.participant;
        if let Some(there) = group.journeys.iter_mut().find(is_there) {
            *there = other.clone();
            group.forget_unsaid_terms();
        }
        group
    }
}
