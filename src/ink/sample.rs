//! What a pen, finger or mouse tells, in the space of the sheet.

use crate::model::{Point, Timeline};

/// One reading of the pen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// Milliseconds since the stroke began.
    pub ms: f64,
    /// Days since the start of the timeline; may lie outside it.
    pub day: f64,
    /// Value; may lie outside 0–100.
    pub value: f64,
    /// 0–1; 0.5 where the device does not tell. Only for looks.
    pub pressure: f64,
}

impl Sample {
    /// The place on the sheet: brought inside the timeline and 0–100, at two decimals as files hold it.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use potloodlijn::{ink::Sample, model::{Point, Timeline}};
    /// let year = Timeline::new(date(2022, 1, 1), date(2022, 12, 31));
    /// let beyond = Sample { ms: 0.0, day: 400.0, value: 71.238, pressure: 0.5 };
    /// assert_eq!(beyond.point_on(&year), Point::new(364.0, 71.24));
    /// ```
    pub fn point_on(&self, timeline: &Timeline) -> Point {
        Point::new(two_decimals(timeline.clamp_day(self.day)), two_decimals(self.value.clamp(0.0, 100.0)))
    }

    /// As raw ink in a file: `[ms, day, value, pressure]`.
    pub fn as_ink(&self) -> [f64; 4] {
        [self.ms.round(), two_decimals(self.day), two_decimals(self.value), two_decimals(self.pressure)]
    }
}

/// The nearest number with two decimals.
pub(super) fn two_decimals(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}
