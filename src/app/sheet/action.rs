//! What can be asked of a sheet.

use derive_more::From;
use uuid::Uuid;

use crate::app::background::BackgroundAction;
use crate::app::sheet::landmarks::LandmarkAction;
use crate::app::sheet::notes::NoteAction;
use crate::app::sheet::state::Tool;
use crate::app::time_view::TimeView;
use crate::ink::{Reshape, Sample, StrokeSettings};
use crate::model::{Certainty, Code, Consent, Domain, Event};

/// On a participant's sheet.
#[derive(Debug, From)]
pub enum SheetAction {
    /// Take another pencil.
    TakePencil(Code),
    /// Take another tool.
    TakeTool(Tool),
    /// The pen was lifted after a stroke with the pencil.
    Draw {
        /// Every reading of the pen.
        samples: Vec<Sample>,
        /// How the stroke is read.
        settings: StrokeSettings,
    },
    /// The pen was lifted after a movement with another tool.
    Reshape(Reshape),
    /// Be this sure of new strokes.
    TakeCertainty(Certainty),
    /// Put a new event on a lane.
    AddEvent {
        /// The lane.
        domain: Domain,
        /// First day.
        from_day: f64,
        /// Last day, for a period.
        to_day: Option<f64>,
    },
    /// Put help on its lane where it was asked for: in the middle, as its day is not told yet. Untouched, it goes when the question is left.
    BeginHelp,
    /// Open the card of an event, or close it.
    SelectEvent(Option<Uuid>),
    /// Put a changed event in the place of what it was. `field` names what changed: changing the same again goes into
    /// the same undo step.
    ChangeEvent {
        /// The event as it is now.
        event: Box<Event>,
        /// What changed.
        field: &'static str,
    },
    /// Take an event away.
    RemoveEvent(Uuid),
    /// About what stands behind the sheet.
    Background(BackgroundAction),
    /// About personal landmarks and chapters.
    Landmark(LandmarkAction),
    /// About notes on the sheet.
    #[from]
    Note(NoteAction),
    /// Change what the participant agrees to.
    Agree(Consent),
    /// Have this period of the timeline on the screen.
    Look(TimeView),
    /// Take the last step back.
    Undo,
    /// Make it again.
    Redo,
}
