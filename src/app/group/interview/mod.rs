//! Talking a drawing through.

pub mod aside;
pub mod second_look;
pub mod update;

use uuid::Uuid;

use crate::app::time_view::TimeView;
use crate::ink::{Sample, StrokeSettings};
use crate::model::{AgendaMark, Code, Domain, Event, Journey, Level, Locus};

/// What was chosen in talking a drawing through, and in looking at one.
#[derive(Debug, Default)]
pub struct InterviewState {
    /// The period on the screen, and of which journey; of any other it is the whole.
    view: Option<(Uuid, TimeView)>,
    /// What stands beside the sheet.
    pub panel: Panel,
    /// In a narrow window: what stands beside the sheet is shown in its place.
    pub shows_panel: bool,
    /// What a movement on the sheet does.
    pub tool: InterviewTool,
    /// The curve that is drawn again.
    pub pencil: Option<Code>,
    /// The moment that is talked about.
    pub cursor: Option<Cursor>,
    /// The event whose card is open.
    pub event: Option<Uuid>,
    /// The quote that is shown to its owner, counted over all quotes of the journey.
    pub quote: usize,
    /// Phases are shown; hidden unless asked for, since the drawing is looked at first and analysed later.
    pub shows_phases: bool,
    /// The first drawing is shown beside what it became.
    pub shows_first: bool,
}

/// What stands beside the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Panel {
    /// The moments to ask about.
    #[default]
    Agenda,
    /// The quotes, shown to their owner one by one.
    Quotes,
    /// The closing questions.
    Closing,
}

impl Panel {
    /// All, in the order of an interview.
    pub const ALL: [Self; 3] = [Self::Agenda, Self::Closing, Self::Quotes];
}

/// What a movement on the sheet does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InterviewTool {
    /// Points at a moment.
    #[default]
    Point,
    /// Draws a stretch of one curve again.
    Pencil,
    /// Opens a stretch of one curve again.
    Eraser,
}

/// The moment that is talked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Cursor {
    /// When, or from when, in days.
    pub day: f64,
    /// Until when, for a stretch.
    pub to: Option<f64>,
    /// The curve it is about.
    pub indicator: Option<Code>,
}

impl InterviewState {
    /// The period of `journey` that is on the screen.
    pub fn view_of(&self, journey: &Journey) -> TimeView {
        let kept = self.view.filter(|(id, _)| *id == journey.id).map(|(_, view)| view);
        kept.unwrap_or_else(|| TimeView::whole(journey.timeline.length_days()))
    }

    /// Puts a period of `journey` on the screen.
    pub fn look_at(&mut self, journey: Uuid, view: TimeView) {
        self.view = Some((journey, view));
    }

    /// Puts aside what belongs to one person, before another is looked at.
    pub fn leave_person(&mut self) {
        let Self { panel, shows_phases, shows_first, .. } = *self;
        *self = Self { panel, shows_phases, shows_first, ..Self::default() };
    }
}

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
