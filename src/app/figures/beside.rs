//! Two groups side by side: pages to look at, and what an edition of the pair would hold. Worked out away from the window's thread.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::figures::kept::Same;
use crate::model::{Both, EditionMemory, Group, Language};
use crate::privacy::{PairDraft, PairRefusal, issue_pair};
use crate::report::{MadePages, Paper};

/// What is to be worked out.
#[derive(Debug, PartialEq)]
pub struct BesideWish {
    /// The group that is open.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// The group beside it.
    pub other: Same<Group>,
    /// How both are called for HR.
    pub names: Both<String>,
    /// What this computer remembers of editions.
    pub memory: Arc<EditionMemory>,
    /// For which paper.
    pub paper: Paper,
    /// In which language.
    pub language: Language,
}

impl Clone for BesideWish {
    fn clone(&self) -> Self {
        Self {
            other: Same(Arc::clone(&self.other.0)),
            names: self.names.clone(),
            memory: Arc::clone(&self.memory),
            ..*self
        }
    }
}

/// Two groups side by side.
#[derive(Debug)]
pub struct MadeBeside {
    /// The pages.
    pub pages: Arc<MadePages>,
    /// The edition of the pair as it would be, or why there is none.
    pub pair: Result<PairDraft, PairRefusal>,
}

impl BesideWish {
    /// Lays `group` and the one beside it side by side.
    pub fn make(&self, group: &Group) -> MadeBeside {
        let other = &self.other.0;
        let pages = Arc::new(MadePages::of_two(group, other, self.language, self.paper));
        let issue = issue_pair([group, other], self.names.clone().map(Some), (None, Uuid::nil()), &self.memory);
        MadeBeside { pages, pair: issue.map(|issue| issue.draft) }
    }
}
