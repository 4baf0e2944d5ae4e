//! What the second look adds to a journey: which moments were asked about, what was noted while talking, and a second
//! rater's borders. All of it is optional, so that a drawing nobody has talked about looks as it did.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Code, Extra, GapReason, PhaseBorder, PhaseLetter};

/// Where something was noted, as it stands in `noted`, when it was in the interview.
pub const INTERVIEW: &str = "interview";

/// [`INTERVIEW`] as a code.
///
/// # Panics
/// Never: it is a kebab word.
pub fn noted_in_interview() -> Code {
    Code::new(INTERVIEW).expect("a kebab word")
}

/// Why a moment is on the agenda. The thresholds are with [`crate::analysis::agenda`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaRule {
    /// A curve turns sharply.
    SharpTurn,
    /// One curve falls while another rises, of a pair the instrument names.
    Crossing,
    /// It gets worse, and nothing is told of about that time.
    DropWithoutEvent,
    /// A place was left open on purpose.
    Gap,
    /// Two curves lie far apart for a while: one at its pleasant end, one at its unpleasant end.
    Apart,
    /// Help begins.
    HelpBegins,
    /// Help ends.
    HelpEnds,
    /// Someone put it there.
    Own,
}

impl AgendaRule {
    /// All rules, those of the program first.
    pub const ALL: [Self; 8] = [
        Self::SharpTurn,
        Self::Crossing,
        Self::DropWithoutEvent,
        Self::Gap,
        Self::Apart,
        Self::HelpBegins,
        Self::HelpEnds,
        Self::Own,
    ];

    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::SharpTurn => "sharp-turn",
            Self::Crossing => "crossing",
            Self::DropWithoutEvent => "drop-without-event",
            Self::Gap => "gap",
            Self::Apart => "apart",
            Self::HelpBegins => "help-begins",
            Self::HelpEnds => "help-ends",
            Self::Own => "own",
        }
    }

    /// [`Self::name`] as a code.
    ///
    /// # Panics
    /// Never: all names are kebab words.
    pub fn code(self) -> Code {
        Code::new(self.name()).expect("a kebab word")
    }

    /// The rule with this name; `None` for one this version does not know.
    ///
    /// ```
    /// use potloodlijn::model::{AgendaRule, Code};
    /// let rule = |name| AgendaRule::of(&Code::new(name).unwrap());
    /// assert_eq!(rule("help-ends"), Some(AgendaRule::HelpEnds));
    /// assert_eq!(rule("helpends"), None);
    /// ```
    pub fn of(code: &Code) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == code.as_str())
    }
}

/// A moment to ask about.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaMoment {
    /// Why it is asked about.
    pub rule: AgendaRule,
    /// When it is, or begins, in days.
    pub day: f64,
    /// When it ends, for a stretch.
    pub to: Option<f64>,
    /// The curves it is about, in the order of the rule: of a crossing first what falls, of curves that lie apart first
    /// the one at its pleasant end.
    pub indicators: Vec<Code>,
    /// Why a place was left open, for a gap.
    pub reason: Option<GapReason>,
    /// The help it is about.
    pub event: Option<Uuid>,
    /// The question in someone's own words; empty where the rule has one.
    pub text: String,
}

impl AgendaMoment {
    /// A moment without a stretch, about these curves.
    pub fn new(rule: AgendaRule, day: f64, indicators: Vec<Code>) -> Self {
        Self { rule, day, to: None, indicators, reason: None, event: None, text: String::new() }
    }
}

/// What became of a moment to ask about, or one that someone put on the agenda; kept in the journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaMark {
    /// The rule, as [`AgendaRule::name`]; `own` for one that someone put there.
    pub rule: Code,
    /// When it is, or begins.
    pub day: f64,
    /// When it ends, for a stretch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// The curves it is about.
    #[serde(default)]
    pub indicators: Vec<Code>,
    /// The help it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Uuid>,
    /// What became of it.
    #[serde(default)]
    pub state: AgendaState,
    /// The question, where it is in someone's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl AgendaMark {
    /// The mark of `moment` before anything became of it.
    pub fn of(moment: &AgendaMoment) -> Self {
        Self {
            rule: moment.rule.code(),
            day: moment.day,
            to: moment.to,
            indicators: moment.indicators.clone(),
            event: moment.event,
            state: AgendaState::Open,
            text: moment.text.clone(),
            note: String::new(),
            extra: Extra::default(),
        }
    }
}

/// What became of a moment to ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AgendaState {
    /// It is to be asked.
    #[default]
    Open,
    /// It was asked.
    Asked,
    /// It is not to be asked.
    Dropped,
}

/// The borders of a second rater, set without seeing the first one's. They count for nothing but the agreement.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SecondRater {
    /// By whom they were set: a role, never a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_by: Option<String>,
    /// Where each later phase begins; one without a border does not occur.
    #[serde(default, deserialize_with = "super::keys_once::keys_once")]
    pub borders: BTreeMap<PhaseLetter, PhaseBorder>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
