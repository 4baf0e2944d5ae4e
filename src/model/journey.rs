//! One participant's journey: the curves, the events, and what was agreed about them.

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    AgendaMark, Code, Curve, Curves, Event, Extra, FromPaper, HandWords, Level, NowMoment, ParticipantCode,
    PhaseLetter, Precision, SecondRater, Segment, Setup, Share, SlopeAnswer, SlopeReply, Step, Timeline, WithdrawCode,
};

/// One participant's journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Journey {
    /// Its id; a drawing keeps it for life.
    pub id: Uuid,
    /// Whose it is, by code.
    pub participant: ParticipantCode,
    /// The set-up it was drawn with.
    #[serde(default)]
    pub setup: Option<Uuid>,
    /// The key its hand-ins are to be sealed to, as its set-up asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// The device is to forget it once it is handed in, as its set-up asked. A hand-in does not say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forget_at_hand_in: bool,
    /// What the participant says to take the drawing back, as it stands on the receipt; made by chance when the drawing
    /// is begun, and for one without it at its first hand-in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw_code: Option<WithdrawCode>,
    /// The instrument it was drawn with.
    pub instrument: Code,
    /// How the drawing came to be, such as `screen`.
    #[serde(default = "drawn_on_screen")]
    pub origin: Code,
    /// How it was read, when it was drawn on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<FromPaper>,
    /// When the drawing was begun.
    #[serde(default)]
    pub created: Timestamp,
    /// When anything in it last changed.
    #[serde(default)]
    pub modified: Timestamp,
    /// The period.
    pub timeline: Timeline,
    /// What the participant agreed to; nothing, when the file does not say.
    #[serde(default)]
    pub consent: Consent,
    /// The curves.
    #[serde(deserialize_with = "super::keys_once::keys_once")]
    pub curves: Curves,
    /// The curves as they were first handed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_drawn: Option<AsDrawn>,
    /// The raw movements of the pen, for those who want them; never needed to show a curve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ink: Vec<InkStroke>,
    /// Moments that help to remember.
    #[serde(default)]
    pub landmarks: Vec<Landmark>,
    /// The layers of dates that stood behind the sheet at some time while drawing, as [`super::Layer::code`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<Code>,
    /// What happened.
    #[serde(default)]
    pub events: Vec<Event>,
    /// Words written by hand on the sheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<HandWords>,
    /// Answers to "what happened here?" that are not events.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slopes: Vec<SlopeReply>,
    /// Where the phases begin, once someone has marked them.
    #[serde(default)]
    pub phases: Phases,
    /// Answers to the questions at the end.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// Moments as they were when the owner filled them in, later on. Never joined to a curve; a hand-in holds those that were chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub now: Vec<NowMoment>,
    /// What became of the moments to ask about, and those someone added.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaMark>,
    /// When anything was last changed while talking it through. In a merge the latest of these gives what was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interviewed: Option<Timestamp>,
    /// How far the drawing got.
    #[serde(default)]
    pub progress: Progress,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Journey {
    /// What stands in `"format"` of a journey, in a file of its own and in a group.
    pub const FORMAT: &'static str = "potloodlijn/journey";
    /// The version of that format.
    pub const FORMAT_VERSION: u32 = 1;

    /// An empty sheet for `participant`.
    pub fn new(id: Uuid, participant: ParticipantCode, setup: &Setup, now: Timestamp) -> Self {
        Self {
            id,
            participant,
            setup: Some(setup.id),
            recipient: setup.recipient.clone(),
            forget_at_hand_in: setup.forget_at_hand_in,
            withdraw_code: None,
            instrument: setup.instrument.id.clone(),
            origin: drawn_on_screen(),
            paper: None,
            created: now,
            modified: now,
            timeline: setup.timeline.clone(),
            consent: Consent::default(),
            curves: Curves::new(),
            as_drawn: None,
            ink: Vec::new(),
            landmarks: Vec::new(),
            layers: Vec::new(),
            events: Vec::new(),
            words: Vec::new(),
            slopes: Vec::new(),
            phases: Phases::default(),
            answers: Vec::new(),
            now: Vec::new(),
            agenda: Vec::new(),
            interviewed: None,
            progress: Progress::default(),
            extra: Extra::default(),
        }
    }

    /// The journey as it leaves the device at `now`: without what its owner keeps (`share: self`), without the raw
    /// movements of the pen, and without quotes unless its owner agreed to be quoted; with the first drawing kept as drawn. Doing it again keeps the first drawing of the first time.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{Domain, Event, Journey, Language, ParticipantCode, Share}};
    /// let (setup, now) = (example_setup(0, 7, Language::Nl), jiff::Timestamp::UNIX_EPOCH);
    /// let mut journey = Journey::new(uuid::Uuid::nil(), ParticipantCode::new("P01").unwrap(), &setup, now);
    /// let event = Event::new(uuid::Uuid::nil(), Domain::Work, 3.0);
    /// journey.events = vec![event.clone(), Event { share: Share::Myself, ..event }];
    /// let leaving = journey.handed_in(now);
    /// assert_eq!((leaving.events.len(), leaving.is_hand_in(), journey.is_hand_in()), (1, true, false));
    /// ```
    #[must_use]
    pub fn handed_in(&self, now: Timestamp) -> Self {
        let mut leaving = self.clone().without_own();
        leaving.now.retain(|moment| moment.hand_in);
        leaving.modified = now;
        leaving.forget_at_hand_in = false;
        if !leaving.consent.quotes {
            leaving.events.iter_mut().for_each(|event| event.quotes.clear());
        }
        leaving.as_drawn.get_or_insert_with(|| AsDrawn {
            at: now,
            curves: self.curves.clone(),
            extra: Extra::default(),
        });
        leaving
    }

    /// The journey without what its owner keeps: everything with `share: self`, questions passed over, and the raw movements of
    /// the pen. Only this
    /// may be merged, shown to others or printed, as a participant's own file can come in by mistake.
    #[must_use]
    pub fn without_own(mut self) -> Self {
        self.drop_own();
        self
    }

    /// [`Self::without_own`] of a journey that stays where it is.
    pub(super) fn drop_own(&mut self) {
        let has_left = self.looks_handed_in();
        self.events.retain(|event| event.share != Share::Myself);
        // That a question was passed over is between a person and the sheet.
        self.slopes.retain(|reply| reply.answer != SlopeAnswer::Passed);
        self.words.retain(|words| words.share != Share::Myself);
        self.landmarks.retain(|landmark| landmark.share != Share::Myself);
        self.answers.retain(|answer| answer.share != Share::Myself);
        if !has_left {
            self.now.retain(|now| now.hand_in);
        }
        for now in &mut self.now {
            now.answers.retain(|answer| answer.share != Share::Myself);
        }
        self.ink.clear();
    }

    /// What is left of a drawing that was read and let go: whose it is, when it began, what was agreed to, the phases, and which
    /// curves there are, without their points. As long as there is one state of a drawing, merging and the question who takes part
    /// come to the same as with all of it.
    ///
    /// ```
    /// use potloodlijn::{demo::example_group, model::Language};
    /// let journey = example_group(1, 7, Language::Nl).journeys.remove(0);
    /// let outline = journey.clone().outline();
    /// assert!(outline.id == journey.id && outline.curves.keys().eq(journey.curves.keys()) && outline.events.is_empty());
    /// ```
    #[must_use]
    pub fn outline(mut self) -> Self {
        let curves =
            self.as_drawn.iter_mut().flat_map(|first| first.curves.values_mut()).chain(self.curves.values_mut());
        for curve in curves {
            let segments = if curve.segments.is_empty() { Vec::new() } else { vec![Segment::default()] };
            *curve = Curve { segments, ..Curve::default() };
        }
        // Of a first drawing only what is no longer drawn says anything that the curves do not.
        if let Some(first) = &mut self.as_drawn {
            first.curves.retain(|indicator, _| !self.curves.contains_key(indicator));
        }
        Self {
            ink: Vec::new(),
            landmarks: Vec::new(),
            layers: Vec::new(),
            events: Vec::new(),
            words: Vec::new(),
            slopes: Vec::new(),
            answers: Vec::new(),
            now: Vec::new(),
            agenda: Vec::new(),
            progress: Progress::default(),
            extra: Extra::default(),
            ..self
        }
    }

    /// The same without events that are as one of `begun`: nothing was told of them since.
    #[must_use]
    pub fn without_untouched(&self, begun: &[Event]) -> Self {
        let mut journey = self.clone();
        journey.events.retain(|event| !begun.contains(event));
        journey
    }

    /// Nothing in it shows that it is its owner's own file: what of now is in it was chosen to be handed in.
    fn looks_handed_in(&self) -> bool {
        let has_left = self.as_drawn.is_some() || self.interviewed.is_some();
        let shares = self.events.iter().map(|it| it.share).chain(self.words.iter().map(|it| it.share));
        let shares = shares.chain(self.landmarks.iter().map(|it| it.share));
        let mut shares = shares.chain(self.answers.iter().map(|it| it.share));
        let has_passed = self.slopes.iter().any(|reply| reply.answer == SlopeAnswer::Passed);
        has_left && self.ink.is_empty() && !has_passed && !shares.any(|share| share == Share::Myself)
    }

    /// This copy has left its owner's device: it was handed in or talked through, and holds nothing that its owner keeps.
    pub fn is_hand_in(&self) -> bool {
        let has_left = self.as_drawn.is_some() || self.interviewed.is_some();
        has_left && self.ink.is_empty() && *self == self.clone().without_own()
    }

    /// It was read from paper, and nobody has looked it over yet: it takes part in nothing about the group.
    pub fn is_unchecked(&self) -> bool {
        self.paper.as_ref().is_some_and(|paper| !paper.checked)
    }

    /// It may be counted in figures about the group: the participant agreed, and what was read from paper was looked over.
    pub fn counts_in_group(&self) -> bool {
        self.consent.group_figures && !self.is_unchecked()
    }

    /// Anything was drawn.
    pub fn has_drawing(&self) -> bool {
        self.curves.values().any(|curve| !curve.is_empty())
    }
}

