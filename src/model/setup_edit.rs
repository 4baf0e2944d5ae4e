//! Every change of a set-up as a value, and what can be made ready for it: codes, and an instrument of one's own.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Actor, Bilingual, Calendar, Code, FacilitatorRole, Factor, Indicator, Instrument, Language, ParticipantCode,
    PhaseKind, Prompt, Reversible, Setup, Splice, Timeline,
};

/// The most codes that are made at once.
pub const MOST_CODES: usize = 1000;

/// A change of a set-up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SetupEdit {
    /// Its name for people.
    Name(String),
    /// The language participants are met in.
    Language(Language),
    /// The period that is proposed.
    Timeline(Timeline),
    /// Minutes of drawing to plan for.
    DrawingMinutes(u32),
    /// Changes the list of calendars.
    Calendars(Splice<Calendar>),
    /// The codes to hand out.
    Codes(Vec<String>),
    /// The smallest group about which figures may be given to others.
    MinGroup(u32),
    /// Who leads the group.
    Facilitator(Option<FacilitatorRole>),
    /// Whether the group shares one manager.
    OneManager(bool),
    /// Whether the device is to forget a drawing once it is handed in.
    ForgetAtHandIn(bool),
    /// When everything is to be thrown away.
    RetentionUntil(Option<Date>),
    /// The text of the contact card.
    Contact(String),
    /// The public key hand-ins are sealed to.
    Recipient(Option<String>),
    /// Puts this instrument in the place of the one there is.
    Instrument(Box<Instrument>),
    /// The instrument's name for people.
    InstrumentName(Bilingual),
    /// Where the choice of indicators came from.
    InstrumentNotes(Bilingual),
    /// Changes the list of indicators.
    Indicators(Splice<Indicator>),
    /// Changes the list of phases.
    Phases(Splice<PhaseKind>),
    /// Changes the list of factors.
    Factors(Splice<Factor>),
    /// Changes the list of actors.
    Actors(Splice<Actor>),
    /// Changes the list of questions.
    Prompts(Splice<Prompt>),
}

impl Reversible for SetupEdit {
    type Document = Setup;

    fn apply(self, setup: &mut Setup) -> Self {
        use std::mem::replace;
        let instrument = &mut setup.instrument;
        match self {
            Self::Name(name) => Self::Name(replace(&mut setup.name, name)),
            Self::Language(language) => Self::Language(replace(&mut setup.language, language)),
            Self::Timeline(timeline) => Self::Timeline(replace(&mut setup.timeline, timeline)),
            Self::DrawingMinutes(minutes) => Self::DrawingMinutes(replace(&mut setup.drawing_minutes, minutes)),
            Self::Calendars(splice) => Self::Calendars(splice.apply(&mut setup.calendars)),
            Self::Codes(codes) => Self::Codes(replace(&mut setup.codes, codes)),
            Self::MinGroup(size) => Self::MinGroup(replace(&mut setup.min_group, size)),
            Self::Facilitator(role) => Self::Facilitator(replace(&mut setup.facilitator, role)),
            Self::OneManager(one) => Self::OneManager(replace(&mut setup.one_manager, one)),
            Self::ForgetAtHandIn(forgets) => Self::ForgetAtHandIn(replace(&mut setup.forget_at_hand_in, forgets)),
            Self::RetentionUntil(date) => Self::RetentionUntil(replace(&mut setup.retention_until, date)),
            Self::Contact(text) => Self::Contact(replace(&mut setup.contact, text)),
            Self::Recipient(key) => Self::Recipient(replace(&mut setup.recipient, key)),
            Self::Instrument(other) => Self::Instrument(Box::new(replace(instrument, *other))),
            Self::InstrumentName(name) => Self::InstrumentName(replace(&mut instrument.name, name)),
            Self::InstrumentNotes(notes) => Self::InstrumentNotes(replace(&mut instrument.notes, notes)),
            Self::Indicators(splice) => Self::Indicators(splice.apply(&mut instrument.indicators)),
            Self::Phases(splice) => Self::Phases(splice.apply(&mut instrument.phases)),
            Self::Factors(splice) => Self::Factors(splice.apply(&mut instrument.factors)),
            Self::Actors(splice) => Self::Actors(splice.apply(&mut instrument.actors)),
            Self::Prompts(splice) => Self::Prompts(splice.apply(&mut instrument.prompts)),
        }
    }
}

