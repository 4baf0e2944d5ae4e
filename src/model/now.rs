//! A moment as it is now: what one person says of this moment, by themselves. Never a part of a curve, which is remembered.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Answer, Code, Extra, Journey, MeasurementTime, NowValues, ParticipantCode, Share};

/// A moment as it was when it was filled in. A journey carries its owner's own; handed in it is a [`Now`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NowMoment {
    /// Its id.
    pub id: Uuid,
    /// The day it is about, which is the day it was filled in.
    pub at: Date,
    /// Which measurement of the group it is for; none for a moment of one's own.
    #[serde(default)]
    pub moment: Option<MeasurementTime>,
    /// A value of 0–100 for each indicator; `None` for one that was passed over.
    #[serde(default, deserialize_with = "super::keys_once::keys_once")]
    pub values: BTreeMap<Code, Option<f64>>,
    /// What was said besides, each answer with who may see it.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// What was agreed to.
    #[serde(default)]
    pub consent: NowConsent,
    /// Where it was filled in: `screen` or `paper`.
    #[serde(default = "filled_in_on_screen")]
    pub origin: Code,
    /// When it was last changed: of two states with one id the newest counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Timestamp>,
    /// On paper the box for being counted was ticked. Only a proposal: [`Self::consent`] is set by a person who looked at it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ticked: bool,
    /// In a journey: its owner chose to hand it in with the drawing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hand_in: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was agreed to with a moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NowConsent {
    /// To be counted in figures about the group; what is absent is not agreed to.
    #[serde(default)]
    pub group_figures: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A moment as it left its owner: the moment, whose it is, and what it was filled in with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Now {
    /// Whose it is.
    pub participant: ParticipantCode,
    /// The set-up it belongs to.
    #[serde(default)]
    pub setup: Option<Uuid>,
    /// What it was filled in with.
    pub instrument: Code,
    /// The moment.
    #[serde(flatten)]
    pub moment: NowMoment,
}

fn filled_in_on_screen() -> Code {
    Code::new("screen").expect("a kebab word")
}

impl NowMoment {
    /// A moment at `at`, with nothing in it.
    pub fn new(id: Uuid, at: Date, moment: Option<MeasurementTime>) -> Self {
        Self {
            id,
            at,
            moment,
            values: BTreeMap::new(),
            answers: Vec::new(),
            consent: NowConsent::default(),
            origin: filled_in_on_screen(),
            modified: None,
            ticked: false,
            hand_in: false,
            extra: Extra::default(),
        }
    }

    /// Nothing was filled in or said yet.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.answers.is_empty()
    }

    /// The box for being counted was ticked, and nobody has looked at it yet.
    pub fn waits_for_consent(&self) -> bool {
        self.ticked && !self.consent.group_figures
    }

    /// The same once someone looked at the tick, at `now`: it is agreed to.
    #[must_use]
    pub fn agreed(&self, now: Timestamp) -> Self {
        // The clock of a camera may run ahead: what a person says is newer than the picture all the same.
        let after = |modified: Timestamp| modified + jiff::SignedDuration::from_secs(1);
        let modified = self.modified.map_or(now, |modified| now.max(after(modified)));
        let consent = NowConsent { group_figures: true, ..self.consent.clone() };
        Self { consent, modified: Some(modified), ..self.clone() }
    }

    /// The values that were given.
    pub fn given(&self) -> NowValues {
        self.values.iter().filter_map(|(indicator, value)| Some((indicator.clone(), (*value)?))).collect()
    }

    /// This moment of the owner of `journey` as it leaves the device: without what its owner keeps.
    ///
    /// ```
    /// use potloodlijn::demo::example_group;
    /// use potloodlijn::model::{Answer, Code, Language, NowMoment, Share};
    /// let journey = &example_group(1, 7, Language::Nl).journeys[0];
    /// let mut moment = NowMoment::new(uuid::Uuid::nil(), jiff::civil::date(2026, 3, 2), None);
    /// let kept = Answer { share: Share::Myself, ..Answer::new(Code::new("helps-now").unwrap(), "…".into()) };
    /// moment.answers.push(kept);
    /// let leaving = moment.handed_in(journey);
    /// assert_eq!((&leaving.participant, leaving.moment.answers.len()), (&journey.participant, 0));
    /// ```
    #[must_use]
    pub fn handed_in(&self, journey: &Journey) -> Now {
        let moment = Self { hand_in: false, ..self.clone() }.without_own();
        let (participant, instrument) = (journey.participant.clone(), journey.instrument.clone());
        Now { participant, setup: journey.setup, instrument, moment }
    }

    /// Without the answers that its owner keeps.
    #[must_use]
    pub(super) fn without_own(mut self) -> Self {
        self.answers.retain(|answer| answer.share != Share::Myself);
        self
    }

    /// A larger answer is a newer state.
    pub(super) fn newness(&self) -> (Option<Timestamp>, Date) {
        (self.modified, self.at)
    }
}

impl Now {
    /// Both are about the same person and the same moment: the same measurement, or without one the same day.
    pub fn is_about_same_as(&self, other: &Self) -> bool {
        let (mine, theirs) = (&self.moment, &other.moment);
        let same_moment = match (mine.moment, theirs.moment) {
            (None, None) => mine.at == theirs.at,
            (mine, theirs) => mine == theirs,
        };
        self.participant == other.participant && same_moment
    }
}
