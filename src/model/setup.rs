//! What a facilitator prepares: the instrument, the period, and the rules of a session.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Extra, FacilitatorRole, Instrument, Language, ParticipantCode, Timeline};

/// The smallest group about which figures may be given to others; it can be raised, never lowered.
pub const SMALLEST_GROUP: u32 = 5;

/// What a new group begins with.
pub const USUAL_MINIMUM_GROUP: u32 = SMALLEST_GROUP;

/// The minimum groups in use in the Netherlands: 5 (Effectory, Dialog), 7 (Business-wise), 10 (InternetSpiegel), 15 (health
/// check providers).
pub const MINIMUM_GROUPS: [u32; 4] = [SMALLEST_GROUP, 7, 10, 15];

/// Minutes of drawing that a session plans, when its set-up does not say otherwise.
pub const USUAL_DRAWING_MINUTES: u32 = 45;

/// What a facilitator prepares for one group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setup {
    /// Its id.
    pub id: Uuid,
    /// Its name for people.
    #[serde(default)]
    pub name: String,
    /// The language participants are met in.
    #[serde(default)]
    pub language: Language,
    /// The whole instrument.
    pub instrument: Instrument,
    /// The period that is proposed.
    pub timeline: Timeline,
    /// Minutes of drawing to plan for.
    #[serde(default = "usual_drawing_minutes")]
    pub drawing_minutes: u32,
    /// Layers of dates that can stand behind the sheet.
    #[serde(default)]
    pub calendars: Vec<Calendar>,
    /// Participant codes to hand out.
    #[serde(default)]
    pub codes: Vec<String>,
    /// The smallest group about which figures may be given to others, at least [`SMALLEST_GROUP`].
    #[serde(default = "usual_minimum_group")]
    pub min_group: u32,
    /// Who leads the group; nobody said when it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<FacilitatorRole>,
    /// The group shares one manager: what is told of managers is then told of one person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_manager: bool,
    /// The device is to forget a drawing once it is handed in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forget_at_hand_in: bool,
    /// When everything is to be thrown away.
    #[serde(default)]
    pub retention_until: Option<Date>,
    /// The text of the contact card.
    #[serde(default)]
    pub contact: String,
    /// The public key hand-ins are sealed to.
    #[serde(default)]
    pub recipient: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Setup {
    /// The code that was handed out, where `typed` differs from it in capitals only; else `typed`.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::{Language, ParticipantCode}};
    /// let mut setup = example_setup(0, 7, Language::Nl);
    /// setup.codes = vec!["P03".into()];
    /// let as_handed_out = |typed| setup.code_as_handed_out(ParticipantCode::new(typed).unwrap()).to_string();
    /// assert_eq!(["p03", "P3"].map(as_handed_out), ["P03", "P3"]);
    /// ```
    #[must_use]
    pub fn code_as_handed_out(&self, typed: ParticipantCode) -> ParticipantCode {
        let known = self.codes.iter().filter_map(|code| ParticipantCode::new(code));
        known.into_iter().find(|code| code.same_file(&typed)).unwrap_or(typed)
    }

    /// The codes to hand out, each once and without white space around it, however they were written in the file: whoever has the same
    /// code as somebody else has the same drawing.
    ///
    /// ```
    /// use potloodlijn::{demo::example_setup, model::Language};
    /// let mut setup = example_setup(0, 7, Language::Nl);
    /// setup.codes = ["P03", "P04", " P03"].map(String::from).to_vec();
    /// assert_eq!(setup.codes_to_hand_out(), ["P03", "P04"]);
    /// ```
    #[must_use]
    pub fn codes_to_hand_out(&self) -> Vec<String> {
        let mut codes: Vec<String> = Vec::with_capacity(self.codes.len());
        for code in self.codes.iter().map(|code| code.trim()) {
            if codes.iter().all(|known| known != code) {
                codes.push(code.to_owned());
            }
        }
        codes
    }

    /// A set-up that asks nothing special: `instrument` over `timeline`.
    ///
    /// ```
    /// use potloodlijn::{format::builtin_instruments, model::{Language, Setup, Timeline}};
    /// use jiff::civil::date;
    /// let year = Timeline::new(date(2022, 1, 1), date(2022, 12, 31));
    /// let setup = Setup::standard(uuid::Uuid::nil(), builtin_instruments()[0].clone(), year, Language::En);
    /// assert_eq!((setup.drawing_minutes, setup.min_group, setup.codes.len()), (45, 5, 0));
    /// assert_eq!(setup.name, setup.instrument.name.en);
    /// assert!(setup.is_unprepared());
    /// ```
    pub fn standard(id: Uuid, instrument: Instrument, timeline: Timeline, language: Language) -> Self {
        Self {
            id,
            name: instrument.name.get(language).to_owned(),
            language,
            instrument,
            timeline,
            drawing_minutes: USUAL_DRAWING_MINUTES,
            calendars: Vec::new(),
            codes: Vec::new(),
            min_group: USUAL_MINIMUM_GROUP,
            facilitator: None,
            one_manager: false,
            forget_at_hand_in: false,
            retention_until: None,
            contact: String::new(),
            recipient: None,
            extra: Extra::default(),
        }
    }

    /// Nobody prepared it: it says no more than [`Self::standard`], as the set-up does that is made where none came in. The rules that
    /// it took over from other groups say nothing of that.
    pub fn is_unprepared(&self) -> bool {
        self.name == self.instrument.name.get(self.language)
            && self.drawing_minutes == USUAL_DRAWING_MINUTES
            && (self.calendars.is_empty() && self.codes.is_empty() && self.contact.is_empty())
            && (self.facilitator.is_none() && self.recipient.is_none() && self.retention_until.is_none())
            && !self.forget_at_hand_in
    }
}

fn usual_drawing_minutes() -> u32 {
    USUAL_DRAWING_MINUTES
}

fn usual_minimum_group() -> u32 {
    USUAL_MINIMUM_GROUP
}

/// A layer of dates that can stand behind the sheet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Calendar {
    /// Its name for people.
    pub name: String,
    /// Whether it shows while drawing.
    #[serde(default)]
    pub shown: bool,
    /// Periods.
    #[serde(default)]
    pub bands: Vec<CalendarBand>,
    /// Single days.
    #[serde(default)]
    pub dates: Vec<CalendarDate>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Calendar {
    /// It is called one of school holidays, or each of its periods is, in Dutch or English.
    ///
    /// ```
    /// use potloodlijn::model::Calendar;
    /// let calendar = |name: &str| Calendar { name: name.into(), ..Calendar::default() };
    /// assert!(calendar("Schoolvakanties Noord").is_of_school_holidays());
    /// assert!(!calendar("Toetsweken").is_of_school_holidays());
    /// ```
    pub fn is_of_school_holidays(&self) -> bool {
        let says_so = |name: &str| {
            let name = name.to_lowercase();
            ["vakantie", "school holiday", "school break"].iter().any(|word| name.contains(word))
        };
        says_so(&self.name) || !self.bands.is_empty() && self.bands.iter().all(|band| says_so(&band.name))
    }
}

/// A period in a calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CalendarBand {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// What it is.
    pub name: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A day in a calendar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CalendarDate {
    /// The day.
    pub date: Date,
    /// What it is.
    pub name: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