fn drawn_on_screen() -> Code {
    Code::new("screen").expect("a kebab word")
}

/// By whom phases were set, as it stands in [`Phases::set_by`], when it was the facilitator.
pub const FACILITATOR: &str = "facilitator";

/// What the participant agreed to, in layers, until a date.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Consent {
    /// To be asked about the drawing.
    #[serde(default)]
    pub interview: bool,
    /// To be counted in figures about the group.
    #[serde(default)]
    pub group_figures: bool,
    /// To be quoted, each quote approved.
    #[serde(default)]
    pub quotes: bool,
    /// The day on which the participant last said what was agreed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<Date>,
    /// Last date on which agreeing can be taken back.
    #[serde(default)]
    pub withdraw_until: Option<Date>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The curves at hand-in, never changed again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AsDrawn {
    /// When they were handed in.
    pub at: Timestamp,
    /// The curves then.
    #[serde(deserialize_with = "super::keys_once::keys_once")]
    pub curves: Curves,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One movement of the pen, as it came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InkStroke {
    /// The curve it was drawn on.
    pub indicator: Code,
    /// Milliseconds from the start of drawing to the first sample.
    pub at_ms: u64,
    /// `[ms since the first sample, day, value, pressure 0–1]`.
    pub samples: Vec<[f64; 4]>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A moment that helps to remember, or a chapter: a period with a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Landmark {
    /// When, or its first day.
    pub day: f64,
    /// The last day of a chapter; absent for a moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How exact the date is meant.
    #[serde(default)]
    pub precision: Precision,
    /// What.
    pub text: String,
    /// Who may see it.
    #[serde(default)]
    pub share: Share,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where the phases begin. The first begins where the timeline does; one without a border does not occur.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Phases {
    /// By whom they were set, such as `facilitator`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_by: Option<String>,
    /// Where each later phase begins.
    #[serde(default, deserialize_with = "super::keys_once::keys_once")]
    pub borders: BTreeMap<PhaseLetter, PhaseBorder>,
    /// Where a second rater, who did not see these, put them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondRater>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Phases {
    /// Somebody set them: borders without a word by whom are no more than a beginning.
    pub fn are_set(&self) -> bool {
        self.set_by.is_some()
    }

    /// Somebody set them, or began to.
    pub fn have_begun(&self) -> bool {
        self.are_set() || !self.borders.is_empty()
    }
}

/// The first day of a phase.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PhaseBorder {
    /// The day.
    pub day: f64,
    /// What made someone put it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An answer to a prompt of the instrument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The question.
    pub prompt: Code,
    /// The answer.
    pub text: String,
    /// Who may see it.
    #[serde(default)]
    pub share: Share,
    /// The levels it speaks of, as coded afterwards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Where it looks for a cause, as coded afterwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locus: Option<Locus>,
    /// Where it was noted, when not on the sheet: [`super::INTERVIEW`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Answer {
    /// An answer that is not coded yet.
    pub fn new(prompt: Code, text: String) -> Self {
        let (share, extra) = (Share::default(), Extra::default());
        Self { prompt, text, share, levels: Vec::new(), locus: None, noted: None, extra }
    }
}

/// Where an answer looks for a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locus {
    /// In the person.
    Individual,
    /// Around the person.
    Environment,
}

/// How far the drawing got.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// Seconds spent with the sheet open.
    #[serde(default)]
    pub seconds: u64,
    /// Curves that were passed over.
    #[serde(default)]
    pub skipped: Vec<Code>,
    /// Seconds spent in each step of the session.
    #[serde(default, deserialize_with = "super::keys_once::keys_once", skip_serializing_if = "BTreeMap::is_empty")]
    pub steps: BTreeMap<Step, u64>,
    /// The step at hand when it was last saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_step: Option<Step>,
    /// The pencil in hand when it was last saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_indicator: Option<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
