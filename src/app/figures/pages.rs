//! Which pages are wished, to be made away from the window's thread.

use std::sync::Arc;

use uuid::Uuid;

use crate::model::{EditionMemory, Group, Language, ParticipantCode};
use crate::privacy::Whom;
use crate::report::{HrWish, Looked, MadePages, Paper, Printable};

/// There is a page, or more, for each person.
pub fn is_by_person(kind: Printable) -> bool {
    matches!(kind, Printable::Journey | Printable::Agenda | Printable::Now)
}

/// What is to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct PagesWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// What.
    pub kind: Printable,
    /// For which paper.
    pub paper: Paper,
    /// Of this person alone, where there is a page for each.
    pub only: Option<ParticipantCode>,
    /// How it is looked at, where that is what is printed.
    pub looked: Looked,
    /// Of whom, where it is for HR.
    pub whom: Whom,
    /// The id of the edition that pages for HR would be; nil for others.
    pub edition: Uuid,
    /// What this computer remembers of editions.
    pub memory: Arc<EditionMemory>,
    /// In which language.
    pub language: Language,
}

impl PagesWish {
    /// Makes the pages of `group`.
    pub fn make(&self, group: &Group) -> MadePages {
        if self.kind == Printable::Compare {
            return MadePages::of_looked(group, &self.looked, self.language, self.paper);
        }
        let Some(only) = self.only.as_ref().filter(|_| is_by_person(self.kind)) else {
            return MadePages::of_group_beside(self.kind, group, self.for_hr(), self.language, self.paper);
        };
        let journeys = group.journeys.iter().filter(|journey| journey.participant == *only).cloned().collect();
        let alone = Group { journeys, ..group.clone() };
        MadePages::of_group_beside(self.kind, &alone, self.for_hr(), self.language, self.paper)
    }

    fn for_hr(&self) -> HrWish<'_> {
        HrWish { whom: self.whom, memory: &self.memory, id: self.edition }
    }
}
