//! A drawn curve: stretches of straight lines between points, with open places in between.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Code, Extra};

/// Two neighbouring points at most this many days apart make a jump.
pub const JUMP_DAYS: f64 = 0.01;

/// A line that was there comes over to a new stroke within this many days: about half a month, finer than anyone remembers.
pub const SEAM_DAYS: f64 = 15.0;

/// All curves of a journey by indicator. A missing one was not drawn.
pub type Curves = BTreeMap<Code, Curve>;

/// A place on a curve; in files `[day, value]`.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(from = "(f64, f64)", into = "(f64, f64)")]
pub struct Point {
    /// Days since the start of the timeline.
    pub day: f64,
    /// 0–100.
    pub value: f64,
}

impl Point {
    /// A place on a curve.
    pub const fn new(day: f64, value: f64) -> Self {
        Self { day, value }
    }

    /// Whether `later` (the day of a next point) is at most [`JUMP_DAYS`] on. Days with two decimals have no exact
    /// difference in floating point, so half a hundredth of a day of slack is given.
    ///
    /// ```
    /// use potloodlijn::model::Point;
    /// assert!(Point::new(123.45, 1.0).jumps_to(123.46));
    /// assert!(!Point::new(123.45, 1.0).jumps_to(123.47));
    /// ```
    pub fn jumps_to(self, later: f64) -> bool {
        later - self.day <= 1.5 * JUMP_DAYS
    }
}

impl From<(f64, f64)> for Point {
    fn from((day, value): (f64, f64)) -> Self {
        Self { day, value }
    }
}

impl From<Point> for (f64, f64) {
    fn from(point: Point) -> Self {
        (point.day, point.value)
    }
}

/// One indicator over time.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Curve {
    /// The drawn stretches, in order, not overlapping (two may meet on one day).
    #[serde(default)]
    pub segments: Vec<Segment>,
    /// Places left open on purpose, in order, not overlapping each other or a segment.
    #[serde(default)]
    pub gaps: Vec<Gap>,
    /// The days at which an older line comes over to a newer stroke, in order: what the line does within [`SEAM_DAYS`] of them is
    /// the joint of two strokes, and nothing that happened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seams: Vec<f64>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A drawn stretch without a break.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Segment {
    /// At least one point; days rise strictly.
    #[serde(deserialize_with = "without_slack")]
    pub points: Vec<Point>,
    /// How sure the participant was.
    #[serde(default)]
    pub certainty: Certainty,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Thousands of journeys are held at once, so room for points that do not come is given back.
fn without_slack<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Point>, D::Error> {
    let mut points = Vec::deserialize(deserializer)?;
    points.shrink_to_fit();
    Ok(points)
}

/// How sure the participant was of a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// It was like this.
    #[default]
    Sure,
    /// It was about like this.
    Roughly,
    /// A guess.
    Guess,
}

/// A place left open on purpose.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// First day.
    pub from: f64,
    /// Last day.
    pub to: f64,
    /// Why.
    pub reason: GapReason,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Why a place was left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapReason {
    /// It did not apply then.
    NotApplicable,
    /// Not remembered.
    NotRemembered,
    /// Rather not said.
    RatherNotSay,
}

impl Segment {
    /// A stretch the participant was sure of.
    pub fn new(points: Vec<Point>) -> Self {
        Self { points, ..Self::default() }
    }

    /// First day; infinite for a segment without points, which no valid file holds.
    pub fn from_day(&self) -> f64 {
        self.points.first().map_or(f64::INFINITY, |point| point.day)
    }

    /// Last day; infinite (negative) for a segment without points.
    pub fn to_day(&self) -> f64 {
        self.points.last().map_or(f64::NEG_INFINITY, |point| point.day)
    }

    /// The straight-line value at `day`, or `None` outside the stretch.
    pub fn value_at(&self, day: f64) -> Option<f64> {
        let after = self.points.partition_point(|point| point.day < day);
        let right = self.points.get(after)?;
        if right.day <= day {
            return Some(right.value);
        }
        let left = self.points.get(after.checked_sub(1)?)?;
        let part = (day - left.day) / (right.day - left.day);
        Some(left.value + part * (right.value - left.value))
    }
}

impl Curve {
    /// Whether a line ends on `day` or was drawn on up to it, so that one that begins there goes on.
    pub fn is_drawn_to(&self, day: f64) -> bool {
        self.segments.iter().any(|segment| segment.from_day() < day && segment.to_day() >= day)
    }

    /// Whether a line begins on `day` or goes on from it, so that one that ends there goes on.
    pub fn is_drawn_from(&self, day: f64) -> bool {
        self.segments.iter().any(|segment| segment.from_day() <= day && segment.to_day() > day)
    }

    /// The value at `day`: straight between points, absent outside every segment; where two segments meet, the later
    /// one's.
    ///
    /// ```
    /// use potloodlijn::model::{Curve, Point, Segment};
    /// let curve = Curve {
    ///     segments: vec![Segment::new(vec![Point::new(0.0, 40.0), Point::new(10.0, 60.0)])],
    ///     ..Curve::default()
    /// };
    /// assert_eq!(curve.value_at(5.0), Some(50.0));
    /// assert_eq!(curve.value_at(11.0), None);
    /// ```
    pub fn value_at(&self, day: f64) -> Option<f64> {
        let after = self.segments.partition_point(|segment| segment.from_day() <= day);
        self.segments.get(after.checked_sub(1)?)?.value_at(day)
    }

    /// Nothing was drawn and nothing left open.
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty() && self.gaps.is_empty()
    }

    /// First and last day drawn.
    ///
    /// ```
    /// use potloodlijn::model::Curve;
    /// let two = r#"{ "segments": [{ "points": [[0, 40], [10, 60]] }, { "points": [[20, 55]] }] }"#;
    /// let curve: Curve = serde_json::from_str(two).unwrap();
    /// assert_eq!(curve.drawn_span(), Some((0.0, 20.0)));
    /// assert_eq!(Curve::default().drawn_span(), None);
    /// ```
    pub fn drawn_span(&self) -> Option<(f64, f64)> {
        Some((self.segments.first()?.from_day(), self.segments.last()?.to_day()))
    }
}
