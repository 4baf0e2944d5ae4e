//! Pages that are looked at before they are printed.

pub mod update;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::figures::pages::PagesWish;
use crate::app::figures::worked_out::WorkedOut;
use crate::model::ParticipantCode;
use crate::report::{MadePages, Paper, Printable};

/// In looking at pages before they are printed.
#[derive(Debug, Clone)]
pub enum PagesAction {
    /// Make this.
    Kind(Printable),
    /// Make it for this paper.
    Paper(Paper),
    /// Of this person alone, or of everyone, where there is a page for each.
    Only(Option<ParticipantCode>),
    /// Look at this page, from 0.
    Turn(usize),
    /// Open the file that was saved, in the reader of the system.
    Open,
}

/// What a facilitator chose in looking at pages.
#[derive(Debug, Default)]
pub struct PagesState {
    /// What is to be printed.
    pub kind: Printable,
    /// The paper that was chosen for a kind, where it is another than the usual one.
    pub papers: BTreeMap<Printable, Paper>,
    /// Of this person alone, where there is a page for each.
    pub only: Option<ParticipantCode>,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The pages.
    pub made: WorkedOut<PagesWish, Arc<MadePages>>,
    /// Where the pages that are looked at were saved, once they were.
    pub saved: Option<std::path::PathBuf>,
}

impl PagesState {
    /// The pages of the kind and for the paper that are chosen, once there are any.
    pub fn shown(&self) -> Option<&Arc<MadePages>> {
        let is_chosen =
            |wish: &PagesWish| wish.kind == self.kind && wish.paper == self.paper() && wish.only == self.only;
        self.made.made().filter(|(wish, _)| is_chosen(wish)).map(|(_, made)| made)
    }

    /// The paper for the kind that is chosen.
    pub fn paper(&self) -> Paper {
        self.paper_for(self.kind)
    }

    /// The paper that was chosen for `kind`, or else its usual one.
    pub fn paper_for(&self, kind: Printable) -> Paper {
        self.papers.get(&kind).copied().unwrap_or(kind.row().paper)
    }
}
