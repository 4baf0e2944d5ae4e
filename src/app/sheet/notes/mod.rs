//! Notes on the sheet.

pub mod update;

use uuid::Uuid;

use crate::model::{Code, Domain, Point, Share, SlopeAnswer};

/// Something that is asked about notes on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum NoteAction {
    /// Put an event with its word on a lane, and go on drawing.
    Jot {
        /// The lane.
        domain: Domain,
        /// When.
        day: f64,
        /// Its word, not empty.
        title: String,
        /// The curve it touched.
        indicator: Code,
    },
    /// Move an event, one undo step.
    MoveEvent {
        /// Which.
        id: Uuid,
        /// First day.
        from: f64,
        /// Last day, for a period.
        to: Option<f64>,
    },
    /// Move an event a little; moving it on goes into the same undo step.
    NudgeEvent {
        /// Which.
        id: Uuid,
        /// First day.
        from: f64,
        /// Last day, for a period.
        to: Option<f64>,
    },
    /// Answer what happened where a curve turns, other than with an event.
    AnswerSlope {
        /// The curve.
        indicator: Code,
        /// Where it turns.
        day: f64,
        /// The answer.
        answer: SlopeAnswer,
    },
    /// Write a stroke: with the words at this place of the list, or as the first of new ones.
    Write {
        /// The stroke, in days and values.
        stroke: Vec<Point>,
        /// The words it belongs to.
        with: Option<usize>,
        /// Who may see words that begin with it.
        share: Share,
    },
    /// Rub out strokes: `(words, stroke)` by their places.
    RubWords(Vec<(usize, usize)>),
    /// Take words away.
    RemoveWords(usize),
    /// Say who may see words.
    ShareWords(usize, Share),
}
