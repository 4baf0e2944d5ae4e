//! What is worked out while a group is shown to a room.

use std::sync::Arc;

use uuid::Uuid;

use crate::app::facilitator::Presented;
use crate::app::work::worked_out::WorkedOut;
use crate::privacy::Refusal;

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

/// What is shown to a room, and for which group.
pub type PresentedFigures = WorkedOut<PresentedWish, MadePresented>;
