//! Nothing of someone's is replaced unasked: of what a file that is written may take the place.

use uuid::Uuid;

use crate::storage::Standing;

/// Of what a file that is written may take the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// Of the same document.
    Document {
        /// Its id.
        id: Uuid,
        /// It is in that file already.
        is_own_file: bool,
        /// It is a copy that leaves its owner, or has left: it does not take the place of the owner's own file, nor that one of it.
        has_left: bool,
    },
    /// Of other pages.
    Pages,
}

impl Guard {
    /// Whether that may be replaced without a question.
    pub fn lets(self, standing: &Standing) -> bool {
        match self {
            Self::Document { is_own_file: true, .. } if *standing == Standing::Sealed => true,
            Self::Document { id, is_own_file, has_left } => {
                standing.id() == Some(id) && (is_own_file || standing.is_hand_in() == has_left)
            }
            Self::Pages => *standing == Standing::Pages,
        }
    }
}
