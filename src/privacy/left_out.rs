//! What an edition leaves out and why, for the facilitator to see; and why there is no edition at all.

use jiff::civil::Date;

use crate::model::{Code, Domain, Level, Locus, MeasurementTime, PhaseLetter};

/// Something that was left out.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// What.
    pub table: Table,
    /// In which phase; none when it is about all.
    pub phase: Option<PhaseLetter>,
    /// Why.
    pub why: Why,
}

/// What was left out.
#[derive(Debug, Clone, PartialEq)]
pub enum Table {
    /// What lines of this indicator do.
    Trend(Code),
    /// How many lines of this indicator fall, rise or stay.
    Directions(Code),
    /// The mean line of this indicator.
    Line(Code),
    /// A factor or an actor.
    Mention(Code),
    /// Events on a lane.
    Events(Domain),
    /// That something at this level would have helped.
    Level(Level),
    /// Where answers looked for what would have helped.
    Locus(Locus),
    /// A quote, by its words.
    Quote(String),
    /// An action of the redesign, by its words.
    Action(String),
    /// How it is now, by this indicator.
    Effect(Code),
    /// How it was at this time of measuring.
    EffectAt(MeasurementTime),
}

/// Why something was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is about fewer than three persons.
    FewerThanThree,
    /// Fewer persons than the minimum group drew a line there.
    TooFewLines,
    /// Fewer persons than the minimum group said how it is at every time.
    TooFewMeasured,
    /// With what else is told, a reader could conclude something about one or two persons.
    WouldTellOfFew,
    /// Only one person has this role, so that it is told as its level.
    OnePerson,
    /// Its owner did not agree to it.
    NotApproved,
    /// It has words that have not been looked through.
    WordsToLookAt,
    /// Its owner is not one of those whom the edition is about.
    NotCounted,
}

/// Why there is no edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The group is too small.
    TooFew {
        /// Persons who take part: they agreed to group figures, and went through every phase.
        participants: usize,
        /// The minimum group.
        minimum: usize,
    },
    /// An edition of nearly the same people was given out: the two together would tell of those they differ in.
    TooAlike {
        /// When that one was given out.
        on: Option<Date>,
        /// Persons who are in both.
        shared: usize,
        /// Persons of whom there is no edition yet, when they are enough for one of their own.
        new: Option<usize>,
    },
    /// An edition of the very same people was given out under other rules: another minimum, set-up or instrument. What
    /// changes between the two tells how many are behind each number.
    OtherRules {
        /// When that one was given out.
        on: Option<Date>,
    },
}
