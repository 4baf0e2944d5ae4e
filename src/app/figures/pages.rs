//! Which pages are wished, to be made away from the window's thread.

use uuid::Uuid;

use crate::model::{Group, Language};
use crate::privacy::Whom;
use crate::report::{MadePages, Paper, Printable};

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
    /// Of whom, where it is for HR.
    pub whom: Whom,
    /// In which language.
    pub language: Language,
}

impl PagesWish {
    /// Makes the pages of `group`.
    pub fn make(&self, group: &Group) -> MadePages {
        MadePages::of_group(self.kind, group, self.whom, self.language, self.paper)
    }
}
