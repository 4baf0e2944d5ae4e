//! Half-done notes on a sheet: a word being typed, a question that is open, an event in hand.

use egui::{Pos2, Rect};
use uuid::Uuid;

use crate::model::{Code, Domain, EventPart, Share};

/// All half-done notes of one sheet.
#[derive(Debug, Default)]
pub struct Jottings {
    /// A word typed beside the line.
    pub quick: Option<QuickWord>,
    /// The question at a turn of the line.
    pub slope: Option<SlopeAsked>,
    /// The lane whose list of events is open.
    pub listed: Option<Domain>,
    /// An event between press and release.
    pub event_drag: Option<EventDrag>,
    /// The handwritten words whose sharing is being chosen, by their place in the list.
    pub words_open: Option<usize>,
    /// Who may see what is written next.
    pub words_share: Share,
    /// The word that is typed on a lane.
    pub lane_word: Option<LaneWord>,
    /// The landmark that is being written.
    pub landmark: Option<LandmarkInHand>,
    /// The first and the last day of a chapter that is being dragged.
    pub landmark_drag: Option<(f64, f64)>,
}

/// A word typed where an event stands on its lane.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct LaneWord {
    /// The event; one that was just put there is known by its open card.
    pub event: Option<Uuid>,
    /// It was put there with this press.
    pub is_new: bool,
    /// Where the field stands, once the event has its place.
    pub place: Option<Rect>,
    /// The field has been given the keyboard.
    pub is_focused: bool,
}

/// The landmark that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LandmarkInHand {
    /// Its place in the journey's list.
    pub place: usize,
    /// Its word is to be given the keyboard.
    pub wants_focus: bool,
}

impl Jottings {
    /// Lets go of what waits for an event that a press was to put there: the press counts for nothing, and another event may be open.
    pub fn let_go_of_press(&mut self) {
        self.lane_word = self.lane_word.take().filter(|word| word.is_focused);
    }
}

/// A word typed beside the line.
#[derive(Debug, Clone)]
pub struct QuickWord {
    /// Where the field stands.
    pub pos: Pos2,
    /// When it happened.
    pub day: f64,
    /// The curve it touched.
    pub indicator: Code,
    /// The lane.
    pub domain: Domain,
    /// The word so far.
    pub text: String,
    /// The field has been given the keyboard.
    pub is_focused: bool,
}

impl QuickWord {
    /// An empty field.
    pub fn new(pos: Pos2, day: f64, indicator: Code) -> Self {
        Self { pos, day, indicator, domain: Domain::Work, text: String::new(), is_focused: false }
    }
}

/// The question at a turn of the line.
#[derive(Debug, Clone)]
pub struct SlopeAsked {
    /// Where it stands.
    pub pos: Pos2,
    /// The curve.
    pub indicator: Code,
    /// Where it turns.
    pub day: f64,
    /// The first answer has been given the keyboard.
    pub is_focused: bool,
}

/// An event between press and release.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EventDrag {
    /// Which.
    pub id: Uuid,
    /// What of it is held.
    pub part: EventPart,
    /// Where it was taken hold of.
    pub held_day: f64,
    /// First day as it would be.
    pub from: f64,
    /// Last day as it would be.
    pub to: Option<f64>,
}
