//! What is drawn and asked: indicators, phases, factors, actors and prompts. All of it is data; no other code knows the
//! name of an indicator.

use serde::{Deserialize, Serialize};

use super::language::Bilingual;
use super::{AgendaRule, Code, Extra, Language};

/// The prompt that is put where a line turns, not at the end.
const ASKED_AT_TURNS: &str = "what-happened";
/// How the names of prompts for the agenda begin; the rest is [`AgendaRule::name`].
const ASKED_OF_THE_AGENDA: &str = "ask-";

/// A whole instrument: what participants draw and what facilitators code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Instrument {
    /// Its name in files, such as `mental-health`.
    pub id: Code,
    /// Its name for people.
    pub name: Bilingual,
    /// Where the choice of indicators came from, and how sure that is.
    #[serde(default)]
    pub notes: Bilingual,
    /// The curves to draw, in the order of drawing.
    pub indicators: Vec<Indicator>,
    /// The phases, first one first; the first starts where a timeline starts.
    pub phases: Vec<PhaseKind>,
    /// What can have an influence.
    #[serde(default)]
    pub factors: Vec<Factor>,
    /// Who can have an influence: roles, never names.
    #[serde(default)]
    pub actors: Vec<Actor>,
    /// Questions put to the participant.
    #[serde(default)]
    pub prompts: Vec<Prompt>,
    /// Pairs of curves that say something when one falls while the other rises. Indicators can be left out or renamed, so
    /// a pair of which the instrument has no curve is no fault, and is passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crossings: Vec<Crossing>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Instrument {
    /// The indicator with this id.
    pub fn indicator(&self, id: &Code) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The questions put at the end of drawing: all but those that belong to a place on the sheet.
    ///
    /// ```
    /// use potloodlijn::format::builtin_instruments;
    /// let instrument = &builtin_instruments()[1];
    /// let closing: Vec<&str> = instrument.closing_prompts().map(|prompt| prompt.id.as_str()).collect();
    /// assert_eq!(closing, ["lowest-point", "now", "would-have-helped"]);
    /// assert_eq!(instrument.prompts.len(), 6);
    /// ```
    pub fn closing_prompts(&self) -> impl Iterator<Item = &Prompt> {
        let of_a_place = |id: &str| id == ASKED_AT_TURNS || id.starts_with(ASKED_OF_THE_AGENDA);
        self.prompts.iter().filter(move |prompt| !of_a_place(prompt.id.as_str()))
    }

    /// The question that is put where a line turns.
    pub fn prompt_at_turns(&self) -> Option<&Prompt> {
        self.prompts.iter().find(|prompt| prompt.id.as_str() == ASKED_AT_TURNS)
    }

    /// The instrument's own question for a moment of the agenda, where it has one.
    ///
    /// ```
    /// use potloodlijn::{format::builtin_instruments, model::AgendaRule};
    /// let instrument = &builtin_instruments()[1];
    /// let asked = instrument.agenda_prompt(AgendaRule::HelpBegins).unwrap();
    /// assert_eq!(asked.id.as_str(), "ask-help-begins");
    /// assert_eq!(instrument.agenda_prompt(AgendaRule::Gap), None);
    /// ```
    pub fn agenda_prompt(&self, rule: AgendaRule) -> Option<&Prompt> {
        let is_of = |id: &str| id.strip_prefix(ASKED_OF_THE_AGENDA) == Some(rule.name());
        self.prompts.iter().find(|prompt| is_of(prompt.id.as_str()))
    }

    /// The actor with this code.
    pub fn actor(&self, code: &Code) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.code == *code)
    }

    /// The factor with this code.
    pub fn factor(&self, code: &Code) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.code == *code)
    }
}

/// One of the curves to draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Its name in files.
    pub id: Code,
    /// Its name for people.
    pub name: Bilingual,
    /// One line for the participant.
    pub explanation: Bilingual,
    /// Which end of the axis is the pleasant one.
    pub better: Better,
    /// The words at value 0.
    pub low_end: Bilingual,
    /// The words at value 100.
    pub high_end: Bilingual,
    /// The words at value 0 when it is about now and not about what is remembered; without them [`Self::low_end`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low_end_now: Option<Bilingual>,
    /// The same at value 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high_end_now: Option<Bilingual>,
    /// The questionnaire the idea came from; the curve is not a score of it.
    #[serde(default)]
    pub founded_on: String,
    /// May be left out of a session.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// How its line looks.
    pub pencil: Pencil,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Indicator {
    /// The words at 0 and at 100 when it is about now.
    ///
    /// ```
    /// use potloodlijn::{format::builtin_instruments, model::Language};
    /// let recovery = builtin_instruments()[0].indicators.last().unwrap();
    /// assert_eq!(recovery.ends_now().0.get(Language::En), "never recover");
    /// ```
    pub fn ends_now(&self) -> (&Bilingual, &Bilingual) {
        (self.low_end_now.as_ref().unwrap_or(&self.low_end), self.high_end_now.as_ref().unwrap_or(&self.high_end))
    }
}

/// Which end of an indicator's axis is the pleasant one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// 100 is the pleasant end.
    High,
    /// 0 is the pleasant end; the curve is still drawn in its own direction.
    Low,
}

