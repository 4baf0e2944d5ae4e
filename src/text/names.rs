//! What things of the domain are called, the same in window and on paper.

use crate::model::{Domain, HelpAim, HelpReach, Indicator, Instrument, Level, PhaseKind, PhaseLetter};
use crate::text::Texts;

/// The text of what a domain is called: a lane of the sheet, a row of a table.
pub fn domain_name(domain: Domain) -> &'static str {
    match domain {
        Domain::Work => "domain-work",
        Domain::Private => "domain-private",
        Domain::Intervention => "domain-intervention",
    }
}

/// The text of what help was for.
pub fn help_aim_name(aim: HelpAim) -> &'static str {
    match aim {
        HelpAim::Prevent => "events-help-aim-prevent",
        HelpAim::Treat => "events-help-aim-treat",
    }
}

/// The text of whom help reached, as the person says it.
pub fn help_reach_name(reach: HelpReach) -> &'static str {
    match reach {
        HelpReach::Individual => "events-help-reach-individual",
        HelpReach::Team => "events-help-reach-team",
        HelpReach::Organisation => "events-help-reach-organisation",
    }
}

/// The text of what a level is called, standing by itself.
pub fn level_name(level: Level) -> &'static str {
    match level {
        Level::Individual => "level-individual",
        Level::Team => "level-team",
        Level::Leadership => "level-leadership",
        Level::Organisation => "level-organisation",
        Level::External => "level-external",
        Level::Private => "level-private",
    }
}

/// The text of what a level is called within a sentence.
pub fn level_within(level: Level) -> &'static str {
    match level {
        Level::Individual => "hr-level-individual",
        Level::Team => "hr-level-team",
        Level::Leadership => "hr-level-leadership",
        Level::Organisation => "hr-level-organisation",
        Level::External => "hr-level-external",
        Level::Private => "hr-level-private",
    }
}

/// `A Aanloop`.
pub fn phase_name(texts: &Texts, kind: &PhaseKind) -> String {
    format!("{} {}", kind.letter, kind.name.get(texts.language()))
}

/// `B Kritiek`; the letter alone where `instrument` does not know it.
pub fn phase_of(texts: &Texts, instrument: &Instrument, letter: PhaseLetter) -> String {
    let kind = instrument.phases.iter().find(|kind| kind.letter == letter);
    kind.map_or_else(|| letter.to_string(), |kind| phase_name(texts, kind))
}

/// How high a value is on an axis from 0 to 100, in five equal parts: the same on the screen, read aloud, and on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Height {
    /// Below 20.
    VeryLow,
    /// Below 40.
    Low,
    /// 40 to 60.
    Middle,
    /// Above 60.
    High,
    /// Above 80.
    VeryHigh,
}

impl Height {
    /// The height of `value`.
    ///
    /// ```
    /// use potloodlijn::text::Height;
    ///
    /// assert_eq!(Height::of(19.99), Height::VeryLow);
    /// assert_eq!(Height::of(40.0), Height::Middle);
    /// assert_eq!(Height::of(60.0), Height::Middle);
    /// assert_eq!(Height::of(80.01), Height::VeryHigh);
    /// ```
    pub fn of(value: f64) -> Self {
        match value {
            value if value < 20.0 => Self::VeryLow,
            value if value < 40.0 => Self::Low,
            value if value <= 60.0 => Self::Middle,
            value if value <= 80.0 => Self::High,
            _ => Self::VeryHigh,
        }
    }

    /// In general words.
    pub fn words(self, texts: &Texts) -> String {
        texts.get(match self {
            Self::VeryLow => "reading-very-low",
            Self::Low => "reading-low",
            Self::Middle => "reading-middle",
            Self::High => "reading-high",
            Self::VeryHigh => "reading-very-high",
        })
    }

    /// In the words at the ends of the axis of `indicator`: never a score.
    pub fn on_axis(self, texts: &Texts, indicator: &Indicator) -> String {
        let language = texts.language();
        let (low, high) = (indicator.low_end.get(language), indicator.high_end.get(language));
        let (id, end) = match self {
            Self::VeryLow => ("height-at-end", low),
            Self::Low => ("height-towards", low),
            Self::Middle => ("height-between", ""),
            Self::High => ("height-towards", high),
            Self::VeryHigh => ("height-at-end", high),
        };
        texts.with(id, [("end", end.into()), ("low", low.into()), ("high", high.into())])
    }
}
