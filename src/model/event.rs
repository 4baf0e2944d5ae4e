//! What happened: events on three lanes, with who and what had a part in them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Code, Extra, HelpAim, HelpReach, OneOf};

/// Something that happened, for a moment or a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its id.
    pub id: Uuid,
    /// First day.
    pub from: f64,
    /// Last day; absent for a moment.
    #[serde(default)]
    pub to: Option<f64>,
    /// How exact the dates are meant.
    #[serde(default)]
    pub precision: Precision,
    /// The lane it stands on.
    pub domain: Domain,
    /// A few words.
    #[serde(default)]
    pub title: String,
    /// More words.
    #[serde(default)]
    pub note: String,
    /// Who may see it.
    #[serde(default)]
    pub share: Share,
    /// −2 (very bad) to 2 (very good).
    #[serde(default)]
    pub impact: Impact,
    /// The curves it touched.
    #[serde(default)]
    pub indicators: Vec<Code>,
    /// Who had a part in it.
    #[serde(default)]
    pub actors: Vec<Mention>,
    /// What had a part in it.
    #[serde(default)]
    pub factors: Vec<Mention>,
    /// The participant's own words, each to be approved by the participant.
    #[serde(default)]
    pub quotes: Vec<Quote>,
    /// More about help that was used, on the lane of interventions.
    #[serde(default)]
    pub intervention: Option<Intervention>,
    /// Where it was noted, when not on the sheet: [`super::INTERVIEW`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Event {
    /// An event that says nothing yet, at one moment, about as exact as memory is after a while: a month.
    pub fn new(id: Uuid, domain: Domain, from: f64) -> Self {
        Self {
            id,
            from,
            to: None,
            precision: Precision::Month,
            domain,
            title: String::new(),
            note: String::new(),
            share: Share::default(),
            impact: Impact::default(),
            indicators: Vec::new(),
            actors: Vec::new(),
            factors: Vec::new(),
            quotes: Vec::new(),
            intervention: None,
            noted: None,
            extra: Extra::default(),
        }
    }
}

/// The lane an event stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Domain {
    /// At work.
    Work,
    /// At home.
    Private,
    /// Help that was used.
    Intervention,
}

impl Domain {
    /// The three lanes, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Work, Self::Private, Self::Intervention];
}

/// How exact a date is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// That day.
    #[default]
    Day,
    /// Somewhere in that month.
    Month,
    /// Somewhere in that season.
    Season,
    /// About then.
    About,
}

impl Precision {
    /// From the most to the least exact.
    pub const ALL: [Self; 4] = [Self::Day, Self::Month, Self::Season, Self::About];

    /// Meant less exactly than the month it stands in.
    pub fn is_vague(self) -> bool {
        matches!(self, Self::Season | Self::About)
    }
}

/// Who may see a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Share {
    /// Never leaves the device.
    #[serde(rename = "self")]
    Myself,
    /// The facilitator.
    #[default]
    Facilitator,
    /// The facilitator, and in a report.
    Report,
}

impl Share {
    /// From the most to the least private.
    pub const ALL: [Self; 3] = [Self::Myself, Self::Facilitator, Self::Report];
}

/// How something worked out: −2 (very bad), −1, 0 (neither), 1, 2 (very good).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash, Serialize)]
pub struct Impact(i8);

impl Impact {
    /// An impact, or `None` outside −2..=2.
    ///
    /// ```
    /// use potloodlijn::model::Impact;
    /// assert_eq!(Impact::new(-2).map(Impact::value), Some(-2));
    /// assert_eq!(Impact::new(3), None);
    /// ```
    pub fn new(value: i8) -> Option<Self> {
        (-2..=2).contains(&value).then_some(Self(value))
    }

    /// −2..=2.
    pub fn value(self) -> i8 {
        self.0
    }
}

impl Mention {
    /// A mention without a sign.
    pub fn new(what: Mentioned) -> Self {
        Self { what, impact: Impact::default(), noted: None, extra: Extra::default() }
    }
}

