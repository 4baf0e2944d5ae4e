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
    },
    /// Of other pages.
    Pages,
}

impl Guard {
    /// Whether that may be replaced without a question.
    pub fn lets(self, standing: &Standing) -> bool {
        match self {
            Self::Document { is_own_file: true, .. } if *standing == Standing::Sealed => true,
            Self::Document { id, .. } => standing.id() == Some(id),
            Self::Pages => *standing == Standing::Pages,
        }
    }
}
