//! Another group laid beside the one that is open: chosen from a file, looked at, printed, and given to HR as one edition of the pair.

pub mod update;

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::figures::beside::{BesideWish, MadeBeside};
use crate::app::figures::worked_out::WorkedOut;
use crate::model::{Both, Group};
use crate::report::{MadePages, Paper};

/// A group that lies beside the one that is open.
#[derive(Debug, Clone)]
pub struct OtherGroup {
    /// Its file.
    pub path: PathBuf,
    /// As it was when it was read.
    pub group: Arc<Group>,
}

/// What is chosen in laying another group beside this one.
#[derive(Debug, Default)]
pub struct BesideState {
    /// The other group, once it was chosen.
    pub other: Option<OtherGroup>,
    /// How both are called for HR.
    pub names: Both<String>,
    /// The paper the pages are made for.
    pub paper: Paper,
    /// The page that is looked at, from 0.
    pub page: usize,
    /// The pages, and what an edition of the pair would hold.
    pub made: WorkedOut<BesideWish, Arc<MadeBeside>>,
}

impl BesideState {
    /// The pages of the two, once there are any.
    pub fn pages(&self) -> Option<&Arc<MadePages>> {
        self.made.made().map(|(_, made)| &made.pages)
    }
}

/// About the group beside this one.
#[derive(Debug)]
pub enum BesideAction {
    /// Make the pages for this paper.
    Paper(Paper),
    /// Look at this page, from 0.
    Turn(usize),
    /// Call the first or the second group so for HR.
    Name(usize, String),
    /// Lay no group beside this one.
    TakeAway,
}
