//! Every change as a value. Applying one gives back the value that undoes it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    AgendaMark, Answer, AsDrawn, BoardAction, BoardMoment, BoardNote, BreakEven, Code, Consent, Curve, Event,
    FromPaper, Group, HandWords, InkStroke, IssuedEdition, Journey, Landmark, Measurement, NowMoment, OutsideMeasure,
    OwnCode, Phases, Print, ProcessMeasure, Reversible, Setup, SlopeReply, WithdrawCode,
};

/// A change of a journey.
///
/// ```
/// use potloodlijn::{demo::example_group, model::{Code, Edit, Language, Reversible}};
/// let mut journey = example_group(1, 7, Language::Nl).journeys.remove(0);
/// let before = journey.clone();
/// let undo = Edit::Skipped(vec![Code::new("energy").unwrap()]).apply(&mut journey);
/// assert_eq!(journey.progress.skipped, [Code::new("energy").unwrap()]);
/// assert_eq!(undo, Edit::Skipped(before.progress.skipped.clone()));
/// let _redo = undo.apply(&mut journey);
/// assert_eq!(journey, before);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// Puts `curve` in the place of an indicator's curve; `None` takes it away.
    Curve {
        /// The indicator.
        indicator: Code,
        /// Its new curve.
        curve: Option<Curve>,
    },
    /// Changes the list of raw strokes.
    Ink(Splice<InkStroke>),
    /// Changes the list of events.
    Events(Splice<Event>),
    /// Changes the list of words written by hand.
    Words(Splice<HandWords>),
    /// Changes the list of answers where curves turn.
    Slopes(Splice<SlopeReply>),
    /// Changes the list of landmarks.
    Landmarks(Splice<Landmark>),
    /// Changes the list of answers.
    Answers(Splice<Answer>),
    /// Changes the list of moments as they are now.
    Now(Splice<NowMoment>),
    /// Changes what became of the moments to ask about.
    Agenda(Splice<AgendaMark>),
    /// Says when the journey was last talked through.
    Interviewed(Option<Timestamp>),
    /// Puts these phases in the place of those there are.
    Phases(Phases),
    /// Puts this in the place of what is known of how it was read from paper.
    Paper(Option<Box<FromPaper>>),
    /// Puts this consent in the place of what there is.
    Consent(Consent),
    /// Puts this list in the place of the curves passed over.
    Skipped(Vec<Code>),
    /// Keeps the curves as they were first handed in.
    AsDrawn(Option<AsDrawn>),
    /// Gives the journey the code with which it can be taken back.
    WithdrawCode(Option<WithdrawCode>),
    /// Says when the journey was last changed, for changes that must win from the state before in a merge.
    Modified(Timestamp),
    /// Puts this journey in the place of the one there is, as bringing back an earlier version does.
    Whole(Box<Journey>),
    /// One after the other, undone as one.
    All(Vec<Edit>),
}

/// A change of a list: from place `at`, `remove` items go and `insert` come in their place. What lies beyond the end of
/// the list is taken as its end.
///
/// ```
/// use potloodlijn::{demo::example_setup, model::{BoardAction, Group, GroupEdit, Language, Level, Reversible, Splice}};
/// use uuid::Uuid;
/// let mut group = Group::new(Uuid::nil(), example_setup(0, 7, Language::Nl));
/// let card = BoardAction::new(Uuid::nil(), String::new(), Level::Team);
/// let undo = GroupEdit::Board(Splice::push(0, card)).apply(&mut group);
/// assert_eq!(group.board.len(), 1);
/// assert_eq!(undo, GroupEdit::Board(Splice::remove(0)));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Splice<T> {
    /// Where.
    pub at: usize,
    /// How many go.
    pub remove: usize,
    /// What comes.
    pub insert: Vec<T>,
}

impl<T> Splice<T> {
    /// Puts `item` at the end of a list of `length` items.
    pub fn push(length: usize, item: T) -> Self {
        Self { at: length, remove: 0, insert: vec![item] }
    }

    /// Puts `item` in the place of the one at `at`.
    pub fn replace(at: usize, item: T) -> Self {
        Self { at, remove: 1, insert: vec![item] }
    }

    /// Takes the item at `at` away.
    pub fn remove(at: usize) -> Self {
        Self { at, remove: 1, insert: Vec::new() }
    }

    pub(super) fn apply(self, list: &mut Vec<T>) -> Self {
        let at = self.at.min(list.len());
        let end = at.saturating_add(self.remove).min(list.len());
        let inserted = self.insert.len();
        let removed = list.splice(at..end, self.insert).collect();
        Self { at, remove: inserted, insert: removed }
    }
}

impl Reversible for Edit {
    type Document = Journey;

