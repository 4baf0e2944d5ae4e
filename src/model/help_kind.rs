//! What kind of help it was: what it was for, and whom it reached.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Event, Extra};

/// What help was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HelpAim {
    /// To keep complaints from coming, or from growing.
    Prevent,
    /// To take away complaints that are there.
    Treat,
}

impl HelpAim {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::Prevent, Self::Treat];
    /// How they stand in a file.
    pub const WORDS: &'static str = "prevent, treat";
}

/// Whom help reached: the level at which it changed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HelpReach {
    /// The person alone.
    Individual,
    /// The team.
    Team,
    /// The organisation.
    Organisation,
}

impl HelpReach {
    /// All, from near to far.
    pub const ALL: [Self; 3] = [Self::Individual, Self::Team, Self::Organisation];
    /// How they stand in a file.
    pub const WORDS: &'static str = "individual, team, organisation";
}

/// One of a list of words, or what a file says instead: that is kept, told, and counts as not said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OneOf<T> {
    /// A word of the list.
    Known(T),
    /// Something else.
    Unknown(Value),
}

impl<T: Copy> OneOf<T> {
    /// The word, where it is one of the list.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(word) => Some(*word),
            Self::Unknown(_) => None,
        }
    }
}

impl<T> OneOf<T> {
    /// What stands there instead of a word of the list.
    pub fn unknown(self) -> Option<Value> {
        match self {
            Self::Known(_) => None,
            Self::Unknown(value) => Some(value),
        }
    }
}

impl Event {
    /// What this help was for: as its record says, or else the event itself.
    ///
    /// ```
    /// use potloodlijn::model::{Event, HelpAim, OneOf};
    /// let event = |json: &str| serde_json::from_str::<Event>(json).unwrap();
    /// let id = r#""id": "b3b6c1de-0c0a-4c3e-9c52-5f4f5f0e2f11", "from": 3, "domain": "intervention""#;
    /// let in_record = event(&format!(r#"{{ {id}, "intervention": {{ "aim": "treat" }} }}"#));
    /// let beside_it = event(&format!(r#"{{ {id}, "aim": "prevent", "intervention": {{}} }}"#));
    /// assert_eq!(in_record.help_aim(), Some(OneOf::Known(HelpAim::Treat)));
    /// assert_eq!(beside_it.help_aim(), Some(OneOf::Known(HelpAim::Prevent)));
    /// ```
    pub fn help_aim(&self) -> Option<OneOf<HelpAim>> {
        self.intervention.as_ref().and_then(|record| record.aim.clone()).or_else(|| beside(&self.extra, "aim"))
    }

    /// Whom this help reached: as its record says, or else the event itself.
    pub fn help_reach(&self) -> Option<OneOf<HelpReach>> {
        self.intervention.as_ref().and_then(|record| record.reach.clone()).or_else(|| beside(&self.extra, "reach"))
    }
}

/// A field of that name beside the record.
fn beside<T: DeserializeOwned>(extra: &Extra, name: &str) -> Option<OneOf<T>> {
    let value = extra.get(name).filter(|value| !value.is_null())?;
    Some(serde_json::from_value(value.clone()).map_or_else(|_| OneOf::Unknown(value.clone()), OneOf::Known))
}
