//! A facilitator's own codes, and memos on codes.

pub mod update;

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::model::{Code, CodeKind};

/// What was ticked to be gathered.
#[derive(Debug, Default)]
pub struct OwnCodesState {
    /// Terms in people's own words, as they were written first.
    pub ticked: BTreeSet<(CodeKind, String)>,
}

/// About own codes.
#[derive(Debug, Clone)]
pub enum OwnCodesAction {
    /// Tick a term to be gathered, or not.
    Tick {
        /// Whether it is a what or a who.
        kind: CodeKind,
        /// The term.
        words: String,
        /// Ticked rather than not.
        ticked: bool,
    },
    /// Make a code of what is ticked of this kind.
    Make(CodeKind),
    /// Put what is ticked of its kind into this code too.
    Gather(Uuid),
    /// Take a term out of a code.
    LetGo {
        /// The code.
        id: Uuid,
        /// The term.
        words: String,
    },
    /// Call a code so; typing on goes into the same undo step.
    Rename {
        /// The code.
        id: Uuid,
        /// Its name.
        name: String,
    },
    /// Note this about a code; typing on goes into the same undo step.
    Memo {
        /// The code.
        id: Uuid,
        /// The memo.
        text: String,
    },
    /// Note this about a code of the instrument.
    MemoOn {
        /// Whether it is a what or a who.
        kind: CodeKind,
        /// The code.
        code: Code,
        /// The memo.
        text: String,
    },
    /// Take a code away; what people wrote stays.
    Remove(Uuid),
}
