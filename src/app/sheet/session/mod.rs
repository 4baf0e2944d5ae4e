//! A participant's session.

pub mod update;

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;

use crate::model::{Code, Event, NowMoment, Share, Step};

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
    /// Say who may see an answer.
    ShareAnswer {
        /// The question.
        prompt: Code,
        /// Who.
        share: Share,
    },
}

/// How far a session is, and what it took.
#[derive(Debug)]
pub struct SessionState {
    /// When the sheet was opened, for the time spent.
    pub opened: Timestamp,
    /// The latest moment at which something of it was written.
    pub written: Timestamp,
    /// The step at hand.
    pub step: Step,
    /// Seconds spent in each step since the sheet was opened, up to when the step at hand was begun.
    pub spent: BTreeMap<Step, u64>,
    /// When the step at hand was begun, or taken up again after a pause.
    pub step_began: Timestamp,
    /// Since when there is a pause.
    pub paused: Option<Timestamp>,
    /// Its owner was asked once where it is to be kept.
    pub asked_to_keep: bool,
    /// The last hand-in since it was opened.
    pub handed_in: Option<LastHandIn>,
    /// Who may see the answers that were taken away, for when they are written anew.
    pub shares: BTreeMap<Code, Share>,
    /// It was handed in, and is being forgotten.
    pub forgotten: Option<Forgotten>,
    /// Help as it was begun where it is asked what helped.
    pub begun_help: Vec<Event>,
    /// A moment of now that was begun, while the drawing is looked at again.
    pub now_begun: Option<NowMoment>,
}

/// A hand-in that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastHandIn {
    /// Where it is.
    pub path: PathBuf,
    /// The revision of the drawing that it was made of.
    pub revision: u64,
}

/// A drawing that was handed in and is being forgotten. It can be seen until its owner has read that, for the receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgotten {
    /// Where the hand-in is.
    pub handed_in: PathBuf,
    /// Its owner is told.
    pub told: bool,
    /// Why not everything could be erased.
    pub trouble: Option<String>,
}

impl SessionState {
    /// A session that begins with drawing at `opened`, on a sheet that was last written at `written`.
    pub fn begun(opened: Timestamp, written: Timestamp) -> Self {
        let (spent, step_began) = (BTreeMap::new(), opened);
        Self {
            opened,
            written,
            step: Step::Draw,
            spent,
            step_began,
            paused: None,
            asked_to_keep: false,
            handed_in: None,
            shares: BTreeMap::new(),
            forgotten: None,
            begun_help: Vec::new(),
            now_begun: None,
        }
    }
}
