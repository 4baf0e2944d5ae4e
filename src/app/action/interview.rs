//! What can be asked in talking a drawing through with the person who made it.

use uuid::Uuid;

use crate::app::state::interview::{Cursor, InterviewTool, Panel};
use crate::app::widgets::time_view::TimeView;
use crate::ink::{Sample, StrokeSettings};
use crate::model::{AgendaMark, Code, Domain, Event, Level, Locus};

/// Something that is asked about the drawing of the person who stands out.
#[derive(Debug)]
pub enum InterviewAction {
    /// Have this period of the timeline on the screen.
    Look(TimeView),
    /// Have something else beside the sheet.
    Open(Panel),
    /// In a narrow window: have what stands beside the sheet in its place, or the sheet.
    ShowPanel(bool),
    /// Talk about this moment, or about none.
    PointAt(Option<Cursor>),
    /// Take another tool.
    TakeTool(InterviewTool),
    /// Draw this curve again.
    TakePencil(Code),
    /// Show phases, or hide them.
    ShowPhases(bool),
    /// Show the first drawing, or hide it.
    ShowFirst(bool),
    /// The participant says now that the drawing may be talked about.
    AgreeToTalk,
    /// Keep what became of a moment of the agenda.
    Mark {
        /// The place of its mark in the journey, where it has one.
        place: Option<usize>,
        /// What became of it.
        mark: Box<AgendaMark>,
        /// What changed.
        part: MarkPart,
    },
    /// Take a mark away; a moment of one's own goes with it.
    RemoveMark(usize),
    /// Put an event at a moment.
    AddEvent {
        /// The lane.
        domain: Domain,
        /// The moment.
        at: Cursor,
    },
    /// Write down what was said about a moment: with what is told near it, or else with a new event there.
    AddQuote {
        /// The moment.
        at: Cursor,
    },
    /// Open the card of an event, or close it.
    SelectEvent(Option<Uuid>),
    /// Put a changed event in the place of what it was. `field` names what changed: changing the same again goes into the
    /// same undo step.
    ChangeEvent {
        /// The event as it is now.
        event: Box<Event>,
        /// What changed.
        field: &'static str,
    },
    /// Take an event away.
    RemoveEvent(Uuid),
    /// Draw a stretch of the curve in hand again.
    Draw {
        /// Every reading of the pen.
        samples: Vec<Sample>,
        /// How the stroke is read.
        settings: StrokeSettings,
    },
    /// Open a stretch of the curve in hand again.
    Erase {
        /// First day.
        from_day: f64,
        /// Last day.
        to_day: f64,
    },
    /// Show another quote to its owner.
    ShowQuote(usize),
    /// The owner of a quote says yes or no to it.
    SayToQuote {
        /// The event it stands with.
        event: Uuid,
        /// Its place there.
        place: usize,
        /// Yes.
        yes: bool,
    },
    /// The owner of a quote puts it otherwise.
    RewordQuote {
        /// The event it stands with.
        event: Uuid,
        /// Its place there.
        place: usize,
        /// As it is now.
        text: String,
    },
    /// Write an answer to a closing question.
    Answer {
        /// The question.
        prompt: Code,
        /// The answer so far.
        text: String,
    },
    /// Say what an answer speaks of.
    CodeAnswer {
        /// The question.
        prompt: Code,
        /// Its levels.
        levels: Vec<Level>,
        /// Where it looks for a cause.
        locus: Option<Locus>,
    },
}

/// What changed of a moment of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkPart {
    /// What became of it.
    State,
    /// The question.
    Text,
    /// What was said.
    Note,
}

impl From<InterviewAction> for crate::app::action::Action {
    fn from(action: InterviewAction) -> Self {
        Self::Group(crate::app::action::GroupAction::Interview(action))
    }
}
