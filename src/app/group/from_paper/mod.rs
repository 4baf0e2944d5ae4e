//! Drawn sheets of paper that were read: a pile, checked one by one.

pub mod checking;
pub(crate) mod choosing;
mod other_sheets;
pub mod pile;
pub mod state;
pub(crate) mod update;

use std::path::PathBuf;

use uuid::Uuid;

use crate::app::group::from_paper::pile::RowKey;
use crate::app::sheet::state::Tool;
use crate::ink::{Reshape, Sample, StrokeSettings};
use crate::model::{Code, Consent, Event, Landmark};
use crate::reading::Pixel;

/// Something that is asked about the pile, or about the sheet that is looked at.
#[derive(Debug)]
pub enum FromPaperAction {
    /// Look at a sheet.
    Choose(RowKey),
    /// Look at the next sheet of the list, or the one before.
    Step {
        /// The one before.
        back: bool,
    },
    /// Have the picture this strong under the lines, 0 to 1.
    Strength(f32),
    /// Take a tool, or only point.
    TakeTool(Option<Tool>),
    /// Take another pencil.
    TakePencil(Code),
    /// Go to the next doubtful stretch, or the one before.
    Visit {
        /// The one before.
        back: bool,
    },
    /// Leave the doubtful stretch that is looked at as it is.
    Accept,
    /// Leave all doubtful stretches of the sheet as they are.
    AcceptAll,
    /// Take the line away in the doubtful stretch that is looked at.
    Open,
    /// Give the line in the doubtful stretch that is looked at to another pencil.
    Give(Code),
    /// Draw a stretch with the pencil in hand again.
    Draw {
        /// Every reading of the pen.
        samples: Vec<Sample>,
        /// How the stroke is read.
        settings: StrokeSettings,
    },
    /// Change the curve of the pencil in hand otherwise.
    Reshape(Reshape),
    /// Put an event, or on the first lane a landmark, on a lane at a day.
    AddOnLane {
        /// The lane, from 0 at the top.
        lane: usize,
        /// The day.
        day: f64,
    },
    /// Open the card of an event, or close it.
    SelectEvent(Option<Uuid>),
    /// Put a changed event in the place of what it was; `field` names what changed.
    ChangeEvent {
        /// The event as it is now.
        event: Box<Event>,
        /// What changed.
        field: &'static str,
    },
    /// Take an event away.
    RemoveEvent(Uuid),
    /// Put a changed landmark in the place of the one there.
    ChangeLandmark {
        /// Its place.
        place: usize,
        /// As it is now.
        landmark: Box<Landmark>,
    },
    /// Take a landmark away.
    RemoveLandmark(usize),
    /// This was agreed to.
    Agree(Consent),
    /// What was ticked on the sheet was agreed to.
    AsTicked,
    /// The ticks on all strips were looked at: what is ticked is agreed to.
    AgreeToStrips,
    /// The sheet is checked: it takes part in the group.
    Check,
    /// A corner of the sheet is here, in parts of the picture.
    Corner(usize, (f32, f32)),
    /// Read the sheet that is looked at again: at the corners that were pointed at, or as that of someone else.
    ReadAgain {
        /// Whose it is, where that was said.
        participant: Option<String>,
        /// At the corners that were pointed at.
        at_corners: bool,
    },
    /// Ask whether the pictures may go, or do not.
    AskToForget(bool),
    /// Erase the pictures of all sheets that are checked.
    Forget,
}

/// A sheet to be read again, otherwise.
#[derive(Debug, Clone)]
pub struct Again {
    /// Which.
    pub file: PathBuf,
    /// Which page of its file, from 0.
    pub page: usize,
    /// Where its corners are.
    pub corners: Option<[Pixel; 4]>,
    /// Whose it is.
    pub participant: Option<String>,
    /// The journey that was made of it before.
    pub replaces: Option<Uuid>,
}
