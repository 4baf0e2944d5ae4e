//! A curve told in a few legs: where it begins, where it turns, where it ends.

use crate::ink::simplify;
use crate::model::{Curve, Gap, Point};

/// Two legs are told apart where a line bends by more than this, in value: a little more than the ±10 within which a
/// phase counts as stable.
const TELLING_VALUE: f64 = 12.0;

/// How a leg runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// Up by more than 10.
    Rises,
    /// Down by more than 10.
    Falls,
    /// Neither.
    Level,
}

/// A stretch in one direction, up to its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg {
    /// How it runs.
    pub course: Course,
    /// Where it ends.
    pub end: Point,
}

/// A curve in a few legs.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Where it begins.
    pub start: Point,
    /// What follows, in order; neighbours run differently.
    pub legs: Vec<Leg>,
    /// The lowest point, the first one where there are several.
    pub lowest: Point,
    /// The highest point, the first one where there are several.
    pub highest: Point,
    /// Places left open on purpose.
    pub gaps: Vec<Gap>,
}

/// The story of `curve`, or `None` when nothing was drawn. Its segments are read on over places that are not drawn.
///
/// ```
/// use potloodlijn::{analysis::{Course, story}, model::{Curve, Point, Segment}};
/// let valley = [(0.0, 80.0), (100.0, 20.0), (200.0, 70.0)].map(|(day, value)| Point::new(day, value));
/// let curve = Curve { segments: vec![Segment::new(valley.to_vec())], ..Curve::default() };
/// let told = story(&curve).unwrap();
/// assert_eq!(told.legs.iter().map(|leg| leg.course).collect::<Vec<_>>(), [Course::Falls, Course::Rises]);
/// assert_eq!([told.lowest, told.highest], [Point::new(100.0, 20.0), Point::new(0.0, 80.0)]);
/// ```
pub fn story(curve: &Curve) -> Option<Story> {
    let mut points: Vec<Point> = curve.segments.iter().flat_map(|segment| segment.points.iter().copied()).collect();
    // Where two segments meet on a day, the later one's value is the curve's.
    points.reverse();
    points.dedup_by(|earlier, later| earlier.day == later.day);
    points.reverse();
    let start = *points.first()?;
    let lowest = points.iter().copied().min_by(|a, b| a.value.total_cmp(&b.value))?;
    // Of several that are as high, the last one is taken by `max_by`.
    let highest = points.iter().rev().copied().max_by(|a, b| a.value.total_cmp(&b.value))?;
    let corners = simplify(&points, TELLING_VALUE);
    let mut legs: Vec<Leg> = Vec::new();
    for pair in corners.windows(2) {
        let course = course_of(pair[1].value - pair[0].value);
        match legs.last_mut() {
            Some(last) if last.course == course => last.end = pair[1],
            _ => legs.push(Leg { course, end: pair[1] }),
        }
    }
    Some(Story { start, legs, lowest, highest, gaps: curve.gaps.clone() })
}

fn course_of(change: f64) -> Course {
    if change > 10.0 {
        Course::Rises
    } else if change < -10.0 {
        Course::Falls
    } else {
        Course::Level
    }
}
