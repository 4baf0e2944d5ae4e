//! What is shown to a room on a large screen: nothing that tells of one person.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::figures::compare::CompareFigures;
use crate::model::Group;
use crate::privacy::{Refusal, Told, told_to_a_room};

/// What is shown to a room.
#[derive(Debug)]
pub struct Presented {
    /// Of lines beside each other.
    pub compare: Arc<CompareFigures>,
    /// Of common threads.
    pub told: Told,
}

impl Presented {
    /// Works it out.
    ///
    /// # Errors
    /// Why nothing may be shown.
    pub fn of(group: &Group) -> Result<Self, Refusal> {
        let told = told_to_a_room(group)?;
        let compare = Arc::new(CompareFigures::told(group.id, &group.setup, told.edition.clone()));
        Ok(Self { compare, told })
    }
}

/// What is to be worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct PresentedWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
}

/// What is shown to a room, or why nothing is.
pub type MadePresented = Arc<Result<Presented, Refusal>>;
