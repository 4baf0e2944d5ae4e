//! Measurements of "now", and what changed.

pub mod update;

use std::collections::BTreeMap;

use crate::model::{BreakEven, Code, MeasurementTime, NowValues, OutsideMeasure, ParticipantCode, ProcessMeasure};

/// What is looked at of the measurements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasurementsState {
    /// The measurement for which people fill in how it is now; none when nobody does.
    pub filling_in: Option<MeasurementTime>,
    /// The measurement before, of the effect that is shown.
    pub from: MeasurementTime,
    /// The measurement after.
    pub to: MeasurementTime,
}

impl Default for MeasurementsState {
    fn default() -> Self {
        Self { filling_in: None, from: MeasurementTime::T0, to: MeasurementTime::T1 }
    }
}

/// What one person is filling in; kept nowhere until it is handed over, and gone as soon as it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NowForm {
    /// The code, as typed.
    pub code: String,
    /// Whose form it is, once the code was taken.
    pub participant: Option<ParticipantCode>,
    /// What was put so far.
    pub values: NowValues,
    /// Answers about what was to be done.
    pub answers: BTreeMap<Code, bool>,
    /// Someone has just finished.
    pub thanks: bool,
}

/// Something that is asked about measurements.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasurementsAction {
    /// Let people fill in how it is now, or end that.
    FillIn(Option<MeasurementTime>),
    /// Keep what a person filled in, in the place of what they said before at that time.
    Keep {
        /// Which measurement.
        time: MeasurementTime,
        /// Who.
        participant: ParticipantCode,
        /// The values.
        values: NowValues,
        /// Answers about what was to be done.
        answers: BTreeMap<Code, bool>,
    },
    /// Show what changed between these two.
    Between(MeasurementTime, MeasurementTime),
    /// Ask this with the measurements too.
    AddProcessMeasure(ProcessMeasure),
    /// Put this question in the place of the one with its id; changing it on goes into the same undo step.
    ChangeProcessMeasure(ProcessMeasure),
    /// Ask it no longer, and let go of its answers.
    RemoveProcessMeasure(Code),
    /// Put this measure from outside in the place of the one with its id, or add it; changing the same field on goes into the same
    /// undo step.
    ChangeOutside {
        /// As it is to be.
        measure: Box<OutsideMeasure>,
        /// The field that changed.
        field: &'static str,
    },
    /// Take this measure from outside away.
    RemoveOutside(Code),
    /// Put this in the place of what the cost of the plan is held against; changing the same field on goes into the same
    /// undo step.
    ChangeBreakEven {
        /// As it is to be.
        filled: Box<BreakEven>,
        /// The field that changed.
        field: String,
    },
}
