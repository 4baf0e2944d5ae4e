//! Drawn sheets of paper that were read: a pile, checked one by one.

pub mod checking;
pub mod pile;
pub mod update;

use std::collections::BTreeMap;
use std::path::PathBuf;

use uuid::Uuid;

use crate::app::group::from_paper::pile::{PileSheet, RowKey, SheetPicture};
use crate::app::sheet::state::Tool;
use crate::ink::{Reshape, Sample, StrokeSettings};
use crate::model::{Code, Consent, Doubt, Event, Landmark, Setup};
use crate::reading::Pixel;

/// The pile, and what was chosen in checking it.
#[derive(Debug)]
pub struct FromPaperState {
    /// The sheets whose pictures were read in this window, in their order.
    pub sheets: Vec<PileSheet>,
    /// Set-ups that lay among the pictures.
    pub setups: Vec<Setup>,
    /// The sheet that is looked at.
    pub chosen: Option<RowKey>,
    /// The pictures of the sheets last looked at. They are in no file, and go with the window.
    pub pictures: Vec<SheetPicture>,
    /// How strong the picture is under the lines, 0 to 1.
    pub strength: f32,
    /// What the pen does; nothing when it only points.
    pub tool: Option<Tool>,
    /// The pencil in hand.
    pub pencil: Option<Code>,
    /// The doubtful stretch that is looked at.
    pub doubt: Option<Doubt>,
    /// The event whose card is open.
    pub event: Option<Uuid>,
    /// What a person set here as agreed to, by journey.
    pub consent_said: BTreeMap<Uuid, Consent>,
    /// Where the middles of the four corner markers are, as a person points at them, clockwise from the top left, in parts of the
    /// picture.
    pub corners: [(f32, f32); 4],
    /// Someone is asked whether the pictures may go.
    pub asks_to_forget: bool,
}

/// Corners that nobody pointed at yet, in parts of the picture.
const UNPOINTED: [(f32, f32); 4] = [(0.05, 0.07), (0.95, 0.07), (0.95, 0.93), (0.05, 0.93)];

impl Default for FromPaperState {
    fn default() -> Self {
        Self {
            sheets: Vec::new(),
            setups: Vec::new(),
            chosen: None,
            pictures: Vec::new(),
            strength: 0.7,
            tool: None,
            pencil: None,
            doubt: None,
            event: None,
            consent_said: BTreeMap::new(),
            corners: UNPOINTED,
            asks_to_forget: false,
        }
    }
}

impl FromPaperState {
    /// Puts aside what belongs to one sheet, before another is looked at.
    pub(crate) fn leave_sheet(&mut self) {
        self.tool = None;
        self.pencil = None;
        self.doubt = None;
        self.event = None;
        self.corners = UNPOINTED;
    }
}

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