impl Quote {
    /// Words nobody has approved yet.
    pub fn new(text: String) -> Self {
        Self {
            text,
            approved: false,
            checked: None,
            said_on: None,
            day: None,
            indicator: None,
            noted: None,
            extra: Extra::default(),
        }
    }

    /// It in other words, of which its owner has to be asked again. A line end or a space around the same words is no other word.
    ///
    /// ```
    /// use potloodlijn::model::Quote;
    /// let said = Quote { approved: true, ..Quote::new("Toen ging het mis.\n".into()) };
    /// assert!(said.reworded("Toen ging het mis.".into()).approved);
    /// assert!(!said.reworded("Toen ging het goed.".into()).approved);
    /// ```
    #[must_use]
    pub fn reworded(&self, text: String) -> Self {
        let mut reworded = Self { text, ..self.clone() };
        if reworded.text.trim() != self.text.trim() {
            (reworded.approved, reworded.said_on) = (false, None);
        } else if let Some(checked) = reworded.checked.as_mut().filter(|checked| checked.of == self.text) {
            checked.of.clone_from(&reworded.text);
        }
        reworded
    }

    /// The moment it is about, in days: its own, or else where `event`, with which it stands, begins.
    ///
    /// ```
    /// use potloodlijn::model::{Domain, Event, Quote};
    /// let event = Event::new(uuid::Uuid::nil(), Domain::Work, 40.0);
    /// let quote = Quote::new("Toen ging het mis.".into());
    /// assert_eq!(quote.day_in(&event), 40.0);
    /// assert_eq!(Quote { day: Some(55.0), ..quote }.day_in(&event), 55.0);
    /// ```
    pub fn day_in(&self, event: &Event) -> f64 {
        self.day.unwrap_or(event.from)
    }
}

impl<'de> Deserialize<'de> for Impact {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = i64::deserialize(deserializer)?;
        i8::try_from(value).ok().and_then(Self::new).ok_or_else(|| {
            serde::de::Error::invalid_value(serde::de::Unexpected::Signed(value), &"a whole number from -2 to 2")
        })
    }
}

/// An actor or factor that had a part in an event, each with a sign of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Which one, from the instrument or in own words.
    #[serde(flatten)]
    pub what: Mentioned,
    /// How it worked out.
    #[serde(default)]
    pub impact: Impact,
    /// Where it was noted, when not on the sheet: [`super::INTERVIEW`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An actor or factor by its code, or in own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mentioned {
    /// Listed in the instrument.
    Code(Code),
    /// "Other, namely …".
    Other(String),
}

/// Words of the participant, as they were said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// The participant agreed that they may be used.
    #[serde(default)]
    pub approved: bool,
    /// What the facilitator made of them for others to read, once looked through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<CheckedWords>,
    /// The day on which the participant last said yes or no to it; absent as long as nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_on: Option<Date>,
    /// The moment it is about, in days, where that is not the event's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<f64>,
    /// The curve it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Code>,
    /// Where it was noted, when not on the sheet: [`super::INTERVIEW`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted: Option<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// More about help that was used.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Intervention {
    /// The actor who offered it.
    #[serde(default)]
    pub offered_by: Option<Code>,
    /// Whether it was used.
    #[serde(default)]
    pub used: Option<bool>,
    /// Whether it came in time.
    #[serde(default)]
    pub in_time: Option<bool>,
    /// How it worked out.
    #[serde(default)]
    pub helped: Impact,
    /// What it was for; where it is not said here, it may stand beside the record ([`Event::help_aim`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aim: Option<OneOf<HelpAim>>,
    /// Whom it reached; where it is not said here, it may stand beside the record ([`Event::help_reach`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<OneOf<HelpReach>>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Words that a facilitator has looked through before others read them.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CheckedWords {
    /// The words as they were then; when they have changed since, this counts for nothing.
    pub of: String,
    /// The words as others may read them, with what could tell someone apart replaced.
    pub text: String,
    /// Words that looked as if they could tell someone apart, and that the facilitator let stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
