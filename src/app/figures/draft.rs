//! The edition for HR as it would be now.

use std::sync::Arc;

use uuid::Uuid;

use crate::privacy::{Draft, Refusal, Whom};

/// Which edition is wished.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DraftWish {
    /// Of which group.
    pub group: Uuid,
    /// As it was then.
    pub revision: u64,
    /// Of whom in it.
    pub whom: Whom,
}

/// What the rules of the group allow, or why nothing may be told.
pub type MadeDraft = Arc<Result<Draft, Refusal>>;
