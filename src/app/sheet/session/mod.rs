//! A participant's session.

pub mod update;

use crate::model::{Code, Step};

/// About the session of a participant.
#[derive(Debug)]
pub enum SessionAction {
    /// Go to a step; any order is possible.
    GoTo(Step),
    /// Go on: the next pencil while drawing, or else the next step. A pencil that drew nothing counts as passed over.
    GoOn,
    /// Pause, with the contact card and the ways to stop.
    Pause,
    /// Go on after a pause, which does not count as time spent.
    Resume,
    /// Ask whether everything is to be erased.
    AskErase,
    /// Erase everything of this drawing on this device.
    Erase,
    /// Write an answer to a question of the instrument; an empty one takes it away.
    Answer {
        /// The question.
        prompt: Code,
        /// The answer so far.
        text: String,
    },
}