/// How a line looks: colour and dash and marker, so that no reader depends on one of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pencil {
    /// Colour on light paper.
    pub light: Colour,
    /// Colour on dark paper.
    pub dark: Colour,
    /// Lengths drawn and left open in turn, in multiples of the line's width; empty is a whole line.
    #[serde(default)]
    pub dash: Vec<f64>,
    /// The shape that stands on the line here and there.
    pub marker: Marker,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The shapes that tell lines apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Marker {
    /// A filled circle.
    Circle,
    /// A filled square.
    Square,
    /// A filled triangle, point up.
    Triangle,
    /// A filled square on its corner.
    Diamond,
    /// Two strokes crossing, ×.
    Cross,
    /// Two strokes crossing, +.
    Plus,
    /// An open circle.
    Ring,
    /// Three strokes crossing.
    Star,
}

/// A colour in sRGB, written `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, green and blue, 0–255.
    pub rgb: [u8; 3],
}

impl Colour {
    /// Red, green, blue, 0–255 each.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { rgb: [red, green, blue] }
    }

    /// How well this colour stands out on `paper`: 1 (not at all) to 21, by the contrast ratio of WCAG 2.2.
    ///
    /// ```
    /// use potloodlijn::model::Colour;
    /// let ratio = Colour::new(0, 0, 0).contrast_with(Colour::new(255, 255, 255));
    /// assert!((ratio - 21.0).abs() < 1e-9);
    /// ```
    pub fn contrast_with(self, paper: Self) -> f64 {
        let (one, other) = (self.luminance(), paper.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Relative luminance, 0–1, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Reads `#RRGGBB`.
    ///
    /// ```
    /// use potloodlijn::model::Colour;
    /// assert_eq!(Colour::from_hex("#0A64ff"), Some(Colour::new(10, 100, 255)));
    /// assert_eq!(Colour::from_hex("0A64FF"), None);
    /// ```
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { rgb: [part(0)?, part(2)?, part(4)?] })
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [red, green, blue] = self.rgb;
        serializer.collect_str(&format_args!("#{red:02X}{green:02X}{blue:02X}"))
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_hex(&text)
            .ok_or_else(|| serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &"a colour as #RRGGBB"))
    }
}

/// One phase a journey can go through.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhaseKind {
    /// One capital letter.
    pub letter: PhaseLetter,
    /// Its name for people.
    pub name: Bilingual,
    /// What marks this phase, in one line.
    #[serde(default)]
    pub meaning: Bilingual,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The letter of a phase: `A`, `B`, `C` …
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PhaseLetter(char);

impl PhaseLetter {
    /// A letter `A`–`Z`, or `None`.
    ///
    /// ```
    /// use potloodlijn::model::PhaseLetter;
    /// assert_eq!(PhaseLetter::new('B').unwrap().to_string(), "B");
    /// assert_eq!(PhaseLetter::new('b'), None);
    /// ```
    pub fn new(letter: char) -> Option<Self> {
        letter.is_ascii_uppercase().then_some(Self(letter))
    }
}

impl std::fmt::Display for PhaseLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl<'de> Deserialize<'de> for PhaseLetter {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let mut letters = text.chars();
        match (letters.next().and_then(Self::new), letters.next()) {
            (Some(letter), None) => Ok(letter),
            _ => Err(serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &"one letter A to Z")),
        }
    }
}

/// What can have an influence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Factor {
    /// Its name in files.
    pub code: Code,
    /// Where it lies.
    pub level: Level,
    /// What it does to people, in the terms of the job demands–resources model.
    pub kind: FactorKind,
    /// Its name for people.
    pub name: Bilingual,
    /// A short name for narrow places; the name itself where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Bilingual>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Factor {
    /// Its name for people.
    pub fn name_in(&self, language: Language) -> &str {
        self.name.get(language)
    }

    /// Its name where there is little room.
    pub fn short_name(&self, language: Language) -> &str {
        self.short.as_ref().unwrap_or(&self.name).get(language)
    }
}

/// Demand, resource or personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FactorKind {
    /// Costs energy.
    Demand,
    /// Gives energy or helps to carry.
    Resource,
    /// Something of the person.
    Personal,
}

/// Where a factor lies or an actor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The person.
    Individual,
    /// The team.
    Team,
    /// Those who lead.
    Leadership,
    /// The organisation.
    Organisation,
    /// Outside the organisation, professionally.
    External,
    /// At home.
    Private,
}

impl Level {
    /// All levels, from the person outward.
    pub const ALL: [Self; 6] =
        [Self::Individual, Self::Team, Self::Leadership, Self::Organisation, Self::External, Self::Private];
}

/// Who can have an influence: a role, never a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Its name in files.
    pub code: Code,
    /// Where the role stands.
    pub level: Level,
    /// Whether the role may act formally.
    pub formal: Formality,
    /// What the role may do, in a few words.
    #[serde(default)]
    pub mandate: Bilingual,
    /// Its name for people.
    pub name: Bilingual,
    /// A short name for narrow places; the name itself where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Bilingual>,
    /// One person holds this role for everyone in the group, so that what is told of it is told of that person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_person: bool,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Actor {
    /// Its name for people.
    pub fn name_in(&self, language: Language) -> &str {
        self.name.get(language)
    }

    /// Its name where there is little room.
    pub fn short_name(&self, language: Language) -> &str {
        self.short.as_ref().unwrap_or(&self.name).get(language)
    }
}

/// Whether an actor acts formally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Formality {
    /// By office.
    Yes,
    /// Only informally.
    No,
    /// Either.
    Both,
    /// Does not apply (the person).
    None,
}

/// Two curves that say something when one falls while the other rises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Crossing {
    /// The indicator that falls.
    pub falls: Code,
    /// The indicator that rises.
    pub rises: Code,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A question put to the participant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Prompt {
    /// Its name in files.
    pub id: Code,
    /// The question.
    pub text: Bilingual,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
