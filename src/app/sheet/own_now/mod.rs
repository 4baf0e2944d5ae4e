//! The line that goes on: moments of now in a person's own file, filled in weeks or months after the drawing.

pub mod update;

use uuid::Uuid;

use crate::model::{Code, MeasurementTime, NowMoment, Share};

/// In one's own moments of now.
#[derive(Debug, Clone)]
pub enum OwnNowAction {
    /// Begin to look, or go back to the drawing.
    Look(bool),
    /// Begin a moment of today.
    Begin,
    /// A line lies here, 0–100.
    Put(Code, f64),
    /// Say this besides.
    Say(String),
    /// Who may see what is said besides.
    ShareWords(Share),
    /// It is for this measurement of the group, or for oneself.
    For(Option<MeasurementTime>),
    /// It may be counted in figures about the group.
    Agree(bool),
    /// Keep it in the own file.
    Keep,
    /// Do not keep it.
    Leave,
    /// Hand this one in.
    HandIn(Uuid),
    /// Take this one out of the own file; undoing brings it back.
    Remove(Uuid),
}

/// One's own moments of now, while they are looked at.
#[derive(Debug, Default)]
pub struct OwnNowState {
    /// The one that is being filled in.
    pub filling: Option<NowMoment>,
    /// The one that is being handed in.
    pub handing_in: Option<Uuid>,
}

/// The question to which anything can be said besides.
pub fn besides() -> Option<Code> {
    Code::new("said-besides")
}
