//! Measurements of "now": how it is at this moment, by everyone for themselves. The only thing an effect is read from.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Code, Extra, ParticipantCode};

/// Which measurement: before, and twice after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum MeasurementTime {
    /// Before the actions begin.
    #[default]
    T0,
    /// After a while.
    T1,
    /// Later still.
    T2,
}

impl MeasurementTime {
    /// From the first to the last.
    pub const ALL: [Self; 3] = [Self::T0, Self::T1, Self::T2];

    /// `T0`, `T1` or `T2`.
    pub fn name(self) -> &'static str {
        match self {
            Self::T0 => "T0",
            Self::T1 => "T1",
            Self::T2 => "T2",
        }
    }
}

/// What one person says of now: a value of 0–100 for each indicator that was answered.
pub type NowValues = BTreeMap<Code, f64>;

/// One measurement of the group.
///
/// There is no way from a [`super::Curve`] to here: a curve that was drawn from memory is not how it was then, and so it is
/// no baseline. Values come from people who say how it is now.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Measurement {
    /// Which.
    pub time: MeasurementTime,
    /// The day on which it began.
    #[serde(default)]
    pub on: Option<Date>,
    /// What each person said.
    #[serde(default, deserialize_with = "super::keys_once::keys_once_within")]
    pub values: BTreeMap<ParticipantCode, NowValues>,
    /// What each person answered about the measures that were taken, by [`ProcessMeasure::id`].
    #[serde(
        default,
        deserialize_with = "super::keys_once::keys_once_within",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub process: BTreeMap<ParticipantCode, BTreeMap<Code, bool>>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Measurement {
    /// Nobody has said anything yet.
    pub fn new(time: MeasurementTime, on: Option<Date>) -> Self {
        Self { time, on, ..Self::default() }
    }

    /// Takes away all that `participant` said; true when there was something.
    ///
    /// ```
    /// use potloodlijn::model::{Measurement, MeasurementTime, NowValues, ParticipantCode};
    /// let person = ParticipantCode::new("P01").unwrap();
    /// let mut before = Measurement::new(MeasurementTime::T0, None);
    /// before.values.insert(person.clone(), NowValues::new());
    /// assert_eq!((before.forget(&person), before.forget(&person), before.is_empty()), (true, false, true));
    /// ```
    pub fn forget(&mut self, participant: &ParticipantCode) -> bool {
        let values = self.values.remove(participant);
        let process = self.process.remove(participant);
        values.is_some() || process.is_some()
    }

    /// Nobody said anything.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.process.is_empty()
    }
}

/// Something that was to be done, asked as a yes-or-no question: was there a talk, was there contact within a week?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProcessMeasure {
    /// Its name in files.
    pub id: Code,
    /// The question.
    #[serde(default)]
    pub text: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
