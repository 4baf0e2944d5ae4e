//! How much of the timeline a vague date covers.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Precision, Timeline};

/// "About" reaches this many days to either side.
pub const ABOUT_DAYS: f64 = 21.0;

/// The part of a timeline a date or period covers: full between the two inner days, fading out to the two outer ones.
/// `from <= full_from <= full_to <= to`, all inside the timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct VagueSpan {
    /// Where it begins to show, in days.
    pub from: f64,
    /// Where it is full.
    pub full_from: f64,
    /// Where it is full for the last time.
    pub full_to: f64,
    /// Where it ends.
    pub to: f64,
}

/// What a moment at `day`, or a period from `day` to `end`, covers when its dates are meant with `precision`.
///
/// A day covers just itself. A moment in a month or season covers all of it evenly; one about a day fades over
/// [`ABOUT_DAYS`] to either side. A period fades in over the month, season or days in which it may have begun, and out over
/// those in which it may have ended. Seasons are those of the weather: winter begins on 1 December.
///
/// ```
/// use jiff::civil::date;
/// use potloodlijn::model::{Precision, Timeline, vague_span};
/// let timeline = Timeline::new(date(2021, 9, 1), date(2022, 8, 31));
/// let somewhere_in_october = vague_span(&timeline, 40.0, None, Precision::Month);
/// assert_eq!((somewhere_in_october.from, somewhere_in_october.to), (30.0, 61.0));
/// ```
pub fn vague_span(timeline: &Timeline, day: f64, end: Option<f64>, precision: Precision) -> VagueSpan {
    let (from, until) = reach(timeline, day, precision);
    let Some(end) = end else {
        let fades = precision == Precision::About;
        let (full_from, full_to) = if fades { (day, day) } else { (from, until) };
        return VagueSpan { from, full_from, full_to, to: until }.inside(timeline);
    };
    let (end_from, end_until) = reach(timeline, end.max(day), precision);
    // A short period may begin and end in one month; then it is full in its middle only.
    let middle = f64::midpoint(day, end.max(day));
    let (full_from, full_to) = if until <= end_from { (until, end_from) } else { (middle, middle) };
    VagueSpan { from, full_from, full_to, to: end_until }.inside(timeline)
}

impl VagueSpan {
    fn inside(self, timeline: &Timeline) -> Self {
        Self {
            from: timeline.clamp_day(self.from),
            full_from: timeline.clamp_day(self.full_from),
            full_to: timeline.clamp_day(self.full_to),
            to: timeline.clamp_day(self.to),
        }
    }
}

/// The first day, and the day after the last, that a date may mean.
fn reach(timeline: &Timeline, day: f64, precision: Precision) -> (f64, f64) {
    let date = timeline.date_of(day);
    match precision {
        Precision::Day => (day, day),
        Precision::About => (day - ABOUT_DAYS, day + ABOUT_DAYS),
        Precision::Month => whole_months(timeline, date.first_of_month(), 1),
        Precision::Season => {
            let months_since_it_began = date.month() % 3;
            let first = date.first_of_month();
            let began = first.checked_sub(months_since_it_began.months()).unwrap_or(first);
            whole_months(timeline, began, 3)
        }
    }
}

fn whole_months(timeline: &Timeline, first: Date, months: i32) -> (f64, f64) {
    let next = first.checked_add(months.months()).unwrap_or(first);
    (timeline.day_of(first), timeline.day_of(next))
}
