//! The board of the redesign: the moments that mattered, and what will be done differently at each.
//!
//! Nothing on it points at a participant: a moment is of the group, and who acts is a role.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{CheckedWords, Code, Extra, Level, MeasurementTime, PhaseLetter};

/// A moment at which things could have gone another way. Taken from the decisive moments of the group or written by hand.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct BoardMoment {
    /// Its id.
    pub id: Uuid,
    /// The phase it lies in, where it has one.
    #[serde(default)]
    pub phase: Option<PhaseLetter>,
    /// Which third of the phase, from 0, for a moment that came out of the drawings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stretch: Option<u8>,
    /// What it is, in words that show no single person.
    #[serde(default)]
    pub text: String,
    /// The curves that turned there, for a moment that came out of the drawings; how many persons share it is counted anew
    /// each time, so that it follows who is in the group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Code>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Something that will be done differently: a card on the board. Everything but the id may still be open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardAction {
    /// Its id.
    pub id: Uuid,
    /// The phase it is meant for; that of its moment, when the card says nothing.
    #[serde(default)]
    pub phase: Option<PhaseLetter>,
    /// The moment it belongs to: the id of one in [`super::Group::moments`]. Any other text is a moment in own words.
    #[serde(default)]
    pub moment: String,
    /// Who acts: a role.
    #[serde(default)]
    pub who: Option<Role>,
    /// Acts by office (true) or informally (false); open when not said.
    #[serde(default)]
    pub formal: Option<bool>,
    /// Where it takes hold. The board has the four inside the organisation, see [`BoardAction::column`].
    #[serde(default = "anywhere")]
    pub level: Level,
    /// What changes.
    #[serde(default)]
    pub action: String,
    /// What it is to bring.
    #[serde(default)]
    pub goal: String,
    /// The indicator that is to tell.
    #[serde(default)]
    pub indicator: Option<Code>,
    /// The measurement it is compared with. A measurement of "now", never a curve drawn from memory: this names a
    /// measurement and can hold no value, so that nothing else can get in.
    #[serde(default)]
    pub baseline: Option<MeasurementTime>,
    /// What would be enough.
    #[serde(default)]
    pub target: Option<Target>,
    /// Who sees to it: a role.
    #[serde(default)]
    pub owner_role: Option<Role>,
    /// When someone looks whether it was done.
    #[serde(default)]
    pub checks: Vec<Check>,
    /// What others may read of it; absent when it stays in the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_report: Option<CardForReport>,
    /// The dots that were put on it: nobody's in particular.
    #[serde(default, skip_serializing_if = "super::board_note::is_none")]
    pub dots: u32,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A card that the facilitator gave free for the report, with its words as they were looked through.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CardForReport {
    /// What changes, as others may read it; absent until someone looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<CheckedWords>,
    /// What it is to bring, as others may read it; absent until someone looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<CheckedWords>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The columns of the board, from near to far.
pub const BOARD_LEVELS: [Level; 4] = [Level::Individual, Level::Team, Level::Leadership, Level::Organisation];

impl BoardAction {
    /// A card that says nothing yet.
    pub fn new(id: Uuid, moment: String, level: Level) -> Self {
        Self {
            id,
            phase: None,
            moment,
            who: None,
            formal: None,
            level,
            action: String::new(),
            goal: String::new(),
            indicator: None,
            baseline: None,
            target: None,
            owner_role: None,
            checks: Vec::new(),
            for_report: None,
            dots: 0,
            extra: Extra::default(),
        }
    }

    /// The column it stands in, one of [`BOARD_LEVELS`]: what is arranged with help from outside is the organisation's to
    /// arrange, and what is done at home is the person's own.
    pub fn column(&self) -> Level {
        board_column(self.level)
    }
}

/// The column of the board for `level`, one of [`BOARD_LEVELS`].
///
/// ```
/// use potloodlijn::model::{Level, board_column};
/// assert_eq!(board_column(Level::External), Level::Organisation);
/// assert_eq!(board_column(Level::Private), Level::Individual);
/// assert_eq!(board_column(Level::Team), Level::Team);
/// ```
pub fn board_column(level: Level) -> Level {
    match level {
        Level::External => Level::Organisation,
        Level::Private => Level::Individual,
        inside => inside,
    }
}

fn anywhere() -> Level {
    Level::Organisation
}

/// What would be enough: this many persons have changed for the better by a measurement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// By which measurement.
    pub time: MeasurementTime,
    /// How many persons.
    pub persons: u32,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A day on which someone looks whether it was done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The day.
    pub on: Date,
    /// It was looked at.
    #[serde(default)]
    pub done: bool,
    /// What was seen.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seen: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Check {
    /// A day that is still to come.
    pub fn on(day: Date) -> Self {
        Self { on: day, done: false, seen: String::new(), extra: Extra::default() }
    }
}

/// A role that acts: an actor of the instrument by its code, or in own words; never a name. In a file `"manager"`, or
/// `{ "other": "…" }`.
///
/// ```
/// use potloodlijn::model::{Code, Role};
/// let read = |text| serde_json::from_str::<Role>(text).unwrap();
/// assert_eq!(read(r#""manager""#), Role::Actor(Code::new("manager").unwrap()));
/// assert_eq!(read(r#"{ "other": "who makes the rota" }"#), Role::in_words("who makes the rota"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Role {
    /// Listed in the instrument.
    Actor(Code),
    /// In own words.
    Other {
        /// The words.
        other: String,
        /// Fields this version does not know.
        #[serde(flatten)]
        extra: Extra,
    },
}

impl Role {
    /// A role in own words.
    pub fn in_words(words: &str) -> Self {
        Self::Other { other: words.to_owned(), extra: Extra::default() }
    }
}