/// `codes`, with as many behind them as make `wanted` (at most [`MOST_CODES`]): `P01`, `P02` and on, leaving out those there
/// are already. Codes that are there are never taken away.
///
/// ```
/// use potloodlijn::model::codes_up_to;
/// assert_eq!(codes_up_to(&["P02".into()], 3), ["P02", "P01", "P03"]);
/// ```
pub fn codes_up_to(codes: &[String], wanted: usize) -> Vec<String> {
    let mut all = codes.to_vec();
    let wanted = wanted.min(MOST_CODES);
    let digits = if wanted > 99 { 3 } else { 2 };
    let mut number = 1;
    while all.len() < wanted {
        let code = format!("P{number:0digits$}");
        if !all.contains(&code) {
            all.push(code);
        }
        number += 1;
    }
    all
}

/// The codes written in `text`, apart by spaces, commas or lines, each once; and those of them that cannot be codes.
///
/// ```
/// use potloodlijn::model::read_codes;
/// assert_eq!(read_codes("P01, P02\nP01 ?!"), (vec!["P01".into(), "P02".into()], vec!["?!".into()]));
/// ```
pub fn read_codes(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut codes, mut unusable) = (Vec::new(), Vec::new());
    let words = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|word| !word.is_empty());
    for word in words {
        let list = if ParticipantCode::new(word).is_some() { &mut codes } else { &mut unusable };
        if !list.iter().any(|known| known == word) {
            list.push(word.to_owned());
        }
    }
    (codes, unusable)
}

impl Instrument {
    /// A copy to be changed, under an id that no other instrument has, so that drawings made with the one are never taken for
    /// drawings made with the other. `id` must never have been given before.
    ///
    /// ```
    /// use potloodlijn::format::builtin_instruments;
    /// let original = &builtin_instruments()[0];
    /// let own = original.own_version(uuid::Uuid::from_u128(0x1a2b3c << 104));
    /// assert_eq!((own.id.as_str(), own.is_own_version()), ("mental-health-x1a2b3c", true));
    /// assert!(!original.is_own_version());
    /// ```
    #[must_use]
    pub fn own_version(&self, id: Uuid) -> Self {
        let base: String = self.id.as_str().split('-').filter(|part| !is_mark(part)).collect::<Vec<_>>().join("-");
        let mark: String = id.simple().to_string().chars().take(MARK_LENGTH).collect();
        let own = Code::new(&format!("{base}-x{mark}")).unwrap_or_else(|| self.id.clone());
        Self { id: own, ..self.clone() }
    }

    /// It was made with [`Self::own_version`].
    pub fn is_own_version(&self) -> bool {
        self.id.as_str().rsplit('-').next().is_some_and(is_mark)
    }

    /// An id for one more of a list, such as `line-2`, that none of `taken` has.
    ///
    /// ```
    /// use potloodlijn::model::{Code, Instrument};
    /// let taken = ["line-1", "line-3"].map(|text| Code::new(text).unwrap());
    /// assert_eq!(Instrument::free_code("line", taken.iter()).as_str(), "line-2");
    /// ```
    ///
    /// # Panics
    /// When `stem` is not lower-case kebab.
    pub fn free_code<'a>(stem: &str, taken: impl Iterator<Item = &'a Code>) -> Code {
        let taken: Vec<&Code> = taken.collect();
        let mut codes =
            (1..=taken.len() + 1).map(|number| Code::new(&format!("{stem}-{number}")).expect("a kebab stem"));
        // One number more than there are codes, so that one is always free.
        codes.find(|code| !taken.contains(&code)).expect("a free number")
    }
}

/// Characters of an own version's mark, after its `x`.
const MARK_LENGTH: usize = 6;

fn is_mark(part: &str) -> bool {
    part.strip_prefix('x').is_some_and(|mark| mark.len() == MARK_LENGTH && mark.chars().all(|c| c.is_ascii_hexdigit()))
}