    fn apply(self, journey: &mut Journey) -> Self {
        match self {
            Self::Curve { indicator, curve } => {
                let before = match curve {
                    Some(curve) => journey.curves.insert(indicator.clone(), curve),
                    None => journey.curves.remove(&indicator),
                };
                Self::Curve { indicator, curve: before }
            }
            Self::Ink(splice) => Self::Ink(splice.apply(&mut journey.ink)),
            Self::Events(splice) => Self::Events(splice.apply(&mut journey.events)),
            Self::Words(splice) => Self::Words(splice.apply(&mut journey.words)),
            Self::Slopes(splice) => Self::Slopes(splice.apply(&mut journey.slopes)),
            Self::Landmarks(splice) => Self::Landmarks(splice.apply(&mut journey.landmarks)),
            Self::Answers(splice) => Self::Answers(splice.apply(&mut journey.answers)),
            Self::Now(splice) => Self::Now(splice.apply(&mut journey.now)),
            Self::Agenda(splice) => Self::Agenda(splice.apply(&mut journey.agenda)),
            Self::Interviewed(at) => Self::Interviewed(std::mem::replace(&mut journey.interviewed, at)),
            Self::Phases(phases) => Self::Phases(std::mem::replace(&mut journey.phases, phases)),
            Self::Paper(paper) => {
                let before = std::mem::replace(&mut journey.paper, paper.map(|paper| *paper));
                Self::Paper(before.map(Box::new))
            }
            Self::Consent(consent) => Self::Consent(std::mem::replace(&mut journey.consent, consent)),
            Self::Skipped(skipped) => Self::Skipped(std::mem::replace(&mut journey.progress.skipped, skipped)),
            Self::AsDrawn(first) => Self::AsDrawn(std::mem::replace(&mut journey.as_drawn, first)),
            Self::WithdrawCode(code) => Self::WithdrawCode(std::mem::replace(&mut journey.withdraw_code, code)),
            Self::Modified(at) => Self::Modified(std::mem::replace(&mut journey.modified, at)),
            Self::Whole(mut other) => {
                std::mem::swap(&mut *other, journey);
                Self::Whole(other)
            }
            Self::All(edits) => {
                let mut undo: Vec<Self> = edits.into_iter().map(|edit| edit.apply(journey)).collect();
                undo.reverse();
                Self::All(undo)
            }
        }
    }
}

/// A change of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupEdit {
    /// Changes the journey at this place in the list; nothing when there is none.
    Journey {
        /// Its place in [`Group::journeys`].
        place: usize,
        /// The change.
        edit: Edit,
    },
    /// Changes the list of actions on the board.
    Board(Splice<BoardAction>),
    /// Changes the list of moments on the board.
    Moments(Splice<BoardMoment>),
    /// Changes the list of free notes on the board.
    BoardNotes(Splice<BoardNote>),
    /// Changes the list of the facilitator's own codes.
    OwnCodes(Splice<OwnCode>),
    /// Changes the list of measurements.
    Measurements(Splice<Measurement>),
    /// Changes the list of questions about what was to be done.
    ProcessMeasures(Splice<ProcessMeasure>),
    /// Changes the list of measures from outside.
    OutsideMeasures(Splice<OutsideMeasure>),
    /// Gives the measurements free for the report, or not.
    EffectsForReport(bool),
    /// Puts this in the place of what the cost of the plan is held against.
    BreakEven(BreakEven),
    /// Puts these notes in the place of the facilitator's.
    Notes(String),
    /// Puts this set-up in the place of the one there is.
    Setup(Box<Setup>),
    /// Puts these lists in the place of what was given out of the group.
    GivenOut {
        /// Editions.
        editions: Vec<IssuedEdition>,
        /// Pages.
        prints: Vec<Print>,
    },
    /// Puts this group in the place of the one there is, as merging does.
    Whole(Box<Group>),
    /// One after the other, undone as one.
    All(Vec<GroupEdit>),
}

impl Reversible for GroupEdit {
    type Document = Group;

    fn apply(self, group: &mut Group) -> Self {
        match self {
            Self::Journey { place, edit } => {
                let undo = match group.journeys.get_mut(place) {
                    Some(journey) => edit.apply(journey),
                    None => Edit::All(Vec::new()),
                };
                Self::Journey { place, edit: undo }
            }
            Self::Board(splice) => Self::Board(splice.apply(&mut group.board)),
            Self::Moments(splice) => Self::Moments(splice.apply(&mut group.moments)),
            Self::BoardNotes(splice) => Self::BoardNotes(splice.apply(&mut group.board_notes)),
            Self::OwnCodes(splice) => Self::OwnCodes(splice.apply(&mut group.own_codes)),
            Self::Measurements(splice) => Self::Measurements(splice.apply(&mut group.measurements)),
            Self::ProcessMeasures(splice) => Self::ProcessMeasures(splice.apply(&mut group.process_measures)),
            Self::OutsideMeasures(splice) => Self::OutsideMeasures(splice.apply(&mut group.outside_measures)),
            Self::EffectsForReport(free) => {
                Self::EffectsForReport(std::mem::replace(&mut group.effects_for_report, free))
            }
            Self::BreakEven(filled) => Self::BreakEven(std::mem::replace(&mut group.break_even, filled)),
            Self::Notes(notes) => Self::Notes(std::mem::replace(&mut group.notes, notes)),
            Self::Setup(mut setup) => {
                std::mem::swap(&mut *setup, &mut group.setup);
                Self::Setup(setup)
            }
            Self::GivenOut { editions, prints } => Self::GivenOut {
                editions: std::mem::replace(&mut group.editions, editions),
                prints: std::mem::replace(&mut group.prints, prints),
            },
            Self::Whole(mut other) => {
                std::mem::swap(&mut *other, group);
                Self::Whole(other)
            }
            Self::All(edits) => {
                let mut undo: Vec<Self> = edits.into_iter().map(|edit| edit.apply(group)).collect();
                undo.reverse();
                Self::All(undo)
            }
        }
    }
}
