//! What was chosen in talking a drawing through. Belongs to no document.

use uuid::Uuid;

use crate::app::widgets::time_view::TimeView;
use crate::model::{Code, Journey};

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
